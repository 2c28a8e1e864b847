import type { PostedContribution } from "./accounts";
import type { Book, Contribution } from "./book";
import type { Day } from "./day";
import { type Diagnostic, type DiagnosticCode, type DiagnosticData, diagnose } from "./diagnostic";
import type { DriveFrame } from "./driveFrame";
import { findDuplicates } from "./duplicates";
import { type Currency, isCurrency, type Money, nearestMinor, toMinor } from "./money";
import { AMBIGUOUS, type People, UNKNOWN } from "./people";
import { contentOf, type Posting } from "./posting";
import type { Rates } from "./rates";
import type { Roster } from "./roster";
import { Suggester } from "./suggester";

/** The ledger, each row counted or not, and the rows of each drive. */
export interface Ledger {
  readonly postings: readonly Posting[];
  /** Of each account, in the order of the drives' frames and last No drive, its postings. */
  readonly byAccount: readonly (readonly Posting[])[];
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
export function postLedger(context: LedgerContext, found: Diagnostic[]): Ledger {
  const desk = new PostingDesk(context, found);
  const { contributions } = context.book;
  const postings = new Array<Posting>(contributions.length);
  const byAccount: Posting[][] = Array.from({ length: context.frames.length + 1 }, () => []);
  for (let i = 0; i < contributions.length; i++) {
    const posting = desk.post(contributions[i]!);
    postings[i] = posting;
    byAccount[posting.account]!.push(posting);
  }
  for (let account = 0; account < context.frames.length; account++) {
    findDuplicates(byAccount[account]!, context.frames[account]!, context.people, found);
  }
  return { postings, byAccount };
}

/** What comes of a row: the struct of {@link Posting}, before its final form. */
class PostingDesk {
  private readonly context: LedgerContext;
  private readonly found: Diagnostic[];
  private readonly accounts = new Map<string, number>();
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
  }

  post(source: Contribution): Posting {
    const account = this.accounts.get(source.drive) ?? this.noDrive;
    const frame = this.context.frames[account];
    const driveCurrency = frame === undefined ? this.home : frame.drive.currency;
    const currency = source.currency === "" ? driveCurrency : source.currency;
    const written = this.writtenAmount(source, currency);
    if (written === null) {
      const nearest = nearestMinor(source.amount ?? 0, currency);
      const known = Number.isSafeInteger(nearest) ? nearest : 0;
      return this.notCounted(source, account, currency, known);
    }
    if (frame === undefined) return this.ofNoDrive(source, currency, written);
    return this.ofDrive(source, account, frame, currency, written);
  }

  /** The amount in minor units; null where there is none that can be counted. */
  private writtenAmount(source: Contribution, currency: Currency): Money | null {
    const { amount } = source;
    // The cell's own diagnostic has said so.
    if (amount === null) return null;
    const minor = toMinor(amount, currency);
    if (minor === null && !Number.isSafeInteger(nearestMinor(amount, currency))) {
      this.tell("amount-too-large", { value: String(amount) }, source, "amount", currency, 0);
    } else if (minor === null) {
      const data = { value: amount, currency };
      this.tell("more-decimals-than-currency", data, source, "amount", currency, amount);
    }
    return minor;
  }

  private ofNoDrive(source: Contribution, currency: Currency, written: Money): Posting {
    if (source.drive === "") this.tell("contribution-without-drive", {}, source, "drive", currency);
    else {
      const data = { value: source.drive, suggestion: this.suggestDrive.suggest(source.drive) };
      this.tell("unknown-drive", data, source, "drive", currency);
    }
    return this.notCounted(source, this.noDrive, currency, written);
  }

