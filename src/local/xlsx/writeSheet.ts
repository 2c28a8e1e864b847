import type { CellValue, RichText, Style, Worksheet } from "@cj-tech-master/excelts";
import { groupsOf, isCollapsed } from "../services/faces/columnGroup";
import { type CellContent, FormulaCell, type Scalar, valueIn } from "../services/model/cellContent";
import type { TextRun, ValidationModel } from "../services/model/cellStyle";
import {
  defaultColumnWidth,
  defaultRowHeight,
  type SheetModel,
} from "../services/model/sheetModel";
import { a1Of } from "../services/values/a1Notation";
import { hyperlinkOf } from "../services/values/formulaText";
import type { LookRun, StyleBook } from "./columnLooks";
import { toFileConditions } from "./fileConditions";
import { toFileFormula } from "./fileFormula";
import { mostLinks, type SheetNames, toFileLink } from "./fileLink";
import { argb } from "./fileStyle";
import { type PlaceList, toFileValidation } from "./fileValidation";
import type { SavedSheet } from "./savedData";

/** Excel's limit for one cell's text. */
const longestText = 32_767;
const errors = ["#N/A", "#REF!", "#NAME?", "#DIV/0!", "#NULL!", "#VALUE!", "#NUM!"];

/** What writing one sheet gathers besides its cells. */
export interface Written {
  /** Links within the file, by cell: they are added to the sheet's part afterwards. */
  readonly places: { readonly cell: string; readonly location: string }[];
  /** Formulas that the file cannot say. */
  readonly formulas: Record<string, SavedSheet["formulas"][string]>;
  readonly losses: Loss[];
}

/** A text that is longer than a file takes: where, and how much of it is kept. */
export interface Loss {
  /** "Sheet1!B3" */
  readonly cell: string;
  readonly characters: number;
}

interface SheetWriting {
  readonly sheet: SheetModel;
  readonly target: Worksheet;
  readonly names: SheetNames;
  readonly styles: StyleBook;
  readonly placeList: PlaceList;
}

/** Puts a sheet of the model into a worksheet of a file. */
export function writeSheet(writing: SheetWriting): Written {
  const { sheet, target } = writing;
  const written: Written = { places: [], formulas: {}, losses: [] };
  writeFrame(sheet, target);
  const looks = writeColumns(writing);
  writeRows(sheet, target);
  new CellsWriter(writing, looks, written).write();
  writeNotes(sheet, target);
  writeValidations(writing);
  for (const rect of sheet.merges) target.mergeCellsWithoutStyle(a1Of(rect));
  for (const options of toFileConditions(sheet.conditionalRules))
    target.addConditionalFormatting(options);
  const { foreignConditions = [] } = sheet.fileExtras as { foreignConditions?: never[] };
  for (const options of foreignConditions) target.addConditionalFormatting(options);
  if (sheet.filter) target.autoFilter = a1Of(sheet.filter.rect);
  return written;
}

