import { LARGEST_WEIGHT_SUM } from "./share";
import { sumOf } from "./sumOf";

/** Weights as whole numbers: each is `scale` times the weight that was given. */
export interface WholeWeights {
  readonly weights: Float64Array;
  readonly scale: number;
}

/**
 * Makes weights whole by the largest number of decimals among them, in place where they are
 * whole already.
 *
 * A weight is taken as the decimal that it is written as: 0.1 is one tenth, not the double
 * beside it.
 *
 * @example wholeWeights("divide", Float64Array.of(2.5, 1, 0.25)) // 250, 100, 25; scale 100
 * @throws RangeError if the whole weights add up to more than 2^51.
 */
export function wholeWeights(caller: string, weights: Float64Array): WholeWeights {
  const decimals = mostDecimals(weights);
  const whole = decimals === 0 ? weights : weights.map((weight) => shifted(weight, decimals));
  const sum = sumOf(whole);
  if (!(sum <= LARGEST_WEIGHT_SUM)) {
    const scaled = decimals === 0 ? "" : ` once scaled by 10^${decimals} to be whole`;
    throw new RangeError(
      `${caller}: the weights add up to ${sum}${scaled}; they may add up to at most 2^51`,
    );
  }
  return { weights: whole, scale: 10 ** decimals };
}

function mostDecimals(weights: Float64Array): number {
  let most = 0;
  for (const weight of weights) {
    // Nearly all are whole, which is told sooner than the decimals are written.
    if (weight % 1 !== 0) most = Math.max(most, decimalsOf(weight));
  }
  return most;
}

/** How many decimals the shortest decimal for `weight` has: 3 for 1.005, 7 for 1e-7. */
function decimalsOf(weight: number): number {
  const { digits, exponent } = decimalForm(weight);
  const point = digits.indexOf(".");
  const written = point < 0 ? 0 : digits.length - point - 1;
  return Math.max(0, written - exponent);
}

/** weight × 10^decimals by moving the decimal point, so that 1.005 becomes 1005 exactly. */
function shifted(weight: number, decimals: number): number {
  const { digits, exponent } = decimalForm(weight);
  return Number(`${digits}e${exponent + decimals}`);
}

function decimalForm(weight: number): { digits: string; exponent: number } {
  const [digits = "0", exponent = "0"] = String(weight).split("e");
  return { digits, exponent: Number(exponent) };
}
