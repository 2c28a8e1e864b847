import type { Book, Member } from "../book";
import type { Day } from "../day";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic";
import type { DriveFrame } from "../drive/driveFrame";
import { OrganisationYear } from "../drive/organisationYear";
import type { Ledger } from "../ledger/ledger";
import type { Rates } from "../ledger/rates";
import type { Currency, Money } from "../money";
import { sortNaturally } from "../names/natural";
import type { People } from "../roll/people";
import { isAboveAlert, yearlyIncomeOf } from "../roster/incomes";
import type { Roster } from "../roster/roster";
import type { MemberStanding } from "./driveAccount";

/** All that one person was asked for and gave in the year, in the Settings currency. */
export interface Burden {
  readonly member: Member;
  /** By body, in the order of `Accounts.bodies`. */
  readonly asked: readonly Money[];
  /** Cash, net of refunds. */
  readonly given: readonly Money[];
  /**
   * What is asked over all bodies, and of each Conscience drive not the least that it suggests but a
   * head of the group's quota: what there would be to find if all in the group bore it alike.
   */
  readonly ifShared: Money;
  /** How many bodies ask for anything, be it a gift of no stated amount. */
  readonly askedBy: number;
  /** Gifts in kind and work at their value, over all bodies. */
  readonly inKind: Money;
  readonly yearlyIncome: Money | null;
  /** given ÷ yearly income, or if shared ÷ yearly income where that is more; null without income. */
  readonly shareOfIncome: number | null;
  readonly alert: boolean;
}

/**
 * Adds up what each person is asked for and has given in the organisation's year of the as-of
 * day, by body, in the Settings currency. Given is cash; gifts in kind are added up apart.
 */
export class BurdenLedger {
  readonly bodies: readonly string[];
  private readonly book: Book;
  private readonly roster: Roster;
  private readonly rates: Rates;
  private readonly home: Currency;
  private readonly year: OrganisationYear;
  private readonly asked: readonly Float64Array[];
  private readonly given: readonly Float64Array[];
  private readonly ifShared: Float64Array;
  /** 1: the body asks for something. By body. */
  private readonly asks: readonly Uint8Array[];
  private readonly inKind: Float64Array;
  private readonly bodyOf = new Map<DriveFrame, number>();
  /** Of the drive that is being added: the gifts that no rate converts, and the first one's day. */
  private unconverted = 0;
  private unconvertedSince: Day = Number.POSITIVE_INFINITY;

  constructor(
    context: {
      readonly book: Book;
      readonly roster: Roster;
      readonly people: People;
      readonly rates: Rates;
    },
    /** Those that anything can count of. */
    frames: readonly DriveFrame[],
  ) {
    const { book, roster, rates, people } = context;
    this.book = book;
    this.roster = roster;
    this.rates = rates;
    this.home = book.settings.currency;
    this.year = new OrganisationYear(book.settings);
    this.bodies = bodiesOf(roster, frames);
    for (const frame of frames)
      this.bodyOf.set(frame, this.bodies.indexOf(bodyName(roster, frame)));
    const count = people.all.length;
    this.asked = this.bodies.map(() => new Float64Array(count));
    this.given = this.bodies.map(() => new Float64Array(count));
    this.ifShared = new Float64Array(count);
    this.asks = this.bodies.map(() => new Uint8Array(count));
    this.inKind = new Float64Array(count);
  }

  isOfThisYear(frame: DriveFrame): boolean {
    return this.year.holdsDrive(frame);
  }

  /**
   * What the drive asks of each: the quota, or the least that a Conscience drive suggests, and what
   * a head of the group's quota comes to. Comes after the drive's gifts: where a rate is lacking for
   * any of it, that is told once.
   */
  addDrive(
    frame: DriveFrame,
    members: readonly MemberStanding[],
    /** Of each standing, whose it is. */
    persons: Int32Array,
    /** Of each standing, the share a head of the group's quota; NaN where none is shared. */
    shares: Float64Array,
    found: Diagnostic[],
  ): void {
    const isAsked = this.addAsked(frame, members, persons, shares);
    if (!isAsked || this.unconverted > 0) this.tellRate(frame, isAsked, found);
    this.unconverted = 0;
    this.unconvertedSince = Number.POSITIVE_INFINITY;
  }

