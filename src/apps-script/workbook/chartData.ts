import type { ChartsWrite } from "../../commands/workbook";
import { currencyDecimals } from "../../core/index";
import { languages, speak } from "../../i18n/index";
import { type Chart, chartCells, fingerprintOf, markCells, moneyFormat } from "../../reports/index";
import type { Cell, OutCell, ShownCharts } from "../../schema/index";
import type { CellReader } from "./cellReader";
import type { CellWriter } from "./cellWriter";
import type { GridSheet } from "./gridSheet";

/** From which column of the hidden tab each kind of chart is drawn, counted from 1: days stand first of all. */
const firstColumn = { lines: 1, bars: 6 } as const;
/** How many columns each kind may take. */
const mostColumns = 4;
/** From which column, behind the bars, it stands what is marked at them; no chart of Google's is drawn from it. */
const firstMark = firstColumn.bars + mostColumns;
/** How many columns of the hidden tab are ours. */
const width = firstMark + 1;
/** The row of the headers, from 1. */
const headerRow = 2;

/** Where the cells of a chart stand: rows and columns from 1. */
export interface ChartPlace {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export function placeOf(chart: Chart): ChartPlace {
  const cells = chartCells(chart);
  return {
    row: headerRow,
    column: firstColumn[chart.kind],
    rows: cells.length,
    columns: cells[0]!.length,
  };
}

/** All that is to stand in the hidden tab; "" where nothing does. */
export function dataCells({ charts, data }: ChartsWrite): readonly (readonly OutCell[])[] {
  const blocks = charts.map((chart) => ({ chart, cells: chartCells(chart) }));
  const most = Math.max(0, ...blocks.map(({ cells }) => cells.length));
  const rows = Array.from({ length: headerRow - 1 + most }, () =>
    new Array<OutCell>(width).fill(""),
  );
  rows[0]![0] = data.sentence;
  const put = (cells: readonly OutCell[][], column: number) =>
    cells.forEach((row, r) => {
      rows[headerRow - 1 + r]!.splice(column - 1, row.length, ...row);
    });
  for (const { chart, cells } of blocks) {
    put(cells, firstColumn[chart.kind]);
    if (chart.kind === "bars") put(markCells(chart), firstMark);
  }
  return rows;
}

/** Whether a sheet is the hidden tab, in any language, by the rows at its top. */
export function isChartData([first = []]: readonly (readonly Cell[])[]): boolean {
  return languages.some(
    (language) => speak(language).words.reports.charts.data.sentence === first[0],
  );
}

/** A new sheet becomes the hidden tab: a name is a text there, whatever it looks like. */
export function dressChartData(sheet: GridSheet, charts: readonly Chart[]): void {
  sheet.sheet.hideSheet();
  const rows = sheet.maxRows - headerRow;
  for (const chart of charts) {
    const first = firstColumn[chart.kind];
    const money = moneyFormat(currencyDecimals(chart.currency));
    sheet
      .range(headerRow + 1, first, rows, 1)
      .setNumberFormat(chart.kind === "bars" ? "@" : "yyyy-mm-dd");
    const last = chart.kind === "bars" ? width : first + mostColumns - 1;
    sheet.range(headerRow + 1, first + 1, rows, last - first).setNumberFormat(money);
  }
}

/** The days that are among the cells, shortened. */
export function daysPrint(cells: readonly (readonly OutCell[])[]): string {
  return fingerprintOf(JSON.stringify(cells.map(([day]) => day)));
}

/**
 * Writes the rows from the first that differs from what stands there to the last, in one call.
 *
 * @param before how many rows there were, and their days: to read these would take a call for every four weeks
 */
export function writeChartData(
  sheet: GridSheet,
  cells: readonly (readonly OutCell[])[],
  before: Pick<ShownCharts, "rows" | "days">,
  reader: CellReader,
  writer: CellWriter,
): void {
  const count = Math.max(before.rows, cells.length);
  const found = reader.read(rangeOf(sheet, count));
  const blank = new Array<OutCell>(width).fill("");
  const wanted = found.map((_, r) => cells[r] ?? blank);
  const haveOtherDays = daysPrint(cells) !== before.days;
  const differs = (r: number) =>
    haveOtherDays || found[r]!.some((cell, c) => cell !== wanted[r]![c + 1]);
  let [first, last] = [0, count - 1];
  while (first <= last && !differs(first)) first++;
  while (last > first && !differs(last)) last--;
  if (first <= last)
    writer.write(sheet, { row: first, column: 0, rows: wanted.slice(first, last + 1) });
}

/** All but the days. Mostly the grid is large enough: only where it is not it is asked how large it is. */
function rangeOf(sheet: GridSheet, rows: number) {
  const range = () => sheet.range(1, 2, rows, width - 1);
  try {
    return range();
  } catch {
    sheet.grow(rows, width);
    return range();
  }
}
