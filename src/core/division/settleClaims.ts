import type { Claims } from "./claims";
import type { CheckedOptions } from "./divideRequest";
import { linesOf } from "./lines";
import { fixedProblem, linesProblem, nobodyProblem, type Stated } from "./linesProblem";
import type { DivisionProblem } from "./problem";
import { SettledLines } from "./settledLines";
import { LARGEST_AMOUNT } from "./share";

/** Finds the exact share of each claim in `stated.amount`, or why there are none. */
export function settleClaims(
  stated: Stated,
  options: Pick<CheckedOptions, "rule" | "unit">,
): SettledLines | DivisionProblem<number> {
  const { claims, amount } = stated;
  if (claims.weights.length === 0) return nobodyProblem(stated);
  const rest = amount - fixedSum(claims);
  const exceeded = fixedProblem(stated, rest);
  if (exceeded !== null) return exceeded;
  const lines = linesOf(claims, options.rule, rest, options.unit);
  return linesProblem(stated, lines) ?? new SettledLines(lines, claims);
}

/** All fixed amounts together. */
export function fixedSum({ floors, fixed }: Claims): number {
  if (fixed === null || floors === null) return 0;
  let sum = 0;
  for (let i = 0; i < fixed.length; i++) if (fixed[i]) sum += floors[i]!;
  return sum;
}

/**
 * What quotas add up to: the target, with what is left of it after `fixed` rounded up to the unit.
 *
 * @example roundedUp("divide", 10_000, 1_234, 1_000) // 10_234: 1,234 fixed and nine thousands
 * @throws RangeError past 2^53 − 1.
 */
export function roundedUp(caller: string, target: number, fixed: number, unit: number): number {
  const over = Math.max(0, target - fixed) % unit;
  const total = over === 0 ? target : target + (unit - over);
  if (total <= LARGEST_AMOUNT) return total;
  throw new RangeError(
    `${caller}: target ${target} rounded up to the unit ${unit} is over ${LARGEST_AMOUNT}`,
  );
}
