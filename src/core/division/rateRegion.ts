import type { ExactShares } from "./exactShares";
import { FREE } from "./fairShares";
import { type Fraction, fractionOf } from "./fraction";
import type { Cut } from "./largestRemainder";
import type { SettledLines } from "./settledLines";
import { prefixSums } from "./treeFigures";

/**
 * Part of a tree whose members all have one rate: a whole tree at the same rate, or the members
 * of one group. The exact share of a group in it is the sum of its members'.
 */
export class RateRegion {
  readonly settled: SettledLines;
  /** The group whose total the rate divides. */
  readonly top: number;
  private readonly from: number;
  private readonly slopes: Float64Array;
  private readonly settledSums: Float64Array;
  private readonly fixedSums: Float64Array;

  constructor(settled: SettledLines, top: number, from: number) {
    this.settled = settled;
    this.top = top;
    this.from = from;
    const { lines, fair, claims } = settled;
    const count = lines.slope.length;
    const isFree = (i: number) => fair.bound === null || fair.bound[i] === FREE;
    this.slopes = prefixSums(count, (i) => (isFree(i) ? lines.slope[i]! : 0));
    this.settledSums = prefixSums(count, (i) =>
      isFree(i) ? settled.startOf(i) : settled.boundOf(i),
    );
    this.fixedSums = prefixSums(count, (i) => (claims.fixed?.[i] ? (claims.floors?.[i] ?? 0) : 0));
  }

  /** The exact shares of the members from `from` up to `to`. */
  memberShares(from: number, to: number): ExactShares {
    return this.settled.exactShares(from - this.from, to - this.from);
  }

  /** The exact shares of groups, without the fixed amounts inside. */
  groupShares(ranges: readonly MemberRange[]): ExactShares {
    const { rate } = this.settled.fair;
    const whole = new Float64Array(ranges.length);
    const remainder = new Float64Array(ranges.length);
    for (let k = 0; k < ranges.length; k++) {
      const { from, to } = ranges[k]!;
      const slope = this.slopeWithin({ from, to });
      whole[k] = this.part(this.settledSums, from, to);
      if (slope === 0) continue;
      whole[k]! += rate.wholeOf(slope);
      remainder[k] = rate.remainder;
    }
    return { whole, remainder, weights: rate.weights };
  }

  /** Where in the lines the members of a group are. */
  linesOf({ from, to }: MemberRange): MemberRange {
    return { from: from - this.from, to: to - this.from };
  }

  /** The slopes of those who are free. */
  slopeWithin({ from, to }: MemberRange): number {
    return this.part(this.slopes, from, to);
  }

  fixedWithin({ from, to }: MemberRange): number {
    return this.part(this.fixedSums, from, to);
  }

  /** A group's exact share in minor units, and what of it does not come from the rate. */
  groupShare(range: MemberRange): { fairShare: Fraction; start: number; weight: number } {
    const { lines } = this.settled;
    const { whole, remainder, weights } = this.groupShares([range]);
    const fixed = this.fixedWithin(range);
    const share = fractionOf(whole[0]!, remainder[0]!, weights, lines.scale);
    return {
      fairShare: { ...share, whole: share.whole + fixed },
      start: this.part(this.settledSums, range.from, range.to) * lines.scale + fixed,
      weight: this.slopeWithin(range) / lines.slopeScale,
    };
  }

  /** Whether a group's remainder is just that at which the spare steps ran out. */
  isTiedAt(cut: Cut, range: MemberRange): boolean {
    if (cut.tied === cut.tiedServed) return false;
    const { whole, remainder } = this.groupShares([range]);
    const over = whole[0]! % this.settled.lines.step;
    return over === cut.over && remainder[0] === cut.remainder;
  }

  private part(sums: Float64Array, from: number, to: number): number {
    return sums[to - this.from]! - sums[from - this.from]!;
  }
}

/** Members from `from` up to `to`. */
export interface MemberRange {
  readonly from: number;
  readonly to: number;
}
