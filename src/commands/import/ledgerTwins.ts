import { type Accounts, toMinor } from "../../core/index";
import { nameKey } from "./nameKey";

/** What tells one gift from another. */
export interface Twin {
  readonly drive: string;
  readonly date: number;
  /** In major units. */
  readonly amount: number;
  readonly currency: string;
  readonly reference: string;
  /** null: nobody of the roster is named. */
  readonly memberId: string | null;
  readonly group: string;
  readonly payer: string;
}

/**
 * The rows of the ledger that lines of a statement may be already: same drive, day, amount, currency
 * and reference, of the same member; or without a name, from the same payer. Each is taken once, so
 * that of n alike in the file with m in the ledger n − m are new.
 */
export class LedgerTwins {
  private readonly groups = new Map<string, string[]>();

  constructor(accounts: Accounts) {
    const { ledger, roster, drives } = accounts;
    for (const [row, source] of ledger.sources.entries()) {
      const { drive, date, amount, reference, group, paidBy, member } = source;
      const memberId = roster.members[ledger.persons[row]!]?.id ?? null;
      if (date === null || amount === null || (memberId === null && member !== "")) continue;
      const currency = source.currency || (drives[ledger.accounts[row]!]?.currency ?? "");
      const twin = { drive, date, amount, currency, reference, memberId, group, payer: paidBy };
      const key = keyOf(twin, memberId);
      const alike = this.groups.get(key);
      if (alike === undefined) this.groups.set(key, [group]);
      else alike.push(group);
    }
  }

  /** Whether a row is left that this one is; it is taken. */
  take(twin: Twin): boolean {
    if (twin.memberId !== null && this.takeOf(keyOf(twin, twin.memberId), "")) return true;
    return (
      (twin.memberId === null || twin.payer !== "") && this.takeOf(keyOf(twin, null), twin.group)
    );
  }

  /** @param group "": any */
  private takeOf(key: string, group: string): boolean {
    const left = this.groups.get(key);
    if (left === undefined) return false;
    const at = group === "" ? 0 : left.indexOf(group);
    return at >= 0 && left.splice(at, 1).length > 0;
  }
}

function keyOf(twin: Twin, memberId: string | null): string {
  const { drive, date, amount, currency, reference, payer } = twin;
  const who = memberId === null ? `~${nameKey(payer)}` : memberId;
  const figure = toMinor(amount, currency) ?? amount;
  return `${drive}\n${date}\n${figure}\n${currency}\n${reference}\n${who}`;
}
