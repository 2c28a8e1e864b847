import type { PageWords } from "../pageWords";
import { didYouMean } from "./grammar/didYouMean";
import { withHonour } from "./grammar/honorific";
import { particle } from "./grammar/particle";
import { named, typed } from "./grammar/quotes";
import { unitOf } from "./habits";
import { receipts } from "./receipts";

export const pages = (): PageWords => ({
  gift: {
    recorded: (who, amount, drive) => `기록했습니다: ${who}, ${amount}(${drive}).`,
    pledged: (who, amount, drive) => `약정으로 기록했습니다: ${who}, ${amount}(${drive}).`,
    raised: (who, before, now, drive) =>
      `${who}의 약정을 ${before}에서 ${particle(now, "으로")} 올렸습니다(${drive}).`,
    divideAfter: (divide) => `${particle(named(divide), "을")} 실행하면 분담액에 반영됩니다.`,
    notAsked: (name, drive) =>
      `${particle(name, "은")} ${named(drive)} 모금의 대상이 아닙니다. 이 모금이 맞을 때만 기록하십시오.`,
    withoutName: (group) => `${group}, 무기명`,
    noDrive: "어느 모금인지 선택하십시오.",
    unknownDrive: (value, suggestion, drives) =>
      `${typed(value)} 모금이 없습니다. ${didYouMean(suggestion, `${drives} 시트에 있는 그대로 입력하십시오.`)}`,
    nobody: "낸 사람을 선택하십시오. 무기명이면 어느 조직에서 나왔는지 선택하십시오.",
    unknownMember: (value, suggestion, members) =>
      `구성원 ${particle(typed(value), "을")} 찾지 못했습니다. ${didYouMean(suggestion, `${members} 시트에 있는 이름이나 번호를 입력하십시오.`)}`,
    ambiguousMember: (value) =>
      `이름이 ${typed(value)}인 구성원이 여럿입니다. 구성원 번호로 선택하십시오.`,
    unknownGroup: (value, suggestion, groups) =>
      `조직 ${particle(typed(value), "을")} 찾지 못했습니다. ${didYouMean(suggestion, `${groups} 시트에 있는 그대로 입력하십시오.`)}`,
    noAmount: "0이 아닌 금액을 입력하십시오.",
    promiseTooLow: "약정 금액은 0보다 커야 합니다.",
    noCurrency: (value) =>
      `${particle(typed(value), "은")} 통화 코드가 아닙니다. USD처럼 세 글자로 입력하십시오.`,
    promiseCurrency: (currency) => `약정은 모금의 통화인 ${particle(currency, "으로")} 입력합니다.`,
    pledgeTwice: (who, amount, drive) =>
      `${who}의 ${amount} 약정이 이미 있습니다(${drive}). 그만큼 더 약정했을 때만 기록하십시오.`,
    noDate: "낸 날을 입력하십시오.",
    duplicate: (who, amount, drive, day) =>
      `장부에 똑같은 내역이 이미 있습니다: ${day} ${who}, ${amount}(${drive}). 따로 또 낸 것일 때만 기록하십시오.`,
    pledgeThere: (row, tab) =>
      `이 모금의 약정이 ${tab} 시트 ${row}행에 있어 먼저 적용됩니다. 그 행의 금액을 고치십시오.`,
  },
  importing: {
    noLines: "읽을 줄이 없습니다. 머리글이 있는 CSV 파일을 선택하십시오.",
    summary: ({ fresh, amount, asked, duplicate, unmatched, unreadable, leftOut }, say) =>
      [
        fresh === 0 ? "새 내역 없음" : `새 내역 ${say.number(fresh)}건(${amount})`,
        ...(asked > 0 ? [`확인 필요 ${say.number(asked)}건`] : []),
        ...(duplicate > 0 ? [`이미 장부에 있음 ${say.number(duplicate)}건`] : []),
        ...(unmatched > 0 ? [`사람을 찾지 못함 ${say.number(unmatched)}건`] : []),
        ...(unreadable > 0 ? [`읽지 못함 ${say.number(unreadable)}건`] : []),
        ...(leftOut > 0 ? [`제외 ${say.number(leftOut)}건`] : []),
      ].join(", "),
    noDateColumn: "날짜가 어느 열인지 선택하십시오.",
    noAmountColumn: "금액이 어느 열인지 선택하십시오.",
    noDate: "금액은 있는데 날짜가 없는 줄입니다.",
    notADate: (value) => `${particle(typed(value), "은")} 확실하게 읽을 수 있는 날짜가 아닙니다.`,
    dayOrder: (value) => `${typed(value)}에서 어느 쪽이 일이고 어느 쪽이 월인지 알 수 없습니다.`,
    noAmount: "금액이 없는 줄입니다.",
    notAnAmount: (value) =>
      `${particle(typed(value), "은")} 확실하게 읽을 수 있는 금액이 아닙니다.`,
    threeDigits: (value) =>
      `${typed(value)}에서 부호가 천 단위인지 소수점인지 이 열만 보아서는 알 수 없습니다.`,
    contraryMarks: (value) =>
      `${particle(typed(value), "을")} 확실하게 읽을 수 없습니다. 이 열에서는 쉼표와 점이 소수점으로도, 천 단위로도 쓰였습니다. 파일을 바로잡으십시오.`,
    brokenQuotes: "따옴표가 닫히지 않았거나 값의 중간에서 닫힌 줄입니다. 파일을 바로잡으십시오.",
    tooManyCells: (cells, columns) =>
      `이 줄의 값은 ${cells}개인데 열은 ${columns}개입니다. 글이나 금액 속의 쉼표 때문에 값이 나뉘었을 수 있습니다. 파일을 바로잡으십시오.`,
    otherHeaders: "맨 위와 다른 머리글 아래에 있는 줄입니다. 표마다 파일을 따로 만드십시오.",
    continued: "윗줄에 이어지는 글입니다.",
    tooFewCells: (cells, columns) =>
      `이 줄의 값은 ${cells}개인데 열은 ${columns}개입니다. 빠진 값이 있을 수 있습니다. 파일을 바로잡으십시오.`,
    aboveHeaders: "머리글 위에 있어 읽지 않는 줄입니다.",
    headerAgain: "머리글이 반복된 줄입니다.",
    sum: "합계나 잔액일 뿐 낸 돈이 아닙니다.",
    noMovement: "파일에 따르면 오간 돈이 없습니다.",
    bothSides: "한 줄에 입금액과 출금액이 함께 있습니다.",
    twoAmounts: "이 줄의 두 열에 서로 다른 금액이 있습니다. 금액이 어느 열인지 선택하십시오.",
    noDirection: (value) =>
      value === ""
        ? "들어온 돈인지 나간 돈인지 적혀 있지 않은 줄입니다."
        : `${typed(value)}만으로는 들어온 돈인지 나간 돈인지 알 수 없습니다.`,
    twoDirections: (value) => `금액의 부호와 ${particle(typed(value), "이")} 서로 어긋납니다.`,
    openStatus: (status) => `${typed(status)}만으로는 돈이 들어왔는지 알 수 없습니다.`,
    otherUnit: (stated) =>
      `${particle(typed(stated), "은")} 금액의 단위가 다르다는 뜻이므로 그대로 읽지 않습니다. 파일을 금액 그대로 고치십시오.`,
    openSign: (value) =>
      `${typed(value)} 같은 금액이 들어온 돈인지 나간 돈인지 파일만 보아서는 알 수 없습니다.`,
    severalAccounts: "여러 계좌의 내역이 한 파일에 있습니다. 어느 계좌인지 선택하십시오.",
    otherAccount: (account) => `다른 계좌의 내역입니다: ${account}`,
    againstBalance:
      "잔액을 보면 돈이 반대쪽으로 오갔습니다. 열이 무엇인지 다시 선택하거나 파일을 바로잡으십시오.",
    currencies: "통화를 확실하게 알 수 없는 줄입니다.",
    otherCurrency: (sign, currency) =>
      `${particle(typed(sign), "은")} 모금의 통화인 ${currency}의 기호가 아닙니다. 파일을 바로잡거나 직접 기록하십시오.`,
    farDate: (value, drive) =>
      `${particle(typed(value), "은")} 확실하게 읽을 수 있는 날짜가 아닙니다. ${drive === "" ? "오늘과" : `${drive}의 날짜와`} 너무 떨어져 있습니다.`,
    tooManyColumns: (given, columns) =>
      `열을 ${given}개 적었지만 파일에는 ${columns}개가 있습니다.`,
    heading: (line) =>
      line === 2
        ? "머리글은 2번째 줄이고, 1번째 줄은 읽지 않습니다."
        : `머리글은 ${line}번째 줄이고, 그 위 ${line - 1}줄은 읽지 않습니다.`,
    outgoing: "나간 돈이라 누가 낸 것이 아닙니다. 반환한 금액은 직접 입력하십시오.",
    notDone: (status) => `아직 들어온 돈이 아닙니다(파일에 적힌 상태: ${typed(status)}).`,
    duplicate: "장부에 똑같은 내역이 이미 있습니다.",
    elsewhere: (drive) => `장부에 똑같은 내역이 이미 있습니다(${drive}).`,
    matchesNobody: (payer, suggestion, members) =>
      `${members} 시트에 ${particle(typed(payer), "이")} 없습니다. ${didYouMean(suggestion)}`.trimEnd(),
    matchesSeveral: (payer, names, say) =>
      `${particle(typed(payer), "이")} 누구인지 하나로 정할 수 없습니다: ${say.list(names, undefined, "명")}.`,
    saysOnly: (reference, suggestion) =>
      `누가 냈는지 적혀 있지 않고 이것만 적혀 있습니다: ${typed(reference)}. ${didYouMean(suggestion)}`.trimEnd(),
    noName: "누가 냈는지 적혀 있지 않은 줄입니다.",
    evidence: {
      persons: {
        column: "구성원 열로 찾음",
        reference: "납부 참조 번호로 찾음",
        id: "구성원 번호로 찾음",
        name: "이름으로 찾음",
        "two-names": "두 이름 중 하나로 찾음",
        "short-name": "잘리거나 머리글자가 붙은 이름으로 찾음",
        said: "선택한 구성원",
        before: "전에 대신 내준 구성원",
        text: "내용에 적힌 이름으로 찾음",
        household: "세대로 찾음",
        told: "이런 입금에 전에 선택한 대로",
      },
      drives: {
        reference: "",
        stated: "",
        words: "모금 이름이 적혀 있음",
        amount: "낼 금액과 같음",
        "oldest-due": "기한이 오래된 것부터",
        only: "진행 중인 유일한 모금",
        said: "",
      },
      byHand: "직접 정함",
    },
    asks: {
      personContradicts: (of, named) =>
        `납부 참조 번호는 ${of}의 것인데, 줄에는 ${particle(named, "이")} 적혀 있습니다.`,
      driveContradicts: (of, named) =>
        `납부 참조 번호는 ${of}의 것인데, 적히거나 선택된 모금은 ${named}입니다.`,
      mistyped: (written, member, drive) =>
        `납부 참조 번호 ${written}에 오타가 있습니다. ${drive} 모금의 ${member}일 수 있습니다.`,
      unknownReference: (written) =>
        `납부 참조 번호 ${written}에 해당하는 사람이 없거나 오타가 있습니다.`,
      amountContradicts: (drive, fits) =>
        `${particle(drive, "이")} 적혀 있지만, 금액은 ${fits}에 낼 금액과 같습니다.`,
      notOpen: (drives) => `그날 돈을 받지 않는 모금입니다(준비 중, 마감, 시작 전): ${drives}.`,
      otherYear: (drive) => `${particle(drive, "과")} 다른 연도가 함께 적혀 있습니다.`,
      notAsked: (drive, member) => `${particle(member, "은")} ${drive}의 대상이 아닙니다.`,
      moreThanAsked: (drive) => `${drive}의 남은 분담액보다 많습니다.`,
      oddAmount: (drive) =>
        `${drive}의 한 회분보다 많은데 여러 회분의 합계도 아닙니다. 다른 몫이 섞였을 수 있습니다.`,
      severalDrives: (drives, say) =>
        `어느 모금인지 하나로 정할 수 없습니다: ${say.list(drives, undefined, "개")}.`,
      noDrive: "어느 모금인지 알 수 없습니다. 모금을 선택하십시오.",
      severalPeople: (members, say) =>
        members.length === 1
          ? `${members[0]} 몫일 수 있지만, 다른 이름도 적혀 있습니다.`
          : `누구의 몫인지 하나로 정할 수 없습니다: ${say.list(members, undefined, "명")}.`,
      saidOtherwise: "이런 입금을 전에는 서로 다르게 정했습니다.",
    },
    partNotRead: (value) =>
      value.trim() === ""
        ? "나눈 금액을 모두 입력하십시오."
        : `${particle(typed(value), "은")} 확실하게 읽을 수 있는 금액이 아닙니다.`,
    partsDiffer: (sum, whole) => `나눈 금액의 합계는 ${sum}인데, 이 줄은 ${whole}입니다.`,
    leftOutByHand: "직접 제외했습니다.",
    sums: {
      asked: "확인 필요",
      unmatched: "사람을 찾지 못함",
      duplicate: "이미 장부에 있음",
      unreadable: "읽지 못함",
      "left-out": "직접 제외",
      all: "들어온 돈 모두",
    },
    changed:
      "미리보기를 만든 뒤 스프레드시트나 파일이 바뀌어 아무것도 기록하지 않았습니다. 새 미리보기를 확인한 뒤 기록하십시오.",
    dayOrderFirst:
      "03/04가 3월인지 4월인지 파일만 보아서는 알 수 없어 아무것도 기록하지 않았습니다. 어느 쪽이 ‘일’인지 먼저 선택하십시오.",
    threeDigitsFirst: (value) =>
      `${typed(value)}에서 부호가 천 단위인지 소수점인지 파일만 보아서는 알 수 없어 아무것도 기록하지 않았습니다. 먼저 선택하십시오.`,
    accountFirst:
      "여러 계좌의 내역이 한 파일에 있어 아무것도 기록하지 않았습니다. 어느 계좌인지, 아니면 모든 계좌인지 먼저 선택하십시오.",
    wayFirst: (value) =>
      `${particle(typed(value), "이")} 들어온 돈인지 나간 돈인지 파일만 보아서는 알 수 없어 아무것도 기록하지 않았습니다. 먼저 선택하십시오.`,
    nothingNew: "새로 기록할 내역이 없어 아무것도 기록하지 않았습니다.",
    added: (lines, amount, say) =>
      `${say.number(lines)}건, 합계 ${particle(amount, "을")} 기록했습니다.`,
    notCounted: (lines, reason, say) =>
      `그중 ${say.number(lines)}건은 기록해도 아직 집계되지 않습니다: ${reason}`,
  },
  paper: {
    asOf: (day) => `${day} 기준`,
    signature: "서명",
    total: "합계",
    voluntary:
      "자율로 참여하는 모금입니다. 금액에 관계없이 감사히 받으며, 물품이나 일손도 좋습니다.",
    pay: {
      title: "납부 방법",
      titleVoluntary: "참여하시려면",
      reference: "납부 참조 번호",
      by: (day) => `${day}까지`,
      quote: "이체하실 때 참조 번호를 함께 입력해 주시면 누가 내신 것인지 바로 알 수 있습니다.",
      scan: "은행 앱으로 찍는 코드",
    },
    receipts: receipts(),
    statements: {
      title: (group) => `내역서: ${group}`,
      count: (statements, say) => `${say.number(statements)}건`,
      part: (part, of) => `${of}부 중 ${part}부`,
      household: (household) => `${household} 내역서`,
      together: "세대 합계",
      noHousehold: (household, suggestion, members) =>
        `${members} 시트에 세대 ${particle(typed(household), "이")} 없습니다.${suggestion === null ? "" : ` ${didYouMean(suggestion)}`}`,
      noGroup: (group, suggestion) =>
        `조직 ${particle(typed(group), "이")} 없습니다.${suggestion === null ? "" : ` ${didYouMean(suggestion)}`}`,
    },
    person: {
      title: (name) => `${withHonour(name)} 개인별 내역서`,
      standing: (standing) => `상태: ${standing}`,
      noAmount: "개인별로 정해진 금액은 없습니다.",
      suggestedLeast: (amount) => `권장 최소 금액은 ${amount}입니다.`,
      suggestedOnly: (column, drives) =>
        `${column}에는 정해진 금액이 아닌 권장 최소 금액이 포함되어 있습니다: ${drives}.`,
      notAsked: "이 모금에서는 부탁드리는 금액이 없습니다.",
      gaveUnasked: "대상이 아니신데도 참여해 주셨습니다. 감사합니다.",
      writtenOff: "감면",
      overpaid: "초과액",
      gifts: "납부·기부 내역",
      noGifts: "아직 기록된 내역이 없습니다.",
      fallsDue: "기한별 금액",
      countsLater: "해당 날짜부터 집계",
      nothing: "지금까지 요청드린 금액도, 기록된 내역도 없습니다.",
      year: (year) => `${year}년 합계`,
      ifWrong: "맞지 않는 내용이 있으면 회계 담당자에게 알려 주시기 바랍니다.",
    },
    notice: {
      title: "모금 현황",
      fileName: "안내문",
      collectedOf: ({ whole }, of, percent, orMore) =>
        `목표 ${of} 중 ${whole}${orMore ? " 이상" : ""} 모금(${percent}${orMore ? " 이상" : ""})`,
      collected: (amount, orMore) => `지금까지 ${amount}${orMore ? " 이상" : ""} 모금`,
      inKind: (amount) => `이와 별도로 현물과 봉사가 ${amount}어치 들어왔습니다.`,
      contributed: (contributed, asked, orMore) =>
        `${asked}명 중 ${contributed}명${orMore ? " 이상이 참여했습니다" : "이 냈습니다"}.`,
      inFull: (inFull, asked) => `${asked}명 중 ${inFull}명이 완납했습니다.`,
      until: (day) => `${day}까지 받습니다.`,
      use: (spent, inHand) => `지출 ${spent}, 잔액 ${inHand}`,
      groups: "조직별",
      together: "개인을 알아볼 수 없도록 일부 조직은 묶어서 표시합니다.",
      items: "사용처",
      arrears: "미납",
      nothingOpen: "진행 중인 모금이 없어 안내할 내용이 없습니다.",
      draft: (drive) =>
        `${named(drive)} 모금은 아직 준비 중입니다. 분담액을 정하거나 상태를 ‘진행 중’으로 바꾼 뒤에 안내하십시오.`,
    },
    outcome: {
      title: "결과 보고",
      titleOf: (drive) => `${drive} 결과 보고`,
      fileName: "결과 보고",
      whatFound: "지적 사항",
      whatGiven: "모인 금액",
      whatBought: "구입과 사용",
      whatOpen: "남은 일",
      found: (findings, day, by, say) =>
        `${[day === "" ? "" : `${day}에`, by === "" ? "지적받은" : `${by}에서 지적한`].filter((part) => part !== "").join(" ")} 사항 ${say.number(findings)}건입니다.`,
      seenOn: (use, day) => `${use}(${day} 확인)`,
      days: (days, say) =>
        days < 0
          ? `기한이 ${say.number(-days)}일 지남`
          : days === 0
            ? "오늘까지"
            : `${say.number(days)}일 남음`,
      cameIn: "모인 금액",
      freely: (drives) => `자율로 참여하는 모금입니다: ${drives}.`,
      toCome: (lacking, needed, all) =>
        all ? "아직 들어오지 않음" : `${needed}개 중 ${lacking}개 더 들어와야 함`,
      idle: "들어왔으나 사용하지 않음",
      partlyUsed: "일부만 사용 중",
      what: "내용",
      open: "남은 일",
      nothingOpen: "남은 일이 없습니다.",
      inKindUntold: "현물로 들어온 수량은 누가 얼마나 냈는지 드러날 수 있어 표시하지 않습니다.",
      nothing: "진행 중인 모금도 지적 사항도 없어 보고할 내용이 없습니다.",
    },
    sheets: {
      title: (drive) => `${drive} 모금 명부`,
      fileName: "모금 명부",
      collectedBy: (collector) => `담당자: ${collector}`,
      given: (currency) => `낸 금액(${unitOf(currency)})`,
      handedOver: "인계자 (서명·날짜)",
      received: "인수자 (서명·날짜)",
      tooManyCodes: (most, say) =>
        `한 번에 ${say.number(most)}명까지만 QR 코드를 함께 만듭니다. 코드가 필요하면 조직을 나누어 선택하십시오.`,
      nobody: (drive) =>
        `${named(drive)} 모금에서 이 조직들에는 아직 대상이 없습니다. 먼저 분담액을 정하거나 다른 조직을 선택하십시오.`,
    },
    handover: {
      title: "인수인계서",
      officersOnly: "이름이 있는 임원용 문서입니다. 게시하지 마십시오.",
      remarks: "특기 사항",
      drives: "모금",
      drive: (name, state, currency) => `${name}(${state}, ${unitOf(currency)})`,
      total: (currency) => `합계(${unitOf(currency)})`,
      cash: "담당자 보관 현금",
      rows: "건수",
      counts: {
        title: "시재 확인",
        all: "전부",
        books: "장부 금액",
        difference: "차이",
        agrees: "일치",
        missing: (amount) => `${amount} 부족`,
        tooMuch: (amount) => `${amount} 남음`,
      },
      arrears: "미납",
      disputes: "이의",
      problems: "남은 문제",
      accepted: "확인 처리한 문제",
      none: "해당 없음",
      more: (problems, tab) => `${tab} 시트에 ${problems}건 더 있습니다.`,
      noFollowUp: (tab) => `${tab} 시트가 없어 이의 여부는 알 수 없습니다.`,
      signs: ["인계자 (서명·날짜)", "인수자 (서명·날짜)", "입회자 (서명·날짜)"],
    },
  },
});
