import { describe, expect, it } from "vitest";
import { type Drive, keepAccounts } from "../../../src/core/index";
import { speak } from "../../../src/i18n/index";
import {
  adjustment,
  book,
  day,
  drive,
  due,
  found,
  gift,
  group,
  groupOnRoll,
  member,
  onRoll,
  rate,
  settings,
} from "../../support/book";

const groups = [group("Party"), group("Union")];
const members = [member("M1", ["Party", "Union"]), member("M2", "Union")];
const levy = drive("Levy", { asked: "Union", target: 200, due: due("2026-03-31") });
const roll = [
  groupOnRoll("Levy", "Union", 200),
  onRoll("Levy", "M1", 100, { group: "Union" }),
  onRoll("Levy", "M2", 100, { group: "Union" }),
];

function burdenOf(memberId: string, of: Parameters<typeof book>[0]) {
  const accounts = keepAccounts(book({ groups, members, roll, drives: [levy], ...of }));
  return accounts.burdens.find(({ member: { id } }) => id === memberId);
}

describe("The year, per person", () => {
  it("adds up by body, in natural order of the bodies", () => {
    const accounts = keepAccounts(book({ groups, members, roll, drives: [levy] }));
    expect(accounts.bodies).toEqual(["Party", "Union"]);
    expect(accounts.burdens.map(({ asked }) => asked)).toEqual([
      [0, 100],
      [0, 100],
    ]);
  });

  it.each<[Partial<Drive>, number, number, string]>([
    [{ due: due("2025-12-31", "2026-01-31") }, 1, 100, "its last due day is in the year"],
    [{ due: due("2025-12-31") }, 1, 0, "it is not"],
    [{ due: [], opens: day("2026-01-01") }, 1, 100, "no due day: its opening"],
    [{ due: [], opens: day("2025-06-30") }, 1, 0, "which was before"],
    [{ due: due("2025-09-30") }, 7, 100, "the year starts in July, and today is 30 June"],
    [{ due: due("2026-03-31"), state: "draft" as const }, 1, 0, "a draft asks nothing"],
    [{ due: due("2026-03-31"), state: "closed" as const }, 1, 100, "a closed drive did"],
  ])(
    "Asked falls in the year of the drive's last due day (else its opening): %#",
    (stated, yearStarts, asked) => {
      const of = { settings: settings({ yearStarts }), drives: [{ ...levy, ...stated }] };
      expect(burdenOf("M1", of)?.asked).toEqual([0, asked]);
    },
  );

  describe("A drive whose group is no longer known still counts by its roll and its ledger", () => {
    const contributions = [gift("Levy", "M2", 60)];
    const before = keepAccounts(book({ groups, members, roll, drives: [levy], contributions }));

    it.each([
      ["Who is asked was renamed", { drives: [{ ...levy, asked: "Owners" }] }],
      [
        "and the drive closed",
        { drives: [{ ...levy, asked: "Owners", state: "closed" as const }] },
      ],
    ])("in the columns of the body as before: %s", (_, of) => {
      const accounts = keepAccounts(book({ groups, members, roll, contributions, ...of }));
      expect(accounts.bodies).toEqual(before.bodies);
      expect(accounts.burdens).toEqual(before.burdens);
      const told = found(accounts, "unknown-asked-group");
      expect(told.map(({ data }) => data)).toEqual([
        { drive: "Levy", value: "Owners", suggestion: null, divided: true },
      ]);
      expect(found(accounts, "roll-of-unknown-group")).toEqual([]);
    });

    it("of a body of its own where none of its groups is known", () => {
      const renamed = roll.map((row) => ({ ...row, group: "Owners" }));
      const drives = [{ ...levy, asked: "Owners" }];
      const accounts = keepAccounts(
        book({ groups, members, roll: renamed, drives, contributions }),
      );
      expect(accounts.bodies).toEqual(["Owners", "Party", "Union"]);
      expect(accounts.burdens.map(({ asked, given }) => [asked[0], given[0]])).toEqual([
        [100, 0],
        [100, 60],
      ]);
    });

    it("of the one body that there is", () => {
      const one = { members: [member("M1"), member("M2")], roll, contributions };
      const drives = [{ ...levy, asked: "Owners" }];
      const accounts = keepAccounts(book({ ...one, groups: [group("Club")], drives }));
      expect(accounts.bodies).toEqual(["Club"]);
      expect(accounts.burdens.map(({ asked, given }) => [asked, given])).toEqual([
        [[100], [0]],
        [[100], [60]],
      ]);
    });

    it("but makes no body of a name that nobody was ever asked through", () => {
      const drives = [{ ...levy, asked: "Owners" }];
      expect(keepAccounts(book({ groups, members, drives })).bodies).toEqual(["Party", "Union"]);
    });
  });

  it("given in the year of its date", () => {
    const contributions = ["2025-12-31", "2026-01-01", "2026-06-30", "2026-07-01"].map((iso, i) =>
      gift("Levy", "M1", 10 ** i, { date: day(iso) }),
    );
    expect(burdenOf("M1", { contributions })?.given).toEqual([0, 110]);
  });

  it("given in kind is added up apart, and alters no share of income", () => {
    const inKind = { method: "in-kind" as const };
    const contributions = [
      gift("Levy", "M1", 5),
      gift("Levy", "M1", 40, inKind),
      gift("Levy", "M1", 2, { ...inKind, method: "work", currency: "USD" }),
      gift("Levy", "M1", 300, { ...inKind, date: day("2025-12-31") }),
      gift("Levy", "", 9, { ...inKind, group: "Union" }),
    ];
    const rates = [rate("USD", "2026-01-01", 1_000)];
    const income = member("M1", "Union", { income: 100 });
    const burden = burdenOf("M1", { contributions, rates, members: [income] });
    expect(burden).toMatchObject({ given: [0, 5], inKind: 2_040, shareOfIncome: 100 / 1_200 });
  });

  it("converted to the Settings currency, asked at the due day's rate", () => {
    const rates = [
      rate("USD", "2026-01-01", 1_000),
      rate("USD", "2026-03-31", 1_100),
      rate("USD", "2026-04-01", 1_200),
    ];
    const drives = [{ ...levy, currency: "USD" }];
    const contributions = [
      gift("Levy", "M1", 2),
      gift("Levy", "M1", 700, { currency: "KRW", date: day("2026-04-02") }),
    ];
    const burden = burdenOf("M1", { rates, drives, contributions });
    // The quota is 1.00 dollar; the gift of 700 won counts as 700 won.
    expect(burden).toMatchObject({ asked: [0, 1_100], given: [0, 2_700] });
  });

  it("says where a rate is lacking", () => {
    const drives = [{ ...levy, currency: "USD" }];
    const accounts = keepAccounts(book({ groups, members, roll, drives }));
    expect(accounts.burdens[0]?.asked).toEqual([0, 0]);
    expect(found(accounts, "no-rate-for-burden")).toHaveLength(1);
  });

  it("says once a drive that gifts are missing for want of a rate, from the first of them on", () => {
    const drives = [{ ...levy, currency: "USD", due: due("2026-06-10") }];
    const contributions = [
      gift("Levy", "M1", 1, { date: day("2026-03-02") }),
      gift("Levy", "M1", 1, { date: day("2026-03-01") }),
      gift("Levy", "M2", 1, { date: day("2026-06-02") }),
      gift("Levy", "", 1, { group: "Union" }),
    ];
    const rates = [rate("USD", "2026-06-01", 1_400)];
    const accounts = keepAccounts(book({ groups, members, roll, drives, rates, contributions }));
    expect(accounts.burdens.map(({ asked, given }) => [asked[1], given[1]])).toEqual([
      [1_400, 0],
      [1_400, 1_400],
    ]);
    expect(found(accounts, "no-rate-for-burden").map(({ data }) => data)).toEqual([
      {
        drive: "Levy",
        currency: "USD",
        home: "KRW",
        day: day("2026-03-01"),
        asked: false,
        gifts: 2,
      },
    ]);
  });

  it.each([
    [true, 0, "what Levy asks is", "Levy의 분담액이"],
    [false, 1, "1 gift to Levy is", "Levy에 들어온 내역 1건이"],
    [false, 2, "2 gifts to Levy are", "Levy에 들어온 내역 2건이"],
    [true, 1, "what Levy asks and 1 gift to it are", "Levy의 분담액과 들어온 내역 1건이"],
  ])("says what is missing (asked: %s, gifts: %d): %s", (asked, gifts, english, korean) => {
    const rates = asked ? [] : [rate("USD", "2026-03-31", 1_400)];
    const drives = [{ ...levy, currency: "USD" }];
    const contributions = [gift("Levy", "M1", 1), gift("Levy", "M1", 1)].slice(0, gifts);
    const accounts = keepAccounts(book({ groups, members, roll, drives, rates, contributions }));
    const [told] = found(accounts, "no-rate-for-burden");
    const day =
      gifts > 0 ? ["1 March 2026", "2026년 3월 1일"] : ["31 March 2026", "2026년 3월 31일"];
    expect(speak("en").diagnostic(told!).problem).toBe(
      `There is no rate of USD on or before ${day[0]}, so ${english} missing under Per person.`,
    );
    expect(speak("ko").diagnostic(told!).problem).toBe(
      `${day[1]}까지의 USD 환율이 없어 개인별 부담에 ${korean} 빠졌습니다.`,
    );
  });

  it("A Conscience drive asks the suggested least of each member", () => {
    const office = drive("Office", {
      asked: "Party",
      basis: "voluntary",
      memberSplit: "conscience",
      floor: 10,
      state: "open",
      due: due("2026-05-31"),
    });
    const of = { drives: [levy, office] };
    expect(burdenOf("M1", of)?.asked).toEqual([10, 100]);
    expect(burdenOf("M2", of)?.asked).toEqual([0, 100]);
    const adjustments = [adjustment("Office", "M1", "floor", 3)];
    expect(burdenOf("M1", { ...of, adjustments })?.asked).toEqual([3, 100]);
  });

  describe("If shared, a Conscience drive asks a head of the group's quota", () => {
    const office = drive("Office", {
      asked: "Party",
      basis: "voluntary",
      memberSplit: "conscience",
      floor: 10,
      state: "open",
      due: due("2026-05-31"),
    });
    const party = [
      group("Party"),
      group("Small", "Party"),
      group("Large", "Party"),
      group("Union"),
    ];
    const six = ["A1", "A2", "A3", "A4", "A5", "A6"].map((id) => member(id, "Small"));
    const twelve = Array.from({ length: 12 }, (_, i) => member(`B${i}`, "Large"));
    const quotas = [
      groupOnRoll("Office", "Party", 800_000),
      groupOnRoll("Office", "Small", 400_000),
      groupOnRoll("Office", "Large", 400_000),
    ];
    const ifShared = (of: Parameters<typeof book>[0], id: string) =>
      burdenOf(id, {
        groups: party,
        members: [...six, ...twelve],
        roll: quotas,
        drives: [office],
        ...of,
      })?.ifShared;
    const exempt = adjustment("Office", "B0", "exempt");

    it.each<[string, Parameters<typeof book>[0], string, number]>([
      ["six share 400,000", {}, "A1", 66_667],
      ["twelve do", {}, "B1", 33_333],
      ["who is exempt bears nothing", { adjustments: [exempt] }, "B0", 0],
      ["which the others bear", { adjustments: [exempt] }, "B1", 36_364],
      [
        "who has promised bears that",
        { adjustments: [adjustment("Office", "A1", "pledge", 100_000)] },
        "A1",
        100_000,
      ],
      [
        "and the others what it leaves",
        { adjustments: [adjustment("Office", "A1", "pledge", 100_000)] },
        "A2",
        60_000,
      ],
      [
        "beside subgroups, what they leave",
        {
          members: [...six, member("P1", "Party"), member("P2", "Party")],
          roll: [groupOnRoll("Office", "Party", 500_000), groupOnRoll("Office", "Small", 400_000)],
        },
        "P1",
        50_000,
      ],
      [
        "without a quota of its own, a group shares that of the one above",
        { members: six, roll: [groupOnRoll("Office", "Party", 600)] },
        "A1",
        100,
      ],
      ["before it is divided, the suggested least", { roll: [] }, "A1", 10],
      [
        "a member's own quota, as it is",
        {
          drives: [{ ...office, memberSplit: "equally" }],
          roll: [groupOnRoll("Office", "Party", 90), onRoll("Office", "A1", 90)],
        },
        "A1",
        90,
      ],
      [
        "nothing in a year that it does not fall in",
        { drives: [{ ...office, due: due("2025-05-31") }] },
        "A1",
        0,
      ],
    ])("%s", (_, of, id, expected) => {
      expect(ifShared(of, id)).toBe(expected);
    });

    it("the alert and the share of income go by it", () => {
      const poor = member("A1", "Small", { income: 100_000 });
      const burden = burdenOf("A1", {
        groups: party,
        members: [poor, ...six.slice(1), ...twelve],
        roll: quotas,
        drives: [office],
      });
      expect(burden).toMatchObject({
        asked: [10, 0],
        ifShared: 66_667,
        shareOfIncome: 66_667 / 1_200_000,
        alert: true,
      });
    });
  });

  describe("Yearly income is twelve times the month's", () => {
    it.each<[number | null, number, object, string]>([
      [170, 0, { yearlyIncome: 2_040, alert: false }, "100 of 2,040 is below 5 %"],
      [160, 0, { yearlyIncome: 1_920, alert: true }, "above it by what is asked"],
      [170, 200, { yearlyIncome: 2_040, alert: true }, "or by what is given"],
      [0, 0, { yearlyIncome: 0, shareOfIncome: null, alert: true }, "no income at all"],
      [null, 900, { yearlyIncome: null, shareOfIncome: null, alert: false }, "not stated"],
    ])("a month's %s, given %d: %o (%s)", (income, given, expected) => {
      const burden = burdenOf("M1", {
        members: [member("M1", "Union", { income })],
        contributions: [gift("Levy", "M1", given)],
      });
      expect(burden).toMatchObject(expected);
    });

    it("the share is that of what is asked or given, whichever is more", () => {
      const burden = burdenOf("M1", {
        members: [member("M1", "Union", { income: 100 })],
        contributions: [gift("Levy", "M1", 240)],
      });
      expect(burden?.shareOfIncome).toBe(0.2);
    });
  });

  it("what a drive asks of everyone above the bodies is the organisation's", () => {
    const of = {
      settings: settings({ organisation: "Plant" }),
      roll: [],
      drives: [drive("Flood", { target: 20, state: "open" as const })],
      contributions: [gift("Flood", "M2", 7)],
    };
    const accounts = keepAccounts(book({ groups, members, ...of }));
    expect(accounts.bodies).toEqual(["Party", "Plant", "Union"]);
    expect(accounts.burdens[1]?.given).toEqual([0, 7, 0]);
  });
});
