import type { Scalar, SheetModel, SpreadsheetModel } from "../../src/local/services";
import { type WritingHost, writeValues } from "../../src/local/services/cells/writeCells";
import { duplicateSheet } from "../../src/local/services/model/duplicateSheet";
import { filterRows } from "../../src/local/services/model/filterRows";
import type { Rect } from "../../src/local/services/model/rect";
import { sortRows } from "../../src/local/services/model/sortRows";
import { localeHabits } from "../../src/local/services/values/localeHabits";
import { zonedTime } from "../../src/local/services/values/zonedTime";

/**
 * Somebody else who has the spreadsheet open and works in it by hand, while a command runs or
 * between two: each method is one thing that a person does in Sheets, with all that Sheets makes of
 * it, in one step. Nothing of it is a call of the services. Tabs go by name; rows and columns start
 * at 1. What is typed is read by the spreadsheet's locale, and refused where a drop-down refuses it.
 */
export class OtherPerson {
  readonly #spreadsheet: SpreadsheetModel;

  constructor(spreadsheet: SpreadsheetModel) {
    this.#spreadsheet = spreadsheet;
  }

  // cells

  /** Types into a cell; "" empties it. */
  type(tab: string, row: number, column: number, typed: Scalar): void {
    writeValues(this.#typing(), this.#sheet(tab), cell(row, column), [[typed]]);
  }

  /** Types a row below the last one that has anything in it, into a new one at the grid's end; gives its number. */
  typeRow(tab: string, typed: readonly Scalar[]): number {
    const sheet = this.#sheet(tab);
    const row = sheet.lastRow() + 1;
    if (row > sheet.maxRows) this.#spreadsheet.insert(sheet, "rows", row, 1, row - 1);
    const rect = { row, column: 1, rows: 1, columns: typed.length };
    writeValues(this.#typing(), sheet, rect, [typed]);
    sheet.tables = sheet.tables.map((table) =>
      table.rect.row + table.rect.rows === row
        ? { ...table, rect: { ...table.rect, rows: table.rect.rows + 1 } }
        : table,
    );
    return row;
  }

  /** Clicks a box: what was ticked is not, and the other way round. */
  tick(tab: string, row: number, column: number): void {
    const sheet = this.#sheet(tab);
    sheet.setContent(row, column, sheet.content(row, column) !== true);
  }

  /** Writes a note at a cell. */
  note(tab: string, row: number, column: number, text: string): void {
    this.#sheet(tab).styles.note.fill(cell(row, column), text);
  }

  /** Puts an image into a cell. */
  insertImage(tab: string, row: number, column: number): void {
    this.#sheet(tab).setImage(row, column);
  }

  // rows and columns

  /** *Insert rows above*: they look like the row that they push down. */
  insertRowsAbove(tab: string, row: number, count = 1): void {
    this.#spreadsheet.insert(this.#sheet(tab), "rows", row, count, row);
  }

  /** *Insert rows below*: they look like the row above them. */
  insertRowsBelow(tab: string, row: number, count = 1): void {
    this.#spreadsheet.insert(this.#sheet(tab), "rows", row + 1, count, row);
  }

  deleteRows(tab: string, row: number, count = 1): void {
    this.#spreadsheet.remove(this.#sheet(tab), "rows", row, count);
  }

  /** *Insert column left*, with a header typed into a row of it. */
  insertColumn(tab: string, column: number, header?: { row: number; text: string }): void {
    this.#spreadsheet.insert(this.#sheet(tab), "columns", column, 1, column);
    if (header) this.type(tab, header.row, column, header.text);
  }

  deleteColumn(tab: string, column: number): void {
    this.#spreadsheet.remove(this.#sheet(tab), "columns", column, 1);
  }

  /**
   * *Sort range* by a column, for all rows under a header row, or down to one: contents, formats,
   * notes, drop-downs and images go with their rows, heights stay.
   */
  sort(tab: string, column: number, headerRow = 1, ascending = true, lastRow?: number): void {
    const sheet = this.#sheet(tab);
    const rows = (lastRow ?? sheet.lastRow()) - headerRow;
    const rect = { row: headerRow + 1, column: 1, rows, columns: sheet.lastColumn() };
    if (rows > 0) sortRows(sheet, rect, [{ column, ascending }]);
  }

  // what lies over the grid

  /** Sets a filter over all rows under a header row, and unticks values of a column. */
  filterOut(tab: string, column: number, values: readonly string[], headerRow = 1): void {
    const sheet = this.#sheet(tab);
    const rows = Math.max(sheet.lastRow() - headerRow + 1, 1);
    const rect = { row: headerRow, column: 1, rows, columns: sheet.lastColumn() };
    const before = sheet.filter ?? { rect, hiddenValues: {} };
    sheet.filter = { ...before, hiddenValues: { ...before.hiddenValues, [column]: values } };
    filterRows(sheet, localeHabits(this.#spreadsheet.locale));
  }

  /** *Convert to table*: the columns of a rectangle, whose first row is the header, have types now. */
  convertToTable(tab: string, rect: Rect): void {
    this.#sheet(tab).tables.push({ name: `${tab}_1`, rect });
  }

  /** Draws a chart of a rectangle of the same tab; gives its id. */
  insertChart(tab: string, rect: Rect, at: { row: number; column: number }): number {
    const sheet = this.#sheet(tab);
    const id = this.#spreadsheet.newId();
    const ranges = [{ ...rect, sheetId: sheet.id }];
    const position = { ...at, offsetX: 0, offsetY: 0 };
    sheet.charts.push({ id, type: "LINE", ranges, position, options: {}, numHeaders: 1 });
    return id;
  }

  /** *Move to own sheet* for the last chart of a tab; gives the new tab's name. */
  moveChartToOwnSheet(tab: string): string {
    const chart = this.#sheet(tab).charts.pop();
    if (!chart) throw new Error(`${tab} has no chart`);
    const name = this.#freeName((n) => `Chart${n}`);
    this.#spreadsheet.addSheet(name, { kind: "OBJECT" }).charts.push(chart);
    return name;
  }

  /** Protects a rectangle, with a warning only or in earnest. */
  protect(tab: string, rect: Rect, description: string, warningOnly = false): void {
    this.#sheet(tab).protections.push({
      ...{ id: this.#spreadsheet.newId(), kind: "RANGE", unprotected: [] },
      ...{ rect, description, warningOnly },
    });
  }

  // tabs and the spreadsheet

  /** Makes an empty tab behind the others. */
  addTab(name: string): void {
    this.#checkFree(name);
    this.#spreadsheet.addSheet(name);
  }

  renameTab(tab: string, name: string): void {
    const sheet = this.#sheet(tab);
    this.#checkFree(name, sheet);
    this.#spreadsheet.rename(sheet, name);
  }

  deleteTab(tab: string): void {
    this.#spreadsheet.removeSheet(this.#sheet(tab));
  }

  /** *Duplicate*: a tab "Copy of …" right behind it, with all that is on it; gives its name. */
  duplicateTab(tab: string): string {
    const name = this.#freeName((n) => (n === 1 ? `Copy of ${tab}` : `Copy ${n} of ${tab}`));
    duplicateSheet(this.#spreadsheet, this.#sheet(tab), name);
    return name;
  }

  /** *File ▸ Settings*: what is typed and set from now on is read by another locale. */
  setLocale(locale: string): void {
    this.#spreadsheet.locale = locale;
  }

  /** *File ▸ Settings*: dates keep their day, which begins at another instant. */
  setTimeZone(timeZone: string): void {
    this.#spreadsheet.timeZone = timeZone;
  }

  #sheet(tab: string): SheetModel {
    const sheet = this.#spreadsheet.sheetNamed(tab);
    if (!sheet) throw new Error(`no tab is called ${tab}`);
    return sheet;
  }

  #checkFree(name: string, own: SheetModel | null = null): void {
    if (this.#spreadsheet.isNameTaken(name, own)) throw new Error(`${name} is taken`);
  }

  #freeName(nth: (n: number) => string): string {
    let n = 1;
    while (this.#spreadsheet.isNameTaken(nth(n))) n += 1;
    return nth(n);
  }

  /** The same reading of what is typed as the services', but for the values of formulas. */
  #typing(): WritingHost {
    return {
      habits: localeHabits(this.#spreadsheet.locale),
      zone: zonedTime(this.#spreadsheet.timeZone),
      valueOfFormula: (_formula, _place, known) => known ?? "",
    };
  }
}

const cell = (row: number, column: number): Rect => ({ row, column, rows: 1, columns: 1 });
