import type { Book, FindingDiagnosticData, Severity } from "../../../src/core/index";
import {
  book,
  count,
  day,
  drive,
  finding,
  gift,
  group,
  item,
  member,
  settings,
} from "../../support/book";

/** What is wrong, and how to mend it. */
type Text = readonly [problem: string, remedy: string];
type FindingCode = keyof FindingDiagnosticData;

/** One drive, Roof, open, with 100 won from Ana; findings, items and counts as a case states them. */
function roof(more: Partial<Book>): Book {
  return book({
    members: [member("M1", "Club", { name: "Ana" }), member("M2", "Club", { name: "Bo" })],
    groups: [group("Club", null, { collector: "Kim Chol-su" })],
    drives: [drive("Roof", { target: 100, state: "open", memberSplit: "conscience" })],
    settings: settings({ organisation: "Garden club" }),
    contributions: [gift("Roof", "M1", 100)],
    ...more,
  });
}

/** The leak, as a case states it, and slates for it. */
const leak = (
  found: Parameters<typeof finding>[1],
  bought: Parameters<typeof item>[2] = {},
): Book =>
  roof({
    findings: [finding("The leak", found)],
    items: [item("Roof", "Slates", { finding: "The leak", ...bought })],
  });

/** A book that causes each problem of findings, items and counts. */
export const findingDiagnosticCases: Readonly<Record<FindingCode, { readonly book: Book }>> = {
  "unknown-finding": {
    book: roof({
      findings: [finding("The leak")],
      items: [item("Roof", "Slates", { finding: "The laek" })],
    }),
  },
  "finding-overdue": { book: leak({ putRightBy: day("2026-06-28") }) },
  "put-right-with-nothing-received": { book: leak({ state: "put-right" }) },
  "put-right-and-not-in-use": { book: leak({ state: "put-right" }, { received: 1, inUse: "no" }) },
  "responsible-is-a-person": { book: leak({ responsible: "Treasurer Ana" }) },
  "in-use-before-received": { book: leak({}, { inUse: "partly" }) },
  "day-ahead": { book: leak({}, { received: 1, seenOn: day("2026-07-02") }) },
  "spent-more-than-collected": { book: leak({}, { spent: 120 }) },
  "count-differs": {
    book: roof({
      counts: [
        count("2026-03-31", 100, { drive: "Roof" }),
        count("2026-06-15", 90, { drive: "Roof" }),
      ],
    }),
  },
  "count-lacks-places": {
    book: roof({
      counts: [
        count("2026-03-31", 60, { where: "Bank" }),
        count("2026-03-31", 40, { where: "Box" }),
        count("2026-06-15", 40, { where: "Box" }),
      ],
    }),
  },
  "counted-alone": { book: roof({ counts: [count("2026-06-15", 100, { checkedBy: "" })] }) },
  "near-collector": {
    book: roof({ counts: [count("2026-06-15", 0, { where: "Kim Chol-soo" })] }),
  },
};

export const findingDiagnosticPlaces: Readonly<
  Record<FindingCode, readonly [severity: Severity, place: string, content: string]>
> = {
  "unknown-finding": ["error", "items row finding", "Roof|Slates|The laek"],
  "finding-overdue": ["warning", "findings row putRightBy", "The leak|20632"],
  "put-right-with-nothing-received": ["warning", "findings row state", "The leak|Slates"],
  "put-right-and-not-in-use": ["warning", "findings row state", "The leak|Slates"],
  "responsible-is-a-person": ["warning", "findings row responsible", "The leak|Treasurer Ana"],
  "in-use-before-received": ["warning", "items row inUse", "Roof|Slates|partly"],
  "day-ahead": ["warning", "items row seenOn", "Slates|20636"],
  "spent-more-than-collected": [
    "warning",
    "drives row",
    'Roof|{"drive":"Roof","spent":120,"collected":100,"by":20,"currency":"KRW"}',
  ],
  "count-differs": ["warning", "counts row amount", "Roof|20619|-10"],
  "count-lacks-places": ["notice", "counts row where", "20619|Box|Bank"],
  "counted-alone": ["notice", "counts row checkedBy", "20619|||Pak"],
  "near-collector": ["warning", "counts row where", "20619|Kim Chol-soo||0|KRW"],
};

export const findingDiagnosticTexts: Readonly<
  Record<FindingCode, { readonly en: Text; readonly ko: Text }>
