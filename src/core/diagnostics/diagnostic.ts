import type { DivisionProblemData } from "../division/problem";
import type { Currency } from "../money";
import { type Content, contentKey } from "./contentKey";
import type { AccountDiagnosticData } from "./ofAccounts";
import { accountSeverities } from "./ofAccounts";
import { type FindingDiagnosticData, findingSeverities } from "./ofFindings";
import { type GuardDiagnosticData, guardSeverities } from "./ofGuard";
import { type PayingDiagnosticData, payingSeverities } from "./ofPaying";
import { type ReceiptDiagnosticData, receiptSeverities } from "./ofReceipts";
import type { TableDiagnosticData } from "./ofTables";
import { tableSeverities } from "./ofTables";
import type { Place, Severity } from "./place";

/** Every code that can be reported and what its text needs. Codes are permanent. */
export interface DiagnosticData
  extends TableDiagnosticData,
    AccountDiagnosticData,
    FindingDiagnosticData,
    GuardDiagnosticData,
    PayingDiagnosticData,
    ReceiptDiagnosticData,
    DivisionDiagnosticData {}

/** What a drive's division can run into: the problem's own data, and the drive. */
export type DivisionDiagnosticData = {
  readonly [C in keyof DivisionProblemData]: DivisionProblemData[C] & {
    readonly drive: string;
    readonly currency: Currency;
    /** Whether what is asked for is the sum of the drive's items, and no target that is written. */
    readonly fromItems: boolean;
  };
};

export type DiagnosticCode = keyof DiagnosticData;

/** Money of the ledger that is not counted, in the currency that it was written in. */
interface UncountedMoney {
  readonly currency: Currency;
  /** In minor units, as the cell says: with a fraction, where the currency has no such decimals. */
  readonly amount: number;
}

/**
 * Something that the user's data got wrong, or that the user should know. It is data: the words
 * come from i18n. `row` in the key of acceptance is the row's content, not its number.
 */
export interface DiagnosticOf<C extends DiagnosticCode> {
  readonly code: C;
  readonly severity: Severity;
  readonly place: Place | null;
  readonly data: DiagnosticData[C];
  /** Money of the ledger that is not counted because of this. */
  readonly uncounted: UncountedMoney | null;
  /** What stands in the row concerned, so that an accepted problem reopens when the row changes. */
  readonly content: string;
}

export type Diagnostic = { [C in DiagnosticCode]: DiagnosticOf<C> }[DiagnosticCode];

const severities: Partial<Record<DiagnosticCode, Severity>> = {
  ...tableSeverities,
  ...accountSeverities,
  ...findingSeverities,
  ...guardSeverities,
  ...payingSeverities,
  ...receiptSeverities,
};

/**
 * Makes a diagnostic: the one way to tell of anything. Its severity is that of its code (a
 * division's problems are errors).
 *
 * @param content what stands in the row concerned; where there is no row the data stand for it
 */
export function diagnose<C extends DiagnosticCode>(
  code: C,
  data: DiagnosticData[C],
  place: Place | null = null,
  content: Content | null = null,
  uncounted: UncountedMoney | null = null,
): Diagnostic {
  const made: DiagnosticOf<C> = {
    code,
    severity: severities[code] ?? "error",
    place,
    data,
    uncounted,
    content: content === null ? JSON.stringify(data) : contentKey(content),
  };
  // A generic member of the union is not assignable to the union without this.
  return made as unknown as Diagnostic;
}
