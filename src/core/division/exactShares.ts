/**
 * Exact shares side by side: item i has `whole[i] + remainder[i] ÷ weights`, with
 * 0 ≤ remainder < weights. Rounding writes its result over `whole`.
 */
export interface ExactShares {
  readonly whole: Float64Array;
  readonly remainder: Float64Array;
  readonly weights: number;
}

/** Each share to the nearest multiple of the step, halves downwards; written over `whole`. */
export function nearestSteps(
  { whole, remainder, weights }: ExactShares,
  step: number,
): Float64Array {
  for (let i = 0; i < whole.length; i++) {
    const over = whole[i]! % step;
    whole[i]! += isPastHalf(over, remainder[i]!, weights, step) ? step - over : -over;
  }
  return whole;
}

/** Whether over + remainder ÷ weights is more than step ÷ 2. */
function isPastHalf(over: number, remainder: number, weights: number, step: number): boolean {
  const twice = 2 * over - step;
  if (twice === -1) return 2 * remainder > weights;
  return twice > 0 || (twice === 0 && remainder > 0);
}
