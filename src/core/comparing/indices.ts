/** Least, median and most of some figures. */
export interface Spread {
  readonly least: number;
  /** Of an even number of figures, the mean of the two in the middle. */
  readonly median: number;
  readonly most: number;
}

/** @returns null of no figures */
export function spreadOf(figures: Float64Array): Spread | null {
  const { length } = figures;
  if (length === 0) return null;
  const sorted = figures.slice().sort();
  const upper = sorted[length >>> 1]!;
  const median = length % 2 === 1 ? upper : (sorted[length / 2 - 1]! + upper) / 2;
  return { least: sorted[0]!, median, most: sorted[length - 1]! };
}

/**
 * How unequal amounts are: 0 where all are the same, towards 1 where one has all of it. Of amounts
 * x₁ ≤ … ≤ xₙ it is Σ (2i − n − 1)·xᵢ ÷ (n·Σ xᵢ), half their mean difference by their mean; not
 * corrected for small n. 0 where there is nothing to be unequal about.
 *
 * @param amounts none below 0
 * @example gini([1, 3, 2, 1, 1, 1, 4]) // 0.3077
 * @see C. Gini, Variabilità e mutabilità (1912); F. Cowell, Measuring Inequality
 */
export function gini(amounts: Float64Array): number {
  return concentration(amounts.slice().sort(), (i) => i + 1);
}

/**
 * Whether amounts rise faster than incomes: above 0 who earns more gives a larger share of it, below 0
 * a smaller one; 0 is the same share of every income. It is the concentration of the amounts, people
 * taken in order of income, less the Gini coefficient of the incomes. Who earns the same counts as one
 * place in the middle of them, so that no order among equals changes it. null where nobody earns
 * or gives anything.
 *
 * @see N. C. Kakwani, "Measurement of Tax Progressivity: An International Comparison", The Economic
 *   Journal 87 (1977), 71–80
 */
export class Progressivity {
  private readonly ranks: Float64Array;
  private readonly ofIncomes: number;
  private readonly isKnown: boolean;

  /** @param incomes none below 0, in the order in which the amounts are going to come */
  constructor(incomes: Float64Array) {
    this.ranks = middleRanks(incomes);
    this.isKnown = incomes.some((income) => income > 0);
    this.ofIncomes = concentration(incomes, (i) => this.ranks[i]!);
  }

  /** The Kakwani index of amounts, one for each income. */
  of(amounts: Float64Array): number | null {
    if (!this.isKnown || !amounts.some((amount) => amount > 0)) return null;
    return concentration(amounts, (i) => this.ranks[i]!) - this.ofIncomes;
  }
}

/** (2·Σ rᵢ·xᵢ ÷ Σ xᵢ − n − 1) ÷ n, for places r from 1 to n. */
function concentration(amounts: Float64Array, rankOf: (index: number) => number): number {
  const { length } = amounts;
  let total = 0;
  // Counted from the middle place, sums of equal amounts cancel out exactly.
  let moment = 0;
  for (let i = 0; i < length; i++) {
    total += amounts[i]!;
    moment += (2 * rankOf(i) - length - 1) * amounts[i]!;
  }
  return total === 0 ? 0 : moment / (length * total);
}

/** Places from 1 in rising order; those of the same value share the mean of their places. */
function middleRanks(values: Float64Array): Float64Array {
  const sorted = values.slice().sort();
  const places = new Map<number, number>();
  for (let from = 0; from < sorted.length; ) {
    let to = from + 1;
    while (to < sorted.length && sorted[to] === sorted[from]) to++;
    places.set(sorted[from]!, (from + 1 + to) / 2);
    from = to;
  }
  return values.map((value) => places.get(value)!);
}
