import { describe, expect, it } from "vitest";
import {
  type DivideRequest,
  type Division,
  type DivisionProblem,
  divide,
  type Share,
} from "../../../src/core/division/index";

/** Shares a, b, c … by weight; ties then go to the earlier, as no salt is given. */
const byWeight = (...weights: readonly number[]): Share[] =>
  weights.map((weight, i) => ({ id: String.fromCharCode(97 + i), weight }));

/** The same with bounds: [weight, floor, cap], where undefined is none. */
const withBounds = (...rows: readonly (readonly [number, number?, number?])[]): Share[] =>
  rows.map(([weight, floor, cap], i) => ({
    id: String.fromCharCode(97 + i),
    weight,
    ...(floor === undefined ? {} : { floor }),
    ...(cap === undefined ? {} : { cap }),
  }));

function divided(request: DivideRequest): Division {
  const result = divide(request);
  if ("problem" in result) throw new Error(JSON.stringify(result.problem));
  return result;
}

function problemsOf(request: DivideRequest): readonly DivisionProblem[] {
  const result = divide(request);
  return "problem" in result ? [result.problem, ...result.others] : [];
}

describe("divide, by example", () => {
  it.each([
    [100, [2, 3, 1], [33, 50, 17], "33⅓, 50, 16⅔: the spare unit goes to the largest remainder"],
    [100, [1, 1, 1], [34, 33, 33], "three equal remainders: without a salt the first id"],
    [10, [6, 6, 2], [4, 4, 2], "the Alabama paradox, before: 4 2/7, 4 2/7, 1 3/7"],
    [11, [6, 6, 2], [5, 5, 1], "and after: a unit more to divide, and c gets one less"],
    [4, [3, 1, 1, 1], [2, 1, 1, 0], "the first's share is exactly 2: it gets no spare unit"],
    [0, [2, 3, 1], [0, 0, 0], "nothing to divide is divided"],
    [7, [0, 5, 0], [0, 7, 0], "zero weight means zero"],
    [100, [0.2, 0.3, 0.1], [33, 50, 17], "decimals are scaled by the largest number of them"],
    [3, [0.1, 0.2], [1, 2], "0.1 is one tenth, not the double beside it"],
    [1, [1e-7, 3e-7], [0, 1], "however small"],
    [2 ** 53 - 1, [1, 2, 4], [1286742750677284, 2573485501354569, 5146971002709138], "2^53 − 1"],
    [9007199254740991, [2 ** 50, 2 ** 50], [4503599627370496, 4503599627370495], "2^51 in sum"],
  ])("%d by %j gives %j: %s", (target, weights, quotas) => {
    expect(divided({ target, shares: byWeight(...weights) }).quotas).toEqual(quotas);
  });

  it.each([
    ["equal", 100, withBounds([2], [3], [1]), [34, 33, 33], "the weight does not count"],
    ["equal", 100, withBounds([0, 50], [0], [0]), [50, 25, 25], "equal, but for a floor"],
    ["equal", 100, withBounds([0, 0, 10], [0], [0]), [10, 45, 45], "equal, but for a cap"],
    ["levelling", 100, withBounds([100], [200], [300]), [0, 0, 100], "200 is left to each"],
    ["levelling", 300, withBounds([100], [200], [300]), [0, 100, 200], "100 is left to each"],
    ["levelling", 70, withBounds([100, 20], [100]), [35, 35], "a floor that does not bind"],
    ["talmud", 100, withBounds([100], [200], [300]), [34, 33, 33], "the widow's estate of 100"],
    ["talmud", 200, withBounds([100], [200], [300]), [50, 75, 75], "of 200: half a claim is most"],
    ["talmud", 300, withBounds([100], [200], [300]), [50, 100, 150], "of 300: half of each claim"],
    ["talmud", 500, withBounds([100], [200], [300]), [67, 167, 266], "equal losses beyond half"],
  ] as const)("%s: %d among %j gives %j: %s", (rule, target, shares, quotas, _why) => {
    expect(divided({ target, shares, rule }).quotas).toEqual(quotas);
  });
});

