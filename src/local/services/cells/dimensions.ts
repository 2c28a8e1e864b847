import type { Host } from "../host";
import type { Axis } from "../model/rect";
import type { SheetModel } from "../model/sheetModel";
import { ServiceError } from "../serviceError";

/** Google's limits for one spreadsheet. */
const mostCells = 10_000_000;
const mostColumns = 18_278;

const sizeOf = (sheet: SheetModel, axis: Axis): number =>
  axis === "rows" ? sheet.maxRows : sheet.maxColumns;

/** Throws unless the grid has all of the rows or columns. */
export function checkDimensions(sheet: SheetModel, axis: Axis, at: number, count: number): void {
  if (at < 1 || count < 1 || at + count - 1 > sizeOf(sheet, axis))
    throw new ServiceError(`Those ${axis} are out of bounds.`);
}

/** Puts rows or columns in before `at` that look like the one at `like`, within Google's limits. */
export function insertDimensions(
  host: Host,
  sheet: SheetModel,
  axis: Axis,
  place: { readonly at: number; readonly count: number; readonly like: number },
): void {
  const { at, count, like } = place;
  if (count < 1) throw new ServiceError(`The number of ${axis} to insert must be at least 1.`);
  if (at < 1 || like < 1 || like > sizeOf(sheet, axis))
    throw new ServiceError(`Those ${axis} are out of bounds.`);
  const added = count * (axis === "rows" ? sheet.maxColumns : sheet.maxRows);
  if (host.spreadsheet.cellCount() + added > mostCells)
    throw new ServiceError(
      `This action would increase the number of cells in the workbook above the limit of ${mostCells} cells.`,
    );
  if (axis === "columns" && sheet.maxColumns + count > mostColumns)
    throw new ServiceError(`A sheet can have at most ${mostColumns} columns.`);
  host.spreadsheet.insert(sheet, axis, at, count, like);
}

/** Takes rows or columns out; one that is not frozen must stay. */
export function deleteDimensions(
  host: Host,
  sheet: SheetModel,
  axis: Axis,
  at: number,
  count: number,
): void {
  checkDimensions(sheet, axis, at, count);
  const most = sizeOf(sheet, axis);
  const frozen = axis === "rows" ? sheet.frozenRows : sheet.frozenColumns;
  if (count >= most) throw new ServiceError(`You can't delete all the ${axis} on the sheet.`);
  if (at === frozen + 1 && count >= most - frozen)
    throw new ServiceError(`Sorry, it is not possible to delete all non-frozen ${axis}.`);
  host.spreadsheet.remove(sheet, axis, at, count);
}
