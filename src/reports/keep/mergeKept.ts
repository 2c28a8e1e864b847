import type { ColumnKind, DayCell } from "../../schema/index";
import { isUnwritten } from "../report/rowIdentity";
import { isFormula, type KeptCell, type KeptColumn, type KeptRow } from "./keptCells";

/** Between two texts of the user's that came to stand in one cell. */
export const BOTH = " / ";

/**
 * Two rows of the user's cells that belong to one row of ours (the user had copied it) as one. What
 * cannot stand in one cell, such as two formulas, is left over in `rest`.
 */
export function mergeKept(
  first: KeptRow,
  second: KeptRow,
  columns: readonly KeptColumn[],
): { readonly merged: KeptRow; readonly rest: KeptRow | null } {
  const cells = [...first.cells];
  const formats = [...first.formats];
  const left: KeptCell[] = new Array(cells.length).fill("");
  let conflicts = false;
  for (let c = 0; c < cells.length; c++) {
    const both = mergeCells(first.cells[c]!, second.cells[c]!, columns[c]!);
    if (both === undefined) {
      left[c] = second.cells[c]!;
      conflicts = true;
    } else {
      if (both === second.cells[c]) formats[c] = second.formats[c]!;
      cells[c] = both;
    }
  }
  return {
    merged: { cells, formats, row: first.row, at: first.at },
    rest: conflicts ? { ...second, cells: left } : null,
  };
}

/** One cell that says what both say; undefined where none can. */
function mergeCells(a: KeptCell, b: KeptCell, { column }: KeptColumn): KeptCell | undefined {
  if (isFormula(a) || isFormula(b)) return mergeFormulas(a, b);
  if (isUnwritten(b)) return a === "" ? b : a;
  if (isUnwritten(a)) return b;
  const figure = column === null ? undefined : mergeFigures(column.kind, a, b);
  if (figure !== undefined) return figure;
  if (isDay(a) || isDay(b)) return isDay(a) && isDay(b) && isSameDay(a, b) ? a : undefined;
  const present = String(a).split(BOTH);
  return present.includes(String(b)) ? a : `${a}${BOTH}${b}`;
}

function mergeFormulas(a: KeptCell, b: KeptCell): KeptCell | undefined {
  if (isFormula(a) && isFormula(b)) return a.r1c1 === b.r1c1 ? a : undefined;
  if (isFormula(a)) return isFormula(b) || isUnwritten(b) ? a : undefined;
  return isUnwritten(a) ? b : undefined;
}

/** Our own kept columns: the later day, the larger count. */
function mergeFigures(kind: ColumnKind, a: KeptCell & {}, b: KeptCell & {}): KeptCell | undefined {
  if (kind === "day" && isDay(a) && isDay(b)) return a.day >= b.day ? a : b;
  if (kind === "count" && typeof a === "number" && typeof b === "number") return Math.max(a, b);
  return undefined;
}

function isDay(cell: KeptCell): cell is DayCell {
  return typeof cell === "object" && "day" in cell;
}

const isSameDay = (a: DayCell, b: DayCell) => a.day === b.day && a.minutes === b.minutes;
