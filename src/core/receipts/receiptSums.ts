import type { Contribution } from "../book";
import type { Ledger } from "../ledger/ledger";
import type { Currency, Money } from "../money";

/** Whether a row is no money: described on a receipt, and not valued. */
export function isInKind({ method }: Contribution): boolean {
  return method === "in-kind" || method === "work";
}

/**
 * What rows come to in money, by the currency in which each was written and in its minor units. What
 * was given in kind is described on a receipt, and not valued: it is in none of the sums.
 * That summaries speak of an earlier day, and do not count a row yet, changes nothing that was received.
 */
export function receiptSums(
  { sources, written, currencies }: Ledger,
  rows: readonly number[],
): readonly (readonly [Currency, Money])[] {
  const sums = new Map<Currency, Money>();
  for (const row of rows) {
    if (isInKind(sources[row]!)) continue;
    const currency = currencies[row]!;
    sums.set(currency, (sums.get(currency) ?? 0) + written[row]!);
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
}