  private ofDrive(
    source: Contribution,
    account: number,
    frame: DriveFrame,
    currency: Currency,
    written: Money,
  ): Posting {
    const { drive, state } = frame;
    const person = source.member === "" ? UNKNOWN : this.findPerson(source, currency);
    const isSomebody = source.member === "" ? this.isKnownGroup(source, currency) : person >= 0;
    if (!isSomebody) return this.notCounted(source, account, currency, written);
    if (source.date === null) {
      this.tell("contribution-without-date", {}, source, "date", currency);
      return this.notCounted(source, account, currency, written, person);
    }
    if (state === "draft") {
      this.tell("contribution-to-draft", { drive: drive.id }, source, "drive", currency);
      return this.notCounted(source, account, currency, written, person);
    }
    if (source.date > this.asOf) {
      const data = { day: source.date, asOf: this.asOf };
      this.tell("dated-ahead", data, source, "date", currency);
      return this.made(source, account, person, "ahead", 0, currency, written);
    }
    const { rates } = this.context;
    const amount = rates.convert(written, currency, drive.currency, source.date);
    if (amount === null) {
      this.tellRate(source, currency, drive.currency, source.date);
      return this.notCounted(source, account, currency, written, person);
    }
    const isInKind = source.method === "in-kind" || source.method === "work";
    const kind = isInKind ? "in-kind" : "cash";
    return this.made(source, account, person, kind, amount, currency, written);
  }

  private findPerson(source: Contribution, currency: Currency): number {
    const { people } = this.context;
    const person = people.find(source.member);
    if (person === AMBIGUOUS) {
      this.tell("ambiguous-name", { value: source.member }, source, "member", currency);
    } else if (person === UNKNOWN) {
      const data = { value: source.member, suggestion: people.suggest(source.member) };
      this.tell("unknown-member", data, source, "member", currency);
    }
    return person;
  }

  /** A nameless gift's group; a row that names nobody at all is the whole drive's. */
  private isKnownGroup(source: Contribution, currency: Currency): boolean {
    const { group, drive } = source;
    if (group === "") {
      this.note("contribution-names-nobody", { drive }, source, "member");
      return true;
    }
    const { roster } = this.context;
    if (roster.groups.has(group) || group === roster.everyone) return true;
    const data = { value: group, suggestion: this.suggestGroup.suggest(group) };
    this.tell("unknown-group", data, source, "group", currency);
    return false;
  }

  private tellRate(source: Contribution, from: Currency, to: Currency, day: Day): void {
    const unknown = isCurrency(from) ? null : from;
    if (unknown !== null) {
      this.tell("unknown-currency", { value: unknown }, source, "currency", from);
      return;
    }
    const lacking = this.context.rates.convert(1, from, this.home, day) === null ? from : to;
    const data = { currency: lacking, home: this.home, day };
    this.tell("no-rate", data, source, "currency", from);
  }

  private notCounted(
    source: Contribution,
    account: number,
    currency: Currency,
    written: Money,
    person: number = UNKNOWN,
  ): Posting {
    return this.made(source, account, person, "not-counted", 0, currency, written);
  }

  private made(
    source: Contribution,
    account: number,
    person: number,
    kind: PostedContribution["kind"],
    amount: Money,
    currency: Currency,
    written: Money,
  ): Posting {
    const memberId = person >= 0 ? this.context.people.all[person]!.id : null;
    const group = source.group === "" ? null : source.group;
    return { source, account, memberId, group, kind, amount, person, written, currency };
  }

  /** Tells of a row that is not counted, with what it holds. */
  private tell<C extends DiagnosticCode>(
    code: C,
    data: DiagnosticData[C],
    source: Contribution,
    column: string,
    currency: Currency,
    major: number = source.amount ?? 0,
  ): void {
    const place = { tab: "contributions", row: source.row, column };
    const uncounted = { currency, amount: nearestMinor(major, currency) };
    this.found.push(diagnose(code, data, place, { uncounted, content: contentOf(source) }));
  }

  /** Tells of a row that is counted all the same. */
  private note<C extends DiagnosticCode>(
    code: C,
    data: DiagnosticData[C],
    source: Contribution,
    column: string,
  ): void {
    const place = { tab: "contributions", row: source.row, column };
    this.found.push(diagnose(code, data, place, { content: contentOf(source) }));
  }
}
