import { ExactRate } from "./exactRate";

/** `whole` + `numerator` ÷ `denominator`, exactly; in lowest terms, 0 ≤ numerator < denominator. */
export interface Fraction {
  readonly whole: number;
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * `whole` + `remainder` ÷ `weights`, counted in `scale` minor units (or in halves of one), as a
 * fraction of minor units.
 *
 * @example fractionOf(33, 2, 6, 1) // 33 1/3
 */
export function fractionOf(
  whole: number,
  remainder: number,
  weights: number,
  scale: number,
): Fraction {
  if (remainder === 0 && scale >= 1) return { whole: whole * scale, numerator: 0, denominator: 1 };
  const under = Math.max(weights, 1);
  if (scale < 1) {
    const odd = Math.abs(whole % 2);
    return lowest((whole - odd) / 2, odd * under + remainder, 2 * under);
  }
  const rate = new ExactRate(scale, under);
  const carried = rate.wholeOf(remainder);
  return lowest(whole * scale + carried, rate.remainder, under);
}

function lowest(whole: number, numerator: number, denominator: number): Fraction {
  let divisor = denominator;
  for (let rest = numerator; rest > 0; ) [divisor, rest] = [rest, divisor % rest];
  return { whole, numerator: numerator / divisor, denominator: denominator / divisor };
}
