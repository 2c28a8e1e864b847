import type { CommandWords } from "../commandWords";
import type { Figures } from "../figures";
import { named, typed } from "./grammar/quotes";

/** Of the last tab that was begun nobody knows how far it came. */
function whatWasWritten(tabs: readonly string[], say: Figures): string {
  const [last, ...before] = [...tabs].reverse();
  if (last === undefined) return "아무것도 쓰지 않았습니다.";
  const whole = before.reverse();
  const done = whole.length === 0 ? "" : `${say.list(whole, 99)} 시트에는 썼고, `;
  return `그때까지 ${done}${last} 시트에는 전부 또는 일부를 썼을 수 있습니다. 다른 시트는 그대로입니다.`;
}

const menu: CommandWords["menu"] = {
  refresh: "집계 새로고침",
  record: "수납 내역 기록하기…",
  takeBack: "마지막 입력 취소하기…",
  divide: "분담액 정하기…",
  person: "개인별 내역 보기…",
  print: "인쇄·공유",
  receipts: "영수증 만들기…",
  notice: "안내문 만들기…",
  sheets: "모금 명부 만들기…",
  outcome: "결과 보고 만들기…",
  handover: "인수인계서 만들기…",
  setUp: "관리",
  setUpSpreadsheet: "필요한 시트 만들기",
  addTab: "시트 추가",
  tickBox: "체크박스로 새로고침",
  branches: "지회 집계 모으기…",
  loadSample: "예시 불러오기",
  check: "문제 점검",
  close: "모금 마감하기…",
  help: "추렴 사용법",
};

/** A command's name within a sentence. */
const command = (item: keyof typeof menu): string => `‘${menu[item].replace("…", "")}’`;

