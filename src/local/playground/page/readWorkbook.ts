import {
  CellValueType,
  type ICellData,
  type IColumnData,
  type IRange,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  type Nullable,
} from "@univerjs/core";
import { columnLetters } from "../../../schema/index";
import { type CellContent, FormulaCell, type Scalar } from "../../services/model/cellContent";
import { type Look, lookNames } from "../../services/model/cellStyle";
import {
  defaultColumnWidth,
  defaultRowHeight,
  type SheetModel,
} from "../../services/model/sheetModel";
import type { SpreadsheetModel } from "../../services/model/spreadsheetModel";
import type { Carried } from "./carried";
import { lookOf } from "./cellStyles";
import { inCollapsedGroup, openGroupsOver } from "./columnGroups";
import { linkIn } from "./linkCells";
import { takeResources } from "./readResources";
import { isBeyond } from "./spreadsheetFormulas";
import { rectOf, sheetKey } from "./univerRange";

export type CellMatrix = Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>>>>;

/** What a workbook in Univer consists of when it is read back. */
export interface UniverState {
  readonly workbook: IWorkbookData;
  /** By sheet: the cells that formulas spilt their results into. */
  readonly spilt: Readonly<Record<string, CellMatrix | undefined>>;
  /** The formula of a cell that shares another one's. */
  sharedFormula(sheet: string, row: number, column: number): string | null;
}

/**
 * Takes what the user did in Univer over into the spreadsheet: sheets added, deleted, renamed and
 * moved, cells, looks, widths, notes, drop-downs, filters. What Univer does not know of (protections,
 * metadata, charts, column groups) stays as it is.
 *
 * @returns by sheet, "row,column": the values that formulas spilt
 */
export function readWorkbook(
  spreadsheet: SpreadsheetModel,
  state: UniverState,
  carried: Carried,
): Map<number, Map<string, Scalar>> {
  const { workbook } = state;
  const sheets = matchSheets(spreadsheet, workbook, carried);
  for (const [key, sheet] of sheets) {
    const { name = sheet.name } = workbook.sheets[key] ?? {};
    if (name === sheet.name) continue;
    carried.rename(sheet.name, name);
    spreadsheet.rename(sheet, name);
  }
  const spilt = new Map<number, Map<string, Scalar>>();
  carried.uncalculated.clear();
  for (const [key, sheet] of sheets) {
    const data = workbook.sheets[key] as IWorksheetData;
    takeFrame(sheet, data);
    takeLooks(sheet, data, workbook, carried);
    takeContents(sheet, data, state, carried);
    spilt.set(sheet.id, takeSpilt(sheet, state.spilt[key] ?? {}, data));
  }
  takeResources(spreadsheet, sheets, workbook.resources ?? [], carried);
  for (const sheet of sheets.values()) takeTicks(sheet);
  return spilt;
}

/** Univer's boxes hold 1 and 0 once they were clicked; in Sheets a box is ticked or not. */
function takeTicks(sheet: SheetModel): void {
  const layer = sheet.styles.validation;
  for (const column of layer.touchedColumns())
    for (const { from, to, value } of layer.column(column).between(1, sheet.maxRows)) {
      if (value?.criterion !== "CHECKBOX") continue;
      for (let row = from; row <= to; row++) {
        const content = String(sheet.content(row, column));
        if (content === "1" || content === "0") sheet.setContent(row, column, content === "1");
      }
    }
}

/** The spreadsheet's sheets by Univer's key, made, removed and put in order as they are in Univer. */
function matchSheets(
  spreadsheet: SpreadsheetModel,
  workbook: IWorkbookData,
  carried: Carried,
): Map<string, SheetModel> {
  const sheets = new Map<string, SheetModel>();
  const present = new Map(spreadsheet.sheets.map((sheet) => [sheetKey(sheet), sheet]));
  for (const key of workbook.sheetOrder) {
    const known = present.get(String(carried.addedSheets.get(key) ?? key));
    const sheet = known ?? spreadsheet.addSheet(workbook.sheets[key]?.name ?? key);
    if (!known) carried.addedSheets.set(key, sheet.id);
    sheets.set(key, sheet);
  }
  const kept = new Set(sheets.values());
  for (const sheet of present.values()) if (!kept.has(sheet)) spreadsheet.removeSheet(sheet);
  spreadsheet.sheets.splice(0, spreadsheet.sheets.length, ...kept);
  return sheets;
}

