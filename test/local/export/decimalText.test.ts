import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalText, majorText } from "../../../src/local/export/decimalText";

describe("a figure as a decimal", () => {
  it.each([
    [0, "0"],
    [-0, "0"],
    [10.5, "10.5"],
    [-10.5, "-10.5"],
    [1 / 3, "0.333333333"],
    [0.1 + 0.2, "0.3"],
    [1e-12, "0"],
    [-1e-12, "0"],
    [100, "100"],
    [9_007_199_254_740_991, "9007199254740991"],
  ])("%d is %s", (figure, text) => {
    expect(decimalText(figure)).toBe(text);
  });
});

describe("smallest units in whole ones", () => {
  it.each([
    [1_250, 2, "12.5"],
    [5, 2, "0.05"],
    [-5, 3, "-0.005"],
    [20_000, 0, "20000"],
    [10.5, 0, "10.5"],
    [1_250.5, 2, "12.505"],
  ])("%d of so many decimals, %i, are %s", (minor, decimals, text) => {
    expect(majorText(minor, decimals)).toBe(text);
  });

  it("are the same amount, whatever it is", () => {
    const amounts = fc.maxSafeInteger();
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 4 }), (minor, decimals) => {
        const [whole, fraction = ""] = majorText(minor, decimals).split(".");
        expect(BigInt(`${whole}${fraction.padEnd(decimals, "0")}`)).toBe(BigInt(minor));
      }),
    );
  });
});
