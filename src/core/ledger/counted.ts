import { type Currency, withoutNoise } from "../money";
import { type CountedIn, isCounted, type Ledger, type Uncounted } from "./ledger";

/**
 * What of one account is counted, by the currency in which it was written.
 *
 * @param rows those of the account
 */
export function countedIn({ kinds, currencies, written }: Ledger, rows: Int32Array): CountedIn[] {
  /** By currency: collected, carried, in kind, and how many rows. */
  const sums = new Map<Currency, Float64Array>();
  let lastCurrency: Currency | null = null;
  let last: Float64Array = new Float64Array(4);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const kind = kinds[row]!;
    if (!isCounted(kind)) continue;
    const currency = currencies[row]!;
    if (currency !== lastCurrency) {
      last = sums.get(currency) ?? new Float64Array(4);
      sums.set(currency, last);
      lastCurrency = currency;
    }
    last[kind === "cash" ? 0 : kind === "carried" ? 1 : 2]! += written[row]!;
    last[3]!++;
  }
  return Array.from(sums, ([currency, [collected, carried, inKind, count]]) => ({
    currency,
    collected: collected!,
    carried: carried!,
    inKind: inKind!,
    rows: count!,
  })).sort((a, b) => (a.currency < b.currency ? -1 : 1));
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
