import { badNumber, checkAmount } from "./claims";
import type { DivisionProblem } from "./problem";
import type { DivisionRule, Rounding } from "./share";

/** What every kind of division may be asked with. */
export interface DivisionOptions {
  /** What is to be divided, in minor units: whole, 0 to 2^53 − 1. */
  readonly target: number;
  /** Default `proportional`. */
  readonly rule?: DivisionRule;
  /** Default `largest-remainder`. */
  readonly rounding?: Rounding;
  /** What quotas are multiples of, in minor units; default 1. */
  readonly unit?: number;
  /** The drive's id: decides which of equals gets the odd unit. Without it, equals go by id. */
  readonly salt?: string;
}

/** The options with their defaults filled in. */
export interface CheckedOptions {
  readonly target: number;
  readonly rule: DivisionRule;
  readonly rounding: Rounding;
  readonly unit: number;
}

const RULES: readonly string[] = ["proportional", "equal", "levelling", "talmud"];
const ROUNDINGS: readonly string[] = ["largest-remainder", "webster"];

/** @throws RangeError for a target, unit, rule or rounding that there is not. */
export function checkOptions(caller: string, options: DivisionOptions): CheckedOptions {
  const { target, rule = "proportional", rounding = "largest-remainder", unit = 1 } = options;
  checkAmount(caller, "target", target);
  if (!(Number.isSafeInteger(unit) && unit >= 1)) {
    throw badNumber(caller, "unit", unit, "a whole number, 1 or more");
  }
  if (!RULES.includes(rule)) throw badNumber(caller, "rule", rule, `one of ${RULES.join(", ")}`);
  if (!ROUNDINGS.includes(rounding)) {
    throw badNumber(caller, "rounding", rounding, `one of ${ROUNDINGS.join(", ")}`);
  }
  return { target, rule, rounding, unit };
}

/** Webster's method rounds rates: there is none under levelling and talmud. */
export function roundingProblem({
  rule,
  rounding,
}: CheckedOptions): DivisionProblem<number> | null {
  if (rounding !== "webster" || rule === "proportional" || rule === "equal") return null;
  return { code: "webster-needs-a-rate", data: { rule } };
}