> = {
  "unknown-finding": {
    en: [
      'There is no finding "The laek", so Slates is not shown under Remedies.',
      "Did you mean The leak? Write it as it stands in Findings, or add it there.",
    ],
    ko: [
      "지적 사항 “The laek”을(를) 찾지 못해 ‘Slates’을(를) 조치 현황 시트에 표시하지 않았습니다.",
      "혹시 ‘The leak’입니까? 지적 사항 시트에 있는 그대로 입력하거나 그 시트에 추가하십시오.",
    ],
  },
  "finding-overdue": {
    en: [
      '"The leak" was to be put right by 28 June 2026, 2 days ago.',
      "Set its State if it has been put right, or agree on a new day with whoever found it.",
    ],
    ko: [
      "‘The leak’의 조치 기한(2026년 6월 28일)이 2일 지났습니다.",
      "바로잡았으면 상태를 바꾸고, 아니면 지적한 곳과 새 기한을 정하십시오.",
    ],
  },
  "put-right-with-nothing-received": {
    en: [
      '"The leak" is said to be put right, but nothing has come of Slates.',
      "Write under Received in Items what has come, or set the finding's State to Under way.",
    ],
    ko: [
      "‘The leak’은(는) 조치 완료인데 아직 들어오지 않은 품목이 있습니다: Slates.",
      "들어왔으면 품목 시트의 들어온 수량 열에 입력하고, 아니면 지적 사항의 상태를 ‘조치 중’으로 바꾸십시오.",
    ],
  },
  "put-right-and-not-in-use": {
    en: [
      '"The leak" is said to be put right, but Slates is not in use.',
      "Say in the finding what is still lacking and set its State to Under way; or correct In use.",
    ],
    ko: [
      "‘The leak’은(는) 조치 완료인데 사용하지 않는 품목이 있습니다: Slates.",
      "아직 모자란 것을 지적 사항에 적고 상태를 ‘조치 중’으로 바꾸거나, 사용 여부를 고치십시오.",
    ],
  },
  "responsible-is-a-person": {
    en: [
      'Responsible for "The leak" is a person: Ana. It is left out of all that anyone may see.',
      "Write the office or the group that sees to it: an office stays when its holder goes.",
    ],
    ko: [
      "‘The leak’의 담당 부서가 사람입니다: Ana. 누구나 볼 수 있는 문서에는 표시하지 않습니다.",
      "맡은 부서나 조직을 입력하십시오. 사람은 바뀌어도 부서는 남습니다.",
    ],
  },
  "in-use-before-received": {
    en: [
      "Slates is said to be in use, but nothing of it has come.",
      "Write under Received what has come, or clear In use.",
    ],
    ko: [
      "‘Slates’은(는) 사용 중이라고 되어 있는데 들어온 것이 없습니다.",
      "들어온 수량을 들어온 수량 열에 입력하거나 사용 여부 셀을 비우십시오.",
    ],
  },
  "day-ahead": {
    en: [
      "Seen on (2 July 2026) is after 30 June 2026, the day the summaries speak of.",
      "Correct the date, or As of in Settings.",
    ],
    ko: [
      "확인일(2026년 7월 2일)이 집계 기준일(2026년 6월 30일)보다 뒤입니다.",
      "날짜를 고치거나 설정 시트의 기준일을 고치십시오.",
    ],
  },
  "spent-more-than-collected": {
    en: [
      "Roof has spent 120, 20 more than the 100 KRW that it had.",
      "Look for gifts that are not recorded in Contributions; for money that was there before, write Money in hand in Drives; or correct Spent in Items.",
    ],
    ko: [
      "‘Roof’ 모금의 지출 120원이 쓸 수 있는 100원보다 20원 많습니다.",
      "수납 내역 시트에 빠진 내역이 있는지 확인하십시오. 전부터 있던 돈이면 모금 시트의 기존 자금 열에 입력하고, 아니면 품목 시트의 지출액을 고치십시오.",
    ],
  },
  "count-differs": {
    en: [
      "On 15 June 2026 90 was counted for Roof, but by the books it is 100 KRW: 10 is missing. The count of 31 March 2026 agreed, so it came about since.",
      "Count once more, two together. If it stays so, look in Contributions and Items, at what was recorded since, for a gift, a refund or a purchase that is missing or wrong. If nothing is found, both write that down, and accept it here.",
    ],
    ko: [
      "2026년 6월 15일에 ‘Roof’ 모금의 돈을 세어 보니 90원인데 장부로는 100원입니다. 10원이 모자랍니다. 2026년 3월 31일에는 맞았으므로 그 뒤에 생긴 차이입니다.",
      "둘이 함께 다시 세어 보십시오. 그래도 맞지 않으면 수납 내역, 품목 시트에서 그 뒤에 빠뜨리거나 잘못 입력한 것을 찾으십시오. 끝내 찾지 못하면 두 사람이 함께 확인했다고 기록해 두고 확인한 사람에 이름을 입력하십시오.",
    ],
  },
  "count-lacks-places": {
    en: [
      "On 15 June 2026 Box was counted, but not Bank, so the count is held against nothing.",
      "Count all places on one day; where there is nothing, write 0.",
    ],
    ko: [
      "2026년 6월 15일에 세어 본 곳은 Box뿐이고 Bank은(는) 확인하지 않아 장부와 맞추어 보지 않았습니다.",
      "같은 날 모든 보관처를 세고, 돈이 없는 곳은 0으로 입력하십시오.",
    ],
  },
  "counted-alone": {
    en: [
      "Pak alone counted the money on 15 June 2026.",
      "Two should count, so that nobody can be suspected: write both names, under Counted by and Checked by.",
    ],
    ko: [
      "2026년 6월 15일에 Pak 혼자 돈을 세었습니다.",
      "아무도 의심받지 않도록 두 사람이 세고 센 사람, 함께 확인한 사람 열에 두 이름을 모두 입력하십시오.",
    ],
  },
  "near-collector": {
    en: [
      '"Kim Chol-soo" is no collector, so this count is held against nothing.',
      "Did you mean Kim Chol-su? If it is a place, give it a name that is not so like a collector's, and write collectors as in Groups.",
    ],
    ko: [
      "“Kim Chol-soo”은(는) 담당자가 아니어서 장부와 맞추어 보지 않았습니다.",
      "혹시 ‘Kim Chol-su’입니까? 담당자는 조직 시트에 있는 그대로 입력하고, 보관처이면 담당자와 헷갈리지 않는 이름을 붙이십시오.",
    ],
  },
};
