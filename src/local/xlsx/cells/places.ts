import type { Rect } from "../../services/model/rect";
import { a1Of, rectOfA1 } from "../../services/values/a1Notation";

/** The size of a grid. */
export interface Grid {
  readonly maxRows: number;
  readonly maxColumns: number;
}

/** The largest grid that a file can say. */
export const fileGrid: Grid = { maxRows: 1_048_576, maxColumns: 16_384 };

/** The part of a rectangle that lies on a grid; undefined where none does. */
export function clipped(rect: Rect, { maxRows, maxColumns }: Grid): Rect | undefined {
  const rows = Math.min(rect.row + rect.rows - 1, maxRows) - rect.row + 1;
  const columns = Math.min(rect.column + rect.columns - 1, maxColumns) - rect.column + 1;
  return rows > 0 && columns > 0
    ? { row: rect.row, column: rect.column, rows, columns }
    : undefined;
}

/** The rectangles that "A1:B2 D4" names. */
export const rectsOf = (list: string | undefined, grid: Grid = fileGrid): Rect[] =>
  (list ?? "").split(/\s+/).flatMap((a1) => {
    const rect = a1 === "" ? undefined : rectOfA1(a1, fileGrid);
    const clip = rect && clipped(rect, grid);
    return clip ? [clip] : [];
  });

export const listOf = (rects: readonly Rect[]): string => rects.map(a1Of).join(" ");

/** Cells by row: the columns of each. */
export type CellsByRow = ReadonlyMap<number, readonly number[]>;

/** Those of the cells that lie in a rectangle. */
export function cellsWithin(rect: Rect, cells: CellsByRow): Rect[] {
  const { row, rows, column, columns } = rect;
  const within =
    rows === 1 ? [row] : [...cells.keys()].filter((each) => each >= row && each < row + rows);
  return within.flatMap((at) =>
    (cells.get(at) ?? [])
      .filter((each) => each >= column && each < column + columns)
      .map((each) => cellAt(at, each)),
  );
}

/** What of a rectangle lies outside others, as rectangles. */
export function without(rect: Rect, holes: readonly Rect[]): Rect[] {
  let left = [rect];
  for (const hole of holes) left = left.flatMap((piece) => cutOut(piece, hole));
  return left;
}

function cutOut(rect: Rect, hole: Rect): Rect[] {
  const end = rect.row + rect.rows;
  const right = rect.column + rect.columns;
  const top = Math.max(rect.row, hole.row);
  const bottom = Math.min(end, hole.row + hole.rows);
  const left = Math.max(rect.column, hole.column);
  const after = Math.min(right, hole.column + hole.columns);
  if (top >= bottom || left >= after) return [rect];
  const pieces = [
    { ...rect, rows: top - rect.row },
    { row: top, rows: bottom - top, column: rect.column, columns: left - rect.column },
    { row: top, rows: bottom - top, column: after, columns: right - after },
    { ...rect, row: bottom, rows: end - bottom },
  ];
  return pieces.filter(({ rows, columns }) => rows > 0 && columns > 0);
}

export const cellAt = (row: number, column: number): Rect => ({ row, column, rows: 1, columns: 1 });
