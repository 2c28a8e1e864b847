import { checkDimensions, deleteDimensions, insertDimensions } from "../cells/dimensions";
import { readValues } from "../cells/readCells";
import { writeValues } from "../cells/writeCells";
import { type EnumValue, enums } from "../enumeration";
import type { Host } from "../host";
import { lookNames, plainStyle } from "../model/cellStyle";
import type { Axis, Rect } from "../model/rect";
import type { SheetModel } from "../model/sheetModel";
import { ModelFace, modelOf } from "../modelFace";
import { modelled } from "../modelled";
import { ServiceError } from "../serviceError";
import { checkKind, checkOnGrid, checkSheetName, checkThere } from "../sheetChecks";
import { checkUsable, ownSheet, type StrictObject } from "../strictObject";
import { rectOfA1, splitReference } from "../values/a1Notation";
import { collapseGroups, expandGroups, Group, groupAt } from "./columnGroup";
import { ConditionalFormatRule } from "./conditionalFormat";
import {
  addMetadata,
  type DeveloperMetadata,
  DeveloperMetadataFinder,
  metadataOf,
} from "./developerMetadata";
import { chartOn, checkAnchor, EmbeddedChart, EmbeddedChartBuilder } from "./embeddedChart";
import { Filter } from "./filter";
import { NamedRange } from "./namedRange";
import { Protection } from "./protection";

export class Sheet extends ModelFace<SheetModel> {
  readonly #host: Host;
  readonly #sheet: SheetModel;

  constructor(host: Host, sheet: SheetModel) {
    super(host, sheet);
    this.#host = host;
    this.#sheet = sheet;
  }

  override get [ownSheet](): number {
    return this.#sheet.id;
  }