  /** False where no rate converts what is asked. */
  private addAsked(
    frame: DriveFrame,
    members: readonly MemberStanding[],
    persons: Int32Array,
    shares: Float64Array,
  ): boolean {
    const body = this.bodyOf.get(frame) ?? -1;
    if (frame.state === "draft" || body < 0 || !this.isOfThisYear(frame)) return true;
    const { currency } = frame.drive;
    const day = this.year.dayOf(frame);
    const column = this.asked[body]!;
    for (let i = 0; i < members.length; i++) {
      const { quota, asked, suggestedLeast } = members[i]!;
      if (!asked || quota === 0) continue;
      const person = persons[i]!;
      this.asks[body]![person] = 1;
      const least = quota ?? suggestedLeast;
      const share = Number.isNaN(shares[i]!) ? least : shares[i]!;
      if (least === 0 && share === 0) continue;
      const converted = this.rates.convert(least, currency, this.home, day);
      const shared = this.rates.convert(share, currency, this.home, day);
      if (converted === null || shared === null) return false;
      column[person]! += converted;
      this.ifShared[person]! += shared;
    }
    return true;
  }

  /** What each has given to a drive's body; null where nobody is asked. */
  givenTo(frame: DriveFrame): Float64Array | null {
    return this.given[this.bodyOf.get(frame) ?? -1] ?? null;
  }

  /** A member's counted row in kind. */
  addInKind(ledger: Ledger, row: number): void {
    this.addGift(this.inKind, ledger, row);
  }

  /** A member's counted row: in the year of its date, converted from what it was written in. */
  addGift(given: Float64Array, ledger: Ledger, row: number): void {
    const date = ledger.days[row]!;
    if (!this.year.holds(date)) return;
    const written = ledger.written[row]!;
    const converted = this.rates.convert(written, ledger.currencies[row]!, this.home, date);
    if (converted === null) {
      this.unconverted++;
      this.unconvertedSince = Math.min(this.unconvertedSince, date);
    } else given[ledger.persons[row]!]! += converted;
  }

  /** One for each of the roster, in its order. */
  burdens(): Burden[] {
    const { members } = this.roster;
    const { incomeAlert } = this.book.settings;
    const burdens = new Array<Burden>(members.length);
    for (let person = 0; person < members.length; person++) {
      const member = members[person]!;
      const asked = this.rowOf(this.asked, person);
      const given = this.rowOf(this.given, person);
      const ifShared = this.ifShared[person]!;
      const most = Math.max(ifShared, sum(given));
      const yearlyIncome = yearlyIncomeOf(member);
      const hasIncome = yearlyIncome !== null && yearlyIncome > 0;
      burdens[person] = {
        member,
        asked,
        given,
        ifShared,
        askedBy: this.bodiesAsking(person),
        inKind: this.inKind[person]!,
        yearlyIncome,
        shareOfIncome: hasIncome ? most / yearlyIncome : null,
        alert: isAboveAlert(most, yearlyIncome, incomeAlert),
      };
    }
    return burdens;
  }

  private bodiesAsking(person: number): number {
    let bodies = 0;
    for (const asks of this.asks) bodies += asks[person]!;
    return bodies;
  }

  private rowOf(columns: readonly Float64Array[], person: number): Money[] {
    const row = new Array<Money>(columns.length);
    for (let body = 0; body < columns.length; body++) row[body] = columns[body]![person]!;
    return row;
  }

  private tellRate(frame: DriveFrame, isAsked: boolean, found: Diagnostic[]): void {
    const { id, currency, place } = frame.drive;
    const { unconverted: gifts, home } = this;
    const day = Math.min(
      this.unconvertedSince,
      isAsked ? Number.POSITIVE_INFINITY : this.year.dayOf(frame),
    );
    const data = { drive: id, currency, home, day, asked: !isAsked, gifts };
    found.push(diagnose("no-rate-for-burden", data, place, [id, currency, gifts]));
  }
}

function sum(values: readonly Money[]): Money {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** The root groups, and the whole organisation where a drive asks everyone above them. */
function bodiesOf(roster: Roster, frames: readonly DriveFrame[]): string[] {
  const names = new Set(roster.bodies);
  for (const frame of frames) names.add(bodyName(roster, frame));
  return sortNaturally([...names], (name) => name);
}

/**
 * The body that asks. Where Who is asked names no group that there is, the body of those that were
 * asked when the drive was divided, or the only one; if none is known any more, the name itself.
 */
function bodyName(roster: Roster, { drive, roll }: DriveFrame): string {
  if (drive.asked === null) return roster.everyone;
  const asked = roster.groups.get(drive.asked);
  if (asked !== undefined) return asked.body;
  for (const { level, group } of roll) {
    const known = level === "group" ? roster.groups.get(group) : undefined;
    if (known !== undefined) return known.body;
  }
  const [body] = roster.bodies;
  return body !== undefined && roster.bodies.length === 1 ? body : drive.asked;
}
