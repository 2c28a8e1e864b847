import { LARGEST_AMOUNT } from "../core/index";
import { type Argument, ArgumentError, amount, isLeftOut } from "./argument";

/** How amounts as written become whole minor units: `perMajor` minor units to one, and the unit. */
export interface Scale {
  readonly perMajor: number;
  readonly unit: number;
}

/** The scale in which all of a formula's amounts are counted; `round_to` is 1 where all are whole, else 0.01. */
export function scaleOf(amounts: readonly (number | null)[], roundTo: Argument): Scale {
  const whole = amounts.every((value) => value === null || Number.isInteger(value));
  const unit = isLeftOut(roundTo) ? (whole ? 1 : 0.01) : amount(roundTo, "round_to");
  if (unit <= 0) throw new ArgumentError("round_to must be more than 0");
  const needed = [1, 10, 100, 1000, 10_000].find((perMajor) => isWholeUnit(unit * perMajor));
  if (needed === undefined)
    throw new ArgumentError(`round_to: ${unit} has more than four decimals`);
  const perMajor = whole ? needed : Math.max(needed, 100);
  const scale = { perMajor, unit: Math.round(unit * perMajor) };
  if (scale.unit > LARGEST_AMOUNT) throw new ArgumentError(`round_to: ${unit} is too large`);
  return scale;
}

const isWholeUnit = (value: number) => isWhole(value) && value > 0.5;

/** Whether a figure is whole but for what adding and scaling decimals leaves (0.1 + 0.2, 1.005 × 100). */
const isWhole = (value: number) => Math.abs(value - Math.round(value)) < 1e-9 + 1e-13 * value;

/** An amount that must be whole in minor units. */
export function minor(value: number, scale: Scale, where: string): number {
  if (!isWhole(value * scale.perMajor))
    throw new ArgumentError(`${where}: ${value} is finer than ${1 / scale.perMajor}`);
  return nearestMinor(value, scale, where);
}

/** An amount to the nearest minor unit. */
export function nearestMinor(value: number, scale: Scale, where: string): number {
  const nearest = Math.round(value * scale.perMajor);
  if (nearest > LARGEST_AMOUNT) throw new ArgumentError(`${where}: ${value} is too large`);
  return nearest;
}

/** The target, which leaves room to be rounded up to the unit. */
export function minorTarget(target: number, scale: Scale): number {
  const whole = minor(target, scale, "target");
  if (whole > LARGEST_AMOUNT - (scale.unit - 1))
    throw new ArgumentError(
      `round_to: ${scale.unit / scale.perMajor} is too large for a target of ${target}`,
    );
  return whole;
}
