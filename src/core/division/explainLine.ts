import type { CheckedOptions } from "./divideRequest";
import type { ShareExplanation, SpareUnits } from "./explanation";
import type { Fraction } from "./fraction";
import type { Cut } from "./largestRemainder";
import type { SettledLines } from "./settledLines";

/** What one rounding leaves behind to be explained from. */
export interface Explainable {
  readonly settled: SettledLines;
  /** null under `webster`, which gives out no spare units. */
  readonly cut: Cut | null;
  readonly options: Pick<CheckedOptions, "rule" | "rounding" | "unit">;
}

/** Tells how the quota of one line came about. */
export function explainLine<Id>(
  from: Explainable,
  index: number,
  id: Id,
  quota: number,
): ShareExplanation<Id> {
  const { settled, cut, options } = from;
  const { rule, rounding, unit } = options;
  const { lines, fair } = settled;
  const settledBy = settled.settledBy(index);
  const isFixed = settledBy === "fixed";
  const isBound = settledBy === "floor" || settledBy === "cap";
  const fairShare = isFixed ? wholeFraction(quota) : settled.fairShareOf(index);
  const base = isFixed ? quota : roundedDown(fairShare, unit, lines.origin?.[index] ?? 0);
  const tied = !isFixed && cut !== null && settled.isTiedAt(cut, index);
  return {
    id,
    quota,
    settledBy,
    fairShare,
    withoutBound: isBound ? settled.atRate(index) : null,
    rule,
    rounding,
    unit,
    divided: fair.rate.amount * lines.scale,
    weight: lines.slope[index]! / lines.slopeScale,
    weights: fair.rate.weights / lines.slopeScale,
    start: settled.startOf(index) * lines.scale,
    base,
    spare: isFixed || cut === null ? null : spareUnits(cut, quota - base, tied),
  };
}

/** A cut as one of its items sees it. */
export function spareUnits(cut: Cut, got: number, tied: boolean): SpareUnits {
  return {
    got,
    count: cut.spare,
    among: cut.among,
    tied,
    equals: cut.tied,
    equalsServed: cut.tiedServed,
  };
}

export function wholeFraction(whole: number): Fraction {
  return { whole, numerator: 0, denominator: 1 };
}

/** Down to the next multiple of the unit, counted from `origin`. */
export function roundedDown({ whole }: Fraction, unit: number, origin: number): number {
  const above = whole - origin;
  return whole - (((above % unit) + unit) % unit);
}
