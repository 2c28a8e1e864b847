import {
  BrokenFormula,
  type CellContent,
  FormulaCell,
  ImageCell,
  type Scalar,
} from "../services/model/cellContent";
import type { StyleLayers, StyleName } from "../services/model/cellStyle";
import type { Layer } from "../services/model/layer";
import type { Runs } from "../services/model/runs";
import type { SheetKind, SheetModel } from "../services/model/sheetModel";
import { SpreadsheetModel } from "../services/model/spreadsheetModel";

/** Equal values: from, to, value. */
type PackedRun = readonly [number, number, unknown];
type PackedRuns = readonly PackedRun[];
/** The runs of one column of a layer: column, runs. */
type PackedLayer = readonly (readonly [number, PackedRuns])[];
type PackedFormula = { readonly formula: string; readonly value: Scalar };
type PackedBroken = { readonly text: string };
type PackedImage = { readonly title: string };
type PackedCell = Scalar | PackedFormula | PackedBroken | PackedImage;

/** What is copied as it is: numbers, texts and lists without classes. */
const plainParts = [
  "frozenRows",
  "frozenColumns",
  "hidden",
  "tabColor",
  "rightToLeft",
  "hiddenGridlines",
  "groupControlAfter",
  "rowGroupControlAfter",
  "collapsedGroups",
  "merges",
  "protections",
  "conditionalRules",
  "filter",
  "charts",
  "tables",
  "metadata",
  "gridEdits",
] as const;
type PlainPart = (typeof plainParts)[number];

const spreadsheetParts = ["activeSheetId", "metadata", "namedRanges"] as const;
type SpreadsheetPart = (typeof spreadsheetParts)[number];

const columnRuns = ["columnWidths", "hiddenColumns", "columnGroupDepths"] as const;
const rowRuns = ["rowHeights", "hiddenRows", "filteredRows"] as const;
type RunsPart = (typeof columnRuns)[number] | (typeof rowRuns)[number];

interface PackedSheet {
  readonly id: number;
  readonly name: string;
  readonly kind: SheetKind;
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly parts: Readonly<Pick<SheetModel, PlainPart>>;
  readonly runs: Readonly<Record<RunsPart, PackedRuns>>;
  readonly styles: Readonly<Record<StyleName, PackedLayer>>;
  /** Row by row from row 1. */
  readonly rows: readonly (readonly PackedCell[])[];
}

/** A spreadsheet as plain data: what page and server send each other, and a copy to go back to. */
export interface PackedSpreadsheet {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly nextId: number;
  readonly parts: Readonly<Pick<SpreadsheetModel, SpreadsheetPart>>;
  readonly properties: readonly (readonly [string, string])[];
  readonly sheets: readonly PackedSheet[];
}

export function packSpreadsheet(spreadsheet: SpreadsheetModel): PackedSpreadsheet {
  const { id, name, locale, timeZone, nextId } = spreadsheet;
  return {
    id,
    name,
    locale,
    timeZone,
    nextId,
    parts: copiesOf(spreadsheet, spreadsheetParts),
    properties: [...spreadsheet.documentProperties],
    sheets: spreadsheet.sheets.map(packSheet),
  };
}

/** Copies of what is plain data anyway. */
const copiesOf = <T, K extends keyof T>(source: T, names: readonly K[]): Pick<T, K> =>
  Object.fromEntries(names.map((name) => [name, structuredClone(source[name])])) as Pick<T, K>;

function packSheet(sheet: SheetModel): PackedSheet {
  const { id, name, kind, maxRows, maxColumns } = sheet;
  const runs: Partial<Record<RunsPart, PackedRuns>> = {};
  for (const part of columnRuns) runs[part] = packRuns(sheet[part], maxColumns);
  for (const part of rowRuns) runs[part] = packRuns(sheet[part], maxRows);
  const styles = Object.fromEntries(
    Object.entries(sheet.styles).map(([style, layer]) => [style, packLayer(layer, maxRows)]),
  );
  const rows: PackedCell[][] = [];
  for (let row = 1; row <= sheet.lastRow(); row++) rows.push([...(sheet.row(row) ?? [])]);
  return {
    id,
    name,
    kind,
    maxRows,
    maxColumns,
    rows,
    parts: copiesOf(sheet, plainParts),
    runs: runs as PackedSheet["runs"],
    styles: styles as PackedSheet["styles"],
  };
}

