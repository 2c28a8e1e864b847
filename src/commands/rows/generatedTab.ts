import { speak } from "../../i18n/index";
import {
  type ArrangedTab,
  arrange,
  freshness,
  type LedgerColumn,
  type PresentTable,
  planTable,
  type Report,
  type ReportColumn,
  saysRowOne,
} from "../../reports/index";
import {
  type Cell,
  choices,
  type FormulaCell,
  fittingText,
  type GeneratedTab,
  isBlank,
  type OutCell,
  type SheetSnapshot,
  type Tab,
} from "../../schema/index";
import type { OpenWorkbook } from "../book/openWorkbook";
import type {
  ChartWrite,
  ColumnLayout,
  RowOneWrite,
  TabFormat,
  TableUpdated,
  TabMade,
} from "../workbook";
import { type ColumnSetUp, ownColumn, tabFormat } from "./tabFormat";

/** Beyond it nobody reads on. */
const LONGEST_HEADLINE = 2_000;

/** A generated tab as it is to stand, and the change that makes it so. */
export interface GeneratedTabWrite {
  readonly tab: GeneratedTab;
  readonly header: readonly Cell[];
  readonly rows: readonly (readonly OutCell[])[];
  readonly columns: readonly ColumnLayout[];
  readonly change: TabMade | TableUpdated;
}

/** The summaries as they stand, with the user's headers and with ours. */
export interface PresentTabs extends OpenWorkbook {
  /** As they were read, down to where their tables end. */
  readonly asRead: ReadonlyMap<Tab, SheetSnapshot>;
  /** How many blank rows part each of them from what the user wrote below it. */
  readonly blankBelow: ReadonlyMap<Tab, number>;
}

/** A report as it is to be written: in the sheet's own order, with the user's cells and row 1. */
export function generatedTab(report: Report, open: PresentTabs): GeneratedTabWrite {
  const sheet = open.sheets.get(report.tab) ?? null;
  const arranged = withFittingTexts(arrange(report, sheet, open.say));
  const format = (headerRow: number) =>
    tabFormat(report.tab, arranged.columns.map(asColumn(arranged)), {
      headerRow,
      totals: totalsOf(arranged, report.totals, sheet?.rows ?? []),
      rowDecimals: report.rowDecimals,
      showsOne: showsOne(arranged, sheet?.rows ?? []),
      sameLanguage: open.sameLanguage,
      say: open.say,
    });
  const name = open.say.words.schema.tabs[report.tab];
  const chart = chartOf(report, arranged.columns, name);
  const { tab } = report;
  const { header, rows } = arranged;
  const made = (format: TabFormat) => ({ tab, header, rows, columns: format.columns });
  const title = rowOne(report, open);
  if (sheet === null) {
    const layout = format(2);
    return {
      ...made(layout),
      change: {
        ...{ kind: "make", tab, name, format: layout, header, rows, chart },
        title: titleRow(title, layout),
      },
    };
  }
  const table = withTop(arranged, open.asRead.get(tab) ?? sheet);
  const layout = format(table.present.headerAt + 1);
  return {
    ...made(layout),
    change: {
      kind: "update",
      tab,
      sheet: sheet.id,
      name,
      format: layout,
      top: table.top,
      plan: planTable({ ...arranged, from: table.from }, table.present),
      title: rowOneWrite(table.present, title, layout.frozen),
      cleared: arranged.cleared,
      chart,
    },
  };
}

/** Whether days left are one, or were so in the tab as it stands. */
function showsOne({ columns, rows }: ArrangedTab, present: SheetSnapshot["rows"]): boolean {
  const places = columns.flatMap((column, c) => (column?.kind === "daysLeft" ? [c] : []));
  const isOne = (row: readonly OutCell[]) => places.some((c) => Math.abs(Number(row[c])) === 1);
  return places.length > 0 && (rows.some(isOne) || present.some(isOne));
}

/** The rows that are totals, and the column by which they are known: the first text in all of them. */
function totalsOf(
  { rows, listed, columns, headerAt }: ArrangedTab,
  count: number,
  present: SheetSnapshot["rows"],
): TabFormat["totals"] {
  const first = listed - count;
  const totals = rows.slice(first, listed);
  const column = columns.findIndex(
    (ours, c) =>
      ours !== null && totals.every((row) => typeof row[c] === "string" && row[c] !== ""),
  );
  if (count === 0 || column < 0) return { first, column: 0, labels: [], stand: true };
  const labels = totals.map((row) => String(row[column]));
  const end = headerAt + 1 + first + count;
  const stand =
    labels.every((label, i) => present[end - count + i]?.[column] === label) &&
    end >= present.length;
  return { first, column, labels, stand };
}

/** A text that is made of names can be longer than any of them, and than a cell. */
function withFittingTexts(arranged: ArrangedTab): ArrangedTab {
  return { ...arranged, rows: arranged.rows.map(fittingRow) };
}

/** The row itself, but where a text of it is too long. */
export function fittingRow(row: readonly OutCell[]): readonly OutCell[] {
  const isLong = row.some((cell) => typeof cell === "string" && fittingText(cell) !== cell);
  return isLong ? row.map((cell) => (typeof cell === "string" ? fittingText(cell) : cell)) : row;
}

/** Row 1 of a generated tab: what it is called, and all else in one sentence. */
export interface RowOneCells {
  readonly tab: GeneratedTab;
  readonly name: string;
  readonly sentence: FormulaCell | string;
}

