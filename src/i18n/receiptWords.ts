import type { Currency, Money, WithoutReceipt } from "../core/index";
import type { Figures } from "./figures";

/** What a receipt is for: a payment that was asked for, a gift, some of both, or money paid back. */
type ReceiptKind = "payment" | "gift" | "both" | "refund";

/** What stands on receipts and on the list of their numbers, and what is said of making them. */
export interface ReceiptWords {
  /** Written behind a number that does not count any more. */
  readonly void: string;
  readonly titles: Readonly<Record<ReceiptKind, string>>;
  readonly number: string;
  readonly copy: string;
  readonly issued: string;
  readonly from: string;
  readonly backTo: string;
  readonly onBehalf: string;
  /** A name as it stands on a letter. */
  readonly name: (name: string) => string;
  /** The amount in words; "" where the language has none for it. */
  readonly inWords: (amount: Money, currency: Currency) => string;
  readonly inWordsLabel: string;
  readonly sentences: Readonly<Record<ReceiptKind, string>>;
  readonly inKind: string;
  readonly notDescribed: string;
  readonly sign: string;
  readonly fileName: string;
  /** Of one, or of the first and the last of several. */
  readonly pageTitle: (first: string, last: string) => string;
  readonly summary: (
    receipts: number,
    sums: string,
    first: string,
    last: string,
    say: Figures,
  ) => string;
  /** More than are made at once. */
  readonly more: (receipts: number, say: Figures) => string;
  readonly nothing: string;
  readonly left: Readonly<
    Record<WithoutReceipt, (rows: number, checks: string, say: Figures) => string>
  >;
  readonly written: (
    receipts: number,
    first: string,
    last: string,
    tab: string,
    say: Figures,
  ) => string;
  readonly changed: string;
  readonly noDay: (text: string) => string;
  readonly noYear: string;
  readonly noNumber: (text: string, example: string) => string;
  readonly unknown: (number: string) => string;
  readonly isVoid: (number: string) => string;
  readonly differs: (number: string, said: string, now: string) => string;
  readonly voided: (number: string) => string;
  readonly voidAlready: (number: string) => string;
  readonly register: {
    readonly title: (year: string) => string;
    readonly none: (year: string) => string;
    readonly who: string;
    readonly state: string;
    readonly gone: string;
    readonly count: (receipts: number, voids: number, missing: number, say: Figures) => string;
  };
}
