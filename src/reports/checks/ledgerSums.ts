import type { Currency, DriveAccount, Money } from "../../core/index";

/** What the ledger holds in one currency, as it is written, before any of it is converted. */
export interface LedgerSum {
  readonly currency: Currency;
  readonly collected: Money;
  readonly carried: Money;
  readonly inKind: Money;
  /** As the cells say: with a fraction, where the currency has no such decimals. */
  readonly notCounted: number;
}

export type LedgerPart = Exclude<keyof LedgerSum, "currency">;

/**
 * What the ledger holds, by currency: together all that is written in it. So it can be seen that
 * nothing was lost on the way into the summaries.
 */
export function ledgerSums(drives: readonly DriveAccount[]): readonly LedgerSum[] {
  const sums = new Map<Currency, { -readonly [K in keyof LedgerSum]: LedgerSum[K] }>();
  const sumIn = (currency: Currency) => {
    const sum = sums.get(currency) ?? {
      ...{ currency, collected: 0, carried: 0, inKind: 0, notCounted: 0 },
    };
    sums.set(currency, sum);
    return sum;
  };
  for (const { counted, uncounted } of drives) {
    for (const { currency, collected, carried, inKind } of counted) {
      const sum = sumIn(currency);
      sum.collected += collected;
      sum.carried += carried;
      sum.inKind += inKind;
    }
    for (const { currency, amount } of uncounted) sumIn(currency).notCounted += amount;
  }
  return [...sums.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1));
}
