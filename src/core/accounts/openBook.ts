import type { Book } from "../book";
import type { Diagnostic } from "../diagnostics/diagnostic";
import { type ResolvedAdjustment, resolveAdjustments } from "../drive/adjustments";
import { type DriveFrame, frameDrives } from "../drive/driveFrame";
import { Rates } from "../ledger/rates";
import { People } from "../roll/people";
import { buildRoster } from "../roster/buildRoster";
import type { Roster } from "../roster/roster";

/** A book with everything found that it names: what accounts are kept and plans made from. */
export interface OpenedBook {
  readonly book: Book;
  readonly roster: Roster;
  readonly people: People;
  /**
   * Open drives first, then drafts, then closed; within each by last due day (none last), then name:
   * never by row.
   */
  readonly frames: readonly DriveFrame[];
  readonly rates: Rates;
  readonly adjustments: readonly ResolvedAdjustment[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Finds everything that a book names. For whoever needs no more than that, no accounts are kept. */
export function openBook(book: Book): OpenedBook {
  const diagnostics: Diagnostic[] = [];
  const roster = buildRoster(book, diagnostics);
  const frames = frameDrives(book, roster, diagnostics);
  const people = new People(roster, frames, diagnostics);
  return {
    book,
    roster,
    people,
    frames,
    rates: new Rates(book.rates, book.settings.currency, diagnostics),
    adjustments: resolveAdjustments(book, roster, (who) => people.find(who), diagnostics),
    diagnostics,
  };
}
