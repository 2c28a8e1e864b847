import type { IRange } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import "@univerjs/preset-sheets-core";

/** What the user looks at. */
export interface GridView {
  readonly sheet: string;
  readonly selection: IRange | null;
  readonly firstRow: number;
  readonly firstColumn: number;
}

export function viewOf(api: FUniver): GridView | null {
  const sheet = api.getActiveWorkbook()?.getActiveSheet();
  if (!sheet) return null;
  const scroll = sheet.getScrollState();
  return {
    sheet: sheet.getSheetId(),
    selection: sheet.getSelection()?.getActiveRange()?.getRange() ?? null,
    firstRow: scroll?.sheetViewStartRow ?? 0,
    firstColumn: scroll?.sheetViewStartColumn ?? 0,
  };
}

/** Shows a sheet; if it is the one that was looked at, as it was looked at. */
export function showView(api: FUniver, sheetId: string, view: GridView | null): void {
  const workbook = api.getActiveWorkbook();
  const sheet = workbook?.getSheetBySheetId(sheetId);
  if (!workbook || !sheet) return;
  if (workbook.getActiveSheet().getSheetId() !== sheetId) workbook.setActiveSheet(sheet);
  const { selection, firstRow, firstColumn } =
    view?.sheet === sheetId ? view : { selection: null, firstRow: 0, firstColumn: 0 };
  const { startRow = 0, startColumn = 0, endRow = 0, endColumn = 0 } = selection ?? {};
  if (endRow >= sheet.getMaxRows() || endColumn >= sheet.getMaxColumns()) return;
  sheet
    .getRange(startRow, startColumn, endRow - startRow + 1, endColumn - startColumn + 1)
    .activate();
  if (firstRow + firstColumn > 0) sheet.scrollToCell(firstRow, firstColumn, 0);
}
