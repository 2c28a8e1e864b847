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

/** A row of the ledger that no line has been found to be yet. */
interface Left {
  readonly row: number;
  readonly drive: string;
  readonly group: string;
}

/**
 * The rows of the ledger that lines of a statement may be already: same day, amount, currency and
 * reference, of the same member; or without a name, from the same payer. Those of the line's own drive
 * come first, then those of any other: the same payment is no gift to two drives. Each is taken once,
 * so that of n alike in the file with m in the ledger n − m are new.
 */
export class LedgerTwins {
  private readonly left = new Map<string, Left[]>();
  private readonly taken = new Set<number>();
  private readonly hasReferences: boolean;
  /** Whether drives differ in currency: then a line that states none may be of any. */
  private readonly isMixed: boolean;

  /** @param hasReferences whether the ledger keeps them: without them no line is told from another by its own */
  constructor(accounts: Accounts, hasReferences: boolean) {
    this.hasReferences = hasReferences;
    const { ledger, roster, drives } = accounts;
    this.isMixed = new Set(drives.map(({ currency }) => currency)).size > 1;
    for (const [row, source] of ledger.sources.entries()) {
      const { drive, date, amount, reference, group, paidBy, member } = source;
      const memberId = roster.members[ledger.persons[row]!]?.id ?? null;
      if (date === null || amount === null || (memberId === null && member !== "")) continue;
      const currency = source.currency || (drives[ledger.accounts[row]!]?.currency ?? "");
      const twin = { drive, date, amount, currency, reference, memberId, group, payer: paidBy };
      for (const known of this.isMixed ? [currency, ""] : [currency]) {
        const key = this.keyOf(twin, memberId, known);
        const alike = this.left.get(key);
        if (alike === undefined) this.left.set(key, [{ row, drive, group }]);
        else alike.push({ row, drive, group });
      }
    }
  }

  /**
   * The drive of a row that the line is, which is taken; null where it is none.
   *
   * @param isStated whether the line itself says its currency; if not, another drive's may be meant
   */
  take(twin: Twin, isStated: boolean): string | null {
    const { currency, drive } = twin;
    return (
      this.takeOf(twin, currency, (row) => row.drive === drive) ??
      this.takeOf(twin, isStated || !this.isMixed ? currency : "", () => true)
    );
  }

  private takeOf(twin: Twin, currency: string, isMeant: (row: Left) => boolean): string | null {
    const { memberId, payer, group } = twin;
    const ofGroup = (row: Left) => isMeant(row) && (group === "" || row.group === group);
    const named =
      memberId === null ? null : this.takeFirst(this.keyOf(twin, memberId, currency), isMeant);
    if (named !== null || (memberId !== null && payer === "")) return named;
    return this.takeFirst(this.keyOf(twin, null, currency), ofGroup);
  }

  private takeFirst(key: string, isMeant: (row: Left) => boolean): string | null {
    const left = this.left.get(key) ?? [];
    const at = left.findIndex((each) => !this.taken.has(each.row) && isMeant(each));
    if (at < 0) return null;
    // What stands before it is of another drive, or taken: most often there is nothing.
    const [found] = left.splice(at, 1);
    this.taken.add(found!.row);
    return found!.drive;
  }

  /** @param currency "": whatever it is */
  private keyOf(twin: Twin, memberId: string | null, currency: string): string {
    const { date, amount, payer } = twin;
    const reference = this.hasReferences ? twin.reference : "";
    const who = memberId === null ? `~${nameKey(payer)}` : memberId;
    const figure = currency === "" ? amount : (toMinor(amount, currency) ?? amount);
    return `${date}\n${figure}\n${currency}\n${reference}\n${who}`;
  }
}
