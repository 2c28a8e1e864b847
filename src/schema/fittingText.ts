import type { OutCell } from "./cell";

/** What a cell holds at most. */
const LONGEST = 50_000;

/** A text that fits into a cell: one that is longer ends in three points. */
export function fittingText(text: string, longest = LONGEST): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}

/** A cell that fits: all but texts do. */
export function fittingCell<Value>(cell: Value): Value | string {
  return typeof cell === "string" ? fittingText(cell) : cell;
}

/** The row itself, but where a text of it is too long: one that is made of names can be. */
export function fittingRow(row: readonly OutCell[]): readonly OutCell[] {
  return row.every((cell) => fittingCell(cell) === cell) ? row : row.map(fittingCell);
}
