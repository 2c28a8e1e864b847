import { describe, expect, it } from "vitest";
import { roundByLargestRemainder } from "../../../src/core/division/largestRemainder";
import type { Lines } from "../../../src/core/division/lines";
import { SettledLines } from "../../../src/core/division/settledLines";
import { roundByWebster } from "../../../src/core/division/webster";

// Hundreds of small roundings, always the same ones, to steps of one to four, of amounts that may be no
// multiple of the step, held against what is said of both methods, done in the plainest way.

/** Whole numbers from 0 up to, but not including, `below`; the same ones in every run. */
function drawing(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

interface Case {
  readonly lines: Lines;
  /** Which of two equals comes first. */
  readonly before: (a: number, b: number) => number;
}

/** @param by what weights, steps, bounds and amounts are multiplied with */
function casesOf(count: number, by: number): Case[] {
  return Array.from({ length: count }, (_, seed) => {
    const draw = drawing(seed + 90_000);
    const some = Array.from({ length: 1 + draw(6) }, () => 0);
    const step = by === 1 ? 1 + draw(4) : by * (1 + draw(4)) + draw(2);
    const slope = Float64Array.from(some, () => draw(5) * by + (by === 1 ? 0 : draw(2)));
    const low = draw(3) === 0 ? null : Float64Array.from(some, () => step * draw(3));
    const high =
      draw(3) === 0
        ? null
        : Float64Array.from(some, (_each, i) =>
            draw(3) === 0 ? Number.POSITIVE_INFINITY : (low?.[i] ?? 0) + step * draw(5),
          );
    const start = draw(3) > 0 ? null : Float64Array.from(some, () => -draw(step));
    const least = low?.reduce((a, b) => a + b, 0) ?? 0;
    const most = slope.reduce((sum, each, i) => {
      const top = high?.[i] ?? Number.POSITIVE_INFINITY;
      return sum + (each > 0 ? top : (low?.[i] ?? 0));
    }, 0);
    const amount = Math.min(least + draw(9 * step), most);
    const isBackwards = draw(2) === 0;
    return {
      lines: { amount, scale: 1, step, slope, slopeScale: 1, start, low, high, origin: null },
      before: (a, b) => (isBackwards ? b - a : a - b),
    };
  });
}

function settled({ lines }: Case): SettledLines {
  const none = { floors: null, caps: null, fixed: null };
  return new SettledLines(lines, { weights: lines.slope, weightScale: 1, ...none });
}

/** Rounded down, then a step each to the largest remainders; the last one gets what is left. */
function plainLargestRemainder(of: Case) {
  const { amount, step } = of.lines;
  const { whole, remainder, weights } = settled(of).exactShares();
  const indices = [...whole.keys()];
  const results = indices.map((i) => whole[i]! - (whole[i]! % step));
  const over = (i: number) => BigInt(whole[i]! % step) * BigInt(weights) + BigInt(remainder[i]!);
  const order = [...indices].sort((a, b) => Number(over(b) - over(a)) || of.before(a, b));
  const left = amount - results.reduce((a, b) => a + b, 0);
  const spare = Math.ceil(left / step);
  for (const [k, i] of order.slice(0, spare).entries())
    results[i]! += k < spare - 1 ? step : left - (spare - 1) * step;
  const last = order[spare - 1];
  const isLikeLast = (i: number) => last !== undefined && over(i) === over(last);
  return {
    results,
    cut: {
      spare,
      among: spare === 0 ? 0 : indices.filter((i) => over(i) > 0n).length,
      over: last === undefined ? 0 : whole[last]! % step,
      remainder: last === undefined ? 0 : remainder[last]!,
      tied: indices.filter(isLikeLast).length,
      tiedServed: order.slice(0, spare).filter(isLikeLast).length,
      part: spare === 0 ? 0 : left - (spare - 1) * step,
    },
  };
}

/** From the lows up, a step each to whoever reaches the half of its next one first; the last gets the rest. */
function plainWebster({ lines, before }: Case): number[] {
  const { amount, step, slope, start, low, high } = lines;
  const results = Array.from(slope, (_, i) => low?.[i] ?? 0);
  const half = (i: number) => BigInt(2 * results[i]! + step - 2 * (start?.[i] ?? 0));
  for (let left = amount - results.reduce((a, b) => a + b, 0); left > 0; left -= step) {
    const open = [...results.keys()].filter(
      (i) => slope[i]! > 0 && results[i]! < (high?.[i] ?? Number.POSITIVE_INFINITY),
    );
    open.sort(
      (a, b) => Number(half(a) * BigInt(slope[b]!) - half(b) * BigInt(slope[a]!)) || before(a, b),
    );
    results[open[0]!]! += Math.min(step, left);
  }
  return results;
}

/** Parts of the cases, so that a test tries few of them. */
const parts = [
  ["small", 1],
  ["so large that doubles cannot tell", 2 ** 40 + 1],
].flatMap(([name, by]) =>
  [0, 1, 2, 3].map((part): [string, number, Case[]] => [
    name as string,
    part + 1,
    casesOf(400, by as number).slice(part * 100, part * 100 + 100),
  ]),
);

describe.each(parts)("roundings of lines, %s, part %i", (_, __, cases) => {
  it("by largest remainder", () => {
    const wrong = cases.filter((of) => {
      const shares = settled(of).exactShares();
      const { amount, step } = of.lines;
      const cut = roundByLargestRemainder(shares, amount, step, of.before);
      const found = { results: [...shares.whole], cut };
      return JSON.stringify(found) !== JSON.stringify(plainLargestRemainder(of));
    });
    expect(wrong).toEqual([]);
  });

  it("by Webster's method", () => {
    const wrong = cases.filter(
      (of) =>
        JSON.stringify([...roundByWebster(settled(of), of.before)]) !==
        JSON.stringify(plainWebster(of)),
    );
    expect(wrong).toEqual([]);
  });
});
