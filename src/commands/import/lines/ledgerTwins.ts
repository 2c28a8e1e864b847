import { type Accounts, type Money, toMinor } from "../../../core/index";
import { nameKey, wordsOf } from "../finding/nameKey";
import { withoutPart } from "./partNote";

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
  readonly note: string;
}

/** A row of the ledger that no line has been found to be yet. */
interface Left {
  readonly row: number;
  readonly drive: string;
  readonly group: string;
  /** All that its note says. */
  readonly text: string;
  /** Whether its note ends as that of a part of a line does. */
  readonly isPart: boolean;
  readonly paidBy: string;
  /** Of the row's member; "" where it names none. */
  readonly memberName: string;
}

/** The same as part of a line, whomever it went to. */
interface LeftPart extends Left {
  readonly amount: Money;
  readonly currency: string;
  readonly note: string;
}

/** What columns the ledger has: what it does not keep tells no line from another. */
export interface LedgerColumns {
  readonly reference: boolean;
  readonly note: boolean;
  readonly paidBy: boolean;
}

/** Of more rows of one day, payer and text not every sum is tried. */
const mostParts = 12;

/**
 * The rows of the ledger that lines of a statement may be already: same day, amount, currency and
 * reference, of the same member; or without a name, from the same payer. Those of the line's own drive
 * come first, then those of any other: the same payment is no gift to two drives. Each is taken once,
 * so that of n alike in the file with m in the ledger n − m are new.
 *
 * A line that was divided, or given to somebody else than it names, is known again by what the bank
 * wrote: rows of the same day, reference, note and payer which add up to it.
 */
export class LedgerTwins {
  private readonly left = new Map<string, Left[]>();
  /** By day and reference: most lines are looked for among few. */
  private readonly parts = new Map<string, LeftPart[]>();
  private readonly taken = new Set<number>();
  /** Whether drives differ in currency: then a line that states none may be of any. */
  private readonly isMixed: boolean;

  constructor(
    accounts: Accounts,
    private readonly columns: LedgerColumns,
  ) {
    const { ledger, roster, drives } = accounts;
    this.isMixed = new Set(drives.map(({ currency }) => currency)).size > 1;
    for (const [row, source] of ledger.sources.entries()) {
      const { drive, date, amount, reference, group, paidBy, member, note } = source;
      const person = roster.members[ledger.persons[row]!];
      const memberId = person?.id ?? null;
      if (date === null || amount === null || (memberId === null && member !== "")) continue;
      const currency = source.currency || (drives[ledger.accounts[row]!]?.currency ?? "");
      const twin = {
        ...{ drive, date, amount, currency, reference, memberId, group, payer: paidBy },
        note,
      };
      const [text, isPart] = [textOf(note), note !== withoutPart(note)];
      const memberName = person?.name ?? "";
      const left: Left = { ...{ row, drive, group, text, isPart }, paidBy, memberName };
      for (const known of this.isMixed ? [currency, ""] : [currency])
        add(this.left, this.keyOf(twin, memberId, known), left);
      const minor = toMinor(amount, currency);
      if (minor === null || minor <= 0) continue;
      add(this.parts, this.placeOf(twin), { ...left, amount: minor, currency, note });
    }
  }

  /**
   * The drive of a row that the line is, which is taken; null where it is none.
   *
   * @param isStated whether the line itself says its currency; if not, another drive's may be meant
   * @param by what has to be the same besides: payer and note, the payer alone, or neither
   */
  take(twin: Twin, isStated: boolean, by: "note" | "payer" | "neither" = "neither"): string | null {
    const { currency, drive, payer } = twin;
    const text = textOf(twin.note);
    const isMeant = (row: Left) =>
      (by === "neither" || this.isPaidBy(row, payer)) &&
      (by !== "note" || !this.columns.note || row.text === text);
    return (
      this.takeOf(twin, currency, (row) => row.drive === drive && isMeant(row)) ??
      this.takeOf(twin, isStated || !this.isMixed ? currency : "", isMeant)
    );
  }

