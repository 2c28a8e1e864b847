/**
 * One who takes part in a division.
 *
 * `floor` and `cap` are in minor units; `floor === cap` is a fixed amount, `cap: 0` an exemption.
 * Under `levelling` and `talmud` the weight is an amount: the capacity, or the claim.
 */
export interface Share {
  readonly id: string;
  readonly weight: number;
  readonly floor?: number;
  readonly cap?: number;
  /** False where a cap of 0 is an amount like any other: then it counts among those asked. */
  readonly isExempt?: boolean;
}

/**
 * How fair shares follow from weights, before floors and caps:
 * `proportional` rate × weight · `equal` the same for all · `levelling` what is left of each
 * weight is levelled (constrained equal losses) · `talmud` equal up to half the claims, equal
 * losses beyond (Aumann & Maschler 1985).
 */
export type DivisionRule = "proportional" | "equal" | "levelling" | "talmud";

/**
 * How fair shares become whole units: `largest-remainder` stays within one unit of the fair
 * share; `webster` never lets a quota fall when the target rises.
 */
export type Rounding = "largest-remainder" | "webster";

/** The largest amount in minor units: 2^53 − 1. */
export const LARGEST_AMOUNT = Number.MAX_SAFE_INTEGER;

/** The most that weights may add up to, once scaled to whole numbers; {@link ExactRate} needs it. */
export const LARGEST_WEIGHT_SUM = 2 ** 51;
