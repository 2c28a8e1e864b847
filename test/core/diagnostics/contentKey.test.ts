import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Content, contentKey } from "../../../src/core/diagnostics/contentKey";

const texts = fc.string({ unit: fc.constantFrom("a", "|", ",", "\\"), maxLength: 4 });

/** Contents as one code has them: a text and a number, and last a list. */
const contents = fc.tuple(
  texts,
  texts,
  fc.nat(20),
  fc.array(texts, { minLength: 1, maxLength: 4 }),
);

describe("the key of a row's content", () => {
  it.each<[why: string, content: Content, key: string]>([
    ["parts stand side by side", ["2026-04-01", "Roof", 5], "2026-04-01|Roof|5"],
    ["what is blank is nothing", ["Roof", null, ""], "Roof||"],
    ["a list is one part", ["Roof", ["A", "B"], 5], "Roof|A,B|5"],
    ["a mark between parts that stands in one is escaped", ["A|B", "C\\"], "A\\|B|C\\\\"],
    ["a comma is no mark in a part, and one in a list", ["A, B", ["A, B", "C"]], "A, B|A\\, B,C"],
  ])("%s", (_, content, key) => {
    expect(contentKey(content)).toBe(key);
  });

  it("is another for every other content", () => {
    fc.assert(
      fc.property(contents, contents, (a, b) => {
        const isSame = JSON.stringify(a) === JSON.stringify(b);
        expect(contentKey(a) === contentKey(b)).toBe(isSame);
      }),
    );
  });
});
