import { isCounted, type Ledger, type Uncounted } from "./accounts/accounts";

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
  return [...sums.values()].sort(
    (a, b) => Number(a.ahead) - Number(b.ahead) || (a.currency < b.currency ? -1 : 1),
  );
}
