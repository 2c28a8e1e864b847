import { expect, it } from "vitest";
import { quotaNoncontributors } from "../../src/functions/quotaNoncontributors";

const col = (...values: unknown[]) => values.map((value) => [value]);

it("spills the members whose gifts, refunds taken off, come to nothing", () => {
  const members = col("An", "Bo", "Cho", "", "Do");
  const given = quotaNoncontributors(members, col("Bo", "Cho", "Cho"), col(5, 7, -7));
  expect(given).toEqual(col("An", "Cho", "Do"));
});

it("is one blank cell where all have contributed", () => {
  expect(quotaNoncontributors(col("An"), col("An"), col(1))).toEqual([[""]]);
});

it("names the row whose amount is no number", () => {
  expect(() => quotaNoncontributors(col("An"), col("An", "An"), col(1, "5x"))).toThrow(
    new Error("amounts, row 2: '5x' is not a number"),
  );
});

it("takes what was given and refunded in decimals for nothing", () => {
  const refunded = quotaNoncontributors(col("An"), col("An", "An", "An"), col(0.1, 0.2, -0.3));
  expect(refunded).toEqual(col("An"));
});

it("lists all while the ledger is blank, and finds members by number", () => {
  expect(quotaNoncontributors(col(101, 102), col("", ""), col("", ""))).toEqual(col("101", "102"));
  expect(quotaNoncontributors(col(101, 102), col("102", ""), col(5, ""))).toEqual(col("101"));
});

it.each([
  {
    why: "a gift without its amount would name its giver",
    args: [col("An"), col("An", "An"), col(1)],
    says: "amounts has 1 row, contributors has 2",
  },
  {
    why: "which column holds the names is not certain",
    args: [[["1", "An"]], col("An"), col(1)],
    says: "members is a row of 2 cells: give a column (TRANSPOSE makes one of a row)",
  },
  {
    why: "nobody of that name is asked",
    args: [col("An", "#REF!"), col("An"), col(1)],
    says: "members, row 2: #REF! is an error, not a name",
  },
  {
    why: "a blank cell would read as if all had given",
    args: [col("", ""), col("An"), col(1)],
    says: "members is blank: give a column of names",
  },
])("says plainly: $says, as $why", ({ args: [members, contributors, amounts], says }) => {
  expect(() => quotaNoncontributors(members, contributors, amounts)).toThrow(new Error(says));
});
