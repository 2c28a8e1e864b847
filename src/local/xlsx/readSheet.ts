import type {
  Cell,
  CellValue,
  DataValidation,
  Font,
  RichText,
  Style,
  Worksheet,
} from "@cj-tech-master/excelts";
import { groupsOf } from "../services/faces/columnGroup";
import { type CellContent, FormulaCell, type Scalar } from "../services/model/cellContent";
import type { CellStyle, TextRun } from "../services/model/cellStyle";
import type { Rect } from "../services/model/rect";
import {
  defaultColumnWidth,
  newSheetColumns,
  newSheetRows,
  type SheetModel,
} from "../services/model/sheetModel";
import { rectOfA1 } from "../services/values/a1Notation";
import { hyperlinkFormula, hyperlinkOf } from "../services/values/formulaText";
import { fromFileConditions } from "./fileConditions";
import { fromFileFormula } from "./fileFormula";
import { fromFileLocation, type SheetNames } from "./fileLink";
import { colorOf, fromFileStyle, type Look, lookNames } from "./fileStyle";
import { fromFileValidation, type ReadList } from "./fileValidation";
import type { SavedSheet } from "./savedData";

interface SheetReading {
  readonly sheet: SheetModel;
  readonly source: Worksheet;
  readonly known: SavedSheet | undefined;
  /** Links to places in the same file. */
  readonly links: readonly { readonly cell: string; readonly location: string }[];
  readonly notes: readonly { readonly cell: string; readonly note: string }[];
  readonly names: SheetNames;
  readonly font: Partial<Font>;
  readonly readList: ReadList;
}

/** The grid that a sheet of a file needs: its own, or a new sheet's, grown to hold every cell. */
export function gridOf(
  source: Worksheet,
  known: SavedSheet | undefined,
): { rows: number; columns: number } {
  let columns = 0;
  source.eachRow((row) => {
    columns = Math.max(columns, row.cellCount);
  });
  return {
    rows: Math.max(known?.rows ?? newSheetRows, source.rowCount),
    columns: Math.max(known?.columns ?? newSheetColumns, columns),
  };
}

/** Fills a sheet of the model from a worksheet of a file. */
export function readSheet(reading: SheetReading): void {
  const { sheet, source, known } = reading;
  readFrame(sheet, source);
  readColumns(reading);
  readCells(reading);
  readNotes(reading);
  readLinks(reading);
  readValidations(reading);
  for (const merged of mergesOf(source)) {
    const rect = rectOfA1(merged, sheet);
    if (rect) sheet.merges.push(rect);
  }
  const conditions = fromFileConditions(source.conditionalFormattings ?? [], sheet);
  sheet.conditionalRules = conditions.rules;
  sheet.fileExtras = {
    pageSetup: source.pageSetup,
    headerFooter: source.headerFooter,
    foreignConditions: conditions.foreign,
  };
  readFilter(sheet, source, known);
  if (known) restore(sheet, known);
}

function readFrame(sheet: SheetModel, source: Worksheet): void {
  sheet.hidden = source.state !== "visible";
  sheet.tabColor = colorOf(source.properties.tabColor) ?? null;
  const outline = source.properties.outlineProperties;
  sheet.groupControlAfter = outline?.summaryRight ?? true;
  sheet.rowGroupControlAfter = outline?.summaryBelow ?? true;
  const view = source.views?.[0];
  sheet.rightToLeft = view?.rightToLeft ?? false;
  if (view?.state !== "frozen") return;
  sheet.frozenRows = Math.min(view.ySplit ?? 0, sheet.maxRows - 1);
  sheet.frozenColumns = Math.min(view.xSplit ?? 0, sheet.maxColumns - 1);
}

const pixelsOfWidth = (width: number): number => Math.round(width * 7 + 5);

function readColumns({ sheet, source, font }: SheetReading): void {
  const usual = pixelsOfWidth(source.properties.defaultColWidth ?? 8.43);
  if (usual !== defaultColumnWidth) sheet.columnWidths.fill(1, sheet.maxColumns, usual);
  const hidden = new Set<number>();
  for (const [index, column] of (source.columns ?? []).entries()) {
    const number = index + 1;
    if (number > sheet.maxColumns) break;
    if (column.width !== undefined) sheet.columnWidths.fill(number, 1, pixelsOfWidth(column.width));
    if (column.outlineLevel) sheet.columnGroupDepths.fill(number, 1, column.outlineLevel);
    if (column.hidden) hidden.add(number);
    const style = (column as unknown as { style?: Partial<Style> }).style;
    if (style && Object.keys(style).length > 0)
      fillLook(
        sheet,
        { row: 1, rows: sheet.maxRows, column: number, columns: 1 },
        fromFileStyle(style, font),
      );
  }
  foldGroups(sheet, hidden);
  for (const number of hidden) sheet.hiddenColumns.fill(number, 1, true);
}

