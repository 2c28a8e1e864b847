import type { CliWords } from "./cliWords";

export const korean: CliWords = {
  help: {
    about: [
      "추렴은 목표액을 분담액으로 나누고, 누가 냈고 누가 내지 않았는지 보여 주며, 통합 문서의 집계 시트를",
      "새로고침합니다. 구글 시트의 부가기능을 .xlsx 파일에서 그대로 실행합니다.",
    ],
    usage: "사용법",
    moreHelp:
      "명령마다 사용할 수 있는 옵션은 whipround COMMAND --help로, 버전은 whipround --version으로 확인합니다.",
    language: "어느 명령에나 --language en 또는 ko를 사용할 수 있습니다. 없으면 LANG의 언어입니다.",
  },
  summaries: {
    start: "내 통합 문서나 예시의 분담액을 정하고 집계를 새로고침한 다음 전체 현황을 표시합니다",
    refresh: "집계 시트를 새로고침하고 전체 현황을 표시합니다",
    divide: "모금의 목표액을 분담액으로 나눕니다. -o가 없으면 결과만 표시합니다",
    compare: "배분 방법을 나란히 비교합니다. -o가 있으면 한 방법을 모금 시트에 적용합니다",
    check: "문제를 표시합니다. -o가 있으면 점검 시트에도 저장합니다",
    import: "은행 거래 내역을 수납 내역 시트에 추가합니다. -o가 없으면 추가할 내용만 표시합니다",
    person: "한 사람, 한 세대, 한 조직 또는 모두의 내역서를 만듭니다",
    receipts: "번호가 이어지는 영수증을 만들고, 다시 인쇄하거나 목록으로 보거나 취소합니다",
    notice: "누구나 보아도 되는 합계와 그래프로 안내문을 만듭니다",
    outcome: "지적 사항과 모인 금액, 구입과 사용, 남은 일을 담은 결과 보고를 만듭니다",
    sheets: "서명받을 모금 명부를 조직마다 만듭니다",
    handover: "임원용 인수인계서를 만듭니다",
    setup: "없는 입력 시트를 추가합니다. IN.xlsx가 없으면 새 통합 문서를 만듭니다",
    example: (names) => `사용해 볼 수 있는 예시를 만듭니다: ${names}`,
    export: "여러 통합 문서를 BigQuery용 표와 SQL 뷰로 저장합니다. 임원용입니다",
    deploy: "부가기능을 내 구글 시트에 넣습니다",
  },
  options: {
    out: "저장할 통합 문서",
    outPage: "저장할 문서",
    force: "잠긴 셀, 보호된 시트, 서명된 파일도 변경합니다",
    outFolder: "저장할 폴더",
    intoFolder: "다른 파일이 있는 폴더에도 저장합니다. 그 파일은 그대로 둡니다",
    who: "실행 기록 시트에 남길 이름",
    once: "거기서 마칩니다. 없으면 스프레드시트 화면으로 엽니다",
    driveToDivide: "이 모금만. 없으면 진행 중인 모금 모두",
    driveToCompare: "이 모금만. 없으면 마감하지 않은 모금 모두",
    groupSplit: "적용할 조직 배분 방법. 예: 동일 비율",
    memberSplit: "적용할 개인 배분 방법. 예: 가중치 비례",
    driveToImport: "모든 줄의 모금. 진행 중인 모금이 여럿일 때 없으면 각 줄의 모금을 찾습니다",
    driveToNotice: "이 모금만. 없으면 진행 중인 모금 모두",
    driveToCollect: "명부를 만들 모금",
    keep: "이미 낸 사람의 분담액은 그대로 둡니다",
    why: "변경 사유 열에 입력할 내용",
    method: "낸 방법. 예: 이체",
    dayFirst: "03/04/2026은 4월 3일입니다",
    monthFirst: "03/04/2026은 3월 4일입니다",
    encoding: (names) => `다음 중 하나: ${names}`,
    columns: "열마다 무엇인지. 예: date,-,payer,amount. -는 사용하지 않는 열",
    yearFirst: "26.03.11은 2026년 3월 11일",
    from1900: "46094는 2026년 3월 13일(스프레드시트의 날짜 번호)",
    from1904: "44632는 2026년 3월 13일(일부 옛 스프레드시트의 날짜 번호)",
    cameIn: "들어온 돈을 뜻하는 파일의 낱말(“;”로 구분). “+”는 부호 없는 금액",
    wentOut: "나갔거나 들어오지 않은 돈을 뜻하는 낱말(“;”로 구분)",
    account: "계좌가 여럿인 파일에서 읽을 계좌",
    everyAccount: "모든 계좌의 줄을 읽음",
    thousands: "1.250은 천이백오십",
    decimals: "1.250은 일과 사분의 일",
    separator: (names) => `구분 문자: ${names}`,
    evenIfElsewhere: "다른 모금의 장부에 이미 있는 줄도 추가합니다",
    people: '낸 사람이 누구인지: "A BECKER=M12; Gran=M07"',
    assign: '각 줄을 직접 정합니다: "12=모금|구성원; 14=모금|구성원|45 + 모금|구성원|12; 15=-"',
    asProposed: "확인할 줄을 제안대로 기록합니다",
    unmatchedTo: "누구인지 찾지 못한 줄을 무기명으로 이 조직에 추가합니다",
    leaveOut: "확인해야 하거나 누구인지 찾지 못하거나 읽지 못한 줄을 뺍니다",
    member: "구성원 번호나 이름",
    household: "세대: 한 세대의 내역서",
    groupOfPages: "조직: 그 조직의 내역서를 한 사람에 한 쪽씩",
    everyone: "모두의 내역서를 한 사람에 한 쪽씩",
    part: "여러 부로 나뉠 때 몇째 부인지",
    groups: "이 조직만. 여럿이면 세미콜론(;)으로 구분합니다",
    page: "인쇄할 문서: .html, 목록은 .csv도 가능",
    by: "낼 때마다 한 건이면 gift, 한 해에 한 건이면 year",
    year: "연도: 한 해에 한 건인 영수증이나 목록의 연도",
    households: "한 해에 한 건일 때: 세대마다 한 건",
    driveToReceipt: "모금. 없으면 모든 모금",
    memberToReceipt: "구성원: 번호나 이름. 없으면 모두",
    householdToReceipt: "세대",
    from: "이날부터 낸 내역(예: 2026-01-31)",
    until: "이날까지 낸 내역",
    again: "다시 인쇄할 번호: 2026-017, 또는 2026-001 ~ 2026-020",
    void: "취소할 번호",
    list: "한 해의 번호 목록",
    note: "문서에 넣을 말",
    scriptId:
      "내 시트의 스크립트 ID(확장 프로그램 ▸ Apps Script ▸ 프로젝트 설정). 없으면 .clasp.json에 있는 것",
    newSheet: "이 이름으로 새 시트를 만듭니다",
    replaceCode: "스크립트에 이미 있는 코드를 바꿔 씁니다",
  },
  wrong: {
    command: (name, commands) =>
      `“${name}” 명령은 없습니다: ${commands}. 설명은 whipround --help에 있습니다.`,
    noCommand: (commands) =>
      `먼저 명령을 입력하십시오: ${commands}. 설명은 whipround --help에 있습니다.`,
    arguments: (command, given) =>
      `whipround ${command}에는 통합 문서를 하나만 입력합니다. 지금은 ${given.length}개입니다: ${given.join(", ")}`,
    option: (command, option) =>
      `whipround ${command}에는 ${option} 옵션이 없습니다. 옵션은 whipround ${command} --help에 있습니다.`,
    aSwitch: (option) => `${option} 옵션에는 값을 적지 않습니다.`,
    noValue: (option, value) => `${option} 옵션에는 값이 있어야 합니다: ${option} ${value}`,
    language: (given, languages) =>
      `--language에는 다음 중 하나를 입력합니다: ${languages}. “${given}”은 없는 값입니다.`,
    noInput: (command) => `통합 문서를 입력하십시오: whipround ${command} in.xlsx -o out.xlsx`,
    noTarget: (command, input) =>
      `어디에 저장할지 -o로 입력하십시오: whipround ${command} ${input} -o out.xlsx\n읽은 통합 문서는 -o로 지정한 때에만 바뀝니다.`,
    noPageTarget: (command, input) =>
      `문서를 어디에 저장할지 -o로 입력하십시오: whipround ${command} ${input} -o page.html`,
    noFolderTarget: (input) =>
      `어느 폴더에 저장할지 -o로 입력하십시오: whipround export -o FOLDER ${input}`,
    twice: (name) => `${name} 파일을 두 번 입력했습니다. 통합 문서마다 한 번만 입력하십시오.`,
    noStatement: (usage) => `거래 내역과 통합 문서를 입력하십시오: ${usage}`,
    missing: (option, example) => `${option} 옵션으로 선택하십시오: ${example}`,
    by: (given) => `--by에는 gift나 year를 입력합니다. “${given}”은 없는 값입니다.`,
    noWay: "적용할 방법을 --group-split과 --member-split으로 지정하십시오.",
    split: (option, given) =>
      `${option}에는 모금 시트의 드롭다운에 있는 말을 입력합니다. “${given}”은 없는 값입니다.`,
    notCompared: (drive) =>
      `${drive}: 그 방법으로는 나눌 수 없습니다. 표에 있는 방법을 선택하십시오.`,
    example: (names) => `예시 하나를 선택하십시오: ${names}.`,
    encoding: (names, given) =>
      `--encoding에는 다음 중 하나를 입력합니다: ${names}. “${given}”은 없는 값입니다.`,
    columns: (names, given) =>
      `--columns에는 ${names}, -만 적을 수 있습니다. “${given}”은 없는 값입니다.`,
    separator: (names, given) =>
      `--separator에는 다음 중 하나를 입력합니다: ${names}. “${given}”은 없는 값입니다.`,
    notCsv: (format, name) =>
      `${name} 파일은 CSV가 아니라 ${format} 형식입니다. 은행에서 CSV 파일을 다운로드하십시오.`,
    people: (given) => `--people은 "A BECKER=M12"처럼 입력합니다. “${given}”의 형식이 다릅니다.`,
    assign: (given) =>
      `--assign은 파일의 줄 번호와 함께 "12=모금|구성원"처럼 입력합니다. “${given}”의 형식이 다릅니다.`,
    bothOrders:
      "--day-first, --month-first, --year-first, --from-1900, --from-1904 중 하나만 입력하십시오.",
    bothReadings: "--thousands와 --decimals 중 하나만 입력하십시오.",
  },
  files: {
    missing: (name) => `${name} 파일이 없습니다.`,
    unreadable: (name, reason) => `${name} 파일을 읽을 수 없습니다: ${reason}.`,
    unwritable: (name, reason) => `${name} 파일을 저장할 수 없습니다: ${reason}.`,
    ending: (endings, name) =>
      `저장할 파일의 이름은 ${endings.join(" 또는 ")}로 끝나야 합니다. 지금은 “${name}”입니다.`,
    noFolder: (folder, name) => `${name} 파일을 넣을 ${folder} 폴더가 없습니다.`,
    isFolder: (name) => `${name}: 폴더입니다. 파일을 입력하십시오.`,
    isFile: (name) => `${name}: 파일입니다. 폴더를 입력하십시오.`,
    otherThings: (folder, names, more) =>
      `${folder} 폴더에 다른 파일이 있습니다: ${names.join(", ")}${more > 0 ? ` 외 ${more}개` : ""}. 다른 폴더를 입력하거나 --force를 추가하십시오. 그 파일은 그대로 두고, 이전에 내보낸 파일만 바꿉니다.`,
    cannotChange: (input, lines) =>
      [`${input} 파일은 그렇게 변경할 수 없습니다:`, ...lines.map((line) => `  - ${line}`)].join(
        "\n",
      ),
    refusals: {
      array: (place) => `${place} 셀은 배열 수식 안에 있습니다. 배열 수식을 삭제하거나 옮기세요`,
      "data-table": (place) => `${place} 셀은 가상 분석 표 안에 있습니다. 표를 옮기세요`,
      "table-header": (place) =>
        `${place} 셀은 표의 머리글입니다. 머리글은 스프레드시트 프로그램에서 변경하십시오`,
      "table-cut": (place) =>
        `${place} 셀의 표가 나뉩니다. 스프레드시트 프로그램에서 표를 일반 범위로 변환하십시오`,
      "table-totals": (place) =>
        `${place} 셀은 표의 요약 행 아래에 있어 새 행이 표에 들어가지 않습니다. 스프레드시트 프로그램에서 요약 행을 해제하십시오`,
      "pivot-table": (place) => `${place} 셀은 피벗 테이블 안에 있습니다. 피벗 테이블을 옮기세요`,
      "beyond-grid": (place) =>
        `${place} 셀은 통합 문서의 마지막 셀이라 내용이 그 밖으로 밀려 납니다. 시트 맨 아래의 내용을 삭제하십시오`,
      merged: (place) => `${place} 셀은 병합된 셀에 가려 있습니다. 병합을 해제하십시오`,
      threaded: (place) => `${place} 셀에 대화형 댓글이 있습니다. 댓글을 해결하고 삭제하십시오`,
      "referred-to": (place) => `${place} 시트를 참조하는 수식이 있습니다. 수식부터 수정하십시오`,
      signature: () => "서명된 파일이라, 변경하면 서명이 없어집니다",
      "locked-cells": (place) => `${place} 셀은 보호된 시트에서 잠겨 있습니다`,
      "locked-structure": (place) => `보호된 통합 문서라 ${place} 시트를 변경할 수 없습니다`,
      "several-tabs": (place) =>
        `${place} 수식은 여러 시트의 같은 셀을 한꺼번에 참조합니다. 일부 시트에서 행이나 열이 밀려 나면 다른 셀을 참조하게 됩니다`,
    },
    force: "그래도 하려면 --force를 추가하십시오.",
    waiting: (cells, more) =>
      `참고: 다음 수식에는 아직 변경 전 값이 표시됩니다. ${cells.join(", ")}${more > 0 ? ` 외 ${more}개` : ""}. Excel은 파일을 열 때 다시 계산합니다. LibreOffice에서는 Ctrl+Shift+F9를 누르십시오.`,
    unvalued: (cells, more) =>
      `저장된 값이 없는 수식은 읽을 수 없습니다: ${cells.join(", ")}${more > 0 ? ` 외 ${more}개` : ""}. 스프레드시트 프로그램에서 파일을 열어 저장한 다음 다시 시도하십시오.`,
    forgotten: "파일을 연 지 너무 오래되었습니다. 다시 열어 하던 작업을 다시 하십시오.",
    changedMeanwhile: (name) =>
      `${name} 파일이 읽은 후에 변경되어 저장하지 않았습니다. 다시 시도하십시오.`,
    notXlsx: {
      empty: "파일이 비어 있습니다. 다른 파일을 선택하십시오",
      protected: "비밀번호가 걸려 있거나 옛 .xls 형식입니다. 비밀번호 없이 .xlsx로 저장하십시오",
      damaged: "통합 문서가 아니거나 파일이 손상되었습니다. 만든 곳에서 .xlsx로 다시 저장하십시오",
      another: ".xlsx 통합 문서가 아닙니다. 스프레드시트 프로그램에서 열어 .xlsx로 저장하십시오",
      unreadable:
        "통합 문서의 내용을 읽지 못했습니다. 스프레드시트 프로그램에서 열어 .xlsx로 다시 저장하십시오",
      "too-large":
        "통합 문서가 너무 큽니다(100MB, 압축을 풀면 512MB, 셀 오백만 개까지). 필요 없는 것을 삭제하십시오",
      "no-sheets": "통합 문서에 시트가 없습니다. 스프레드시트 프로그램에서 시트를 추가하십시오",
    },
    cut: (cell, characters) => `참고: ${cell}: 글을 ${characters}자까지만 남겼습니다.`,
    reasons: {
      notAllowed: "권한이 없습니다",
      folder: "폴더입니다",
      open: "다른 프로그램이 열고 있습니다",
      full: "디스크가 가득 찼습니다",
      readOnly: "읽기 전용 디스크입니다",
    },
  },
  work: {
    reading: (name) => `${name} 파일을 읽는 중 …`,
    dividing: "분담액을 정하는 중 …",
    refreshing: "집계를 새로고침하는 중 …",
    writing: (name) => `${name} 파일을 저장하는 중 …`,
    sheet: (name) => `  ${name} 시트 …`,
    written: (name) => `${name} 파일에 저장했습니다.`,
    parts: (parts) => `모두 ${parts}부입니다. 나머지는 --part 2와 같이 지정하십시오.`,
    exampleWritten: (name) =>
      `${name} 파일에 저장했습니다. 분담액을 정한 다음 집계를 새로고침하십시오.`,
    served: (url) => `스프레드시트 화면: ${url} (Ctrl+C로 종료합니다)`,
    noOverview: "아직 전체 현황이 없습니다. 집계할 것이 없습니다.",
    notDivided: "아무것도 저장하지 않았습니다. 적용하려면 -o out.xlsx를 추가하십시오.",
    notTakenOver: "아무것도 저장하지 않았습니다. 이 방법을 적용하려면 -o out.xlsx를 추가하십시오.",
    nothingToCompare: "나눌 수 있는 모금이 없습니다.",
    notReceipted: "영수증을 만들지 않았습니다. -o와 --page를 함께 지정하면 만듭니다.",
    notImported: "아무것도 저장하지 않았습니다. 새 내역을 추가하려면 -o out.xlsx를 추가하십시오.",
    nothingWritten: "아무것도 저장하지 않았습니다.",
    noFigures: "이 문서에는 CSV 파일에 담을 수치가 없습니다. .html 파일을 입력하십시오.",
  },
  quotas: { who: "조직이나 구성원", quota: "분담액", before: "이전", how: "산출 근거" },
  ways: {
    way: "방법",
    ofIncome: "연 소득 대비",
    least: "최소",
    median: "중간값",
    most: "최대",
    more: "더 냄",
    less: "덜 냄",
    same: "같음",
  },
  lines: {
    line: "줄",
    status: "상태",
    date: "날짜",
    amount: "금액",
    drive: "모금",
    member: "구성원",
    payer: "낸 사람",
    problem: "문제",
    sums: "금액의 행방",
    count: "건수",
    statuses: {
      asked: "확인 필요",
      new: "새 내역",
      duplicate: "이미 있음",
      unmatched: "확인 필요",
      unreadable: "읽지 못함",
      "left-out": "제외",
    },
  },
  undecided: {
    title: "먼저 정할 것이 있습니다:",
    line: (line, problem) => `  ${line}번째 줄: ${problem}`,
    people:
      '누구인지 --people "낸 사람=번호; …"로 적거나, --unmatched-to GROUP으로 무기명으로 추가하십시오.',
    assign: '--assign "줄=모금|구성원; …"으로 적거나, --as-proposed로 제안한 대로 기록하십시오.',
    columns: "열이 무엇인지 --columns로 적거나 파일을 바로잡으십시오.",
    leaveOut: "또는 --leave-out으로 이 줄들을 빼십시오. 아무것도 저장하지 않았습니다.",
    dayOrder: (date, flags, days) =>
      `날짜 ${date}: 언제인지 파일로는 알 수 없습니다. 다음 중 하나를 추가하십시오: ${flags.join(", ")} (${days.join(", ")}).`,
    account: (accounts) =>
      `여러 계좌의 내역이 한 파일에 있습니다: ${accounts.join(", ")}. --account로 계좌를 입력하거나 --every-account를 추가하십시오.`,
    signWay: (sample) =>
      `“${sample}”처럼 빼기 기호가 없는 금액이 들어온 돈인지 나간 돈인지 파일로는 알 수 없습니다. --came-in "+" 또는 --went-out "+"를 추가하십시오.`,
    ways: (found) =>
      `들어온 돈인지 나간 돈인지 파일로는 알 수 없습니다: ${found.join(", ")}. --came-in과 --went-out으로 낱말을 입력하십시오(“;”로 구분).`,
    threeDigits: (figure, thousands, decimals) =>
      `금액 ${figure}: 얼마인지 파일로는 알 수 없습니다. --thousands(${thousands}) 또는 --decimals(${decimals})를 추가하십시오.`,
  },
  deploy: {
    noClasp:
      "구글의 스크립트 도구 clasp가 설치되어 있지 않습니다. 먼저 npm install을 실행하십시오.",
    whereTo:
      '어디에 넣을지 입력하십시오. 새 시트: npm run deploy -- --new "우리 회비". 이미 있는 시트: npm run deploy -- --script-id ID. ID는 시트의 확장 프로그램 ▸ Apps Script ▸ 프로젝트 설정에 있습니다.',
    both: "--script-id와 --new 중 하나만 입력하십시오.",
    sheetAddress:
      "시트의 주소입니다. 필요한 것은 스크립트 ID입니다. 시트를 열고 확장 프로그램 ▸ Apps Script ▸ 프로젝트 설정 ▸ 스크립트 ID에서 확인하십시오.",
    noId: (given) =>
      `“${given}”: 스크립트 ID가 아닙니다. 시트의 확장 프로그램 ▸ Apps Script ▸ 프로젝트 설정에 있습니다.`,
    steps: {
      creating: "새 시트를 만드는 중 …",
      looking: "스크립트에 있는 코드를 확인하는 중 …",
      pushing: "부가기능을 보내는 중 …",
      "reading-back": "보낸 내용을 다시 읽는 중 …",
    },
    loggingIn: "구글 로그인이 필요합니다. 브라우저에서 계속하십시오.",
    logIn: "먼저 구글에 로그인하십시오: npx clasp login. 그런 다음 다시 시도하십시오.",
    otherCode: (files) =>
      `이 스크립트에 다른 코드가 있어 보내면 없어집니다: ${files.join(", ")}. 아무것도 변경하지 않았습니다. 다른 스크립트로 옮기거나, 없애도 되면 --force를 추가하십시오.`,
    notArrived: (files, of) =>
      `보낸 것과 들어간 것이 다릅니다. 파일 ${of}개 중 ${files.length}개가 없거나 다릅니다(${files.join(", ")}). 다시 보내십시오.`,
    failures: {
      login: () => "구글 로그인이 더는 유효하지 않습니다. 다시 로그인하십시오: npx clasp login.",
      "api-off": () =>
        "이 구글 계정에서는 아직 스크립트를 보낼 수 없습니다. https://script.google.com/home/usersettings 에서 ‘Google Apps Script API’를 켜고 1분쯤 뒤에 다시 시도하십시오.",
      "not-found": () =>
        "그런 스크립트가 없거나, 이 계정으로는 수정할 수 없습니다. 시트의 확장 프로그램 ▸ Apps Script ▸ 프로젝트 설정에 있는 ID와 비교하고, 로그인한 계정을 확인하십시오: npx clasp show-authorized-user.",
      unreachable: () =>
        "구글에 연결할 수 없습니다. 인터넷 연결을 확인하고(프록시를 사용하면 HTTPS_PROXY를 설정하고) 다시 시도하십시오.",
      other: (complaint) =>
        complaint === ""
          ? "구글의 도구 clasp가 보내지 못했습니다. 이유는 알 수 없습니다."
          : `구글의 도구 clasp가 보내지 못했습니다. clasp의 설명: ${complaint}`,
    },
    nothingChanged: "아무것도 변경하지 않았습니다.",
    perhapsChanged:
      "시트의 부가기능은 이전 것일 수도, 새것일 수도 있습니다. 다시 보내십시오. 시트의 셀은 변경하지 않았습니다.",
    perhapsEmptySheet: "구글 드라이브에 빈 새 시트가 있으면 삭제해도 됩니다.",
    sheetMade: (scriptId) =>
      `새 시트는 만들었고 부가기능은 아직 없습니다. 이어서 실행하십시오: npm run deploy -- --script-id ${scriptId}`,
    done: (files) => `부가기능을 시트에 넣었습니다. 파일 ${files}개가 모두 그대로 들어갔습니다.`,
    sheet: (address) => `시트: ${address}`,
    script: (address) => `스크립트: ${address} (개요의 ‘컨테이너’에서 시트로 갈 수 있습니다)`,
    next: (setUp) =>
      `시트를 열거나 새로고침하십시오. 몇 초 뒤에 추렴 메뉴가 나타나면 ‘${setUp}’를 선택하십시오. 구글이 권한을 한 번 묻습니다. 이 시트를 보고, 자체 화면을 표시할 권한입니다.`,
    again: "수정한 다음 다시 보내려면: npm run deploy",
    againWith: (scriptId) => `다시 보내려면: npm run deploy -- --script-id ${scriptId}`,
  },
  export: {
    workbook: (id, { members, drives, ledgerRows, notCounted }) =>
      `${id}: 구성원 ${members}명, 모금 ${drives}건, 수납 내역 ${ledgerRows}행${notCounted > 0 ? `, 그중 집계하지 않은 내역 ${notCounted}행` : ""}.`,
    problems: (problems, file) =>
      `  문제 ${problems}건: whipround check ${file} 명령으로 확인합니다.`,
    refused: (file, message) => `${file}: ${message} 아무것도 저장하지 않았습니다.`,
    done: (workbooks, folder) =>
      `통합 문서 ${workbooks}개를 ${folder} 폴더에 저장했습니다. 모든 이름과 금액이 들어 있는 임원용 자료입니다.`,
    next: "BigQuery에 올려 스프레드시트에서 보는 방법은 docs/warehouse.ko.md에 있습니다.",
    readme: [
      "추렴 통합 문서를 표로 내보낸 자료와, 그 표를 읽는 SQL 뷰입니다.",
      "",
      "임원용입니다. 자율 모금이든 아니든 모든 이름과 모든 금액이 들어 있습니다.",
      "통합 문서를 열 수 없는 사람에게는 이 데이터 세트의 권한을 주지 마십시오.",
      "",
      "*.ndjson, schema/     표와 열의 유형",
      "views.sql             전체 현황(overview), 조직별(by_group), 구성원별(by_member)과 그 산출 과정. GoogleSQL",
      "load-bigquery.sh      표를 BigQuery에 올리고 뷰를 만듭니다",
      "load-duckdb.sql       표를 DuckDB에 올립니다. views.sql은 그대로 실행됩니다",
      "",
      "순서는 docs/warehouse.ko.md 문서에 있습니다.",
    ].join("\n"),
  },
  failures: {
    notBuilt: "부가기능이 아직 만들어지지 않았습니다. 먼저 `npm run build`를 실행하십시오.",
    addOn: (functionName, detail) => `부가기능이 ${functionName} 함수에서 멈추었습니다: ${detail}`,
    own: "추렴 자체에 문제가 생겨 아무것도 저장하지 않았습니다. 다시 시도하고, 같은 문제가 반복되면 파일과 명령을 알려 주십시오.",
    machine: (detail) => `할 수 없었습니다: ${detail}`,
  },
};
