import type { PresentChecks } from "../../reports/index";
import { recall, textEntry } from "../book/memory";
import type { OpenWorkbook } from "../book/openWorkbook";
import type { Workbook } from "../workbook";

/** What Checks remembers of what was accepted. */
export const acceptances = textEntry("whipround.memory.checks");

/** Checks as it stands, and what it remembers of what was accepted. */
export function presentChecks(workbook: Workbook, { sheets }: OpenWorkbook): PresentChecks {
  return { sheet: sheets.get("checks") ?? null, memory: recall(workbook, acceptances) };
}