/** A group all of whose columns are hidden is folded; what is hidden besides was hidden by itself. */
function foldGroups(sheet: SheetModel, hidden: Set<number>): void {
  const folded: number[] = [];
  for (const { column, columns, depth } of groupsOf(sheet)) {
    const members = Array.from({ length: columns }, (_, i) => column + i);
    if (!members.every((number) => hidden.has(number))) continue;
    const within = sheet.collapsedGroups.some(
      (outer) => folded.includes(column) && outer.depth < depth,
    );
    if (!within) sheet.collapsedGroups.push({ column, depth });
    folded.push(...members);
  }
  for (const number of folded) hidden.delete(number);
}

function fillLook(sheet: SheetModel, rect: Rect, look: Look): void {
  for (const name of lookNames)
    (sheet.styles[name] as { fill(rect: Rect, value: unknown): void }).fill(rect, look[name]);
}

function readCells(reading: SheetReading): void {
  const { sheet, source, font } = reading;
  const looks = new Map<object, Look>();
  const columns = new Map<number, Look[]>();
  const lookOf = (cell: Cell): Look => {
    let look = looks.get(cell.style);
    if (!look) {
      look = fromFileStyle(cell.style as Partial<Style>, font);
      looks.set(cell.style, look);
    }
    return look;
  };
  source.eachRow({ includeEmpty: true }, (row, number) => {
    if (number > sheet.maxRows) return;
    if (row.height && row.height !== 15)
      sheet.rowHeights.fill(number, 1, Math.round(row.height / 0.75));
    if (row.hidden) sheet.hiddenRows.fill(number, 1, true);
    readRow(reading, row, number, (column, cell) => {
      let list = columns.get(column);
      if (!list) {
        list = [];
        columns.set(column, list);
      }
      list[number] = lookOf(cell);
    });
  });
  for (const [column, list] of columns) setLooks(sheet, column, list);
  sheet.contentChanged();
}

const oneCell = (row: number, column: number): Rect => ({ row, column, rows: 1, columns: 1 });

type SourceRow = ReturnType<Worksheet["getRow"]>;

/** Every cell that is there, blank ones too; where none is, the column's look holds. */
function readRow(
  reading: SheetReading,
  row: SourceRow,
  number: number,
  noteLook: (column: number, cell: Cell) => void,
): void {
  const { sheet } = reading;
  const cells = (row as unknown as { _cells: (Cell | undefined)[] })._cells;
  for (const [index, cell] of cells.entries()) {
    const column = index + 1;
    if (!cell || column > sheet.maxColumns) continue;
    readContent(reading, cell, number, column);
    noteLook(column, cell);
  }
}

function setLooks(sheet: SheetModel, column: number, looks: readonly (Look | undefined)[]): void {
  for (const name of lookNames) {
    const layer = sheet.styles[name] as unknown as {
      at(row: number, column: number): unknown;
      column(column: number): { assign(from: number, values: readonly unknown[]): void };
    };
    const before = layer.at(1, column);
    const changes = looks.some((look) => look && look[name] !== before);
    if (!changes) continue;
    const values: CellStyle[typeof name][] = [];
    for (let row = 1; row < looks.length; row++)
      values.push(looks[row]?.[name] ?? (before as never));
    layer.column(column).assign(1, values);
  }
}

function readContent(reading: SheetReading, cell: Cell, row: number, column: number): void {
  const { sheet } = reading;
  if (cell.isMerged && cell.master !== cell) return;
  const { content, runs } = contentOf(cell.value, cell, reading.names);
  if (content === "") return;
  sheet.writableRow(row, column)[column - 1] = content;
  if (runs.length > 0) sheet.styles.textRuns.fill(oneCell(row, column), runs);
}

interface ReadContent {
  readonly content: CellContent;
  readonly runs: readonly TextRun[];
}

const bare = (content: CellContent): ReadContent => ({ content, runs: [] });

function contentOf(value: CellValue, cell: Cell, names: SheetNames): ReadContent {
  if (value === null || value === undefined) return bare("");
  if (typeof value !== "object") return bare(value);
  if (value instanceof Date) return bare(serialOf(value));
  if ("checkbox" in value) return bare(value.checkbox);
  if ("error" in value) return bare(value.error);
  if ("richText" in value) return richTextOf(value.richText);
  if ("hyperlink" in value) return bare(linkOf(value.hyperlink, textOf(value.text), names));
  if ("formula" in value || "sharedFormula" in value) {
    const formula = cell.formula ?? "";
    return bare(new FormulaCell(formulaOf(formula, names), resultOf(value.result)));
  }
  return bare("");
}

