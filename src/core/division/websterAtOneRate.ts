import { compareFractions } from "./compareFractions";
import { nearestSteps } from "./exactShares";
import { fairShares } from "./fairShares";
import type { Lines } from "./lines";
import type { MemberRange, RateRegion } from "./rateRegion";
import type { Before } from "./selectFirst";
import { SettledLines } from "./settledLines";
import { LARGEST_AMOUNT } from "./share";
import { roundByWebster } from "./webster";

/**
 * Rounds the totals of groups at one rate by Webster's method: each gets what its members would
 * together be asked at the rate λ, to the nearest step, for the one λ at which all add up. No
 * group's total ever falls when the amount rises, whatever floors and caps its members have.
 *
 * @param region the members of all the groups, with the amount to be divided among them
 * @returns the totals without the fixed amounts inside, in the scale of the region
 */
export function websterAtOneRate(
  region: RateRegion,
  groups: readonly MemberRange[],
  before: Before,
): Float64Array {
  const { lines, claims } = region.settled;
  if (lines.low === null && lines.high === null) {
    const slope = Float64Array.from(groups, (group) => region.slopeWithin(group));
    return roundByWebster(new SettledLines({ ...lines, slope }, claims), before);
  }
  if (2 * lines.amount + lines.step > LARGEST_AMOUNT) {
    throw new RangeError(
      `divideTree: rounding is webster; with floors or caps at the same rate the target must be ` +
        `at most ${(LARGEST_AMOUNT - lines.step) / 2}`,
    );
  }
  const totals = nearestSteps(region.groupShares(groups), lines.step);
  const parts = groups.map((group, k) => new GroupSteps(region, group, totals[k]!, k));
  stepUntil(parts, lines, before);
  return Float64Array.from(parts, (part) => part.total);
}

/** Steps whichever group is next up or down, one step at a time, until all add up. */
function stepUntil(parts: readonly GroupSteps[], lines: Lines, before: Before): void {
  let missing = lines.amount;
  for (const part of parts) missing -= part.total;
  const sign = Math.sign(missing);
  while (missing !== 0) {
    let next: GroupSteps | null = null;
    for (const part of parts) if (part.isBefore(next, sign, before)) next = part;
    if (next === null) throw new Error("websterAtOneRate: the groups cannot add up");
    const step = Math.min(lines.step, Math.abs(missing));
    next.move(sign * step);
    missing -= sign * step;
  }
}

/** One group on its way up or down; knows at which rate it takes its next step. */
class GroupSteps {
  total: number;
  private readonly lines: Lines;
  private readonly place: number;
  private least = 0;
  private most = 0;
  private next: { readonly amount: number; readonly weights: number } | null | undefined;

  constructor(region: RateRegion, range: MemberRange, total: number, place: number) {
    const { lines } = region.settled;
    this.total = total;
    this.place = place;
    const { from, to } = region.linesOf(range);
    const slope = lines.slope.subarray(from, to);
    // Doubled, so that half a step is whole.
    const low = lines.low?.slice(from, to).map((value) => 2 * value) ?? null;
    const high = lines.high?.slice(from, to).map((value) => 2 * value) ?? null;
    this.lines = { ...lines, slope, low, high };
    for (let i = 0; i < slope.length; i++) {
      const lowest = low === null ? 0 : low[i]! / 2;
      this.least += lowest;
      if (slope[i] === 0) this.most += lowest;
      else this.most += high === null ? Number.POSITIVE_INFINITY : high[i]! / 2;
    }
  }

  /** Whether this group takes its next step before the other does. */
  isBefore(other: GroupSteps | null, sign: number, before: Before): boolean {
    const own = this.nextRate(sign);
    if (own === null) return false;
    if (other === null) return true;
    const its = other.nextRate(sign)!;
    const order = compareFractions(own.amount, own.weights, its.amount, its.weights);
    return sign * (order !== 0 ? order : before(this.place, other.place)) < 0;
  }

  move(by: number): void {
    this.total += by;
    this.next = undefined;
  }

  /** The rate at which the group passes half of its next step; null where it cannot move. */
  private nextRate(sign: number) {
    if (this.next !== undefined) return this.next;
    const { step } = this.lines;
    const hasRoom = sign > 0 ? this.total < this.most : this.total > this.least;
    const amount = 2 * this.total + sign * step;
    this.next = hasRoom ? fairShares({ ...this.lines, amount }).rate : null;
    return this.next;
  }
}
