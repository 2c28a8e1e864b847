import {
  type Applied,
  type Change,
  type ChartsWrite,
  Meanwhile,
  OutOfTime,
  type ReadExtent,
  type TableUpdated,
  type TabMade,
  type Workbook,
} from "../../commands/workbook";
import {
  type Cell,
  type Remembered,
  readTabsMetadata,
  type SheetSnapshot,
  type Snapshot,
  type Tab,
  tabsKey,
  withCells,
} from "../../schema/index";
import { formatRead } from "./cellFormats";
import { CellReader } from "./cellReader";
import { CellWriter } from "./cellWriter";
import { dataCells, daysPrint, dressChartData, isChartData, writeChartData } from "./chartData";
import { anchorsBelow, chartsToDraw, drawCharts } from "./charts";
import { ColumnWriter } from "./columnWriter";
import { GridSheet } from "./gridSheet";
import { RowWriter } from "./rowWriter";
import { warnBeforeChanges } from "./tabLooks";
import { TableWriter } from "./tableWriter";
import { putTickBox } from "./tickBox";

const topRows = 10;
/** So often a name is given to a new sheet that somebody else has just taken. */
const mostNames = 3;

/** The workbook over SpreadsheetApp: this room is all of the add-on that talks to it about cells. */
export class SpreadsheetWorkbook implements Workbook {
  /** The time zone in which days begin here. */
  readonly zone: string;
  /** How Google names the country whose habits it has: "en_US". */
  readonly locale: string;
  private readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  private readonly reader: CellReader;
  private readonly writer: CellWriter;
  private readonly tables: TableWriter;
  private readonly rows: RowWriter;
  private readonly columns: ColumnWriter;
  /**
   * By id, in the order of the tabs, with the hidden one that charts are drawn from. Charts that were moved
   * to a sheet of their own are none.
   */
  private readonly sheets = new Map<string, GridSheet>();
  private readonly remembered: Record<string, Remembered>;
  private readonly metadata: GoogleAppsScript.Spreadsheet.DeveloperMetadata | undefined;
  private readonly metadataText: string;
  /** What tells the names of the tabs that this run has begun to write, by sheet or name; the last is last. */
  private readonly begun = new Map<GridSheet | string, () => string>();
  /** The hidden sheets that charts are drawn from, by their ids: one, but where a tab was duplicated. */
  private readonly chartData = new Set<string>();
  /** What was shown before a sheet was made, which shows that; null: none was. */
  private shown: GoogleAppsScript.Spreadsheet.Sheet | null = null;
  private properties: GoogleAppsScript.Properties.Properties | null = null;
  /** What is recalled stays what it is while the run holds the lock. */
  private recalled: Map<string, string> | null = null;

  /** When it is too late to begin with another tab, in milliseconds since 1970. */
  private readonly end: number;

  constructor(
    spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
    end: number = Number.POSITIVE_INFINITY,
  ) {
    this.spreadsheet = spreadsheet;
    this.end = end;
    this.zone = spreadsheet.getSpreadsheetTimeZone();
    this.locale = spreadsheet.getSpreadsheetLocale();
    this.reader = new CellReader(this.zone);
    this.writer = new CellWriter(this.reader);
    this.tables = new TableWriter(this.reader, this.writer);
    this.rows = new RowWriter(this.reader, this.writer);
    this.columns = new ColumnWriter(this.writer);
    this.metadata = spreadsheet.createDeveloperMetadataFinder().withKey(tabsKey).find()[0];
    this.metadataText = this.metadata?.getValue() ?? "";
    this.remembered = readTabsMetadata(this.metadataText);
    for (const { charts } of Object.values(this.remembered))
      if (charts !== undefined) this.chartData.add(charts.data);
    for (const each of spreadsheet.getSheets()) {
      const sheet = new GridSheet(each);
      // What became a tab was a grid, and what a sheet is stays.
      const isKnown = this.remembered[sheet.id] !== undefined || this.chartData.has(sheet.id);
      if (isKnown || this.isGridStill(each)) this.take(sheet);
    }
  }

  survey(): readonly SheetSnapshot[] {
    const found: SheetSnapshot[] = [];
    for (const id of this.sheets.keys()) {
      if (this.chartData.has(id)) continue;
      const snapshot = this.onSheet(id, (sheet) => {
        const tab = this.remembered[id]?.tab ?? null;
        const rows = tab === null ? withoutBlankEdges(this.reader.read(sheet.top(topRows))) : [];
        return this.snapshotOf(sheet, tab, rows);
      });
      // What was remembered of it may be gone.
      if (isChartData(snapshot.rows)) this.chartData.add(id);
      else found.push(snapshot);
    }
    return found;
  }

