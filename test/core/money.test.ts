import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  asWritten,
  currencyDecimals,
  nearestMinor,
  toMajor,
  toMinor,
  whyNotMinor,
} from "../../src/core/index";

describe("money", () => {
  it.each([
    ["KRW", 0],
    ["KPW", 0],
    ["JPY", 0],
    ["USD", 2],
    ["KWD", 3],
    ["CLF", 4],
    ["???", 2],
  ])("%s has %d decimals", (currency, decimals) => {
    expect(currencyDecimals(currency)).toBe(decimals);
  });

  it.each<[number, string, number | null, string]>([
    [12.5, "USD", 1_250, "dollars and cents"],
    [1.1 * 100, "KRW", 110, "110.00000000000001: the noise of binary fractions"],
    [0.1 + 0.2, "USD", 30, "0.30000000000000004"],
    [1.005, "USD", null, "half a cent"],
    [1.005, "KWD", 1_005, "1.005 × 1000 is 1004.9999999999999"],
    [-12.5, "KRW", null, "half a won"],
    [-400_000, "KRW", -400_000, "a refund"],
    [90_071_992_547_409.91, "USD", 9_007_199_254_740_991, "the most that is exact"],
    [1e300, "KRW", null, "too large"],
    [
      10_000_000_000.03,
      "USD",
      1_000_000_000_003,
      "1000000000003.0001: the noise grows with the amount",
    ],
    [Number.NaN, "KRW", null, "no number"],
  ])("%d %s is %s: %s", (major, currency, minor) => {
    expect(toMinor(major, currency)).toBe(minor);
  });

  it.each([
    [12.345, 1_235, "half away from zero"],
    [-12.345, -1_235, "below it too"],
    [-0.001, 0, "never −0"],
  ])("%d dollars are nearest to %d cents: %s", (major, minor) => {
    expect(nearestMinor(major, "USD")).toBe(minor);
  });

  it.each<[number, string, "too-large" | "too-fine", number, string]>([
    [1e300, "USD", "too-large", 0, "more than can be held exactly is shown as nothing"],
    [-1e300, "KRW", "too-large", 0, "below zero too"],
    [10.5, "KRW", "too-fine", 10.5, "half a won stays half a won"],
    [1.005, "USD", "too-fine", 100.5, "half a cent, without the noise of 100.49999999999999"],
    [-0.001, "USD", "too-fine", -0.1, "a tenth of a cent to be paid back"],
  ])("%d %s is %s, and is shown as %d: %s", (major, currency, why, shown) => {
    expect(toMinor(major, currency)).toBeNull();
    expect(whyNotMinor(major, currency)).toBe(why);
    expect(asWritten(major, currency)).toBe(shown);
  });

  it("shows what can be counted as it is counted", () => {
    expect(asWritten(12.5, "USD")).toBe(1_250);
    expect(asWritten(0.1 + 0.2, "USD")).toBe(30);
  });

  it("goes from minor to major and back", () => {
    const currencies = fc.constantFrom("KRW", "USD", "KWD", "CLF");
    const amounts = fc.integer({ min: -(10 ** 14), max: 10 ** 14 });
    fc.assert(
      fc.property(amounts, currencies, (minor, currency) => {
        expect(toMinor(toMajor(minor, currency), currency)).toBe(minor);
      }),
    );
  });
});
