import type { CellStyle } from "./cellStyle";
import type { Layer } from "./layer";
import type { PlacedRect } from "./rect";
import type { Runs } from "./runs";
import type { SheetModel } from "./sheetModel";
import type { SpreadsheetModel } from "./spreadsheetModel";

/**
 * Puts a copy of a sheet behind it, as *Duplicate* does: with contents, looks and everything that
 * lies over the grid, under ids of its own. Charts that show the sheet show the copy there.
 */
export function duplicateSheet(
  spreadsheet: SpreadsheetModel,
  sheet: SheetModel,
  name: string,
): SheetModel {
  const { kind, maxRows, maxColumns } = sheet;
  const index = spreadsheet.sheets.indexOf(sheet) + 1;
  const copy = spreadsheet.addSheet(name, { kind, index, rows: maxRows, columns: maxColumns });
  copyGrid(sheet, copy);
  copyLooks(sheet, copy);
  copyParts(spreadsheet, sheet, copy);
  return copy;
}

function copyGrid(from: SheetModel, to: SheetModel): void {
  for (let row = 1; row <= from.lastRow(); row++) {
    const cells = from.row(row);
    if (!cells) continue;
    const copied = to.writableRow(row, cells.length);
    for (const [i, content] of cells.entries()) copied[i] = content;
  }
  to.contentChanged();
}

function copyLooks(from: SheetModel, to: SheetModel): void {
  for (const [name, layer] of Object.entries(from.styles) as [keyof CellStyle, Layer<unknown>][])
    for (const column of layer.touchedColumns())
      copyRuns(layer.column(column), to.styles[name].column(column) as Runs<unknown>, from.maxRows);
  for (const runs of ["columnWidths", "hiddenColumns", "columnGroupDepths"] as const)
    copyRuns(from[runs], to[runs] as Runs<unknown>, from.maxColumns);
  for (const runs of ["rowHeights", "hiddenRows", "filteredRows"] as const)
    copyRuns(from[runs], to[runs] as Runs<unknown>, from.maxRows);
}

function copyRuns(source: Runs<unknown>, target: Runs<unknown>, end: number): void {
  for (const { from, to, value } of source.between(1, end)) target.fill(from, to - from + 1, value);
}

function copyParts(spreadsheet: SpreadsheetModel, from: SheetModel, to: SheetModel): void {
  const { frozenRows, frozenColumns, tabColor, rightToLeft, hiddenGridlines } = from;
  const { groupControlAfter, rowGroupControlAfter, conditionalRules } = from;
  Object.assign(to, { frozenRows, frozenColumns, tabColor, rightToLeft, hiddenGridlines });
  Object.assign(to, { groupControlAfter, rowGroupControlAfter, conditionalRules });
  to.filter = from.filter;
  to.merges = [...from.merges];
  to.tables = [...from.tables];
  to.collapsedGroups = [...from.collapsedGroups];
  const ownId = <T extends object>(part: T) => ({ ...part, id: spreadsheet.newId() });
  to.metadata = from.metadata.map(ownId);
  to.protections = from.protections.map((protection) => ({
    ...ownId(protection),
    unprotected: [...protection.unprotected],
  }));
  const onCopy = (range: PlacedRect) =>
    range.sheetId === from.id ? { ...range, sheetId: to.id } : range;
  to.charts = from.charts.map((chart) => ({ ...ownId(chart), ranges: chart.ranges.map(onCopy) }));
}
