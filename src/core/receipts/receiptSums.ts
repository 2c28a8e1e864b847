import type { Ledger } from "../ledger/ledger";
import type { Currency, Money } from "../money";

/**
 * What rows come to in money, by the currency in which each was written and in its minor units. What
 * was given in kind is described on a receipt, and not valued: it is in none of the sums.
 */
export function receiptSums(
  { kinds, written, currencies }: Ledger,
  rows: readonly number[],
): readonly (readonly [Currency, Money])[] {
  const sums = new Map<Currency, Money>();
  for (const row of rows) {
    if (kinds[row] !== "cash") continue;
    const currency = currencies[row]!;
    sums.set(currency, (sums.get(currency) ?? 0) + written[row]!);
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
}
