import { describe, expect, it } from "vitest";
import { suggest } from "../../src/core/index";

const known = ["Plating shop", "Painting shop", "Cell 1", "Cell 10", "Kim Chol-su", "김철수", "A"];

describe("Did you mean …", () => {
  it.each<[string, string | null, string]>([
    ["plating SHOP", "Plating shop", "case"],
    ["Platingshop", "Plating shop", "blanks"],
    ["Kim Cholsu", "Kim Chol-su", "punctuation"],
    ["Kim Chol-soo", "Kim Chol-su", "two letters"],
    ["Platnig shop", "Plating shop", "a swap"],
    ["김 철수", "김철수", "blanks in Korean"],
    ["Cell 2", "Cell 1", "one letter: the naturally first"],
    ["B", null, "too short to tell"],
    ["Foundry", null, "nothing near"],
    ["", null, "nothing at all"],
  ])("%o → %o: %s", (value, expected) => {
    expect(suggest(value, known)).toBe(expected);
    expect(suggest(value, [...known].reverse())).toBe(expected);
  });
});