describe("floors, caps and fixed amounts", () => {
  it.each([
    [100, withBounds([1, 60], [1], [10, 0, 50]), [60, 4, 36], "the trap: −10 if done in one pass"],
    [100, withBounds([1, 50], [1], [1]), [50, 25, 25], "a floor binds, the others share the rest"],
    [100, withBounds([8, 0, 20], [1], [1]), [20, 40, 40], "a cap binds"],
    [100, withBounds([8, 0, 0], [1], [1]), [0, 50, 50], "a cap of 0 is an exemption"],
    [100, withBounds([1, 25, 25], [1], [2]), [25, 25, 50], "floor = cap: a fixed amount"],
    [60, withBounds([5, 10], [3, 20], [2, 30]), [10, 20, 30], "floors that take everything"],
    [60, withBounds([5, 0, 10], [3, 0, 20], [2, 0, 30]), [10, 20, 30], "caps that are all needed"],
    [100, withBounds([0, 30], [1], [1]), [30, 35, 35], "weight 0 pays its floor"],
    [100, withBounds([1, 0, Number.POSITIVE_INFINITY], [1]), [50, 50], "no cap"],
  ])("%d among %j gives %j: %s", (target, shares, quotas) => {
    expect(divided({ target, shares }).quotas).toEqual(quotas);
  });
});

describe("the rounding unit", () => {
  it.each([
    [100, 10, withBounds([2], [3], [1]), [30, 50, 20], 100, "whole tens"],
    [100, 10, withBounds([1, 33], [1], [1]), [40, 30, 30], 100, "the floor 33 is rounded up to 40"],
    [100, 10, withBounds([9, 0, 37], [1], [1]), [30, 40, 30], 100, "the cap 37 down to 30"],
    [100, 10, withBounds([1, 33, 33], [1], [1]), [33, 40, 30], 103, "33 fixed; of 67, 70"],
    [95, 10, withBounds([1], [1]), [50, 50], 100, "what no multiple can be is rounded up"],
    [33, 10, withBounds([1, 33, 33], [1]), [33, 0], 33, "nothing left to round"],
  ])(
    "%d in units of %d among %j gives %j, %d in all: %s",
    (target, unit, shares, quotas, total) => {
      const division = divided({ target, unit, shares });
      expect(division.quotas).toEqual(quotas);
      expect(division.total).toBe(total);
    },
  );

  it("levels what is left to the unit", () => {
    const shares = byWeight(105_500, 203_300, 300_700);
    const { quotas } = divided({ target: 300_000, unit: 1_000, shares, rule: "levelling" });
    expect(quotas).toEqual([2_000, 100_000, 198_000]);
  });
});

describe("ties", () => {
  const equals = (ids: readonly string[]) => ids.map((id) => ({ id, weight: 1 }));
  const luckyOf = (ids: readonly string[], salt: string) => {
    const { quotas } = divided({ target: 1, shares: equals(ids), salt });
    return ids[quotas.indexOf(1)];
  };

  it("gives the odd unit to the same one, however the rows are sorted", () => {
    const lucky = luckyOf(["kim", "lee", "park", "choi"], "office");
    expect(luckyOf(["park", "choi", "kim", "lee"], "office")).toBe(lucky);
  });

  it("gives it to each of them about equally often over many drives", () => {
    const ids = ["M-001", "M-002", "M-003", "M-004"];
    const counts = new Map(ids.map((id) => [id, 0]));
    for (let drive = 0; drive < 4_000; drive++) {
      const lucky = luckyOf(ids, `drive ${drive}`)!;
      counts.set(lucky, counts.get(lucky)! + 1);
    }
    for (const count of counts.values()) {
      expect(count).toBeGreaterThan(880);
      expect(count).toBeLessThan(1_120);
    }
  });

  it("takes an id for itself with blanks around it, and composed or not", () => {
    const composed = ["Jos\u00e9", "김"];
    const decomposed = [" Jose\u0301", "\u1100\u1175\u11b7 "];
    for (const salt of ["a", "b", "c", "d"]) {
      const lucky = composed.indexOf(luckyOf(composed, salt)!);
      expect(decomposed.indexOf(luckyOf(decomposed, salt)!)).toBe(lucky);
    }
  });

  it("goes by id alone without a salt", () => {
    expect(divided({ target: 1, shares: equals(["b", "B", "a", "ä"]) }).quotas).toEqual([
      0, 1, 0, 0,
    ]);
  });
});

describe("never falls (webster)", () => {
  it("does not know the Alabama paradox", () => {
    const at = (target: number) =>
      divided({ target, shares: byWeight(6, 6, 2), rounding: "webster" }).quotas;
    expect([at(9), at(10)]).toEqual([
      [4, 4, 1],
      [5, 4, 1],
    ]);
    expect([at(11), at(12)]).toEqual([
      [5, 5, 1],
      [5, 5, 2],
    ]);
  });

  it.each([
    [100, withBounds([1, 60], [1], [10, 0, 50]), [60, 4, 36], "within floors and caps"],
    [2, withBounds([3], [1]), [2, 0], "3 ÷ 3 = 1 ÷ 1: a tie between unlike weights, to the id"],
    [5, withBounds([1], [1], [1]), [2, 2, 1], "equals"],
    [36, withBounds([3534], [1], [1]), [36, 0, 0], "may leave the quota rule"],
  ])("%d among %j gives %j: %s", (target, shares, quotas) => {
    expect(divided({ target, shares, rounding: "webster" }).quotas).toEqual(quotas);
  });
});

