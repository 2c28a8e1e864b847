import type { Book, Contribution } from "../book";
import type { Day } from "../day";
import type { Diagnostic, DiagnosticCode, DiagnosticData } from "../diagnostics/diagnostic";
import type { DriveFrame } from "../drive/driveFrame";
import { asWritten, type Currency, isCurrency, type Money, toMinor, whyNotMinor } from "../money";
import { Suggester } from "../names/suggester";
import { AMBIGUOUS, type People, UNKNOWN } from "../roll/people";
import type { Roster } from "../roster/roster";
import { findDuplicates, hashOfRow } from "./duplicates";
import type { Ledger, PostingKind } from "./ledger";
import type { Rates } from "./rates";
import { tellOfContribution } from "./tellOfContribution";
import { isWithCollector } from "./withCollector";

/** The ledger, each row counted or not, and the rows of each drive. */
export interface PostedLedger {
  readonly ledger: Ledger;
  /** Of each account, in the order of the drives' frames and last No drive, its rows. */
  readonly rowsOf: readonly Int32Array[];
}

/** What the ledger is read against. */
export interface LedgerContext {
  readonly book: Book;
  readonly roster: Roster;
  readonly people: People;
  readonly frames: readonly DriveFrame[];
  readonly rates: Rates;
}

/**
 * Posts every row of Contributions: to its drive in the drive's currency, or among those not
 * counted, with the reason. Rows keep the order of the tab; no figure depends on it.
 */
export function postLedger(context: LedgerContext, found: Diagnostic[]): PostedLedger {
  const desk = new PostingDesk(context, found);
  const { contributions } = context.book;
  for (let row = 0; row < contributions.length; row++) desk.post(row);
  const { ledger, hashes } = desk;
  const { frames } = context;
  const rowsOf = rowsByAccount(ledger.accounts, frames.length + 1);
  for (let account = 0; account < frames.length; account++) {
    findDuplicates(ledger, hashes, rowsOf[account]!, frames[account]!, context.people, found);
  }
  return { ledger, rowsOf };
}

/**
 * Why rows would not be counted if the ledger had them: each is counted or not whatever the other
 * rows are.
 */
export function whyNotCounted(
  context: LedgerContext,
  contributions: readonly Contribution[],
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const desk = new PostingDesk({ ...context, book: { ...context.book, contributions } }, found);
  for (let row = 0; row < contributions.length; row++) desk.post(row);
  return found.filter(({ uncounted }) => uncounted !== null);
}

function rowsByAccount(accounts: Int32Array, count: number): Int32Array[] {
  const counts = new Int32Array(count);
  for (let row = 0; row < accounts.length; row++) counts[accounts[row]!]!++;
  const rowsOf = Array.from(counts, (rows) => new Int32Array(rows));
  const next = new Int32Array(count);
  for (let row = 0; row < accounts.length; row++) {
    const account = accounts[row]!;
    rowsOf[account]![next[account]!++] = row;
  }
  return rowsOf;
}

/** Posts row by row into the columns of its ledger. */
class PostingDesk {
  readonly ledger: Ledger;
  /** By which rows that are alike are found; 0 where a row lacks what it would be compared by. */
  readonly hashes: Int32Array;
  private readonly context: LedgerContext;
  private readonly found: Diagnostic[];
  private readonly kinds: PostingKind[];
  private readonly currencies: Currency[];
  private readonly accounts = new Map<string, number>();
  /** What counts, whatever its sign, by the currency that sums are in. */
  private readonly sums = new Map<Currency, number>();
  private readonly noDrive: number;
  private readonly home: Currency;
  private readonly asOf: Day;
  private readonly suggestDrive: Suggester;
  private readonly suggestGroup: Suggester;

