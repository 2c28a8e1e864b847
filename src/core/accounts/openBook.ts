import type { Book } from "../book";
import type { Diagnostic } from "../diagnostics/diagnostic";
import { type ResolvedAdjustment, resolveAdjustments } from "../drive/adjustments";
import { type DriveFrame, frameDrives } from "../drive/driveFrame";
import { Rates } from "../ledger/rates";
import { People } from "../roll/people";
import { buildRoster } from "../roster/buildRoster";
import type { Roster } from "../roster/roster";
import type { Accounts } from "./accounts";

/** A book with everything found in it by name: what accounts are kept and plans made from. */
export interface AccountsContext {
  readonly book: Book;
  readonly roster: Roster;
  readonly people: People;
  readonly frames: readonly DriveFrame[];
  readonly rates: Rates;
  readonly adjustments: readonly ResolvedAdjustment[];
}

/** Finds everything that a book names. */
export function openBook(book: Book, found: Diagnostic[]): AccountsContext {
  const roster = buildRoster(book, found);
  const frames = frameDrives(book, roster, found);
  return {
    book,
    roster,
    people: new People(roster, frames, found),
    frames,
    rates: new Rates(book.rates, book.settings.currency, found),
    adjustments: resolveAdjustments(book, roster, found),
  };
}

const contexts = new WeakMap<Accounts, AccountsContext>();

/** Remembers what accounts were kept from, so that plans need not find it all again. */
export function rememberContext(accounts: Accounts, context: AccountsContext): void {
  contexts.set(accounts, context);
}

/** The context of accounts that were kept from this very book; found anew for any other. */
export function contextOf(accounts: Accounts, book: Book): AccountsContext {
  const context = contexts.get(accounts);
  return context !== undefined && context.book === book ? context : openBook(book, []);
}
