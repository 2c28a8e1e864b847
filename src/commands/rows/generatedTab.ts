import type { Say } from "../../i18n/index";
import {
  type ArrangedTab,
  arrange,
  type PresentTable,
  partOf,
  planTable,
  type Report,
  type ReportColumn,
} from "../../reports/index";
import {
  type Cell,
  type ColumnSpec,
  fittingRow,
  type GeneratedTab,
  generatedTabs,
  isBlank,
  type OutCell,
  type SheetSnapshot,
  type Tab,
} from "../../schema/index";
import type { OpenWorkbook } from "../book/openWorkbook";
import type { ChartsWrite, ColumnLayout, TabFormat, TableUpdated, TabMade } from "../workbook";
import { rowOne, rowOneWrite, titleRow } from "./rowOne";
import { type ColumnSetUp, ownColumn, tabFormat } from "./tabFormat";

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
export function generatedTab(
  report: Report,
  open: PresentTabs,
  charts: ChartsWrite | null = null,
): GeneratedTabWrite {
  const sheet = open.sheets.get(report.tab) ?? null;
  const placed = arrange(report, sheet, open.say);
  const arranged = { ...placed, rows: placed.rows.map(fittingRow) };
  const format = (headerRow: number) =>
    tabFormat(report.tab, arranged.columns.map(asColumn(report.tab, arranged, open.say)), {
      headerRow,
      totals: totalsOf(arranged, report.totals, sheet?.rows ?? []),
      rowDecimals: report.rowDecimals,
      showsOne: showsOne(arranged, sheet?.rows ?? []),
      sameLanguage: open.sameLanguage,
      say: open.say,
    });
  const name = open.say.words.schema.tabs[report.tab];
  const { tab } = report;
  const { header, rows } = arranged;
  const made = (format: TabFormat) => ({ tab, header, rows, columns: format.columns });
  const title = rowOne(report, open);
  if (sheet === null) {
    const layout = format(2);
    return {
      ...made(layout),
      change: {
        ...{ kind: "make", tab, name, format: layout, header, rows, charts },
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
      charts,
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
  (tab: GeneratedTab, { header: headers, rows }: ArrangedTab, say: Say) =>
  (column: ReportColumn | null, c: number): ColumnSetUp => {
    const header = String(headers[c] ?? "");
    if (column === null) return { ...ownColumn, header };
    const { id, kind, decimals, choices, kept } = column;
    const isPart = partOf(id) >= 0;
    const longest = kind === "id" ? longestIn(rows, c) : isPart ? longestFigure(rows, c, say) : "";
    const specs: Readonly<Record<string, ColumnSpec>> = generatedTabs[tab];
    const rare = specs[id]?.rare === true;
    return { ...ownColumn, id, header, kind, decimals, longest, choices, rare, users: kept };
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

/** The largest figure of a narrow column as it is shown, with what stands behind it. */
function longestFigure(rows: ArrangedTab["rows"], c: number, say: Say): string {
  let most = 0;
  let decimals = 0;
  for (const row of rows) {
    const figure = Math.abs(Number(row[c]) || 0);
    most = Math.max(most, figure);
    if (!Number.isInteger(figure)) decimals = 2;
  }
  return `${say.number(most, 0)}${decimals === 0 ? "" : ".00"}  `;
}
