import type { SheetSnapshot } from "../../schema/index";
import type { Adding } from "../book/journal";
import type { OpenWorkbook } from "../book/openWorkbook";
import { standingOf, type Table, tableOf } from "../rows/standing";
import type { Workbook } from "../workbook";

/** Rows of a tab that stand as they were written, with nothing of anybody else's beside them. */
export interface Removable extends Table {
  /** From 0, from the top down. */
  readonly at: readonly number[];
}

/** null: the tab is gone. */
export function removableOf(
  workbook: Workbook,
  open: OpenWorkbook,
  adding: Adding,
): Removable | null {
  const table = tableOf(workbook, open, adding.tab);
  if (table === null) return null;
  const { sheet, firstRow, columnIds } = table;
  const receipt = columnIds.indexOf("receipt");
  // What has a receipt stays: its number would be gone.
  const at = standingOf(adding, table).at.filter((r) => isUntouched(sheet.rows[r]?.[receipt]));
  const own = columnIds.flatMap((id, c) => (id === null ? [c] : []));
  if (own.length === 0 || at.length === 0) return { ...table, at };
  const { sheets } = workbook.read(new Map([[sheet.id, adding.tab]]), { isWhole: () => true });
  const typed = own.filter((c) => !isCalculated(sheets[0], c, firstRow));
  return { ...table, at: at.filter((r) => typed.every((c) => isUntouched(sheet.rows[r]?.[c]))) };
}

/** Whether a column of the user's own is filled by a formula, in its header perhaps, and not by hand. */
function isCalculated(sheet: SheetSnapshot | undefined, c: number, firstRow: number): boolean {
  const from = Math.max(0, firstRow - 1);
  return sheet?.formulas.slice(from).some((row) => (row[c] ?? "") !== "") ?? false;
}

/** A box that is not ticked says no more than a blank. */
const isUntouched = (cell: unknown) =>
  cell === undefined || cell === false || (typeof cell === "string" && cell.trim() === "");
