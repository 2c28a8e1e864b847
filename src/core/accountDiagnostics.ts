import type { Severity } from "./severity";

/** What roster, ledger, roll and division find in data whose cells could be read. */
export interface AccountDiagnosticData {
  "unknown-drive": { readonly value: string; readonly suggestion: string | null };
}

export const accountSeverities: Readonly<Record<keyof AccountDiagnosticData, Severity>> = {
  "unknown-drive": "error",
};
