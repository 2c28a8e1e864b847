import { restoreHeaders, type WrittenColumns, writtenColumns } from "../../reports/index";
import { isGenerated, type SheetSnapshot, type Tab } from "../../schema/index";
import { isText, jsonEntry, pairsIn, recall, remember } from "../book/memory";
import type { OpenWorkbook } from "../book/openWorkbook";
import type { TabWrite, Workbook } from "../workbook";

/** The columns of each generated tab as they were written last. */
const columns = jsonEntry<ReadonlyMap<string, WrittenColumns>>({
  key: "whipround.columns",
  most: 2,
  shorten: withoutWidest,
  read: (value) => pairsIn(value, isWrittenColumns),
  toJson: (written) => [...written],
});

const isWrittenColumns = (value: unknown): value is WrittenColumns =>
  Array.isArray(value) &&
  value.every((pair) => Array.isArray(pair) && pair.length === 2 && pair.every(isText));

/** A tab with a column for each of very many bodies is not worth the room of all others. */
function withoutWidest(
  written: ReadonlyMap<string, WrittenColumns>,
): ReadonlyMap<string, WrittenColumns> | null {
  const [widest] = [...written].sort(([, a], [, b]) => b.length - a.length);
  if (widest === undefined) return null;
  return new Map([...written].filter((each) => each[0] !== widest[0]));
}

/** The book with the headers of generated tabs back that the user typed over since they were written. */
export function withHeaders(open: OpenWorkbook, workbook: Workbook): OpenWorkbook {
  const remembered = recall(workbook, columns);
  const sheets = new Map<Tab, SheetSnapshot>();
  for (const [tab, sheet] of open.sheets) {
    const written = isGenerated(tab) ? remembered?.get(tab) : undefined;
    sheets.set(tab, written === undefined ? sheet : restoreHeaders(sheet, written));
  }
  return { ...open, sheets };
}

/** Remembers the columns of tabs as they are written; of those that are not, what is remembered stays. */
export function rememberColumns(workbook: Workbook, writes: readonly TabWrite[]): void {
  const remembered = new Map(recall(workbook, columns));
  for (const { tab, header, rows, format } of writes)
    remembered.set(
      tab,
      writtenColumns(header, rows, (c) => format.columns[c]!.users),
    );
  remember(workbook, columns, remembered);
}
