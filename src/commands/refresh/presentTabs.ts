import {
  blankRows,
  ourColumns,
  restoreHeaders,
  tableEnd,
  type WrittenColumns,
  type WrittenTable,
  writtenColumns,
  writtenTable,
} from "../../reports/index";
import {
  type GeneratedTab,
  isGenerated,
  type SheetSnapshot,
  type Tab,
  withCells,
} from "../../schema/index";
import { fieldsOf, isText, jsonEntry, pairsIn, recall, remember } from "../book/memory";
import type { OpenWorkbook } from "../book/openWorkbook";
import type { GeneratedTabWrite, PresentTabs } from "../rows/generatedTab";
import type { Workbook } from "../workbook";

/** What is remembered of a generated tab as it was written. */
interface WrittenTab {
  readonly columns: WrittenColumns;
  /**
   * The last as it was written, and those that were to be since: runs may have been cut off before they
   * came to that, or begun again.
   */
  readonly tables: readonly WrittenTable[];
}

/** So many are remembered of which it is not certain which stands there. */
const MOST_TABLES = 6;

/** Each generated tab as it was written last. */
const tabs = jsonEntry<ReadonlyMap<string, WrittenTab>>({
  key: "whipround.columns",
  most: 2,
  shorten: withoutWidest,
  read: (value) => pairsIn(value, isWrittenTab),
  toJson: (written) => [...written],
});

function isWrittenTab(value: unknown): value is WrittenTab {
  const { columns, tables } = fieldsOf(value);
  return (
    Array.isArray(columns) &&
    columns.every((pair) => Array.isArray(pair) && pair.length === 3 && pair.every(isText)) &&
    Array.isArray(tables) &&
    tables.every((table) => {
      const { rows, last, sum, room } = fieldsOf(table);
      const isRoom = room === undefined || Object.values(fieldsOf(room)).every(Number.isInteger);
      const isTable = isCount(rows) && isText(last) && Number.isInteger(sum);
      return isTable && isRoom;
    })
  );
}

const isCount = (value: unknown) => Number.isInteger(value) && Number(value) >= 0;

/** A tab with a column for each of very many bodies is not worth the room of all others. */
function withoutWidest(
  written: ReadonlyMap<string, WrittenTab>,
): ReadonlyMap<string, WrittenTab> | null {
  const [widest] = [...written].sort(([, a], [, b]) => b.columns.length - a.columns.length);
  if (widest === undefined) return null;
  return new Map([...written].filter((each) => each[0] !== widest[0]));
}

/**
 * The book with its generated tabs down to where their tables end (what stands below is the user's),
 * and with the headers back that the user typed over since they were written.
 */
export function presentTabs(open: OpenWorkbook, workbook: Workbook): PresentTabs {
  const remembered = recall(workbook, tabs);
  const sheets = new Map<Tab, SheetSnapshot>(open.sheets);
  const asRead = new Map<Tab, SheetSnapshot>();
  const blankBelow = new Map<Tab, number>();
  for (const [tab, sheet] of open.sheets) {
    if (!isGenerated(tab) || tab === "history") continue;
    const written = remembered?.get(tab);
    const restored = written === undefined ? sheet : restoreHeaders(sheet, written.columns);
    const { headerAt, columns } = ourColumns(tab, restored.rows);
    const end = tableEnd(sheet.rows, headerAt + 1, columns, written?.tables ?? []);
    asRead.set(tab, downTo(sheet, end));
    blankBelow.set(tab, blankRows(sheet.rows, end));
    sheets.set(tab, downTo(restored, end));
  }
  return { ...open, sheets, asRead, blankBelow };
}

function downTo(sheet: SheetSnapshot, end: number): SheetSnapshot {
  if (end >= sheet.rows.length) return sheet;
  const { rows, formulas, formats } = sheet;
  return withCells(sheet, {
    rows: rows.slice(0, end),
    formulas: formulas.slice(0, end),
    formats: formats.slice(0, end),
  });
}

/** Tables as they are about to be written, by tab. */
type PlannedTables = ReadonlyMap<GeneratedTab, WrittenTable>;

/** Remembers what tabs are about to become: a run may be cut off before, or after, they are so. */
export function rememberPlanned(
  workbook: Workbook,
  writes: readonly GeneratedTabWrite[],
  open: PresentTabs,
): PlannedTables {
  const planned = new Map(
    writes.map(({ tab, header, rows }) => [
      tab,
      writtenTable(rows, ourColumns(tab, [header]).columns),
    ]),
  );
  const remembered = new Map(recall(workbook, tabs));
  for (const write of writes) {
    const { tab } = write;
    const before = remembered.get(tab);
    if (before === undefined) continue;
    const table = { ...planned.get(tab)!, ...roomAtFoot(write, open) };
    remembered.set(tab, { ...before, tables: [...before.tables, table].slice(-MOST_TABLES) });
  }
  remember(workbook, tabs, remembered);
  return planned;
}

function roomAtFoot(
  { tab, change }: GeneratedTabWrite,
  { asRead, blankBelow }: PresentTabs,
): Pick<WrittenTable, "room"> {
  const below = blankBelow.get(tab) ?? 0;
  if (change.kind === "make" || below === 0) return {};
  const end = asRead.get(tab)?.rows.length;
  const rows = change.plan.inserted.find(({ row }) => row === end)?.count ?? 0;
  return rows === 0 ? {} : { room: { rows, below } };
}

/** Remembers tabs as they were written; of those that were not, what is remembered stays. */
export function rememberWritten(
  workbook: Workbook,
  writes: readonly GeneratedTabWrite[],
  planned: PlannedTables,
): void {
  const remembered = new Map(recall(workbook, tabs));
  for (const { tab, header, rows, columns } of writes)
    remembered.set(tab, {
      columns: writtenColumns(header, rows, (c) => columns[c]!.users),
      tables: [planned.get(tab)!],
    });
  remember(workbook, tabs, remembered);
}