function takeFrame(sheet: SheetModel, data: IWorksheetData): void {
  sheet.maxRows = data.rowCount;
  sheet.maxColumns = data.columnCount;
  sheet.hidden = data.hidden === 1;
  sheet.tabColor = data.tabColor || null;
  sheet.hiddenGridlines = data.showGridlines === 0;
  sheet.frozenRows = Math.max(data.freeze?.ySplit ?? 0, 0);
  sheet.frozenColumns = Math.max(data.freeze?.xSplit ?? 0, 0);
  sheet.merges = (data.mergeData ?? []).map((range: IRange) => rectOf(range));
  const columns = data.columnData as Record<number, Partial<IColumnData> | undefined>;
  for (let column = 1; column <= sheet.maxColumns; column++) {
    const { w = data.defaultColumnWidth ?? defaultColumnWidth, hd } = columns[column - 1] ?? {};
    sheet.columnWidths.fill(column, 1, w);
    if (!inCollapsedGroup(sheet, column)) sheet.hiddenColumns.fill(column, 1, hd === 1);
    else if (hd !== 1) openGroupsOver(sheet, column);
  }
  const rows = Object.entries(data.rowData as Record<number, Partial<IRowData> | undefined>);
  sheet.rowHeights.fill(1, sheet.maxRows, defaultRowHeight);
  sheet.hiddenRows.fill(1, sheet.maxRows, false);
  for (const [row, { h, ia, hd } = {}] of rows) {
    if (h !== undefined && ia === 0) sheet.rowHeights.fill(Number(row) + 1, 1, h);
    if (hd === 1) sheet.hiddenRows.fill(Number(row) + 1, 1, true);
  }
}

const plainLook = lookOf({});

function takeLooks(
  sheet: SheetModel,
  data: IWorksheetData,
  workbook: IWorkbookData,
  carried: Carried,
): void {
  const known = new Map(carried.looks);
  const lookOfCell = (style: ICellData["s"]): Look => {
    if (!style) return plainLook;
    if (typeof style !== "string") return lookOf(style);
    const look = known.get(style) ?? lookOf((workbook.styles[style] ?? {}) as IStyleData);
    known.set(style, look);
    return look;
  };
  const cells = data.cellData as CellMatrix;
  const stretches = new Array<{ from: number; look: Look } | undefined>(sheet.maxColumns);
  // What a column remembers of the rows that were not given their style holds from the first row
  // that was given it: rows may have come and gone above.
  const below = belowOf(sheet, data);
  const isBelow = new Uint8Array(sheet.maxColumns);
  const close = (column: number, end: number) => {
    const stretch = stretches[column];
    if (stretch) fillLook(sheet, column + 1, stretch.from, end - stretch.from, stretch.look);
    stretches[column] = undefined;
  };
  for (const name of lookNames)
    sheet.styles[name].fill(sheet.whole(), sheet.styles[name].default as never);
  for (let row = 0; row < sheet.maxRows; row++) {
    const rowCells = cells[row];
    for (let column = 0; column < sheet.maxColumns; column++) {
      const own = rowCells?.[column]?.s;
      if (own && own === below[column]) isBelow[column] = 1;
      const look = lookOfCell(own || (isBelow[column] ? below[column] : own));
      if (look === (stretches[column]?.look ?? plainLook)) continue;
      close(column, row + 1);
      if (look !== plainLook) stretches[column] = { from: row + 1, look };
    }
  }
  for (let column = 0; column < sheet.maxColumns; column++) close(column, sheet.maxRows + 1);
}

/** By column, the style that Univer was not told of in its lowest rows. */
function belowOf(sheet: SheetModel, data: IWorksheetData): (string | undefined)[] {
  const columns = data.columnData as Record<number, Partial<IColumnData> | undefined>;
  return Array.from({ length: sheet.maxColumns }, (_, column) => {
    const below: unknown = columns[column]?.custom?.["below"];
    return typeof below === "string" ? below : undefined;
  });
}

function fillLook(sheet: SheetModel, column: number, from: number, rows: number, look: Look): void {
  for (const name of lookNames)
    if (look[name] !== plainLook[name])
      sheet.styles[name].fill({ row: from, column, rows, columns: 1 }, look[name] as never);
}

