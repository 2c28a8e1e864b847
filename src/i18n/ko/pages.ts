import type { PageWords } from "../pageWords";
import { quoted } from "../quoted";
import { particle } from "./particle";

const didYouMean = (suggestion: string | null, otherwise: string) =>
  suggestion === null ? otherwise : `혹시 “${suggestion}”입니까?`;

export const pages: PageWords = {
  gift: {
    recorded: (who, amount, drive) => `기록했습니다: ${who}, ${amount}(${drive}).`,
    pledged: (who, amount, drive) => `약정으로 기록했습니다: ${who}, ${amount}(${drive}).`,
    raised: (who, before, now, drive) =>
      `${who}의 약정을 ${before}에서 ${now}(으)로 올렸습니다(${drive}).`,
    divideAfter: (divide) => `‘${divide}’를 하면 할당액에 반영됩니다.`,
    notAsked: (name, drive) =>
      `${particle(name, "은")} ‘${drive}’ 모금의 대상이 아닙니다. 이 모금이 맞을 때만 기록하십시오.`,
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
      `${who}의 ${amount} 약정이 이미 있습니다(${drive}). 그만큼 더 약정했을 때만 기록하십시오.`,
    noDate: "낸 날을 적으십시오.",
    duplicate: (who, amount, drive, day) =>
      `장부에 똑같은 내역이 이미 있습니다: ${day} ${who}, ${amount}(${drive}). 따로 또 낸 것일 때만 기록하십시오.`,
    pledgeThere: (row, tab) =>
      `이 모금의 약정이 ${tab} 탭 ${row}행에 있고 그것이 먼저입니다. 거기서 금액을 고치십시오.`,
  },
  importing: {
    noLines: "읽을 줄이 없습니다. 머리글이 있는 CSV 파일을 고르십시오.",
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
    threeDigits: (value) =>
      `${quoted(value)}에서 부호가 천 단위인지 소수점인지 이 열만 보아서는 알 수 없습니다.`,
    contraryMarks: (value) =>
      `${quoted(value)}을(를) 확실하게 읽을 수 없습니다. 이 열에서는 쉼표와 점이 소수점으로도, 천 단위로도 쓰였습니다. 파일을 바로잡으십시오.`,
    brokenQuotes: "따옴표가 닫히지 않았거나 칸 가운데에서 닫힌 줄입니다. 파일을 바로잡으십시오.",
    tooManyCells: (cells, columns) =>
      `이 줄은 ${cells}칸인데 열은 ${columns}개입니다. 글이나 금액 속의 쉼표 때문에 칸이 나뉘었을 수 있습니다. 파일을 바로잡으십시오.`,
    otherHeaders: "맨 위와 다른 머리글 아래에 있는 줄입니다. 표마다 파일을 따로 만드십시오.",
    continued: "윗줄에 이어지는 글입니다.",
    tooFewCells: (cells, columns) =>
      `이 줄은 ${cells}칸인데 열은 ${columns}개입니다. 빠진 칸이 있을 수 있습니다. 파일을 바로잡으십시오.`,
    aboveHeaders: "머리글 위에 있어 읽지 않는 줄입니다.",
    headerAgain: "머리글이 되풀이된 줄입니다.",
    sum: "합계나 잔액일 뿐 낸 돈이 아닙니다.",
    noMovement: "파일에 따르면 오간 돈이 없습니다.",
    bothSides: "한 줄에 입금액과 출금액이 함께 있습니다.",
    twoAmounts: "이 줄의 두 열에 서로 다른 금액이 있습니다. 금액이 어느 열인지 고르십시오.",
    noDirection: (value) =>
      value === ""
        ? "들어온 돈인지 나간 돈인지 적혀 있지 않은 줄입니다."
        : `${quoted(value)}만으로는 들어온 돈인지 나간 돈인지 알 수 없습니다.`,
    twoDirections: (value) => `금액의 부호와 ${quoted(value)}이(가) 서로 어긋납니다.`,
    openStatus: (status) => `${quoted(status)}만으로는 돈이 들어왔는지 알 수 없습니다.`,
    openSign: (value) =>
      `${quoted(value)} 같은 금액이 들어온 돈인지 나간 돈인지 파일만 보아서는 알 수 없습니다.`,
    severalAccounts: "여러 계좌의 내역이 한 파일에 있습니다. 어느 계좌인지 고르십시오.",
    otherAccount: (account) => `다른 계좌의 내역입니다: ${account}`,
    againstBalance:
      "잔액을 보면 돈이 반대쪽으로 오갔습니다. 열이 무엇인지 다시 고르거나 파일을 바로잡으십시오.",
    currencies: "통화를 확실하게 알 수 없는 줄입니다.",
    otherCurrency: (sign, currency) =>
      `${quoted(sign)}은(는) 모금의 통화인 ${currency}의 기호가 아닙니다. 파일을 바로잡거나 직접 기록하십시오.`,
    farDate: (value, drive) =>
      `${quoted(value)}은(는) 확실하게 읽을 수 있는 날짜가 아닙니다. ${drive}의 날짜와 너무 떨어져 있습니다.`,
    tooManyColumns: (given, columns) =>
      `열을 ${given}개 적었지만 파일에는 ${columns}개가 있습니다.`,
    heading: (line) =>
      line === 2
        ? "머리글은 2번째 줄이고, 1번째 줄은 읽지 않습니다."
        : `머리글은 ${line}번째 줄이고, 그 위 ${line - 1}줄은 읽지 않습니다.`,
    outgoing: "나간 돈이라 누가 낸 것이 아닙니다. 돌려준 돈은 직접 적으십시오.",
    notDone: (status) => `아직 들어온 돈이 아닙니다(파일에 적힌 상태: ${quoted(status)}).`,
    duplicate: "장부에 똑같은 내역이 이미 있습니다.",
    elsewhere: (drive) => `장부에 똑같은 내역이 이미 있습니다(${drive}).`,
    matchesNobody: (payer, suggestion) =>
      suggestion === null
        ? `구성원 가운데 ${quoted(payer)}이(가) 없습니다.`
        : `구성원 가운데 ${quoted(payer)}이(가) 없습니다. 혹시 “${suggestion}”입니까?`,
    matchesSeveral: (payer, names, say) =>
      `${quoted(payer)}이(가) 누구인지 하나로 정할 수 없습니다: ${say.list(names)}.`,
    saysOnly: (reference, suggestion) =>
      `누가 냈는지 적혀 있지 않고 이것만 적혀 있습니다: ${quoted(reference)}.${suggestion === null ? "" : ` 혹시 “${suggestion}”입니까?`}`,
    noName: "누가 냈는지 적혀 있지 않은 줄입니다.",
    changed:
      "미리보기를 만든 뒤 스프레드시트나 파일이 바뀌어 아무것도 기록하지 않았습니다. 새 미리보기를 확인한 뒤 기록하십시오.",
    dayOrderFirst:
      "03/04가 3월인지 4월인지 파일만 보아서는 알 수 없어 아무것도 기록하지 않았습니다. 어느 쪽이 ‘일’인지 먼저 고르십시오.",
    threeDigitsFirst: (value) =>
      `${quoted(value)}에서 부호가 천 단위인지 소수점인지 파일만 보아서는 알 수 없어 아무것도 기록하지 않았습니다. 먼저 고르십시오.`,
    accountFirst:
      "여러 계좌의 내역이 한 파일에 있어 아무것도 기록하지 않았습니다. 어느 계좌인지, 아니면 모든 계좌인지 먼저 고르십시오.",
    wayFirst: (value) =>
      `${quoted(value)}이(가) 들어온 돈인지 나간 돈인지 파일만 보아서는 알 수 없어 아무것도 기록하지 않았습니다. 먼저 고르십시오.`,
    nothingNew: "새로 기록할 내역이 없어 아무것도 기록하지 않았습니다.",
    added: (lines, amount, say) =>
      `${say.number(lines)}건, 모두 ${particle(amount, "을")} 기록했습니다.`,
    notCounted: (lines, reason, say) =>
      `이 가운데 ${say.number(lines)}건은 기록해도 아직 집계에 들어가지 않습니다: ${reason}`,
  },
  paper: {
    asOf: (day) => `${day} 기준`,
    signature: "서명",
    total: "합계",
    voluntary:
      "스스로 뜻한 만큼 내는 모금입니다. 금액은 얼마라도 좋고, 물품이나 일손도 반갑게 받습니다.",
    person: {
      title: (name) => `${name} 모금 내역서`,
      standing: (standing) => `현황: ${standing}`,
      noAmount: "사람마다 정해진 금액은 없습니다.",
      suggestedLeast: (amount) => `권장하는 최소 금액은 ${amount}입니다.`,
      suggestedOnly: (column, drives) =>
        `${column}에는 정해진 금액이 아니라 권장하는 최소 금액인 것이 들어 있습니다: ${drives}.`,
      notAsked: "이 모금에서는 부탁드리는 금액이 없습니다.",
      gaveUnasked: "대상이 아니신데도 참여해 주셨습니다. 감사합니다.",
      writtenOff: "탕감",
      overpaid: "더 낸 금액",
      gifts: "장부에 적힌 내역",
      noGifts: "아직 적힌 내역이 없습니다.",
      fallsDue: "기한별 금액",
      countsLater: "그날부터 집계",
      nothing: "지금까지 부탁드린 것도, 적힌 내역도 없습니다.",
      year: (year) => `${year}년 모두 합쳐서`,
      ifWrong: "맞지 않는 것이 있으면 장부를 맡은 사람에게 알려 주십시오.",
    },
    notice: {
      title: "모금 현황",
      fileName: "공고문",
      collectedOf: ({ whole }, of, percent) => `${of} 가운데 ${whole} 모임(${percent})`,
      collected: (amount) => `지금까지 ${amount} 모임`,
      inKind: (amount) => `이와 따로 현물과 노력 봉사가 ${amount}어치 들어왔습니다.`,
      contributed: (contributed, asked) => `${asked}명 가운데 ${contributed}명이 함께했습니다.`,
      until: (day) => `${day}까지 받습니다.`,
      use: (spent, inHand) => `지금까지 쓴 돈 ${spent}, 남은 돈 ${inHand}`,
      groups: "조직별",
      together: "누구인지 짐작할 수 없게 사람이 적은 조직은 묶어서 보입니다.",
      hidden: (column) => `${column} 칸의 –는 누가 냈는지 드러날 수 있어 적지 않은 인원수입니다.`,
      items: "쓸 곳",
      arrears: "미납",
      nothingOpen: "진행 중인 모금이 없어 알릴 것이 없습니다.",
      draft: (drive) =>
        `‘${drive}’ 모금은 아직 초안입니다. 할당액을 나누거나 상태를 진행으로 바꾼 뒤에 알리십시오.`,
    },
    sheets: {
      title: (drive) => `${drive} 수금 명부`,
      fileName: "수금 명부",
      collectedBy: (collector) => `걷는 사람: ${collector}`,
      given: "낸 금액",
      handedOver: "넘긴 사람, 날짜",
      received: "받은 사람, 날짜",
      nobody: (drive) =>
        `‘${drive}’ 모금에서 이 조직들에는 아직 대상이 없습니다. 먼저 할당액을 나누거나 다른 조직을 고르십시오.`,
    },
    handover: {
      title: "인수인계서",
      officersOnly: "이름이 나오므로 임원만 보는 문서입니다. 붙이지 마십시오.",
      remarks: "덧붙이는 말",
      drives: "모금",
      cash: "걷는 사람이 가지고 있는 현금",
      rows: "건수",
      arrears: "미납",
      disputes: "이의",
      problems: "남은 문제",
      accepted: "확인하고 둔 문제",
      none: "없습니다.",
      more: (problems, tab) => `${tab} 탭에 ${problems}건 더 있습니다.`,
      noFollowUp: (tab) => `${tab} 탭이 없어 이의는 알 수 없습니다.`,
      signs: ["넘긴 사람, 날짜", "받은 사람, 날짜", "입회인, 날짜"],
    },
  },
};
