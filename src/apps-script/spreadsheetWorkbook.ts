import {
  type Applied,
  type CellsWritten,
  type Change,
  type ColumnLayout,
  type ColumnsCompleted,
  Meanwhile,
  type ReadExtent,
  type RowsAppended,
  type RowsRemoved,
  type RowsRewritten,
  type TabFormat,
  type TabWrite,
  type Workbook,
} from "../commands/workbook";
import {
  type Cell,
  type ColumnKind,
  type DayCell,
  isGenerated,
  type OutCell,
  type SheetSnapshot,
  type Snapshot,
  serialOf1970,
  type Tab,
} from "../schema/index";
import { type Remembered, rememberedTabs } from "./rememberedTabs";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Raw = string | number | boolean | Date;

const tabsKey = "whipround.tabs";
const topRows = 10;
/** The last day that a Date can be: a cell beyond it comes as one that is none. */
const lastDayOfDates = 100_000_000;
const firstAsked = Date.UTC(1800, 0, 1);
const lastAsked = Date.UTC(9998, 0, 1);
const quarterHour = 900_000;

const colours = {
  inputHeader: "#e8f0e9",
  generatedHeader: "#dde6f3",
  title: "#f3f6fb",
  generatedTab: "#3b6fb6",
  inputTab: "#4c8c5a",
} as const;

const widths: Readonly<Record<ColumnKind, number>> = {
  text: 150,
  phrase: 220,
  // Wide enough for a sentence in two or three lines.
  sentences: 400,
  // Most fit one line: the roll has as many rows as members.
  reckoning: 530,
  letter: 320,
  id: 90,
  money: 105,
  share: 105,
  number: 80,
  percent: 80,
  day: 100,
  dues: 230,
  choice: 120,
  checkbox: 60,
  link: 80,
  count: 85,
  // With the currency behind the bar, where it is not the one of Settings.
  progress: 185,
  free: 150,
};

/** What is longer than its column takes more lines; other cells of its row stand beside their middle. */
const wrapped: readonly ColumnKind[] = ["phrase", "sentences", "reckoning", "dues"];

/** What stands at the right, its header too. */
const figures: readonly ColumnKind[] = ["money", "share", "number", "percent", "day", "count"];

/** The format of money without decimals, and of counts. */
const wholeUnits = "#,##0";

/**
 * Text that Sheets would read as something else when it is written, as if it had been typed: a
 * formula, a number, a date. Its cell is made plain text first.
 */
