import type { Cell, OutCell } from "../../schema/index";
import type { CellSet, CellsWritten, HeaderSeen } from "../workbook";

/** A cell, counted from 0, and what it is to hold. */
export interface FoundCell {
  readonly row: number;
  readonly column: number;
  readonly value: OutCell;
}

/**
 * Where the cells to be written stand by now, by what stands beside each; null where one cannot be
 * found any more, or holds something else than when it was read.
 */
export function findCells(
  rows: readonly (readonly Cell[])[],
  { header, cells }: CellsWritten,
): readonly FoundCell[] | null {
  if (!hasHeader(rows, header)) return null;
  const found: FoundCell[] = [];
  for (const cell of cells) {
    const row = rowOf(rows, cell);
    if (row < 0 || !isSameCell(rows[row]![cell.column] ?? "", cell.was)) return null;
    found.push({ row, column: cell.column, value: cell.value });
  }
  return found;
}

/** Whether the columns stand where they stood. */
export function hasHeader(rows: readonly (readonly Cell[])[], { row, cells }: HeaderSeen): boolean {
  return cells.every((cell, c) => isSameCell(rows[row]?.[c] ?? "", cell));
}

/** The row as it was read if it still stands there; else the only one like it; −1 where there is none. */
function rowOf(rows: readonly (readonly Cell[])[], { row, beside }: CellSet): number {
  const isIt = (cells: readonly Cell[] | undefined) =>
    beside.every(({ column, is }) => isSameCell(cells?.[column] ?? "", is));
  if (isIt(rows[row])) return row;
  const first = rows.findIndex(isIt);
  return first >= 0 && rows.findIndex((cells, r) => r > first && isIt(cells)) < 0 ? first : -1;
}

/** Whether two cells hold the same. */
export function isSameCell(a: Cell, b: Cell): boolean {
  if (typeof a !== "object" || typeof b !== "object") return a === b;
  return a.day === b.day && a.minutes === b.minutes;
}
