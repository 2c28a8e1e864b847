import { expect, it } from "vitest";
import { quotaSplitGroups } from "../../src/functions/quotaSplitGroups";

const col = (...values: unknown[]) => values.map((value) => [value]);
const none = undefined;

it("divides the example everywhere group by group", () => {
  const groups = col("A", "A", "B");
  expect(quotaSplitGroups(100, groups, col(2, 3, 1), none)).toEqual(col(33, 50, 17));
});

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

it("rounds the target up to a multiple of round_to", () => {
  expect(quotaSplitGroups(100, col("A", "B"), col(1, 1), 30)).toEqual(col(60, 60));
});

it.each([
  { why: "=1/3", weights: col(1 / 3, 2 / 3), quotas: [33, 67] },
  { why: "nothing is too large", weights: col(1e300, 3e300), quotas: [25, 75] },
  { why: "a blank weight needs no group", weights: col(1, ""), quotas: [100, ""] },
])("takes whatever weights formulas and people give: $why", ({ weights, quotas }) => {
  expect(quotaSplitGroups(100, col("A", weights[1]?.[0] && "B"), weights, none)).toEqual(
    col(...quotas),
  );
});

it.each([
  { groups: col("A"), weights: col(1, 1), says: "groups has 1 row, weights has 2" },
  { groups: col("A", "B", "C"), weights: col(1, 1), says: "groups has 3 rows, weights has 2" },
  {
    groups: [["A", "B"]],
    weights: [[1, 1]],
    says: "groups is a row of 2 cells: give a column (TRANSPOSE makes one of a row)",
  },
  {
    groups: col("A", "#N/A"),
    weights: col(1, 1),
    says: "groups, row 2: #N/A is an error, not a name",
  },
  {
    groups: col("A", "B"),
    weights: col(0, 0),
    says: "weights are all 0, and 10 is left to divide",
  },
])("says plainly: $says", ({ groups, weights, says }) => {
  expect(() => quotaSplitGroups(10, groups, weights, none)).toThrow(new Error(says));
});