const misread = /^\s*[=+\-@']|\d|^\s*(true|false)\s*$/i;

/** How a cell that nobody gave a number format tells it. */
const plainFormats: readonly string[] = ["", "General", "0.###############"];

const noSheets: ReadonlyMap<Tab, Sheet> = new Map();

const isDayCell = (cell: OutCell): cell is DayCell => typeof cell === "object" && "day" in cell;

/** The workbook over SpreadsheetApp: the one file of the add-on that talks to it about cells. */
export class SpreadsheetWorkbook implements Workbook {
  private readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  private readonly zone: string;
  private readonly offsets = new Map<number, number>();
  private readonly usedRanges = new Map<number, Range>();
  private readonly sheets: readonly Sheet[];
  private readonly remembered: Record<string, Remembered>;
  private readonly begun = new Set<string>();
  private readonly metadata: GoogleAppsScript.Spreadsheet.DeveloperMetadata | undefined;

  constructor(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet) {
    this.spreadsheet = spreadsheet;
    this.zone = spreadsheet.getSpreadsheetTimeZone();
    this.sheets = spreadsheet.getSheets();
    this.metadata = spreadsheet.createDeveloperMetadataFinder().withKey(tabsKey).find()[0];
    this.remembered = rememberedTabs(this.metadata?.getValue());
  }

  survey(): readonly SheetSnapshot[] {
    return this.sheets.map((sheet) => {
      const id = String(sheet.getSheetId());
      const tab = this.remembered[id]?.tab ?? null;
      const rows = tab === null ? this.valuesOf(this.top(sheet, topRows)) : [];
      return { id, name: sheet.getName(), tab, rows, formulas: [], formats: [] };
    });
  }

  read(tabs: ReadonlyMap<string, Tab>, extent: ReadExtent): Snapshot {
    const sheets: SheetSnapshot[] = [];
    for (const sheet of this.sheets) {
      const id = String(sheet.getSheetId());
      const tab = tabs.get(id);
      if (tab !== undefined) sheets.push(this.readSheet(sheet, id, tab, extent));
    }
    return { sheets };
  }

  apply(changes: readonly Change[], tabs: ReadonlyMap<string, Tab>): Applied {
    const remembered: Record<string, Remembered> = {};
    for (const [id, tab] of tabs)
      remembered[id] = { tab, format: this.remembered[id]?.format ?? "" };
    const active = this.spreadsheet.getActiveSheet();
    for (const change of changes) {
      this.begun.add(this.nameOf(change));
      if (change.kind === "append") this.append(change);
      else if (change.kind === "cells") this.writeBlock(change);
      else if (change.kind === "rows") this.rewriteRows(change, remembered);
      else if (change.kind === "remove") this.remove(change);
      else if (change.kind === "tab") this.write(change, remembered);
    }
    // Making a sheet shows it; whoever chose the command stays where they were.
    const made = changes.filter(
      (change): change is TabWrite => change.kind === "tab" && change.sheet === null,
    );
    const sheets = this.sheetsByTab(remembered);
    if (made.length > 0) {
      offerWhatExists(made, sheets);
      this.spreadsheet.setActiveSheet(active);
    }
    let completed = 0;
    for (const change of changes)
      if (change.kind === "complete") completed += this.complete(change, sheets);
    this.rememberTabs(remembered);
    SpreadsheetApp.flush();
    return { completed };
  }

  written(): readonly string[] {
    return [...this.begun];
  }

  recall(key: string): string | null {
    return PropertiesService.getDocumentProperties().getProperty(key);
  }

  remember(key: string, text: string): void {
    PropertiesService.getDocumentProperties().setProperty(key, text);
  }

  cellCount(): number {
    let cells = 0;
    for (const sheet of this.sheets) cells += sheet.getMaxRows() * sheet.getMaxColumns();
    return cells;
  }

  /** The used cells, asked for once a run: every sheet is written at most once, and after it was read. */
  private used(sheet: Sheet): Range {
    const id = sheet.getSheetId();
    let range = this.usedRanges.get(id);
    if (range === undefined) {
      range = sheet.getDataRange();
      this.usedRanges.set(id, range);
    }
    return range;
  }

  private top(sheet: Sheet, rows: number): Range {
    const used = this.used(sheet);
    return used.getNumRows() <= rows ? used : used.offset(0, 0, rows, used.getNumColumns());
  }

  private readSheet(sheet: Sheet, id: string, tab: Tab, extent: ReadExtent): SheetSnapshot {
    const topOnly = isGenerated(tab);
    const top = topOnly ? this.valuesOf(this.top(sheet, 2)) : [];
    const wanted = extent(tab, top);
    const range = wanted === "top" ? null : this.used(sheet);
    const everything = range !== null && wanted === "everything";
    return {
      id,
      name: sheet.getName(),
      tab,
      rows: range === null ? top : this.valuesOf(range),
      formulas: everything ? range.getFormulasR1C1().map((row) => row.map((f) => f ?? "")) : [],
      formats: everything ? (range.getNumberFormats() as string[][]) : [],
    };
  }

  private valuesOf(range: Range): Cell[][] {
    const values: Raw[][] = range.getValues();
    for (const row of values) {
      for (let c = 0; c < row.length; c++) {
        const value = row[c];
        // Of what cells hold only dates are objects; to ask each of a million cells for its class is
        // slow. Replaced in place: copying a ledger of 60,000 rows would double its memory.
        if (typeof value === "object") (row as unknown as Cell[])[c] = this.dayCell(value);
      }
    }
    return values as Cell[][];
  }

  /**
   * A date cell is an instant: midnight in the spreadsheet's time zone, which the script's own may
   * not be. The zone's offset is asked for once a quarter of an hour, the finest that zones differ by.
   */
  private dayCell(date: Date): DayCell {
    const time = date.getTime();
    if (Number.isNaN(time)) return { day: lastDayOfDates };
    const quarter = Math.floor(time / quarterHour);
    let offset = this.offsets.get(quarter);
    if (offset === undefined) {
      // Beyond these years ISO dates need a sign, and no zone is known anyway.
      const start = Math.min(Math.max(quarter * quarterHour, firstAsked), lastAsked);
      const text = Utilities.formatDate(new Date(start), this.zone, "yyyy-MM-dd'T'HH:mm:ss'Z'");
      offset = Date.parse(text) - start;
      this.offsets.set(quarter, offset);
    }
    const minutes = Math.floor((time + offset) / 60_000);
    const day = Math.floor(minutes / 1440);
    return minutes === day * 1440 ? { day } : { day, minutes: minutes - day * 1440 };
  }

  private nameOf(change: Change): string {
    if (change.sheet !== null) return this.sheet(change.sheet).getName();
    return change.kind === "tab" ? change.name : "";
  }

  private append(change: RowsAppended): void {
    const sheet = this.sheet(change.sheet);
    if (change.title !== null) {
      const { column, cell } = change.title;
      const range = sheet.getRange(1, column + 1);
      if (typeof cell === "string") range.setValue(cell);
      else range.setFormula(cell.formula);
    }
    const width = change.rows[0]?.length ?? 0;
    if (width === 0) return;
    const last = this.used(sheet).getNumRows();
    growGrid(sheet, last + change.rows.length, width);
    this.put(sheet.getRange(last + 1, 1, change.rows.length, width), change.rows);
  }

  private writeBlock({ sheet: id, row, column, rows }: CellsWritten): void {
    const width = rows[0]?.length ?? 0;
    if (width === 0) return;
    const sheet = this.sheet(id);
    growGrid(sheet, row + rows.length, column + width);
    this.put(sheet.getRange(row + 1, column + 1, rows.length, width), rows);
  }

  /** From the bottom up, each run of rows looked at again directly before it goes. */
  private remove({ sheet: id, rows }: RowsRemoved): void {
    const sheet = this.sheet(id);
    for (const run of runsOf(rows).reverse()) {
      const [first] = run;
      if (first === undefined) continue;
      const range = sheet.getRange(first.row + 1, 1, run.length, first.cells.length);
      const stands = this.valuesOf(range);
      if (JSON.stringify(stands) !== JSON.stringify(run.map(({ cells }) => cells)))
        throw new Meanwhile(sheet.getName());
      const last = sheet.getMaxRows();
      // Sheets refuses to delete every row that is not frozen.
      if (run.length >= last - sheet.getFrozenRows()) sheet.insertRowsAfter(last, 1);
      sheet.deleteRows(first.row + 1, run.length);
    }
  }

  private put(range: Range, rows: readonly (readonly OutCell[])[]): void {
    this.protectCells(range, rows);
    range.setValues(rows.map((row) => row.map(raw)));
  }

  /** Formats for added cells that the column's own format would show as something else. */
  private protectCells(range: Range, rows: readonly (readonly OutCell[])[]): void {
    if (!rows.some((row) => row.some(isMisread))) return;
    const formats = range.getNumberFormats() as string[][];
    range.setNumberFormats(
      formats.map((row, r) => row.map((format, c) => formatFor(rows[r]?.[c] ?? "", format))),
    );
  }

  private sheet(id: string): Sheet {
    const found = this.sheets.find((sheet) => String(sheet.getSheetId()) === id);
    if (found === undefined) throw new RangeError(`apply: no sheet has the id ${id}`);
    return found;
  }

  private write(change: TabWrite, remembered: Record<string, Remembered>): void {
    const sheet = change.sheet === null ? this.make(change) : this.sheet(change.sheet);
    const id = String(sheet.getSheetId());
    const { headerRow } = change.format;
    const oldLast = change.sheet === null ? 0 : this.used(sheet).getNumRows();
    const oldWidth = change.sheet === null ? 0 : this.used(sheet).getNumColumns();
    const oldGrid = sheet.getMaxRows();
    const last = headerRow + change.rows.length;
    growGrid(sheet, last, change.header.length);
    const signature = signatureOf(change.format);
    const changed = remembered[id]?.format !== signature;
    if (changed) {
      if (change.sheet !== null) styleHeaders(sheet, change.format, oldWidth);
      alignHeaders(sheet, change.format, change.sheet === null);
      formatColumns(sheet, change.format, headerRow + 1);
    } else if (last > oldGrid) formatColumns(sheet, change.format, oldGrid + 1);
    if (change.format.generated && (changed || last > oldGrid))
      warnBeforeEdits(sheet, change.format, change.name);
    remembered[id] = { tab: change.tab, format: signature };
    writeCellFormats(sheet, change);
    writeCells(sheet, change, Math.max(last, oldLast));
    clearColumns(sheet, change.cleared);
    writeTitle(sheet, change);
    writeFormulas(sheet, change);
    writeCheckboxes(sheet, change, Math.max(last, oldLast));
    if (change.chart !== null) drawChart(sheet, change.chart, headerRow);
  }

  private rewriteRows(change: RowsRewritten, remembered: Record<string, Remembered>): void {
    const { tab, format, rows } = change;
    const sheet = this.sheet(change.sheet);
    const width = format.columns.length;
    const oldGrid = sheet.getMaxRows();
    const below = this.used(sheet).getNumRows() - format.headerRow;
    growGrid(sheet, format.headerRow + rows.length, width);
    const signature = signatureOf(format);
    const from = remembered[change.sheet]?.format === signature ? oldGrid : format.headerRow;
    formatColumns(sheet, format, from + 1);
    remembered[change.sheet] = { tab, format: signature };
    writeCellFormats(sheet, change);
    const cells = rows.map((row) => row.map(raw));
    while (cells.length < below) cells.push(new Array<string>(width).fill(""));
    if (cells.length > 0)
      sheet.getRange(format.headerRow + 1, 1, cells.length, width).setValues(cells);
    writeFormulas(sheet, change);
  }

  /** A new sheet, set up: colours, header, frozen rows, notes, drop-downs, warning-only protection. */
  private make(change: TabWrite): Sheet {
    const { format } = change;
    const sheet =
      this.emptySheet(change.name) ??
      this.spreadsheet.insertSheet(this.freeName(change.name), this.spreadsheet.getSheets().length);
    growGrid(sheet, format.headerRow, change.header.length);
    sheet.setTabColor(format.generated ? colours.generatedTab : colours.inputTab);
    sheet.setFrozenRows(format.headerRow);
    styleHeaders(sheet, format, 0);
    if (format.columns.some((column) => column.note !== ""))
      sheet
        .getRange(format.headerRow, 1, 1, change.header.length)
        .setNotes([format.columns.map((column) => column.note)]);
    format.columns.forEach((column, c) => {
      sheet.setColumnWidth(c + 1, widths[column.kind]);
      if (column.choices.length > 0) offer(sheet, column, c, format.headerRow, noSheets);
    });
    if (hasTallRows(format))
      sheet
        .getRange(
          format.headerRow + 1,
          1,
          sheet.getMaxRows() - format.headerRow,
          change.header.length,
        )
        .setVerticalAlignment("middle");
    collapseRareColumns(sheet, format);
    return sheet;
  }

  /** A sheet of that name that holds nothing and is no tab yet: it was meant to become this one. */
  private emptySheet(name: string): Sheet | null {
    const sheet = this.spreadsheet.getSheetByName(name);
    if (sheet === null || this.remembered[String(sheet.getSheetId())] !== undefined) return null;
    return sheet.getLastRow() === 0 ? sheet : null;
  }

  private sheetsByTab(remembered: Readonly<Record<string, Remembered>>): ReadonlyMap<Tab, Sheet> {
    const sheets = new Map<Tab, Sheet>();
    for (const sheet of this.spreadsheet.getSheets()) {
      const tab = remembered[String(sheet.getSheetId())]?.tab;
      if (tab !== undefined) sheets.set(tab, sheet);
    }
    return sheets;
  }

  /** How many of the columns were given something. */
  private complete(change: ColumnsCompleted, sheets: ReadonlyMap<Tab, Sheet>): number {
    const sheet = this.sheet(change.sheet);
    const first = change.headerRow + 1;
    const rows = sheet.getMaxRows() - change.headerRow;
    if (rows <= 0 || change.columns.size === 0) return 0;
    const body = sheet.getRange(first, 1, rows, Math.max(...change.columns.keys()) + 1);
    const rules = body.getDataValidations();
    const formats = body.getNumberFormats() as string[][];
    const blank = Math.max(this.used(sheet).getNumRows() + 1, first);
    let completed = 0;
    for (const [c, column] of change.columns) {
      const ruled = rules.some((row) => row[c] !== null);
      const offered = !ruled && offer(sheet, column, c, change.headerRow, sheets);
      const plain = formats.every((row) => plainFormats.includes(row[c] ?? ""));
      const formatted = plain && numberFormat(column) !== "General" && blank < first + rows;
      if (formatted)
        sheet.getRange(blank, c + 1, first + rows - blank, 1).setNumberFormat(numberFormat(column));
      if (offered || formatted) completed++;
    }
    return completed;
  }

  /** The name, or with a number behind it where a sheet of the user's has that name. */
  private freeName(name: string): string {
    const taken = new Set(this.spreadsheet.getSheets().map((sheet) => sheet.getName()));
    let free = name;
    for (let n = 2; taken.has(free); n++) free = `${name} ${n}`;
    return free;
  }

  private rememberTabs(remembered: Record<string, Remembered>): void {
    const text = JSON.stringify(remembered);
    if (this.metadata === undefined)
      this.spreadsheet.addDeveloperMetadata(
        tabsKey,
        text,
        SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT,
      );
    else if (text !== JSON.stringify(this.remembered)) this.metadata.setValue(text);
  }
}

function raw(cell: OutCell): string | number | boolean {
  if (typeof cell !== "object") return cell;
  // A serial number under a date format is a date, in no time zone that could move it.
  return isDayCell(cell) ? cell.day + serialOf1970 + (cell.minutes ?? 0) / 1440 : "";
}

/** Rows that follow one another, together. */
function runsOf(rows: RowsRemoved["rows"]): RowsRemoved["rows"][number][][] {
  const runs: RowsRemoved["rows"][number][][] = [];
  for (const each of rows) {
    const run = runs[runs.length - 1];
    if (run?.[run.length - 1]?.row === each.row - 1) run.push(each);
    else runs.push([each]);
  }
  return runs;
}

function growGrid(sheet: Sheet, rows: number, columns: number): void {
  const maxRows = sheet.getMaxRows();
  if (rows > maxRows) sheet.insertRowsAfter(maxRows, rows - maxRows);
  const maxColumns = sheet.getMaxColumns();
  if (columns > maxColumns) sheet.insertColumnsAfter(maxColumns, columns - maxColumns);
}

const signatureOf = (format: TabFormat): string =>
  format.columns.map((c) => (c.users ? "" : `${c.kind}${c.decimals || ""}`)).join();

function numberFormat(column: ColumnLayout): string {
  switch (column.kind) {
    case "money":
      return withDecimals(column.decimals);
    case "share":
      return withDecimals(column.decimals + 2);
    case "day":
      return "yyyy-mm-dd";
    case "percent":
      return "0.0%";
    case "count":
      return wholeUnits;
    case "number":
    case "free":
    case "link":
    case "checkbox":
      return "General";
    default:
      return "@";
  }
}

function withDecimals(decimals: number): string {
  return decimals === 0 ? wholeUnits : `${wholeUnits}.${"0".repeat(decimals)}`;
}

/** How the top of the columns from `first`, counted from 0, looks: the header, and the title above it. */
function styleHeaders(sheet: Sheet, format: TabFormat, first: number): void {
  const count = format.columns.length - first;
  if (count <= 0) return;
  sheet
    .getRange(format.headerRow, first + 1, 1, count)
    .setNumberFormat("@")
    .setFontWeight("bold")
    .setWrap(true)
    .setVerticalAlignment("middle")
    .setBackground(format.generated ? colours.generatedHeader : colours.inputHeader);
  if (format.generated)
    sheet
      .getRange(1, first + 1, 1, count)
      .setFontWeight("bold")
      .setBackground(colours.title);
}

/** Figures stand under their header; once a tab is made, the user's own columns are left alone. */
function alignHeaders(sheet: Sheet, { columns, headerRow }: TabFormat, isNew: boolean): void {
  columns.forEach(({ kind, users }, c) => {
    const side = kind === "checkbox" ? "center" : figures.includes(kind) ? "right" : null;
    if (side !== null && (isNew || !users))
      sheet.getRange(headerRow, c + 1).setHorizontalAlignment(side);
  });
}

function hasTallRows({ columns }: TabFormat): boolean {
  return columns.some(({ kind }) => wrapped.includes(kind));
}

function formatColumns(sheet: Sheet, format: TabFormat, fromRow: number): void {
  const rows = sheet.getMaxRows() - fromRow + 1;
  if (rows <= 0) return;
  const isTall = hasTallRows(format);
  format.columns.forEach((column, c) => {
    if (column.users) return;
    const range = sheet.getRange(fromRow, c + 1, rows, 1).setNumberFormat(numberFormat(column));
    if (isTall) range.setVerticalAlignment("middle");
    if (wrapped.includes(column.kind)) range.setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP);
    // What runs on into a blank neighbour would hide where the next column begins.
    else if (column.kind === "letter") range.setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP);
    // One day is a figure, several are text: both stand under their header.
    if (column.kind === "dues") range.setHorizontalAlignment("left");
  });
}

