import { type Say, speak } from "../../i18n/index";
import { keepsCells } from "../../reports/index";
import { isGenerated, type SheetSnapshot, type Tab } from "../../schema/index";
import { type DecodedBook, decodeBook, findTabs } from "../../tables/index";
import type { RunContext, Workbook } from "../workbook";
import { withClosingDays } from "./closingDays";

/** A workbook as a command finds it: read once, decoded, in its own language. */
export interface OpenWorkbook {
  readonly decoded: DecodedBook;
  readonly say: Say;
  /** Which sheet is which tab, by the sheet's id. */
  readonly tabs: ReadonlyMap<string, Tab>;
  readonly sheets: ReadonlyMap<Tab, SheetSnapshot>;
}

/** Reads everything once and decodes it. */
export function openWorkbook(workbook: Workbook, context: RunContext): OpenWorkbook {
  const survey = workbook.survey();
  const tabs = findTabs(survey);
  const snapshot = workbook.read(tabs, (tab, top) => {
    if (!isGenerated(tab)) return tab === "quotas" ? "everything" : "values";
    return keepsCells(tab, top[1] ?? []) ? "everything" : "top";
  });
  // The other sheets go along as far as they were seen: one of them may be a tab's double.
  const others = survey.filter((sheet) => !tabs.has(sheet.id));
  const found = decodeBook({ sheets: [...snapshot.sheets, ...others] }, { today: context.today });
  const decoded = withClosingDays(found, workbook);
  const sheets = new Map<Tab, SheetSnapshot>();
  for (const sheet of snapshot.sheets)
    if (sheet.tab !== null && !sheets.has(sheet.tab)) sheets.set(sheet.tab, sheet);
  return { decoded, say: speak(decoded.language ?? context.userLanguage), tabs, sheets };
}
