import type { PageWords } from "../pageWords";
import { quoted } from "../quoted";

const didYouMean = (suggestion: string | null, otherwise: string) =>
  suggestion === null ? otherwise : `혹시 “${suggestion}”입니까?`;

export const pages: PageWords = {
  gift: {
    recorded: (who, amount, drive) => `적었습니다: ${who}, ${amount}(${drive}).`,
    pledged: (who, amount, drive) => `약정으로 적었습니다: ${who}, ${amount}(${drive}).`,
    raised: (who, before, now, drive) =>
      `${who}의 약정을 ${before}에서 ${now}(으)로 올렸습니다(${drive}).`,
    divideAfter: (divide) => `‘${divide}’를 하면 할당액에 반영됩니다.`,
    withoutName: (group) => `${group}, 이름 없음`,
    noDrive: "어느 모금인지 고르십시오.",
    unknownDrive: (value, suggestion) =>
      `${quoted(value)} 모금이 없습니다. ${didYouMean(suggestion, "모금 탭에 있는 그대로 적으십시오.")}`,
    nobody: "낸 사람을 고르십시오. 이름 없이 냈으면 어느 조직에서 나왔는지 고르십시오.",
    unknownMember: (value, suggestion) =>
      `구성원 ${quoted(value)}을(를) 찾지 못했습니다. ${didYouMean(suggestion, "구성원 탭에 있는 이름이나 번호를 적으십시오.")}`,
    ambiguousMember: (value) =>
      `이름이 ${quoted(value)}인 구성원이 여럿입니다. 구성원 번호로 고르십시오.`,
    unknownGroup: (value, suggestion) =>
      `조직 ${quoted(value)}을(를) 찾지 못했습니다. ${didYouMean(suggestion, "조직 탭에 있는 그대로 적으십시오.")}`,
    noAmount: "0이 아닌 금액을 적으십시오.",
    promiseTooLow: "약정 금액은 0보다 커야 합니다.",
    noCurrency: (value) => `${quoted(value)}은(는) 통화가 아닙니다. USD처럼 세 글자로 적으십시오.`,
    promiseCurrency: (currency) => `약정은 모금의 통화인 ${currency}(으)로 적습니다.`,
    pledgeTwice: (who, amount, drive) =>
      `${who}의 ${amount} 약정이 이미 있습니다(${drive}). 그만큼 더 약정했을 때만 적으십시오.`,
    noDate: "낸 날을 적으십시오.",
    duplicate: (who, amount, drive, day) =>
      `장부에 똑같은 내역이 이미 있습니다: ${day} ${who}, ${amount}(${drive}). 따로 또 낸 것일 때만 적으십시오.`,
    pledgeThere: (row, tab) =>
      `이 모금의 약정이 ${tab} 탭 ${row}행에 있고 그것이 먼저입니다. 거기서 금액을 고치십시오.`,
  },
  importing: {
    noLines: "읽을 줄이 없습니다. 제목 줄이 있는 CSV 파일을 고르십시오.",
    summary: ({ fresh, amount, duplicate, unmatched, unreadable, leftOut }, say) =>
      [
        fresh === 0 ? "새 내역 없음" : `새 내역 ${say.number(fresh)}건(${amount})`,
        ...(duplicate > 0 ? [`이미 장부에 있음 ${say.number(duplicate)}건`] : []),
        ...(unmatched > 0 ? [`사람을 찾지 못함 ${say.number(unmatched)}건`] : []),
        ...(unreadable > 0 ? [`읽지 못함 ${say.number(unreadable)}건`] : []),
        ...(leftOut > 0 ? [`제외 ${say.number(leftOut)}건`] : []),
      ].join(", "),
    noDateColumn: "날짜가 어느 열인지 고르십시오.",
    noAmountColumn: "금액이 어느 열인지 고르십시오.",
    noDate: "금액은 있는데 날짜가 없는 줄입니다.",
    notADate: (value) => `${quoted(value)}은(는) 확실하게 읽을 수 있는 날짜가 아닙니다.`,
    dayOrder: (value) => `${quoted(value)}에서 어느 쪽이 일이고 어느 쪽이 월인지 알 수 없습니다.`,
    noAmount: "금액이 없는 줄입니다.",
    notAnAmount: (value) => `${quoted(value)}은(는) 확실하게 읽을 수 있는 금액이 아닙니다.`,
    outgoing: "나간 돈이라 누가 낸 것이 아닙니다. 돌려준 돈은 직접 적으십시오.",
    notDone: (status) => `아직 들어온 돈이 아닙니다(파일에 적힌 상태: ${quoted(status)}).`,
    duplicate: "장부에 똑같은 내역이 이미 있습니다.",
    matchesNobody: (payer, suggestion) =>
      suggestion === null
        ? `구성원 가운데 ${quoted(payer)}이(가) 없습니다.`
        : `구성원 가운데 ${quoted(payer)}이(가) 없습니다. 혹시 “${suggestion}”입니까?`,
    matchesSeveral: (payer, names, say) =>
      `${quoted(payer)}이(가) 누구인지 하나로 정할 수 없습니다: ${say.list(names)}.`,
    noName: "누가 냈는지 적혀 있지 않은 줄입니다.",
    changed:
      "미리보기를 만든 뒤 스프레드시트나 파일이 바뀌어 아무것도 적지 않았습니다. 새 미리보기를 확인한 뒤 적으십시오.",
    dayOrderFirst:
      "03/04가 3월인지 4월인지 파일만 보아서는 알 수 없어 아무것도 적지 않았습니다. 어느 쪽이 일인지 먼저 고르십시오.",
    nothingNew: "새로 적을 내역이 없어 아무것도 적지 않았습니다.",
    added: (lines, amount, say) => `${say.number(lines)}건, 모두 ${amount}을(를) 적었습니다.`,
    notCounted: (lines, reason, say) =>
      `이 가운데 ${say.number(lines)}건은 적어도 아직 집계에 들어가지 않습니다: ${reason}`,
  },
};
