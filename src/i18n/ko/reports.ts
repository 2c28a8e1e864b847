import type { MessageData, ReportWords } from "../reportWords";
import { greeting, toWhom } from "./grammar/honorific";
import { particle } from "./grammar/particle";
import { unitOf } from "./habits";

const tellWhom = ({ collector }: MessageData) =>
  collector === "" ? "저희에게" : toWhom(collector);

/** "지금까지 10,000원을 내셨고 5,000원이 남았습니다. 그중 4,000원은 기한이 2026년 3월 31일이었습니다." */
const soFar = ({ some, quota, contributed, outstanding, dueNow, since }: MessageData) => {
  const came = some
    ? `지금까지 ${particle(contributed, "을")} 내셨`
    : "아직 들어온 내역이 없습니다";
  if (quota === "") return some ? `${came}습니다.` : `${came}.`;
  const rest = some ? `${came}고 ${particle(outstanding, "이")} 남았습니다` : came;
  if (since === "") return `${rest}.`;
  if (dueNow === "") return `${rest}(기한: ${since}).`;
  return `${rest}. ${some ? "그중 " : ""}${particle(dueNow, "은")} 기한이 ${particle(since, "이었")}습니다.`;
};

const isAsked = ({ quota, drive }: MessageData) =>
  quota === "" ? `${drive} 안내입니다` : `${drive}에 ${particle(quota, "을")} 부탁드립니다`;

