import { describe, expect, it } from "vitest";
import { keepAccounts } from "../../../src/core/index";
import { book, found, group, member } from "../../support/book";

/** What is told of as many members in each group, without a Groups tab. */
function told(counts: Readonly<Record<string, number>>): readonly (readonly string[])[] {
  const members = Object.entries(counts).flatMap(([name, count]) =>
    Array.from({ length: count }, (_, i) => member(`${name} ${i}`, name)),
  );
  const problems = found(keepAccounts(book({ members })), "group-of-one");
  return problems.map(({ data }) => [data.value, data.suggestion]);
}

describe("a group that only one member names", () => {
  it.each<[Record<string, number>, string]>([
    [{ "Bulding A": 1, "Building A": 10, "Building B": 10 }, "a letter left out"],
    [{ "Building  a.": 1, "Building A": 2 }, "other blanks and marks"],
    [{ 도장반: 3, 도장만: 1 }, "one letter of a syllable"],
  ])("is told of with the one that was meant: %o (%s)", (counts) => {
    const one = Object.keys(counts).find((name) => counts[name] === 1)!;
    const most = Object.keys(counts).find((name) => (counts[name] ?? 0) > 1)!;
    expect(told(counts)).toEqual([[one, most]]);
  });

  it.each<[Record<string, number>, string]>([
    [{ "Building A": 10, "Building B": 1 }, "a letter that stands alone"],
    [{ "Cell 1": 1, "Cell 2": 8, "Cell 12": 8 }, "a number"],
    [{ "Cell II": 1, "Cell III": 8 }, "a Roman number"],
    [{ "1반": 1, "2반": 20 }, "a number in Korean"],
    [{ 강남지부: 1, 강북지부: 20 }, "another syllable"],
    [{ Lathe: 1, Paint: 20 }, "nothing near"],
    [{ "Bulding A": 2, "Building A": 10 }, "two members name it"],
  ])("is not told of: %o (%s)", (counts) => {
    expect(told(counts)).toEqual([]);
  });

  it("is told of once where both are of one", () => {
    expect(told({ "Building A": 1, "Bulding A": 1 })).toEqual([["Building A", "Bulding A"]]);
  });

  it("is not told of where the Groups tab has it", () => {
    const members = [member("M1", "Bulding A"), member("M2", "Building A")];
    const groups = [group("Bulding A"), group("Building A")];
    expect(found(keepAccounts(book({ members, groups })), "group-of-one")).toEqual([]);
  });
});