  constructor(context: LedgerContext, found: Diagnostic[]) {
    this.context = context;
    this.found = found;
    const { frames, book, roster } = context;
    for (let i = 0; i < frames.length; i++) this.accounts.set(frames[i]!.drive.id, i);
    this.noDrive = frames.length;
    this.home = book.settings.currency;
    this.asOf = book.settings.asOf;
    this.suggestDrive = new Suggester(this.accounts.keys());
    this.suggestGroup = new Suggester(roster.groups.keys());
    const sources = book.contributions;
    const count = sources.length;
    this.kinds = new Array<PostingKind>(count).fill("not-counted");
    this.currencies = new Array<Currency>(count).fill(this.home);
    this.hashes = new Int32Array(count);
    this.ledger = {
      sources,
      days: new Int32Array(count),
      gifts: new Uint8Array(count),
      withCollector: new Uint8Array(count),
      accounts: new Int32Array(count),
      persons: new Int32Array(count).fill(UNKNOWN),
      kinds: this.kinds,
      amounts: new Float64Array(count),
      written: new Float64Array(count),
      currencies: this.currencies,
    };
  }

  post(row: number): void {
    const { ledger } = this;
    const source = ledger.sources[row]!;
    const account = this.accounts.get(source.drive) ?? this.noDrive;
    const frame = this.context.frames[account];
    const driveCurrency = frame === undefined ? this.home : frame.drive.currency;
    const currency = source.currency === "" ? driveCurrency : source.currency;
    const written = this.writtenAmount(source, currency);
    ledger.accounts[row] = account;
    ledger.written[row] = written ?? asWritten(source.amount ?? 0, currency);
    this.currencies[row] = currency;
    const { member } = source;
    const person = member === "" ? UNKNOWN : this.context.people.find(member);
    // Whose a row is can be known before it can be counted.
    ledger.persons[row] = Math.max(person, UNKNOWN);
    if (source.amount !== null && source.date !== null)
      this.hashes[row] = hashOfRow(source, ledger.persons[row]!, ledger.written[row]!);
    if (written === null) return;
    if (frame === undefined) this.tellNoDrive(source, currency);
    else this.postToDrive(row, frame, person, written);
  }

  /** The amount in minor units; null where there is none that can be counted. */
  private writtenAmount(source: Contribution, currency: Currency): Money | null {
    const { amount } = source;
    // The cell's own diagnostic has said so.
    if (amount === null) return null;
    const minor = toMinor(amount, currency);
    if (minor === null && whyNotMinor(amount, currency) === "too-large") {
      const data = { value: String(amount) };
      this.tellUncounted("amount-too-large", data, source, "amount", currency);
    } else if (minor === null) {
      const data = { value: amount, currency };
      this.tellUncounted("more-decimals-than-currency", data, source, "amount", currency);
    }
    return minor;
  }

  private tellNoDrive(source: Contribution, currency: Currency): void {
    if (source.drive === "")
      this.tellUncounted("contribution-without-drive", {}, source, "drive", currency);
    else {
      const data = { value: source.drive, suggestion: this.suggestDrive.suggest(source.drive) };
      this.tellUncounted("unknown-drive", data, source, "drive", currency);
    }
  }

  private postToDrive(
    row: number,
    { drive, state }: DriveFrame,
    person: number,
    written: Money,
  ): void {
    const { ledger, kinds } = this;
    const source = ledger.sources[row]!;
    const currency = this.currencies[row]!;
    if (source.member === "") {
      if (!this.isKnownGroup(source, currency)) return;
    } else if (person < 0) {
      this.tellNobody(person, source, currency);
      return;
    }
    if (source.date === null) {
      this.tellUncounted("contribution-without-date", {}, source, "date", currency);
      return;
    }
    if (state === "draft") {
      this.tellUncounted("contribution-to-draft", { drive: drive.id }, source, "drive", currency);
      return;
    }
    if (source.date > this.asOf) {
      const data = { day: source.date, asOf: this.asOf };
      this.tellUncounted("dated-ahead", data, source, "date", currency);
      kinds[row] = "ahead";
      return;
    }
    const amount = this.context.rates.convert(written, currency, drive.currency, source.date);
    if (amount === null) {
      this.tellRate(source, currency, drive.currency, source.date);
      return;
    }
    const asWritten = currency === drive.currency ? 0 : written;
    const tooLarge = this.addUp(drive.currency, amount, currency, asWritten);
    if (tooLarge !== null) {
      this.tellUncounted("sums-too-large", { currency: tooLarge }, source, "amount", currency);
      return;
    }
    kinds[row] = countedKind(source, drive.asked ?? this.context.roster.everyone);
    ledger.amounts[row] = amount;
    ledger.days[row] = source.date;
    ledger.gifts[row] = source.method === "carried-over" ? 0 : 1;
    ledger.withCollector[row] = isWithCollector(source) ? 1 : 0;
  }

