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
