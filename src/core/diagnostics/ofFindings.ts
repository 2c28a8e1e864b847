import type { Day } from "../day";
import type { Currency, Money } from "../money";
import type { Severity } from "./place";

/** What findings, the items that put them right, and counts of money contradict. */
export interface FindingDiagnosticData {
  /** In Items. */
  "unknown-finding": {
    readonly value: string;
    readonly suggestion: string | null;
    readonly item: string;
  };
  "finding-overdue": { readonly finding: string; readonly day: Day; readonly days: number };
  /** It is said to be put right, and of these items nothing has come. */
  "put-right-with-nothing-received": {
    readonly finding: string;
    readonly items: readonly string[];
  };
  /** It is said to be put right, and these items are not used. */
  "put-right-and-not-in-use": { readonly finding: string; readonly items: readonly string[] };
  "responsible-is-a-person": { readonly finding: string; readonly name: string };
  "in-use-before-received": { readonly item: string };
  /** A day by which something was found or seen comes after the day of which the summaries speak. */
  "day-ahead": {
    readonly tab: string;
    readonly column: string;
    readonly day: Day;
    readonly asOf: Day;
  };
  "spent-more-than-collected": {
    readonly drive: string;
    readonly spent: Money;
    /** What there was to spend: collected, carried over, and in hand at the start. */
    readonly collected: Money;
    readonly by: Money;
    readonly currency: Currency;
  };

  // Counts.
  "count-differs": {
    readonly day: Day;
    /** "": all drives in the currency. */
    readonly drive: string;
    /** A collector, or places; empty: all there is. */
    readonly where: readonly string[];
    readonly counted: Money;
    readonly books: Money;
    /** Counted less books: below zero where money is missing. */
    readonly by: Money;
    readonly currency: Currency;
    /** The last count before that agreed; null: none did. */
    readonly agreedOn: Day | null;
  };
  /** Places that were counted before were not counted on this day: it is held against nothing. */
  "count-lacks-places": {
    readonly day: Day;
    readonly counted: readonly string[];
    readonly missing: readonly string[];
  };
  /** `by`: "" where nobody is named. */
  "counted-alone": { readonly day: Day; readonly by: string };
  /** Where is no collector, and nearly a collector's name. */
  "near-collector": { readonly value: string; readonly suggestion: string };
}

export const findingSeverities: Readonly<Record<keyof FindingDiagnosticData, Severity>> = {
  "unknown-finding": "error",
  "finding-overdue": "warning",
  "put-right-with-nothing-received": "warning",
  "put-right-and-not-in-use": "warning",
  "responsible-is-a-person": "warning",
  "in-use-before-received": "warning",
  "day-ahead": "warning",
  "spent-more-than-collected": "warning",
  "count-differs": "warning",
  "count-lacks-places": "notice",
  "counted-alone": "notice",
  "near-collector": "warning",
};