describe("what a user's data can cause is a problem, with its figure and ids", () => {
  it.each<[string, DivideRequest, DivisionProblem]>([
    [
      "nobody at all",
      { target: 100, shares: [] },
      { code: "nobody-to-divide-among", data: { amount: 100, ids: [] } },
    ],
    [
      "all exempt",
      { target: 100, shares: withBounds([1, 0, 0], [2, 0, 0]) },
      { code: "nobody-to-divide-among", data: { amount: 100, ids: ["a", "b"] } },
    ],
    [
      "a floor over its cap",
      { target: 100, shares: withBounds([1], [1, 50, 40]) },
      { code: "floor-over-cap", data: { ids: ["b"], floor: 50, cap: 40 } },
    ],
    [
      "no multiple of the unit between the two",
      { target: 100, unit: 10, shares: withBounds([1], [1, 41, 49]) },
      { code: "no-unit-between-bounds", data: { ids: ["b"], floor: 41, cap: 49, unit: 10 } },
    ],
    [
      "floors over the target",
      { target: 100, shares: withBounds([1, 60], [1, 45], [1]) },
      { code: "floors-exceed-target", data: { by: 5, amount: 100, ids: ["a", "b"] } },
    ],
    [
      "fixed amounts over the target",
      { target: 100, shares: withBounds([1, 110, 110], [1]) },
      { code: "floors-exceed-target", data: { by: 10, amount: 100, ids: ["a"] } },
    ],
    [
      "caps short of the target",
      { target: 100, shares: withBounds([1, 0, 60], [1, 30, 30]) },
      { code: "caps-short-of-target", data: { by: 10, amount: 100, ids: ["a", "b"] } },
    ],
    [
      "capacities short of the target",
      { target: 100, shares: byWeight(30, 40), rule: "levelling" },
      { code: "caps-short-of-target", data: { by: 30, amount: 100, ids: ["a", "b"] } },
    ],
    [
      "only zero weights left",
      { target: 100, shares: withBounds([1, 0, 60], [0], [0]) },
      { code: "only-zero-weights", data: { rest: 40, amount: 100, ids: ["b", "c"] } },
    ],
    [
      "a rounding that the rule does not have",
      { target: 100, shares: byWeight(100), rule: "levelling", rounding: "webster" },
      { code: "webster-needs-a-rate", data: { rule: "levelling" } },
    ],
  ])("%s", (_, request, problem) => {
    expect(problemsOf(request)).toEqual([problem]);
  });

  it("all of them come back", () => {
    const shares = withBounds([1, 50, 40], [1, 10, 5], [1]);
    expect(problemsOf({ target: 100, shares }).map(({ data }) => data)).toMatchObject([
      { ids: ["a"] },
      { ids: ["b"] },
    ]);
  });
});