export const commands = (): CommandWords => ({
  name: "추렴",
  menu,
  tickBox: {
    note: "이 체크박스를 누르면 집계를 새로고침합니다. 휴대전화에서도 됩니다. 끝나면 체크를 풀고 결과를 옆에 표시합니다.",
    beside: "← 누르면 집계 새로고침",
    added: (overview) =>
      `${overview} 시트 맨 아래에 체크박스를 넣었습니다. 휴대전화에서도 누르면 집계를 새로고침합니다.`,
    noOverview: (overview, refresh) =>
      `아직 ${overview} 시트가 없습니다. 먼저 ‘${refresh}’을 선택한 뒤 다시 선택하십시오.`,
    told: (time, message, seconds) =>
      seconds === null ? `${time} · ${message}` : `${time} · ${message} (${seconds}초)`,
    tooSlow: (seconds, refresh) =>
      `새로고침하지 않았습니다. ${seconds === null ? "지난번에 끝까지 마치지 못했고" : `지난번에 ${seconds}초가 걸렸고`}, 체크박스로는 30초까지만 실행할 수 있습니다. 컴퓨터의 추렴 메뉴에서 ‘${refresh}’을 선택하십시오.`,
  },
  notSetUp: (tabs, say) =>
    `이 스프레드시트에 머리글이 있는 ${say.list(tabs)} 시트가 없습니다. 추렴 메뉴에서 ‘${menu.setUp} ▸ ${menu.setUpSpreadsheet}’를 선택하거나, 쓰던 시트의 이름을 그렇게 바꾸십시오.`,
  noDrive: (drives) => `아직 모금이 없습니다. ${drives} 시트에 입력하십시오.`,
  checked: (problems, checks) =>
    problems === 0
      ? "문제가 없습니다."
      : `문제가 ${problems}건 있습니다. ${checks} 시트를 확인하십시오.`,
  notReadable: (problem, remedy, tab) =>
    `${problem} ${remedy} ${tab} 시트 말고는 아무것도 바꾸지 않았습니다.`,
  divided: (drives, total, say) =>
    `분담액을 정했습니다(${say.list(drives, undefined, "건")}): ${total}.`,
  notDivided: (drives, say) => `정하지 못한 모금: ${say.list(drives, undefined, "건")}.`,
  moreReasons: (count, say) =>
    `이유가 ${say.count(count, "건", "건")} 더 있습니다. 미리보기에 모두 표시됩니다.`,
  nothingToDivide: (drives) =>
    `분담액을 정할 수 있는 진행 중인 모금이 없습니다. ${drives} 시트에 입력하십시오. 상태가 ‘준비 중’이나 ‘마감’이면 먼저 ‘진행 중’으로 바꾸십시오.`,
  unknownDrive: (drive, drives) =>
    `${typed(drive)} 모금이 없습니다. ${drives} 시트에 있는 이름 그대로 입력해 주십시오.`,
  drafted: (drive, drives) =>
    `${named(drive)} 모금은 아직 준비 중입니다. ${drives} 시트에서 상태를 ‘진행 중’으로 바꾼 뒤 분담액을 정하십시오.`,
  closed: (drive, drives) =>
    `${named(drive)} 모금은 마감되었습니다. 분담액을 다시 정하려면 ${drives} 시트에서 상태를 ‘진행 중’으로 바꾸십시오.`,
  changedSincePreview:
    "미리보기를 만든 뒤 구성원, 모금 또는 조정 내용이 바뀌어 적용하지 않았습니다. 새 미리보기를 확인한 뒤 적용하십시오.",
  rounderUnit: (unit, header, tab) =>
    `${unit} 단위로 맞추시겠습니까? ${tab} 시트의 ${header} 열에 입력하고 분담액을 다시 확인하십시오.`,
  planSummary: (parts, total) => `분담액 ${parts}건, 합계 ${total}`,
  cannotBeDivided: "이 모금은 아직 분담액을 정할 수 없습니다.",
  moreProblems: (count, checks, say) =>
    `이런 문제가 ${say.count(count, "건", "건")} 더 있습니다. ${checks} 시트에 모두 표시됩니다.`,
  setUpDone: (tabs, { members, drives, noticeboard }, say) =>
    `${say.list(tabs, 9)} 시트를 추가했습니다. ${members} 시트에 사람을, ${drives} 시트에 무엇을 위해 모으는지 입력한 다음 ${command("divide")}를 선택하십시오. 이 파일을 여는 사람은 모든 시트를 볼 수 있습니다. 다른 사람에게 보여 줄 때는 ‘${noticeboard}’ 시트만 따로 담은 파일을 공유하십시오.`,
  setUpAlready: "필요한 시트가 이미 모두 있습니다. 바꾼 것이 없습니다.",
  setUpCompleted: (columns, say) =>
    `시트는 이미 모두 있습니다. 드롭다운 목록이나 표시 형식이 없던 열 ${say.count(columns, "개", "개")}에 넣었습니다. 그 밖에 바꾼 것은 없습니다.`,
  sampleLoaded: `예시를 불러왔습니다. ${command("divide")}와 ${command("refresh")}을 차례로 선택하고 시트를 살펴보십시오.`,
  sampleLeft: (settings, tab, say) =>
    `${tab} 시트에 이미 입력되어 있던 값은 그대로 두었습니다: ${say.list(settings, 9, "건")}.`,
  typedColumns: (tabs, say) =>
    `열 유형이 정해진 표는 서식과 드롭다운을 바꿀 수 없어 ${say.list(tabs, 9)} 시트의 것은 그대로 두었습니다. 나머지는 모두 입력했습니다.`,
  sampleRefused: (tab) =>
    `${tab} 시트에 이미 내용이 있어 예시를 불러오지 않았습니다. 빈 스프레드시트에서 불러오십시오.`,
  tabAdded: (tab) => `${tab} 시트를 추가했습니다.`,
  branches: {
    written: (count, { branches, groups }, access) =>
      `${branches} 시트에서 지회 ${count}곳의 집계를${groups === null ? "" : `, ${groups} 시트에서 그 조직을`} 읽습니다. 지회마다 한 번 ${branches} 시트의 ${access} 셀을 선택하고 ‘액세스 허용’을 누르십시오. 자리가 모자라면 그 행에 표시되니 이 명령을 다시 선택하십시오.`,
    none: "줄을 바꾸어 가며 지회의 이름과 스프레드시트 주소를 하나씩 입력하십시오.",
    noAddress: (line) =>
      `${line}번째 줄에 Google 스프레드시트 주소가 없습니다. 브라우저에서 https://docs.google.com/spreadsheets/d/ 로 시작하는 주소를 복사하십시오.`,
    published: (line) =>
      `${line}번째 줄은 웹에 게시한 페이지의 주소라 읽을 수 없습니다. 스프레드시트를 직접 열고 브라우저에서 주소를 복사하십시오.`,
    own: (line) =>
      `${line}번째 줄은 이 스프레드시트의 주소입니다. 이 파일의 집계는 원래 시트에 있으므로 빼십시오.`,
    twice: (line, first) =>
      `${first}번째 줄과 ${line}번째 줄의 스프레드시트가 같아 두 번 집계됩니다. 하나를 빼십시오.`,
    nameTwice: (line, first, name) =>
      `${first}번째 줄과 ${line}번째 줄의 이름이 모두 ${named(name)}입니다. 하나를 다른 이름으로 바꾸십시오.`,
    nameOfTotals: (line, name) =>
      `${line}번째 줄의 이름 ${named(name)}은 합계의 이름입니다. 다른 이름으로 바꾸십시오.`,
    changed: (tab) =>
      `이 창을 연 뒤에 누군가 ${tab} 시트의 지회나 주소를 바꾸었습니다. 창을 닫고 다시 선택하여 목록을 확인하십시오.`,
    tooLarge: (cells) =>
      `지회의 행까지 합치면 셀이 모두 ${cells}개 필요한데 스프레드시트 하나에는 1,000만 개까지만 들어갑니다. 아무것도 쓰지 않았습니다. 지역별로 먼저 모으거나, 조직을 빼거나, whipround export를 사용하십시오.`,
    tooMany: (most) =>
      `스프레드시트 하나에서 지회 ${most}곳까지만 읽습니다. 더 많으면 지역별로 먼저 모으거나 whipround export를 사용하십시오.`,
    unnamed: (line) => `지회 ${line}`,
    apart: (first, last, tab) =>
      `${tab} 시트의 ${first} 열부터 ${last} 열까지는 지회 집계가 함께 채우므로 처음 만든 순서대로 나란히 있어야 합니다. 직접 넣은 열은 그 오른쪽으로 옮기고, 처음에 있던 열을 삭제했다면 시트를 삭제하고 다시 선택하십시오.`,
  },
  tabThere: (tab) => `${tab} 시트는 이미 있습니다. 바꾼 것이 없습니다.`,
  tooLarge: (cells) =>
    `집계까지 합치면 셀이 모두 ${cells}개 필요한데 스프레드시트 하나에는 1,000만 개까지만 들어갑니다. 아무것도 쓰지 않았습니다. 빈 행을 삭제하거나 마감한 모금을 다른 파일로 옮기십시오.`,
  busy: "지금 다른 사람이 이 스프레드시트에서 추렴을 실행하고 있습니다. 바꾼 것이 없습니다. 잠시 뒤에 다시 시도하십시오.",
  failed: (detail, written, say) =>
    `문제가 생겨 다 마치지 못하고 멈추었습니다. ${whatWasWritten(written, say)} 같은 것을 다시 선택하십시오. 같은 일이 두 번 되지는 않습니다. 같은 문제가 반복되면 이 스프레드시트를 관리하는 사람에게 알려 주십시오${detail === "" ? "" : `: ${typed(detail)}`}.`,
  meanwhile: (tab, written, say) =>
    `지금 누군가 ${tab} 시트를 고치고 있어 실행하지 못했습니다. ${whatWasWritten(written, say)} 잠시 뒤에 다시 시도하십시오. 같은 일이 두 번 되지는 않습니다.`,
  writtenBefore: (written, say) =>
    `그 전에 누군가 시트를 고쳐 처음 시도가 멈추었는데, 그때 이미 쓰기 시작한 시트가 있습니다: ${say.list(written, 99)}.`,
  outOfTime: (written, say) =>
    `구글이 허용하는 실행 시간을 넘게 되어 시트와 시트 사이에서 멈추었습니다. 그때까지 ${say.list(written, 99)} 시트에 썼습니다. 같은 것을 다시 선택하면 이어서 합니다. 같은 일이 두 번 되지는 않습니다.`,
  whoAreYou: (history) =>
    `${history} 시트에 남길 이름을 입력해 주십시오(한 번만 묻습니다. 비워 두어도 됩니다):`,
  seconds: (seconds) => `${seconds}초`,
});
