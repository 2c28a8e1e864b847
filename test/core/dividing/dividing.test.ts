import { describe, expect, it } from "vitest";
import type { Adjustment, Drive, DrivePlan, GroupSplitChoice } from "../../../src/core/index";
import { keepAccounts, planDrive } from "../../../src/core/index";
import {
  adjustment,
  book,
  day,
  divided,
  drive,
  due,
  found,
  gift,
  group,
  groupOnRoll,
  member,
  onRoll,
  plan,
  quotasOf,
  rate,
  settings,
} from "../../support/book";

/** Three members in A, one in B, both in the club. */
const club = {
  groups: [group("Club"), group("A", "Club"), group("B", "Club")],
  members: [member("A1", "A"), member("A2", "A"), member("A3", "A"), member("B1", "B")],
};

function planOf(of: Parameters<typeof book>[0], stated: Partial<Drive>): DrivePlan {
  return plan(book({ ...of, drives: [drive("Roof", stated)] }), "Roof");
}

/** A list in each of its orders. */
function inAnyOrder<T>(list: readonly T[]): readonly (readonly T[])[] {
  if (list.length < 2) return [list];
  return list.flatMap((first, i) =>
    inAnyOrder([...list.slice(0, i), ...list.slice(i + 1)]).map((rest) => [first, ...rest]),
  );
}

function errorsOf({ diagnostics }: DrivePlan): string[] {
  return diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code);
}

