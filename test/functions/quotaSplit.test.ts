import { describe, expect, it } from "vitest";
import { quotaSplit, quotaSplitGroups } from "../../src/functions/quotaSplit";

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

describe("QUOTA_SPLIT_GROUPS", () => {
  it("is exact for each group and in all", () => {
    const groups = col("A", "A", "B", "B", "B");
    const quotas = quotaSplitGroups(100, groups, col(1, 1, 1, 1, 1), none);
    expect(quotas).toEqual(col(20, 20, 20, 20, 20));
  });

  it("rounds the groups first, so that a group's rows add up to its own fair share rounded", () => {
    const groups = col("A", "A", "B");
    const quotas = quotaSplitGroups(10, groups, col(1, 1, 1), none).flat() as number[];
    expect(quotas.reduce((a, b) => a + b)).toBe(10);
    expect(quotas[0]! + quotas[1]!).toBe(7);
  });

  it("names the row whose group is blank", () => {
    expect(() => quotaSplitGroups(10, col("A", ""), col(1, 1), none)).toThrow(
      new Error("groups, row 2 is blank: name a group"),
    );
  });
});
