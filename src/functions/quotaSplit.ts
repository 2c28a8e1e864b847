import {
  type DivisionProblem,
  divide,
  divideTree,
  type GroupNode,
  type Share,
} from "../core/index";
import {
  type Argument,
  ArgumentError,
  amount,
  column,
  isLeftOut,
  numbers,
  text,
  texts,
} from "./argument";
import { problemText } from "./problemText";

const rules = ["proportional", "equal", "levelling", "talmud"] as const;
type Rule = (typeof rules)[number];

/** A column that spills: one cell a row, "" for a blank one. */
export type Spill = (number | string)[][];

/** How amounts as written become whole minor units: `perMajor` minor units to one, and the unit. */
interface Scale {
  readonly perMajor: number;
  readonly unit: number;
}

/**
 * Divides a target by weights; one quota a row, adding up to the target. A blank weight gives a
 * blank row. Ties go to the earlier row, as a formula knows no names to tell equals apart by.
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
  const parts = weightsOf(weights);
  const low = boundsOf(floors, "floors", parts.length);
  const high = boundsOf(caps, "caps", parts.length);
  const scale = scaleOf([total, ...low, ...high], roundTo);
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
  const result = divide({
    target: minor(total, scale, "target"),
    shares,
    rule: ruleOf(rule),
    unit: scale.unit,
  });
  if ("problem" in result) throw refusal(result.problem, scale);
  let next = 0;
  return parts.map((weight) => [
    weight === null ? "" : (result.quotas[next++] ?? 0) / scale.perMajor,
  ]);
}

/**
 * Divides a target at one rate, rounded group by group and then within each, so that every group's
 * quota is the sum of its rows' and within one unit of its fair share. One quota a row.
 */
export function quotaSplitGroups(
  target: Argument,
  groups: Argument,
  weights: Argument,
  roundTo: Argument,
): Spill {
  const total = amount(target, "target");
  const names = texts(groups);
  const parts = weightsOf(weights);
  if (names.length < parts.length)
    throw new ArgumentError(`groups has ${names.length} rows, weights has ${parts.length}`);
  const scale = scaleOf([total], roundTo);
  const members = new Map<string, Share[]>();
  parts.forEach((weight, r) => {
    if (weight === null) return;
    const name = names[r] ?? "";
    if (name === "") throw new ArgumentError(`groups, row ${r + 1} is blank: name a group`);
    const list = members.get(name) ?? [];
    list.push({ id: rowId(r), weight });
    members.set(name, list);
  });
  const root: GroupNode = {
    id: "all",
    groups: [...members.values()].map((list) => ({ id: `group of ${list[0]?.id}`, members: list })),
  };
  const result = divideTree({
    target: minor(total, scale, "target"),
    root,
    unit: scale.unit,
  });
  if ("problem" in result) throw refusal(result.problem, scale);
  return parts.map((weight, r) => [
    weight === null ? "" : (result.quotas[rowId(r)] ?? 0) / scale.perMajor,
  ]);
}

/** Without a salt equals are served by id, so ids that sort as the rows do serve the earlier row first. */
const rowId = (r: number) => `row ${String(r + 1).padStart(8, "0")}`;

function weightsOf(weights: Argument): (number | null)[] {
  const parts = numbers(weights, "weights");
  if (parts.every((weight) => weight === null))
    throw new ArgumentError("weights is blank: give a column of weights, 1 for an equal share");
  return parts;
}

function boundsOf(argument: Argument, name: string, rows: number): (number | null)[] {
  if (isLeftOut(argument)) return [];
  // One bound for all is written once.
  if (!Array.isArray(argument) || column(argument).length === 1)
    return new Array<number | null>(rows).fill(numbers(argument, name)[0] ?? null);
  return numbers(argument, name);
}

function ruleOf(argument: Argument): Rule {
  const written = text(argument).toLowerCase();
  if (written === "") return "proportional";
  const rule = rules.find((name) => name === written);
  if (rule === undefined)
    throw new ArgumentError(`rule: '${written}' is not one of ${rules.join(", ")}`);
  return rule;
}

/** `round_to` is 1 where all amounts are whole, else 0.01. */
function scaleOf(amounts: readonly (number | null)[], roundTo: Argument): Scale {
  const whole = amounts.every((value) => value === null || Number.isInteger(value));
  const unit = isLeftOut(roundTo) ? (whole ? 1 : 0.01) : amount(roundTo, "round_to");
  if (unit <= 0) throw new ArgumentError("round_to must be more than 0");
  const perMajor = [1, 10, 100, 1000, 10_000].find((scale) => isWhole(unit * scale));
  if (perMajor === undefined)
    throw new ArgumentError(`round_to: ${unit} has more than four decimals`);
  const scale = whole ? perMajor : Math.max(perMajor, 100);
  return { perMajor: scale, unit: Math.round(unit * scale) };
}

const isWhole = (value: number) => Math.abs(value - Math.round(value)) < 1e-9 * Math.max(1, value);

function minor(value: number, scale: Scale, where: string): number {
  const scaled = value * scale.perMajor;
  if (!isWhole(scaled))
    throw new ArgumentError(`${where}: ${value} is finer than ${1 / scale.perMajor}`);
  if (Math.round(scaled) > Number.MAX_SAFE_INTEGER)
    throw new ArgumentError(`${where}: ${value} is too large`);
  return Math.round(scaled);
}

function refusal(problem: DivisionProblem, scale: Scale): ArgumentError {
  return new ArgumentError(problemText(problem, scale.perMajor));
}
