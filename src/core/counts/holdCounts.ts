import type { Book, Count } from "../book";
import type { Day } from "../day";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic";
import type { Place } from "../diagnostics/place";
import type { Ledger } from "../ledger/ledger";
import type { Rates } from "../ledger/rates";
import type { Currency, Money } from "../money";
import { sortNaturally } from "../names/natural";
import { Suggester } from "../names/suggester";
import type { Roster } from "../roster/roster";
import type { DriveAccount } from "../standing/driveAccount";
import { BooksOn } from "./booksOn";
import { Collectors } from "./collectors";
import { tellAlone } from "./tellAlone";

/** What was counted last, over all that was counted on that day. */
export interface Counted {
  readonly day: Day;
  readonly amount: Money;
}

/** The last count of one thing, beside what the books say of it at the end of that day. */
interface LastCount {
  /** null: all drives in the currency. */
  readonly drive: DriveAccount | null;
  readonly currency: Currency;
  /** Collectors or places, as written; none: all the money there is. */
  readonly where: readonly string[];
  readonly day: Day;
  readonly counted: Money;
  readonly books: Money;
}

/** What counts come to, of each drive and of all drives in a currency. */
export interface HeldCounts {
  /** Whether there is any count at all. */
  readonly any: boolean;
  readonly ofDrive: ReadonlyMap<DriveAccount, Counted>;
  readonly ofCurrency: ReadonlyMap<Currency, Counted>;
  /** In the order in which what they count is first written. */
  readonly last: readonly LastCount[];
}

/** What counts are held against. */
interface CountContext {
  readonly book: Book;
  readonly roster: Roster;
  readonly rates: Rates;
  readonly ledger: Ledger;
  readonly drives: readonly DriveAccount[];
}

/** What was counted of one thing on one day: all there is, a collector's purse, or the other places. */
interface DayCount {
  readonly day: Day;
  amount: Money;
  /** As written. */
  readonly where: Set<string>;
  place: Place;
}

/** The counts of one drive, or of all drives in a currency. */
interface Scope {
  readonly drive: DriveAccount | null;
  readonly currency: Currency;
  readonly accounts: ReadonlySet<number>;
  /** By what was counted ("all", "places", or a collector's key), then by day. */
  readonly counts: Map<string, Map<Day, DayCount>>;
}

const ALL = "all";
const PLACES = "places";

/**
 * Holds money that was counted by hand against the books as they were on that day: all there is, a
 * drive's, or what one collector has. Places that are no collector's (Box, Bank) are together what no
 * collector has: on one day they add up. Tells of the last count of each that does not agree.
 */
export function holdCounts(context: CountContext, found: Diagnostic[]): HeldCounts {
  const { counts } = context.book;
  if (counts.length === 0)
    return { any: false, ofDrive: new Map(), ofCurrency: new Map(), last: [] };
  const desk = new CountingDesk(context, found);
  for (const count of counts) desk.take(count);
  return desk.hold();
}

class CountingDesk {
  private readonly context: CountContext;
  private readonly found: Diagnostic[];
  private readonly collectors: Collectors;
  private readonly suggestDrive: Suggester;
  private readonly scopes = new Map<string, Scope>();

  constructor(context: CountContext, found: Diagnostic[]) {
    const { roster, ledger, drives } = context;
    this.context = context;
    this.found = found;
    this.collectors = new Collectors(roster, ledger);
    this.suggestDrive = new Suggester(drives.flatMap(({ drive }) => drive?.id ?? []));
  }

  take(count: Count): void {
    const { date, where, place } = count;
    const { asOf } = this.context.book.settings;
    tellAlone(count, this.found);
    if (date > asOf) {
      const data = { day: date, asOf };
      this.tell(diagnose("dated-ahead", data, { ...place, column: "date" }, contentOf(count)));
      return;
    }
    const scope = this.scopeOf(count);
    const amount = scope === null ? null : this.convert(count, scope.currency);
    const what = this.whatOf(count);
    if (scope === null || amount === null || what === null) return;
    const days = scope.counts.get(what) ?? new Map<Day, DayCount>();
    scope.counts.set(what, days);
    const same = days.get(date) ?? { day: date, amount: 0, where: new Set<string>(), place };
    days.set(date, same);
    same.amount += amount;
    if (where !== "") same.where.add(where);
    if ((place.row ?? 0) < (same.place.row ?? 0)) same.place = place;
  }

  hold(): HeldCounts {
    const ofDrive = new Map<DriveAccount, Counted>();
    const ofCurrency = new Map<Currency, Counted>();
    const last: LastCount[] = [];
    for (const scope of this.scopes.values()) {
      for (const [what, days] of scope.counts) {
        const held = this.holdOne(scope, what, days);
        if (held !== null) last.push(held);
      }
      const counted = lastOf(scope);
      if (scope.drive === null) ofCurrency.set(scope.currency, counted);
      else ofDrive.set(scope.drive, counted);
    }
    return { any: true, ofDrive, ofCurrency, last };
  }

