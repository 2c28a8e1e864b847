import type { Claims } from "./claims";
import type { Lines } from "./lines";
import type { DivisionProblem } from "./problem";
import { sumOf } from "./sumOf";

/** One division as the user knows it: what was to be divided, and by whom. */
export interface Stated {
  /** All that was to be divided, the fixed amounts included, in minor units. */
  readonly amount: number;
  readonly claims: Claims;
  /** The index by which a claim is known outside. */
  readonly indexOf: (claim: number) => number;
  /** Likewise of the group that is divided. */
  readonly group: number | undefined;
}

/** Fixed amounts that alone are more than the amount. */
export function fixedProblem(stated: Stated, rest: number): DivisionProblem<number> | null {
  return rest < 0 ? floorsProblem(stated, -rest) : null;
}

function floorsProblem(stated: Stated, by: number): DivisionProblem<number> {
  const { floors } = stated.claims;
  const ids = concerned(stated, (i) => floors !== null && floors[i]! > 0);
  return { code: "floors-exceed-target", data: { by, ...ids } };
}

function hasCap(high: Float64Array | null, index: number): boolean {
  return high !== null && high[index]! < Number.POSITIVE_INFINITY;
}

/** What keeps the lines from adding up to their amount: floors, caps, or only zero weights left. */
export function linesProblem(stated: Stated, lines: Lines): DivisionProblem<number> | null {
  const { amount, scale, slope, high, low } = lines;
  const { fixed } = stated.claims;
  const least = low === null ? 0 : sumOf(low);
  if (least > amount) return floorsProblem(stated, (least - amount) * scale);
  const { most, zeroHasRoom } = reachOf(lines, fixed);
  if (most >= amount) return null;
  const missing = (amount - most) * scale;
  if (zeroHasRoom) {
    const ids = concerned(stated, (i) => slope[i] === 0 && !fixed?.[i]);
    return { code: "only-zero-weights", data: { rest: missing, ...ids } };
  }
  if (isNobodyAsked(stated.claims)) return nobodyProblem(stated);
  const capped = concerned(stated, (i) => fixed?.[i] === 1 || hasCap(high, i));
  return { code: "caps-short-of-target", data: { by: missing, ...capped } };
}

/** The most that lines can add up to, and whether one of weight 0 could take more. */
function reachOf({ slope, high, low }: Lines, fixed: Uint8Array | null) {
  let most = 0;
  let zeroHasRoom = false;
  for (let i = 0; i < slope.length; i++) {
    const lowest = low === null ? 0 : low[i]!;
    const highest = high === null ? Number.POSITIVE_INFINITY : high[i]!;
    most += slope[i]! > 0 ? highest : lowest;
    zeroHasRoom ||= slope[i] === 0 && highest > lowest && !fixed?.[i];
  }
  return { most, zeroHasRoom };
}

export function nobodyProblem(stated: Stated): DivisionProblem<number> {
  return { code: "nobody-to-divide-among", data: concerned(stated, () => true) };
}

function isNobodyAsked({ weights, caps }: Claims): boolean {
  return weights.length === 0 || (caps?.every((cap) => cap === 0) ?? false);
}

function concerned(stated: Stated, is: (claim: number) => boolean) {
  const { amount, claims, indexOf, group } = stated;
  const ids: number[] = [];
  for (let i = 0; i < claims.weights.length; i++) if (is(i)) ids.push(indexOf(i));
  return group === undefined ? { amount, ids } : { amount, ids, group };
}