/** Drop-downs of what other tabs list, once all tabs of this run are made. */
function offerWhatExists(made: readonly TabWrite[], sheets: ReadonlyMap<Tab, Sheet>): void {
  for (const { tab, format } of made) {
    const sheet = sheets.get(tab);
    format.columns.forEach((column, c) => {
      if (sheet !== undefined && column.offers !== null)
        offer(sheet, column, c, format.headerRow, sheets);
    });
  }
}

/**
 * A drop-down of the column's words, or of what another tab lists; false where it has neither. What
 * is not listed may be typed all the same: a word of the other language, several groups in one cell.
 */
function offer(
  sheet: Sheet,
  { choices, offers }: ColumnLayout,
  c: number,
  headerRow: number,
  sheets: ReadonlyMap<Tab, Sheet>,
): boolean {
  const source = offers && sheets.get(offers.tab);
  const builder = SpreadsheetApp.newDataValidation();
  if (choices.length > 0) builder.requireValueInList([...choices], true);
  else if (source && offers) builder.requireValueInRange(listed(source, offers), true);
  else return false;
  sheet
    .getRange(headerRow + 1, c + 1, sheet.getMaxRows() - headerRow, 1)
    .setDataValidation(builder.setAllowInvalid(true).build());
  return true;
}

/** The columns from their first row on; a grid that ends with its headers is listed from there. */
function listed(sheet: Sheet, offers: NonNullable<ColumnLayout["offers"]>): Range {
  const first = Math.min(offers.firstRow, sheet.getMaxRows());
  return sheet.getRange(first, offers.column + 1, sheet.getMaxRows() - first + 1, offers.width);
}

