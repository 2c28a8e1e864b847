import { fromR1C1, toR1C1 } from "../values/formulaText";
import { type CellContent, FormulaCell, type Scalar, valueIn } from "./cellContent";
import type { Layer } from "./layer";
import type { Rect } from "./rect";
import type { SheetModel } from "./sheetModel";

/** A column of the sheet to sort by, and which way. */
export interface SortKey {
  readonly column: number;
  readonly ascending: boolean;
}

/**
 * Sorts the rows of a rectangle as Sheets does: contents, formats, notes and drop-downs of its cells
 * move, heights and what lies beside it do not; equal rows keep their order; a formula's relative
 * references go along with it.
 */
export function sortRows(sheet: SheetModel, rect: Rect, keys: readonly SortKey[]): void {
  const order = Array.from({ length: rect.rows }, (_, i) => rect.row + i);
  order.sort((a, b) => {
    for (const { column, ascending } of keys) {
      const [first, second] = [a, b].map((row) => valueIn(sheet.content(row, column)));
      const by = compared(first as Scalar, second as Scalar, ascending);
      if (by !== 0) return by;
    }
    return 0;
  });
  const sorted = order.map((from, i) =>
    Array.from({ length: rect.columns }, (_, j) =>
      movedTo(sheet.content(from, rect.column + j), from, rect.row + i, rect.column + j),
    ),
  );
  for (const [i, row] of sorted.entries())
    for (const [j, content] of row.entries())
      sheet.setContent(rect.row + i, rect.column + j, content);
  for (const layer of Object.values(sheet.styles))
    if (!layer.isUntouched()) reorder(layer as Layer<unknown>, rect, order);
}

function movedTo(content: CellContent, from: number, to: number, column: number): CellContent {
  if (!(content instanceof FormulaCell)) return content;
  const formula = fromR1C1(toR1C1(content.formula, from, column), to, column);
  return new FormulaCell(formula, content.value);
}

function reorder(layer: Layer<unknown>, rect: Rect, order: readonly number[]): void {
  const values = order.map((row) =>
    Array.from({ length: rect.columns }, (_, j) => layer.at(row, rect.column + j)),
  );
  layer.assign(rect, values);
}

/** Numbers, then text, then booleans; blanks always last. */
function compared(a: Scalar, b: Scalar, ascending: boolean): number {
  if (a === "" || b === "") return Number(a === "") - Number(b === "");
  const rank = (x: Scalar) => ["number", "string", "boolean"].indexOf(typeof x);
  const order =
    rank(a) - rank(b) ||
    (typeof a === "string" ? a.localeCompare(b as string) : Number(a) - Number(b));
  return ascending ? order : -order;
}
