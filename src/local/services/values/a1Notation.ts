import { columnLetters, columnNumber } from "../../../schema/index";
import type { Rect } from "../model/rect";

/** "A1", or "A1:B2" for more than one cell. */
export function a1Of(rect: Rect): string {
  const start = `${columnLetters(rect.column)}${rect.row}`;
  if (rect.rows === 1 && rect.columns === 1) return start;
  return `${start}:${columnLetters(rect.column + rect.columns - 1)}${rect.row + rect.rows - 1}`;
}

/** A sheet's name as a formula writes it: in quotes unless it is one plain word, and none that reads as a cell. */
export function quotedSheetName(name: string): string {
  const isPlain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
  return isPlain && !/^(?:[A-Za-z]{1,3}[0-9]+|R\d*C?\d*|C\d*)$/i.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

/** The sheet and the cells that a reference such as `'By group'!A2:C` names. */
export function splitReference(reference: string): { sheet: string | null; cells: string } {
  const quoted = /^'((?:[^']|'')+)'!(.+)$/.exec(reference);
  if (quoted) return { sheet: quoted[1]!.replaceAll("''", "'"), cells: quoted[2]! };
  const plain = /^([^'!]+)!(.+)$/.exec(reference);
  if (plain) return { sheet: plain[1]!, cells: plain[2]! };
  return { sheet: null, cells: reference };
}

/**
 * The rectangle that "B2", "A1:C3", "A3:A", "C:E" or "2:4" names on a grid of the given size;
 * undefined where it is no such reference. It may lie beyond the grid.
 */
export function rectOfA1(
  cells: string,
  grid: { readonly maxRows: number; readonly maxColumns: number },
): Rect | undefined {
  const found = /^\$?([A-Za-z]{0,3})\$?([0-9]*)(?::\$?([A-Za-z]{0,3})\$?([0-9]*))?$/.exec(cells);
  if (!found) return undefined;
  const [, c1 = "", r1 = "", c2, r2] = found;
  if (c2 === undefined) {
    if (!c1 || !r1) return undefined;
    return { row: Number(r1), column: columnNumber(c1), rows: 1, columns: 1 };
  }
  if ((!c1 && !r1) || (!c2 && !r2)) return undefined;
  const rows = [r1 ? Number(r1) : 1, r2 ? Number(r2) : grid.maxRows];
  const columns = [c1 ? columnNumber(c1) : 1, c2 ? columnNumber(c2) : grid.maxColumns];
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  return {
    row,
    column,
    rows: Math.max(...rows) - row + 1,
    columns: Math.max(...columns) - column + 1,
  };
}
