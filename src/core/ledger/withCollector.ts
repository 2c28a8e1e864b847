import type { Contribution } from "../book";
import type { Money } from "../money";
import type { Ledger } from "./ledger";

/** Cash of one drive that one collector has received and not handed over. */
export interface CashHeld {
  readonly who: string;
  /** Index into `Accounts.drives`. */
  readonly account: number;
  readonly rows: number;
  /** In the drive's currency. */
  readonly amount: Money;
}

/** Whether a row's cash is with its collector: received, and not yet handed over. */
export function isWithCollector({ receivedBy, handedOver }: Contribution): boolean {
  return receivedBy !== "" && handedOver === false;
}

/** The cash that is with collectors, in the order of who has it, and there of the ledger. */
export function cashWithCollectors({ sources, kinds, accounts, amounts }: Ledger): CashHeld[] {
  const sums = new Map<string, { -readonly [Key in keyof CashHeld]: CashHeld[Key] }>();
  for (const [row, source] of sources.entries()) {
    if (kinds[row] !== "cash" || !isWithCollector(source)) continue;
    const who = source.receivedBy;
    const account = accounts[row]!;
    const amount = amounts[row]!;
    const key = `${who}\n${account}`;
    const held = sums.get(key);
    if (held === undefined) sums.set(key, { who, account, rows: 1, amount });
    else {
      held.rows++;
      held.amount += amount;
    }
  }
  return [...sums.values()].sort((a, b) => (a.who < b.who ? -1 : a.who > b.who ? 1 : 0));
}
