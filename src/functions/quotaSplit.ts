import { divide, type Share } from "../core/index";
import {
  type Argument,
  ArgumentError,
  amount,
  checkRows,
  isLeftOut,
  isOneCell,
  numbers,
} from "./argument";
import { problemText } from "./problemText";
import { ruleOf, weighsAmounts } from "./rule";
import { minor, minorTarget, type Scale, scaleOf } from "./scale";
import { rowId, type Spill, spill } from "./spill";
import { claims, proportions, weightsOf } from "./weights";

/**
 * Divides a target by weights; one quota a row, adding up to the target (rounded up to `round_to`
 * where it is no multiple of it). A blank weight gives a blank row. Ties go to the earlier row, as
 * a formula knows no names to tell equals apart by.
 *
 * @throws ArgumentError that names the argument and row
 */
export function quotaSplit(
  target: Argument,
  weights: Argument,
  floors: Argument,
  caps: Argument,
  roundTo: Argument,
  rule: Argument,
): Spill {
  const total = amount(target, "target");
  const given = weightsOf(weights);
  const low = boundsOf(floors, "floors", given.length);
  const high = boundsOf(caps, "caps", given.length);
  const chosen = ruleOf(rule);
  const amounts = weighsAmounts(chosen) ? given : [];
  const scale = scaleOf([total, ...low, ...high, ...amounts], roundTo);
  const parts = weighsAmounts(chosen) ? claims(given, scale) : proportions(given);
  const shares = sharesOf(parts, low, high, scale);
  const division = { target: minorTarget(total, scale), shares, rule: chosen, unit: scale.unit };
  const result = divide(division);
  if ("problem" in result)
    throw new ArgumentError(problemText(result.problem, division, scale.perMajor));
  let next = 0;
  return spill(given, () => result.quotas[next++]! / scale.perMajor);
}

type Column = readonly (number | null)[];

function sharesOf(parts: Column, low: Column, high: Column, scale: Scale): Share[] {
  const shares: Share[] = [];
  parts.forEach((weight, r) => {
    if (weight === null) return;
    const floor = low[r] ?? null;
    const cap = high[r] ?? null;
    shares.push({
      id: rowId(r),
      weight,
      ...(floor === null ? {} : { floor: minor(floor, scale, `floors, row ${r + 1}`) }),
      ...(cap === null ? {} : { cap: minor(cap, scale, `caps, row ${r + 1}`) }),
    });
  });
  return shares;
}

function boundsOf(argument: Argument, name: string, rows: number): Column {
  if (isLeftOut(argument)) return [];
  const bounds = numbers(argument, name);
  // One bound for all is written once.
  if (isOneCell(argument)) return new Array<number | null>(rows).fill(bounds[0] ?? null);
  checkRows(name, bounds.length, "weights", rows);
  return bounds;
}