  read(tabs: ReadonlyMap<string, Tab>, extent: ReadExtent): Snapshot {
    const sheets: SheetSnapshot[] = [];
    for (const id of this.sheets.keys()) {
      const tab = tabs.get(id);
      if (tab !== undefined) sheets.push(this.readSheet(id, tab, extent));
    }
    return { sheets };
  }

  apply(changes: readonly Change[], tabs: ReadonlyMap<string, Tab>): Applied {
    for (const id of Object.keys(this.remembered)) if (!tabs.has(id)) delete this.remembered[id];
    for (const [id, tab] of tabs) {
      // In one order always: the same text is not written again.
      const { format = "", rows = 0, free = "", charts } = this.remembered[id] ?? {};
      this.remembered[id] = { tab, format, rows, free, ...(charts && { charts }) };
    }
    const made: TabMade[] = [];
    for (const change of changes) {
      // Something is done in every run, however late it is: else none would ever come to an end.
      if (this.begun.size > 0 && Date.now() > this.end) throw new OutOfTime();
      if (change.kind === "make") made.push(change);
      this.carryOut(change);
    }
    const sheets = this.sheetsByTab();
    if (made.length > 0) this.columns.offerWhatExists(made, sheets);
    this.drawAll(changes, sheets);
    // Making a sheet shows it; whoever chose the command stays where they were.
    if (this.shown !== null) this.spreadsheet.setActiveSheet(this.shown);
    let completed = 0;
    for (const change of changes) {
      if (change.kind !== "complete") continue;
      const sheet = this.sheet(change.sheet);
      const begin = () => this.beginIn(sheet, sheet.name);
      completed += this.columns.complete(sheet, change, sheets, changes, begin);
    }
    this.rememberTabs();
    SpreadsheetApp.flush();
    return { completed, typed: this.writer.typedSheets };
  }

  written(): readonly string[] {
    return [...this.begun.values()].map((tell) => tell());
  }

  recall(key: string): string | null {
    return this.memories().get(key) ?? null;
  }

  remember(key: string, text: string): void {
    if (this.memories().get(key) === text) return;
    this.memory().setProperty(key, text);
    this.memories().set(key, text);
  }

  cellCount(): number {
    let cells = 0;
    for (const { maxRows, maxColumns } of this.sheets.values()) cells += maxRows * maxColumns;
    return cells;
  }

  /**
   * The tab that was begun last stands last. It is asked for its name only where something has failed: each
   * would be a call.
   *
   * @param usual what it is called where it cannot be asked any more
   */
  private beginIn(tab: GridSheet, usual: string): void {
    this.begun.delete(tab);
    this.begun.set(tab, () => {
      try {
        return tab.name;
      } catch {
        return usual;
      }
    });
  }

  private memory(): GoogleAppsScript.Properties.Properties {
    this.properties ??= PropertiesService.getDocumentProperties();
    return this.properties;
  }

  /** All at once: each would be a call. */
  private memories(): Map<string, string> {
    this.recalled ??= new Map(Object.entries(this.memory().getProperties()));
    return this.recalled;
  }

  private take(sheet: GridSheet): GridSheet {
    this.sheets.set(sheet.id, sheet);
    return sheet;
  }

  private carryOut(change: Change): void {
    if (change.kind === "make") this.whileAllStand(() => this.make(change));
    else if (change.kind !== "complete")
      this.onSheet(change.sheet, (sheet) => {
        this.beginIn(sheet, change.kind === "update" ? change.name : sheet.name);
        if (change.kind === "update") {
          const known = this.remembered[change.sheet]!;
          this.remembered[change.sheet] = this.tables.update(sheet, change, known);
        } else if (change.kind === "append") this.rows.append(sheet, change);
        else if (change.kind === "cells") this.rows.set(sheet, change);
        else if (change.kind === "box") putTickBox(sheet, change, this.writer);
        else if (change.kind === "columns") this.rows.putColumnsIn(sheet, change);
        else this.rows.remove(sheet, change);
      });
  }

  /** @throws Meanwhile where it failed because somebody has deleted the sheet, or rows or columns of it */
  private onSheet<T>(id: string, work: (sheet: GridSheet) => T): T {
    const sheet = this.sheet(id);
    try {
      return work(sheet);
    } catch (error) {
      if (error instanceof Meanwhile) throw error;
      const isThere = this.standingIds().has(id);
      throw isThere && !sheet.isResized ? error : new Meanwhile(nameIfThere(sheet));
    }
  }