describe("Dividing", () => {
  describe("Group split applies at every level", () => {
    const groups = [...club.groups, group("A-left", "A"), group("A-right", "A")];
    const members = [
      member("M1", "A-left"),
      member("M2", "A-right"),
      member("M3", "A-right"),
      member("M4", "B", { weight: 9 }),
    ];
    it.each<[GroupSplitChoice, Record<string, number>, string]>([
      ["by-members", { A: 900, "A-left": 300, "A-right": 600, B: 300 }, "heads at each level"],
      ["equally", { A: 600, "A-left": 300, "A-right": 300, B: 600 }, "halves of halves"],
      ["by-weight", { A: 300, "A-left": 100, "A-right": 200, B: 900 }, "members' weights added up"],
      ["same-rate", { A: 900, "A-left": 300, "A-right": 600, B: 300 }, "one rate for each member"],
    ])("%s → %o: %s", (groupSplit, quotas) => {
      const result = planOf({ groups, members }, { target: 1_200, groupSplit });
      expect(quotasOf(result)).toMatchObject({ Club: 1_200, ...quotas });
    });
  });

  it("Under By weight a blank Weight beside others that are filled is a problem that names the people", () => {
    const members = [
      member("M1", [], { name: "Ana" }),
      member("M2", [], { weight: 2.5 }),
      member("M3", [], { weight: 1 }),
      member("M4", [], { weight: 0 }),
    ];
    const stated = { target: 900, memberSplit: "by-weight" } as const;
    const result = planOf({ members }, stated);
    expect(result.quotas).toEqual([]);
    expect(found(result, "weight-missing")[0]?.data).toEqual({ drive: "Roof", names: ["Ana"] });
    const filled = members.map((each) => ({ ...each, weight: each.weight ?? 1 }));
    const quotas = quotasOf(planOf({ members: filled }, stated));
    expect(quotas).toMatchObject({ M1: 200, M2: 500, M3: 200, M4: 0 });
  });

  it("where all are blank each counts 1, and Checks and the preview say so", () => {
    const of = book({
      members: [member("M1"), member("M2")],
      drives: [drive("Roof", { target: 700, memberSplit: "by-weight" })],
    });
    const result = plan(of, "Roof");
    expect(quotasOf(result)).toMatchObject({ M1: 350, M2: 350 });
    expect(found(result, "all-weights-blank")).toHaveLength(1);
    expect(found(keepAccounts(divided(of)), "all-weights-blank")).toHaveLength(1);
  });

  it.each([
    ["fixed", "an amount stands exactly, whatever the weight"],
    ["exempt", "who is not asked needs no weight"],
  ] as const)("a blank Weight is no problem where one is %s: %s", (kind, _) => {
    const members = [member("M1"), member("M2", [], { weight: 2.5 })];
    const adjustments = [adjustment("Roof", "M1", kind, kind === "fixed" ? 100 : null)];
    const stated = { target: 700, memberSplit: "by-weight" } as const;
    expect(errorsOf(planOf({ members, adjustments }, stated))).toEqual([]);
  });

  it("Elsewhere a blank Weight is 1", () => {
    const groups = [group("Club"), group("A", "Club"), group("B", "Club")];
    const members = [member("M1", "A"), member("M2", "B", { weight: 2.5 })];
    const result = planOf({ groups, members }, { target: 700, groupSplit: "by-weight" });
    expect(quotasOf(result)).toMatchObject({ A: 200, B: 500 });
  });

  it.each(["by-income", "levelling"] as const)(
    "blank Income under %s is a problem that names the people",
    (memberSplit) => {
      const members = [member("M1", [], { income: 10 }), member("M2"), member("M3")];
      const result = planOf({ members }, { target: 700, memberSplit });
      expect(result.quotas).toEqual([]);
      const [problem] = found(result, "income-missing");
      expect(problem?.data).toEqual({ drive: "Roof", names: ["M2", "M3"] });
    },
  );

  it("a group whose amount stands exactly needs no Weight", () => {
    const groups = [group("Club"), group("A", "Club", { weight: 1 }), group("B", "Club")];
    const adjustments = [adjustment("Roof", "B", "fixed", 100)];
    const stated = { target: 400, groupSplit: "by-weight" } as const;
    const result = planOf({ ...club, groups, adjustments }, stated);
    expect(quotasOf(result)).toMatchObject({ A: 300, B: 100 });
  });

  it("members' weights added up are Weights, under By income too", () => {
    const members = [
      member("C1", "Club", { weight: 2, income: 100 }),
      member("A1", "A", { weight: 1, income: 700 }),
      member("B1", "B", { weight: 1, income: 100 }),
    ];
    const stated = { target: 400, groupSplit: "by-weight", memberSplit: "by-income" } as const;
    expect(quotasOf(planOf({ ...club, members }, stated))).toMatchObject({
      C1: 200,
      A: 100,
      B: 100,
    });
  });

  it("weights of groups may be as fine or as large as anybody writes them", () => {
    const groups = [
      group("Club"),
      group("A", "Club", { weight: 1 / 3 }),
      group("B", "Club", { weight: 1e15 }),
    ];
    const stated = { target: 400, groupSplit: "by-weight" } as const;
    expect(quotasOf(planOf({ ...club, groups }, stated))).toMatchObject({ A: 0, B: 400 });
  });

  it("Group Weight blank on all siblings: their members' weights added up; on some: a problem", () => {
    const stated = { target: 400, groupSplit: "by-weight" } as const;
    expect(quotasOf(planOf(club, stated))).toMatchObject({ A: 300, B: 100 });
    const weighted = [group("Club"), group("A", "Club", { weight: 1 }), group("B", "Club")];
    const result = planOf({ ...club, groups: weighted }, stated);
    expect(found(result, "group-weights-partly-blank")[0]?.data).toMatchObject({ ids: ["B"] });
    const both = [weighted[0]!, weighted[1]!, group("B", "Club", { weight: 3 })];
    expect(quotasOf(planOf({ ...club, groups: both }, stated))).toMatchObject({ A: 100, B: 300 });
  });

  it("By members counts exactly who is asked: for nothing too, but not who is exempt", () => {
    const fixed = { ...club, adjustments: [adjustment("Roof", "A1", "fixed", 0)] };
    expect(quotasOf(planOf(fixed, { target: 400 }))).toMatchObject({ A: 300, A1: 0, B: 100 });
    const exempt = { ...club, adjustments: [adjustment("Roof", "A1", "exempt")] };
    expect(quotasOf(planOf(exempt, { target: 300 }))).toMatchObject({ A: 200, A1: null, B: 100 });
  });

  it("Same rate with Conscience counts heads", () => {
    const stated = { groupSplit: "same-rate", memberSplit: "conscience" } as const;
    const result = planOf(club, { target: 400, ...stated });
    expect(quotasOf(result)).toEqual({ Club: 400, A: 300, B: 100 });
  });

  describe("Levelling uses monthly income and is capped there", () => {
    const members = [
      member("M1", [], { income: 1_000 }),
      member("M2", [], { income: 400 }),
      member("M3", [], { income: 100 }),
    ];
    it.each([
      [500, { M1: 500, M2: 0, M3: 0 }, "the highest comes down first"],
      [800, { M1: 700, M2: 100, M3: 0 }, "until what is left is level"],
      [1_500, { M1: 1_000, M2: 400, M3: 100 }, "at most everything"],
    ])("%d → %o: %s", (target, quotas) => {
      const result = planOf({ members }, { target, memberSplit: "levelling" });
      expect(quotasOf(result)).toMatchObject(quotas);
    });

    it("says what is left of each income", () => {
      const result = planOf({ members }, { target: 800, memberSplit: "levelling" });
      const how = result.quotas.find((row) => row.memberId === "M2")?.how;
      expect(how).toMatchObject({ kind: "by-rule", of: "capacity", part: 400, left: 300 });
    });

    it("is refused beyond", () => {
      const result = planOf({ members }, { target: 1_501, memberSplit: "levelling" });
      expect(errorsOf(result)).toEqual(["caps-short-of-target"]);
    });

    it("compares incomes in the drive's currency", () => {
      const rates = [rate("USD", "2026-01-01", 2)];
      const stated = { currency: "USD", memberSplit: "levelling", target: 25_000 } as const;
      const result = planOf({ members, rates }, stated);
      // 1,000, 400 and 100 won are 500, 200 and 50 dollars.
      expect(quotasOf(result)).toMatchObject({ M1: 25_000, M2: 0, M3: 0 });
      expect(errorsOf(planOf({ members }, stated))).toEqual(["no-rate-for-incomes"]);
    });
  });

  describe("Adjustments: a drive's own beats All; a member's beats their group's; then the latest From; equal From with different amounts is a problem", () => {
    const jan = { from: day("2026-01-01") };
    const feb = { from: day("2026-02-01") };
    it.each([
      [[adjustment("Roof", "A1", "fixed", 10), adjustment(null, "A1", "fixed", 20)], 10, "own"],
      [[adjustment("Roof", "A1", "fixed", 10), adjustment(null, "A1", "exempt")], 10, "any kind"],
      [[adjustment("Roof", "A1", "fixed", 10), adjustment("Roof", "A", "exempt")], 10, "member's"],
      [
        [adjustment("Roof", "A1", "fixed", 10, jan), adjustment("Roof", "A1", "fixed", 20, feb)],
        20,
        "the latest From",
      ],
      [
        [adjustment("Roof", "A1", "fixed", 10, feb), adjustment("Roof", "A1", "fixed", 20)],
        10,
        "no From is the earliest",
      ],
      [
        [adjustment("Roof", "A1", "fixed", 20), adjustment("Roof", "A1", "fixed", 20)],
        20,
        "the same twice is no problem",
      ],
    ])("%#: %d, %s", (adjustments, quota) => {
      const stated = { target: 400, due: due("2026-03-31") };
      for (const rows of [adjustments, [...adjustments].reverse()]) {
        const result = planOf({ ...club, adjustments: rows }, stated);
        expect(quotasOf(result)["A1"]).toBe(quota);
      }
    });

    it("equal From with different amounts is a problem", () => {
      const adjustments = [
        adjustment("Roof", "A1", "fixed", 10, jan),
        adjustment("Roof", "A1", "fixed", 20, jan),
      ];
      const result = planOf({ ...club, adjustments }, { target: 400 });
      expect(result.quotas).toEqual([]);
      expect(found(result, "adjustments-disagree")[0]?.data).toMatchObject({
        lower: 10,
        higher: 20,
      });
    });

    const fixed = (amount: number, more: object, to: string | null = "Roof") =>
      adjustment(to, "A1", "fixed", amount, more);
    const cap = (amount: number, to: string | null = "Roof") => adjustment(to, "A1", "cap", amount);
    it.each<[readonly Adjustment[], number | null, string]>([
      [[fixed(10, jan), fixed(20, jan), fixed(33, feb)], 33, "a later row decides"],
      [[fixed(10, {}, null), fixed(20, {}, null), fixed(33, jan)], 33, "the drive's own decides"],
      [[cap(10, null), cap(20, null), cap(33)], 33, "the drive's own cap decides"],
      [
        [cap(10, null), cap(20, null), fixed(33, {})],
        33,
        "with an amount fixed, no cap is asked for",
      ],
      [
        [cap(10), cap(20), adjustment("Roof", "A1", "exempt")],
        null,
        "with an exemption, no amount is asked for",
      ],
    ])(
      "%#: rows that disagree are not told of where they do not decide, in any order: %s, %s",
      (rows, quota) => {
        for (const adjustments of inAnyOrder(rows)) {
          const result = planOf({ ...club, adjustments }, { target: 400, due: due("2026-03-31") });
          expect(found(result, "adjustments-disagree")).toEqual([]);
          expect(quotasOf(result)["A1"]).toBe(quota);
        }
      },
    );

    it.each([
      [[fixed(10, feb), fixed(20, feb), fixed(33, jan)], [10, 20], "the latest of three"],
      [[fixed(20, jan), fixed(10, jan), fixed(30, jan)], [10, 30], "the lowest and the highest"],
      [
        [cap(10, null), cap(20, null), adjustment("Roof", "A1", "floor", 5)],
        [10, 20],
        "the drive's own row says nothing of a cap",
      ],
    ])("%#: rows that disagree are told of once, in any order: %o, %s", (rows, [lower, higher]) => {
      for (const adjustments of inAnyOrder(rows)) {
        const result = planOf({ ...club, adjustments }, { target: 400, due: due("2026-03-31") });
        const told = found(result, "adjustments-disagree").map(({ data }) => data);
        expect(told).toEqual([expect.objectContaining({ who: "A1", lower, higher })]);
      }
    });
  });

  describe("Exempt, then Fixed, then Pledge, then Floor and Cap", () => {
    const all = [
      adjustment("Roof", "A1", "cap", 50),
      adjustment("Roof", "A1", "floor", 40),
      adjustment("Roof", "A1", "pledge", 30),
      adjustment("Roof", "A1", "fixed", 20),
      adjustment("Roof", "A1", "exempt"),
    ];
    it.each([
      [5, null],
      [4, 20],
      [3, 30],
      [2, 50],
      [1, 50],
    ])("of the first %d of cap, floor, pledge, fixed, exempt: %s", (count, quota) => {
      const adjustments = all.slice(0, count);
      const result = planOf({ ...club, adjustments }, { basis: "pledged", target: 400 });
      expect(quotasOf(result)["A1"]).toBe(quota);
    });

    it("a pledge is a floor where the basis is not Pledged", () => {
      const adjustments = [adjustment("Roof", "A1", "pledge", 30)];
      expect(quotasOf(planOf({ ...club, adjustments }, { target: 400 }))["A1"]).toBe(100);
      expect(quotasOf(planOf({ ...club, adjustments }, { target: 80 }))["A1"]).toBe(30);
    });
  });

  it("Validity (From, Until) is judged on the due day", () => {
    const until = { until: day("2026-06-29") };
    const stated = { target: 400, due: due("2026-03-31", "2026-06-30") };
    const fixed = (more: object) => [adjustment("Roof", "A1", "fixed", 10, more)];
    const quota = (more: object) =>
      quotasOf(planOf({ ...club, adjustments: fixed(more) }, stated))["A1"];
    expect(quota(until)).toBe(100);
    expect(quota({ until: day("2026-06-30") })).toBe(10);
    expect(quota({ from: day("2026-06-30") })).toBe(10);
    expect(quota({ from: day("2026-07-01") })).toBe(100);
  });

  it("A group's adjustment binds the group's total; Exempt passes down to its members", () => {
    const fixed = planOf(
      { ...club, adjustments: [adjustment("Roof", "A", "fixed", 90)] },
      { target: 400 },
    );
    expect(quotasOf(fixed)).toMatchObject({ A: 90, A1: 30, A2: 30, A3: 30, B: 310 });
    const capped = planOf(
      { ...club, adjustments: [adjustment("Roof", "A", "cap", 150)] },
      { target: 400 },
    );
    expect(quotasOf(capped)).toMatchObject({ A: 150, B: 250 });
    const exempt = planOf(
      { ...club, adjustments: [adjustment("Roof", "A", "exempt")] },
      { target: 400 },
    );
    expect(quotasOf(exempt)).toEqual({ Club: 400, A1: null, A2: null, A3: null, B: 400, B1: 400 });
  });

  describe("A group's adjustment binds the group's total, that of the topmost too", () => {
    const stated = { asked: "Club", target: 60_000 };
    it.each([
      ["fixed", 30_000, "caps-short-of-target", 30_000],
      ["cap", 30_000, "caps-short-of-target", 30_000],
      ["fixed", 90_000, "floors-exceed-target", 30_000],
      ["floor", 90_000, "floors-exceed-target", 30_000],
      ["pledge", 90_000, "floors-exceed-target", 30_000],
    ] as const)("%s %d against a target of 60,000 is refused: %s", (kind, amount, code, by) => {
      for (const members of [club.members, [member("C1", "Club")]]) {
        const adjustments = [adjustment("Roof", "Club", kind, amount)];
        const result = planOf({ ...club, members, adjustments }, stated);
        expect(errorsOf(result)).toEqual([code]);
        expect(found(result, code)[0]?.data).toMatchObject({ by, ids: ["Club"] });
      }
    });

    it.each([
      ["fixed", 60_000],
      ["cap", 60_000],
      ["floor", 60_000],
      ["pledge", 30_000],
    ] as const)("%s %d lets it be", (kind, amount) => {
      const adjustments = [adjustment("Roof", "Club", kind, amount)];
      expect(quotasOf(planOf({ ...club, adjustments }, stated))).toMatchObject({ Club: 60_000 });
    });

    it("a fixed total stands exactly, whatever the rounding unit", () => {
      const adjustments = [adjustment("Roof", "Club", "fixed", 950)];
      const result = planOf({ ...club, adjustments }, { ...stated, target: 950, roundTo: 100 });
      expect(quotasOf(result)).toMatchObject({ Club: 950 });
    });

    it("of the whole organisation, where a drive asks everyone", () => {
      const members = [...club.members, member("U1", "Union")];
      const of = {
        members,
        groups: [...club.groups, group("Union")],
        settings: settings({ organisation: "Town" }),
        adjustments: [adjustment("Roof", "Town", "cap", 30_000)],
      };
      const result = planOf(of, { target: 60_000 });
      expect(found(result, "caps-short-of-target")[0]?.data).toMatchObject({ ids: ["Town"] });
    });
  });

  describe("Members attached to a group that also has subgroups count as one more, unnamed subgroup", () => {
    const union = {
      groups: [group("U"), group("A", "U"), group("B", "U")],
      members: [member("u1", "U"), member("a1", "A"), member("a2", "A"), member("b1", "B")],
    };
    it.each<[GroupSplitChoice, Record<string, number>]>([
      ["by-members", { A: 67, B: 33 }],
      ["equally", { A: 50, B: 50 }],
      ["by-weight", { A: 67, B: 33 }],
    ])("%s: all of whom stand exactly leave the others the rest: %o", (groupSplit, rest) => {
      const adjustments = [adjustment("Roof", "u1", "fixed", 300)];
      const result = planOf({ ...union, adjustments }, { target: 400, groupSplit });
      expect(errorsOf(result)).toEqual([]);
      expect(quotasOf(result)).toMatchObject({ U: 400, u1: 300, ...rest });
    });

    it.each<[GroupSplitChoice, Record<string, number>, string]>([
      ["by-members", { A: 467, B: 233 }, "700 by heads"],
      ["equally", { A: 350, B: 350 }, "halves of 700"],
      ["by-weight", { A: 467, B: 233 }, "700 by members' weights added up"],
    ])("%s: those who are kept keep what they have: %o, %s", (groupSplit, groups) => {
      const roof = drive("Roof", { target: 400, groupSplit });
      const of = divided(book({ ...union, drives: [roof] }));
      const own = quotasOf(plan(of, "Roof"))["u1"];
      const contributions = [gift("Roof", "u1", own ?? 0), gift("Roof", "a1", 1)];
      const raised = { ...of, contributions, drives: [{ ...roof, target: 700 + (own ?? 0) }] };
      const result = plan(raised, "Roof", { keep: true });
      expect(errorsOf(result)).toEqual([]);
      expect(quotasOf(result)).toMatchObject({ u1: own, ...groups });
    });

    it("by weight they weigh their own weights added up, and that is told", () => {
      const weighted = [
        group("U", null, { weight: 99 }),
        group("A", "U", { weight: 3 }),
        group("B", "U", { weight: 2 }),
      ];
      const members = [...union.members, member("u2", "U", { weight: 4 })];
      for (const memberSplit of ["equally", "conscience"] as const) {
        const result = planOf(
          { groups: weighted, members },
          { target: 1_000, groupSplit: "by-weight", memberSplit },
        );
        expect(errorsOf(result)).toEqual([]);
        expect(quotasOf(result)).toMatchObject({ U: 1_000, A: 300, B: 200 });
        expect(found(result, "own-members-weighed")[0]?.data).toEqual({
          drive: "Roof",
          group: "U",
          names: ["u1", "u2"],
          weight: 5,
        });
      }
    });

    it("by weight nothing is told where no group has a weight, or they need none", () => {
      const stated = { target: 1_000, groupSplit: "by-weight" } as const;
      expect(found(planOf(union, stated), "own-members-weighed")).toEqual([]);
      const groups = [
        union.groups[0]!,
        group("A", "U", { weight: 3 }),
        group("B", "U", { weight: 2 }),
      ];
      const adjustments = [adjustment("Roof", "u1", "fixed", 500)];
      const result = planOf({ ...union, groups, adjustments }, stated);
      expect(quotasOf(result)).toMatchObject({ u1: 500, A: 300, B: 200 });
      expect(found(result, "own-members-weighed")).toEqual([]);
    });

    it("a cap of a group beside them leaves them the rest", () => {
      const adjustments = [adjustment("Roof", "A", "cap", 100), adjustment("Roof", "B", "cap", 50)];
      const result = planOf({ ...union, adjustments }, { target: 400 });
      expect(quotasOf(result)).toMatchObject({ u1: 250, A: 100, B: 50 });
    });
  });

  it("Under Same rate, group floors and caps are refused in plain words", () => {
    const adjustments = [adjustment("Roof", "A", "cap", 150)];
    const result = planOf({ ...club, adjustments }, { target: 400, groupSplit: "same-rate" });
    expect(found(result, "group-bounds-under-same-rate")[0]?.data).toMatchObject({ ids: ["A"] });
  });

  describe("If nobody without a pledge is left to take the rest, the quotas are the pledges; the gap to the target shows on Overview and in Checks and is no error", () => {
    const pledges = [30, 20, 25].map((amount, i) => adjustment("Trip", `M${i}`, "pledge", amount));
    const members = [member("M0", "A"), member("M1", "A"), member("M2", "B")];
    const groups = [group("A"), group("B")];
    const trip = drive("Trip", { basis: "pledged", target: 100, groupSplit: "equally" });
    it("leaves a gap", () => {
      const of = book({ groups, members, adjustments: pledges, drives: [trip] });
      const result = plan(of, "Trip");
      expect(quotasOf(result)).toEqual({ "": 75, A: 50, B: 25, M0: 30, M1: 20, M2: 25 });
      expect(result.gap).toBe(25);
      expect(errorsOf(result)).toEqual([]);
      const [notice] = found(keepAccounts(divided(of)), "pledges-leave-a-gap");
      expect(notice).toMatchObject({ severity: "notice", data: { gap: 25, target: 100 } });
    });

    it("and who has not pledged takes the rest where there are any", () => {
      const of = book({
        members: [...members, member("M3", "B")],
        adjustments: pledges,
        drives: [trip],
      });
      expect(quotasOf(plan(of, "Trip"))).toMatchObject({ M0: 30, M1: 20, M2: 25, M3: 25 });
    });

    it("with no target, only who has pledged is on the roll", () => {
      const drives = [{ ...trip, target: null }];
      const of = book({ members: [...members, member("M3", "B")], adjustments: pledges, drives });
      expect(quotasOf(plan(of, "Trip"))).toMatchObject({ M0: 30, M1: 20, M2: 25 });
      expect(found(keepAccounts(divided(of)), "not-on-the-roll")).toEqual([]);
    });

    describe("likewise where the groups have pledged", () => {
      const inGroups = {
        groups: [group("Club"), group("A", "Club"), group("B", "Club")],
        members: [
          member("M0", "A", { weight: 1 }),
          member("M1", "A", { weight: 1 }),
          member("M2", "B", { weight: 1 }),
        ],
      };
      const promised = [
        adjustment("Trip", "A", "pledge", 50),
        adjustment("Trip", "B", "pledge", 60),
      ];
      const tripOf = (stated: Partial<Drive>, more: Parameters<typeof book>[0] = {}) => {
        const drives = [drive("Trip", { basis: "pledged", ...stated })];
        return book({ ...inGroups, adjustments: promised, drives, ...more });
      };
      const ways = ["equally", "by-weight", "conscience"] as const;
      const splits = ["by-members", "equally", "by-weight"] as const;

      it.each(ways)("%s: the quotas are the pledges, and the gap is told", (memberSplit) => {
        for (const groupSplit of splits) {
          const of = tripOf({ target: 600, memberSplit, groupSplit });
          const result = plan(of, "Trip");
          expect(errorsOf(result)).toEqual([]);
          expect(quotasOf(result)).toMatchObject({ Club: 110, A: 50, B: 60 });
          expect(result.gap).toBe(490);
          expect(found(result, "pledges-leave-a-gap")[0]?.data).toMatchObject({ gap: 490 });
          const { diagnostics } = keepAccounts(divided(of));
          expect(diagnostics.map(({ code }) => code)).toEqual(["pledges-leave-a-gap"]);
        }
      });

      it.each(ways)("%s: more than the target is no error", (memberSplit) => {
        const result = plan(tripOf({ target: 100, memberSplit }), "Trip");
        expect(quotasOf(result)).toMatchObject({ Club: 110, A: 50, B: 60 });
        expect(result.diagnostics).toMatchObject([
          { code: "pledges-exceed-target", data: { by: 10, others: false } },
        ]);
      });

      it.each(ways)("%s: with no target, only who has pledged is asked", (memberSplit) => {
        const groups = [...inGroups.groups, group("C", "Club")];
        const members = [...inGroups.members, member("M3", "C"), member("M4", "Club")];
        const result = plan(tripOf({ target: null, memberSplit }, { groups, members }), "Trip");
        expect(errorsOf(result)).toEqual([]);
        const names = result.quotas.map((row) => row.memberId || row.group);
        expect(names.filter((name) => ["C", "M3", "M4"].includes(name))).toEqual([]);
        expect(quotasOf(result)).toMatchObject({ Club: 110, A: 50, B: 60 });
      });

      it("says of the topmost that it is the sum of its two groups", () => {
        const result = plan(tripOf({ target: 600 }), "Trip");
        expect(result.quotas[0]?.how).toEqual({ kind: "sum", parts: 2 });
        const hows = result.quotas.map((row) => row.how.kind);
        expect(hows).toEqual(["sum", "pledge", "by-rule", "by-rule", "pledge", "by-rule"]);
      });

      it("a group by its own pledge, another by its members'", () => {
        const adjustments = [promised[0]!, adjustment("Trip", "M2", "pledge", 25)];
        const result = plan(tripOf({ target: 600 }, { adjustments }), "Trip");
        expect(quotasOf(result)).toEqual({ Club: 75, A: 50, M0: 25, M1: 25, B: 25, M2: 25 });
      });

      it("the topmost by a pledge of its own, at the same rate too", () => {
        const adjustments = [adjustment("Trip", "Club", "pledge", 90)];
        for (const groupSplit of ["by-members", "by-weight", "same-rate"] as const) {
          const result = plan(tripOf({ target: 600, groupSplit }, { adjustments }), "Trip");
          expect(quotasOf(result)).toMatchObject({ Club: 90, A: 60, B: 30 });
          expect(result.quotas[0]?.how).toEqual({ kind: "pledge", amount: 90 });
        }
      });

      it("where one has not pledged it takes the rest", () => {
        const result = plan(tripOf({ target: 600 }, { adjustments: promised.slice(1) }), "Trip");
        expect(quotasOf(result)).toMatchObject({ Club: 600, A: 540, B: 60 });
      });

      it("a group's pledge that its members' do not come to is refused, naming the group", () => {
        const adjustments = [
          ...promised,
          ...["M0", "M1"].map((id) => adjustment("Trip", id, "pledge", 20)),
        ];
        const result = plan(tripOf({ target: 600 }, { adjustments }), "Trip");
        expect(found(result, "caps-short-of-target")[0]?.data).toMatchObject({
          group: "A",
          by: 10,
          amount: 50,
        });
      });

      it("and all may keep what they have pledged, more than the target as it is", () => {
        const of = divided(tripOf({ target: 100 }));
        const contributions = ["M0", "M1", "M2"].map((id) => gift("Trip", id, 1));
        const result = plan({ ...of, contributions }, "Trip", { keep: true });
        expect(quotasOf(result)).toMatchObject({ Club: 110, A: 50, B: 60 });
      });
    });

    it("groups in which all have pledged have what they pledged, whatever the split", () => {
      const adjustments = [adjustment("Trip", "M0", "pledge", 5), ...pledges.slice(1, 2)];
      const nested = [group("Club"), group("A", "Club"), group("A1", "A"), group("B", "Club")];
      const inA = [member("M0", "A1"), member("M1", "A1"), member("M2", "B")];
      const of = book({ groups: nested, members: inA, adjustments, drives: [trip] });
      expect(quotasOf(plan(of, "Trip"))).toMatchObject({ A: 25, A1: 25, M0: 5, M1: 20, B: 75 });
    });

    describe("what stands exactly of some in a group is the least of its total", () => {
      const two = {
        groups: [group("A"), group("B")],
        members: [member("A1", "A"), member("A2", "A"), member("B1", "B"), member("B2", "B")],
      };
      it.each([
        ["pledged", "pledge", 700, 1_000, [700, 0, 150, 150], "beyond its heads' half"],
        [
          "pledged",
          "pledge",
          400,
          1_000,
          [400, 100, 250, 250],
          "within it, so that the half holds",
        ],
        ["pledged", "pledge", 400, 300, [400, 0, 0, 0], "beyond all that is to be raised"],
        ["mandatory", "fixed", 700, 1_000, [700, 0, 150, 150], "fixed on a levy"],
      ] as const)("%s, %s %d of %d: %j, %s", (basis, kind, amount, target, quotas, _why) => {
        const adjustments = [adjustment("Roof", "A1", kind, amount)];
        const result = planOf({ ...two, adjustments }, { basis, target });
        expect(errorsOf(result)).toEqual([]);
        const [A1, A2, B1, B2] = quotas;
        expect(quotasOf(result)).toMatchObject({ A1, A2, B1, B2, A: A1 + A2, B: B1 + B2 });
      });
    });

    it("pledges beyond the target leave nothing for the others", () => {
      const drives = [{ ...trip, target: 60 }];
      const of = book({ members: [...members, member("M3")], adjustments: pledges, drives });
      const result = plan(of, "Trip");
      expect(quotasOf(result)).toMatchObject({ "": 75, M3: 0 });
      expect(found(result, "pledges-exceed-target")[0]?.data).toMatchObject({ by: 15 });
      expect(result.quotas[0]?.how).toMatchObject({ kind: "sum" });
    });
  });

  describe("Rounding unit: fixed, pledged and kept amounts stand exactly; what remains of the target is rounded up to the unit; floors round up, caps round down; all said so", () => {
    const members = [member("M1"), member("M2"), member("M3")];
    it("rounds what remains up", () => {
      const adjustments = [adjustment("Roof", "M1", "fixed", 333)];
      const result = planOf({ members, adjustments }, { target: 10_000, roundTo: 1_000 });
      expect(quotasOf(result)).toEqual({ "": 10_333, M1: 333, M2: 5_000, M3: 5_000 });
      expect(result.quotas[0]?.how).toEqual({ kind: "target", target: 10_000, roundedUpBy: 333 });
      expect(found(result, "target-rounded-up")[0]?.data).toMatchObject({ by: 333, unit: 1_000 });
      expect(result.gap).toBe(-333);
    });

    it("rounds floors up and caps down", () => {
      const adjustments = [
        adjustment("Roof", "M1", "floor", 4_100),
        adjustment("Roof", "M2", "cap", 1_900),
      ];
      const result = planOf({ members, adjustments }, { target: 9_000, roundTo: 1_000 });
      expect(quotasOf(result)).toMatchObject({ M1: 5_000, M2: 1_000, M3: 3_000 });
      expect(found(result, "bounds-rounded")[0]?.data).toMatchObject({ amounts: [1_900, 4_100] });
    });

    it("rounds floors and caps of groups likewise, and says so", () => {
      const adjustments = [
        adjustment("Roof", "A", "cap", 31_999),
        adjustment("Roof", "B", "floor", 62_345),
      ];
      const result = planOf({ ...club, adjustments }, { target: 100_000, roundTo: 10_000 });
      expect(quotasOf(result)).toMatchObject({ A: 30_000, B: 70_000 });
      expect(found(result, "bounds-rounded")[0]?.data).toMatchObject({ amounts: [31_999, 62_345] });
    });

    it.each([
      [[adjustment("Roof", "B", "floor", 60_000)], "a floor in whole units"],
      [[adjustment("Roof", "B", "fixed", 62_345)], "a fixed amount stands exactly"],
      [
        [adjustment("Roof", "B", "floor", 62_345), adjustment("Roof", "B1", "fixed", 2_345)],
        "a floor that is whole units beside what stands exactly inside",
      ],
    ])("%#: says nothing of %s", (adjustments) => {
      const of = { ...club, members: [...club.members, member("B2", "B")], adjustments };
      const result = planOf(of, { target: 100_000, roundTo: 10_000 });
      expect(errorsOf(result)).toEqual([]);
      expect(found(result, "bounds-rounded")).toEqual([]);
    });
  });

  it("Blank Round to: 1 in a currency without decimals, else 0.01; the preview suggests a rounder one", () => {
    const members = Array.from({ length: 3 }, (_, i) => member(`M${i}`));
    const won = planOf({ members }, { target: 100_000 });
    expect(quotasOf(won)).toMatchObject({ "": 100_000 });
    expect(won.quotas.slice(1).map((row) => row.quota)).toEqual(
      expect.arrayContaining([33_333, 33_334]),
    );
    expect(won.suggestedUnit).toBe(1_000);
    const dollars = planOf({ members }, { target: 10_000, currency: "USD" });
    expect(dollars.suggestedUnit).toBe(100);
    expect(planOf({ members }, { target: 90_000 }).suggestedUnit).toBeNull();
    expect(planOf({ members }, { target: 100_000, roundTo: 10 }).suggestedUnit).toBeNull();
  });

  describe("Never falls (Webster) needs a proportional or equal split and applies level by level", () => {
    const neverFalls = settings({ rounding: "never-falls" });
    it("is used where Settings say so", () => {
      const result = planOf({ ...club, settings: neverFalls }, { target: 11 });
      expect(quotasOf(result)).toMatchObject({ Club: 11 });
      const how = result.quotas.find((row) => row.group === "A")?.how;
      expect(how).toMatchObject({ rounding: "webster" });
    });

    it("goes with Same rate, where a group is the sum of its members", () => {
      const result = planOf(
        { ...club, settings: neverFalls },
        { target: 11, groupSplit: "same-rate" },
      );
      expect(quotasOf(result)).toMatchObject({ Club: 11, A: 8, B: 3 });
      const a = result.quotas.find((row) => row.group === "A" && row.level === "group");
      expect(a).toMatchObject({ fairShare: 8.25, how: { kind: "sum", parts: 3 } });
    });

    it("is refused with Levelling", () => {
      const members = [member("M1", [], { income: 100 })];
      const result = planOf(
        { members, settings: neverFalls },
        { target: 11, memberSplit: "levelling" },
      );
      expect(errorsOf(result)).toEqual(["webster-needs-a-rate"]);
    });
  });

  describe("Keeping those who have contributed", () => {
    const members = [member("M1"), member("M2"), member("M3"), member("M4")];
    const roll = [
      groupOnRoll("Roof", "", 90),
      ...["M1", "M2", "M3"].map((id) => onRoll("Roof", id, 30)),
    ];
    const roof = drive("Roof", { target: 90 });
    const kept = (of: Parameters<typeof book>[0]) => {
      const whole = book({ members, roll, drives: [roof], ...of });
      return plan(whole, "Roof", { keep: true });
    };

    it("whoever's net cash is above zero keeps the whole present quota, even if they left or their weight changed", () => {
      const left = [member("M1", [], { left: day("2020-01-01"), weight: 7 }), ...members.slice(1)];
      const result = kept({ members: left, contributions: [gift("Roof", "M1", 1)] });
      expect(quotasOf(result)).toEqual({ "": 90, M1: 30, M2: 20, M3: 20, M4: 20 });
      expect(result.quotas[1]?.how).toEqual({ kind: "kept", amount: 30 });
    });

    it.each([
      [[gift("Roof", "M1", 5), gift("Roof", "M1", -5)], "a refund undoes a gift"],
      [[gift("Roof", "M1", 5, { method: "in-kind" })], "a gift in kind is no cash"],
    ])("%#: nothing is kept where %o", (contributions) => {
      const result = kept({ contributions });
      expect(result.quotas.filter(({ how }) => how.kind === "kept")).toEqual([]);
    });

    it("a new Fixed or Exempt overrides", () => {
      const contributions = [gift("Roof", "M1", 1), gift("Roof", "M2", 1)];
      const adjustments = [
        adjustment("Roof", "M1", "fixed", 10),
        adjustment("Roof", "M2", "exempt"),
      ];
      const result = kept({ contributions, adjustments });
      expect(quotasOf(result)).toEqual({ "": 90, M1: 10, M2: null, M3: 40, M4: 40 });
    });

    it("Group totals are computed anew with the kept sum as floor; the rest goes to the others by the rule", () => {
      const inGroups = [member("M1", "A"), member("M2", "A"), member("M3", "B"), member("M4", "B")];
      const groups = [group("Club"), group("A", "Club"), group("B", "Club")];
      const before = [
        groupOnRoll("Roof", "Club", 90),
        groupOnRoll("Roof", "A", 80),
        groupOnRoll("Roof", "B", 10),
        onRoll("Roof", "M1", 70, { group: "A" }),
        onRoll("Roof", "M2", 10, { group: "A" }),
        onRoll("Roof", "M3", 10, { group: "B" }),
      ];
      const contributions = [gift("Roof", "M1", 1)];
      const drives = [{ ...roof, groupSplit: "equally" as const }];
      const of = { drives, groups, members: inGroups, roll: before, contributions };
      expect(quotasOf(kept(of))).toEqual({ Club: 90, A: 70, B: 20, M1: 70, M2: 0, M3: 10, M4: 10 });
    });

    it("what the target was rounded up by before is no excess", () => {
      const three = [member("M1"), member("M2"), member("M3")];
      const of = divided(
        book({ members: three, drives: [drive("Roof", { target: 950, roundTo: 100 })] }),
      );
      const paid = quotasOf(plan(of, "Roof"));
      const contributions = three.map(({ id }) => gift("Roof", id, paid[id] ?? 0));
      const joined = { ...of, contributions, members: [...three, member("M4")] };
      const result = plan(joined, "Roof", { keep: true });
      expect(errorsOf(result)).toEqual([]);
      expect(quotasOf(result)).toEqual({ ...paid, M4: 0 });
      expect(found(result, "target-rounded-up")[0]?.data).toMatchObject({ target: 950, by: 50 });
    });

    it("nor is it where a group is Fixed beside them", () => {
      const of = divided(
        book({
          ...club,
          adjustments: [adjustment("Roof", "A", "fixed", 333)],
          drives: [drive("Roof", { target: 950, roundTo: 100 })],
        }),
      );
      const paid = quotasOf(plan(of, "Roof"));
      expect(paid).toMatchObject({ Club: 1_033, A: 333, B: 700, B1: 700 });
      const joined = {
        ...of,
        members: [...club.members, member("B2", "B")],
        contributions: [gift("Roof", "B1", 700)],
      };
      const result = plan(joined, "Roof", { keep: true });
      expect(errorsOf(result)).toEqual([]);
      expect(quotasOf(result)).toEqual({ ...paid, B2: 0 });
      expect(found(result, "target-rounded-up")[0]?.data).toMatchObject({ target: 950, by: 83 });
    });

    it("what is kept in a group beyond its cap is refused by the amounts, not as a floor of its", () => {
      const groups = [group("Club"), group("A", "Club"), group("B", "Club")];
      const inGroups = members.map((each, i) => ({ ...each, groups: [i < 2 ? "A" : "B"] }));
      const before = roll.map((row) => (row.level === "group" ? row : { ...row, group: "A" }));
      const result = kept({
        groups,
        members: inGroups,
        roll: before,
        contributions: [gift("Roof", "M1", 30), gift("Roof", "M2", 1)],
        adjustments: [adjustment("Roof", "A", "cap", 50)],
      });
      expect(result.diagnostics).toMatchObject([
        {
          code: "floors-exceed-target",
          data: { by: 10, amount: 50, ids: ["M1", "M2"], group: "A" },
        },
      ]);
    });

    it.each([
      [75, 60, true, "all pledged it"],
      [75, 50, false, "M2 was asked for the rest"],
    ])("on a Pledged drive %d kept of a target that is %d now: %s, %s", (sum, target, goes) => {
      const trip = drive("Roof", { basis: "pledged", target: sum });
      const adjustments = [adjustment("Roof", "M1", "pledge", 45)];
      if (goes) adjustments.push(adjustment("Roof", "M2", "pledge", 30));
      const two = members.slice(0, 2);
      const of = divided(book({ members: two, adjustments, drives: [trip] }));
      const contributions = [gift("Roof", "M1", 1), gift("Roof", "M2", 1)];
      const lowered = { ...of, contributions, drives: [{ ...trip, target }] };
      const result = plan(lowered, "Roof", { keep: true });
      if (goes) expect(quotasOf(result)).toEqual({ "": 75, M1: 45, M2: 30 });
      else expect(errorsOf(result)).toEqual(["kept-exceed-target"]);
    });

    it("Under Conscience groups with cash are kept", () => {
      const drives = [{ ...roof, basis: "voluntary", memberSplit: "conscience" } as const];
      const groups = [group("Club"), group("A", "Club"), group("B", "Club"), group("C", "Club")];
      const inGroups = [member("M1", "A"), member("M2", "B"), member("M3", "C"), member("M4", "C")];
      const before = [
        groupOnRoll("Roof", "Club", 90),
        ...["A", "B", "C"].map((id) => groupOnRoll("Roof", id, 30)),
      ];
      const contributions = [gift("Roof", "M1", 1)];
      const of = { drives, groups, members: inGroups, roll: before, contributions };
      expect(quotasOf(kept(of))).toEqual({ Club: 90, A: 30, B: 20, C: 40 });
      // Nobody was asked in a group below A: what was given in A is A's.
      const below = [...groups, group("A one", "A")];
      expect(quotasOf(kept({ ...of, groups: below }))).toEqual({ Club: 90, A: 30, B: 20, C: 40 });
      const joined = [...inGroups, member("M5", "A one")];
      const result = kept({ ...of, groups: below, members: joined });
      expect(quotasOf(result)).toMatchObject({ Club: 90, A: 30, B: 20, C: 40 });
      // What is kept is divided among those who have a quota in it now, promised or not.
      for (const basis of ["voluntary", "pledged"] as const) {
        const alone = {
          groups: below.slice(0, 2).concat(below.slice(4)),
          roll: before.slice(0, 2),
        };
        const inA = { members: [inGroups[0]!, member("M5", "A one"), member("M6", "A one")] };
        const drives = [{ ...roof, basis, memberSplit: "conscience", target: 30 } as const];
        const all = kept({ drives, contributions, ...alone, ...inA });
        expect(quotasOf(all)).toEqual({ Club: 30, A: 30, "A one": 20 });
      }
    });

    it("nothing is kept where members had no quotas and are to have some, not what they promised either", () => {
      const divided = [groupOnRoll("Roof", "", 80)];
      const adjustments = [adjustment("Roof", "M1", "pledge", 5)];
      const contributions = [gift("Roof", "M1", 1)];
      const of = { roll: divided, contributions, adjustments };
      const result = kept(of);
      expect(result.quotas.filter(({ how }) => how.kind === "kept")).toEqual([]);
      expect(quotasOf(result)).toEqual(
        quotasOf(plan(book({ ...of, members, drives: [roof] }), "Roof")),
      );
      expect(Object.keys(quotasOf(result)).slice(1)).toEqual(["M1", "M2", "M3", "M4"]);
    });

    it("If the kept quotas exceed the target nothing is applied, and Checks says by how much", () => {
      const contributions = [gift("Roof", "M1", 1), gift("Roof", "M2", 1)];
      const result = kept({ contributions, drives: [{ ...roof, target: 50 }] });
      expect(result.quotas).toEqual([]);
      expect(found(result, "kept-exceed-target")[0]?.data).toMatchObject({ kept: 60, by: 10 });
      const drives = [{ ...roof, target: 50 }];
      const checks = keepAccounts(book({ members, roll, drives, contributions }));
      expect(found(checks, "kept-exceed-target")).toEqual(found(result, "kept-exceed-target"));
      expect(found(checks, "quotas-differ-from-target")[0]?.data).toMatchObject({ by: 40 });
    });

    it("Checks says nothing of it where the kept quotas do not exceed the target", () => {
      const contributions = [gift("Roof", "M1", 1)];
      const drives = [{ ...roof, target: 50 }];
      const checks = keepAccounts(book({ members, roll, drives, contributions }));
      expect(found(checks, "kept-exceed-target")).toEqual([]);
    });
  });

  describe("amounts beyond what is computed exactly are a problem, and stop no other drive", () => {
    const most = Number.MAX_SAFE_INTEGER;
    const pledged = ["M1", "M2"].map((id) => adjustment("Roof", id, "pledge", most));
    const rich = [member("M1", [], { income: most }), member("M2", [], { income: most })];
    const neverFalls = { settings: settings({ rounding: "never-falls" }) };
    const floor = [adjustment("Roof", "M1", "floor", 1)];
    it.each<[string, Partial<Drive>, Parameters<typeof book>[0]]>([
      ["a target", { target: most, roundTo: 1_000 }, {}],
      ["half of it, of which no half unit is whole", { target: (most + 1) / 2 }, neverFalls],
      ["the same with floors", { target: (most + 1) / 2 }, { ...neverFalls, adjustments: floor }],
      ["pledges together", { target: 100, basis: "pledged" }, { adjustments: pledged }],
      ["incomes to be levelled", { target: 100, memberSplit: "levelling" }, { members: rich }],
    ])("%s", (_, stated, more) => {
      const members = [member("M1"), member("M2")];
      const drives = [drive("Roof", { state: "open", ...stated }), drive("Door", { target: 10 })];
      const of = book({ members, drives, ...more });
      expect(errorsOf(plan(of, "Roof"))).toEqual(["too-large-to-divide"]);
      expect(found(keepAccounts(of), "too-large-to-divide")).toHaveLength(1);
      expect(quotasOf(plan(of, "Door"))).toMatchObject({ M1: 5, M2: 5 });
    });
  });

  it("divides what never falls as long as half units are whole numbers", () => {
    const target = (Number.MAX_SAFE_INTEGER - 3) / 2;
    const members = ["M1", "M2", "M3"].map((id) => member(id));
    const adjustments = [adjustment("Roof", "M1", "floor", 1)];
    const of = book({
      ...{ members, adjustments, settings: settings({ rounding: "never-falls" }) },
      drives: [drive("Roof", { state: "open", target })],
    });
    expect(errorsOf(plan(of, "Roof"))).toEqual([]);
    const quotas = plan(of, "Roof").quotas.filter(({ level }) => level === "member");
    expect(quotas.reduce((sum, { quota }) => sum + quota!, 0)).toBe(target);
  });

  it("Several drives at once: one that cannot be divided is reported; the others go through", () => {
    const of = book({ ...club, drives: [drive("Roof", { target: 400 }), drive("Door")] });
    const accounts = keepAccounts(of);
    const options = { today: day("2026-01-01"), keep: false };
    expect(errorsOf(planDrive(accounts, "Door", options))).toEqual(["drive-without-target"]);
    expect(errorsOf(planDrive(accounts, "Roof", options))).toEqual([]);
  });

  it.each(["draft", "closed"] as const)("Draft and Closed drives are not divided: %s", (state) => {
    const result = planOf(club, { target: 400, state });
    expect(found(result, "drive-not-open")[0]?.data).toEqual({ drive: "Roof", state });
    expect(result.quotas).toEqual([]);
  });

  describe("Blank State: Draft until divided, Open after; a Conscience drive is Open once its Opens day has come", () => {
    const conscience = { basis: "voluntary", memberSplit: "conscience" } as const;
    it.each<[Partial<Drive>, boolean, string, string]>([
      [{}, false, "draft", "not divided"],
      [{}, true, "open", "divided"],
      [{ ...conscience, opens: day("2026-06-30") }, false, "open", "Conscience, opens today"],
      [{ ...conscience, opens: day("2026-07-01") }, false, "draft", "Conscience, opens tomorrow"],
      [conscience, false, "draft", "Conscience, no opening day, not divided"],
      [{ state: "closed" as const }, true, "closed", "as stated"],
    ])("%#: %o → %s %s", (stated, isDivided, state) => {
      const of = book({ ...club, drives: [drive("Roof", { target: 400, ...stated })] });
      const roll = isDivided ? [groupOnRoll("Roof", "Club", 400)] : [];
      expect(keepAccounts({ ...of, roll }).drives[0]?.state).toBe(state);
    });
  });

  it("a target is the cash items' cost less the money in hand, where it is not stated", () => {
    const item = (
      name: string,
      unitPrice: number,
      metBy: "cash" | "in-kind" | "money-in-hand",
    ) => ({
      drive: "Roof",
      name,
      quantity: 2,
      unitPrice,
      metBy,
      priority: null,
      received: "",
      spent: 0,
      spentOn: null,
      receipt: "",
      receivedQuantity: 0,
      finding: "",
      inUse: null,
      seenOn: null,
      place: { tab: "items" },
    });
    const items = [item("Slates", 250, "cash"), item("Paint", 99, "in-kind")];
    const targetOf = (more: object, of = items) => planOf({ ...club, items: of }, more).target;
    expect(targetOf({})).toBe(500);
    expect(targetOf({ moneyInHand: 80 })).toBe(420);
    expect(targetOf({ target: 300, moneyInHand: 80 })).toBe(300);
    // Money in hand pays the items that it is meant for first.
    const withNails = [...items, item("Nails", 30, "money-in-hand")];
    expect(targetOf({ moneyInHand: 80 }, withNails)).toBe(480);
  });
});
