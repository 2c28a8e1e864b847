import type { IdOrder } from "./idOrder";
import { type DivisionRule, LARGEST_AMOUNT, type Share } from "./share";
import { wholeWeights } from "./wholeWeights";

/**
 * Shares read into columns: `floors` and `caps` in minor units, as stated, `null` where nobody
 * has one. No cap is Infinity, no floor is 0. `fixed` marks those whose floor is their cap: they
 * stand exactly, and the rest is divided among the others.
 */
export interface Claims {
  readonly weights: Float64Array;
  /** What the weights were multiplied by to make them whole. */
  readonly weightScale: number;
  readonly floors: Float64Array | null;
  readonly caps: Float64Array | null;
  readonly fixed: Uint8Array | null;
}

/**
 * Checks shares and reads them into columns, the weights made whole.
 *
 * @param place names a share in an error: `shares[3]`
 * @param order takes the ids in, if it is given
 * @throws RangeError at a weight, floor or cap that no user's data can be.
 */
export function readClaims(
  caller: string,
  shares: readonly Share[],
  place: (index: number) => string,
  rule: DivisionRule,
  order: IdOrder | null = null,
): Claims {
  const read = readColumns(caller, shares, place, order);
  const { weights, scale } = wholeWeights(caller, read.weights);
  if (scale !== 1 && (rule === "levelling" || rule === "talmud")) {
    const odd = read.weights.findIndex((weight) => !Number.isInteger(weight));
    const reason = `whole: under ${rule} it is an amount in minor units`;
    throw badNumber(caller, `${place(odd)}.weight`, read.weights[odd], reason);
  }
  return { ...read, weights, weightScale: scale };
}

function readColumns(
  caller: string,
  shares: readonly Share[],
  place: (index: number) => string,
  order: IdOrder | null,
): Claims {
  const count = shares.length;
  const weights = new Float64Array(count);
  let floors: Float64Array | null = null;
  let caps: Float64Array | null = null;
  let fixed: Uint8Array | null = null;
  for (let i = 0; i < count; i++) {
    const { weight, floor, cap } = shares[i]!;
    if (!isWeight(weight)) throw badNumber(caller, `${place(i)}.weight`, weight, WEIGHT_RULE);
    weights[i] = weight;
    // In the same pass: to go through a million shares a second time costs as much as their ids.
    order?.take(i);
    if (floor !== undefined && floor !== 0) {
      if (!isAmount(floor)) throw badNumber(caller, `${place(i)}.floor`, floor, AMOUNT_RULE);
      floors ??= new Float64Array(count);
      floors[i] = floor;
    }
    if (cap !== undefined && cap !== Number.POSITIVE_INFINITY) {
      if (!isAmount(cap)) throw badNumber(caller, `${place(i)}.cap`, cap, AMOUNT_RULE);
      caps ??= new Float64Array(count).fill(Number.POSITIVE_INFINITY);
      caps[i] = cap;
      if (cap === (floor ?? 0)) {
        fixed ??= new Uint8Array(count);
        fixed[i] = 1;
      }
    }
  }
  return { weights, weightScale: 1, floors, caps, fixed };
}

/** The claims of a stretch of shares, without copying. */
export function claimsBetween(claims: Claims, from: number, to: number): Claims {
  return {
    weights: claims.weights.subarray(from, to),
    weightScale: claims.weightScale,
    floors: claims.floors?.subarray(from, to) ?? null,
    caps: claims.caps?.subarray(from, to) ?? null,
    fixed: claims.fixed?.subarray(from, to) ?? null,
  };
}

const AMOUNT_RULE = `a whole number from 0 to ${LARGEST_AMOUNT}`;
const WEIGHT_RULE = "a finite number, 0 or more";

function isAmount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function isWeight(value: number): boolean {
  return value >= 0 && value < Number.POSITIVE_INFINITY;
}

/** @throws RangeError unless `value` is a whole number of minor units from 0 to 2^53 − 1. */
export function checkAmount(caller: string, name: string, value: number): void {
  if (!isAmount(value)) throw badNumber(caller, name, value, AMOUNT_RULE);
}

/** @throws RangeError unless `value` is a weight: finite, 0 or more. */
export function checkWeight(caller: string, name: string, value: number): void {
  if (!isWeight(value)) throw badNumber(caller, name, value, WEIGHT_RULE);
}

/** The RangeError for a value that only a caller can get wrong: it names all four. */
export function badNumber(caller: string, name: string, value: unknown, rule: string): RangeError {
  return new RangeError(`${caller}: ${name} is ${String(value)}; it must be ${rule}`);
}