function collapseRareColumns(sheet: Sheet, format: TabFormat): void {
  const first = format.columns.findIndex((column) => column.rare);
  if (first < 0) return;
  const count = format.columns.length - first;
  sheet.getRange(1, first + 1, 1, count).shiftColumnGroupDepth(1);
  sheet.getColumnGroup(first + 1, 1)?.collapse();
}

/** Everyone may edit after a warning, and the user's own columns without one. */
function warnBeforeEdits(sheet: Sheet, format: TabFormat, name: string): void {
  const present = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0];
  const protection = present ?? sheet.protect().setWarningOnly(true).setDescription(name);
  const rows = sheet.getMaxRows() - format.headerRow;
  const free = format.columns.flatMap((column, c) =>
    column.users ? [sheet.getRange(format.headerRow + 1, c + 1, rows, 1)] : [],
  );
  if (present !== undefined || free.length > 0) protection.setUnprotectedRanges(free);
}

/** Whether a cell may need a format of its own to be shown as what it is, in a column of any format. */
function isMisread(cell: OutCell): boolean {
  if (typeof cell === "number") return !Number.isInteger(cell);
  return typeof cell === "string" ? misread.test(cell) : isDayCell(cell);
}

/**
 * The format that shows a cell as what it is: text as text, a day as a day, cents in a column of
 * whole won as cents; all else as the column does.
 */
