import type { Cell, SheetSnapshot } from "../schema/index";
import { isUnwritten } from "./rowIdentity";
import type { SheetColumn } from "./sheetColumns";

/** A formula of the user's, in R1C1 notation, so that it can move with its row. */
export interface KeptFormula {
  readonly r1c1: string;
}

export type KeptCell = Cell | KeptFormula;

/** The cells of one row that are the user's, by sheet column; others are "". */
export interface KeptRow {
  readonly cells: readonly KeptCell[];
  /** Number formats; null where none is known. */
  readonly formats: readonly (string | null)[];
  /** The row as it stood, for the cells by which it is known. */
  readonly row: readonly Cell[];
}

/** Takes the user's cells out of row `r` of the sheet. */
export function keptRow(
  present: SheetSnapshot,
  r: number,
  columns: readonly SheetColumn[],
): KeptRow {
  const row = present.rows[r] ?? [];
  const formulas = present.formulas[r] ?? [];
  const known = present.formats[r];
  const cells: KeptCell[] = new Array(columns.length).fill("");
  const formats: (string | null)[] = new Array(columns.length).fill(null);
  for (let c = 0; c < columns.length; c++) {
    if (!columns[c]!.keeps) continue;
    const formula = formulas[c] ?? "";
    cells[c] = formula === "" ? (row[c] ?? "") : { r1c1: formula };
    formats[c] = known?.[c] ?? null;
  }
  return { cells, formats, row };
}

/** Whether anything in it was written by someone. Formulas are judged by `isOwn`. */
export function isWritten(
  kept: KeptRow,
  isOwn: (formula: string, column: number) => boolean,
): boolean {
  return kept.cells.some((cell, c) => (isFormula(cell) ? isOwn(cell.r1c1, c) : !isUnwritten(cell)));
}

/** Whether row `r` holds any cell that has to move with it; a box of ours that is not ticked has not. */
export function holdsAnything(
  present: SheetSnapshot,
  r: number,
  columns: readonly SheetColumn[],
): boolean {
  const row = present.rows[r] ?? [];
  const formulas = present.formulas[r];
  for (let c = 0; c < columns.length; c++) {
    const { keeps, column } = columns[c]!;
    if (!keeps) continue;
    const cell = row[c] ?? "";
    if (cell !== "" && !(cell === false && column !== null)) return true;
    if (formulas !== undefined && (formulas[c] ?? "") !== "") return true;
  }
  return false;
}

export function isFormula(cell: KeptCell): cell is KeptFormula {
  return typeof cell === "object" && "r1c1" in cell;
}
