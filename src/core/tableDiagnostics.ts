import type { Severity } from "./severity";

/** What reading the cells of the input tabs can find. Written and worded beside src/tables. */
export interface TableDiagnosticData {
  "tab-missing": { readonly tab: string };
  "column-missing": { readonly tab: string; readonly column: string };
  "not-an-amount": { readonly value: string };
}

export const tableSeverities: Readonly<Record<keyof TableDiagnosticData, Severity>> = {
  "tab-missing": "error",
  "column-missing": "error",
  "not-an-amount": "error",
};