function formatFor(cell: OutCell, format: string): string {
  if (typeof cell === "string") return misread.test(cell) ? "@" : format;
  if (typeof cell === "number")
    return format === wholeUnits && isMisread(cell) ? withDecimals(decimalsOf(cell)) : format;
  return isDayCell(cell) && !/[dy]/i.test(format) ? "yyyy-mm-dd" : format;
}

/** As many as the currencies have that have any: two, or more where the amount does. */
function decimalsOf(amount: number): number {
  const [, decimals = ""] = String(amount).split(".");
  return Math.min(Math.max(decimals.length, 2), 4);
}

/**
 * Formats of single cells, before they are written: those of the user's columns travel with their
 * rows, and in columns that are not text a text that would be misread, or a day, gets its own.
 */
function writeCellFormats(sheet: Sheet, change: TabWrite | RowsRewritten): void {
  if (change.rows.length === 0) return;
  change.format.columns.forEach((column, c) => {
    const known = change.formats.get(c);
    const usual = column.users ? "General" : numberFormat(column);
    const isOff = (cell: OutCell) => isMisread(cell) && formatFor(cell, usual) !== usual;
    if (known === undefined && !change.rows.some((row) => isOff(row[c] ?? ""))) return;
    const formats = change.rows.map((row, r) => {
      const [cell, format] = [row[c] ?? "", known?.[r] ?? usual];
      // How the user's own figures are shown is for the user to say.
      return [column.users && typeof cell === "number" ? format : formatFor(cell, format)];
    });
    sheet.getRange(change.format.headerRow + 1, c + 1, formats.length, 1).setNumberFormats(formats);
  });
}

