import { diagnose } from "../../core/index";
import { type InputTab, isBlank } from "../../schema/index";
import type { OpenWorkbook } from "../book/openWorkbook";
import type { Change, HeaderSeen } from "../workbook";
import { type InputRow, inputCells, makeInputTab } from "./inputTab";

/** The change that adds rows, and the row in which the first of them will stand. */
export interface AddedRows {
  readonly ok: true;
  readonly change: Change;
  readonly row: number;
}

/**
 * Adds rows to an input tab in the order of its own columns, making the tab where there is none.
 * Refused where the tab lacks a column that a row has something to say in: nothing is left out
 * silently.
 */
export function addRows(
  open: OpenWorkbook,
  tab: InputTab,
  rows: readonly InputRow[],
): AddedRows | { readonly ok: false; readonly message: string; readonly column: string } {
  const { decoded, say } = open;
  const layout = decoded.layouts.get(tab);
  if (layout === undefined) {
    const { currency } = decoded.book.settings;
    const change = makeInputTab(tab, rows, currency, say, decoded.layouts);
    return { ok: true, change, row: 2 };
  }
  const column = wantedColumns(rows).find((id) => !layout.columns.has(id));
  if (column !== undefined) {
    const { problem, remedy } = say.diagnostic(diagnose("column-missing", { tab, column }));
    return { ok: false, message: `${problem} ${remedy}`, column };
  }
  const change: Change = {
    kind: "append",
    sheet: layout.sheet.id,
    header: headerSeen(open, tab),
    title: null,
    rows: inputCells(rows, layout.columnIds),
  };
  return { ok: true, change, row: nextRow(open, tab) };
}

/** The header of an input tab as it was read, for who writes into the tab's columns. */
export function headerSeen(open: OpenWorkbook, tab: InputTab): HeaderSeen {
  const headerRow = open.decoded.layouts.get(tab)?.headerRow ?? 1;
  return { row: headerRow - 1, cells: open.sheets.get(tab)?.rows[headerRow - 1] ?? [] };
}

/** The row below the last that holds anything. */
export function nextRow(open: OpenWorkbook, tab: InputTab): number {
  return (open.sheets.get(tab)?.rows.length ?? 1) + 1;
}

function wantedColumns(rows: readonly InputRow[]): readonly string[] {
  const wanted = new Set<string>();
  for (const row of rows)
    for (const [id, cell] of Object.entries(row)) if (!isBlank(cell)) wanted.add(id);
  return [...wanted];
}
