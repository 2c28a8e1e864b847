import { withoutNoise } from "../money";
import { type CountedIn, isCounted, type Ledger, type Uncounted } from "./ledger";

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

/**
 * What of one account is not counted, by currency, rows dated ahead apart.
 *
 * @param rows those of the account
 */
export function uncountedIn({ kinds, currencies, written }: Ledger, rows: Int32Array): Uncounted[] {
  const sums = new Map<string, { -readonly [Key in keyof Uncounted]: Uncounted[Key] }>();
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const kind = kinds[row]!;
    if (isCounted(kind)) continue;
    const ahead = kind === "ahead";
    const currency = currencies[row]!;
    const key = `${currency} ${ahead}`;
    const sum = sums.get(key);
    if (sum === undefined) sums.set(key, { currency, amount: written[row]!, rows: 1, ahead });
    else {
      sum.amount += written[row]!;
      sum.rows++;
    }
  }
  for (const sum of sums.values()) sum.amount = withoutNoise(sum.amount);
  return [...sums.values()].sort(
    (a, b) => Number(a.ahead) - Number(b.ahead) || (a.currency < b.currency ? -1 : 1),
  );
}
