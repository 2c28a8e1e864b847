import { compareFractions } from "./compareFractions";
import { nearestSteps } from "./exactShares";
import type { Lines } from "./lines";
import { giveBack } from "./scratch";
import { type Before, selectFirst } from "./selectFirst";
import { SettledLines } from "./settledLines";

/**
 * Rounds settled lines to multiples of their step by Webster's method (Sainte-Laguë), within
 * their bounds: each gets [slope × λ] to the nearest step for the one λ at which all add up. No
 * result ever falls when the amount rises.
 *
 * A line passes from y to y + step where λ × slope reaches y + step ÷ 2; the steps with the
 * smallest such λ are taken, ties by `before`. Starting from the fair shares, rounded, only the
 * few steps around them need be told apart, in linear time.
 *
 * @returns the results, in the scale of the lines, on loan
 * @see Balinski & Young, Fair Representation; Reitzig & Wild, "A simple and fast
 * linear-time algorithm for divisor methods of apportionment", Math. Programming 203 (2024)
 */
export function roundByWebster(settled: SettledLines, before: Before): Float64Array {
  const { lines } = settled;
  const exact = settled.exactShares();
  const rounded = nearestSteps(exact, lines.step);
  giveBack(exact.remainder);
  let missing = lines.amount;
  for (let i = 0; i < rounded.length; i++) missing -= rounded[i]!;
  if (missing !== 0) new Adjustment(lines, rounded, missing, before).apply();
  return rounded;
}

/** The steps that are missing, given to the smallest signposts; or those too many, taken back. */
class Adjustment {
  private readonly lines: Lines;
  private readonly rounded: Float64Array;
  private readonly missing: number;
  private readonly before: Before;
  private readonly count: number;
  /** Of each candidate step: the line, where it starts, and about where its signpost is. */
  private item = new Int32Array(0);
  private from = new Float64Array(0);
  private about = new Float64Array(0);

  constructor(lines: Lines, rounded: Float64Array, missing: number, before: Before) {
    this.lines = lines;
    this.rounded = rounded;
    this.missing = missing;
    this.before = before;
    this.count = Math.ceil(Math.abs(missing) / lines.step);
  }

  apply(): void {
    this.listCandidates();
    const order: Before =
      this.missing > 0 ? this.compare : (a: number, b: number) => this.compare(b, a);
    const steps = new Int32Array(this.item.length);
    for (let k = 0; k < steps.length; k++) steps[k] = k;
    selectFirst(steps, this.count, order);
    const sign = Math.sign(this.missing);
    let last = steps[0]!;
    for (let k = 0; k < this.count; k++) {
      this.rounded[this.item[steps[k]!]!]! += sign * this.lines.step;
      if (order(last, steps[k]!) < 0) last = steps[k]!;
    }
    // Where the amount is not whole in steps, the last in line moves by the part that is left.
    const surplus = this.count * this.lines.step - Math.abs(this.missing);
    this.rounded[this.item[last]!]! -= sign * surplus;
  }

  /**
   * Lists, of each line, at least the steps that could be chosen: were λ to move until the lines
   * had moved by `count` steps and one each on top, the chosen ones would be among those passed.
   */
  private listCandidates(): void {
    const { step } = this.lines;
    const room = this.roomOf();
    const slope = this.lines.slope.slice();
    let movable = 0;
    let most = 0;
    for (let i = 0; i < room.length; i++) {
      most += room[i]!;
      if (room[i]! > 0) movable++;
      else slope[i] = 0;
    }
    const amount = Math.min((this.count + movable) * step, most);
    const bounds = { start: null, low: null, high: room, origin: null };
    const move = new SettledLines(
      { ...this.lines, ...bounds, amount, slope },
      { weights: slope, weightScale: 1, floors: null, caps: null, fixed: null },
    );
    const counts = move.exactShares().whole;
    for (let i = 0; i < counts.length; i++) {
      counts[i] = Math.min(Math.ceil(room[i]! / step), Math.floor(counts[i]! / step) + 2);
    }
    this.fill(counts);
  }

  /** How far each line can still move. */
  private roomOf(): Float64Array {
    const { slope, low, high } = this.lines;
    const room = new Float64Array(slope.length);
    for (let i = 0; i < room.length; i++) {
      if (slope[i] === 0) continue;
      if (this.missing < 0) room[i] = this.rounded[i]! - (low === null ? 0 : low[i]!);
      else room[i] = (high === null ? Number.POSITIVE_INFINITY : high[i]!) - this.rounded[i]!;
    }
    return room;
  }

  private fill(counts: Float64Array): void {
    const { step, slope, start } = this.lines;
    let length = 0;
    for (let i = 0; i < counts.length; i++) length += counts[i]!;
    this.item = new Int32Array(length);
    this.from = new Float64Array(length);
    this.about = new Float64Array(length);
    let next = 0;
    for (let i = 0; i < counts.length; i++) {
      for (let j = 0; j < counts[i]!; j++) {
        const from = this.rounded[i]! + (this.missing > 0 ? j : -1 - j) * step;
        this.item[next] = i;
        this.from[next] = from;
        this.about[next++] = (from + step / 2 - (start === null ? 0 : start[i]!)) / slope[i]!;
      }
    }
  }

  /** By signpost: doubles where they can tell, else exactly; then by `before`. */
  private readonly compare: Before = (a, b) => {
    const difference = this.about[a]! - this.about[b]!;
    if (Math.abs(difference) > this.about[b]! * 2 ** -49) return difference;
    const exact = this.compareExactly(a, b);
    return exact !== 0 ? exact : this.before(this.item[a]!, this.item[b]!);
  };

  private compareExactly(a: number, b: number): number {
    const half = this.lines.step % 2;
    const [slopeA, slopeB] = [this.slopeOf(a), this.slopeOf(b)];
    const [signA, signB] = [this.signpostOf(a), this.signpostOf(b)];
    if (slopeA === slopeB) return signA - signB;
    // (sign + half ÷ 2) ÷ slope: its whole part first, so that nothing passes 2^53.
    const [restA, restB] = [signA % slopeA, signB % slopeB];
    const difference = (signA - restA) / slopeA - (signB - restB) / slopeB;
    if (difference !== 0) return difference;
    return compareFractions(2 * restA + half, 2 * slopeA, 2 * restB + half, 2 * slopeB);
  }

  private slopeOf(step: number): number {
    return this.lines.slope[this.item[step]!]!;
  }

  /** λ × slope at the signpost, rounded down to whole. */
  private signpostOf(step: number): number {
    const start = this.lines.start?.[this.item[step]!] ?? 0;
    return this.from[step]! - start + Math.floor(this.lines.step / 2);
  }
}