function writeCells(sheet: Sheet, change: TabWrite, lastRow: number): void {
  const width = change.header.length;
  const values: (string | number | boolean)[][] = [];
  if (change.format.generated) {
    const title = new Array<string>(width).fill("");
    if (typeof change.title === "string") title[0] = change.title;
    values.push(title);
  }
  values.push(change.header.map(raw));
  for (const row of change.rows) {
    const out = new Array<string | number | boolean>(width);
    for (let c = 0; c < width; c++) out[c] = raw(row[c] ?? "");
    values.push(out);
  }
  while (values.length < lastRow) values.push(new Array<string>(width).fill(""));
  sheet.getRange(1, 1, values.length, width).setValues(values);
}

/** Columns of ours that are no longer made: nothing of them may stand beside rows that are others now. */
function clearColumns(sheet: Sheet, columns: readonly number[]): void {
  for (const c of columns)
    sheet
      .getRange(1, c + 1, sheet.getMaxRows(), 1)
      .clear()
      .clearDataValidations()
      .clearNote();
}

function writeTitle(sheet: Sheet, { title }: TabWrite): void {
  if (title !== null && typeof title === "object") sheet.getRange(1, 1).setFormula(title.formula);
}

function writeFormulas(sheet: Sheet, change: TabWrite | RowsRewritten): void {
  change.format.columns.forEach(({ kind, users }, c) => {
    if (kind === "link" && !users) writeLinks(sheet, change, c);
    else writeUsersFormulas(sheet, change, c);
  });
}

