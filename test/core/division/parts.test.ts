import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareFractions } from "../../../src/core/division/compareFractions";
import { ExactRate } from "../../../src/core/division/exactRate";
import { nearestSteps } from "../../../src/core/division/exactShares";
import { divide } from "../../../src/core/division/index";
import { kthLargest } from "../../../src/core/division/kthLargest";
import { borrowFloats, borrowInts, giveBack } from "../../../src/core/division/scratch";
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

describe("selection, wherever the values stand", () => {
  const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);
  const orders: [string, number[]][] = [
    ["one", [7]],
    ["two", [3, 9]],
    ["all equal", new Array(20).fill(4)],
    ["few different", upTo(60).map((i) => i % 3)],
    ["upwards", upTo(40)],
    ["downwards", upTo(40).reverse()],
    ["to and fro", upTo(41).map((i) => (i * 17) % 41)],
    [
      "all in one stretch of a wide range, which is parted anew",
      upTo(1_500).map((i) => (i * 7) % 1_499),
    ],
    ["ever closer to one another", upTo(1_500).map((i) => Math.floor(2 ** 30 / 1.02 ** i))],
    [
      "most of them the same, in one stretch with others",
      upTo(300).map((i) => 9 + (i % 9 === 0 ? i % 4 : 0)),
    ],
  ];
  const places = (count: number) =>
    [1, 2, count >> 2, count >> 1, count - 1, count].filter((k) => k >= 1 && k <= count);

  it.each(orders)("the k-th largest is the k-th from the top: %s", (_, list) => {
    const sorted = [...list].sort((a, b) => b - a);
    const found = (most: number) =>
      places(list.length).map((k) => kthLargest(Float64Array.from(list), k, most));
    const expected = places(list.length).map((k) => sorted[k - 1]);
    expect(found(Math.max(1, ...list))).toEqual(expected);
    expect(found(2 ** 50)).toEqual(expected);
  });

  it.each(orders)(
    "those that come first are in front, and asked of no more than they need: %s",
    (_, list) => {
      const sorted = [...list].sort((a, b) => a - b);
      for (const count of [0, ...places(list.length)]) {
        const items = Int32Array.from(list);
        let asked = 0;
        selectFirst(items, count, (a, b) => {
          asked++;
          return a - b;
        });
        expect([...items].sort((a, b) => a - b)).toEqual(sorted);
        expect([...items.subarray(0, count)].sort((a, b) => a - b)).toEqual(sorted.slice(0, count));
        expect(asked).toBeLessThanOrEqual(12 * list.length);
      }
    },
  );

  it("asks nothing where all come first, or none does", () => {
    const refuse = () => {
      throw new Error("asked");
    };
    selectFirst(Int32Array.of(3, 1, 2), 3, refuse);
    selectFirst(Int32Array.of(3, 1, 2), 0, refuse);
    selectFirst(Int32Array.of(3), 1, refuse);
  });
});

describe("the nearest multiple of a step", () => {
  it.each<[whole: number, remainder: number, step: number, nearest: number, why: string]>([
    [4, 2, 1, 4, "4 2/4: a half goes down"],
    [4, 3, 1, 5, "4 3/4"],
    [4, 1, 1, 4, "4 1/4"],
    [5, 0, 5, 5, "a multiple already"],
    [7, 2, 5, 5, "7 2/4 is half way from 5 to 10"],
    [7, 3, 5, 10, "7 3/4 is past it"],
    [8, 0, 5, 10, "8 is past it by the whole units"],
    [6, 3, 5, 5, "6 3/4 is before it"],
    [15, 0, 10, 10, "15 is half way of an even step"],
    [15, 1, 10, 20, "15 1/4 is past it"],
    [14, 3, 10, 10, "14 3/4 is before it"],
    [16, 0, 10, 20, "16 is past it"],
  ])("of %i and %i quarters, by %i, is %i: %s", (whole, remainder, step, nearest) => {
    const shares = {
      whole: Float64Array.of(whole),
      remainder: Float64Array.of(remainder),
      weights: 4,
    };
    expect([...nearestSteps(shares, step)]).toEqual([nearest]);
  });
});

describe("arrays that are lent", () => {
  it("are of their length, and come back when they were given back", () => {
    emptied();
    const floats = borrowFloats(3_000);
    expect(floats).toHaveLength(3_000);
    giveBack(floats);
    const ints = borrowInts(6_000);
    expect(ints).toHaveLength(6_000);
    expect(ints.buffer).toBe(floats.buffer);
    expect(borrowInts(6_000).buffer).not.toBe(floats.buffer);
  });

  it.each<[string, kept: number, wanted: number, isLent: boolean]>([
    ["is as large", 5_000, 5_000, true],
    ["is twice as large", 10_000, 5_000, true],
    ["is larger than that", 10_001, 5_000, false],
    ["is too small", 4_999, 5_000, false],
    ["is not worth keeping", 2_047, 2_047, false],
    ["just is", 2_048, 2_048, true],
  ])("are lent again where one %s", (_, kept, wanted, isLent) => {
    emptied();
    const given = borrowFloats(kept);
    giveBack(given);
    const lent = borrowFloats(wanted);
    expect(lent).toHaveLength(wanted);
    expect(lent.buffer === given.buffer).toBe(isLent);
  });

  it("are lent the smallest that is large enough", () => {
    emptied();
    const given = [9_000, 7_000, 6_000, 8_000].map(borrowFloats);
    for (const each of given) giveBack(each);
    expect(borrowFloats(5_900).buffer).toBe(given[2]!.buffer);
    expect(borrowFloats(5_900).buffer).toBe(given[1]!.buffer);
  });

  it("are kept eight at most, the last ones", () => {
    emptied();
    const given = Array.from({ length: 9 }, () => borrowFloats(3_000));
    for (const each of given) giveBack(each);
    const lent = Array.from({ length: 9 }, () => borrowFloats(3_000).buffer);
    const again = given.map(({ buffer }) => lent.includes(buffer));
    expect(again).toEqual([false, ...new Array(8).fill(true)]);
  });

  /** Gives back so many that none of before is kept, and borrows these again, which leaves none. */
  function emptied(): void {
    const eight = Array.from({ length: 8 }, () => new Float64Array(2_048));
    for (const each of eight) giveBack(each);
    for (const _ of eight) borrowFloats(2_048);
  }
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
