import type { SpreadsheetModel } from "../../../src/local/services";
import { FormulaCell, type SheetModel } from "../../../src/local/services";
import { lookNames } from "../../../src/local/services/model/cellStyle";
import { a1Of } from "../../../src/local/services/values/a1Notation";

/** Everything of a spreadsheet that a file carries, as plain data to compare. */
export function describeSpreadsheet(spreadsheet: SpreadsheetModel): unknown {
  return {
    name: spreadsheet.name,
    locale: spreadsheet.locale,
    timeZone: spreadsheet.timeZone,
    metadata: spreadsheet.metadata,
    namedRanges: spreadsheet.namedRanges,
    properties: [...spreadsheet.documentProperties],
    active: spreadsheet.activeSheetId,
    sheets: spreadsheet.sheets.map(describeSheet),
  };
}

function describeSheet(sheet: SheetModel): unknown {
  return {
    id: sheet.id,
    name: sheet.name,
    grid: [sheet.maxRows, sheet.maxColumns],
    frozen: [sheet.frozenRows, sheet.frozenColumns],
    hidden: sheet.hidden,
    tabColor: sheet.tabColor,
    rightToLeft: sheet.rightToLeft,
    hiddenGridlines: sheet.hiddenGridlines,
    groupControlAfter: sheet.groupControlAfter,
    cells: cellsOf(sheet),
    looks: looksOf(sheet),
    widths: sheet.columnWidths.between(1, sheet.maxColumns),
    hiddenColumns: sheet.hiddenColumns.between(1, sheet.maxColumns),
    depths: sheet.columnGroupDepths.between(1, sheet.maxColumns),
    collapsed: sheet.collapsedGroups,
    heights: sheet.rowHeights.between(1, sheet.maxRows),
    hiddenRows: sheet.hiddenRows.between(1, sheet.maxRows),
    merges: sheet.merges,
    protections: sheet.protections,
    conditions: sheet.conditionalRules,
    filter: sheet.filter,
    charts: sheet.charts,
    metadata: sheet.metadata,
  };
}

function cellsOf(sheet: SheetModel): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  for (let row = 1; row <= sheet.lastRow(); row++)
    for (const [index, content] of (sheet.row(row) ?? []).entries())
      if (content !== "")
        cells[a1Of({ row, column: index + 1, rows: 1, columns: 1 })] =
          content instanceof FormulaCell ? { ...content } : content;
  return cells;
}

/** By property, the stretches of each column that are not plain. */
function looksOf(sheet: SheetModel): Record<string, unknown> {
  const looks: Record<string, unknown> = {};
  for (const name of [...lookNames, "note", "validation", "textRuns"] as const)
    for (let column = 1; column <= sheet.maxColumns; column++) {
      const layer = sheet.styles[name];
      const runs = layer
        .runs(column, 1, sheet.maxRows)
        .filter((run) => run.value !== layer.default);
      if (runs.length > 0) looks[`${name} ${column}`] = runs;
    }
  return looks;
}