  /** The last count of one thing, told of with the last before it that agreed; null: none is of all places. */
  private holdOne(scope: Scope, what: string, days: ReadonlyMap<Day, DayCount>): LastCount | null {
    const inOrder = [...days.values()].sort((a, b) => b.day - a.day);
    const whole = inOrder.filter((each) => this.missingPlaces(what, each, days).length === 0);
    const last = inOrder[0]!;
    const missing = this.missingPlaces(what, last, days);
    if (missing.length > 0) this.tellMissing(last, missing);
    const [count, ...before] = whole;
    if (count === undefined) return null;
    const books = this.booksOf(scope, what, count.day);
    const by = count.amount - books;
    const where = sortNaturally([...count.where], (each) => each);
    const { currency } = scope;
    const held = {
      drive: scope.drive,
      currency,
      where,
      day: count.day,
      counted: count.amount,
      books,
    };
    if (by === 0) return held;
    // The books of a day are the whole ledger up to it: asked for only until one agrees.
    const agreed = before.find(({ day, amount }) => amount === this.booksOf(scope, what, day));
    const drive = scope.drive?.drive?.id ?? "";
    const data = {
      ...{ day: count.day, drive, where, counted: count.amount, books, by },
      ...{ currency, agreedOn: agreed?.day ?? null },
    };
    const place = { ...count.place, column: "amount" };
    this.tell(diagnose("count-differs", data, place, [drive, ...where, count.day, by]));
    return held;
  }

  /** Places that were counted on other days and not on this: without them it is not all there is. */
  private missingPlaces(
    what: string,
    { where }: DayCount,
    days: ReadonlyMap<Day, DayCount>,
  ): readonly string[] {
    if (what !== PLACES) return [];
    const all = new Set([...days.values()].flatMap((each) => [...each.where]));
    return sortNaturally(
      [...all].filter((place) => !where.has(place)),
      (each) => each,
    );
  }

  private tellMissing({ day, where, place }: DayCount, missing: readonly string[]): void {
    const counted = sortNaturally([...where], (each) => each);
    const at = { ...place, column: "where" };
    const data = { day, counted, missing };
    this.tell(diagnose("count-lacks-places", data, at, [day, ...counted, ...missing]));
  }

  private booksOf({ accounts }: Scope, what: string, day: Day): Money {
    const { drives, ledger } = this.context;
    const books = new BooksOn(drives, ledger, accounts, day);
    if (what === ALL) return books.inHand();
    if (what === PLACES) return books.inHand() - books.withCollectors();
    return books.withCollectors((name) => this.collectors.keyOf(name) === what);
  }

  /** What a row counts; null where a name is probably misspelt. */
  private whatOf(count: Count): string | null {
    const { where, place } = count;
    if (where === "") return ALL;
    if (this.collectors.has(where)) return this.collectors.keyOf(where);
    const suggestion = this.collectors.suggest(where);
    if (suggestion === null) return PLACES;
    const at = { ...place, column: "where" };
    const data = { value: where, suggestion };
    this.tell(diagnose("near-collector", data, at, contentOf(count)));
    return null;
  }

  private scopeOf(count: Count): Scope | null {
    const { drives, book } = this.context;
    const { drive: name, place } = count;
    const account = name === "" ? null : (drives.find(({ drive }) => drive?.id === name) ?? null);
    if (name !== "" && account === null) {
      const data = { value: name, suggestion: this.suggestDrive.suggest(name) };
      this.tell(diagnose("unknown-drive", data, { ...place, column: "drive" }, contentOf(count)));
      return null;
    }
    const isKept = drives.some(({ currency }) => currency === count.currency);
    const ofAll = isKept ? count.currency : book.settings.currency;
    const currency = account?.currency ?? ofAll;
    const key = account === null ? `\n${currency}` : name;
    const known = this.scopes.get(key);
    if (known !== undefined) return known;
    const accounts = new Set(
      drives.flatMap((each, index) =>
        (account === null ? each.currency === currency : each === account) ? [index] : [],
      ),
    );
    const made: Scope = { drive: account, currency, accounts, counts: new Map() };
    this.scopes.set(key, made);
    return made;
  }

  private convert(count: Count, to: Currency): Money | null {
    const { rates, book } = this.context;
    const { amount, currency, date, place } = count;
    const converted = rates.convert(amount, currency, to, date);
    if (converted !== null) return converted;
    const lacking = [currency, to].find((each) => !rates.knows(each, date)) ?? currency;
    const data = { currency: lacking, home: book.settings.currency, day: date };
    this.tell(diagnose("no-rate", data, { ...place, column: "currency" }, contentOf(count)));
    return null;
  }

  private tell(diagnostic: Diagnostic): void {
    this.found.push(diagnostic);
  }
}

const contentOf = ({ date, where, drive, amount, currency }: Count) => [
  ...[date, where, drive, amount, currency],
];

/** What was counted on the last day: all there is if that was counted, else its parts together. */
function lastOf({ counts }: Scope): Counted {
  const all = [...counts.values()].flatMap((days) => [...days.values()]);
  const day = Math.max(...all.map((each) => each.day));
  const whole = counts.get(ALL)?.get(day);
  if (whole !== undefined) return { day, amount: whole.amount };
  const parts = all.filter((each) => each.day === day);
  return { day, amount: parts.reduce((sum, { amount }) => sum + amount, 0) };
}
