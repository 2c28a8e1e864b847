import type { Day } from "../day";
import type { Currency } from "../money";
import type { Severity } from "./place";

/**
 * What reading the cells of the input tabs can find. Written and worded beside src/tables.
 *
 * `value` is what the cell holds, as text; `tab`, `column`, `set`, `setting` and choices are ids
 * of the schema; rows are as the sheet counts.
 */
export interface TableDiagnosticData {
  "tab-missing": { readonly tab: string };
  "column-missing": { readonly tab: string; readonly column: string };
  /** Two sheets look like one tab: `used` and `ignored` are their names. */
  "tab-twice": { readonly tab: string; readonly used: string; readonly ignored: string };
  /** `used` and `ignored` are the letters of the sheet's columns. */
  "column-twice": {
    readonly tab: string;
    readonly column: string;
    readonly used: string;
    readonly ignored: string;
  };
  /** A formula's error where a value should be. */
  "cell-error": { readonly value: string };
  "blank-cell": { readonly tab: string; readonly column: string };
  "not-an-amount": { readonly value: string; readonly currency: Currency };
  /** The spreadsheet made a date of what was typed: 12.5 became 12 May. */
  "amount-is-a-date": { readonly day: Day; readonly currency: Currency };
  "amount-too-fine": {
    readonly value: string;
    readonly currency: Currency;
    readonly decimals: number;
  };
  "amount-too-large": { readonly value: string };
  "not-a-number": { readonly value: string };
  "out-of-range": {
    readonly value: string;
    readonly least: number;
    /** Whether `least` itself is too little. */
    readonly above: boolean;
  };
  "not-a-day": { readonly value: string };
  /** One day comes before another that it should not: `first` stands in `firstColumn`. */
  "days-reversed": {
    readonly tab: string;
    readonly first: Day;
    readonly firstColumn: string;
    readonly second: Day;
    readonly secondColumn: string;
  };
  "unknown-choice": {
    readonly value: string;
    readonly set: string;
    readonly suggestion: string | null;
    /** The choice that is taken until the cell is mended; null: none. */
    readonly taken: string | null;
  };
  /** A method of the user's own that is nearly one of ours. */
  "odd-method": { readonly value: string; readonly suggestion: string };
  "not-a-currency": {
    readonly value: string;
    readonly suggestion: Currency | null;
    /** The currency that is taken until the cell is mended; null: the row is left out. */
    readonly taken: Currency | null;
  };
  "dues-unclear": { readonly value: string };
  "dues-endless": { readonly value: string };
  /** How often the cell says that it falls due; more than `most`, or 0. */
  "dues-times": { readonly value: string; readonly times: number; readonly most: number };
  /** `sum` is in millionths. */
  "shares-not-whole": { readonly value: string; readonly sum: number };
  "member-id-twice": { readonly id: string; readonly name: string; readonly firstRow: number };
  "member-name-twice": { readonly name: string; readonly firstRow: number };
  /** A row of Members that adds up the others: by its name, or because its figure is their sum. */
  "total-among-members": { readonly name: string; readonly by: "name" | "weight" | "income" };
  "drive-twice": { readonly name: string; readonly firstRow: number };
  "finding-twice": { readonly name: string; readonly firstRow: number };
  "group-twice": { readonly name: string; readonly firstRow: number };
  "unknown-setting": { readonly value: string; readonly suggestion: string | null };
  "setting-twice": { readonly setting: string; readonly firstRow: number };
  "setting-unclear": { readonly setting: string; readonly value: string };
  /** Settings name a further ledger, and no sheet is called so. */
  "ledger-not-found": { readonly name: string; readonly suggestion: string | null };
  /** Settings name as a further ledger what is a tab already. */
  "ledger-is-tab": { readonly name: string; readonly tab: string };
  "ledger-column-missing": { readonly ledger: string; readonly column: string };
  /** Settings name no currency. */
  "currency-assumed": { readonly currency: Currency; readonly from: "drives" | "language" };
}

export const tableSeverities: Readonly<Record<keyof TableDiagnosticData, Severity>> = {
  "tab-missing": "error",
  "column-missing": "error",
  "tab-twice": "warning",
  "column-twice": "warning",
  "cell-error": "error",
  "blank-cell": "error",
  "not-an-amount": "error",
  "amount-is-a-date": "error",
  "amount-too-fine": "error",
  "amount-too-large": "error",
  "not-a-number": "error",
  "out-of-range": "error",
  "not-a-day": "error",
  "days-reversed": "warning",
  "unknown-choice": "error",
  "odd-method": "warning",
  "not-a-currency": "error",
  "dues-unclear": "error",
  "dues-endless": "error",
  "dues-times": "error",
  "shares-not-whole": "error",
  "member-id-twice": "error",
  "member-name-twice": "error",
  "total-among-members": "error",
  "drive-twice": "error",
  "finding-twice": "error",
  "group-twice": "error",
  "unknown-setting": "notice",
  "setting-twice": "warning",
  "setting-unclear": "warning",
  "ledger-not-found": "error",
  "ledger-is-tab": "warning",
  "ledger-column-missing": "error",
  "currency-assumed": "notice",
};
