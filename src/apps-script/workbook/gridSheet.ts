import { columnNumber } from "../../schema/index";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** A few blank rows stay below a table: not all rows of a sheet can be deleted, and one types there. */
const rowsBelow = 20;

/** A sheet of cells, with what is asked of it once a run: each time would be a call. */
export class GridSheet {
  readonly sheet: Sheet;
  readonly id: string;
  private knownName: string | null = null;
  private knownRows: number | null = null;
  private knownColumns: number | null = null;
  /** How many columns held anything when it was read last. */
  usedColumns = 0;
  private usedRows = 0;
  /** How many rows were put in above others: what ranges over all rows take in by themselves. */
  rowsAmid = 0;

  constructor(sheet: Sheet) {
    this.sheet = sheet;
    this.id = String(sheet.getSheetId());
  }

  get name(): string {
    this.knownName ??= this.sheet.getName();
    return this.knownName;
  }

  get maxRows(): number {
    this.knownRows ??= this.sheet.getMaxRows();
    return this.knownRows;
  }

  get maxColumns(): number {
    this.knownColumns ??= this.sheet.getMaxColumns();
    return this.knownColumns;
  }

  /** As many columns as the grid has of so many from its left. */
  columnsUpTo(count: number): number {
    return count <= this.usedColumns ? count : Math.min(count, this.maxColumns);
  }

  /** How many rows and columns hold anything; each time it is asked. */
  askUsed(): { readonly rows: number; readonly columns: number } {
    const used = this.sheet.getDataRange();
    // Both at once: each would be a call.
    const [, letters, row] = /^(?:A1:)?([A-Z]+)(\d+)$/.exec(used.getA1Notation()) ?? [];
    const size =
      letters === undefined
        ? { rows: used.getNumRows(), columns: used.getNumColumns() }
        : { rows: Number(row), columns: columnNumber(letters) };
    this.usedColumns = size.columns;
    this.usedRows = size.rows;
    return size;
  }

  /** The last row of a table, or what stands below it, as it was read. */
  below(table: number): number {
    return Math.max(table, this.usedRows);
  }

  /** Whether somebody else has put rows or columns in or taken some out since it was asked. */
  get isResized(): boolean {
    const rows = this.sheet.getMaxRows();
    const columns = this.sheet.getMaxColumns();
    return (
      rows !== (this.knownRows ?? Math.max(rows, this.usedRows)) ||
      columns !== (this.knownColumns ?? Math.max(columns, this.usedColumns))
    );
  }

  /** So many first rows, whole: nothing is asked before they are read, so that nothing can come between. */
  top(rows: number): Range {
    try {
      return this.sheet.getRange(`1:${rows}`);
    } catch {
      // The grid ends before.
      return this.sheet.getRange(`1:${this.maxRows}`);
    }
  }

  /** Rows and columns count from 1 here, as Sheets counts. */
  range(row: number, column: number, rows = 1, columns = 1): Range {
    return this.sheet.getRange(row, column, rows, columns);
  }

  insertRowsAfter(row: number, count: number): void {
    const before = this.maxRows;
    if (row < before) {
      this.rowsAmid += count;
      this.usedRows += count;
    }
    this.sheet.insertRowsAfter(row, count);
    this.knownRows = before + count;
  }

  insertRowsBefore(row: number, count: number): void {
    const before = this.maxRows;
    this.usedRows += count;
    this.sheet.insertRowsBefore(row, count);
    this.knownRows = before + count;
  }

  /**
   * More blank rows at the end: before the last row, if that is blank too, so that what ranges over all
   * rows (rules of colour, cells that are free of a warning) takes them in by itself.
   */
  private insertBlankRows(count: number): void {
    const last = this.maxRows;
    const isBlank = this.usedRows > 0 && last > this.usedRows;
    this.insertRowsAfter(isBlank ? last - 1 : last, count);
  }

  /** Makes a grid of a table at least so large, and rows to type in below it. */
  growAround(rows: number, columns: number): void {
    this.grow(rows + rowsBelow, columns);
  }

  /** Makes the grid at least so large. */
  grow(rows: number, columns: number): void {
    if (rows > this.maxRows) this.insertBlankRows(rows - this.maxRows);
    const missing = columns - this.columnsUpTo(columns);
    if (missing <= 0) return;
    this.sheet.insertColumnsAfter(this.maxColumns, missing);
    this.knownColumns = columns;
  }

  insertColumnsAfter(column: number, count: number): void {
    const before = this.maxColumns;
    this.sheet.insertColumnsAfter(column, count);
    this.knownColumns = before + count;
    this.usedColumns += count;
  }

  /** Makes sure that rows stay when so many are deleted, to be done before these are looked at. */
  keepRowsBelow(deleted: number, headerRow: number): void {
    const left = this.maxRows - deleted - headerRow;
    if (left < rowsBelow) this.insertBlankRows(rowsBelow - left);
  }

  deleteRows(row: number, count: number): void {
    const before = this.maxRows;
    this.sheet.deleteRows(row, count);
    this.knownRows = before - count;
  }
}
