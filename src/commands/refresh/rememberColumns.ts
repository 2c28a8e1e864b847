import {
  fitsMemory,
  readMemory,
  restoreHeaders,
  type WrittenColumns,
  writtenColumns,
} from "../../reports/index";
import { isGenerated, type SheetSnapshot, type Tab } from "../../schema/index";
import type { OpenWorkbook } from "../book/openWorkbook";
import type { TabWrite, Workbook } from "../workbook";

const columnsKey = "whipround.columns";

/** The book with the headers of generated tabs back that the user typed over since they were written. */
export function withHeaders(open: OpenWorkbook, workbook: Workbook): OpenWorkbook {
  const remembered = readMemory(workbook.recall(columnsKey));
  const sheets = new Map<Tab, SheetSnapshot>();
  for (const [tab, sheet] of open.sheets) {
    const written = remembered[tab];
    const isKnown = isGenerated(tab) && Array.isArray(written);
    sheets.set(tab, isKnown ? restoreHeaders(sheet, written as WrittenColumns) : sheet);
  }
  return { ...open, sheets };
}

/** Remembers the columns of tabs as they are written; of those that are not, what is remembered stays. */
export function rememberColumns(workbook: Workbook, writes: readonly TabWrite[]): void {
  const remembered = { ...readMemory(workbook.recall(columnsKey)) };
  for (const { tab, header, rows, format } of writes) {
    remembered[tab] = writtenColumns(header, rows, (c) => format.columns[c]!.users);
    // A tab with a column for each of very many bodies is not worth the room of all others.
    if (!fitsMemory(JSON.stringify(remembered))) remembered[tab] = undefined;
  }
  workbook.remember(columnsKey, JSON.stringify(remembered));
}