/** The text of a link's cell, which may be rich. */
function textOf(text: unknown): string {
  if (typeof text === "object" && text !== null && "richText" in text)
    return (text.richText as RichText[]).map((piece) => piece.text).join("");
  return String(text ?? "");
}

function linkOf(target: string, text: string, names: SheetNames): FormulaCell {
  const url = target.startsWith("#") ? fromFileLocation(decoded(target), names) : target;
  return new FormulaCell(hyperlinkFormula(url, text), text);
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

function formulaOf(written: string, names: SheetNames): string {
  const formula = fromFileFormula(written);
  const link = hyperlinkOf(formula);
  if (!link?.url.startsWith("#")) return formula;
  return hyperlinkFormula(fromFileLocation(link.url, names), link.label);
}

function resultOf(result: unknown): Scalar {
  if (result === null || result === undefined) return "";
  if (result instanceof Date) return serialOf(result);
  if (typeof result === "object")
    return "error" in result ? String((result as { error: string }).error) : textOf(result);
  return result as Scalar;
}

/** The serial number that excelts made a date of. */
const serialOf = (date: Date): number => {
  const serial = date.getTime() / 86_400_000 + 25_569;
  return Math.round(serial * 86_400_000) / 86_400_000;
};

function richTextOf(pieces: readonly RichText[]): ReadContent {
  const runs: TextRun[] = [];
  let text = "";
  for (const piece of pieces) {
    const { font } = piece;
    const start = text.length;
    text += piece.text;
    const style = {
      bold: font?.bold ?? null,
      italic: font?.italic ?? null,
      underline: font?.underline ? true : null,
      strikethrough: font?.strike ?? null,
      fontFamily: null,
      fontSize: null,
      foregroundColor: colorOf(font?.color) ?? null,
    };
    if (Object.values(style).some((part) => part !== null))
      runs.push({ start, end: text.length, link: null, style });
  }
  return { content: text, runs };
}

function readNotes({ sheet, notes }: SheetReading): void {
  for (const { cell, note } of notes) {
    const rect = rectOfA1(cell, sheet);
    if (rect) sheet.styles.note.fill(rect, note);
  }
}

/** Links within the file stand beside the cells: their text becomes a link's label. */
function readLinks({ sheet, links, names }: SheetReading): void {
  for (const { cell, location } of links) {
    const rect = rectOfA1(cell, sheet);
    const content = rect && sheet.content(rect.row, rect.column);
    if (!rect || content === undefined || content === "" || content instanceof FormulaCell)
      continue;
    const url = fromFileLocation(location, names);
    const link = new FormulaCell(hyperlinkFormula(url, String(content)), content);
    sheet.setContent(rect.row, rect.column, link);
  }
}

function readValidations({ sheet, source, readList }: SheetReading): void {
  const { model } = source.dataValidations as unknown as {
    model: Record<string, DataValidation | undefined>;
  };
  for (const [address, written] of Object.entries(model ?? {})) {
    const rect = rectOfA1(address.replace("range:", ""), sheet);
    const rule = written && fromFileValidation(written, readList);
    if (!rect || !rule) continue;
    const rows = Math.min(rect.row + rect.rows - 1, sheet.maxRows) - rect.row + 1;
    const columns = Math.min(rect.column + rect.columns - 1, sheet.maxColumns) - rect.column + 1;
    sheet.styles.validation.fill({ ...rect, rows, columns }, rule);
  }
}

const mergesOf = (source: Worksheet): string[] => source.model.merges ?? [];

function readFilter(sheet: SheetModel, source: Worksheet, known: SavedSheet | undefined): void {
  const { autoFilter } = source;
  const rect = typeof autoFilter === "string" ? rectOfA1(autoFilter, sheet) : undefined;
  if (rect) sheet.filter = { rect, hiddenValues: known?.hiddenValues ?? {} };
}

/** Gives a sheet back what the file has no place for. */
function restore(sheet: SheetModel, known: SavedSheet): void {
  sheet.metadata = [...known.metadata];
  sheet.protections = known.protections.map((protection) => ({ ...protection }));
  sheet.charts = known.charts.map((chart) => ({ ...chart }));
  for (const [cell, { formula, value }] of Object.entries(known.formulas)) {
    const rect = rectOfA1(cell, sheet);
    if (rect && sheet.content(rect.row, rect.column) === value)
      sheet.setContent(rect.row, rect.column, new FormulaCell(formula, value));
  }
}