const packRuns = (runs: Runs<unknown>, end: number): PackedRuns =>
  runs.isUntouched() ? [] : runs.between(1, end).map(({ from, to, value }) => [from, to, value]);

const packLayer = (layer: Layer<unknown>, end: number): PackedLayer =>
  layer.touchedColumns().map((column) => [column, packRuns(layer.column(column), end)]);

export function unpackSpreadsheet(packed: PackedSpreadsheet): SpreadsheetModel {
  const { id, name, locale, timeZone } = packed;
  const spreadsheet = new SpreadsheetModel({ id, name, locale, timeZone });
  for (const sheet of packed.sheets) unpackSheet(spreadsheet, sheet);
  Object.assign(spreadsheet, structuredClone(packed.parts));
  for (const [key, value] of packed.properties) spreadsheet.documentProperties.set(key, value);
  spreadsheet.reserveId(packed.nextId - 1);
  return spreadsheet;
}

function unpackSheet(spreadsheet: SpreadsheetModel, packed: PackedSheet): void {
  const { id, kind, maxRows: rows, maxColumns: columns } = packed;
  const sheet = spreadsheet.addSheet(packed.name, { id, rows, columns, kind });
  Object.assign(sheet, structuredClone(packed.parts));
  for (const part of [...columnRuns, ...rowRuns])
    unpackRuns(sheet[part] as Runs<unknown>, packed.runs[part]);
  const alike = new Map<string, unknown>();
  for (const [style, columnsOfLayer] of Object.entries(packed.styles))
    for (const [column, runs] of columnsOfLayer)
      unpackRuns(
        sheet.styles[style as keyof StyleLayers].column(column) as Runs<unknown>,
        style === "validation" ? runs.map((run) => oneOfAll(run, alike)) : runs,
      );
  for (const [i, cells] of packed.rows.entries()) {
    if (cells.length === 0) continue;
    const row = sheet.writableRow(i + 1, cells.length);
    for (const [j, cell] of cells.entries()) row[j] = unpackCell(cell);
  }
  sheet.contentChanged();
}

function unpackRuns(runs: Runs<unknown>, packed: PackedRuns): void {
  for (const [from, to, value] of packed) runs.fill(from, to - from + 1, value);
}

/** One rule for all the cells that it is for: its formula is read from the first of them. */
function oneOfAll([from, to, value]: PackedRun, alike: Map<string, unknown>): PackedRun {
  const key = JSON.stringify(value);
  const known = alike.get(key) ?? value;
  alike.set(key, known);
  return [from, to, known];
}

function unpackCell(cell: PackedCell): CellContent {
  if (typeof cell !== "object") return cell;
  if ("formula" in cell) return new FormulaCell(cell.formula, cell.value);
  return "text" in cell ? new BrokenFormula(cell.text) : new ImageCell(cell.title);
}

/** Whether two copies hold the same; their rows are compared without making texts of them. */
export function samePackedSpreadsheet(a: PackedSpreadsheet, b: PackedSpreadsheet): boolean {
  const { sheets: sheetsOfA, ...restOfA } = a;
  const { sheets: sheetsOfB, ...restOfB } = b;
  return (
    sheetsOfA.length === sheetsOfB.length &&
    JSON.stringify(restOfA) === JSON.stringify(restOfB) &&
    sheetsOfA.every((sheet, i) => sameSheet(sheet, sheetsOfB[i] as PackedSheet))
  );
}

function sameSheet(a: PackedSheet, b: PackedSheet): boolean {
  const { rows: rowsOfA, ...restOfA } = a;
  const { rows: rowsOfB, ...restOfB } = b;
  return (
    rowsOfA.length === rowsOfB.length &&
    JSON.stringify(restOfA) === JSON.stringify(restOfB) &&
    rowsOfA.every((cells, i) => sameCells(cells, rowsOfB[i] ?? []))
  );
}

function sameCells(a: readonly PackedCell[], b: readonly PackedCell[]): boolean {
  for (let i = 0; i < Math.max(a.length, b.length); i++)
    if (!sameCell(a[i] ?? "", b[i] ?? "")) return false;
  return true;
}

function sameCell(a: PackedCell, b: PackedCell): boolean {
  if (typeof a !== "object" || typeof b !== "object") return a === b;
  if ("formula" in a && "formula" in b) return a.formula === b.formula && a.value === b.value;
  return JSON.stringify(a) === JSON.stringify(b);
}
