import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareNaturally, sortNaturally } from "../../../src/core/index";

describe("natural order", () => {
  it.each([
    ["M2", "M10", "numbers as numbers"],
    ["M12", "M13", "by every digit of them"],
    ["M02", "M2", "of one number, the one with more zeros"],
    ["M1", "M1a", "the shorter first"],
    ["M1", "M01a", "the shorter first, however many zeros it has"],
    ["Cell 9", "Cell 10 b", "in the middle too"],
    ["Cell 1 b", "Cell 2 a", "the first number that differs decides"],
    ["Hall 10", "Hall-2", "a blank before a dash, whatever number stands behind it"],
    ["1234567890123456789", "1234567890123456790", "of any length"],
    ["10", "A", "digits before letters"],
    ["Z", "a", "code units, whatever the locale"],
    ["가", "나", "Hangul by its order"],
    ["", "A", "nothing first"],
  ])("%o comes before %o: %s", (first, second) => {
    expect(compareNaturally(first, second)).toBeLessThan(0);
    expect(compareNaturally(second, first)).toBeGreaterThan(0);
  });

  it("takes composed and decomposed forms for the same", () => {
    expect(compareNaturally("Ana\u0301", "An\u00e1")).toBe(0);
    expect(compareNaturally("Ana\u0300", "An\u00e0")).toBe(0);
    expect(compareNaturally("가", "\u1100\u1161")).toBe(0);
  });

  it("sorts whatever the order before", () => {
    const rows = ["M10", "M2", "M1", "가", "Z"];
    const sorted = ["M1", "M2", "M10", "Z", "가"];
    expect(sortNaturally(rows, (row) => row)).toEqual(sorted);
    expect(sortNaturally([...rows].reverse(), (row) => row)).toEqual(sorted);
  });

  it("is an order: antisymmetric and transitive", () => {
    const parts = fc.constantFrom("M", "0", "1", "9", "10", "a", "\u00e9", "\u0301", "가");
    const ids = fc.array(parts, { maxLength: 6 }).map((all) => all.join(""));
    fc.assert(
      fc.property(ids, ids, ids, (a, b, c) => {
        expect(Math.sign(compareNaturally(a, b))).toBe(-Math.sign(compareNaturally(b, a)) + 0);
        if (compareNaturally(a, b) <= 0 && compareNaturally(b, c) <= 0) {
          expect(compareNaturally(a, c)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });
});
