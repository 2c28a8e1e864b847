import { ExactRate } from "./exactRate";
import type { Lines } from "./lines";
import { borrowInts, giveBack } from "./scratch";
import { sumOf } from "./sumOf";

/** Where a fair share comes from: the rate, its low or its high. */
export const FREE = 0;
const AT_LOW = 1;
export const AT_HIGH = 2;

const NO_BOUND = Number.POSITIVE_INFINITY;

/** More than what three roundings of a double can come to, as a part of its size. */
const ROUNDING_ERROR = 2 ** -50;

/**
 * The fair shares of {@link Lines}: `low[i]`, `high[i]`, or where free exactly
 * `start[i] + rate.amount × slope[i] ÷ rate.weights`. `bound` is null where all are free.
 */
export interface FairShares {
  readonly rate: ExactRate;
  readonly bound: Uint8Array | null;
}

/**
 * Finds the one rate at which the lines add up to their amount, exactly.
 *
 * Bitran & Hax: at a trial rate the lows' shortfall is weighed against the highs' excess, and
 * only the larger side is settled for good; settling both at once goes wrong (weights 1, 1, 10,
 * 100 to divide, the first at least 60, the last at most 50: the second would get −10). Each
 * pass costs the members still free; because weights and amounts are whole and bounded, the
 * passes are few whatever the number of members.
 *
 * The lines must be able to add up: Σ low ≤ amount ≤ Σ high, a line of slope 0 counting as its low.
 *
 * @see Bitran & Hax, "Disaggregation and resource allocation using convex knapsack problems",
 * Management Science 27 (1981); Patriksson, European J. of Operational Research 185 (2008)
 */
export function fairShares(lines: Lines): FairShares {
  const { slope, low, high, start } = lines;
  if (low === null && high === null && start === null) {
    return { rate: new ExactRate(lines.amount, sumOf(slope)), bound: null };
  }
  const search = new RateSearch(lines);
  while (search.settleSide());
  search.release();
  return { rate: search.rate, bound: search.bound };
}

/** One search for the rate: who is still free, and what is left for them. */
class RateSearch {
  rate: ExactRate;
  readonly bound: Uint8Array;
  private readonly lines: Lines;
  /** Those who have bounds and are not at one yet. */
  private readonly free: Int32Array;
  private freeCount = 0;
  private amount: number;
  private weights = 0;

  constructor(lines: Lines) {
    this.lines = lines;
    const { slope, start, low, high } = lines;
    this.bound = new Uint8Array(slope.length);
    this.free = borrowInts(slope.length);
    this.amount = lines.amount;
    for (let i = 0; i < slope.length; i++) {
      const least = low === null ? 0 : low[i]!;
      if (slope[i] === 0) {
        this.bound[i] = AT_LOW;
        this.amount -= least;
        continue;
      }
      this.weights += slope[i]!;
      if (start !== null) this.amount -= start[i]!;
      // Who has no bounds is free at every rate, and need not be looked at again.
      const isBounded = start !== null || least > 0 || (high !== null && high[i]! < NO_BOUND);
      if (isBounded) this.free[this.freeCount++] = i;
    }
    this.rate = new ExactRate(this.amount, this.weights);
  }

  release(): void {
    giveBack(this.free);
  }

  /** One pass; false once nobody free is out of bounds. */
  settleSide(): boolean {
    if (this.freeCount === 0) return false;
    const { slope, start, low, high } = this.lines;
    const { free, bound } = this;
    const ratio = this.rate.amount / this.rate.weights;
    let lowSlope = 0;
    let lowSum = 0;
    let highSlope = 0;
    let highSum = 0;
    for (let k = 0; k < this.freeCount; k++) {
      const i = free[k]!;
      const base = start === null ? 0 : start[i]!;
      const least = low === null ? 0 : low[i]!;
      const most = high === null ? NO_BOUND : high[i]!;
      const part = slope[i]! * ratio;
      // Doubles first: they can tell, but for a share that is almost at its bound.
      const error = (Math.abs(base) + Math.abs(part)) * ROUNDING_ERROR;
      const atLeast = base + part - error;
      const atMost = base + part + error;
      if (atLeast > least && atMost < most) continue;
      let side = atMost < least ? AT_LOW : AT_HIGH;
      if (side === AT_HIGH && atLeast <= most)
        side = this.exactSideOf(base, slope[i]!, least, most);
      if (side === FREE) continue;
      bound[i] = side;
      if (side === AT_LOW) {
        lowSlope += slope[i]!;
        lowSum += least - base;
      } else {
        highSlope += slope[i]!;
        highSum += most - base;
      }
    }
    if (lowSlope === 0 && highSlope === 0) return false;
    const larger = this.largerSide(lowSlope, lowSum, highSlope, highSum);
    if (larger !== AT_HIGH) this.settle(lowSlope, lowSum);
    if (larger !== AT_LOW) this.settle(highSlope, highSum);
    this.keepFree(larger);
    return true;
  }

  private exactSideOf(base: number, slope: number, least: number, most: number): number {
    const whole = base + this.rate.wholeOf(slope);
    if (whole < least) return AT_LOW;
    return whole > most || (whole === most && this.rate.remainder > 0) ? AT_HIGH : FREE;
  }

  /** Which is larger at the trial rate, exactly: the lows' shortfall, the highs' excess, neither. */
  private largerSide(lowSlope: number, lowSum: number, highSlope: number, highSum: number): number {
    const lowShare = this.rate.wholeOf(lowSlope);
    const lowRest = this.rate.remainder;
    const highShare = this.rate.wholeOf(highSlope);
    const rests = lowRest + this.rate.remainder;
    // shortfall − excess = difference − rests ÷ weights, where 0 ≤ rests ÷ weights < 2.
    const difference = lowSum - lowShare - (highShare - highSum);
    if (difference >= 2) return AT_LOW;
    const sign = difference === 1 ? this.rate.weights - rests : difference || -rests;
    return sign > 0 ? AT_LOW : sign < 0 ? AT_HIGH : FREE;
  }

  private settle(slopes: number, sumLessStarts: number): void {
    this.weights -= slopes;
    this.amount -= sumLessStarts;
  }

  /** Drops the settled side from the free (both sides where neither was larger). */
  private keepFree(larger: number): void {
    let kept = 0;
    for (let k = 0; k < this.freeCount; k++) {
      const i = this.free[k]!;
      const side = this.bound[i]!;
      if (side !== FREE && (larger === FREE || side === larger)) continue;
      this.bound[i] = FREE;
      this.free[kept++] = i;
    }
    this.freeCount = kept;
    this.rate = new ExactRate(this.amount, this.weights);
  }
}
