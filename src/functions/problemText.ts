import type { DivideRequest, DivisionProblem } from "../core/index";
import { weighsAmounts } from "./rule";

/** A division's problem as a formula's error: short, with its figures and rows. */
export function problemText(
  problem: DivisionProblem,
  division: DivideRequest,
  perMajor: number,
): string {
  const figure = (minor: number) => String(minor / perMajor);
  const rows = (ids: readonly string[]) => ids.map((id) => id.replace(/ 0+/, " ")).join(", ");
  switch (problem.code) {
    case "floors-exceed-target":
      return `${floorsText(division)} add up to ${figure(problem.data.by)} more than the target`;
    case "caps-short-of-target":
      return `${capsText(division)} add up to ${figure(problem.data.by)} less than the target`;
    case "floor-over-cap":
      return `${rows(problem.data.ids)}: floor ${figure(problem.data.floor)} is over cap ${figure(problem.data.cap)}`;
    case "no-unit-between-bounds":
      return `${rows(problem.data.ids)}: no multiple of round_to lies between floor and cap`;
    case "only-zero-weights":
      return `${weightsText(division)}, and ${figure(problem.data.rest)} is left to divide`;
    case "nobody-to-divide-among":
      return "caps are all 0: nobody is left to divide the target among";
    default:
      return "the target cannot be divided so";
  }
}

function floorsText({ shares, unit = 1 }: DivideRequest): string {
  const isRounded = shares.some(({ floor = 0, cap }) => floor !== cap && floor % unit !== 0);
  return isRounded ? "floors, rounded up to round_to," : "floors";
}

function capsText({ shares, rule = "proportional", unit = 1 }: DivideRequest): string {
  const isRounded = shares.some(({ weight, floor = 0, cap = Number.POSITIVE_INFINITY }) => {
    const most = weighsAmounts(rule) ? Math.min(weight, cap) : cap;
    return Number.isFinite(most) && most !== floor && most % unit !== 0;
  });
  const rounded = isRounded ? ", rounded down to round_to," : "";
  if (!weighsAmounts(rule)) return `caps${rounded}`;
  const haveCaps = shares.some(({ cap }) => cap !== undefined);
  return `weights${haveCaps ? ", or caps where lower" : ""}${rounded || (haveCaps ? "," : "")}`;
}

function weightsText({ shares }: DivideRequest): string {
  const areAllZero = shares.every(({ weight }) => weight === 0);
  return areAllZero ? "weights are all 0" : "caps leave only rows of no weight";
}
