import { expect, it } from "vitest";
import { keepAccounts } from "../../../src/core/index";
import { book, found, member } from "../../support/book";

/** What is told of members M1, M2, … in these households: who, theirs, the other. */
function told(households: readonly string[]) {
  const members = households.map((household, i) => member(`M${i + 1}`, [], { household }));
  return found(keepAccounts(book({ members })), "household-written-otherwise").map(
    ({ data, content, place }) => {
      expect(place?.column).toBe("household");
      expect(content).toBe(`${data.member}|${data.value}`);
      return [data.member, data.value, data.other];
    },
  );
}

it.each<[string, readonly string[], readonly (readonly string[])[]]>([
  ["case", ["Flat 12B", "flat 12b"], [["M2", "flat 12b", "Flat 12B"]]],
  ["blanks", ["Flat 12B", "Flat 12 B"], [["M2", "Flat 12 B", "Flat 12B"]]],
  ["marks", ["Flat 12B", "Flat 12-B."], [["M2", "Flat 12-B.", "Flat 12B"]]],
  ["width", ["Ｆｌａｔ 1", "Flat 1"], [["M2", "Flat 1", "Ｆｌａｔ 1"]]],
  [
    "and of each pair the one with fewer members",
    ["flat 1", "Flat 1", "Flat 1"],
    [["M1", "flat 1", "Flat 1"]],
  ],
  [
    "of three each that is not the largest",
    ["flat 1", "Flat-1", "Flat 1", "Flat 1"],
    [
      ["M1", "flat 1", "Flat 1"],
      ["M2", "Flat-1", "Flat 1"],
    ],
  ],
])("households that differ in this alone are told: %s", (_, households, expected) => {
  expect(told(households)).toEqual(expected);
});

it.each<[string, readonly string[]]>([
  ["in a letter", ["Flat 12A", "Flat 12B"]],
  ["in a figure", ["Flat 12", "Flat 1"]],
  ["in nothing", ["Flat 12", "Flat 12"]],
  ["as none does from one of marks", ["", "—", ""]],
])("households that differ %s are not told", (_, households) => {
  expect(told(households)).toEqual([]);
});
