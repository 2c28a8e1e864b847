import type { Currency, Money } from "../money";
import type { Severity } from "./place";

/** Where the numbers of receipts say something that cannot be. */
export interface ReceiptDiagnosticData {
  /** It stands beside rows of people who have nothing to do with each other. */
  "receipt-number-twice": { readonly number: string; readonly names: readonly string[] };
  /** Numbers that were given stand nowhere any more: rows were deleted, or typed over. */
  "receipt-numbers-missing": {
    readonly year: number;
    /** The first and the last of each run. */
    readonly runs: readonly (readonly [first: string, last: string])[];
    readonly count: number;
  };
  /** Its rows come to something else than what it says. */
  "receipt-differs": {
    readonly number: string;
    readonly who: string;
    readonly said: readonly (readonly [currency: Currency, amount: Money])[];
    readonly now: readonly (readonly [currency: Currency, amount: Money])[];
  };
}

export const receiptSeverities: Readonly<Record<keyof ReceiptDiagnosticData, Severity>> = {
  "receipt-number-twice": "warning",
  "receipt-numbers-missing": "warning",
  "receipt-differs": "warning",
};
