import type { Contribution } from "../book";
import type { Currency, Money } from "../money";

/**
 * What became of a row of the ledger: "cash", "in-kind" (work included), "carried" (carried over
 * in no member's and no group's name), or why it is not counted.
 */
export type PostingKind = "cash" | "in-kind" | "carried" | "ahead" | "not-counted";

/** Whether a row of this kind is in the figures. */
export function isCounted(kind: PostingKind): boolean {
  return kind !== "ahead" && kind !== "not-counted";
}

/**
 * The ledger, posted: columns of one length, an entry a row, in the order of `Book.contributions`.
 * An object a row would outweigh all else that accounts are kept with.
 */
export interface Ledger {
  readonly sources: readonly Contribution[];
  /** Indices into `Accounts.drives`, the No drive account included. */
  readonly accounts: Int32Array;
  /**
   * Indices into the roster's members, and beyond them those who are on the roll only; −1 where
   * nobody is named, or nobody who is known.
   */
  readonly persons: Int32Array;
  readonly kinds: readonly PostingKind[];
  /** The day of a row that is counted; 0 of others. */
  readonly days: Int32Array;
  /** 1: counted, and not carried over. */
  readonly gifts: Uint8Array;
  /** 1: counted, received by a collector and not handed over. */
  readonly withCollector: Uint8Array;
  /** In minor units of the drive's currency; 0 where not counted. */
  readonly amounts: Float64Array;
  /** In minor units of the currency that the row was written in; fractions of them are not counted. */
  readonly written: Float64Array;
  /** The currency that each row was written in. */
  readonly currencies: readonly Currency[];
}

/** Money that the ledger holds but the summaries do not count, by the currency it was written in. */
export interface Uncounted {
  readonly currency: Currency;
  /** In minor units of `currency`, as the cells say: with fractions, where it has no such decimals. */
  readonly amount: number;
  readonly rows: number;
  /** Whether these rows are only dated ahead of the as-of day. */
  readonly ahead: boolean;
}

/**
 * What the ledger holds and the summaries count, by the currency it was written in and in its
 * minor units: `collected`, `carried` and `inKind` before conversion to the drive's currency.
 */
export interface CountedIn {
  readonly currency: Currency;
  readonly collected: Money;
  readonly carried: Money;
  readonly inKind: Money;
  readonly rows: number;
}
