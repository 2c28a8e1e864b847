import type { Claims } from "./claims";
import { capInUnits, floorInUnits } from "./roundBounds";
import type { DivisionRule } from "./share";

/**
 * A division in one form for every rule: the fair share of i at the rate λ is
 * `start[i] + λ × slope[i]`, kept between `low[i]` and `high[i]`, and all add up to `amount`.
 *
 * All are whole numbers of `scale` minor units (one rounding unit where amounts are multiples of
 * it, one minor unit, or half of one for halves of claims); results are multiples of `step`.
 * `null` stands for start 0, low 0 and no high.
 */
export interface Lines {
  readonly amount: number;
  readonly scale: number;
  readonly step: number;
  readonly slope: Float64Array;
  /** What the slopes were multiplied by to make them whole. */
  readonly slopeScale: number;
  readonly start: Float64Array | null;
  readonly low: Float64Array | null;
  readonly high: Float64Array | null;
  /** What each line's result is counted from, already in `amount`; null where from 0. */
  readonly origin: Float64Array | null;
}

/**
 * Writes claims as lines by the rule; the fixed ones get none (slope, low and high 0).
 *
 * @param rest what is left for those not fixed, in minor units
 */
export function linesOf(claims: Claims, rule: DivisionRule, rest: number, unit: number): Lines {
  switch (rule) {
    case "proportional":
      return rateLines(claims, rest, unit);
    case "equal":
      return rateLines(withEqualWeights(claims), rest, unit);
    case "levelling":
      return levellingLines(claims, rest, unit);
    case "talmud":
      return talmudLines(claims, rest, unit);
  }
}

/**
 * clamp(λ × slope, floor, cap), in rounding units; in minor units where `rest` is not whole in
 * them (a group's fixed amount stands exactly, so its members may have part of a unit to share).
 */
function rateLines(claims: Claims, rest: number, unit: number): Lines {
  const { weights, floors, caps, fixed } = claims;
  const scale = rest % unit === 0 ? unit : 1;
  const step = unit / scale;
  const slope = fixed === null ? weights : withoutFixed(weights, fixed);
  const low = floors === null ? null : inSteps(floors, fixed, unit, step, floorInUnits);
  const high = caps === null ? null : inSteps(caps, fixed, unit, step, capInUnits);
  const slopeScale = claims.weightScale;
  const amount = rest / scale;
  return { amount, scale, step, slope, slopeScale, start: null, low, high, origin: null };
}

function withoutFixed(values: Float64Array, fixed: Uint8Array): Float64Array {
  const free = values.slice();
  for (let i = 0; i < free.length; i++) if (fixed[i]) free[i] = 0;
  return free;
}

/** Bounds rounded to the unit and counted in the scale of the lines, 0 for the fixed. */
function inSteps(
  bounds: Float64Array,
  fixed: Uint8Array | null,
  unit: number,
  step: number,
  inUnits: (bound: number, unit: number) => number,
): Float64Array {
  const free = fixed === null ? bounds : withoutFixed(bounds, fixed);
  if (unit === 1) return free;
  const steps = new Float64Array(free.length);
  for (let i = 0; i < steps.length; i++) steps[i] = inUnits(free[i]!, unit) * step;
  return steps;
}

/** The same claims, each counting once. */
function withEqualWeights(claims: Claims): Claims {
  return { ...claims, weights: new Float64Array(claims.weights.length).fill(1), weightScale: 1 };
}

const COUNTED = { slopeScale: 1, origin: null };

/** clamp(capacity + λ, floor, cap and capacity), λ ≤ 0, in minor units. */
function levellingLines(claims: Claims, rest: number, unit: number): Lines {
  const { low, high } = claimBounds(claims, unit, 1);
  const slope = slopesOfFree(claims);
  const start = claims.weights;
  return { ...COUNTED, amount: rest, scale: 1, step: unit, slope, start, low, high };
}

/**
 * The half-claim switch, in half minor units so that half a claim is whole: equal amounts up to
 * half the claims where those are enough, else equal losses down to half the claims.
 */
function talmudLines(claims: Claims, rest: number, unit: number): Lines {
  const { low, high } = claimBounds(claims, unit, 2);
  const halves = claims.weights;
  const amount = 2 * rest;
  const slope = slopesOfFree(claims);
  let atHalf = 0;
  for (let i = 0; i < halves.length; i++) {
    atHalf += Math.min(Math.max(halves[i]!, low[i]!), high[i]!);
  }
  if (amount <= atHalf) {
    const start = new Float64Array(halves.length);
    for (let i = 0; i < halves.length; i++) {
      high[i] = Math.max(low[i]!, Math.min(high[i]!, halves[i]!));
    }
    return { ...COUNTED, amount, scale: 0.5, step: 2 * unit, slope, start, low, high };
  }
  for (let i = 0; i < halves.length; i++) {
    low[i] = Math.min(high[i]!, Math.max(low[i]!, halves[i]!));
  }
  const start = halves.map((half) => 2 * half);
  return { ...COUNTED, amount, scale: 0.5, step: 2 * unit, slope, start, low, high };
}

/** Floors and caps where the weight is an amount that caps too; a floor above it stands. */
function claimBounds(
  claims: Claims,
  unit: number,
  parts: 1 | 2,
): { low: Float64Array; high: Float64Array } {
  const { weights, floors, caps, fixed } = claims;
  const low = new Float64Array(weights.length);
  const high = new Float64Array(weights.length);
  for (let i = 0; i < weights.length; i++) {
    if (fixed?.[i]) continue;
    const floor = floorInUnits(floors?.[i] ?? 0, unit) * unit;
    const cap = Math.min(weights[i]!, caps?.[i] ?? Number.POSITIVE_INFINITY);
    low[i] = parts * floor;
    high[i] = parts * Math.max(floor, capInUnits(cap, unit) * unit);
  }
  return { low, high };
}

function slopesOfFree({ weights, fixed }: Claims): Float64Array {
  const ones = new Float64Array(weights.length).fill(1);
  return fixed === null ? ones : withoutFixed(ones, fixed);
}