  /**
   * The drive of the row that says just what the line says, whomever it went to; null where there is
   * none. These come before all others: of two lines of one payer and day each is its own row.
   */
  takeWorded(twin: Twin): string | null {
    const amount = toMinor(twin.amount, twin.currency);
    if (twin.note === "" && (twin.reference === "" || !this.columns.reference)) return null;
    const same = this.sameText(twin).filter(
      (part) => part.amount === amount && isWhole(part, twin),
    );
    const found = same.find(({ drive }) => drive === twin.drive) ?? same[0];
    if (found === undefined) return null;
    this.taken.add(found.row);
    return found.drive;
  }

  /**
   * The drives of the rows that the line was divided into, or that was given to somebody else; null
   * where there are none. For lines that {@link take} knows nothing of, when all have been tried.
   */
  takeParts(twin: Twin): readonly string[] | null {
    const amount = toMinor(twin.amount, twin.currency);
    if (amount === null || amount <= 0) return null;
    const same = this.sameText(twin);
    const whole = same.find((part) => part.amount === amount && isWhole(part, twin));
    // Rows that say nothing may come to any amount: only what is marked as a part is one.
    const isTold = twin.note !== "" || twin.reference !== "";
    const parts = isTold ? same : same.filter(({ isPart }) => isPart);
    const found = whole === undefined ? addingUp(parts.slice(0, mostParts), amount) : [whole];
    if (found === null) return null;
    for (const { row } of found) this.taken.add(row);
    return [...new Set(found.map(({ drive }) => drive))];
  }

  /** The rows of a line's day and payer that say what it says. */
  private sameText(twin: Twin): readonly LeftPart[] {
    const { columns } = this;
    const text = columns.note ? textOf(twin.note) : "";
    return (this.parts.get(this.placeOf(twin)) ?? []).filter(
      (part) =>
        part.currency === twin.currency &&
        !this.taken.has(part.row) &&
        (!columns.note || part.text === text || textOf(withoutPart(part.note)) === text) &&
        this.isPaidBy(part, twin.payer),
    );
  }

  private placeOf({ date, reference }: Twin): string {
    return this.columns.reference ? `${date} ${reference}` : String(date);
  }

  private isPaidBy({ paidBy, memberName }: Left, payer: string): boolean {
    if (!this.columns.paidBy || payer === "") return true;
    return nameKey(paidBy === "" ? memberName : paidBy) === nameKey(payer);
  }

  private takeOf(twin: Twin, currency: string, isMeant: (row: Left) => boolean): string | null {
    const { memberId, payer, group } = twin;
    const ofLine = (row: Left) => isMeant(row) && isWhole(row, twin);
    const ofGroup = (row: Left) => ofLine(row) && (group === "" || row.group === group);
    const named =
      memberId === null ? null : this.takeFirst(this.keyOf(twin, memberId, currency), ofLine);
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
    const reference = this.columns.reference ? twin.reference : "";
    const who = memberId === null ? `~${nameKey(payer)}` : memberId;
    const figure = currency === "" ? amount : (toMinor(amount, currency) ?? amount);
    return `${date}\n${figure}\n${currency}\n${reference}\n${who}`;
  }
}

/** Whether a row is no part of another line: a bank's own words may end as a part's note does. */
const isWhole = ({ isPart, text }: Left, { note }: Twin) => !isPart || text === textOf(note);

const textOf = (note: string) => (note === "" ? "" : wordsOf(note).join(" "));

function add<Key, Row>(map: Map<Key, Row[]>, key: Key, row: Row): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [row]);
  else known.push(row);
}

/** Two or more rows that add up to an amount; null where none do. */
function addingUp(parts: readonly LeftPart[], amount: Money): readonly LeftPart[] | null {
  const take = (at: number, rest: Money): readonly LeftPart[] | null => {
    if (rest === 0) return [];
    const part = parts[at];
    // One row alone is no part of a line that comes to just as much.
    if (part === undefined || rest < 0) return null;
    const taken = part.amount === amount ? null : take(at + 1, rest - part.amount);
    return taken === null ? take(at + 1, rest) : [part, ...taken];
  };
  return take(0, amount);
}
