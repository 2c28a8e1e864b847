import type { Claims } from "./claims";
import type { DivisionProblem } from "./problem";
import { hasAmountBetween } from "./roundBounds";

/** A floor over its cap, or no multiple of the unit between the two; null where all is well. */
export function boundsProblem(
  index: number,
  floor: number,
  cap: number,
  unit: number,
  group?: number,
): DivisionProblem<number> | null {
  if (hasAmountBetween(floor, cap, unit)) return null;
  const data = { ids: [index], floor, cap, ...(group === undefined ? {} : { group }) };
  if (floor > cap) return { code: "floor-over-cap", data };
  return { code: "no-unit-between-bounds", data: { ...data, unit } };
}

/** Every claim whose floor and cap leave nothing between them. */
export function boundsProblems(
  { floors, caps }: Claims,
  indexOf: (claim: number) => number,
  unit: number,
  group?: number,
): DivisionProblem<number>[] {
  if (caps === null) return [];
  const problems: DivisionProblem<number>[] = [];
  for (let i = 0; i < caps.length; i++) {
    const floor = floors === null ? 0 : floors[i]!;
    if (hasAmountBetween(floor, caps[i]!, unit)) continue;
    const problem = boundsProblem(indexOf(i), floor, caps[i]!, unit, group);
    if (problem !== null) problems.push(problem);
  }
  return problems;
}
