import { drawBorders } from "../cells/borders";
import { insertCheckboxes, removeCheckboxes } from "../cells/checkboxes";
import { copyCells } from "../cells/copyCells";
import {
  colorOr,
  horizontal,
  knownFormat,
  oneOf,
  text,
  textOrNull,
  toldFormat,
} from "../cells/looks";
import { readDisplayed, readFormulas, readFormulasR1C1, readValues } from "../cells/readCells";
import { sortKeys } from "../cells/sortKeys";
import { isTyped } from "../cells/typedColumns";
import { checkSize, writeFormulas, writeValues } from "../cells/writeCells";
import { type EnumValue as Enum, EnumValue, enums } from "../enumeration";
import type { Place } from "../faces";
import type { Host } from "../host";
import type { MemberKind } from "../memberTable";
import { valueIn } from "../model/cellContent";
import {
  type CellStyle,
  lookNames,
  plainStyle,
  type StyleName,
  type ValidationModel,
} from "../model/cellStyle";
import { overlaps, type Rect } from "../model/rect";
import type { SheetModel } from "../model/sheetModel";
import { sortRows } from "../model/sortRows";
import { ModelFace, modelOf } from "../modelFace";
import { modelled } from "../modelled";
import { ServiceError } from "../serviceError";
import { checkOnGrid, checkThere } from "../sheetChecks";
import { checkUsable, nameOf, ownRect, ownSheet, type StrictObject } from "../strictObject";
import { a1Of } from "../values/a1Notation";
import { fromR1C1 } from "../values/formulaText";
import { collapseGroups, expandGroups, shiftGroupDepth } from "./columnGroup";
import { DataValidation } from "./dataValidation";
import { Filter } from "./filter";
import { Protection } from "./protection";
import { RichTextValue, type TextStyle } from "./richText";

type Grid = readonly (readonly unknown[])[];

/** A rectangle of cells that certainly lies on its sheet's grid. */
export class Range extends ModelFace<Place> {
  readonly #host: Host;
  readonly #sheet: SheetModel;
  readonly #rect: Rect;

  constructor(host: Host, place: Place) {
    super(host, place);
    checkOnGrid(place.sheet, place.rect);
    this.#host = host;
    this.#sheet = place.sheet;
    this.#rect = place.rect;
  }

  override get [ownSheet](): number {
    return this.#sheet.id;
  }

  override get [ownRect](): Rect {
    return this.#rect;
  }

