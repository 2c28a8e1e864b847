import { LARGEST_WEIGHT_SUM } from "../../division/index";

/** Nobody writes finer weights; formulas like =1/3 hold sixteen decimals. */
const MOST_DECIMALS = 9;

/**
 * Weights with no more decimals than their sum leaves room for, at most nine: division makes
 * weights whole, and they may add up to 2^51 then. Weights that fit come back as they are.
 */
export function fittingWeights(weights: readonly number[]): readonly number[] {
  let sum = 0;
  let allWhole = true;
  for (let i = 0; i < weights.length; i++) {
    sum += weights[i]!;
    allWhole &&= Number.isInteger(weights[i]!);
  }
  if (allWhole && sum <= LARGEST_WEIGHT_SUM) return weights;
  const room = Math.floor(Math.log10(LARGEST_WEIGHT_SUM / Math.max(sum, 1)) - 0.01);
  const decimals = Math.min(MOST_DECIMALS, room);
  if (decimals >= 0) return weights.map((weight) => Number(weight.toFixed(decimals)));
  const step = 10 ** -decimals;
  return weights.map((weight) => Math.round(weight / step));
}