function writeFrame(sheet: SheetModel, target: Worksheet): void {
  const { pageSetup, headerFooter } = sheet.fileExtras as Record<string, object>;
  Object.assign(target.pageSetup, pageSetup ?? newPageSetup(sheet));
  if (headerFooter) Object.assign(target.headerFooter, headerFooter);
  if (sheet.hidden) target.state = "hidden";
  if (sheet.tabColor && /^#[0-9a-f]{6}$/i.test(sheet.tabColor))
    target.properties.tabColor = argb(sheet.tabColor);
  target.properties.outlineProperties = {
    summaryBelow: sheet.rowGroupControlAfter,
    summaryRight: sheet.groupControlAfter,
  };
  const common = sheet.rightToLeft ? { rightToLeft: true } : {};
  const frozen = sheet.frozenRows > 0 || sheet.frozenColumns > 0;
  target.views = [
    frozen
      ? { state: "frozen", xSplit: sheet.frozenColumns, ySplit: sheet.frozenRows, ...common }
      : { state: "normal", ...common },
  ];
}

/** A sheet that no file said anything of prints across, as wide as the paper, its header on each page. */
const newPageSetup = (sheet: SheetModel): object => ({
  orientation: "landscape",
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  ...(sheet.frozenRows > 0 ? { printTitlesRow: `1:${sheet.frozenRows}` } : {}),
});

const widthOfPixels = (pixels: number): number => (pixels - 5) / 7;

/** Widths, visibility, groups and the looks that go on to the grid's end. */
function writeColumns({ sheet, target, styles }: SheetWriting): LookRun[][] {
  const collapsed = groupsOf(sheet).filter((group) => isCollapsed(sheet, group));
  const looks: LookRun[][] = [];
  target.properties.defaultColWidth = widthOfPixels(defaultColumnWidth);
  for (let number = 1; number <= sheet.maxColumns; number++) {
    const runs = styles.columnLooks(sheet, number);
    looks[number] = runs;
    const column = target.getColumn(number);
    const width = sheet.columnWidths.at(number);
    const folded = collapsed.some(
      (group) => number >= group.column && number < group.column + group.columns,
    );
    const depth = sheet.columnGroupDepths.at(number);
    const tail = (runs.at(-1) as LookRun).style;
    if (folded || sheet.hiddenColumns.at(number)) column.hidden = true;
    if (depth > 0) column.outlineLevel = depth;
    if (Object.keys(tail).length > 0) column.style = tail;
    // A column that is said anything of must be given its width too: the default does not hold there.
    if (width !== defaultColumnWidth || !column.isDefault) column.width = widthOfPixels(width);
  }
  return looks;
}

function writeRows(sheet: SheetModel, target: Worksheet): void {
  for (const { from, to, value } of sheet.rowHeights.between(1, sheet.maxRows))
    if (value !== defaultRowHeight)
      for (let row = from; row <= to; row++) target.getRow(row).height = value * 0.75;
  for (const { from, to, value } of sheet.hiddenRows.between(1, sheet.maxRows))
    if (value) for (let row = from; row <= to; row++) hideRow(target.getRow(row));
}

/** A row without cells is only written if it has a height. */
function hideRow(row: ReturnType<Worksheet["getRow"]>): void {
  row.hidden = true;
  row.height ??= defaultRowHeight * 0.75;
}

class CellsWriter {
  readonly #writing: SheetWriting;
  readonly #looks: readonly (readonly LookRun[])[];
  readonly #written: Written;
  #links = 0;

  constructor(writing: SheetWriting, looks: readonly (readonly LookRun[])[], written: Written) {
    this.#writing = writing;
    this.#looks = looks;
    this.#written = written;
  }

  write(): void {
    const { sheet, target } = this.#writing;
    const styleAt = this.#looks.map((runs) => cursorOf(runs ?? []));
    const tails = this.#looks.map((runs) => runs?.at(-1)?.style);
    const last = Math.max(sheet.lastRow(), this.#lastStyledRow());
    for (let number = 1; number <= last; number++) {
      const contents = sheet.row(number) ?? [];
      let row: ReturnType<Worksheet["getRow"]> | undefined;
      for (let column = 1; column <= sheet.maxColumns; column++) {
        const content = contents[column - 1] ?? "";
        const style = (styleAt[column] as (row: number) => Partial<Style>)(number);
        if (content === "" && style === tails[column]) continue;
        row ??= target.getRow(number);
        const cell = row.getCell(column);
        cell.value = content === "" ? null : this.#value(content, number, column);
        cell.style = style;
      }
    }
  }

  /** The last row that looks unlike the rest of its column. */
  #lastStyledRow(): number {
    let last = 0;
    for (const runs of this.#looks)
      if (runs && runs.length > 1) last = Math.max(last, (runs.at(-1) as LookRun).from - 1);
    return last;
  }

  #value(content: CellContent, row: number, column: number): CellValue {
    if (content instanceof FormulaCell) return this.#formula(content, row, column);
    if (typeof content !== "string") return valueIn(content);
    const runs = this.#writing.sheet.styles.textRuns.at(row, column);
    return runs ? this.#richText(content, runs, row, column) : this.#text(content, row, column);
  }

  #text(text: string, row: number, column: number): string {
    if (text.length <= longestText) return text;
    const cell = a1Of({ row, column, rows: 1, columns: 1 });
    this.#written.losses.push({
      cell: `${this.#writing.sheet.name}!${cell}`,
      characters: longestText,
    });
    return text.slice(0, longestText);
  }

  #richText(text: string, runs: readonly TextRun[], row: number, column: number): CellValue {
    const link = runs.find((run) => run.link !== null)?.link;
    if (link) return this.#link(link, text, row, column) ?? this.#text(text, row, column);
    const pieces: RichText[] = [];
    let at = 0;
    for (const run of runs) {
      if (run.start > at) pieces.push({ text: text.slice(at, run.start) });
      const { style } = run;
      const font = {
        ...(style?.bold ? { bold: true } : {}),
        ...(style?.italic ? { italic: true } : {}),
        ...(style?.strikethrough ? { strike: true } : {}),
        ...(style?.underline ? { underline: true } : {}),
        ...(style?.foregroundColor ? { color: argb(style.foregroundColor) } : {}),
      };
      pieces.push({ text: text.slice(run.start, run.end), font });
      at = run.end;
    }
    if (at < text.length) pieces.push({ text: text.slice(at) });
    return { richText: pieces };
  }

  #formula(cell: FormulaCell, row: number, column: number): CellValue {
    const link = hyperlinkOf(cell.formula);
    if (link) {
      const value = this.#link(link.url, link.label, row, column);
      if (value !== null) return value;
    }
    const formula = link?.url.startsWith("#") ? null : toFileFormula(cell.formula);
    if (formula !== null) return { formula, ...resultOf(cell.value) };
    const a1 = a1Of({ row, column, rows: 1, columns: 1 });
    this.#written.formulas[a1] = { formula: cell.formula, value: cell.value };
    return typeof cell.value === "string" ? this.#text(cell.value, row, column) : cell.value;
  }

  /** A real link; null where the file cannot hold it. */
  #link(url: string, label: string, row: number, column: number): CellValue | null {
    if (label === "" || this.#links >= mostLinks) return null;
    const link = toFileLink(url, this.#writing.names);
    if (!link) return null;
    this.#links += 1;
    if (link.kind === "address") return { text: label, hyperlink: link.address };
    const cell = a1Of({ row, column, rows: 1, columns: 1 });
    this.#written.places.push({ cell, location: link.location });
    return label;
  }
}

