import type { Accounts, Diagnostic } from "../../core/index";
import type { Language } from "../../i18n/index";

/** A workbook whose accounts were kept, to be exported. */
export interface ExportedBook {
  /** What it is called in all tables. */
  readonly id: string;
  readonly file: string;
  readonly language: Language;
  readonly accounts: Accounts;
  /** What reading its cells and keeping its accounts found. */
  readonly diagnostics: readonly Diagnostic[];
}
