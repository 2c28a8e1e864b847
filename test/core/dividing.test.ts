import { describe, expect, it } from "vitest";
import type { Adjustment, Drive, DrivePlan, GroupSplitChoice } from "../../src/core/index";
import { keepAccounts, planDrive } from "../../src/core/index";
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
} from "../support/book";

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

  it("Blank member Weight is 1", () => {
    const members = [member("M1"), member("M2", [], { weight: 2.5 })];
    const result = planOf({ members }, { target: 700, memberSplit: "by-weight" });
    expect(quotasOf(result)).toMatchObject({ M1: 200, M2: 500 });
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

  it("Group Weight blank on all siblings: their members' weights added up; on some: a problem", () => {
    const stated = { target: 400, groupSplit: "by-weight" } as const;
    expect(quotasOf(planOf(club, stated))).toMatchObject({ A: 300, B: 100 });
    const weighted = [group("Club"), group("A", "Club", { weight: 1 }), group("B", "Club")];
    const result = planOf({ ...club, groups: weighted }, stated);
    expect(found(result, "group-weights-partly-blank")[0]?.data).toMatchObject({ ids: ["B"] });
    const both = [weighted[0]!, weighted[1]!, group("B", "Club", { weight: 3 })];
    expect(quotasOf(planOf({ ...club, groups: both }, stated))).toMatchObject({ A: 100, B: 300 });
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

    it("pledges beyond the target leave nothing for the others", () => {
      const drives = [{ ...trip, target: 60 }];
      const of = book({ members: [...members, member("M3")], adjustments: pledges, drives });
      const result = plan(of, "Trip");
      expect(quotasOf(result)).toMatchObject({ "": 75, M3: 0 });
      expect(found(result, "pledges-exceed-target")[0]?.data).toMatchObject({ by: 15 });
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
    });

    it("If the kept quotas exceed the target nothing is applied, and Checks says by how much", () => {
      const contributions = [gift("Roof", "M1", 1), gift("Roof", "M2", 1)];
      const result = kept({ contributions, drives: [{ ...roof, target: 50 }] });
      expect(result.quotas).toEqual([]);
      expect(found(result, "kept-exceed-target")[0]?.data).toMatchObject({ kept: 60, by: 10 });
    });
  });

  it("Several drives at once: one that cannot be divided is reported; the others go through", () => {
    const of = book({ ...club, drives: [drive("Roof", { target: 400 }), drive("Door")] });
    const accounts = keepAccounts(of);
    const options = { today: day("2026-01-01"), keep: false };
    expect(errorsOf(planDrive(of, accounts, "Door", options))).toEqual(["drive-without-target"]);
    expect(errorsOf(planDrive(of, accounts, "Roof", options))).toEqual([]);
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
      ...{ drive: "Roof", name, quantity: 2, unitPrice, metBy, priority: null, received: "" },
      ...{ spent: 0, spentOn: null, receipt: "", place: { tab: "items" } },
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
