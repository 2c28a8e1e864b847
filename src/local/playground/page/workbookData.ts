import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IColumnData,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import { type CellContent, FormulaCell, type Scalar } from "../../services/model/cellContent";
import type { Runs } from "../../services/model/runs";
import {
  defaultColumnWidth,
  defaultRowHeight,
  type SheetModel,
} from "../../services/model/sheetModel";
import type { SpreadsheetModel } from "../../services/model/spreadsheetModel";
import type { Carried } from "./carried";
import { type Look, lookNames, plainUniverStyle, univerStyle } from "./cellStyles";
import { inCollapsedGroup } from "./columnGroups";
import { linkCell, linkStyle } from "./linkCells";
import { resourcesOf } from "./resources";
import { univerLocale } from "./univer";
import { rangeOf, sheetKey } from "./univerRange";
import type { Language } from "./words";
import { wrappedHeights } from "./wrappedHeights";

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
  const styles: Record<string, IStyleData> = {};
  const sheets: IWorkbookData["sheets"] = {};
  for (const sheet of spreadsheet.sheets)
    sheets[sheetKey(sheet)] = worksheetData(sheet, carried, styles);
  return {
    id: workbookId,
    name: spreadsheet.name,
    appVersion: "",
    locale: univerLocale[language],
    styles,
    defaultStyle: plainUniverStyle,
    sheetOrder: spreadsheet.sheets.map(sheetKey),
    sheets,
    resources: resourcesOf(spreadsheet, carried),
  };
}

function worksheetData(
  sheet: SheetModel,
  carried: Carried,
  styles: Record<string, IStyleData>,
): Partial<IWorksheetData> {
  return {
    id: sheetKey(sheet),
    name: sheet.name,
    tabColor: sheet.tabColor ?? "",
    hidden: flag(sheet.hidden),
    rightToLeft: flag(sheet.rightToLeft),
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
    columnData: columnData(sheet),
    rowData: rowData(sheet),
    cellData: cellData(sheet, carried, styles),
  };
}

const flag = (value: boolean): BooleanNumber => (value ? BooleanNumber.TRUE : BooleanNumber.FALSE);

function columnData(sheet: SheetModel): Record<number, Partial<IColumnData>> {
  const data: Record<number, Partial<IColumnData>> = {};
  for (let column = 1; column <= sheet.maxColumns; column++) {
    const hidden = sheet.hiddenColumns.at(column) || inCollapsedGroup(sheet, column);
    data[column - 1] = { w: sheet.columnWidths.at(column), hd: flag(hidden) };
  }
  return data;
}

function rowData(sheet: SheetModel): Record<number, Partial<IRowData>> {
  const data: Record<number, Partial<IRowData>> = {};
  for (const [row, height] of wrappedHeights(sheet)) data[row - 1] = { ah: height };
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

function cellData(
  sheet: SheetModel,
  carried: Carried,
  styles: Record<string, IStyleData>,
): IWorksheetData["cellData"] {
  const rows: Record<number, Record<number, ICellData>> = {};
  const cellAt = (row: number, column: number): ICellData => {
    let cells = rows[row - 1];
    if (!cells) rows[row - 1] = cells = {};
    let cell = cells[column - 1];
    if (!cell) cells[column - 1] = cell = {};
    return cell;
  };
  const links: ICellData[] = [];
  for (let row = 1; row <= sheet.lastRow(); row++)
    for (const [i, content] of (sheet.row(row) ?? []).entries()) {
      if (content === "" || carried.isSpilt(sheet, row, i + 1, content)) continue;
      const cell = Object.assign(cellAt(row, i + 1), cellOf(content, carried));
      if (cell.custom) links.push(cell);
    }
  for (let column = 1; column <= sheet.maxColumns; column++)
    for (const { from, to, style } of looksOfColumn(sheet, column, carried, styles))
      for (let row = from; row <= to; row++) cellAt(row, column).s = style;
  for (const cell of links) cell.s = linkStyle(String(cell.s ?? "{}"), carried, styles);
  return rows;
}

function cellOf(content: CellContent, carried: Carried): ICellData {
  if (content instanceof FormulaCell) {
    const link = linkCell(content);
    if (link) return link;
    return { f: carried.formulas.forUniver(content.formula), ...valueData(content.value) };
  }
  return valueData(content);
}

function valueData(value: Scalar): ICellData {
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: CellValueType.STRING };
}

interface StyledStretch {
  readonly from: number;
  readonly to: number;
  readonly style: string;
}

/** The stretches of a column whose look is not plain, each with its entry in `styles`. */
function looksOfColumn(
  sheet: SheetModel,
  column: number,
  carried: Carried,
  styles: Record<string, IStyleData>,
): StyledStretch[] {
  const starts = new Set<number>([1]);
  for (const name of lookNames)
    for (const { from } of sheet.styles[name].column(column).between(1, sheet.maxRows))
      starts.add(from);
  const ordered = [...starts].sort((a, b) => a - b);
  const stretches: StyledStretch[] = [];
  for (const [i, from] of ordered.entries()) {
    const look = Object.fromEntries(
      lookNames.map((name) => [name, sheet.styles[name].at(from, column)]),
    ) as unknown as Look;
    const style = univerStyle(look);
    const key = JSON.stringify(style);
    if (key === "{}") continue;
    styles[key] = style;
    carried.looks.set(key, look);
    stretches.push({ from, to: (ordered[i + 1] ?? sheet.maxRows + 1) - 1, style: key });
  }
  return stretches;
}
