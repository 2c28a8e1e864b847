/** A rectangle of cells; rows and columns start at 1. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A rectangle on a certain sheet. */
export interface PlacedRect extends Rect {
  readonly sheetId: number;
}

export type Axis = "rows" | "columns";

export const lastRow = (rect: Rect): number => rect.row + rect.rows - 1;
export const lastColumn = (rect: Rect): number => rect.column + rect.columns - 1;

export const overlaps = (a: Rect, b: Rect): boolean =>
  a.row <= lastRow(b) &&
  b.row <= lastRow(a) &&
  a.column <= lastColumn(b) &&
  b.column <= lastColumn(a);

/**
 * Where a rectangle lies once `count` rows or columns were put in before `at`, or were taken out
 * from `at` on where `count` is negative; undefined if nothing of it is left.
 */
export const shifted = <R extends Rect>(
  rect: R,
  axis: Axis,
  at: number,
  count: number,
): R | undefined =>
  count > 0 ? shiftedByInsert(rect, axis, at, count) : shiftedByRemove(rect, axis, at, -count);

function shiftedByInsert<R extends Rect>(rect: R, axis: Axis, at: number, count: number): R {
  const start = axis === "rows" ? rect.row : rect.column;
  const length = rect[axis];
  if (at > start + length - 1) return rect;
  if (at > start) return { ...rect, [axis]: length + count };
  return { ...rect, [axis === "rows" ? "row" : "column"]: start + count };
}

function shiftedByRemove<R extends Rect>(
  rect: R,
  axis: Axis,
  at: number,
  count: number,
): R | undefined {
  const start = axis === "rows" ? rect.row : rect.column;
  const end = start + rect[axis];
  const before = (position: number) => (position <= at ? position : Math.max(at, position - count));
  const length = before(end) - before(start);
  if (length <= 0) return undefined;
  return { ...rect, [axis]: length, [axis === "rows" ? "row" : "column"]: before(start) };
}
