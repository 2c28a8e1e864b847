import type { PostedContribution, Uncounted } from "./accounts";
import type { Contribution } from "./book";
import type { Currency, Money } from "./money";

/** One ledger row, posted. `posted` is what is handed out; the rest is for adding up. */
export interface Posting extends PostedContribution {
  /** Index into the people; −1 for a nameless gift. */
  readonly person: number;
  /** In minor units of the currency that it was written in. */
  readonly written: Money;
  readonly currency: Currency;
}

/** A row's content as an accepted problem remembers it. */
export function contentOf(source: Contribution): string {
  const { date, drive, member, group, amount, currency, method, reference } = source;
  return [date, drive, member, group, amount, currency, method, reference].join("|");
}

/** What of one account is not counted, by currency, rows dated ahead apart. */
export function uncountedOf(postings: readonly Posting[]): Uncounted[] {
  const sums = new Map<string, { -readonly [Key in keyof Uncounted]: Uncounted[Key] }>();
  for (const { kind, currency, written } of postings) {
    if (kind === "cash" || kind === "in-kind") continue;
    const ahead = kind === "ahead";
    const key = `${currency} ${ahead}`;
    const sum = sums.get(key);
    if (sum === undefined) sums.set(key, { currency, amount: written, rows: 1, ahead });
    else {
      sum.amount += written;
      sum.rows++;
    }
  }
  return [...sums.values()].sort(
    (a, b) => Number(a.ahead) - Number(b.ahead) || (a.currency < b.currency ? -1 : 1),
  );
}
