import { type CountedIn, isCounted, type Ledger } from "../accounts/accounts";

/**
 * What of one account is counted, by the currency in which it was written.
 *
 * @param rows those of the account
 */
export function countedIn({ kinds, currencies, written }: Ledger, rows: Int32Array): CountedIn[] {
  const sums: { -readonly [Key in keyof CountedIn]: CountedIn[Key] }[] = [];
  let last = sums[0];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const kind = kinds[row]!;
    if (!isCounted(kind)) continue;
    const currency = currencies[row]!;
    if (last?.currency !== currency) {
      last = sums.find((sum) => sum.currency === currency);
      if (last === undefined) {
        last = { currency, collected: 0, carried: 0, inKind: 0, rows: 0 };
        sums.push(last);
      }
    }
    if (kind === "cash") last.collected += written[row]!;
    else if (kind === "carried") last.carried += written[row]!;
    else last.inKind += written[row]!;
    last.rows++;
  }
  return sums.sort((a, b) => (a.currency < b.currency ? -1 : 1));
}
