import type { Host } from "./host";
import { lastColumn, lastRow, type Rect } from "./model/rect";
import type { SheetModel } from "./model/sheetModel";
import { ServiceError } from "./serviceError";

/** Throws if a sheet was deleted meanwhile. */
export function checkThere(host: Host, sheet: SheetModel): void {
  if (!host.spreadsheet.sheets.includes(sheet))
    throw new ServiceError(`Sheet ${sheet.id} not found`);
}

/** Throws unless a rectangle lies on its sheet's grid. */
export function checkOnGrid(sheet: SheetModel, rect: Rect): void {
  if (rect.row < 1) throw new ServiceError("The starting row of the range is too small.");
  if (rect.column < 1) throw new ServiceError("The starting column of the range is too small.");
  if (rect.rows < 1) throw new ServiceError("The number of rows in the range must be at least 1.");
  if (rect.columns < 1)
    throw new ServiceError("The number of columns in the range must be at least 1.");
  if (lastRow(rect) > sheet.maxRows || lastColumn(rect) > sheet.maxColumns)
    throw new ServiceError("The coordinates of the range are outside the dimensions of the sheet.");
}

/** Throws unless a sheet may be called so. */
export function checkSheetName(host: Host, name: string, own: SheetModel | null): void {
  if (name === "") throw new ServiceError("The sheet name cannot be empty.");
  if (name.length > 100)
    throw new ServiceError("The sheet name cannot be longer than 100 characters.");
  const other = host.spreadsheet.sheets.find(
    (sheet) => sheet !== own && sheet.name.toLowerCase() === name.toLowerCase(),
  );
  if (other)
    throw new ServiceError(
      `A sheet with the name "${name}" already exists. Please enter another name.`,
    );
}
