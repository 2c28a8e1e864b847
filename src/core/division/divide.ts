import { boundsProblems } from "./boundsProblem";
import { readClaims } from "./claims";
import { checkOptions, type DivisionOptions, roundingProblem } from "./divideRequest";
import { explainLine } from "./explainLine";
import type { ShareExplanation } from "./explanation";
import { IdOrder } from "./idOrder";
import type { Stated } from "./linesProblem";
import { type Undivided, undivided } from "./problem";
import { roundLines } from "./roundLines";
import { giveBack } from "./scratch";
import { fixedSum, roundedUp, settleClaims } from "./settleClaims";
import type { SettledLines } from "./settledLines";
import type { Share } from "./share";

export interface DivideRequest extends DivisionOptions {
  readonly shares: readonly Share[];
}

/** A target divided. */
export interface Division {
  /** In minor units, in the order of the shares. */
  readonly quotas: number[];
  /**
   * What the quotas add up to: the target; or a little more, where what fixed amounts leave of
   * it is not a multiple of the unit and was rounded up to one.
   */
  readonly total: number;
  /** How the quota of the share at `index` came about; computed when asked for. */
  explain(index: number): ShareExplanation;
}

export type DivisionResult = Division | Undivided;

/**
 * Divides `target` among `shares`; the quotas always add up to `target`.
 *
 * Fair shares follow from the weights by the rule and are kept between floor and cap; fixed
 * amounts (floor = cap) stand exactly, floors are rounded up to the unit and caps down. Each gets
 * its fair share rounded down to the unit, and the units left go one each to the largest
 * remainders; ties by salted hash of the id. Units: minor. Order: as `shares`. Linear in their
 * number, and exact for every target to 2^53 − 1.
 *
 * What a user's data can cause (floors over the target, nobody to ask) is returned as a problem.
 *
 * @example divide({ target: 100, shares: [2, 3, 1] … }).quotas // [33, 50, 17]
 * @throws RangeError at what only a caller can get wrong: a negative weight, a repeated id.
 * @see Balinski & Young, Fair Representation, app. A; Bitran & Hax 1981 for the bounds
 */
export function divide(request: DivideRequest): DivisionResult {
  const options = checkOptions("divide", request);
  const { shares } = request;
  const order = new IdOrder(shares, request.salt);
  const place = (index: number) => `shares[${index}]`;
  const claims = readClaims("divide", shares, place, options.rule, order);
  checkIds(order, shares);
  const idOf = (index: number) => shares[index]!.id;
  const unrounded = roundingProblem(options);
  if (unrounded !== null) return undivided([unrounded], idOf);
  const unbounded = boundsProblems(claims, itself, options.unit);
  if (unbounded.length > 0) return undivided(unbounded, idOf);
  const total = roundedUp("divide", options.target, fixedSum(claims), options.unit);
  const stated: Stated = { amount: total, claims, indexOf: itself, group: undefined };
  const settled = settleClaims(stated, options);
  if ("code" in settled) return undivided([settled], idOf);
  const { whole, cut } = roundLines(settled, options.rounding, order.before);
  const quotas = quotasOf(settled, whole);
  giveBack(whole);
  order.release();
  const explain = (index: number): ShareExplanation => {
    if (shares[index] === undefined) throw noShare(index, shares.length);
    return explainLine({ settled, cut, options }, index, idOf(index), quotas[index]!);
  };
  return { quotas, total, explain };
}

/** A claim is known by the place of its share. */
function itself(index: number): number {
  return index;
}

function checkIds(order: IdOrder, shares: readonly Share[]): void {
  const repeated = order.findRepeated();
  if (repeated === null) return;
  const { first, again } = repeated;
  throw new RangeError(
    `divide: shares[${again}].id "${shares[again]!.id}" is that of shares[${first}]; it must be unique`,
  );
}

/** Rounded shares in minor units, the fixed amounts in their places. */
function quotasOf({ lines, claims }: SettledLines, rounded: Float64Array): number[] {
  const { fixed, floors } = claims;
  const quotas = new Array<number>(rounded.length);
  for (let i = 0; i < rounded.length; i++) {
    quotas[i] = fixed?.[i] ? (floors?.[i] ?? 0) : rounded[i]! * lines.scale;
  }
  return quotas;
}

function noShare(index: number, count: number): RangeError {
  return new RangeError(`explain: index is ${index}; it must be from 0 to ${count - 1}`);
}
