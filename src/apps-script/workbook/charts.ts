import type { ChartWrite } from "../../commands/workbook";
import type { GridSheet } from "./gridSheet";

type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

/** So many rows below the table, so that what it may grow by in a while does not run into it. */
const rowsBetween = 6;

/** By what a chart is known to show just this. */
export function chartSignature(chart: ChartWrite | null, headerRow: number): string {
  if (chart === null) return "";
  return [headerRow, chart.rows, ...chart.columns, chart.title].join();
}

/** Draws a table's columns against its first, or lets the chart that does so do it anew. */
export function drawChart(sheet: GridSheet, chart: ChartWrite, headerRow: number): void {
  const ranges = [0, ...chart.columns].map((c) => sheet.range(headerRow, c + 1, chart.rows + 1, 1));
  const present = sheet.sheet.getCharts().find((each) => isOurs(each, sheet, headerRow));
  const builder =
    present === undefined ? sheet.sheet.newChart().asBarChart() : present.modify().asBarChart();
  if (present !== undefined) for (const range of present.getRanges()) builder.removeRange(range);
  for (const range of ranges) builder.addRange(range);
  const row = headerRow + chart.rows + rowsBetween;
  const missing = row - sheet.maxRows;
  // Beyond the grid no chart can be put: the user may have deleted the blank rows.
  if (missing > 0) sheet.insertRowsAfter(sheet.maxRows, missing);
  const built = builder
    .setNumHeaders(1)
    .setOption("title", chart.title)
    .setPosition(row, 1, 0, 0)
    .build();
  if (present === undefined) sheet.sheet.insertChart(built);
  else sheet.sheet.updateChart(built);
}

/** Others are the user's: ours shows columns of the table, its first before all. */
function isOurs(chart: Chart, sheet: GridSheet, headerRow: number): boolean {
  const [first, ...more] = chart.getRanges();
  return (
    first !== undefined &&
    more.length > 0 &&
    String(first.getSheet().getSheetId()) === sheet.id &&
    first.getColumn() === 1 &&
    first.getRow() === headerRow &&
    more.every((range) => range.getRow() === headerRow && range.getNumColumns() === 1)
  );
}
