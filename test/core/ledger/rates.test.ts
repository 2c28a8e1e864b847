import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { currencyDecimals, type Diagnostic, type Rate } from "../../../src/core/index";
import { Rates } from "../../../src/core/ledger/rates";
import { day, rate } from "../../support/book";

const march = day("2026-03-01");
const ratesOf = (rates: readonly Rate[]) => {
  const told: Diagnostic[] = [];
  return { rates: new Rates(rates, "KRW", told), told };
};

describe("rates", () => {
  it("are taken by their day, in whatever order they stand", () => {
    const dated = ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01"].map(
      (iso, i) => rate("USD", iso, i + 1),
    );
    const mixed = [3, 0, 4, 1, 2].map((i) => dated[i]!);
    for (const order of [dated, [...dated].reverse(), mixed]) {
      const { rates } = ratesOf(order);
      const on = (iso: string) => rates.convert(100, "USD", "KRW", day(iso));
      expect(on("2025-12-31")).toBeNull();
      expect(["2026-01-01", "2026-01-31", "2026-02-01", "2026-04-30"].map(on)).toEqual([
        1, 1, 2, 4,
      ]);
      expect(on("2030-01-01")).toBe(5);
      expect([rates.knows("USD", day("2025-12-31")), rates.knows("USD", march)]).toEqual([
        false,
        true,
      ]);
    }
  });

  it("stand from their day until the next one's, as the decimals that were typed", () => {
    const { rates } = ratesOf([
      rate("USD", "2026-03-01", 1_400),
      rate("USD", "2026-01-01", 1_385.5),
      rate("EUR", "2026-02-01", 0.000_72),
      rate("EUR", "2026-02-01", 0.000_8),
      rate("XAF", "2026-02-01", 1e21),
      rate("KRW", "2026-02-01", 2),
    ]);
    const [january, february] = [day("2026-01-01"), day("2026-02-01")];
    expect(rates.standing()).toEqual([
      { currency: "USD", from: january, until: march, digits: "13855", exponent: -1 },
      { currency: "USD", from: march, until: null, digits: "14", exponent: 2 },
      { currency: "EUR", from: february, until: null, digits: "72", exponent: -5 },
      { currency: "XAF", from: february, until: null, digits: "1", exponent: 21 },
    ]);
  });

  it("of the Settings currency itself are 1, whatever stands there", () => {
    const { rates, told } = ratesOf([rate("KRW", "2026-01-01", 5)]);
    expect(rates.convert(1_234, "KRW", "KRW", march)).toBe(1_234);
    expect(rates.knows("KRW", 0)).toBe(true);
    expect(told).toEqual([]);
  });

  it.each([
    [0, "nothing"],
    [-1, "below zero"],
    [Number.POSITIVE_INFINITY, "without end"],
    [Number.NaN, "no number"],
  ])("of %d are none (%s), and are told of at their cell", (value) => {
    const { rates, told } = ratesOf([rate("USD", "2026-01-01", value)]);
    expect(rates.knows("USD", march)).toBe(false);
    expect(told).toMatchObject([
      {
        code: "rate-not-positive",
        data: { currency: "USD", rate: value },
        place: { tab: "rates", row: 2, column: "rate" },
      },
    ]);
  });

  it("that say two things of one day: the lower stands, and it is told at the later row", () => {
    for (const values of [
      [3, 2],
      [2, 3],
    ]) {
      const rows = values.map((value, i) => ({
        ...rate("USD", "2026-01-01", value),
        place: { tab: "rates", row: i + 2 },
      }));
      const { rates, told } = ratesOf(rows);
      expect(rates.convert(100, "USD", "KRW", march)).toBe(2);
      expect(told).toMatchObject([
        {
          code: "rates-disagree",
          data: { currency: "USD", day: day("2026-01-01"), lower: 2, higher: 3 },
          place: { tab: "rates", row: 3, column: "rate" },
        },
      ]);
    }
  });

  it("that say the same of one day twice are no problem", () => {
    expect(ratesOf([rate("USD", "2026-01-01", 2), rate("USD", "2026-01-01", 2)]).told).toEqual([]);
  });

  it.each<[number, string, number, number | null, string]>([
    [1_250, "USD", 1_385.5, 17_319, "17,318.75"],
    [-1_250, "USD", 1_385.5, -17_319, "half away from zero below it too"],
    [-1, "USD", 0.000_001, 0, "never −0"],
    [0, "USD", 1_385.5, 0, "nothing is nothing"],
    [3, "JPY", 0.5, 2, "1.5"],
    [1_005, "KWD", 4_321.987_654_321, 4_344, "4,343.5976"],
    [100, "USD", 1e-7, 0, "a rate that a double writes with an exponent"],
    [9_007_199_254_740_991, "USD", 1e-7, 9_007_199, "9,007,199.25"],
    [100, "USD", 1e21, null, "too large to be held exactly"],
    [200, "USD", 1e15, 2_000_000_000_000_000, "large, and exact"],
  ])("%d of %s at %d are %d won: %s", (amount, currency, value, won) => {
    const { rates } = ratesOf([rate(currency, "2026-01-01", value)]);
    expect(rates.convert(amount, currency, "KRW", march)).toBe(won);
  });

  it("convert exactly, against fractions of big integers, through the Settings currency too", () => {
    const value = fc.tuple(fc.integer({ min: 1, max: 10 ** 15 }), fc.integer({ min: 0, max: 12 }));
    const currencies = fc.constantFrom("USD", "EUR", "KWD", "JPY", "KRW");
    const worth = new Map<string, readonly [bigint, bigint]>();
    const size = fc.oneof(fc.nat({ max: 10_000 }), fc.maxSafeNat());
    fc.assert(
      fc.property(size, currencies, currencies, value, value, (amount, from, to, a, b) => {
        const rows: Rate[] = [];
        worth.set("KRW", [1n, 1n]);
        for (const [currency, [digits, decimals]] of [
          [from, a],
          [to, b],
        ] as const) {
          const written = Number(`${digits}e-${decimals}`);
          if (currency === "KRW" || rows.some((row) => row.currency === currency)) continue;
          rows.push(rate(currency, "2026-01-01", written));
          worth.set(currency, [BigInt(digits), 10n ** BigInt(decimals)]);
        }
        const tens = (currency: string) => 10n ** BigInt(currencyDecimals(currency));
        const [bought, boughtUnder] = worth.get(from)!;
        const [sold, soldUnder] = worth.get(to)!;
        const over = BigInt(amount) * bought * soldUnder * tens(to);
        const under = boughtUnder * sold * tens(from);
        const exact = from === to ? BigInt(amount) : (2n * over + under) / (2n * under);
        const isHeld = exact <= BigInt(Number.MAX_SAFE_INTEGER);
        const { rates } = ratesOf(rows);
        expect(rates.convert(amount, from, to, march)).toBe(isHeld ? Number(exact) : null);
      }),
      { numRuns: 500 },
    );
  });
});