  /** @throws Meanwhile where it failed because somebody has deleted any sheet */
  private whileAllStand(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (error instanceof Meanwhile) throw error;
      const standing = this.standingIds();
      const gone = [...this.sheets.values()].find(({ id }) => !standing.has(id));
      throw gone === undefined ? error : new Meanwhile(gone.name);
    }
  }

  /**
   * What was read of a sheet. Its name is asked for only by who speaks of it: each would be a call, and it
   * may be gone by then.
   */
  private snapshotOf(
    sheet: GridSheet,
    tab: Tab | null,
    rows: readonly (readonly Cell[])[],
  ): SheetSnapshot {
    const nameOf = () => this.onSheet(sheet.id, ({ name }) => name);
    return {
      id: sheet.id,
      get name() {
        return nameOf();
      },
      tab,
      rows,
      formulas: [],
      formats: [],
    };
  }

  /** Not of a sheet that has been deleted since sheets were listed. */
  private isGridStill(sheet: GoogleAppsScript.Spreadsheet.Sheet): boolean {
    try {
      return isGrid(sheet);
    } catch (error) {
      if (this.standingIds().has(String(sheet.getSheetId()))) throw error;
      return false;
    }
  }

  private standingIds(): ReadonlySet<string> {
    return new Set(this.spreadsheet.getSheets().map((sheet) => String(sheet.getSheetId())));
  }

  private sheet(id: string): GridSheet {
    const found = this.sheets.get(id);
    if (found === undefined) throw new RangeError(`apply: no sheet has the id ${id}`);
    return found;
  }

  private readSheet(id: string, tab: Tab, extent: ReadExtent): SheetSnapshot {
    return this.onSheet(id, (sheet) => {
      if (extent.isTop?.(tab)) return this.snapshotOf(sheet, tab, this.readRows(sheet, topRows));
      // Values before all else: whatever moves afterwards is seen by them when they are looked at again.
      const rows = this.readRows(sheet);
      const known = this.snapshotOf(sheet, tab, rows);
      if (!extent.isWhole?.(tab, rows)) return known;
      const used = sheet.range(1, 1, rows.length, rows[0]!.length);
      const formulas = used.getFormulasR1C1().map((row) => row.map((f) => f ?? ""));
      const formats = (used.getNumberFormats() as string[][]).map((row) => row.map(formatRead));
      return withCells(known, { formulas, formats });
    });
  }

  /**
   * The used cells, at most so many rows, read with the column and the row beyond them: what these hold
   * has come in since it was asked how far they go.
   *
   * @throws Meanwhile where rows or columns came in, or are gone
   */
  private readRows(sheet: GridSheet, most = Number.POSITIVE_INFINITY): Cell[][] {
    const { rows, columns } = sheet.askUsed();
    const count = Math.min(rows, most);
    const found = this.readCorner(sheet, Math.min(rows + 1, most), columns + 1);
    const beyond = found.splice(count).flat();
    for (const cells of found) beyond.push(...cells.splice(columns));
    const isWhole = found.length === count && found[0]!.length === columns;
    if (!isWhole || beyond.some((cell) => cell !== "")) throw new Meanwhile(sheet.name);
    return found;
  }

  /** The first rows and columns, as far as the grid goes. */
  private readCorner(sheet: GridSheet, rows: number, columns: number): Cell[][] {
    const readUpTo = (rows: number, columns: number) =>
      this.reader.readAt(sheet, 1, 1, rows, columns);
    try {
      return readUpTo(rows, columns);
    } catch {
      // Mostly a grid goes on: only where it does not is it asked how far, for each time is a call.
      return readUpTo(Math.min(rows, sheet.maxRows), Math.min(columns, sheet.maxColumns));
    }
  }

  private make(change: TabMade): void {
    const sheet = this.begunSheet(change.name);
    this.remembered[sheet.id] = this.tables.make(sheet, change);
  }

  /** A sheet for what is new: from the moment at which it may be there it counts as begun. */
  private begunSheet(name: string): GridSheet {
    this.begun.set(name, () => name);
    const sheet = this.sheetCalled(name);
    this.begun.delete(name);
    this.beginIn(sheet, name);
    return sheet;
  }

  /** Last of all, so that the hidden tab stands behind the others. */
  private drawAll(changes: readonly Change[], sheets: ReadonlyMap<Tab, GridSheet>): void {
    for (const change of changes) {
      const isTable = change.kind === "make" || change.kind === "update";
      if (!isTable || change.charts === null) continue;
      this.onSheet(sheets.get(change.tab)!.id, (sheet) => this.draw(sheet, change));
    }
  }

  /** The charts below a table, and what they are drawn from: each only where it is not so already. */
  private draw(sheet: GridSheet, { format, ...change }: TabMade | TableUpdated): void {
    const { headerRow, frozen, columns } = format;
    const write = change.charts;
    const rows = (change.kind === "make" ? change.rows : change.plan.rows).length;
    const remembered = this.remembered[sheet.id]!;
    const known = remembered.charts;
    if (write === null || (write.charts.length === 0 && known === undefined)) return;
    const data = this.dataSheet(write, known?.data);
    const toDraw = chartsToDraw(write.charts, data, known?.drawn ?? {});
    if (toDraw.isDrawn) return;
    const cells = dataCells(write);
    const before =
      known?.data === data.id ? known : { rows: Math.max(1, data.sheet.getLastRow()), days: "" };
    this.beginIn(data, write.data.name);
    this.onSheet(data.id, () => writeChartData(data, cells, before, this.reader, this.writer));
    this.beginIn(sheet, change.name);
    const drawn = drawCharts(sheet, data, toDraw, () => {
      const row = sheet.below(headerRow + rows) + 2;
      sheet.grow(row, 1);
      const widths = columns.map(({ width }) => width);
      return anchorsBelow(row, frozen + 1, widths, write.charts.length);
    });
    this.remembered[sheet.id] = {
      ...remembered,
      charts: { data: data.id, rows: cells.length, days: daysPrint(cells), drawn },
    };
  }

  /** The hidden sheet that charts are drawn from; it is made where there is none, or none any more. */
  private dataSheet({ charts, data }: ChartsWrite, known: string | undefined): GridSheet {
    const standing = known === undefined ? undefined : this.sheets.get(known);
    if (standing !== undefined) return standing;
    const [lost] = [...this.chartData].flatMap((id) => this.sheets.get(id) ?? []);
    const sheet = lost ?? this.begunSheet(data.name);
    this.chartData.add(sheet.id);
    dressChartData(sheet, charts);
    warnBeforeChanges(sheet, data.name);
    return sheet;
  }

  /**
   * A sheet of that name that holds nothing and is no tab yet, as it was meant to become this one; else
   * a new one, with a number behind its name where a sheet is called so. Sheets are given names that
   * are free at that very moment, or none: where one was not, it is looked for once more.
   */
  private sheetCalled(name: string): GridSheet {
    for (let tries = 1; ; tries++) {
      const found = this.spreadsheet.getSheetByName(name);
      const empty = found === null ? null : this.emptySheet(found);
      if (empty !== null) return empty;
      try {
        const free = found === null && tries === 1 ? name : this.freeName(name);
        this.shown ??= this.spreadsheet.getActiveSheet();
        const made = this.spreadsheet.insertSheet(free, this.spreadsheet.getNumSheets());
        return this.take(new GridSheet(made));
      } catch (error) {
        if (tries === mostNames) throw error;
      }
    }
  }

  private emptySheet(found: GoogleAppsScript.Spreadsheet.Sheet): GridSheet | null {
    const id = String(found.getSheetId());
    if (!isGrid(found) || this.remembered[id] !== undefined || found.getLastRow() > 0) return null;
    return this.sheets.get(id) ?? this.take(new GridSheet(found));
  }

  private sheetsByTab(): ReadonlyMap<Tab, GridSheet> {
    const sheets = new Map<Tab, GridSheet>();
    for (const [id, sheet] of this.sheets) {
      const tab = this.remembered[id]?.tab;
      if (tab !== undefined) sheets.set(tab, sheet);
    }
    return sheets;
  }

  /** The name, or with a number behind it where a sheet has it; which is without regard to case. */
  private freeName(name: string): string {
    const taken = new Set(
      this.spreadsheet.getSheets().map((sheet) => sheet.getName().toLowerCase()),
    );
    let free = name;
    for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${name} ${n}`;
    return free;
  }

  private rememberTabs(): void {
    const text = JSON.stringify(this.remembered);
    if (this.metadata === undefined)
      this.spreadsheet.addDeveloperMetadata(
        tabsKey,
        text,
        SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT,
      );
    else if (text !== this.metadataText) this.metadata.setValue(text);
  }
}

/** The cells up to the last row and the last column that hold anything; at least one. */
function withoutBlankEdges(rows: Cell[][]): Cell[][] {
  let [height, width] = [1, 1];
  for (const [r, row] of rows.entries())
    for (const [c, cell] of row.entries())
      if (cell !== "") [height, width] = [r + 1, Math.max(width, c + 1)];
  return rows.slice(0, height).map((row) => row.slice(0, width));
}

/** "" of a sheet that is gone and whose name nobody had asked for. */
function nameIfThere(sheet: GridSheet): string {
  try {
    return sheet.name;
  } catch {
    return "";
  }
}

const isGrid = (sheet: GoogleAppsScript.Spreadsheet.Sheet) =>
  sheet.getType() === SpreadsheetApp.SheetType.GRID;
