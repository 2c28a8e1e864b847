import type { Figures } from "./figures";

/** What closing a drive says, in its preview, in its reply and in the rows that it writes. */
export interface ClosingWords {
  /** What came in, was spent and is in hand; what was paid too much and is still outstanding. */
  readonly summary: (figures: ClosingFigures, say: Figures) => string;
  readonly chooseDrive: string;
  readonly alreadyClosed: (drive: string) => string;
  readonly isDraft: (drive: string, drives: string) => string;
  readonly changed: string;
  /** A decision about something that is not open, or that cannot be decided so. */
  readonly notOffered: (what: string) => string;
  readonly chooseCarryTo: string;
  readonly cannotCarryTo: (drive: string) => string;
  /** What is typed as Due of the copy and is none. */
  readonly duesUnclear: (value: string) => string;
  readonly nameTaken: (drive: string) => string;
  readonly done: (drive: string, decided: ClosingTotals, say: Figures) => string;
  /** The notes of the rows that closing adds to the ledger. */
  readonly refunded: (drive: string) => string;
  readonly carriedTo: (drive: string) => string;
  readonly carriedFrom: (drive: string) => string;
  /** The reason of a write-off. */
  readonly writtenOff: (drive: string) => string;
}

/** Amounts in words; "" where there is none. */
interface ClosingFigures {
  readonly collected: string;
  readonly inKind: string;
  readonly spent: string;
  /** From other drives, or to them: then with a minus. */
  readonly carried: string;
  readonly inHand: string;
  /** In hand, but given by those who paid more than they were asked. */
  readonly overpaid: string;
  readonly outstanding: string;
  /** Rows that are not counted and stay so. */
  readonly notCounted: number;
}

/** What was decided, in words; "" where nothing was. */
interface ClosingTotals {
  readonly refunded: string;
  readonly carried: string;
  readonly carryTo: string;
  readonly writtenOff: string;
  readonly copy: string;
  /** The tab that lists drives. */
  readonly drives: string;
}