  override [checkUsable](member: string): void {
    if (member === "getSheetId" || member === "getParent") return;
    checkThere(this.#host, this.#sheet);
    checkKind(this.#sheet, member);
  }

  getSheetId(): number {
    return this.#sheet.id;
  }

  getName(): string {
    return this.#sheet.name;
  }

  getIndex(): number {
    return this.#host.spreadsheet.sheets.indexOf(this.#sheet) + 1;
  }

  getParent(): StrictObject {
    return this.#host.faces.spreadsheet();
  }

  getType(): EnumValue {
    return enums.SheetType[this.#sheet.kind];
  }

  getMaxRows(): number {
    return this.#sheet.maxRows;
  }

  getMaxColumns(): number {
    return this.#sheet.maxColumns;
  }

  getRange(...given: readonly unknown[]): StrictObject {
    const sheet = this.#sheet;
    if (typeof given[0] === "string") return this.#rangeOfA1(given[0]);
    const [row, column, rows = 1, columns = 1] = given as number[];
    return this.#host.faces.range({
      sheet,
      rect: { row: row as number, column: column as number, rows, columns },
    });
  }

  getLastRow(): number {
    return this.#sheet.lastRow();
  }

  getLastColumn(): number {
    return this.#sheet.lastColumn();
  }

  getSheetValues(row: number, column: number, rows: number, columns: number): unknown[][] {
    const rect = { row, column, rows, columns };
    checkOnGrid(this.#sheet, rect);
    return readValues(this.#host, this.#sheet, rect);
  }

  getDataRange(): StrictObject {
    const rows = Math.max(this.#sheet.lastRow(), 1);
    const columns = Math.max(this.#sheet.lastColumn(), 1);
    return this.#host.faces.range({
      sheet: this.#sheet,
      rect: { row: 1, column: 1, rows, columns },
    });
  }

  setName(name: string): Sheet {
    checkSheetName(this.#host, name, this.#sheet);
    this.#host.spreadsheet.rename(this.#sheet, name);
    return this;
  }

  appendRow(values: readonly unknown[]): Sheet {
    const row = this.#sheet.lastRow() + 1;
    if (row > this.#sheet.maxRows) this.#insert("rows", row, 1, row - 1);
    const missing = values.length - this.#sheet.maxColumns;
    if (missing > 0)
      this.#insert("columns", this.#sheet.maxColumns + 1, missing, this.#sheet.maxColumns);
    const rect = { row, column: 1, rows: 1, columns: values.length };
    writeValues(this.#host, this.#sheet, rect, [values]);
    return this;
  }

  // rows and columns

  insertRows(row: number, count = 1): void {
    this.#insert("rows", row, count, row);
  }

  insertRowsAfter(row: number, count: number): Sheet {
    return this.#insert("rows", row + 1, count, row);
  }

  insertRowsBefore(row: number, count: number): Sheet {
    return this.#insert("rows", row, count, row);
  }

  insertRowAfter(row: number): Sheet {
    return this.#insert("rows", row + 1, 1, row);
  }

  insertRowBefore(row: number): Sheet {
    return this.#insert("rows", row, 1, row);
  }

  deleteRows(row: number, count: number): void {
    deleteDimensions(this.#host, this.#sheet, "rows", row, count);
  }

  deleteRow(row: number): Sheet {
    deleteDimensions(this.#host, this.#sheet, "rows", row, 1);
    return this;
  }

  insertColumns(column: number, count = 1): void {
    this.#insert("columns", column, count, column);
  }

  insertColumnsAfter(column: number, count: number): Sheet {
    return this.#insert("columns", column + 1, count, column);
  }

  insertColumnsBefore(column: number, count: number): Sheet {
    return this.#insert("columns", column, count, column);
  }

  insertColumnAfter(column: number): Sheet {
    return this.#insert("columns", column + 1, 1, column);
  }

  insertColumnBefore(column: number): Sheet {
    return this.#insert("columns", column, 1, column);
  }

  deleteColumns(column: number, count: number): void {
    deleteDimensions(this.#host, this.#sheet, "columns", column, count);
  }

  deleteColumn(column: number): Sheet {
    deleteDimensions(this.#host, this.#sheet, "columns", column, 1);
    return this;
  }

  getFrozenRows(): number {
    return this.#sheet.frozenRows;
  }

  getFrozenColumns(): number {
    return this.#sheet.frozenColumns;
  }

  setFrozenRows(rows: number): void {
    if (rows < 0 || rows >= this.#sheet.maxRows)
      throw new ServiceError("You can't freeze all visible rows on the sheet.");
    this.#sheet.frozenRows = rows;
  }

  setFrozenColumns(columns: number): void {
    if (columns < 0 || columns >= this.#sheet.maxColumns)
      throw new ServiceError("You can't freeze all visible columns on the sheet.");
    this.#sheet.frozenColumns = columns;
  }

  hasHiddenGridlines(): boolean {
    return this.#sheet.hiddenGridlines;
  }

  setHiddenGridlines(hideGridlines: boolean): Sheet {
    this.#sheet.hiddenGridlines = hideGridlines;
    return this;
  }

  getColumnWidth(column: number): number {
    return this.#sheet.columnWidths.at(this.#column(column));
  }

  setColumnWidth(column: number, width: number): Sheet {
    return this.#setWidths(column, 1, width);
  }

  setColumnWidths(column: number, count: number, width: number): Sheet {
    return this.#setWidths(column, count, width);
  }

  autoResizeColumns(column: number, count: number): Sheet {
    checkDimensions(this.#sheet, "columns", column, count);
    return this;
  }

  getRowHeight(row: number): number {
    checkDimensions(this.#sheet, "rows", row, 1);
    return this.#sheet.rowHeights.at(row);
  }

  setRowHeight(row: number, height: number): Sheet {
    return this.#setHeights(row, 1, height);
  }

  setRowHeights(row: number, count: number, height: number): Sheet {
    return this.#setHeights(row, count, height);
  }

  hideColumns(column: number, count = 1): void {
    checkDimensions(this.#sheet, "columns", column, count);
    this.#sheet.hiddenColumns.fill(column, count, true);
  }

  showColumns(column: number, count = 1): void {
    checkDimensions(this.#sheet, "columns", column, count);
    this.#sheet.hiddenColumns.fill(column, count, false);
  }

  isColumnHiddenByUser(column: number): boolean {
    return this.#sheet.hiddenColumns.at(this.#column(column));
  }

  hideRows(row: number, count = 1): void {
    checkDimensions(this.#sheet, "rows", row, count);
    this.#sheet.hiddenRows.fill(row, count, true);
  }

  showRows(row: number, count = 1): void {
    checkDimensions(this.#sheet, "rows", row, count);
    this.#sheet.hiddenRows.fill(row, count, false);
  }

  isRowHiddenByUser(row: number): boolean {
    checkDimensions(this.#sheet, "rows", row, 1);
    return this.#sheet.hiddenRows.at(row);
  }

  isRowHiddenByFilter(row: number): boolean {
    checkDimensions(this.#sheet, "rows", row, 1);
    return this.#sheet.filteredRows.at(row);
  }

  getColumnGroup(column: number, depth: number): Group {
    const group = groupAt(this.#sheet, this.#column(column), depth);
    if (!group)
      throw new ServiceError(
        `A column group does not exist at index ${column} and depth ${depth}.`,
      );
    return new Group(this.#host, this.#sheet, group);
  }

  getColumnGroupDepth(column: number): number {
    return this.#sheet.columnGroupDepths.at(this.#column(column));
  }

  getColumnGroupControlPosition(): EnumValue {
    const { AFTER, BEFORE } = enums.GroupControlTogglePosition;
    return this.#sheet.groupControlAfter ? AFTER : BEFORE;
  }

  setColumnGroupControlPosition(position: EnumValue): Sheet {
    this.#sheet.groupControlAfter = position === enums.GroupControlTogglePosition.AFTER;
    return this;
  }

  collapseAllColumnGroups(): Sheet {
    collapseGroups(this.#sheet, this.#sheet.whole());
    return this;
  }

  expandAllColumnGroups(): Sheet {
    expandGroups(this.#sheet, this.#sheet.whole());
    return this;
  }

  // looks and visibility

  getTabColor(): string | null {
    return this.#sheet.tabColor;
  }

  setTabColor(color: string | null): Sheet {
    this.#sheet.tabColor = color === "" ? null : color;
    return this;
  }

  isSheetHidden(): boolean {
    return this.#sheet.hidden;
  }

  hideSheet(): Sheet {
    const visible = this.#host.spreadsheet.sheets.filter((sheet) => !sheet.hidden);
    if (visible.length === 1 && visible[0] === this.#sheet)
      throw new ServiceError("You can't hide all the sheets in a document.");
    this.#sheet.hidden = true;
    return this;
  }

  showSheet(): Sheet {
    this.#sheet.hidden = false;
    return this;
  }

  activate(): Sheet {
    this.#host.spreadsheet.activeSheetId = this.#sheet.id;
    return this;
  }

  clear(): Sheet {
    this.#sheet.clearContent(this.#sheet.whole());
    this.#clearFormats();
    return this;
  }

  clearContents(): Sheet {
    this.#sheet.clearContent(this.#sheet.whole());
    return this;
  }

  clearFormats(): Sheet {
    this.#clearFormats();
    return this;
  }

  clearNotes(): Sheet {
    this.#sheet.styles.note.fill(this.#sheet.whole(), "");
    return this;
  }

  // what lies over the grid

  protect(): Protection {
    const earlier = this.#sheet.protections.find((other) => other.kind === "SHEET");
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
      this.#sheet.protections
        .filter((protection) => protection.kind === type.toString())
        .map((protection) => new Protection(this.#host, { sheet: this.#sheet, protection })),
    );
  }

  getFilter(): Filter | null {
    return this.#sheet.filter ? new Filter(this.#host, this.#sheet) : null;
  }

  getConditionalFormatRules(): ConditionalFormatRule[] {
    const sheet = this.#sheet;
    return this.#host.list(
      sheet.conditionalRules.map((rule) => new ConditionalFormatRule(this.#host, { sheet, rule })),
    );
  }

  setConditionalFormatRules(rules: readonly ConditionalFormatRule[]): void {
    const placed = rules.map((rule) => modelOf(rule));
    if (placed.some((rule) => rule.sheet !== this.#sheet))
      throw new ServiceError("A conditional format rule belongs to another sheet.");
    this.#sheet.conditionalRules = placed.map(({ rule }) => rule);
  }

  clearConditionalFormatRules(): void {
    this.#sheet.conditionalRules = [];
  }

  getNamedRanges(): NamedRange[] {
    const own = this.#host.spreadsheet.namedRanges.filter(
      (range) => range.sheetId === this.#sheet.id,
    );
    return this.#host.list(own.map((model) => new NamedRange(this.#host, model)));
  }

  newChart(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this.#host);
  }

  getCharts(): EmbeddedChart[] {
    return this.#host.list(
      this.#sheet.charts.map((model) => new EmbeddedChart(this.#host, { ...model })),
    );
  }

  insertChart(chart: EmbeddedChart): void {
    checkAnchor(this.#sheet, modelOf(chart));
    this.#sheet.charts.push({ ...modelOf(chart), id: this.#host.spreadsheet.newId() });
  }

  updateChart(chart: EmbeddedChart): void {
    const present = chartOn(this.#sheet, chart);
    const { id: _, ...changes } = modelOf(chart);
    if (this.#sheet.kind === "GRID") checkAnchor(this.#sheet, modelOf(chart));
    Object.assign(present, changes);
  }

  removeChart(chart: EmbeddedChart): void {
    const gone = chartOn(this.#sheet, chart);
    this.#sheet.charts = this.#sheet.charts.filter((other) => other !== gone);
  }

  addDeveloperMetadata(...given: readonly unknown[]): Sheet {
    addMetadata(this.#host, this.#sheet, given);
    return this;
  }

  getDeveloperMetadata(): DeveloperMetadata[] {
    return metadataOf(this.#host, this.#sheet, this.#sheet);
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this.#host, this.#sheet);
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

  #insert(axis: Axis, at: number, count: number, like: number): Sheet {
    insertDimensions(this.#host, this.#sheet, axis, { at, count, like });
    return this;
  }

  #setWidths(column: number, count: number, width: number): Sheet {
    checkDimensions(this.#sheet, "columns", column, count);
    this.#sheet.columnWidths.fill(column, count, width);
    return this;
  }

  #setHeights(row: number, count: number, height: number): Sheet {
    checkDimensions(this.#sheet, "rows", row, count);
    this.#sheet.rowHeights.fill(row, count, height);
    return this;
  }

  #column(column: number): number {
    checkDimensions(this.#sheet, "columns", column, 1);
    return column;
  }

  #clearFormats(): void {
    for (const name of lookNames)
      (this.#sheet.styles[name] as { fill(rect: Rect, value: unknown): void }).fill(
        this.#sheet.whole(),
        plainStyle[name],
      );
    this.#sheet.conditionalRules = [];
  }
}

modelled("Sheet", Sheet);
