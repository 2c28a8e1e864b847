import { writeValues } from "../cells/writeCells";
import { type EnumValue, enums } from "../enumeration";
import type { Host } from "../host";
import { formatNames, plainStyle } from "../model/cellStyle";
import type { Rect } from "../model/rect";
import type { SheetModel } from "../model/sheetModel";
import { ModelFace, modelOf } from "../modelFace";
import { modelled } from "../modelled";
import { ServiceError } from "../serviceError";
import type { StrictObject } from "../strictObject";
import { rectOfA1, splitReference } from "../values/a1Notation";
import { collapseGroups, expandGroups, Group, groupAt } from "./columnGroup";
import { ConditionalFormatRule } from "./conditionalFormat";
import {
  addMetadata,
  type DeveloperMetadata,
  DeveloperMetadataFinder,
  metadataOf,
} from "./developerMetadata";
import { chartOn, EmbeddedChart, EmbeddedChartBuilder } from "./embeddedChart";
import { Filter } from "./filter";
import { NamedRange } from "./namedRange";
import { Protection } from "./protection";

/** Google's limits for one spreadsheet. */
const mostCells = 10_000_000;
const mostColumns = 18_278;

export class Sheet extends ModelFace<SheetModel> {
  readonly #host: Host;
  readonly #sheet: SheetModel;

  constructor(host: Host, sheet: SheetModel) {
    super(host, sheet);
    this.#host = host;
    this.#sheet = sheet;
  }

  getSheetId(): number {
    return this.#sheet.id;
  }

  getName(): string {
    return this.#sheet.name;
  }

  getIndex(): number {
    return this.#host.spreadsheet.sheets.indexOf(this.#present()) + 1;
  }

  getParent(): StrictObject {
    return this.#host.faces.spreadsheet();
  }

  getType(): EnumValue {
    return enums.SheetType.GRID;
  }

  getMaxRows(): number {
    return this.#present().maxRows;
  }

  getMaxColumns(): number {
    return this.#present().maxColumns;
  }

