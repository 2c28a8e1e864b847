import type { PresentChecks } from "../../reports/index";
import type { Workbook } from "../workbook";
import { recall, textEntry } from "./memory";
import type { OpenWorkbook } from "./openWorkbook";

/** What Checks remembers of what was accepted. */
export const acceptances = textEntry("whipround.memory.checks");

/** Checks as it stands, and what it remembers of what was accepted. */
export function presentChecks(workbook: Workbook, { sheets }: OpenWorkbook): PresentChecks {
  return { sheet: sheets.get("checks") ?? null, memory: recall(workbook, acceptances) };
}
