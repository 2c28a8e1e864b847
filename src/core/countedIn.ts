import type { CountedIn } from "./accounts";
import type { Posting } from "./posting";

/** What of one account is counted, by the currency in which it was written. */
export function countedIn(postings: readonly Posting[]): CountedIn[] {
  const sums: { -readonly [Key in keyof CountedIn]: CountedIn[Key] }[] = [];
  let last = sums[0];
  for (const { kind, currency, written } of postings) {
    if (kind !== "cash" && kind !== "in-kind") continue;
    if (last?.currency !== currency) {
      last = sums.find((sum) => sum.currency === currency);
      if (last === undefined) {
        last = { currency, collected: 0, inKind: 0, rows: 0 };
        sums.push(last);
      }
    }
    if (kind === "cash") last.collected += written;
    else last.inKind += written;
    last.rows++;
  }
  return sums.sort((a, b) => (a.currency < b.currency ? -1 : 1));
}
