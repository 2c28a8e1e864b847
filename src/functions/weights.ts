import { fittingWeights, LARGEST_WEIGHT_SUM } from "../core/index";
import { type Argument, ArgumentError, numbers } from "./argument";
import { nearestMinor, type Scale } from "./scale";

/** Weights as written, a row each; null where blank. */
export function weightsOf(argument: Argument): (number | null)[] {
  const weights = numbers(argument, "weights");
  if (weights.every((weight) => weight === null))
    throw new ArgumentError("weights is blank: give a column of weights, 1 for an equal share");
  return weights;
}

/** Weights of which only the proportions count, as a division takes them. */
export function proportions(weights: readonly (number | null)[]): (number | null)[] {
  const given = weights.filter((weight) => weight !== null);
  if (!Number.isFinite(given.reduce((sum, weight) => sum + weight, 0)))
    throw new ArgumentError("weights add up to more than can be counted");
  const fitting = fittingWeights(given);
  if (fitting.every((weight) => weight === 0) && given.some((weight) => weight > 0))
    throw new ArgumentError("weights are too small: multiply all of them alike");
  let next = 0;
  return weights.map((weight) => (weight === null ? null : fitting[next++]!));
}

/** Weights that are amounts (levelling, talmud), to the nearest minor unit. */
export function claims(weights: readonly (number | null)[], scale: Scale): (number | null)[] {
  let sum = 0;
  const counted = weights.map((weight, r) => {
    if (weight === null) return null;
    const claim = nearestMinor(weight, scale, `weights, row ${r + 1}`);
    sum += claim;
    return claim;
  });
  if (sum > LARGEST_WEIGHT_SUM)
    throw new ArgumentError("weights add up to more than can be counted");
  return counted;
}