  getRange(...given: readonly unknown[]): StrictObject {
    const sheet = this.#present();
    if (typeof given[0] === "string") return this.#rangeOfA1(given[0]);
    const [row, column, rows = 1, columns = 1] = given as number[];
    return this.#host.faces.range({
      sheet,
      rect: { row: row as number, column: column as number, rows, columns },
    });
  }

  getLastRow(): number {
    return this.#present().lastRow();
  }

  getLastColumn(): number {
    return this.#present().lastColumn();
  }

  getDataRange(): StrictObject {
    const rows = Math.max(this.#present().lastRow(), 1);
    const columns = Math.max(this.#sheet.lastColumn(), 1);
    return this.#host.faces.range({
      sheet: this.#sheet,
      rect: { row: 1, column: 1, rows, columns },
    });
  }

  setName(name: string): Sheet {
    checkSheetName(this.#host, name, this.#present());
    this.#sheet.name = name;
    return this;
  }

  appendRow(values: readonly unknown[]): Sheet {
    const row = this.#present().lastRow() + 1;
    if (row > this.#sheet.maxRows) this.#insert("rows", row, 1, row - 1);
    const missing = values.length - this.#sheet.maxColumns;
    if (missing > 0)
      this.#insert("columns", this.#sheet.maxColumns + 1, missing, this.#sheet.maxColumns);
    const rect = { row, column: 1, rows: 1, columns: values.length };
    writeValues(this.#host, this.#sheet, rect, [values]);
    return this;
  }

  // rows and columns

  insertRowsAfter(row: number, count: number): Sheet {
    return this.#insert("rows", row + 1, count, row);
  }

  insertRowsBefore(row: number, count: number): Sheet {
    return this.#insert("rows", row, count, row);
  }

  insertColumnsAfter(column: number, count: number): Sheet {
    return this.#insert("columns", column + 1, count, column);
  }

  insertColumnsBefore(column: number, count: number): Sheet {
    return this.#insert("columns", column, count, column);
  }

  deleteRows(row: number, count: number): void {
    this.#remove("rows", row, count);
  }

  deleteColumns(column: number, count: number): void {
    this.#remove("columns", column, count);
  }

  getFrozenRows(): number {
    return this.#present().frozenRows;
  }

  getFrozenColumns(): number {
    return this.#present().frozenColumns;
  }

  setFrozenRows(rows: number): void {
    if (rows < 0 || rows >= this.#present().maxRows)
      throw new ServiceError("You can't freeze all visible rows on the sheet.");
    this.#sheet.frozenRows = rows;
  }

  setFrozenColumns(columns: number): void {
    if (columns < 0 || columns >= this.#present().maxColumns)
      throw new ServiceError("You can't freeze all visible columns on the sheet.");
    this.#sheet.frozenColumns = columns;
  }

  getColumnWidth(column: number): number {
    return this.#present().columnWidths.at(this.#column(column));
  }

  setColumnWidth(column: number, width: number): Sheet {
    return this.#setWidths(column, 1, width);
  }

  setColumnWidths(column: number, count: number, width: number): Sheet {
    return this.#setWidths(column, count, width);
  }

  autoResizeColumns(column: number, count: number): Sheet {
    this.#columns(column, count);
    return this;
  }

  getRowHeight(row: number): number {
    this.#rows(row, 1);
    return this.#sheet.rowHeights.at(row);
  }

  setRowHeight(row: number, height: number): Sheet {
    return this.#setHeights(row, 1, height);
  }

  setRowHeights(row: number, count: number, height: number): Sheet {
    return this.#setHeights(row, count, height);
  }

  hideColumns(column: number, count = 1): void {
    this.#columns(column, count);
    this.#sheet.hiddenColumns.fill(column, count, true);
  }

  showColumns(column: number, count = 1): void {
    this.#columns(column, count);
    this.#sheet.hiddenColumns.fill(column, count, false);
  }

  isColumnHiddenByUser(column: number): boolean {
    return this.#present().hiddenColumns.at(this.#column(column));
  }

  hideRows(row: number, count = 1): void {
    this.#rows(row, count);
    this.#sheet.hiddenRows.fill(row, count, true);
  }

  showRows(row: number, count = 1): void {
    this.#rows(row, count);
    this.#sheet.hiddenRows.fill(row, count, false);
  }

  isRowHiddenByUser(row: number): boolean {
    this.#rows(row, 1);
    return this.#sheet.hiddenRows.at(row);
  }

  getColumnGroup(column: number, depth: number): Group {
    const group = groupAt(this.#present(), this.#column(column), depth);
    if (!group)
      throw new ServiceError(
        `A column group does not exist at index ${column} and depth ${depth}.`,
      );
    return new Group(this.#host, this.#sheet, group);
  }

  getColumnGroupDepth(column: number): number {
    return this.#present().columnGroupDepths.at(this.#column(column));
  }

  getColumnGroupControlPosition(): EnumValue {
    const { AFTER, BEFORE } = enums.GroupControlTogglePosition;
    return this.#present().groupControlAfter ? AFTER : BEFORE;
  }

  setColumnGroupControlPosition(position: EnumValue): Sheet {
    this.#present().groupControlAfter = position === enums.GroupControlTogglePosition.AFTER;
    return this;
  }

  collapseAllColumnGroups(): Sheet {
    collapseGroups(this.#present(), this.#sheet.whole());
    return this;
  }

  expandAllColumnGroups(): Sheet {
    expandGroups(this.#present(), this.#sheet.whole());
    return this;
  }

  // looks and visibility

  getTabColor(): string | null {
    return this.#present().tabColor;
  }

  setTabColor(color: string | null): Sheet {
    this.#present().tabColor = color === "" ? null : color;
    return this;
  }

  isSheetHidden(): boolean {
    return this.#present().hidden;
  }

  hideSheet(): Sheet {
    const visible = this.#host.spreadsheet.sheets.filter((sheet) => !sheet.hidden);
    if (visible.length === 1 && visible[0] === this.#present())
      throw new ServiceError("You can't hide all the sheets in a document.");
    this.#sheet.hidden = true;
    return this;
  }

  showSheet(): Sheet {
    this.#present().hidden = false;
    return this;
  }

  activate(): Sheet {
    this.#host.spreadsheet.activeSheetId = this.#present().id;
    return this;
  }

  clear(): Sheet {
    this.#present().clearContent(this.#sheet.whole());
    this.#clearFormats();
    return this;
  }

  clearContents(): Sheet {
    this.#present().clearContent(this.#sheet.whole());
    return this;
  }

  clearFormats(): Sheet {
    this.#present();
    this.#clearFormats();
    return this;
  }

  clearNotes(): Sheet {
    this.#present().styles.note.fill(this.#sheet.whole(), "");
    return this;
  }

  // what lies over the grid

  protect(): Protection {
    const earlier = this.#present().protections.find((other) => other.kind === "SHEET");
    if (earlier) return new Protection(this.#host, { sheet: this.#sheet, protection: earlier });
    const protection = {
      id: this.#host.spreadsheet.newId(),
      kind: "SHEET" as const,
      rect: null,
      description: "",
      warningOnly: false,
      unprotected: [],
    };
    this.#sheet.protections.push(protection);
    return new Protection(this.#host, { sheet: this.#sheet, protection });
  }

  getProtections(type: EnumValue): Protection[] {
    return this.#host.list(
      this.#present()
        .protections.filter((protection) => protection.kind === type.toString())
        .map((protection) => new Protection(this.#host, { sheet: this.#sheet, protection })),
    );
  }

  getFilter(): Filter | null {
    return this.#present().filter ? new Filter(this.#host, this.#sheet) : null;
  }

  getConditionalFormatRules(): ConditionalFormatRule[] {
    const sheet = this.#present();
    return this.#host.list(
      sheet.conditionalRules.map((rule) => new ConditionalFormatRule(this.#host, { sheet, rule })),
    );
  }

  setConditionalFormatRules(rules: readonly ConditionalFormatRule[]): void {
    const placed = rules.map((rule) => modelOf(rule));
    if (placed.some((rule) => rule.sheet !== this.#present()))
      throw new ServiceError("A conditional format rule belongs to another sheet.");
    this.#sheet.conditionalRules = placed.map(({ rule }) => rule);
  }

  clearConditionalFormatRules(): void {
    this.#present().conditionalRules = [];
  }

  getNamedRanges(): NamedRange[] {
    const own = this.#host.spreadsheet.namedRanges.filter(
      (range) => range.sheetId === this.#present().id,
    );
    return this.#host.list(own.map((model) => new NamedRange(this.#host, model)));
  }

  newChart(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this.#host);
  }

  getCharts(): EmbeddedChart[] {
    return this.#host.list(
      this.#present().charts.map((model) => new EmbeddedChart(this.#host, { ...model })),
    );
  }

  insertChart(chart: EmbeddedChart): void {
    this.#present().charts.push({ ...modelOf(chart), id: this.#host.spreadsheet.newId() });
  }

  updateChart(chart: EmbeddedChart): void {
    const present = chartOn(this.#present(), chart);
    const { id: _, ...changes } = modelOf(chart);
    Object.assign(present, changes);
  }

  removeChart(chart: EmbeddedChart): void {
    const gone = chartOn(this.#present(), chart);
    this.#sheet.charts = this.#sheet.charts.filter((other) => other !== gone);
  }

  addDeveloperMetadata(...given: readonly unknown[]): Sheet {
    addMetadata(this.#host, this.#present(), given);
    return this;
  }

  getDeveloperMetadata(): DeveloperMetadata[] {
    return metadataOf(this.#host, this.#present(), this.#sheet);
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this.#host, this.#present());
  }

  /** The sheet, unless it was deleted meanwhile. */
  #present(): SheetModel {
    if (!this.#host.spreadsheet.sheets.includes(this.#sheet))
      throw new ServiceError(`Sheet ${this.#sheet.id} not found`);
    return this.#sheet;
  }

  #rangeOfA1(reference: string): StrictObject {
    const { sheet, cells } = splitReference(reference);
    const named = sheet === null ? this.#named(cells) : undefined;
    const place = sheet === null || sheet === this.#sheet.name ? this.#sheet : undefined;
    const rect = named ?? (place && rectOfA1(cells, place));
    if (!rect) throw new ServiceError("Range not found");
    return this.#host.faces.range({ sheet: this.#sheet, rect });
  }

  #named(name: string): Rect | undefined {
    return this.#host.spreadsheet.namedRanges.find(
      (range) => range.name === name && range.sheetId === this.#sheet.id,
    )?.rect;
  }

  #insert(axis: "rows" | "columns", at: number, count: number, like: number): Sheet {
    const sheet = this.#present();
    const most = axis === "rows" ? sheet.maxRows : sheet.maxColumns;
    if (count < 1) throw new ServiceError(`The number of ${axis} to insert must be at least 1.`);
    if (at < 1 || like < 1 || like > most)
      throw new ServiceError(`Those ${axis} are out of bounds.`);
    const added = count * (axis === "rows" ? sheet.maxColumns : sheet.maxRows);
    if (this.#host.spreadsheet.cellCount() + added > mostCells)
      throw new ServiceError(
        `This action would increase the number of cells in the workbook above the limit of ${mostCells} cells.`,
      );
    if (axis === "columns" && sheet.maxColumns + count > mostColumns)
      throw new ServiceError(`A sheet can have at most ${mostColumns} columns.`);
    this.#host.spreadsheet.insert(sheet, axis, at, count, like);
    return this;
  }

  #remove(axis: "rows" | "columns", at: number, count: number): void {
    if (axis === "rows") this.#rows(at, count);
    else this.#columns(at, count);
    const { maxRows, maxColumns, frozenRows, frozenColumns } = this.#sheet;
    const [most, frozen] = axis === "rows" ? [maxRows, frozenRows] : [maxColumns, frozenColumns];
    if (count >= most) throw new ServiceError(`You can't delete all the ${axis} on the sheet.`);
    if (at === frozen + 1 && count >= most - frozen)
      throw new ServiceError(`Sorry, it is not possible to delete all non-frozen ${axis}.`);
    this.#host.spreadsheet.remove(this.#sheet, axis, at, count);
  }

  #setWidths(column: number, count: number, width: number): Sheet {
    this.#columns(column, count);
    this.#sheet.columnWidths.fill(column, count, width);
    return this;
  }

  #setHeights(row: number, count: number, height: number): Sheet {
    this.#rows(row, count);
    this.#sheet.rowHeights.fill(row, count, height);
    return this;
  }

  #rows(row: number, count: number): void {
    if (row < 1 || count < 1 || row + count - 1 > this.#present().maxRows)
      throw new ServiceError("Those rows are out of bounds.");
  }

  #columns(column: number, count: number): void {
    if (column < 1 || count < 1 || column + count - 1 > this.#present().maxColumns)
      throw new ServiceError("Those columns are out of bounds.");
  }

  #column(column: number): number {
    this.#columns(column, 1);
    return column;
  }

  #clearFormats(): void {
    for (const name of formatNames)
      (this.#sheet.styles[name] as { fill(rect: Rect, value: unknown): void }).fill(
        this.#sheet.whole(),
        plainStyle[name],
      );
    this.#sheet.conditionalRules = [];
  }
}

/** Throws unless a sheet may be called so. */
export function checkSheetName(host: Host, name: string, own: SheetModel | null): void {
  if (name === "") throw new ServiceError("The sheet name cannot be empty.");
  if (name.length > 100)
    throw new ServiceError("The sheet name cannot be longer than 100 characters.");
  const other = host.spreadsheet.sheets.find(
    (sheet) => sheet !== own && sheet.name.toLowerCase() === name.toLowerCase(),
  );
  if (other)
    throw new ServiceError(
      `A sheet with the name "${name}" already exists. Please enter another name.`,
    );
}

modelled("Sheet", Sheet);