function takeContents(
  sheet: SheetModel,
  data: IWorksheetData,
  state: UniverState,
  carried: Carried,
): void {
  const runs = keptTextRuns(sheet, data);
  const before = Array.from({ length: sheet.lastRow() + 1 }, (_, row) => sheet.row(row));
  sheet.clearContent(sheet.whole());
  for (const [r, cells] of Object.entries(data.cellData as CellMatrix)) {
    const row = Number(r) + 1;
    if (row > sheet.maxRows) continue;
    for (const [c, cell] of Object.entries(cells)) {
      const column = Number(c) + 1;
      if (!cell || column > sheet.maxColumns) continue;
      const shared = cell.si && !cell.f ? state.sharedFormula(data.id, row - 1, column - 1) : null;
      const was = before[row]?.[column - 1];
      const content = contentOf(cell, cell.f ?? shared, carried, was);
      if (content === was && content instanceof FormulaCell)
        carried.uncalculated.add(`${sheet.name}!${columnLetters(column)}${row}`);
      if (content !== "") sheet.writableRow(row, column)[column - 1] = content;
    }
  }
  sheet.contentChanged();
  for (const { row, column, value } of runs)
    sheet.styles.textRuns.fill({ row, column, rows: 1, columns: 1 }, value);
}

/** Links and looks inside a text, which Univer was not shown, stay where the text is the same. */
function keptTextRuns(sheet: SheetModel, data: IWorksheetData) {
  const layer = sheet.styles.textRuns;
  const cells = data.cellData as CellMatrix;
  return layer.touchedColumns().flatMap((column) =>
    layer
      .column(column)
      .between(1, sheet.maxRows)
      .flatMap(({ from, to, value }) => {
        const same = (row: number) =>
          cells[row - 1]?.[column - 1]?.v === sheet.content(row, column);
        const rows = value ? Array.from({ length: to - from + 1 }, (_, i) => from + i) : [];
        return rows.filter(same).map((row) => ({ row, column, value }));
      }),
  );
}

/** @param before what stood there */
function contentOf(
  cell: ICellData,
  formula: string | null,
  { formulas }: Carried,
  before: CellContent | undefined,
): CellContent {
  const value = scalarOf(cell);
  const link = linkIn(cell);
  if (link) return new FormulaCell(link, value);
  const content = formula ? new FormulaCell(formulas.original(formula), value) : value;
  return before instanceof FormulaCell && isUncalculated(before, content) ? before : content;
}

/** Whether a formula stands where it stood that Univer could not calculate: it keeps its value. */
function isUncalculated(before: FormulaCell, content: CellContent): boolean {
  if (!(content instanceof FormulaCell))
    return isBeyond(before.formula) && content === before.value;
  return content.formula === before.formula && content.value === unknownName;
}

/** What a formula gives in which Univer knows a name or a function not: one of a macro, say. */
const unknownName = "#NAME?";

function scalarOf({ v, t, p }: ICellData): Scalar {
  if (p?.body) return p.body.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n");
  if (v === null || v === undefined || v === "") return "";
  if (t === CellValueType.BOOLEAN) return v === true || v === 1 || v === "TRUE" || v === "1";
  if (t === CellValueType.STRING || t === CellValueType.FORCE_STRING) return String(v);
  if (t === CellValueType.NUMBER) return Number(v);
  return v;
}

/** Spilt results read as values, as in Sheets; the cell of the formula itself has its own already. */
function takeSpilt(
  sheet: SheetModel,
  spilt: CellMatrix,
  data: IWorksheetData,
): Map<string, Scalar> {
  const taken = new Map<string, Scalar>();
  const cells = data.cellData as CellMatrix;
  for (const [r, row] of Object.entries(spilt))
    for (const [c, cell] of Object.entries(row)) {
      const own = cells[Number(r)]?.[Number(c)];
      if (!cell || own?.f || own?.si) continue;
      const value = scalarOf(cell);
      if (value === "") continue;
      taken.set(`${Number(r) + 1},${Number(c) + 1}`, value);
      sheet.setContent(Number(r) + 1, Number(c) + 1, value);
    }
  return taken;
}
