import { isDateFormat } from "numfmt";
import { groupsOf } from "../../services/faces/columnGroup";
import { type CellContent, FormulaCell } from "../../services/model/cellContent";
import { type Look, lookNames } from "../../services/model/cellStyle";
import type { Rect } from "../../services/model/rect";
import {
  defaultColumnWidth,
  newSheetColumns,
  newSheetRows,
  type SheetModel,
} from "../../services/model/sheetModel";
import { a1Of, rectOfA1 } from "../../services/values/a1Notation";
import { hyperlinkFormula, hyperlinkOf } from "../../services/values/formulaText";
import { fromFileFormula } from "../cells/fileFormula";
import { fromFileLocation, type SheetNames } from "../cells/fileLink";
import { cellAt, clipped, rectsOf } from "../cells/places";
import type { SheetCells, StyleRun } from "../cells/readCells";
import { colorOf } from "../looks/colors";
import type { StyleSheet } from "../looks/styleSheet";
import { decoded } from "../package/partNames";
import {
  columnSpans,
  isHiddenSpan,
  pixelsOfWidth,
  styleOfSpan,
  usualWidth,
} from "../sheet/columns";
import type { ReadList } from "../workbook/choiceLists";
import type { SavedSheet } from "../workbook/savedData";
import { childOf, childrenOf, isOn, type XmlElement } from "../xml/scan";
import { conditionsIn } from "./fileConditions";
import { validationsIn } from "./fileValidation";
import type { PartLink } from "./sheetLinks";
import type { FileNote } from "./sheetNotes";

/** Days between the counts from 1900 and from 1904. */
export const daysTo1904 = 1462;