export const reports = (): ReportWords => ({
  formats: {
    day: "yyyy. m. d.",
    daysLeft: '#,##0"일 남음"_)_);#,##0"일 지남"_)_);"오늘"_)_)',
    oneDayLeft: '#,##0"일 남음"_)_);#,##0"일 지남"_)_)',
  },
  rowOne: {
    asOf: (day) => `${day} 기준`,
    noLedger: "장부가 아직 없음",
    fixed: (settings) => `기준일 고정(${settings})`,
    upToDate: "최신 상태",
    changed: (contributions, rows, amount) =>
      `새로고침 후 ‘${contributions}’ 변경됨(${rows}, ${amount})`,
    rows: { one: "행", more: "행" },
    amountError: (contributions) =>
      `‘${contributions}’ 시트의 금액 열에 오류가 있어 비교할 수 없음`,
  },
  noLonger: { flagged: "연락 대상에서 빠짐", listed: "명단에서 빠짐" },
  everyone: "전체",
  noDrive: "모금 없음",
  othersIn: (group) => `${group} 기타`,
  groups: (names, most, say) => say.list(names, most, "곳"),
  outside: "위 조직 외에서 들어온 금액",
  allDrives: (currency) => `모든 모금(${unitOf(currency)})`,
  problemsUnderChecks: (problems, checks) => `${checks} 시트에 문제 ${problems}건`,
  overview: {
    none: "진행 중인 모금이 없습니다",
    empty: (drives) =>
      `아직 모금이 없습니다. ‘${drives}’ 시트에 입력한 다음 ‘분담액 정하기’를 선택하십시오.`,
    progress: (drive, percent) => `${drive} ${percent}`,
    collected: (drive, collected) => `${drive}: 지금까지 ${collected} 모금`,
    daysLeft: (days) => {
      if (days === 0) return "오늘까지";
      return days > 0 ? `${days}일 남음` : `기한 후 ${-days}일`;
    },
    more: (drives) => `그 밖에 모금 ${drives}건`,
  },
  charts: {
    data: {
      name: "그래프 데이터",
      sentence:
        "그래프는 이 셀의 값으로 그려집니다. 추렴이 자동으로 입력하며 다른 곳에는 쓰이지 않습니다.",
    },
    drives: {
      one: (drive, percent, orMore) => `${drive} 달성률 ${percent}${orMore ? " 이상" : ""}`,
      several: (drives, currency, percent, orMore, say) =>
        `모금 ${say.number(drives)}건${currency === "" ? "" : `(${unitOf(currency)})`}의 달성률 ${percent}${orMore ? " 이상" : ""}`,
      note: (currency, isMarked) =>
        `막대: 모인 금액(${unitOf(currency)}), 테두리: 목표액${isMarked ? ", 표시선: 고르게 모았을 때 오늘의 금액" : ""}`,
      bar: (collected, goal, percent, orMore) =>
        `${goal} 중 ${collected}${orMore ? " 이상" : ""} · ${percent}${orMore ? "+" : ""}`,
      collected: "모인 금액",
      collectedPast: "모인 금액(기한 지남)",
      stillToCome: "앞으로 모을 금액",
    },
    overTime: {
      untilDay: (drive, day) => `${drive}: 이 추세라면 ${day}에 목표 달성`,
      forYears: (drive, years) => `${drive}: 이 추세라면 목표 달성까지 ${years}년 넘게 걸림`,
      reached: (drive, day) => `${drive}: ${day}에 목표 달성`,
      nothingYet: (drive) => `${drive}: 아직 들어온 금액 없음`,
      nothing: (drive, onBalance) =>
        `${drive}: 최근 4주간 ${onBalance ? "반환한 금액을 빼면 " : ""}들어온 금액 없음`,
      note: (currency, { evenPace, atThisPace }) =>
        [
          `지금까지 모인 금액(${unitOf(currency)})`,
          ...(evenPace ? ["기한까지 고르게 모을 때"] : []),
          ...(atThisPace ? ["최근 4주의 추세가 이어질 때"] : []),
        ].join(", "),
      day: "날짜",
      dayFormat: "m. d.",
      collected: "모인 금액",
      evenPace: "고르게 모을 때",
      atThisPace: "이 추세라면",
      collectedOn: (collected, day) => `${day} ${collected}`,
      dueOn: (day, goal) => `기한 ${day}: ${goal}`,
    },
  },
  byGroup: {
    headline: (groups, complete) =>
      groups === 0 ? "" : `조직 ${groups}곳 중 ${complete}곳이 분담액 달성`,
  },
  byMember: {
    empty: "명단에 아무도 없습니다. 먼저 분담액을 정하십시오.",
    late: (people, amounts, say) =>
      `${say.number(people)}명의 기한이 지남, 현재까지 낼 금액 ${amounts}`,
    nobodyLate: "기한이 지난 사람이 없습니다",
    given: (contributed, asked, say) =>
      `${say.number(asked)}명 중 ${say.number(contributed)}명 참여`,
  },
  payments: {
    empty: "3회 이상 나누어 내는 모금이 없습니다.",
    part: ({ year, month, day }, withYear) => `${withYear ? `${year}년 ` : ""}${month}/${day}`,
    partLike: /^(?:\d{4}년 )?\d{1,2}\/\d{1,2}$/,
    behind: (behind, asked, say) =>
      `${say.number(asked)}명 중 ${behind === 0 ? "미납 없음" : `${say.number(behind)}명 미납`}`,
    colours: "초록 납부, 노랑 일부 납부, 빨강 기한 지남, 흰색 기한 전",
    given: (given, asked, say) => `${say.number(asked)}명 중 ${say.number(given)}명 참여`,
    coloursOfGiven: "초록 전액, 노랑 일부, 흰색 아직",
  },
  followUp: {
    empty: "연락할 사람이 없습니다.",
    headline: (rows, collectors, say) =>
      `${collectors === 0 ? "" : `담당자 ${say.number(collectors)}명, `}${say.number(rows)}행`,
    yours: "파란 열은 직접 입력",
    namelessIn: (group, gifts, amount) => `${group} ${amount}(${gifts}건)`,
    nameless: (groups) => `무기명: ${groups}`,
    namelessGifts: (gifts, say) => `무기명 ${say.number(gifts)}건`,
    together: (collected, of, orMore) =>
      `목표 ${of.withCurrency} 중 ${collected.withCurrency}${orMore ? " 이상" : ""}`,
    greeting: (to, byName) => greeting(to, !byName),
    message: {
      mandatory: (data) =>
        `${data.drive}${data.quota === "" ? "" : ` ${data.quota}`} 납부 안내입니다. ${soFar(data)} 금액이 맞지 않거나 납부하기 어려운 사정이 있으시면 ${tellWhom(data)} 알려 주십시오. 이미 납부하셨다면 이 안내는 무시하셔도 됩니다. 감사합니다.`,
      pledged: (data) =>
        `${data.promised ? `${data.drive}에 ${particle(data.quota, "을")} 약정해 주셔서 감사합니다` : isAsked(data)}. ${soFar(data)} 언제쯤 가능하신지, ${data.promised ? "또는 계획이 바뀌셨는지" : "또는 어려운 사정이 있으신지"} ${tellWhom(data)} 알려 주시면 감사하겠습니다.`,
      voluntary: (data) =>
        `${data.drive}에 ${data.together === "" ? "정성을 모으고 있습니다" : `지금까지 ${particle(data.together, "이")} 모였습니다`}. 뜻이 있으시면 금액에 관계없이, 물품도 감사히 받겠습니다. 참여 여부는 전적으로 자유이며, 참여하지 않으셔도 괜찮습니다. 감사합니다.`,
    },
    pay: (payTo, account) => [
      ` 계좌: ${account}${payTo === "" ? "" : `(예금주 ${payTo})`}, 납부 참조 번호: `,
      ".",
    ],
    signature: (organisation) => ` ${organisation} 드림`,
    subject: (drive, organisation) =>
      organisation === "" ? `${drive} 안내` : `[${organisation}] ${drive} 안내`,
    remind: "메일 쓰기",
    noMessage: {
      left: (day) => `(안내하지 않음: ${day} 탈퇴)`,
      deleted: (members) => `(안내하지 않음: ${members} 시트에 없음)`,
      disputed: "(안내하지 않음: 분담액에 이의 있음)",
      declined: "(안내하지 않음: 사양함)",
      limit: (times, settings) =>
        times === 0
          ? `(안내하지 않음: ${settings}에서 안내를 하지 않도록 정함)`
          : `(안내하지 않음: 이미 ${times}회 안내하여 제한에 이름)`,
    },
  },
  perPerson: {
    // Spreadsheets end a line of Hangul anywhere, also within a word.
    asked: (body) => `${body}\n요청 금액`,
    given: (body) => `${body}\n낸 금액`,
    headline: (year, members, alerts, say) => {
      const said = `${year}년, 구성원 ${say.number(members)}명`;
      return alerts === 0 ? said : `${said}, 경고 ${alerts}건`;
    },
    perHead: (drive, amount) => `${drive} 나누면 1인당 ${amount}`,
    range: (least, most) => `${least}~${most}`,
    above: (share) => `${share} 초과`,
  },
  branches: {
    headline:
      "실시간: 지회마다 마지막으로 새로고침한 집계입니다. 기준일은 ‘집계 기준’ 열에 있습니다",
    notAllowed:
      "아직 읽지 못합니다. 연결 셀을 선택하고 ‘액세스 허용’을 누르십시오. 그런 단추가 없으면 주소를 확인하거나 지회에 스프레드시트를 공유해 달라고 하십시오",
    noTab: ([first, ...others], refresh) =>
      `${first}(${others.join(", ")}) 시트가 없습니다. 그 파일에서 ‘${refresh}’을 선택하거나 시트 이름을 되돌리십시오`,
    noDrives: (collected, refresh) =>
      `아직 모금이 없거나 ${collected} 열이 없습니다. 그 파일에서 ‘${refresh}’을 선택하면 열이 다시 생깁니다`,
    noGroups: (collected, refresh) =>
      `아직 조직이 없거나 ${collected} 열이 없습니다. 그 파일에서 ‘${refresh}’을 선택하면 열이 다시 생깁니다`,
    noColumn: "그런 열이 없습니다",
    twice: "같은 스프레드시트가 다른 행에도 있어 둘 다 합산하지 않습니다. 하나를 빼십시오",
    notListed: (branches) => `${branches} 시트에 이 이름의 지회가 없습니다`,
    more: (count, command) =>
      `${count}행이 더 있습니다. ‘${command}’를 다시 선택하면 자리가 생깁니다`,
    free: "빈자리",
    all: "모든 지회",
    total: (currency) => `모든 지회(${currency})`,
    notAllRead: "일부를 읽지 못했습니다",
    without: "읽지 못해 빠진 지회 수: ",
    moreCurrencies: (command) =>
      `통화가 더 있을 수 있습니다. ‘${command}’를 다시 선택하면 자리가 생깁니다`,
    whoSees:
      "이 스프레드시트를 수정할 수 있는 사람은 여기서 허용된 지회 스프레드시트의 모든 내용을 이름까지 읽을 수 있습니다.",
  },
  remedies: {
    headline: ({ toDo, of, past, idle }) =>
      [
        `지적 사항 ${of}건 중 ${toDo}건 남음`,
        past === 0 ? "" : `기한 지남 ${past}건`,
        idle === 0 ? "" : `들어왔으나 미사용 품목 ${idle}가지`,
      ]
        .filter((part) => part !== "")
        .join(", "),
  },
  itemsBought: {
    headline: (items, covered) => `품목 ${items}가지 중 ${covered}가지 확보`,
  },
  noticeboard: {
    headline: "누구나 볼 수 있는 합계입니다. 공개할 때는 이 시트만 게시하십시오",
    notYet: "누가 냈는지 드러나지 않게 되면 수치를 표시합니다.",
    orMore: (figure) => `${figure} 이상`,
    atMost: (figure) => `${figure} 이하`,
  },
  checks: {
    headline: (errors, warnings, notices) =>
      `오류 ${errors}건, 주의 ${warnings}건, 참고 ${notices}건`,
    none: "확인할 문제가 없습니다: 장부의 모든 행을 집계했습니다",
    asWritten: (parts) => `장부 합계: ${parts}`,
    ledgerParts: {
      collected: (amount) => `집계 ${amount}`,
      carried: (amount) => `이월 ${amount}`,
      inKind: (amount) => `현물 ${amount}`,
      notCounted: (amount) => `집계 제외 ${amount}`,
    },
    uncounted: (amounts) => `집계 제외: ${amounts}`,
    reopened:
      "확인한 뒤에 그 행이 바뀌었습니다. 다시 확인하려면 확인한 사람 열에 새로 입력하십시오.",
  },
  history: {
    headline: "실행할 때마다 금액을 남깁니다. 행은 추가만 됩니다",
    month: (year, month) => `${year}년 ${month}월`,
    undated: "날짜 없음",
    sameRows: (drive, month, change) => `${drive}, ${month}: ${change}, 행 수는 그대로`,
    fewerRows: (drive, month, change, rows) => `${drive}, ${month}: ${change}, ${rows}행 줄어듦`,
    gone: (drive, { drives, contributions }) =>
      `${particle(drives, "과")} ${contributions} 시트에서 ${particle(drive, "이")} 없어짐`,
  },
  how: {
    of: {
      members: (part, whole) => `${whole}명 중 ${part}명`,
      groups: (part, whole) => `조직 ${whole}곳 중 ${part}곳`,
      weight: (part, whole) => `가중치 ${whole} 중 ${part}`,
      income: (part, whole) => `소득 ${whole} 중 ${part}`,
    },
    share: (of, divided, fairShare) => `${of} × ${divided} = ${fairShare}`,
    levelled: (income, left, fairShare) =>
      left === ""
        ? `소득 ${income}에서 고르게: ${fairShare}`
        : `소득 ${income}에서 모두에게 똑같이 남기는 ${particle(left, "을")} 뺀 금액 = ${fairShare}`,
    exactly: (quota) => `끝수 없이 ${quota}`,
    roundedDown: (base) => `${base}(나머지가 큰 순에 들지 않아 내림)`,
    spare: (base, spares, unit, tied) => {
      const got =
        spares === 1 ? `남은 ${particle(unit, "을")}` : `남은 ${unit}짜리 ${spares}몫 중 한 몫을`;
      return `${base}에 ${got} 더함(나머지가 큰 순${tied ? ", 같은 나머지는 추첨" : ""})`;
    },
    webster: (quota) => `${quota}, 가까운 쪽으로 맞춤(줄지 않음)`,
    floor: (amount, without) =>
      `하한액 ${particle(amount, "으로")} 올림${without === "" ? "" : `, 규칙대로면 ${without}`}`,
    cap: (amount, without) =>
      `상한액 ${particle(amount, "으로")} 제한${without === "" ? "" : `, 규칙대로면 ${without}`}`,
    fixed: (amount, adjustments) => `${adjustments}에서 ${particle(amount, "으로")} 정함`,
    pledge: (amount) => `${amount} 약정`,
    kept: (amount) => `이미 낸 내역이 있어 ${particle(amount, "을")} 그대로 둠`,
    sum: (parts) => `아래 ${parts}몫의 합계`,
    target: (target) => `목표액 ${target}`,
    targetRoundedUp: (target, by) => `목표액 ${particle(target, "을")} ${by} 올림`,
    exempt: (adjustments) => `${adjustments}에서 면제`,
    joinedLate: (day, left, all) =>
      `가입 전에 기한이 지난 회차는 빼고 ${left === 1 ? `${day}에 모두 냄` : `${day}부터 ${all}회 중 남은 ${left}회에 나누어 냄`}`,
  },
});
