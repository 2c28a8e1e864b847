import type { Contribution } from "../book";

/** A ledger row's content as an accepted problem remembers it. */
export function contentOf(source: Contribution): string {
  const { date, drive, member, group, amount, currency, method, reference } = source;
  return [date, drive, member, group, amount, currency, method, reference].join("|");
}
