import type { MessageData, ReportWords } from "../reportWords";
import { particle } from "./particle";

const signature = ({ organisation }: MessageData) =>
  organisation === "" ? "" : ` – ${organisation}`;

const tellWhom = ({ collector }: MessageData) =>
  collector === "" ? "저희에게" : `${collector}에게`;

const soFar = ({ some, quota, contributed, outstanding, dueNow, since }: MessageData) => {
  const due = since === "" ? "" : `(${dueNow === "" ? "" : `이 가운데 ${dueNow}, `}기한 ${since})`;
  if (!some) return `아직 들어온 내역이 없습니다${quota === "" ? "" : due}.`;
  return quota === ""
    ? `지금까지 ${particle(contributed, "을")} 내셨습니다.`
    : `지금까지 ${particle(contributed, "을")} 내셨고 ${particle(outstanding, "이")} 남았습니다${due}.`;
};

const isAsked = ({ quota, drive }: MessageData) =>
  quota === "" ? `${drive} 안내입니다` : `${drive}에 ${particle(quota, "을")} 부탁드립니다`;

export const reports: ReportWords = {
  rowOne: {
    asOf: (day) => `${day} 기준`,
    fixed: "설정에서 고정됨",
    upToDate: "최신 상태",
    changed: (contributions, rows, amount) =>
      `새로 고친 뒤 ${contributions} 탭이 바뀜(${rows}, ${amount})`,
    rows: { one: "행", more: "행" },
    amountError: (contributions) => `${contributions} 탭의 금액 열에 오류가 있어 비교할 수 없음`,
  },
  noLonger: { flagged: "더는 연락 대상이 아님", listed: "더는 표에 없음" },
  everyone: "전체",
  noDrive: "모금 없음",
  others: "그 밖",
  outside: "위 조직 밖에서 들어온 것",
  allDrives: (currency) => `모든 모금, ${currency}`,
  asWritten: (currency) => `장부에 적힌 대로, ${currency}`,
  notCounted: (amount, rows, ahead) => `${amount}(${ahead ? "앞날짜 " : ""}${rows}행)`,
  problemsUnderChecks: (problems) => `점검 탭에 문제 ${problems}건`,
  overview: {
    none: "진행 중인 모금이 없습니다",
    collectedOf: (drive, collected, of, percent) =>
      `${drive}: ${of} 가운데 ${collected} 모임(${percent})`,
    collected: (drive, collected) => `${drive}: ${collected} 모임`,
    daysLeft: (days) => {
      if (days === 0) return "오늘까지";
      return days > 0 ? `${days}일 남음` : `마감일에서 ${-days}일 지남`;
    },
    more: (drives) => `그 밖에 모금 ${drives}건`,
  },
  byGroup: {
    headline: (groups, complete, nothing) =>
      groups === 0 ? "" : `조직 ${groups}곳 가운데 ${complete}곳이 채움, ${nothing}곳은 아직 없음`,
  },
  byMember: {
    given: (drive, contributed, asked, say) =>
      `${drive}: ${say.number(asked)}명 가운데 ${say.number(contributed)}명이 냄`,
  },
  followUp: {
    headline: (members, say) =>
      members === 0 ? "연락할 사람이 없습니다" : `연락할 사람 ${say.number(members)}명`,
    nameless: (drive, { count, amount }) =>
      `${drive}: 이름 없이 조직으로 들어온 것 ${count}건(${amount})`,
    groupWithNameless: (group, { count, amount }) =>
      `${group} (이름 없이 들어온 것 ${count}건: ${amount})`,
    together: (collected, of) => `${of.withCurrency} 가운데 ${collected.withCurrency}`,
    greeting: (to, byName) => (byName && !to.endsWith("님") ? `${to}님께. ` : `${to}께. `),
    message: {
      mandatory: (data) =>
        `${data.drive}${data.quota === "" ? "" : ` ${data.quota}`} 납부 안내입니다. ${soFar(data)} 금액이 맞지 않거나 내기 어려운 사정이 있으면 ${tellWhom(data)} 알려 주십시오. 이미 보내셨다면 이 글은 지나쳐 주십시오.${signature(data)}`,
      pledged: (data) =>
        `${data.promised ? `${data.drive}에 ${data.quota} 내기로 약속해 주셔서 고맙습니다` : isAsked(data)}. ${soFar(data)} 언제쯤 보내 주실지, ${data.promised ? "계획이 바뀌었는지" : "내기 어려운 사정이 있는지"} ${tellWhom(data)} 알려 주십시오.${signature(data)}`,
      voluntary: (data) =>
        `${data.drive}에 ${data.together === "" ? "정성을 모으고 있습니다" : `지금까지 ${particle(data.together, "이")} 모였습니다`}. 뜻이 있으시면 얼마라도, 물품이라도 반갑게 받겠습니다. 함께하실지는 온전히 본인의 뜻에 달려 있습니다. 고맙습니다.${signature(data)}`,
    },
    subject: (drive, organisation) => (organisation === "" ? drive : `${drive} – ${organisation}`),
    remind: "메일 쓰기",
    noMessage: {
      left: (day) => `(안내하지 않음: ${day} 탈퇴)`,
      deleted: "(안내하지 않음: 구성원 명단에 없음)",
      disputed: "(안내하지 않음: 분담액에 이의 있음)",
      declined: "(안내하지 않음: 사양함)",
      limit: (times) =>
        times === 0
          ? "(안내하지 않음: 설정에서 안내를 하지 않도록 정함)"
          : `(안내하지 않음: 이미 ${times}회 안내하여 제한에 이름)`,
    },
  },
  perPerson: {
    asked: (body) => `${body} 부탁받은 금액`,
    given: (body) => `${body} 낸 금액`,
    headline: (year, members, alerts, say) => {
      const said = `${year}년, 구성원 ${say.number(members)}명`;
      return alerts === 0 ? said : `${said}, 경고 ${alerts}건`;
    },
    perHead: (drive, amount) => `${drive} 조직 할당액을 나누어 낼 경우 한 사람에 ${amount}`,
    range: (least, most) => `${least}에서 ${most}`,
    above: (share) => `${share} 넘음`,
  },
  itemsBought: {
    headline: (items, covered) => `품목 ${items}가지 가운데 ${covered}가지가 마련됨`,
  },
  noticeboard: {
    headline: (hidden) =>
      `누구나 보아도 되는 합계입니다. 남에게 보일 때에는 이 탭만 게시하십시오${hidden ? ". 누가 냈는지 드러날 수 있는 인원수는 비워 둡니다" : ""}`,
  },
  checks: {
    headline: (errors, warnings, notices) =>
      `오류 ${errors}건, 주의 ${warnings}건, 참고 ${notices}건`,
    none: "문제가 없습니다",
    uncounted: (amounts) => `집계 제외: ${amounts}`,
    reopened: "확인한 뒤에 그 행이 바뀌었습니다. 다시 확인하려면 확인한 사람 칸에 새로 적으십시오.",
  },
  history: {
    headline: "실행할 때마다 본 금액입니다. 행은 더해지기만 합니다",
    month: (year, month) => `${year}년 ${month}월`,
    undated: "날짜 없음",
    sameRows: (drive, month, change) => `${drive}, ${month}: ${change}, 행 수는 그대로`,
    fewerRows: (drive, month, change, rows) => `${drive}, ${month}: ${change}, ${rows}행 줄어듦`,
    gone: (drive) => `모금과 수납에서 ${particle(drive, "이")} 없어짐`,
  },
  how: {
    of: {
      members: (part, whole) => `${whole}명 가운데 ${part}명`,
      groups: (part, whole) => `조직 ${whole}곳 가운데 ${part}곳`,
      weight: (part, whole) => `가중치 ${whole} 가운데 ${part}`,
      income: (part, whole) => `소득 ${whole} 가운데 ${part}`,
    },
    share: (of, divided, fairShare) => `${of} × ${divided} = ${fairShare}`,
    levelled: (income, left, fairShare) =>
      left === ""
        ? `소득 ${income}에서 고르게: ${fairShare}`
        : `소득 ${income}에서 모두에게 똑같이 남기는 ${left}을 뺀 금액 = ${fairShare}`,
    exactly: (quota) => `끝수 없이 ${quota}`,
    roundedDown: (base) => `${base}(큰 나머지 순에 들지 않아 내림)`,
    spare: (base, spares, unit, tied) => {
      const got = spares === 1 ? `남은 ${unit}을` : `남은 ${unit}짜리 ${spares}몫 가운데 한 몫을`;
      return `${base}에 ${got} 더함(큰 나머지 순${tied ? ", 같은 나머지는 추첨" : ""})`;
    },
    webster: (quota) => `${quota}, 가까운 쪽으로 맞춤(줄지 않음)`,
    floor: (amount, without) =>
      `최소 ${particle(amount, "으로")} 올림${without === "" ? "" : `, 규칙대로면 ${without}`}`,
    cap: (amount, without) =>
      `최대 ${particle(amount, "으로")} 막음${without === "" ? "" : `, 규칙대로면 ${without}`}`,
    fixed: (amount) => `조정에서 ${particle(amount, "으로")} 정함`,
    pledge: (amount) => `${amount} 약정`,
    kept: (amount) => `이미 낸 것이 있어 ${particle(amount, "을")} 그대로 둠`,
    sum: (parts) => `아래 ${parts}몫의 합계`,
    target: (target) => `목표액 ${target}`,
    targetRoundedUp: (target, by) => `목표액 ${particle(target, "을")} ${by} 올림`,
    exempt: "조정에서 면제",
    joinedLate: (day, left, all) =>
      `가입 전에 기한이 지난 회차는 빼고 ${left === 1 ? `${day}에 모두 냄` : `${day}부터 ${all}회 중 남은 ${left}회에 나누어 냄`}`,
  },
};
