import { type Cell, generatedTabs } from "../../schema/index";
import { fieldsOf, isText, jsonEntry, recall, remember, textEntry } from "../book/memory";
import type { OpenWorkbook } from "../book/openWorkbook";
import { printOf, printsOf } from "../rows/prints";
import { tableOf } from "../rows/standing";
import type { Workbook } from "../workbook";

/** What each drive's ledger held when it was refreshed last. */
const ledgerSums = textEntry("whipround.history");

/** Rows of History, and what each drive's ledger held by then. */
export interface Told {
  readonly state: string;
  /** In the order of the tab's columns. */
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * What a refresh is about to tell. Where that is too long to be remembered, History may tell it twice
 * should the run be cut off right then.
 */
const planned = jsonEntry<Told>({
  key: "whipround.historyPlanned",
  most: 3,
  shorten: ({ rows }) => (rows.length === 0 ? null : { state: "", rows: [] }),
  read(value) {
    const { state, rows } = fieldsOf(value);
    const isCell = (cell: unknown) => isText(cell) || typeof cell === "number";
    const areRows =
      Array.isArray(rows) && rows.every((row) => Array.isArray(row) && row.every(isCell));
    return isText(state) && areRows ? { state, rows } : null;
  },
  toJson: (told) => told,
});

const columnIds = Object.keys(generatedTabs.history);

/**
 * What was told last, and the rows of it that do not stand in History: a run may have been cut off
 * when it had added some of them, and had not remembered it yet.
 */
export function lastTold(
  workbook: Workbook,
  open: OpenWorkbook,
): { readonly state: string | null; readonly missing: Told["rows"] } {
  const state = recall(workbook, ledgerSums);
  const last = recall(workbook, planned);
  const none = { state, missing: [] };
  if (last === null || last.rows.length === 0 || last.state === state) return none;
  const prints = last.rows.map((row) =>
    printOf(Object.fromEntries(columnIds.map((id, c) => [id, row[c] ?? ""]))),
  );
  const table = tableOf(workbook, open, "history");
  const present =
    table === null ? [] : printsOf(table.sheet.rows.slice(table.firstRow), table.columnIds);
  const stand = howManyStand(prints, present);
  return stand === 0 ? none : { state: last.state, missing: last.rows.slice(stand) };
}

/**
 * How many of these rows, from the first, stand below one another: all of them anywhere, or some at the
 * foot. An earlier refresh in the same minute may have told the same of one drive or another.
 */
function howManyStand(prints: readonly string[], present: readonly string[]): number {
  for (let start = present.length - 1; start >= 0; start--) {
    let count = 0;
    while (count < prints.length && prints[count] === present[start + count]) count++;
    if (count === prints.length || (count > 0 && start + count === present.length)) return count;
  }
  return 0;
}

/** Remembers what is about to be told: a run may be cut off before, or after, it is so. */
export function rememberTelling(workbook: Workbook, told: Told): void {
  remember(workbook, planned, told);
}

export function rememberTold(workbook: Workbook, { state }: Told): void {
  remember(workbook, ledgerSums, state);
}