describe("what only a caller can get wrong throws", () => {
  const one = byWeight(1);
  it.each<[DivideRequest, string]>([
    [
      { target: Number.NaN, shares: one },
      "divide: target is NaN; it must be a whole number from 0 to 9007199254740991",
    ],
    [
      { target: -1, shares: one },
      "divide: target is -1; it must be a whole number from 0 to 9007199254740991",
    ],
    [
      { target: 2.5, shares: one },
      "divide: target is 2.5; it must be a whole number from 0 to 9007199254740991",
    ],
    [
      { target: 2 ** 53, shares: one },
      "divide: target is 9007199254740992; it must be a whole number from 0 to 9007199254740991",
    ],
    [
      { target: 1, shares: one, unit: 0 },
      "divide: unit is 0; it must be a whole number, 1 or more",
    ],
    [
      { target: 1, shares: one, rule: "fair" as "equal" },
      "divide: rule is fair; it must be one of proportional, equal, levelling, talmud",
    ],
    [
      { target: 1, shares: one, rounding: "up" as "webster" },
      "divide: rounding is up; it must be one of largest-remainder, webster",
    ],
    [
      { target: 1, shares: byWeight(1, -2) },
      "divide: shares[1].weight is -2; it must be a finite number, 0 or more",
    ],
    [
      { target: 1, shares: byWeight(Number.POSITIVE_INFINITY) },
      "divide: shares[0].weight is Infinity; it must be a finite number, 0 or more",
    ],
    [
      { target: 1, shares: withBounds([1, 0.5]) },
      "divide: shares[0].floor is 0.5; it must be a whole number from 0 to 9007199254740991",
    ],
    [
      { target: 1, shares: withBounds([1, 0, -5]) },
      "divide: shares[0].cap is -5; it must be a whole number from 0 to 9007199254740991",
    ],
    [
      { target: 1, shares: [...one, { id: " a", weight: 1 }] },
      'divide: shares[1].id " a" is that of shares[0]; it must be unique',
    ],
    [
      { target: 1, shares: byWeight(2 ** 51, 1) },
      "divide: the weights add up to 2251799813685249; they may add up to at most 2^51",
    ],
    [
      { target: 1, shares: byWeight(1 / 3, 1) },
      "divide: the weights add up to 13333333333333332 once scaled by 10^16 to be whole; " +
        "they may add up to at most 2^51",
    ],
    [
      { target: 1, shares: byWeight(1.5), rule: "levelling" },
      "divide: shares[0].weight is 1.5; it must be whole: under levelling it is an amount in " +
        "minor units",
    ],
    [
      { target: 2 ** 53 - 1, unit: 10, shares: one },
      "divide: target 9007199254740991 rounded up to the unit 10 is over 9007199254740991",
    ],
  ])("%j", (request, message) => {
    expect(() => divide(request)).toThrow(new RangeError(message));
  });

  it("an explanation of a share that is not there", () => {
    const division = divided({ target: 1, shares: one });
    expect(() => division.explain(1)).toThrow(
      new RangeError("explain: index is 1; it must be from 0 to 0"),
    );
  });
});

describe("a result explains itself", () => {
  it("by the fair share, and the spare unit that it did not get", () => {
    expect(divided({ target: 100, shares: byWeight(2, 3, 1) }).explain(0)).toEqual({
      id: "a",
      quota: 33,
      settledBy: "rate",
      fairShare: { whole: 33, numerator: 1, denominator: 3 },
      withoutBound: null,
      rule: "proportional",
      rounding: "largest-remainder",
      unit: 1,
      divided: 100,
      weight: 2,
      weights: 6,
      start: 0,
      base: 33,
      spare: { got: 0, count: 1, among: 2, tied: false, equals: 1, equalsServed: 1 },
    });
  });

  it("by the tie that decided", () => {
    const { explain } = divided({ target: 100, shares: byWeight(1, 1, 1, 3, 1) });
    expect([0, 1, 3].map((i) => explain(i).spare)).toMatchObject([
      { got: 1, count: 2, among: 5, tied: true, equals: 4, equalsServed: 1 },
      { got: 0, count: 2, among: 5, tied: true, equals: 4, equalsServed: 1 },
      { got: 1, count: 2, among: 5, tied: false },
    ]);
  });

  it("by whose floor or cap bound, and what it would have been without", () => {
    const { explain } = divided({
      target: 100,
      shares: withBounds([1, 60], [1], [10, 0, 20], [1, 7, 7]),
    });
    expect(explain(0)).toMatchObject({
      settledBy: "floor",
      fairShare: { whole: 60 },
      withoutBound: { whole: 13 },
      divided: 13,
      weights: 1,
    });
    expect(explain(1)).toMatchObject({ settledBy: "rate", quota: 13 });
    expect(explain(2)).toMatchObject({ settledBy: "cap", withoutBound: { whole: 130 } });
    expect(explain(3)).toMatchObject({ settledBy: "fixed", quota: 7, withoutBound: null });
  });

  it("by weights as they were given, not as they were scaled", () => {
    const { explain } = divided({ target: 100, shares: byWeight(0.5, 1.25) });
    expect(explain(0)).toMatchObject({ weight: 0.5, weights: 1.75, divided: 100 });
  });

  it("by the capacity from which levelling takes", () => {
    const shares = byWeight(100, 200, 300);
    const { explain } = divided({ target: 200, shares, rule: "levelling" });
    expect(explain(2)).toMatchObject({ start: 300, divided: -300, weight: 1, weights: 2 });
    expect(explain(0)).toMatchObject({
      settledBy: "floor",
      quota: 0,
      withoutBound: { whole: -50 },
    });
  });

  it("by halves of a unit where claims are halved", () => {
    const { explain } = divided({ target: 3, shares: byWeight(3, 3), rule: "talmud" });
    expect(explain(0).fairShare).toEqual({ whole: 1, numerator: 1, denominator: 2 });
  });
});
