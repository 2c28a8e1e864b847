import { type Accounts, type Diagnostic, toldOnce } from "../../core/index";
import { type PresentChecks, remindedBeyondLimit } from "../../reports/index";
import type { Workbook } from "../workbook";
import { recall, textEntry } from "./memory";
import type { OpenWorkbook } from "./openWorkbook";

/** What Checks remembers of what was accepted. */
export const acceptances = textEntry("whipround.memory.checks");

/** Checks as it stands, and what it remembers of what was accepted. */
export function presentChecks(workbook: Workbook, { sheets }: OpenWorkbook): PresentChecks {
  return { sheet: sheets.get("checks") ?? null, memory: recall(workbook, acceptances) };
}

/** All problems that Checks lists: what reading the cells, keeping accounts and looking at Follow-up found. */
export function problemsOf(
  { decoded, sheets, say }: OpenWorkbook,
  accounts: Accounts,
): readonly Diagnostic[] {
  const reminded = remindedBeyondLimit(accounts, sheets.get("followUp") ?? null, say);
  return [...toldOnce(decoded.diagnostics, accounts.diagnostics), ...reminded];
}