/** What stands in row 1. */
export function rowOne({ tab, headline }: Report, open: OpenWorkbook): RowOneCells {
  const { settings } = open.decoded.book;
  const asOf = { day: settings.asOf, fixed: settings.asOfFixed, currency: settings.currency };
  const said = fittingText(headline, LONGEST_HEADLINE);
  const { formula, text } = freshness(said, asOf, ledgerColumn(open), open.say);
  // In the language of the row, whatever the sheet is called.
  const name = speak(open.say.language).words.schema.tabs[tab];
  return { tab, name, sentence: formula === null ? text : { formula } };
}

/** The name stands first; the sentence in the first column that is not frozen, so that it is never cut. */
function titleRow(
  { name, sentence }: RowOneCells,
  { columns, frozen }: TabFormat,
): readonly OutCell[] {
  const row: OutCell[] = columns.map(() => "");
  row[Math.min(frozen, columns.length - 1)] = sentence;
  row[0] = name;
  return row;
}

const isError = (cell: Cell) => typeof cell === "string" && /^#[A-Z]/.test(cell);

/**
 * What of row 1 is to be written, where it stands by now: the user may have put rows or columns before
 * it. Where it stands twice, as rows moved just when it was written, the other is emptied.
 */
export function rowOneWrite(
  { rows, headerAt }: Pick<PresentTable, "rows" | "headerAt">,
  { tab, name, sentence }: RowOneCells,
  frozen: number,
): RowOneWrite {
  const row = headerAt - 1;
  const cells = rows[row] ?? [];
  const isFree = (c: number) => isBlank(cells[c] ?? "");
  const names: readonly Cell[] = choices.language.map((each) => speak(each).words.schema.tabs[tab]);
  const nameAt = cells.findIndex((cell) => names.includes(cell));
  // An error is what our formula may show, where the ledger was taken away, and nobody's words.
  const isOurs = (cell: Cell) => saysRowOne(cell) || isError(cell);
  const saidAt = cells.findIndex((cell, c) => c > 0 && isOurs(cell));
  let place = saidAt < 0 ? frozen : saidAt;
  while (place !== saidAt && (place === nameAt || !isFree(place))) place++;
  const written: RowOneWrite["cells"][number][] = [{ row, column: place, cell: sentence }];
  const isNamed = nameAt < 0 && !isFree(0) && !isOurs(cells[0] ?? "");
  if (nameAt >= 0 ? cells[nameAt] !== name : !isNamed)
    written.unshift({ row, column: Math.max(0, nameAt), cell: name });
  const strays = rows.slice(0, headerAt).flatMap((above, r) =>
    above.flatMap((cell, c) => {
      const isStray = saysRowOne(cell) && !(r === row && (c === place || c === 0));
      return isStray ? [{ row: r, column: c, rows: [[cell]] }] : [];
    }),
  );
  return { cells: written, strays };
}

/** A table with a header above it and a row for the title above that, which may have to be put in. */
interface TableWithTop {
  readonly present: PresentTable;
  readonly from: Int32Array;
  readonly top: TableUpdated["top"];
}

function withTop({ headerAt, from }: ArrangedTab, sheet: SheetSnapshot): TableWithTop {
  const { rows, formulas } = sheet;
  const hasTitle = headerAt < 0 && isTitle(sheet);
  const count = headerAt > 0 ? 0 : headerAt === 0 || hasTitle ? 1 : 2;
  const row = hasTitle ? 1 : 0;
  const putIn = <T>(list: readonly (readonly T[])[]) => [
    ...list.slice(0, row),
    ...Array.from({ length: count }, () => []),
    ...list.slice(row),
  ];
  const present: PresentTable = {
    rows: putIn(rows),
    formulas: putIn(formulas),
    headerAt: headerAt > 0 ? headerAt : 1,
    isEdited: false,
  };
  if (count === 0) return { present, from, top: null };
  return {
    present,
    from: from.map((r) => (r < row ? -1 : r + count)),
    top: { row, count },
  };
}

/** Whether the first row is row 1 of ours, where the header below it is gone: it holds two cells. */
function isTitle({ rows }: SheetSnapshot): boolean {
  return (rows[0] ?? []).filter((cell) => !isBlank(cell)).length <= 2;
}

/** A column of the sheet as it is set up: ours, or the user's own. */
const asColumn =
  ({ header: headers, rows }: ArrangedTab) =>
  (column: ReportColumn | null, c: number): ColumnSetUp => {
    const header = String(headers[c] ?? "");
    if (column === null) return { ...ownColumn, header };
    const { id, kind, decimals, choices, kept } = column;
    const longest = kind === "id" ? longestIn(rows, c) : "";
    return { ...ownColumn, id, header, kind, decimals, longest, choices, users: kept };
  };

/** The longest text of a column. */
function longestIn(rows: ArrangedTab["rows"], c: number): string {
  let longest = "";
  for (const row of rows) {
    const cell = row[c];
    if (typeof cell === "string" && cell.length > longest.length) longest = cell;
  }
  return longest;
}

/** Where the ledger's amounts stand, so that row 1 can tell whether they have changed since. */
function ledgerColumn(open: OpenWorkbook): LedgerColumn | null {
  const sheet = open.sheets.get("contributions");
  const column = open.decoded.layouts.get("contributions")?.columns.get("amount");
  return sheet === undefined || column === undefined ? null : { sheet, column };
}

/** Overview draws each drive's quota against what was collected. */
function chartOf(
  report: Report,
  columns: readonly (ReportColumn | null)[],
  title: string,
): ChartWrite | null {
  const drives = report.rows.length - report.totals;
  if (report.tab !== "overview" || drives === 0) return null;
  const at = (id: string) => columns.findIndex((column) => column?.id === id);
  return { title, columns: [at("quotas"), at("collected")], rows: drives };
}