/** Our link columns hold links or nothing, so one call writes the column whole. */
function writeLinks(sheet: Sheet, change: TabWrite | RowsRewritten, c: number): void {
  if (change.rows.length === 0) return;
  const formulas = change.rows.map((row) => [linkFormula(row[c] ?? "")]);
  sheet.getRange(change.format.headerRow + 1, c + 1, formulas.length, 1).setFormulas(formulas);
}

const quoted = (text: string) => `"${text.replace(/"/g, '""')}"`;

function linkFormula(cell: OutCell): string {
  if (typeof cell !== "object" || !("to" in cell)) return "";
  const url = "url" in cell.to ? cell.to.url : `#gid=${cell.to.sheet}&range=${cell.to.a1}`;
  return `=HYPERLINK(${quoted(url)},${quoted(cell.text)})`;
}

/** The user's cells may be formulas beside values: each run of formulas is written by itself. */
function writeUsersFormulas(sheet: Sheet, change: TabWrite | RowsRewritten, c: number): void {
  let run: string[][] = [];
  for (let r = 0; r <= change.rows.length; r++) {
    const cell = change.rows[r]?.[c] ?? "";
    if (typeof cell === "object" && "formula" in cell) run.push([cell.formula]);
    else if (run.length > 0) {
      const first = change.format.headerRow + 1 + r - run.length;
      sheet.getRange(first, c + 1, run.length, 1).setFormulas(run);
      run = [];
    }
  }
}

