import type { Host } from "./host";
import { lastColumn, lastRow, type Rect } from "./model/rect";
import type { SheetModel } from "./model/sheetModel";
import { ServiceError } from "./serviceError";

/** Throws if a sheet was deleted meanwhile. */
export function checkThere(host: Host, sheet: SheetModel): void {
  if (!host.spreadsheet.sheets.includes(sheet))
    throw new ServiceError(`Sheet ${sheet.id} not found`);
}

/** What a sheet without a grid has too: all else is refused. */
const withoutGrid = new Set([
  ...["getSheetId", "getName", "setName", "getIndex", "getParent", "getType", "activate"],
  ...["isSheetHidden", "hideSheet", "showSheet", "getTabColor", "setTabColor"],
  ...["newChart", "getCharts", "updateChart", "removeChart", "getProtections", "getNamedRanges"],
  ...["addDeveloperMetadata", "getDeveloperMetadata", "createDeveloperMetadataFinder"],
]);

/** Throws if a sheet is no grid and a member needs one. */
export function checkKind({ kind }: SheetModel, member: string): void {
  if (kind !== "GRID" && !withoutGrid.has(member))
    throw new ServiceError(`The action is not supported for ${kind} sheet`);
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
  if (host.spreadsheet.isNameTaken(name, own))
    throw new ServiceError(
      `A sheet with the name "${name}" already exists. Please enter another name.`,
    );
}
