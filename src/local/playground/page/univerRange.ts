import type { IRange } from "@univerjs/core";
import type { Rect } from "../../services/model/rect";

/** The sheet's id as Univer's snapshots write it. */
export const sheetKey = (sheet: { readonly id: number }): string => String(sheet.id);

/** A rectangle as Univer counts it: from 0, its last row and column included. */
export const rangeOf = (rect: Rect): IRange => ({
  startRow: rect.row - 1,
  startColumn: rect.column - 1,
  endRow: rect.row + rect.rows - 2,
  endColumn: rect.column + rect.columns - 2,
});

/** A range of Univer's as the model counts it: from 1, with its size. */
export const rectOf = (range: IRange): Rect => ({
  row: range.startRow + 1,
  column: range.startColumn + 1,
  rows: range.endRow - range.startRow + 1,
  columns: range.endColumn - range.startColumn + 1,
});