function writeCheckboxes(sheet: Sheet, change: TabWrite, lastRow: number): void {
  const first = change.format.headerRow + 1;
  change.format.columns.forEach((column, c) => {
    if (column.kind !== "checkbox") return;
    const boxes = change.rows.filter((row) => typeof row[c] === "boolean").length;
    const below = lastRow - first - boxes + 1;
    if (boxes > 0)
      sheet
        .getRange(first, c + 1, boxes, 1)
        .setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
    if (below > 0) sheet.getRange(first + boxes, c + 1, below, 1).clearDataValidations();
  });
}

function drawChart(sheet: Sheet, chart: NonNullable<TabWrite["chart"]>, headerRow: number): void {
  const ranges = [0, ...chart.columns].map((c) =>
    sheet.getRange(headerRow, c + 1, chart.rows + 1, 1),
  );
  const present = sheet.getCharts()[0];
  const builder =
    present === undefined ? sheet.newChart().asBarChart() : present.modify().asBarChart();
  if (present !== undefined) for (const range of present.getRanges()) builder.removeRange(range);
  for (const range of ranges) builder.addRange(range);
  builder
    .setNumHeaders(1)
    .setOption("title", chart.title)
    .setPosition(headerRow + chart.rows + 6, 1, 0, 0);
  const built = builder.build();
  if (present === undefined) sheet.insertChart(built);
  else sheet.updateChart(built);
}
