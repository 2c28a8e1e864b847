import {
  type ArrangedTab,
  arrange,
  freshness,
  type LedgerColumn,
  type PresentTable,
  planTable,
  type Report,
  type ReportColumn,
  showsRowOne,
} from "../../reports/index";
import {
  type Cell,
  fittingText,
  type GeneratedTab,
  isBlank,
  type OutCell,
  type SheetSnapshot,
  type Tab,
} from "../../schema/index";
import type { OpenWorkbook } from "../book/openWorkbook";
import type { ChartWrite, ColumnLayout, TableUpdated, TabMade, TitleWrite } from "../workbook";

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
  const columns = arranged.columns.map((column, c) =>
    layoutOf(column, String(arranged.header[c] ?? "")),
  );
  const name = open.say.words.schema.tabs[report.tab];
  const chart = chartOf(report, arranged.columns, name);
  const { tab } = report;
  const { header, rows } = arranged;
  const made = { tab, header, rows, columns };
  const title = rowOne(report, open);
  if (sheet === null)
    return {
      ...made,
      change: {
        kind: "make",
        tab,
        name,
        format: { columns, headerRow: 2, generated: true },
        title,
        header,
        rows,
        chart,
      },
    };
  const table = withTop(arranged, open.asRead.get(tab) ?? sheet);
  const { headerAt } = table.present;
  return {
    ...made,
    change: {
      kind: "update",
      tab,
      sheet: sheet.id,
      name,
      format: { columns, headerRow: headerAt + 1, generated: true },
      top: table.top,
      plan: planTable({ ...arranged, from: table.from }, table.present),
      title: { ...titlePlace(tab, table.present), cell: title },
      cleared: arranged.cleared,
      chart,
    },
  };
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

/** What stands in row 1. */
export function rowOne({ tab, headline }: Report, open: OpenWorkbook): TitleWrite["cell"] {
  const report = { tab, headline: fittingText(headline, LONGEST_HEADLINE) };
  const { settings } = open.decoded.book;
  const asOf = { day: settings.asOf, fixed: settings.asOfFixed, currency: settings.currency };
  const { formula, text } = freshness(report, asOf, ledgerColumn(open), open.say);
  return formula === null ? text : { formula };
}

/** Where row 1 is written: where it stands, be it that the user put rows or columns before it. */
export function titlePlace(
  tab: GeneratedTab,
  { rows, headerAt }: Pick<PresentTable, "rows" | "headerAt">,
): Omit<TitleWrite, "cell"> {
  const row = headerAt - 1;
  const title = rows[row] ?? [];
  const shown = title.findIndex((cell) => showsRowOne(tab, cell));
  const column = Math.max(0, shown < 0 ? title.findIndex((cell) => !isBlank(cell)) : shown);
  const strays = rows.slice(0, headerAt).flatMap((cells, r) =>
    cells.flatMap((cell, c) => {
      const isStray = showsRowOne(tab, cell) && !(r === row && c === column);
      return isStray ? [{ row: r, column: c, rows: [[cell]] }] : [];
    }),
  );
  return { row, column, strays };
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

/** Whether the first row is row 1 of ours, where the header below it is gone: it holds one cell. */
function isTitle({ rows }: SheetSnapshot): boolean {
  return (rows[0] ?? []).filter((cell) => !isBlank(cell)).length <= 1;
}

function layoutOf(column: ReportColumn | null, header: string): ColumnLayout {
  return {
    header,
    kind: column?.kind ?? "free",
    decimals: column?.decimals ?? 0,
    note: "",
    choices: column?.choices ?? [],
    offers: null,
    rare: false,
    users: column === null || column.kept,
  };
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
