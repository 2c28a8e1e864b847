import type { DivisionProblem } from "../core/index";

/** A division's problem as a formula's error: short, with its figures and rows. */
export function problemText(problem: DivisionProblem, perMajor: number): string {
  const figure = (minor: number) => String(minor / perMajor);
  const rows = (ids: readonly string[]) => ids.map((id) => id.replace(/ 0+/, " ")).join(", ");
  switch (problem.code) {
    case "floors-exceed-target":
      return `floors add up to ${figure(problem.data.by)} more than the target`;
    case "caps-short-of-target":
      return `caps add up to ${figure(problem.data.by)} less than the target`;
    case "floor-over-cap":
      return `${rows(problem.data.ids)}: floor ${figure(problem.data.floor)} is over cap ${figure(problem.data.cap)}`;
    case "no-unit-between-bounds":
      return `${rows(problem.data.ids)}: no multiple of round_to lies between floor and cap`;
    case "only-zero-weights":
      return `weights are all 0, and ${figure(problem.data.rest)} is left to divide`;
    case "nobody-to-divide-among":
      return "nobody is left to divide the target among";
    default:
      return "the target cannot be divided so";
  }
}
