import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Drive, splitIntoInstalments } from "../../../src/core/index";
import { due } from "../../support/book";

const three = due("2026-03-31", "2026-06-30", "2026-09-30");
const shares = due(["2026-03-31", 0.2], ["2026-06-30", 0.5], ["2026-09-30", 0.3]);

describe("instalments in the drive's unit (Round to)", () => {
  it.each<[number, Drive["due"], number, number[], string]>([
    [100_000, three, 1_000, [34_000, 33_000, 33_000], "the spare unit first"],
    [10_000_000, three, 100_000, [3_400_000, 3_300_000, 3_300_000], "in minor units"],
    [100, three, 1, [34, 33, 33], "the smallest unit"],
    [101_000, three, 1_000, [34_000, 34_000, 33_000], "two spare units"],
    [100_500, three, 1_000, [34_000, 33_500, 33_000], "what is no whole unit comes after them"],
    [500, three, 1_000, [500, 0, 0], "less than a unit"],
    [9_000, shares, 1_000, [2_000, 5_000, 2_000], "1,800, 4,500 and 2,700 by shares"],
    [10_000, shares, 1_000, [2_000, 5_000, 3_000], "shares that are whole units"],
  ])("%d by %o in units of %d: %o (%s)", (quota, instalments, unit, parts) => {
    expect(splitIntoInstalments(quota, instalments, unit)).toEqual(parts);
  });

  it("always add up, none below zero, and all but one in whole units", () => {
    const days = fc.constantFrom(three, shares, due("2026-03-31"));
    const amounts = fc.integer({ min: 0, max: 2 ** 40 });
    fc.assert(
      fc.property(amounts, days, fc.integer({ min: 1, max: 1e6 }), (quota, instalments, unit) => {
        const parts = splitIntoInstalments(quota, instalments, unit);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(quota);
        expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
        expect(parts.filter((part) => part % unit !== 0).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