export interface SheetReading {
  readonly sheet: SheetModel;
  /** The sheet's part without its cells, and its root. */
  readonly xml: string;
  readonly root: XmlElement;
  readonly cells: SheetCells;
  readonly known: SavedSheet | undefined;
  readonly styles: StyleSheet;
  readonly links: readonly PartLink[];
  readonly notes: readonly FileNote[];
  readonly date1904: boolean;
  readonly names: SheetNames;
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

/** Fills a sheet of the model from one of a file; gives the cells whose formula has no value ("D2"). */
export function readSheet(reading: SheetReading): string[] {
  const { sheet, xml, root, known, styles, readList } = reading;
  readFrame(sheet, root, styles);
  readColumns(reading);
  readContents(reading);
  const unvalued = takeUnvalued(reading);
  for (const { cell, note } of reading.notes)
    for (const rect of rectsOf(cell, sheet)) sheet.styles.note.fill(rect, note);
  readLinks(reading);
  for (const { rule, rects } of validationsIn(xml, root, readList, sheet))
    if (rule) for (const rect of rects) sheet.styles.validation.fill(rect, rule);
  sheet.merges = mergesIn(root).flatMap(({ rect }) => clipped(rect, sheet) ?? []);
  sheet.conditionalRules = conditionsIn(xml, root, styles.conditionLooks, sheet).flatMap(
    ({ rule }) => rule ?? [],
  );
  const [filter] = rectsOf(childOf(root, "autoFilter")?.attributes["ref"], sheet);
  if (filter) sheet.filter = { rect: filter, hiddenValues: known?.hiddenValues ?? {} };
  if (known) restore(sheet, known);
  return unvalued;
}

/** The merged cells of a sheet, each with its element. */
export const mergesIn = (root: XmlElement): { rect: Rect; element: XmlElement }[] =>
  childrenOf(childOf(root, "mergeCells"), "mergeCell").flatMap((element) =>
    rectsOf(element.attributes["ref"]).map((rect) => ({ rect, element })),
  );

function readFrame(sheet: SheetModel, root: XmlElement, { theme }: StyleSheet): void {
  const properties = childOf(root, "sheetPr");
  sheet.tabColor = colorOf(properties && childOf(properties, "tabColor"), theme) ?? null;
  const outline = (properties && childOf(properties, "outlinePr"))?.attributes ?? {};
  sheet.groupControlAfter = isOn(outline["summaryRight"] ?? "1");
  sheet.rowGroupControlAfter = isOn(outline["summaryBelow"] ?? "1");
  const view = firstView(root);
  sheet.rightToLeft = isOn(view?.attributes["rightToLeft"]);
  sheet.hiddenGridlines = !isOn(view?.attributes["showGridLines"] ?? "1");
  const { rows, columns } = frozenIn(view);
  sheet.frozenRows = Math.min(rows, sheet.maxRows - 1);
  sheet.frozenColumns = Math.min(columns, sheet.maxColumns - 1);
}

export const firstView = (root: XmlElement): XmlElement | undefined =>
  childOf(childOf(root, "sheetViews") ?? root, "sheetView");

/** How many rows and columns a view keeps in sight. */
export function frozenIn(view: XmlElement | undefined): { rows: number; columns: number } {
  const { state, xSplit, ySplit } = (view && childOf(view, "pane"))?.attributes ?? {};
  const isFrozen = state === "frozen" || state === "frozenSplit";
  const count = (split: string | undefined) => (isFrozen ? Math.trunc(Number(split ?? 0)) || 0 : 0);
  return { rows: count(ySplit), columns: count(xSplit) };
}

function readColumns({ sheet, root, styles }: SheetReading): void {
  const usual = usualWidth(root);
  if (usual !== defaultColumnWidth) sheet.columnWidths.fill(1, sheet.maxColumns, usual);
  const hidden = new Set<number>();
  for (const span of columnSpans(root)) {
    const { min, attributes } = span;
    const count = Math.min(span.max, sheet.maxColumns) - min + 1;
    if (count < 1) continue;
    const { width, outlineLevel } = attributes as Record<string, string>;
    if (width !== undefined) sheet.columnWidths.fill(min, count, pixelsOfWidth(Number(width)));
    const depth = Number(outlineLevel ?? 0);
    if (depth > 0) sheet.columnGroupDepths.fill(min, count, depth);
    if (isHiddenSpan(span)) for (let i = 0; i < count; i++) hidden.add(min + i);
    const look = styles.looks[styleOfSpan(span)];
    if (look && "style" in attributes)
      fillLook(sheet, { row: 1, rows: sheet.maxRows, column: min, columns: count }, look);
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

function readContents(reading: SheetReading): void {
  const { sheet, cells, styles } = reading;
  for (const { row, points } of cells.heights)
    if (row <= sheet.maxRows) sheet.rowHeights.fill(row, 1, Math.round(points / 0.75));
  for (const row of cells.hidden) if (row <= sheet.maxRows) sheet.hiddenRows.fill(row, 1, true);
  for (const [column, runs] of cells.styles.entries())
    if (runs && column <= sheet.maxColumns) setLooks(sheet, column, runs, styles.looks);
  for (const row of cells.rows)
    if (row) for (const [i, content] of row.entries()) row[i] = fromFile(reading, content);
  sheet.adoptRows(cells.rows);
  for (const { row, column, runs } of cells.runs)
    sheet.styles.textRuns.fill({ row, column, rows: 1, columns: 1 }, runs);
  if (reading.date1904) moveDates(sheet);
}

/** Formulas that we wrote without a value are blank until a program that calculates fills them in. */
function takeUnvalued({ sheet, cells, known }: SheetReading): string[] {
  const left = new Set(known?.unvalued ?? []);
  return cells.unvalued.flatMap(({ row, column }) => {
    const cell = a1Of(cellAt(row, column));
    const content = sheet.content(row, column);
    if (!left.has(cell) || !(content instanceof FormulaCell)) return [cell];
    sheet.setContent(row, column, new FormulaCell(content.formula, ""));
    return [];
  });
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
        sheet.setContent(row, i + 1, content + daysTo1904);
}

/** Sets the looks of the cells that are there, blank ones too; elsewhere the column's look holds. */
function setLooks(
  sheet: SheetModel,
  column: number,
  runs: readonly StyleRun[],
  looks: readonly Look[],
): void {
  const lookOf = (style: number) => (looks[style] ?? looks[0]) as Look;
  const last = Math.min(runs[runs.length - 1]?.to ?? 0, sheet.maxRows);
  for (const name of lookNames) {
    const layer = sheet.styles[name] as unknown as {
      at(row: number, column: number): unknown;
      column(column: number): { assign(from: number, values: readonly unknown[]): void };
    };
    const before = layer.at(1, column);
    if (runs.every(({ style }) => lookOf(style)[name] === before)) continue;
    const values = new Array<unknown>(last).fill(before);
    for (const { from, to, style } of runs) values.fill(lookOf(style)[name], from - 1, to);
    layer.column(column).assign(1, values.slice(0, last));
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

/** Gives a sheet back what the file has no place for. */
function restore(sheet: SheetModel, known: SavedSheet): void {
  sheet.metadata = [...known.metadata];
  sheet.protections = known.protections.map((protection) => ({ ...protection }));
  sheet.charts = known.charts.map((chart) => ({ ...chart }));
  for (const [cell, { formula, value }] of Object.entries(known.formulas)) {
    const rect = rectOfA1(cell, sheet);
    if (!rect) continue;
    const content = sheet.content(rect.row, rect.column);
    const shown = content instanceof FormulaCell ? content.formula : content;
    if (shown === value) sheet.setContent(rect.row, rect.column, new FormulaCell(formula, value));
  }
}
