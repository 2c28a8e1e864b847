import {
  arrange,
  freshness,
  type LedgerColumn,
  type Report,
  type ReportColumn,
} from "../../reports/index";
import type { OpenWorkbook } from "../book/openWorkbook";
import type { ColumnLayout, TabWrite } from "../workbook";

/** A report as it is to be written: in the sheet's own order, with the user's cells and row 1. */
export function generatedTab(report: Report, open: OpenWorkbook): TabWrite {
  const { say, decoded } = open;
  const sheet = open.sheets.get(report.tab) ?? null;
  const arranged = arrange(report, sheet, say);
  const { settings } = decoded.book;
  const asOf = { day: settings.asOf, fixed: settings.asOfFixed, currency: settings.currency };
  const rowOne = freshness(report, asOf, ledgerColumn(open), say);
  const columns = arranged.columns.map((column, c) =>
    layoutOf(column, String(arranged.header[c] ?? "")),
  );
  return {
    kind: "tab",
    tab: report.tab,
    sheet: sheet?.id ?? null,
    name: say.words.schema.tabs[report.tab],
    format: { columns, headerRow: 2, generated: true },
    title: rowOne.formula === null ? rowOne.text : { formula: rowOne.formula },
    header: arranged.header,
    rows: arranged.rows,
    formats: arranged.formats,
    cleared: arranged.cleared,
    chart: chartOf(report, arranged.columns, say.words.schema.tabs[report.tab]),
  };
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
): TabWrite["chart"] {
  const drives = report.rows.length - report.totals;
  if (report.tab !== "overview" || drives === 0) return null;
  const at = (id: string) => columns.findIndex((column) => column?.id === id);
  return { title, columns: [at("quotas"), at("collected")], rows: drives };
}