  /** Its sheet may be deleted meanwhile, and the grid may have become smaller. */
  override [checkUsable](_member: string, kind: MemberKind): void {
    if (kind === "free") return;
    checkThere(this.#host, this.#sheet);
    checkOnGrid(this.#sheet, this.#rect);
  }

  offset(rows: number, columns: number, numRows?: number, numColumns?: number): Range {
    return this.#at(rows, columns, numRows ?? this.#rect.rows, numColumns ?? this.#rect.columns);
  }

  getCell(row: number, column: number): Range {
    if (row < 1 || column < 1 || row > this.#rect.rows || column > this.#rect.columns)
      throw new ServiceError("Cell reference out of range");
    return this.#at(row - 1, column - 1, 1, 1);
  }

  getA1Notation(): string {
    return a1Of(this.#rect);
  }

  getNumRows(): number {
    return this.#rect.rows;
  }

  getNumColumns(): number {
    return this.#rect.columns;
  }

  getHeight(): number {
    return this.#rect.rows;
  }

  getWidth(): number {
    return this.#rect.columns;
  }

  getRow(): number {
    return this.#rect.row;
  }

  getColumn(): number {
    return this.#rect.column;
  }

  getLastRow(): number {
    return this.#rect.row + this.#rect.rows - 1;
  }

  getLastColumn(): number {
    return this.#rect.column + this.#rect.columns - 1;
  }

  getGridId(): number {
    return this.#sheet.id;
  }

  getSheet(): StrictObject {
    return this.#host.faces.sheet(this.#sheet);
  }

  // values and formulas

  getValue(): unknown {
    return readValues(this.#host, this.#sheet, this.#corner())[0]?.[0];
  }

  getValues(): unknown[][] {
    return readValues(this.#host, this.#sheet, this.#rect);
  }

  getDisplayValue(): string {
    return readDisplayed(this.#host, this.#sheet, this.#corner())[0]?.[0] as string;
  }

  getDisplayValues(): string[][] {
    return readDisplayed(this.#host, this.#sheet, this.#rect);
  }

  getFormula(): string {
    return readFormulas(this.#host, this.#sheet, this.#corner())[0]?.[0] as string;
  }

  getFormulas(): string[][] {
    return readFormulas(this.#host, this.#sheet, this.#rect);
  }

  getFormulaR1C1(): string {
    return readFormulasR1C1(this.#host, this.#sheet, this.#corner())[0]?.[0] as string;
  }

  getFormulasR1C1(): string[][] {
    return readFormulasR1C1(this.#host, this.#sheet, this.#rect);
  }

  isBlank(): boolean {
    for (let row = this.#rect.row; row < this.#rect.row + this.#rect.rows; row++)
      for (let i = 0; i < this.#rect.columns; i++)
        if (this.#sheet.content(row, this.#rect.column + i) !== "") return false;
    return true;
  }

  setValue(value: unknown): Range {
    const row = new Array<unknown>(this.#rect.columns).fill(value);
    const grid = new Array<readonly unknown[]>(this.#rect.rows).fill(row);
    writeValues(this.#host, this.#sheet, this.#rect, grid);
    return this;
  }

  setValues(grid: Grid): Range {
    writeValues(this.#host, this.#sheet, this.#rect, grid);
    return this;
  }

  setFormula(formula: string | null): Range {
    return this.#putFormulas(this.#same(formula));
  }

  setFormulas(grid: Grid): Range {
    return this.#putFormulas(grid);
  }

  setFormulaR1C1(formula: string | null): Range {
    return this.#putFormulas(this.#fromR1C1(this.#same(formula)));
  }

  setFormulasR1C1(grid: Grid): Range {
    checkSize(grid, this.#rect);
    return this.#putFormulas(this.#fromR1C1(grid));
  }

  clearContent(): Range {
    this.#sheet.clearContent(this.#rect);
    return this;
  }

  clear(): Range {
    this.#sheet.clearContent(this.#rect);
    return this.#clearFormats();
  }

  clearFormat(): Range {
    return this.#clearFormats();
  }

  copyTo(destination: Range): void {
    copyCells(modelOf<Place>(this), modelOf<Place>(destination));
  }

  sort(specification: unknown): Range {
    sortRows(this.#sheet, this.#rect, sortKeys(specification, this.#rect));
    return this;
  }

  // formats

  getNumberFormat(): string {
    return toldFormat(this.#first("numberFormat"));
  }

  getNumberFormats(): string[][] {
    const formats = this.#styles("numberFormat");
    for (const row of formats) for (const [i, format] of row.entries()) row[i] = toldFormat(format);
    return formats;
  }

  setNumberFormat(format: string): Range {
    return this.#unlessTyped(() => this.#fill("numberFormat", knownFormat(format)));
  }

  setNumberFormats(grid: Grid): Range {
    return this.#unlessTyped(() =>
      this.#assign("numberFormat", grid, (cell) => knownFormat(text(cell))),
    );
  }

  getBackground(): string {
    return this.#first("background");
  }

  getBackgrounds(): string[][] {
    return this.#styles("background");
  }

  setBackground(color: string | null): Range {
    return this.#fill("background", colorOr(color, plainStyle.background));
  }

  setBackgrounds(grid: Grid): Range {
    return this.#assign("background", grid, (cell) =>
      colorOr(textOrNull(cell), plainStyle.background),
    );
  }

  getFontColors(): string[][] {
    return this.#styles("fontColor");
  }

  setFontColor(color: string | null): Range {
    return this.#fill("fontColor", colorOr(color, plainStyle.fontColor));
  }

  setFontColors(grid: Grid): Range {
    return this.#assign("fontColor", grid, (cell) =>
      colorOr(textOrNull(cell), plainStyle.fontColor),
    );
  }

  getFontWeight(): string {
    return this.#first("fontWeight");
  }

  getFontWeights(): string[][] {
    return this.#styles("fontWeight");
  }

  setFontWeight(weight: string | null): Range {
    return this.#fill("fontWeight", oneOf(weight, "normal", "bold"));
  }

  setFontWeights(grid: Grid): Range {
    return this.#assign("fontWeight", grid, (cell) => oneOf(cell, "normal", "bold"));
  }

  getFontStyles(): string[][] {
    return this.#styles("fontStyle");
  }

  setFontStyle(style: string | null): Range {
    return this.#fill("fontStyle", oneOf(style, "normal", "italic"));
  }

  setFontStyles(grid: Grid): Range {
    return this.#assign("fontStyle", grid, (cell) => oneOf(cell, "normal", "italic"));
  }

  getFontLines(): string[][] {
    return this.#styles("fontLine");
  }

  setFontLine(line: string | null): Range {
    return this.#fill("fontLine", oneOf(line, "none", "underline", "line-through"));
  }

  setFontLines(grid: Grid): Range {
    return this.#assign("fontLine", grid, (cell) =>
      oneOf(cell, "none", "underline", "line-through"),
    );
  }

  getFontSizes(): number[][] {
    return this.#styles("fontSize");
  }

  setFontSize(size: number): Range {
    return this.#fill("fontSize", size);
  }

  setFontSizes(grid: Grid): Range {
    return this.#assign("fontSize", grid, (cell) => {
      if (typeof cell !== "number") throw new ServiceError("A font size must be a number.");
      return cell;
    });
  }

  setFontFamily(family: string | null): Range {
    return this.#fill("fontFamily", family ?? plainStyle.fontFamily);
  }

  getHorizontalAlignments(): string[][] {
    return this.#styles("horizontalAlignment");
  }

  setHorizontalAlignment(alignment: string | null): Range {
    return this.#fill("horizontalAlignment", horizontal(alignment));
  }

  setHorizontalAlignments(grid: Grid): Range {
    return this.#assign("horizontalAlignment", grid, horizontal);
  }

  setVerticalAlignment(alignment: string | null): Range {
    return this.#fill("verticalAlignment", oneOf(alignment, "bottom", "middle", "top"));
  }

  setWrap(wrap: boolean): Range {
    return this.#fill("wrap", wrap ? "WRAP" : "OVERFLOW");
  }

  getWrapStrategies(): Enum[][] {
    return this.#host.grid(this.#rect.rows, this.#rect.columns, (i, j) => {
      const name = this.#sheet.styles.wrap.at(this.#rect.row + i, this.#rect.column + j);
      return enums.WrapStrategy[name as "WRAP"];
    });
  }

  setWrapStrategy(strategy: Enum): Range {
    return this.#fill("wrap", strategy.toString());
  }

  setWrapStrategies(grid: Grid): Range {
    return this.#assign("wrap", grid, (cell) => {
      if (EnumValue.typeOf(cell) !== "WrapStrategy")
        throw new ServiceError("setWrapStrategies takes values of WrapStrategy only.");
      return String(cell);
    });
  }

  setBorder(...sides: readonly (boolean | null | string | Enum)[]): Range {
    const [top, left, bottom, right, vertical, horizontal, color, style] = sides;
    const line = { color: String(color ?? "#000000"), style: String(style ?? "SOLID") };
    drawBorders(this.#sheet, this.#rect, { top, left, bottom, right, vertical, horizontal }, line);
    return this;
  }

  setTextStyle(style: TextStyle): Range {
    const look = modelOf(style);
    const line = look.strikethrough ? "line-through" : look.underline ? "underline" : "none";
    if (look.bold !== null) this.#fill("fontWeight", look.bold ? "bold" : "normal");
    if (look.italic !== null) this.#fill("fontStyle", look.italic ? "italic" : "normal");
    if (look.strikethrough !== null || look.underline !== null) this.#fill("fontLine", line);
    if (look.fontFamily !== null) this.#fill("fontFamily", look.fontFamily);
    if (look.fontSize !== null) this.#fill("fontSize", look.fontSize);
    if (look.foregroundColor !== null) this.#fill("fontColor", look.foregroundColor);
    return this;
  }

  // notes, validations, rich text

  getNote(): string {
    return this.#first("note");
  }

  getNotes(): string[][] {
    return this.#styles("note");
  }

  setNote(note: string | null): Range {
    return this.#fill("note", note ?? "");
  }

  setNotes(grid: Grid): Range {
    return this.#assign("note", grid, (cell) => textOrNull(cell) ?? "");
  }

  clearNote(): Range {
    return this.#fill("note", "");
  }

  getDataValidation(): DataValidation | null {
    const model = this.#first("validation");
    return model && new DataValidation(this.#host, model);
  }

  getDataValidations(): (DataValidation | null)[][] {
    const faces = new Map<ValidationModel, DataValidation>();
    return this.#host.grid(this.#rect.rows, this.#rect.columns, (i, j) => {
      const model = this.#sheet.styles.validation.at(this.#rect.row + i, this.#rect.column + j);
      if (!model) return null;
      const face = faces.get(model) ?? new DataValidation(this.#host, model);
      faces.set(model, face);
      return face;
    });
  }

  setDataValidation(rule: DataValidation | null): Range {
    return this.#unlessTyped(() => this.#fill("validation", rule && modelOf(rule)));
  }

  setDataValidations(grid: Grid): Range {
    return this.#unlessTyped(() => this.#assign("validation", grid, ruleIn));
  }

  clearDataValidations(): Range {
    return this.#unlessTyped(() => this.#fill("validation", null));
  }

  insertCheckboxes(): Range {
    return this.#unlessTyped(() => insertCheckboxes(this.#sheet, this.#rect));
  }

  removeCheckboxes(): Range {
    return this.#unlessTyped(() => removeCheckboxes(this.#sheet, this.#rect));
  }

  getRichTextValue(): RichTextValue {
    return this.#richText(0, 0);
  }

  getRichTextValues(): RichTextValue[][] {
    return this.#host.grid(this.#rect.rows, this.#rect.columns, (i, j) => this.#richText(i, j));
  }

  setRichTextValue(value: RichTextValue): Range {
    return this.#putRichTexts(this.#same(value));
  }

  setRichTextValues(grid: Grid): Range {
    return this.#putRichTexts(grid);
  }

  // structure

  merge(): Range {
    if (this.#sheet.merges.some((other) => overlaps(other, this.#rect)))
      throw new ServiceError(
        "You must select all cells in a merged range to merge or unmerge them.",
      );
    if (this.#rect.rows * this.#rect.columns > 1) this.#sheet.merges.push(this.#rect);
    return this;
  }

  mergeAcross(): Range {
    for (let i = 0; i < this.#rect.rows; i++)
      this.#sheet.merges.push({ ...this.#rect, row: this.#rect.row + i, rows: 1 });
    return this;
  }

  breakApart(): Range {
    this.#sheet.merges = this.#sheet.merges.filter((other) => !overlaps(other, this.#rect));
    return this;
  }

  getMergedRanges(): Range[] {
    const merged = this.#sheet.merges.filter((other) => overlaps(other, this.#rect));
    return this.#host.list(
      merged.map((rect) => new Range(this.#host, { sheet: this.#sheet, rect })),
    );
  }

  protect(): Protection {
    const model = {
      id: this.#host.spreadsheet.newId(),
      kind: "RANGE" as const,
      rect: this.#rect,
      description: "",
      warningOnly: false,
      unprotected: [],
    };
    this.#sheet.protections.push(model);
    return new Protection(this.#host, { sheet: this.#sheet, protection: model });
  }

  createFilter(): Filter {
    if (this.#sheet.filter)
      throw new ServiceError("You can't create a filter in a sheet that already has a filter.");
    this.#sheet.filter = { rect: this.#rect, hiddenValues: {} };
    return new Filter(this.#host, this.#sheet);
  }

  shiftColumnGroupDepth(delta: number): Range {
    shiftGroupDepth(this.#sheet, this.#rect, delta);
    return this;
  }

  collapseGroups(): Range {
    collapseGroups(this.#sheet, this.#rect);
    return this;
  }

  expandGroups(): Range {
    expandGroups(this.#sheet, this.#rect);
    return this;
  }

  activate(): Range {
    this.#host.spreadsheet.activeSheetId = this.#sheet.id;
    return this;
  }

  #at(down: number, right: number, rows: number, columns: number): Range {
    const rect = { row: this.#rect.row + down, column: this.#rect.column + right, rows, columns };
    return new Range(this.#host, { sheet: this.#sheet, rect });
  }

  #corner(): Rect {
    return { ...this.#rect, rows: 1, columns: 1 };
  }

  #same(cell: unknown): Grid {
    const row = new Array<unknown>(this.#rect.columns).fill(cell);
    return new Array<readonly unknown[]>(this.#rect.rows).fill(row);
  }

  /** Does what Sheets refuses in the typed columns of a table. */
  #unlessTyped(write: () => void): Range {
    if (!isTyped(this.#host, this.#sheet, this.#rect)) write();
    return this;
  }

  #first<K extends StyleName>(name: K): CellStyle[K] {
    return this.#sheet.styles[name].at(this.#rect.row, this.#rect.column) as CellStyle[K];
  }

  #styles<K extends StyleName>(name: K): CellStyle[K][][] {
    const layer = this.#sheet.styles[name];
    const cursors = Array.from({ length: this.#rect.columns }, (_, i) =>
      layer.cursor(this.#rect.column + i),
    );
    return this.#host.grid(
      this.#rect.rows,
      this.#rect.columns,
      (i, j) => cursors[j]?.(this.#rect.row + i) as CellStyle[K],
    );
  }

  #fill<K extends StyleName>(name: K, value: CellStyle[K]): Range {
    (this.#sheet.styles[name] as { fill(rect: Rect, value: unknown): void }).fill(
      this.#rect,
      value,
    );
    return this;
  }

  #assign<K extends StyleName>(name: K, grid: Grid, read: (cell: unknown) => CellStyle[K]): Range {
    checkSize(grid, this.#rect);
    const values = grid.map((row) => Array.from(row, read));
    (this.#sheet.styles[name] as { assign(rect: Rect, values: unknown): void }).assign(
      this.#rect,
      values,
    );
    return this;
  }

  #clearFormats(): Range {
    for (const name of lookNames) this.#fill(name, plainStyle[name]);
    return this;
  }

  #putFormulas(grid: Grid): Range {
    writeFormulas(this.#host, this.#sheet, this.#rect, grid);
    return this;
  }

  #fromR1C1(grid: Grid): Grid {
    return grid.map((row, i) =>
      row.map((cell, j) =>
        typeof cell === "string" ? fromR1C1(cell, this.#rect.row + i, this.#rect.column + j) : cell,
      ),
    );
  }

  #richText(i: number, j: number): RichTextValue {
    const row = this.#rect.row + i;
    const column = this.#rect.column + j;
    const value = valueIn(this.#sheet.content(row, column));
    return new RichTextValue(this.#host, {
      text: typeof value === "string" ? value : "",
      runs: this.#sheet.styles.textRuns.at(row, column) ?? [],
    });
  }

  #putRichTexts(grid: Grid): Range {
    checkSize(grid, this.#rect);
    for (const cell of grid.flat())
      if (nameOf(cell) !== "RichTextValue")
        throw new ServiceError("setRichTextValues takes RichTextValue only.");
    for (const [i, row] of grid.entries())
      for (const [j, cell] of row.entries()) {
        const { text, runs } = modelOf(cell as RichTextValue);
        const place = {
          row: this.#rect.row + i,
          column: this.#rect.column + j,
          rows: 1,
          columns: 1,
        };
        this.#sheet.setContent(place.row, place.column, text);
        this.#sheet.styles.textRuns.fill(place, runs.length > 0 ? runs : null);
      }
    return this;
  }
}

function ruleIn(cell: unknown): ValidationModel | null {
  if (cell === null) return null;
  if (nameOf(cell) !== "DataValidation")
    throw new ServiceError("setDataValidations takes DataValidation or null only.");
  return modelOf(cell as DataValidation);
}

modelled("Range", Range);
