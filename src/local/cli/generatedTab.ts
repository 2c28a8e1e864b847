import { headerIndex, plainKey } from "../../i18n/index";
import { readTabsMetadata, type Tab, tabsKey } from "../../schema/index";
import type { SheetModel, SpreadsheetModel } from "../services";
import { valueIn } from "../services/model/cellContent";
import { localeHabits } from "../services/values/localeHabits";
import { displayed } from "../services/values/numberFormat";
import type { TextColumn } from "./textTable";

const headerRow = 2;

/** The sheet that is a tab of the add-on, whatever it is called; undefined where there is none. */
export function generatedTab(spreadsheet: SpreadsheetModel, tab: Tab): SheetModel | undefined {
  const remembered = spreadsheet.metadata.find(({ key }) => key === tabsKey)?.value;
  const tabs = readTabsMetadata(remembered);
  return spreadsheet.sheets.find((sheet) => tabs[sheet.id]?.tab === tab);
}

/** The text of a tab's first row: what it is, as of when, the headline. */
export function titleOf(spreadsheet: SpreadsheetModel, sheet: SheetModel): string {
  const cells = sheet.row(1) ?? [];
  return cells
    .map((_, index) => shown(spreadsheet, sheet, 1, index + 1))
    .filter((text) => text !== "")
    .join("  ");
}

/** A tab's columns as shown, below their headers. */
export function columnsOf(spreadsheet: SpreadsheetModel, sheet: SheetModel): TextColumn[] {
  const rows = Math.max(sheet.lastRow() - headerRow, 0);
  const width = sheet.row(headerRow)?.length ?? 0;
  return Array.from({ length: width }, (_, index) => {
    const column = index + 1;
    const places = Array.from({ length: rows }, (_, i) => headerRow + 1 + i);
    const numbers = places.some((row) => typeof valueIn(sheet.content(row, column)) === "number");
    return {
      title: shown(spreadsheet, sheet, headerRow, column),
      cells: places.map((row) => shown(spreadsheet, sheet, row, column)),
      align: numbers ? "end" : "start",
    };
  });
}

/** Columns by what their headers name, in whichever language; of two that name the same, the first. */
export function columnsById(
  tab: Tab,
  columns: readonly TextColumn[],
): ReadonlyMap<string, TextColumn> {
  const headers = headerIndex(tab);
  const byId = new Map<string, TextColumn>();
  for (const column of columns) {
    const id = headers.get(plainKey(column.title))?.id;
    if (id !== undefined && !byId.has(id)) byId.set(id, column);
  }
  return byId;
}

function shown(
  spreadsheet: SpreadsheetModel,
  sheet: SheetModel,
  row: number,
  column: number,
): string {
  const format = sheet.styles.numberFormat.at(row, column);
  const value = valueIn(sheet.content(row, column));
  return displayed(value, format, localeHabits(spreadsheet.locale))
    .replace(/\s*\n\s*/g, " ")
    .trimEnd();
}
