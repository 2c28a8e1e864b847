import type { DataValidation, Font, Style, Worksheet } from "@cj-tech-master/excelts";
import { isDateFormat } from "numfmt";
import { groupsOf } from "../services/faces/columnGroup";
import { type CellContent, FormulaCell } from "../services/model/cellContent";
import { type Look, lookNames } from "../services/model/cellStyle";
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
import { colorOf, fromFileStyle } from "./fileStyle";
import { fromFileValidation, type ReadList } from "./fileValidation";
import type { SavedSheet } from "./savedData";
import type { SheetCells } from "./sheetCells";
import type { PartLink } from "./sheetPart";

interface SheetReading {
  readonly sheet: SheetModel;
  readonly source: Worksheet;
  readonly known: SavedSheet | undefined;
  readonly cells: SheetCells;
  /** The styles of the file, by number. */
  readonly looks: readonly Look[];
  readonly links: readonly PartLink[];
  readonly date1904: boolean;
  readonly notes: readonly { readonly cell: string; readonly note: string }[];
  readonly names: SheetNames;
  readonly font: Partial<Font>;
  readonly readList: ReadList;
}

/** The grid that a sheet of a file needs: its own, or a new sheet's, grown to hold every cell. */
export const gridOf = (
  cells: SheetCells,
  known: SavedSheet | undefined,
): { rows: number; columns: number } => ({
  rows: Math.max(known?.rows ?? newSheetRows, cells.rows.length - 1),
  columns: Math.max(known?.columns ?? newSheetColumns, cells.columns),
});

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
  const { sheet, cells } = reading;
  readRows(sheet, cells);
  readLooks(reading);
  for (const row of cells.rows)
    if (row) for (const [i, content] of row.entries()) row[i] = fromFile(reading, content);
  sheet.adoptRows(cells.rows);
  for (const { row, column, runs } of cells.runs)
    sheet.styles.textRuns.fill({ row, column, rows: 1, columns: 1 }, runs);
  if (reading.date1904) moveDates(sheet);
}

function readRows(sheet: SheetModel, { heights, hidden }: SheetCells): void {
  for (const { row, points } of heights)
    if (row <= sheet.maxRows) sheet.rowHeights.fill(row, 1, Math.round(points / 0.75));
  for (const row of hidden) if (row <= sheet.maxRows) sheet.hiddenRows.fill(row, 1, true);
}

/** Sets the looks of the cells that are there, blank ones too; elsewhere the column's look holds. */
function readLooks({ sheet, cells, looks }: SheetReading): void {
  for (let column = 1; column <= sheet.maxColumns; column++) {
    const list: (Look | undefined)[] = [];
    for (const [row, styles] of cells.styles.entries()) {
      const style = styles?.[column];
      if (style !== undefined && row <= sheet.maxRows) list[row] = looks[style] ?? looks[0];
    }
    if (list.length > 0) setLooks(sheet, column, list);
  }
}

function fromFile({ names }: SheetReading, content: CellContent): CellContent {
  if (!(content instanceof FormulaCell)) return content;
  const formula = fromFileFormula(content.formula.slice(1));
  const link = hyperlinkOf(formula);
  if (!link?.url.startsWith("#")) return new FormulaCell(formula, content.value);
  const url = fromFileLocation(link.url, names);
  return new FormulaCell(hyperlinkFormula(url, link.label), content.value);
}

/** A file that counts days from 1904 has every date 1,462 days short. */
function moveDates(sheet: SheetModel): void {
  for (let row = 1; row <= sheet.lastRow(); row++)
    for (const [i, content] of (sheet.row(row) ?? []).entries())
      if (typeof content === "number" && isDateFormat(sheet.styles.numberFormat.at(row, i + 1)))
        sheet.setContent(row, i + 1, content + 1462);
}

function setLooks(sheet: SheetModel, column: number, looks: readonly (Look | undefined)[]): void {
  const distinct = [...new Set(looks)].filter((look) => look !== undefined);
  for (const name of lookNames) {
    const layer = sheet.styles[name] as unknown as {
      at(row: number, column: number): unknown;
      column(column: number): { assign(from: number, values: readonly unknown[]): void };
    };
    const before = layer.at(1, column);
    if (distinct.every((look) => look[name] === before)) continue;
    const values: unknown[] = [];
    for (let row = 1; row < looks.length; row++) values.push(looks[row]?.[name] ?? before);
    layer.column(column).assign(1, values);
  }
}

function readNotes({ sheet, notes }: SheetReading): void {
  for (const { cell, note } of notes) {
    const rect = rectOfA1(cell, sheet);
    if (rect) sheet.styles.note.fill(rect, note);
  }
}

/** A link stands beside its cell, whose text becomes the label. */
function readLinks({ sheet, links, names }: SheetReading): void {
  for (const { cell, address, location } of links) {
    const rect = rectOfA1(cell, sheet);
    const content = rect && sheet.content(rect.row, rect.column);
    if (!rect || content === undefined || content === "" || typeof content === "object") continue;
    const inside = location ?? (address?.startsWith("#") ? decoded(address) : null);
    const isInside = inside !== null && (address === null || address.startsWith("#"));
    const url = isInside
      ? fromFileLocation(inside, names)
      : `${address ?? ""}${location ? `#${location}` : ""}`;
    const link = new FormulaCell(hyperlinkFormula(url, String(content)), content);
    sheet.setContent(rect.row, rect.column, link);
  }
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
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
