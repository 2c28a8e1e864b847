import type { PresentChecks } from "../../reports/index";
import type { GeneratedTab } from "../../schema/index";
import type { OpenWorkbook } from "../book/openWorkbook";
import type { Workbook } from "../workbook";

/** Under which a report leaves its memory with the workbook. */
export const memoryKey = (tab: GeneratedTab) => `whipround.memory.${tab}`;

/** Checks as it stands, and what it remembers of what was accepted. */
export function presentChecks(workbook: Workbook, { sheets }: OpenWorkbook): PresentChecks {
  return { sheet: sheets.get("checks") ?? null, memory: workbook.recall(memoryKey("checks")) };
}