  /** Adds amounts to what counts, or gives the currency whose sums would be no whole units any more. */
  private addUp(own: Currency, amount: Money, other: Currency, written: Money): Currency | null {
    const sum = (this.sums.get(own) ?? 0) + Math.abs(amount);
    if (sum > Number.MAX_SAFE_INTEGER) return own;
    if (written !== 0) {
      const sumWritten = (this.sums.get(other) ?? 0) + Math.abs(written);
      if (sumWritten > Number.MAX_SAFE_INTEGER) return other;
      this.sums.set(other, sumWritten);
    }
    this.sums.set(own, sum);
    return null;
  }

  private tellNobody(person: number, source: Contribution, currency: Currency): void {
    const { member } = source;
    if (person === AMBIGUOUS) {
      this.tellUncounted("ambiguous-name", { value: member }, source, "member", currency);
    } else {
      const data = { value: member, suggestion: this.context.people.suggest(member) };
      this.tellUncounted("unknown-member", data, source, "member", currency);
    }
  }

  /** A nameless gift's group; a row that names nobody at all is the whole drive's. */
  private isKnownGroup(source: Contribution, currency: Currency): boolean {
    const { group, drive, method } = source;
    if (group === "") {
      // What is carried over is in nobody's name.
      if (method !== "carried-over") {
        const data = { drive };
        tellOfContribution(source, this.found, "contribution-names-nobody", data, "member");
      }
      return true;
    }
    const { roster } = this.context;
    if (roster.groups.has(group) || group === roster.everyone) return true;
    const data = { value: group, suggestion: this.suggestGroup.suggest(group) };
    this.tellUncounted("unknown-group", data, source, "group", currency);
    return false;
  }

  /** Why a row could not be converted. */
  private tellRate(source: Contribution, from: Currency, to: Currency, day: Day): void {
    const unknown = isCurrency(from) ? null : from;
    if (unknown !== null) {
      this.tellUncounted("unknown-currency", { value: unknown }, source, "currency", from);
      return;
    }
    const { rates } = this.context;
    const lacking = [from, to].find((currency) => !rates.knows(currency, day));
    if (lacking === undefined) {
      const data = { value: String(source.amount) };
      this.tellUncounted("amount-too-large", data, source, "amount", from);
      return;
    }
    const data = { currency: lacking, home: this.home, day };
    this.tellUncounted("no-rate", data, source, "currency", from);
  }

  /** Tells of a row that is not counted, with what it holds. */
  private tellUncounted<C extends DiagnosticCode>(
    code: C,
    data: DiagnosticData[C],
    source: Contribution,
    column: string,
    currency: Currency,
  ): void {
    const uncounted = { currency, amount: asWritten(source.amount ?? 0, currency) };
    tellOfContribution(source, this.found, code, data, column, uncounted);
  }
}

/**
 * How a row counts. Money that is carried over in a member's name, or a group's, is theirs, here as
 * there; where it names at most all who are asked it is nobody's gift: it is only in hand.
 */
function countedKind({ method, member, group }: Contribution, everybody: string): PostingKind {
  if (method === "in-kind" || method === "work") return "in-kind";
  const isNobodys = member === "" && (group === "" || group === everybody);
  return method === "carried-over" && isNobodys ? "carried" : "cash";
}
