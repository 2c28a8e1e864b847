import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IColumnData,
  type IRowData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import {
  type CellContent,
  FormulaCell,
  type Scalar,
  valueIn,
} from "../../services/model/cellContent";
import type { Runs } from "../../services/model/runs";
import {
  defaultColumnWidth,
  defaultRowHeight,
  type SheetModel,
} from "../../services/model/sheetModel";
import type { SpreadsheetModel } from "../../services/model/spreadsheetModel";
import { wrappedHeights } from "../../wrappedHeights";
import { canvasWidth } from "./canvasWidth";
import type { Carried } from "./carried";
import { plainUniverStyle } from "./cellStyles";
import { inCollapsedGroup } from "./columnGroups";
import { linkCell } from "./linkCells";
import { resourcesOf } from "./resources";
import { isBeyond } from "./spreadsheetFormulas";
import { type ColumnStyles, StyleBook } from "./styleBook";
import { univerLocale } from "./univer";
import { rangeOf, sheetKey } from "./univerRange";
import type { Language } from "./words";

export const workbookId = "whipround";

/**
 * The whole spreadsheet as Univer opens it. What Univer cannot say for itself when it is read back
 * (which rule a drop-down stands for, which cells are spilt) is noted in `carried`.
 */
export function workbookData(
  spreadsheet: SpreadsheetModel,
  carried: Carried,
  language: Language,
): IWorkbookData {
  const styles = new StyleBook(carried);
  const sheets: IWorkbookData["sheets"] = {};
  for (const sheet of spreadsheet.sheets)
    sheets[sheetKey(sheet)] = worksheetData(sheet, carried, styles);
  return {
    id: workbookId,
    name: spreadsheet.name,
    appVersion: "",
    locale: univerLocale[language],
    styles: styles.styles,
    defaultStyle: plainUniverStyle,
    sheetOrder: spreadsheet.sheets.map(sheetKey),
    sheets,
    resources: resourcesOf(spreadsheet, carried),
  };
}

function worksheetData(
  sheet: SheetModel,
  carried: Carried,
  styles: StyleBook,
): Partial<IWorksheetData> {
  const columns = styles.columns(sheet);
  return {
    id: sheetKey(sheet),
    name: sheet.name,
    tabColor: sheet.tabColor ?? "",
    hidden: flag(sheet.hidden),
    rightToLeft: flag(sheet.rightToLeft),
    showGridlines: flag(!sheet.hiddenGridlines),
    rowCount: sheet.maxRows,
    columnCount: sheet.maxColumns,
    defaultStyle: plainUniverStyle,
    defaultColumnWidth,
    defaultRowHeight,
    freeze: {
      xSplit: sheet.frozenColumns,
      ySplit: sheet.frozenRows,
      startColumn: sheet.frozenColumns || -1,
      startRow: sheet.frozenRows || -1,
    },
    mergeData: sheet.merges.map(rangeOf),
    columnData: columnData(sheet, columns),
    rowData: rowData(sheet),
    cellData: cellData(sheet, carried, styles, columns),
  };
}

const rowsFormattedBelow = 100;

const flag = (value: boolean): BooleanNumber => (value ? BooleanNumber.TRUE : BooleanNumber.FALSE);

function columnData(
  sheet: SheetModel,
  styles: readonly ColumnStyles[],
): Record<number, Partial<IColumnData>> {
  const data: Record<number, Partial<IColumnData>> = {};
  for (let column = 1; column <= sheet.maxColumns; column++) {
    const hidden = sheet.hiddenColumns.at(column) || inCollapsedGroup(sheet, column);
    const { below = null } = styles[column - 1] ?? {};
    const custom = below === null ? {} : { custom: { below } };
    data[column - 1] = { w: sheet.columnWidths.at(column), hd: flag(hidden), ...custom };
  }
  return data;
}

function rowData(sheet: SheetModel): Record<number, Partial<IRowData>> {
  const data: Record<number, Partial<IRowData>> = {};
  for (const [row, height] of wrappedHeights(sheet, canvasWidth)) data[row - 1] = { ah: height };
  for (const { from, to, value } of touchedRuns(sheet.rowHeights, sheet.maxRows))
    for (let row = from; row <= to; row++)
      if (value !== defaultRowHeight) data[row - 1] = { h: value, ia: BooleanNumber.FALSE };
  for (const { from, to, value } of touchedRuns(sheet.hiddenRows, sheet.maxRows))
    for (let row = from; row <= to; row++)
      if (value) data[row - 1] = { ...data[row - 1], hd: BooleanNumber.TRUE };
  return data;
}

const touchedRuns = <T>(runs: Runs<T>, end: number) =>
  runs.isUntouched() ? [] : runs.between(1, end);

/**
 * Cell by cell in one pass: a large workbook has two million.
 *
 * Formats reach down to the last row of every tab. Where blank cells do not show them they stand in
 * a hundred rows below the last one in use; below that the column alone remembers them.
 */
function cellData(
  sheet: SheetModel,
  carried: Carried,
  styles: StyleBook,
  columns: readonly ColumnStyles[],
): IWorksheetData["cellData"] {
  const rows: Record<number, Record<number, ICellData>> = {};
  const lastRow = sheet.lastRow();
  const lastStyled = columns.map(({ lastTold }) =>
    Math.min(sheet.maxRows, Math.max(lastRow + rowsFormattedBelow, lastTold)),
  );
  const end = Math.max(lastRow, ...lastStyled);
  for (let row = 1; row <= end; row++) {
    const contents = row <= lastRow ? (sheet.row(row) ?? []) : [];
    const cells: Record<number, ICellData> = {};
    const width = Math.max(contents.length, columns.length);
    for (let i = 0; i < width; i++) {
      const content = contents[i] ?? "";
      const style = row <= (lastStyled[i] ?? 0) ? (columns[i]?.at(row) ?? null) : null;
      if (content !== "" && !carried.isSpilt(sheet, row, i + 1, content))
        cells[i] = cellOf(content, style, carried, styles);
      else if (style !== null) cells[i] = { s: style };
    }
    rows[row - 1] = cells;
  }
  return rows;
}

function cellOf(
  content: CellContent,
  style: string | null,
  carried: Carried,
  styles: StyleBook,
): ICellData {
  if (!(content instanceof FormulaCell)) return valueData(valueIn(content), style, styles);
  const link = linkCell(content);
  if (link) return { ...link, s: styles.linkStyle(style) };
  if (isBeyond(content.formula)) return valueData(content.value, style, styles);
  return {
    ...valueData(content.value, style, styles),
    f: carried.formulas.forUniver(content.formula),
  };
}

function valueData(value: Scalar, s: string | null, styles: StyleBook): ICellData {
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER, s };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN, s };
  return { v: value, t: CellValueType.STRING, s: styles.textStyle(s) };
}
