import type { Claims } from "./claims";
import type { ExactShares } from "./exactShares";
import { AT_HIGH, type FairShares, FREE, fairShares } from "./fairShares";
import { type Fraction, fractionOf } from "./fraction";
import type { Cut } from "./largestRemainder";
import type { Lines } from "./lines";
import { borrowFloats } from "./scratch";
import { LARGEST_AMOUNT } from "./share";

/** Lines whose rate is found: every exact share can be told from it. */
export class SettledLines {
  readonly lines: Lines;
  readonly claims: Claims;
  readonly fair: FairShares;

  constructor(lines: Lines, claims: Claims) {
    this.lines = lines;
    this.claims = claims;
    this.fair = fairShares(lines);
  }

  /** The exact shares of the lines from `from` up to `to`, to be rounded; both arrays on loan. */
  exactShares(from = 0, to = this.lines.slope.length): ExactShares {
    const whole = borrowFloats(to - from);
    const remainder = borrowFloats(to - from);
    const { rate, bound } = this.fair;
    const { slope, start } = this.lines;
    for (let i = from; i < to; i++) {
      if (bound !== null && bound[i] !== FREE) {
        whole[i - from] = this.boundOf(i);
        remainder[i - from] = 0;
      } else if (slope[i]! > 0) {
        whole[i - from] = rate.wholeOf(slope[i]!) + (start === null ? 0 : start[i]!);
        remainder[i - from] = rate.remainder;
      } else {
        whole[i - from] = 0;
        remainder[i - from] = 0;
      }
    }
    return { whole, remainder, weights: rate.weights };
  }

  isFixed(index: number): boolean {
    return this.claims.fixed?.[index] === 1;
  }

  /** What a share that is not free is, in the scale of the lines. */
  boundOf(index: number): number {
    const { low, high } = this.lines;
    if (this.fair.bound?.[index] === AT_HIGH) return high![index]!;
    return low === null ? 0 : low[index]!;
  }

  /** The exact share, in minor units. */
  fairShareOf(index: number): Fraction {
    const { scale, origin } = this.lines;
    const settled = this.boundOf(index) + (origin?.[index] ?? 0);
    if (this.sideOf(index) !== FREE) return fractionOf(settled, 0, 1, scale);
    return this.atRate(index) ?? fractionOf(0, 0, 1, scale);
  }

  /** What the rate alone gives, in minor units; null where there is no rate, or it gives too much. */
  atRate(index: number): Fraction | null {
    const { slope, scale } = this.lines;
    const { rate } = this.fair;
    const about = (rate.amount / rate.weights) * slope[index]! * scale;
    if (!(Math.abs(about) <= LARGEST_AMOUNT)) return null;
    const whole = rate.wholeOf(slope[index]!) + this.startOf(index);
    return fractionOf(whole, rate.remainder, rate.weights, scale);
  }

  /** What the rate adds to, in the scale of the lines. */
  startOf(index: number): number {
    const { start, origin } = this.lines;
    return (start?.[index] ?? 0) + (origin?.[index] ?? 0);
  }

  /** Whether the item's remainder is just that at which the spare steps ran out. */
  isTiedAt(cut: Cut, index: number): boolean {
    if (cut.tied === cut.tiedServed) return false;
    const { slope, start, step } = this.lines;
    const { rate } = this.fair;
    const isFree = this.sideOf(index) === FREE && rate.weights > 0;
    const whole = isFree
      ? rate.wholeOf(slope[index]!) + (start?.[index] ?? 0)
      : this.boundOf(index);
    return whole % step === cut.over && (isFree ? rate.remainder : 0) === cut.remainder;
  }

  private sideOf(index: number): number {
    return this.fair.bound?.[index] ?? FREE;
  }

  /** What decided the exact share. */
  settledBy(index: number): "fixed" | "floor" | "cap" | "rate" {
    if (this.isFixed(index)) return "fixed";
    const side = this.sideOf(index);
    if (side === AT_HIGH) return "cap";
    if (side === FREE) return "rate";
    // A share of weight 0 without a floor gets 0 by the rate.
    const least = this.boundOf(index) + (this.lines.origin?.[index] ?? 0);
    return least > 0 || this.lines.slope[index]! > 0 ? "floor" : "rate";
  }
}
