import type { Day } from "./day";
import type { Place } from "./diagnostics/place";
import type { Currency } from "./money";

/** What the Settings tab decides, with its defaults filled in. */
export interface Settings {
  readonly organisation: string;
  readonly currency: Currency;
  /** The day that the summaries speak of: Settings' As of, else today. */
  readonly asOf: Day;
  /** Whether As of is fixed in Settings rather than today. */
  readonly asOfFixed: boolean;
  readonly graceDays: number;
  /** The month in which the organisation's year starts, 1 to 12. */
  readonly yearStarts: number;
  /** The share of yearly income above which Per person alerts, as a fraction: 0.05. */
  readonly incomeAlert: number;
  /** How often one member may be reminded in one drive; null: 2, and 1 where Voluntary. */
  readonly reminderLimit: number | null;
  readonly namesInNotices: "never" | "mandatory-only";
  /** Whether what anyone may see of mandatory and pledged drives keeps back what names by figures. */
  readonly figuresInNotices: "safe" | "open-books";
  readonly rounding: "largest-remainder" | "never-falls";
  readonly closedInLists: "overview-only" | "this-year" | "all";
  /** Whether who has given nothing to a voluntary drive stands under Follow-up once its day is past. */
  readonly voluntaryFollowUp: "after-due" | "never";
  /** To whom money is paid, as the account's bank knows them; "": not stated. */
  readonly payTo: string;
  /** Where money is paid to: an IBAN, a UPI address, or a bank and a number as written; "": not stated. */
  readonly account: string;
  /** The code to scan that pages draw beside what is due. */
  readonly paymentCode: "none" | "epc" | "upi";
  /** Where in Settings these stand; null where they do not. */
  readonly payPlaces: Readonly<Record<"payTo" | "account" | "paymentCode", Place | null>>;
  /** Names of tabs that are read as Contributions are, and never written. */
  readonly moreLedgers: readonly string[];
}
