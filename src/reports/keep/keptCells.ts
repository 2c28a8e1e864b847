import type { Cell, OutCell, SheetSnapshot } from "../../schema/index";
import { r1c1ToA1 } from "../report/r1c1";
import type { ReportColumn } from "../report/report";
import { isUnwritten } from "../report/rowIdentity";

/** A column of a sheet, as far as cells are kept in it. */
export interface KeptColumn {
  /** Ours; null: the user's. */
  readonly column: Pick<ReportColumn, "id" | "kind"> | null;
  /** Its cells are the user's: a kept column of ours, or a column of their own. */
  readonly keeps: boolean;
}

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
  /** Where it stood in the snapshot, from 0. */
  readonly at: number;
}

/** Takes the user's cells out of row `r` of the sheet. */
export function keptRow(
  present: SheetSnapshot,
  r: number,
  columns: readonly KeptColumn[],
): KeptRow {
  const row = present.rows[r] ?? [];
  const formulas = present.formulas[r] ?? [];
  const known = present.formats[r];
  const cells: KeptCell[] = new Array(columns.length).fill("");
  const formats: (string | null)[] = new Array(columns.length).fill(null);
  for (let c = 0; c < columns.length; c++) {
    if (!columns[c]!.keeps) continue;
    cells[c] = keptCell(row[c], formulas[c]);
    formats[c] = known?.[c] ?? null;
  }
  return { cells, formats, row, at: r };
}

/** A cell that is to be kept, from what it shows and its formula in R1C1 notation. */
export function keptCell(cell: Cell = "", formula = ""): KeptCell {
  return formula === "" ? cell : { r1c1: formula };
}

/** A kept cell as it is written in its new place; row and column count from 1. */
export function cellAt(cell: KeptCell, row: number, column: number): OutCell {
  return isFormula(cell) ? { formula: r1c1ToA1(cell.r1c1, { row, column }) } : cell;
}

/**
 * Tells rows in which someone wrote something. A formula that one of `others` carries too, filled
 * down a column, says nothing of a row.
 */
export function writtenBeside(others: Iterable<KeptRow>): (kept: KeptRow) => boolean {
  const filledDown = new Set<string>();
  const keyOf = (c: number, { r1c1 }: KeptFormula) => `${c} ${r1c1}`;
  for (const { cells } of others)
    for (const [c, cell] of cells.entries()) if (isFormula(cell)) filledDown.add(keyOf(c, cell));
  return ({ cells }) =>
    cells.some((cell, c) =>
      isFormula(cell) ? !filledDown.has(keyOf(c, cell)) : !isUnwritten(cell),
    );
}

/** Whether row `r` holds any cell that has to move with it; a box of ours that is not ticked has not. */
export function holdsAnything(
  present: SheetSnapshot,
  r: number,
  columns: readonly KeptColumn[],
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
