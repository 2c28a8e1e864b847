import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareFractions } from "../../../src/core/division/compareFractions";
import { ExactRate } from "../../../src/core/division/exactRate";
import { divide } from "../../../src/core/division/index";
import { kthLargest } from "../../../src/core/division/kthLargest";
import { selectFirst } from "../../../src/core/division/selectFirst";

describe("the exact rate", () => {
  const amounts = fc.oneof(fc.nat(1_000), fc.maxSafeNat());
  const weights = fc.integer({ min: 1, max: 2 ** 51 });

  it("is amount × weight ÷ weights to the last unit, at every size within the limits", () => {
    fc.assert(
      fc.property(amounts, weights, fc.maxSafeNat(), fc.boolean(), (size, all, drawn, isLoss) => {
        const amount = isLoss ? -size : size;
        const weight = drawn % (all + 1);
        const rate = new ExactRate(amount, all);
        const whole = BigInt(rate.wholeOf(weight));
        expect(rate.remainder).toBeGreaterThanOrEqual(0);
        expect(rate.remainder).toBeLessThan(all);
        expect(whole * BigInt(all) + BigInt(rate.remainder)).toBe(BigInt(amount) * BigInt(weight));
      }),
      { numRuns: 10_000 },
    );
  });
});

it("compares fractions as big integers would", () => {
  const above = fc.maxSafeNat();
  const below = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
  fc.assert(
    fc.property(above, below, above, below, (p, q, r, s) => {
      const difference = BigInt(p) * BigInt(s) - BigInt(r) * BigInt(q);
      const expected = difference < 0n ? -1 : difference > 0n ? 1 : 0;
      expect(Math.sign(compareFractions(p, q, r, s))).toBe(expected);
    }),
    { numRuns: 5_000 },
  );
});

describe("selection", () => {
  const values = fc.oneof(
    fc.array(fc.nat(5), { minLength: 1, maxLength: 40 }),
    fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 3_000 }),
  );

  it("finds the k-th largest as a sort would", () => {
    fc.assert(
      fc.property(values, fc.nat(), (list, drawn) => {
        const k = 1 + (drawn % list.length);
        const sorted = [...list].sort((a, b) => b - a);
        expect(kthLargest(Float64Array.from(list), k, 1_000_001)).toBe(sorted[k - 1]);
      }),
    );
  });

  it("moves those that come first to the front", () => {
    fc.assert(
      fc.property(values, fc.nat(), (list, drawn) => {
        const count = drawn % (list.length + 1);
        const items = Int32Array.from(list);
        selectFirst(items, count, (a, b) => a - b);
        const front = [...items.subarray(0, count)].sort((a, b) => a - b);
        expect(front).toEqual([...list].sort((a, b) => a - b).slice(0, count));
      }),
    );
  });
});

describe("many shares", () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ id: `M-${i}`, weight: 1 + (i % 97) }));

  it("finds the one id among two hundred thousand that is there twice", () => {
    const shares = [...many(200_000), { id: "M-123456", weight: 1 }];
    expect(() => divide({ target: 1, shares })).toThrow(
      new RangeError(
        'divide: shares[200000].id "M-123456" is that of shares[123456]; it must be unique',
      ),
    );
  });

  it("settles chains of floors and caps, each of which brings out the next", () => {
    const shares = many(50_000).map((share, i) =>
      i % 2 === 0 ? { ...share, cap: 20 + (i % 1_000) } : { ...share, floor: (i * 7) % 900 },
    );
    const result = divide({ target: 30_000_000, shares });
    if ("problem" in result) throw new Error(result.problem.code);
    expect(result.quotas.reduce((a, b) => a + b)).toBe(30_000_000);
    for (const [i, quota] of result.quotas.entries()) {
      const { floor = 0, cap = Number.POSITIVE_INFINITY } = shares[i]! as {
        floor?: number;
        cap?: number;
      };
      expect(quota >= floor && quota <= cap).toBe(true);
    }
  });
});
