import type { Member } from "../book";
import type { Money } from "../money";

/** Twelve times the month's, in the Settings currency; null where it is not kept. */
export function yearlyIncomeOf({ income }: Member): Money | null {
  return income === null ? null : 12 * income;
}

/**
 * Whether what is asked or given in a year is more than the Share-of-income alert allows: of who has
 * no income at all anything is.
 *
 * @param alert a fraction: 0.05
 */
export function isAboveAlert(amount: Money, yearlyIncome: Money | null, alert: number): boolean {
  if (yearlyIncome === null) return false;
  return yearlyIncome > 0 ? amount / yearlyIncome > alert : amount > 0;
}