function resultOf(value: Scalar): { result?: Scalar | { error: never } } {
  if (value === "") return {};
  if (typeof value === "string" && errors.includes(value))
    return { result: { error: value as never } };
  return { result: value };
}

function cursorOf(runs: readonly LookRun[]): (row: number) => Partial<Style> {
  let i = 0;
  return (row) => {
    while (row > (runs[i] as LookRun).to) i += 1;
    return (runs[i] as LookRun).style;
  };
}

function writeNotes(sheet: SheetModel, target: Worksheet): void {
  for (const column of sheet.styles.note.touchedColumns())
    for (const { from, to, value } of sheet.styles.note.runs(column, 1, sheet.maxRows))
      if (value !== "")
        for (let row = from; row <= to; row++) target.getCell(row, column).note = value;
}

/** Stretches of one rule, neighbouring columns with the same stretch taken together. */
function writeValidations({ sheet, target, placeList }: SheetWriting): void {
  const stretches = new Map<string, { rule: ValidationModel; column: number; columns: number }>();
  const open = new Map<string, string>();
  for (const column of sheet.styles.validation.touchedColumns())
    for (const { from, to, value } of sheet.styles.validation.runs(column, 1, sheet.maxRows)) {
      if (!value) continue;
      const shape = `${from}:${to}:${JSON.stringify(value)}`;
      const earlier = stretches.get(open.get(shape) ?? "");
      if (earlier && earlier.column + earlier.columns === column) earlier.columns += 1;
      else {
        const key = `${from}:${to}:${column}`;
        stretches.set(key, { rule: value, column, columns: 1 });
        open.set(shape, key);
      }
    }
  for (const [key, { rule, column, columns }] of stretches) {
    const [from, to] = key.split(":").map(Number) as [number, number];
    const a1 = a1Of({ row: from, column, rows: to - from + 1, columns });
    const address = a1.includes(":") ? `range:${a1}` : a1;
    target.dataValidations.add(address, toFileValidation(rule, placeList));
  }
}
