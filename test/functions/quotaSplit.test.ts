import { describe, expect, it } from "vitest";
import { quotaSplit } from "../../src/functions/quotaSplit";

const col = (...values: unknown[]) => values.map((value) => [value]);
const none = undefined;

describe("QUOTA_SPLIT", () => {
  it.each([
    { why: "the example everywhere", target: 100, weights: col(2, 3, 1), quotas: col(33, 50, 17) },
    {
      why: "a tie goes to the earlier row",
      target: 100,
      weights: col(1, 1, 1),
      quotas: col(34, 33, 33),
    },
    {
      why: "a blank weight gives a blank row",
      target: 10,
      weights: col(1, "", 1),
      quotas: col(5, "", 5),
    },
    {
      why: "a weight of 0 is asked for nothing",
      target: 10,
      weights: col(1, 0, 1),
      quotas: col(5, 0, 5),
    },
    {
      why: "cents where an amount has them",
      target: 0.05,
      weights: col(1, 1),
      quotas: col(0.03, 0.02),
    },
    { why: "one cell is one row", target: 7, weights: 3, quotas: col(7) },
    { why: "a target of 0 asks for nothing", target: 0, weights: col(1, 2), quotas: col(0, 0) },
  ])("$why", ({ target, weights, quotas }) => {
    expect(quotaSplit(target, weights, none, none, none, none)).toEqual(quotas);
  });

  it("keeps floors and caps, and shares the rest by weight", () => {
    const quotas = quotaSplit(100, col(1, 1, 10), col(60, "", ""), col("", "", 50), none, none);
    expect(quotas).toEqual(col(60, 4, 36));
  });

  it("takes one cap for all from one cell", () => {
    expect(quotaSplit(10, col(500, 300, 160), none, 5, none, none)).toEqual(col(5, 3, 2));
  });

  it("rounds to round_to", () => {
    expect(quotaSplit(100_000, col(1, 1, 1), none, none, 1000, none)).toEqual(
      col(34_000, 33_000, 33_000),
    );
  });

  it("levels what is left, by the rule named levelling", () => {
    expect(quotaSplit(30, col(10, 20, 30), none, none, none, "Levelling")).toEqual(col(0, 10, 20));
  });

  it.each([
    { why: "levelling", target: 100, weights: col(60, 80), rule: "levelling", quotas: [40, 60] },
    { why: "talmud", target: 100.5, weights: col(60, 80), rule: "talmud", quotas: [40.25, 60.25] },
    {
      why: "weights with cents make cents of the quotas",
      target: 100,
      weights: col(60.5, 80),
      rule: "levelling",
      quotas: [40.25, 59.75],
    },
    {
      why: "claims by formula are counted to the nearest cent",
      target: 10,
      weights: col(20 / 3, 20 / 3),
      rule: "talmud",
      quotas: [5, 5],
    },
  ])("counts weights in the money of the target where they are amounts: $why", (given) => {
    const { target, weights, rule, quotas } = given;
    expect(quotaSplit(target, weights, none, none, 0.01, rule)).toEqual(col(...quotas));
    expect(quotaSplit(target, weights, none, none, none, rule)).toEqual(col(...quotas));
  });

  it.each([
    { why: "=1/3", weights: col(1 / 3, 2 / 3), quotas: [33, 67] },
    { why: "equal thirds stay equal", weights: col(1 / 3, 1 / 3), quotas: [50, 50] },
    { why: "nothing is too large", weights: col(1e300, 3e300), quotas: [25, 75] },
    { why: "text that means one number", weights: col("1,000", "3000"), quotas: [25, 75] },
  ])("takes whatever weights formulas and people give: $why", ({ weights, quotas }) => {
    expect(quotaSplit(100, weights, none, none, none, none)).toEqual(col(...quotas));
  });

  it.each([
    { why: "100 by sevens is 105", target: 100, roundTo: 7, quotas: [35, 56, 14] },
    { why: "a multiple stays", target: 105, roundTo: 7, quotas: [35, 56, 14] },
    {
      why: "the default always fits",
      target: 100.05,
      roundTo: none,
      quotas: [33.35, 50.03, 16.67],
    },
  ])("rounds the target up to a multiple of round_to: $why", ({ target, roundTo, quotas }) => {
    expect(quotaSplit(target, col(2, 3, 1), none, none, roundTo, none)).toEqual(col(...quotas));
  });

  it.each([
    { rule: "equal", quotas: [50, 50] },
    { rule: "Equally", quotas: [50, 50] },
    { rule: "균등", quotas: [50, 50] },
    { rule: "By weight", quotas: [25, 75] },
    { rule: "소득 비례", quotas: [25, 75] },
    { rule: "잔여 소득 균등", quotas: [0, 100] },
    { rule: " TALMUD ", quotas: [50, 50] },
  ])("knows the rule $rule, and those of Member split in either language", ({ rule, quotas }) => {
    expect(quotaSplit(100, col(100, 300), none, none, none, rule)).toEqual(col(...quotas));
  });

  it("takes a range of one cell for the cell", () => {
    expect(quotaSplit([[10]], col(1, 1), none, [[7]], [[1]], [["equal"]])).toEqual(col(5, 5));
  });

  it.each([
    { args: ["x", col(1)], says: "target: 'x' is not a number" },
    { args: ["", col(1)], says: "target is blank: give an amount" },
    { args: [-5, col(1)], says: "target: -5 is negative" },
    { args: [10, col(1, 2, "abc")], says: "weights, row 3: 'abc' is not a number" },
    { args: [10, col(1, -2)], says: "weights, row 2: -2 is negative" },
    {
      args: [10, col("", "")],
      says: "weights is blank: give a column of weights, 1 for an equal share",
    },
    { args: [10, col(1, 1), col("a", 0)], says: "floors, row 1: 'a' is not a number" },
    { args: [10, col(1, 1), col(8, 8)], says: "floors add up to 6 more than the target" },
    { args: [10, col(1, 1), none, col(2, 3)], says: "caps add up to 5 less than the target" },
    { args: [10, col(1, 1), col(5, ""), col(3, "")], says: "row 1: floor 5 is over cap 3" },
    { args: [10, col(0, 0)], says: "weights are all 0, and 10 is left to divide" },
    {
      args: [10, col(0, 1), none, 4],
      says: "caps leave only rows of no weight, and 6 is left to divide",
    },
    {
      args: [10, col(1, 1), none, 0],
      says: "caps are all 0: nobody is left to divide the target among",
    },
    { args: [10, col(1e308, 1e308)], says: "weights add up to more than can be counted" },
    { args: [10, col(1e-300, 2e-300)], says: "weights are too small: multiply all of them alike" },
    {
      args: [10, [[1, 1, 1]]],
      says: "weights is a row of 3 cells: give a column (TRANSPOSE makes one of a row)",
    },
    {
      args: [
        10,
        [
          [1, 2],
          [3, 4],
        ],
      ],
      says: "weights has 2 columns: give one",
    },
    { args: [10, col(1, 1, 1), col(1, 1)], says: "floors has 2 rows, weights has 3" },
    { args: [10, col(1, 1), none, col(8, 8, 8)], says: "caps has 3 rows, weights has 2" },
    {
      args: [10, col(1, 1), col("", ""), [[5, 5]]],
      says: "caps is a row of 2 cells: give a column (TRANSPOSE makes one of a row)",
    },
    {
      args: [100, col(1, 1, 1), 10, none, 50],
      says: "floors, rounded up to round_to, add up to 50 more than the target",
    },
    {
      args: [100, col(1, 1), none, 60, 40],
      says: "caps, rounded down to round_to, add up to 40 less than the target",
    },
    {
      args: [140, col(60, 80), none, none, 50, "levelling"],
      says: "weights, rounded down to round_to, add up to 50 less than the target",
    },
    {
      args: [10, col(1, 1), col(1, 1), col(3, 3), 5],
      says: "row 1: no multiple of round_to lies between floor and cap",
    },
    {
      args: [200, col(60, 80), none, none, none, "levelling"],
      says: "weights add up to 60 less than the target",
    },
    {
      args: [200, col(60, 80), none, col("", 50), none, "talmud"],
      says: "weights, or caps where lower, add up to 90 less than the target",
    },
    { args: [1e9 + 0.004, col(1, 1)], says: "target: 1000000000.004 is finer than 0.01" },
    { args: [1e16, col(1, 1)], says: "target: 10000000000000000 is too large" },
    {
      args: [1, col(1e14, 1e14), none, none, 0.01, "talmud"],
      says: "weights, row 1: 100000000000000 is too large",
    },
    {
      args: [1, col(2e13, 2e13), none, none, 0.01, "talmud"],
      says: "weights add up to more than can be counted",
    },
    {
      args: [10, col(1, 1), none, none, 1e20],
      says: "round_to: 100000000000000000000 is too large",
    },
    {
      args: [9e15, col(1, 1), none, none, 8e15],
      says: "round_to: 8000000000000000 is too large for a target of 9000000000000000",
    },
    {
      args: [10, col(1, 1), none, none, 0.00001],
      says: "round_to: 0.00001 has more than four decimals",
    },
    { args: [10, col(1), none, none, 0], says: "round_to must be more than 0" },
    {
      args: [10, col(1), none, none, none, "fair"],
      says: "rule: 'fair' is not one of proportional, equal, levelling, talmud",
    },
  ])("says plainly: $says", ({ args, says }) => {
    const [target, weights, floors, caps, roundTo, rule] = args;
    expect(() => quotaSplit(target, weights, floors, caps, roundTo, rule)).toThrow(new Error(says));
  });
});
