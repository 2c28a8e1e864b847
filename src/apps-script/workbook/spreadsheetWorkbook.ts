import { findCells } from "../../commands/rows/findCells";
import {
  type Applied,
  type CellsWritten,
  type Change,
  type ChartsWrite,
  type ColumnLayout,
  type ColumnsCompleted,
  type HeaderSeen,
  Meanwhile,
  OutOfTime,
  type ReadExtent,
  type RowOneWrite,
  type RowsAppended,
  type RowsRemoved,
  type TabFormat,
  type TableUpdated,
  type TabMade,
  type Workbook,
} from "../../commands/workbook";
import type { Block } from "../../reports/index";
import {
  type Cell,
  type OutCell,
  type Remembered,
  readTabsMetadata,
  type SheetSnapshot,
  type Snapshot,
  type Tab,
  tabsKey,
} from "../../schema/index";
import { formatRead, isAutomatic, signatureOf } from "./cellFormats";
import { CellReader } from "./cellReader";
import { CellWriter } from "./cellWriter";
import { dataCells, daysPrint, dressChartData, isChartData, writeChartData } from "./chartData";
import { anchorsBelow, chartsToDraw, drawCharts } from "./charts";
import { filterAnew } from "./filters";
import { GridSheet } from "./gridSheet";
import {
  alignHeaders,
  dressSheet,
  dressTotals,
  formatRows,
  offer,
  putBoxes,
  setRules,
  styleHeaders,
  undressRows,
  warnBeforeChanges,
  warnBeforeEdits,
  widen,
} from "./tabLooks";

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
  /**
   * By id, in the order of the tabs, with the hidden one that charts are drawn from. Charts that were moved
   * to a sheet of their own are none.
   */
  private readonly sheets = new Map<string, GridSheet>();
  private readonly remembered: Record<string, Remembered>;
  private readonly metadata: GoogleAppsScript.Spreadsheet.DeveloperMetadata | undefined;
  private readonly metadataText: string;
  private readonly begun = new Set<string>();
  /** The hidden sheets that charts are drawn from, by their ids: one, but where a tab was duplicated. */
  private readonly chartData = new Set<string>();
  /** Whether a sheet was made, which shows it. */
  private hasMade = false;
  private properties: GoogleAppsScript.Properties.Properties | null = null;
  /** What is recalled stays what it is while the run holds the lock. */
  private readonly recalled = new Map<string, string | null>();

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
    this.metadata = spreadsheet.createDeveloperMetadataFinder().withKey(tabsKey).find()[0];
    this.metadataText = this.metadata?.getValue() ?? "";
    this.remembered = readTabsMetadata(this.metadataText);
    for (const { charts } of Object.values(this.remembered))
      if (charts !== undefined) this.chartData.add(charts.data);
    for (const each of spreadsheet.getSheets()) {
      const sheet = new GridSheet(each);
      // What became a tab was a grid, and what a sheet is stays.
      const isKnown = this.remembered[sheet.id] !== undefined || this.chartData.has(sheet.id);
      if (isKnown || isGrid(each)) this.take(sheet);
    }
  }

  survey(): readonly SheetSnapshot[] {
    const found: SheetSnapshot[] = [];
    for (const id of this.sheets.keys()) {
      if (this.chartData.has(id)) continue;
      const snapshot = this.onSheet(id, (sheet) => {
        const tab = this.remembered[id]?.tab ?? null;
        const rows = tab === null ? this.readRows(sheet, topRows) : [];
        return { id, name: sheet.name, tab, rows, formulas: [], formats: [] };
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
    const active = this.spreadsheet.getActiveSheet();
    const made: TabMade[] = [];
    for (const change of changes) {
      // Something is done in every run, however late it is: else none would ever come to an end.
      if (this.begun.size > 0 && Date.now() > this.end) throw new OutOfTime();
      if (change.kind === "make") made.push(change);
      this.carryOut(change);
    }
    const sheets = this.sheetsByTab();
    if (made.length > 0) this.offerWhatExists(made, sheets);
    this.drawAll(changes, sheets);
    // Making a sheet shows it; whoever chose the command stays where they were.
    if (this.hasMade) this.spreadsheet.setActiveSheet(active);
    let completed = 0;
    for (const change of changes)
      if (change.kind === "complete") completed += this.complete(change, sheets, changes);
    this.rememberTabs();
    SpreadsheetApp.flush();
    return { completed, typed: this.writer.typedSheets };
  }

  written(): readonly string[] {
    return [...this.begun];
  }

  recall(key: string): string | null {
    const known = this.recalled.get(key);
    if (known !== undefined) return known;
    const text = this.memory().getProperty(key);
    this.recalled.set(key, text);
    return text;
  }

  remember(key: string, text: string): void {
    if (this.recalled.get(key) === text) return;
    this.memory().setProperty(key, text);
    this.recalled.set(key, text);
  }

  cellCount(): number {
    let cells = 0;
    for (const { maxRows, maxColumns } of this.sheets.values()) cells += maxRows * maxColumns;
    return cells;
  }

  /** The tab that was begun last stands last. */
  private beginIn(tab: string): void {
    this.begun.delete(tab);
    this.begun.add(tab);
  }

  private memory(): GoogleAppsScript.Properties.Properties {
    this.properties ??= PropertiesService.getDocumentProperties();
    return this.properties;
  }

  private take(sheet: GridSheet): GridSheet {
    this.sheets.set(sheet.id, sheet);
    return sheet;
  }

  private carryOut(change: Change): void {
    if (change.kind === "make") this.whileAllStand(() => this.make(change));
    else if (change.kind !== "complete")
      this.onSheet(change.sheet, (sheet) => {
        this.beginIn(sheet.name);
        if (change.kind === "update") this.update(sheet, change);
        else if (change.kind === "append") this.append(sheet, change);
        else if (change.kind === "cells") this.writeCells(sheet, change);
        else this.remove(sheet, change);
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
      throw isThere && !sheet.isResized ? error : new Meanwhile(sheet.name);
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
      const known = { id, name: sheet.name, tab, formulas: [], formats: [] };
      if (extent.isTop?.(tab)) return { ...known, rows: this.readRows(sheet, topRows) };
      // Values before all else: whatever moves afterwards is seen by them when they are looked at again.
      const rows = this.readRows(sheet);
      if (!extent.isWhole?.(tab, rows)) return { ...known, rows };
      const used = sheet.range(1, 1, rows.length, rows[0]!.length);
      const formulas = used.getFormulasR1C1().map((row) => row.map((f) => f ?? ""));
      const formats = (used.getNumberFormats() as string[][]).map((row) => row.map(formatRead));
      return { ...known, rows, formulas, formats };
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
    const found = this.reader.read(sheet.corner(Math.min(rows + 1, most), columns + 1));
    const beyond = found.splice(count).flat();
    for (const cells of found) beyond.push(...cells.splice(columns));
    const isWhole = found.length === count && found[0]!.length === columns;
    if (!isWhole || beyond.some((cell) => cell !== "")) throw new Meanwhile(sheet.name);
    return found;
  }

  /** A new sheet, set up: colours, header, frozen rows, notes, drop-downs, warning-only protection. */
  private make(change: TabMade): void {
    const { format, name, tab } = change;
    const { columns, headerRow } = format;
    this.beginIn(name);
    const sheet = this.sheetCalled(name);
    const { id } = sheet;
    sheet.growAround(headerRow + change.rows.length, columns.length);
    dressSheet(sheet, format, change.rows.length);
    formatRows(sheet, format, headerRow + 1, sheet.maxRows - headerRow);
    columns.forEach((column, c) => {
      if (column.choices.length > 0) offer(sheet, column, c, headerRow, new Map());
    });
    if (format.generated) warnBeforeEdits(sheet, format, name, true);
    const body = { row: headerRow, column: 0, rows: change.rows };
    if (change.rows.length > 0)
      this.writer.softlyAll(sheet, this.writer.fitBlock(sheet, body, format));
    if (sheet.sheet.getLastRow() > 0) throw new Meanwhile(name);
    // Below whatever somebody has typed by then; more than a row can only be written where it is to stand.
    if (!format.generated && change.rows.length === 0) this.writer.append(sheet, change.header);
    else {
      const rows: (readonly OutCell[])[] = [change.header, ...change.rows];
      if (change.title !== null) rows.unshift(change.title);
      this.writer.write(sheet, { row: 0, column: 0, rows });
    }
    this.writer.softlyAll(sheet, this.boxesIn(sheet, columns, headerRow, change.rows));
    this.markTotals(sheet, format, change.rows.length);
    this.remembered[id] = {
      tab,
      format: signatureOf(format),
      rows: sheet.maxRows,
      free: freeColumns(format),
    };
  }

  private update(sheet: GridSheet, change: TableUpdated): void {
    const { plan, format } = change;
    const { headerRow, columns } = format;
    const known = this.remembered[change.sheet]!;
    // A run that made the tab was cut off before it could remember that: perhaps half of it is done.
    const isUnfinished = known.format === "";
    sheet.grow(headerRow, columns.length);
    if (change.top !== null) this.putTop(sheet, format, change.top);
    this.writer.look(sheet, plan.before);
    const dressed = plan.inserted.flatMap(({ row, count }) =>
      this.insert(sheet, format, row, count),
    );
    const signature = signatureOf(format);
    const isAnew = known.format !== signature;
    if (isAnew) dressed.push(() => this.formatAnew(sheet, change));
    const stands = () => this.writer.look(sheet, plan.look);
    this.writer.softlyAll(sheet, dressed, stands);
    const standing = standingFormat(format, plan);
    const fitted = [
      ...(isAnew && plan.rows.length > 0
        ? this.writer.fitFresh(sheet, standingRows(change), standing, null)
        : []),
      ...plan.fresh.flatMap(({ row, rows, formats }) =>
        this.writer.fitFresh(sheet, { row, column: 0, rows }, standing, formats),
      ),
      ...plan.blocks.flatMap((block) =>
        block.row >= headerRow ? this.writer.fitBlock(sheet, block, standing) : [],
      ),
      ...plan.fresh.flatMap(({ row, rows }) => this.boxesIn(sheet, columns, row, rows)),
    ];
    this.writer.softlyAll(sheet, fitted, stands);
    this.writeTable(sheet, change);
    if (isUnfinished) this.putMissingBoxes(sheet, change);
    const isMoved = plan.inserted.length + plan.deleted.length > 0 || !format.totals.stand;
    if (isMoved || isUnfinished) this.markTotals(sheet, format, plan.rows.length);
    const wasWritten = plan.blocks.length + plan.deleted.length + plan.inserted.length > 0;
    // More rows than the user's own columns are free in: also where a run was cut off that made them.
    const hasGrown = sheet.maxRows > known.rows + sheet.rowsAmid;
    if (hasGrown && !isAnew) this.writer.softly(sheet, () => setRules(sheet, format));
    const free = freeColumns(format);
    if (format.generated && (isAnew || known.free !== free || hasGrown))
      warnBeforeEdits(sheet, format, change.name, isUnfinished);
    if (wasWritten) filterAnew(sheet, headerRow, headerRow + plan.rows.length);
    const { tab } = change;
    const rows = sheet.maxRows;
    const { charts } = known;
    this.remembered[change.sheet] = {
      tab,
      format: signature,
      rows,
      free,
      ...(charts && { charts }),
    };
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
    this.beginIn(sheet.name);
    const cells = dataCells(write);
    const before =
      known?.data === data.id ? known : { rows: Math.max(1, data.sheet.getLastRow()), days: "" };
    this.onSheet(data.id, () => writeChartData(data, cells, before, this.reader, this.writer));
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
    const sheet = lost ?? this.sheetCalled(data.name);
    this.chartData.add(sheet.id);
    dressChartData(sheet, charts);
    warnBeforeChanges(sheet, data.name);
    return sheet;
  }

  /**
   * What holds something of somebody's: looked at once more, and then written without a call between
   * that would let others in. What is no longer needed goes last.
   */
  private writeTable(sheet: GridSheet, change: TableUpdated): void {
    const { plan, title, cleared } = change;
    const { headerRow } = change.format;
    const writes = plan.blocks.length + plan.deleted.length + cleared.length;
    if (writes === 0 && title === null) return;
    const deleted = plan.deleted.map(({ row, cells }) => ({ row, column: 0, rows: cells }));
    if (deleted.length > 0) sheet.keepRowsBelow(deletedRows(plan), headerRow);
    this.writer.look(sheet, [...plan.look, ...deleted, ...(title?.strays ?? [])]);
    for (const block of plan.blocks) this.writer.write(sheet, block);
    for (const { from, to } of plan.copied)
      sheet.range(from.row + 1, from.column + 1).copyTo(sheet.range(to.row + 1, to.column + 1));
    this.clearColumns(sheet, change);
    if (title !== null) this.writeTitle(sheet, title);
    for (const { row, rows } of deleted) sheet.deleteRows(row + 1, rows.length);
  }

  /**
   * Makes room above what stands at `row`, counted from 0. Rows look like the one above them: gives what
   * makes them look otherwise, where that is the header.
   */
  private insert(
    sheet: GridSheet,
    format: TableUpdated["format"],
    row: number,
    count: number,
  ): (() => void)[] {
    if (row > format.headerRow || row >= sheet.maxRows) sheet.insertRowsAfter(row, count);
    else sheet.insertRowsBefore(row + 1, count);
    if (row > format.headerRow) return [];
    const dress = () => {
      undressRows(sheet, format, row + 1, count);
      formatRows(sheet, format, row + 1, count);
    };
    return [dress];
  }

  /** The user took out the header, or what stands above it. */
  private putTop(
    sheet: GridSheet,
    format: TableUpdated["format"],
    { row, count }: NonNullable<TableUpdated["top"]>,
  ): void {
    sheet.insertRowsBefore(row + 1, count);
    this.writer.softly(sheet, () => {
      styleHeaders(sheet, format, 0);
      alignHeaders(sheet, format, true);
      setRules(sheet, format);
    });
  }

  /** Columns have come, gone, or show other figures than before. */
  private formatAnew(sheet: GridSheet, { format, plan }: TableUpdated): void {
    styleHeaders(sheet, format, sheet.usedColumns);
    alignHeaders(sheet, format, false);
    formatRows(sheet, format, format.headerRow + 1, plan.rows.length + deletedRows(plan));
    widen(sheet, format.columns, sheet.usedColumns);
    setRules(sheet, format);
  }

  /** Totals look it once all of the table is written, if they stand where they were written. */
  private markTotals(sheet: GridSheet, format: TabFormat, rows: number): void {
    const { columns, headerRow, totals } = format;
    if (totals.labels.length === 0) return;
    const header = columns.map((column) => column.header);
    const labels = totals.labels.map((label) => [label]);
    this.writer.softlyAll(sheet, [() => dressTotals(sheet, format, rows)], () =>
      this.writer.look(sheet, [
        { row: headerRow - 1, column: 0, rows: [header] },
        { row: headerRow + totals.first, column: totals.column, rows: labels },
      ]),
    );
  }

  private writeTitle(sheet: GridSheet, { cells, strays }: RowOneWrite): void {
    for (const { row, column, cell } of cells)
      this.writer.write(sheet, { row, column, rows: [[cell]] });
    for (const stray of strays) this.writer.write(sheet, { ...stray, rows: [[""]] });
  }

  /** Columns of ours that are no longer made: nothing of them may stand beside rows that are others now. */
  private clearColumns(sheet: GridSheet, { cleared, format, plan }: TableUpdated): void {
    const rows = plan.rows.length + deletedRows(plan);
    for (const c of cleared) {
      const range = sheet.range(format.headerRow, c + 1, rows + 1, 1);
      range.clear().clearNote();
      this.writer.softly(sheet, () => range.clearDataValidations());
    }
  }

  /** Where a tab was made, and the run cut off before its boxes were put in. */
  private putMissingBoxes(sheet: GridSheet, { format, plan }: TableUpdated): void {
    const { columns, headerRow } = format;
    if (plan.rows.length === 0 || columns.every(({ kind }) => kind !== "checkbox")) return;
    const rows = this.reader.read(sheet.range(headerRow + 1, 1, plan.rows.length, columns.length));
    this.writer.softlyAll(sheet, this.boxesIn(sheet, columns, headerRow, rows));
  }

  /** What puts boxes to tick into the rows that have them, and takes them out of others. */
  private boxesIn(
    sheet: GridSheet,
    columns: TableUpdated["format"]["columns"],
    row: number,
    rows: readonly (readonly OutCell[])[],
  ): (() => void)[] {
    if (rows.length === 0) return [];
    return columns.flatMap(({ kind }, c) => {
      const cells = rows.map((each) => each[c]);
      return kind === "checkbox" ? [() => putBoxes(sheet, c + 1, row + 1, cells)] : [];
    });
  }

  private append(sheet: GridSheet, change: RowsAppended): void {
    const { header, title, rows } = change;
    const last = rows.length === 0 ? 0 : sheet.sheet.getLastRow();
    // Room made right under the header would move what refers to the rows below it.
    const isSingle = rows.length === 1 || last <= header.row + 1;
    if (rows.length > 0 && isSingle) this.appendRow(sheet, change, last);
    if (rows.length > 1 && isSingle)
      this.appendRows(sheet, change, rows.slice(1), sheet.sheet.getLastRow());
    else if (rows.length > 1) this.appendRows(sheet, change, rows, last);
    if (title === null) return;
    this.writer.look(sheet, [...title.strays, ...(rows.length === 0 ? [asRead(header)] : [])]);
    this.writeTitle(sheet, title);
  }

  private lookAtHeader(sheet: GridSheet, header: HeaderSeen): void {
    this.writer.look(sheet, [asRead(header)]);
  }

  /** The first row goes, in one call, below whatever is the last by then; formats are made to fit before. */
  private appendRow(sheet: GridSheet, { header, rows: [row = []] }: RowsAppended, last: number) {
    sheet.grow(last + 1, row.length);
    const place = sheet.range(last + 1, 1, 1, row.length);
    const formats = this.writer.fittingFormats(place, [row]);
    const stands =
      formats === null
        ? () => this.lookAtHeader(sheet, header)
        : this.lookerBelow(sheet, header, last, row.length);
    if (formats !== null) this.writer.softly(sheet, () => place.setNumberFormats(formats), stands);
    stands();
    // Blank rows look alike: by what was just set it is seen whether it is still the same one.
    const isTyped = this.writer.typedSheets.includes(sheet.name);
    if (formats !== null && !isTyped && this.writer.fittingFormats(place, [row]) !== null)
      throw new Meanwhile(sheet.name);
    this.writer.append(sheet, row);
  }

  /**
   * Several go into rows that are made for them, so that nobody types where they will stand. Rows that
   * are made look like the one that they are put before, or after where the grid ends.
   */
  private appendRows(
    sheet: GridSheet,
    { header }: RowsAppended,
    rows: readonly (readonly OutCell[])[],
    last: number,
  ): void {
    const width = rows[0]!.length;
    const isAmid = last < sheet.maxRows;
    const stands = this.lookerBelow(sheet, header, last, width);
    const like = sheet.range(isAmid ? last + 1 : last, 1, 1, width);
    const formats = this.writer.formatsLike(like, rows);
    stands(0);
    if (isAmid) sheet.insertRowsBefore(last + 1, rows.length);
    else sheet.insertRowsAfter(last, rows.length);
    if (formats !== null) {
      const made = sheet.range(last + 1, 1, rows.length, width);
      this.writer.softly(sheet, () => made.setNumberFormats(formats));
      stands(rows.length);
    }
    this.writer.write(sheet, { row: last, column: 0, rows });
  }

  /**
   * What looks, by the last row and what is blank below it, whether rows or columns have moved since
   * the header was looked at: that and so many made rows, and one more, have to be blank.
   */
  private lookerBelow(
    sheet: GridSheet,
    header: HeaderSeen,
    last: number,
    width: number,
  ): (made?: number) => void {
    const [above = []] = this.reader.read(sheet.range(last, 1, 1, width));
    if (above.every((cell) => cell === "")) throw new Meanwhile(sheet.name);
    const blank = new Array<Cell>(width).fill("");
    return (made = 0) => {
      const below = last + made < sheet.maxRows ? made + 1 : made;
      const rows = [above, ...Array.from({ length: below }, () => blank)];
      this.lookAtHeader(sheet, header);
      this.writer.look(sheet, [{ row: last - 1, column: 0, rows }]);
    };
  }

  /** The cells are found, and found once more, just before they and formats that fit are written. */
  private writeCells(sheet: GridSheet, change: CellsWritten): void {
    const runs = this.findRuns(sheet, change);
    const fitting = runs.flatMap(({ row, column, rows }) => {
      const range = sheet.range(row + 1, column + 1, rows.length, 1);
      const formats = this.writer.fittingFormats(range, rows);
      return formats === null ? [] : [() => range.setNumberFormats(formats)];
    });
    const stands = () => {
      const again = this.findRuns(sheet, change);
      if (JSON.stringify(again) !== JSON.stringify(runs)) throw new Meanwhile(sheet.name);
    };
    this.writer.softlyAll(sheet, fitting, stands);
    stands();
    for (const run of runs) this.writer.write(sheet, run);
  }

  /** Cells that stand below one another are written in one call. */
  private findRuns(sheet: GridSheet, change: CellsWritten): readonly Block<OutCell>[] {
    const found = findCells(this.reader.read(sheet.sheet.getDataRange()), change);
    if (found === null) throw new Meanwhile(sheet.name);
    const inOrder = [...found].sort((a, b) => a.column - b.column || a.row - b.row);
    const runs: Block<OutCell>[] = [];
    for (let start = 0; start < inOrder.length; ) {
      const { row, column } = inOrder[start]!;
      let end = start + 1;
      while (inOrder[end]?.column === column && inOrder[end]!.row === row + end - start) end++;
      runs.push({ row, column, rows: inOrder.slice(start, end).map(({ value }) => [value]) });
      start = end;
    }
    return runs;
  }

  /** From the bottom up, if all of them still stand as they were read. */
  private remove(sheet: GridSheet, { rows }: RowsRemoved): void {
    const inOrder = [...rows].sort((a, b) => a.row - b.row);
    const blocks = inOrder.map(({ row, cells }) => ({ row, column: 0, rows: [cells] }));
    sheet.keepRowsBelow(rows.length, 1);
    this.writer.look(sheet, blocks);
    for (let end = inOrder.length; end > 0; ) {
      let start = end - 1;
      while (start > 0 && inOrder[start - 1]!.row === inOrder[start]!.row - 1) start--;
      sheet.deleteRows(inOrder[start]!.row + 1, end - start);
      end = start;
    }
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
        const made = this.spreadsheet.insertSheet(free, this.spreadsheet.getNumSheets());
        this.hasMade = true;
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

  /** Drop-downs of what other tabs list, once all tabs of this run are made. */
  private offerWhatExists(made: readonly TabMade[], sheets: ReadonlyMap<Tab, GridSheet>): void {
    for (const { tab, format, header } of made) {
      const sheet = sheets.get(tab);
      const offering = format.columns.flatMap((column, c) =>
        column.offers !== null && sheets.has(column.offers.tab) ? [{ column, c }] : [],
      );
      if (sheet === undefined || offering.length === 0) continue;
      this.lookAtListed(
        offering.map(({ column }) => column),
        sheets,
      );
      this.lookAtHeader(sheet, { row: format.headerRow - 1, cells: header });
      for (const { column, c } of offering) offer(sheet, column, c, format.headerRow, sheets);
    }
  }

  /** @throws Meanwhile unless the columns that drop-downs are to list stand where they stood */
  private lookAtListed(
    columns: readonly ColumnLayout[],
    sheets: ReadonlyMap<Tab, GridSheet>,
  ): void {
    for (const { offers } of columns) {
      const source = offers && sheets.get(offers.tab);
      if (!source || offers === null) continue;
      const { firstRow, column, headers } = offers;
      this.writer.look(source, [{ row: firstRow - 2, column, rows: [headers] }]);
    }
  }

  /** How many of the columns were given something: a drop-down, or a format below what stands there. */
  private complete(
    change: ColumnsCompleted,
    sheets: ReadonlyMap<Tab, GridSheet>,
    all: readonly Change[],
  ): number {
    const { header, last, columns } = change;
    const sheet = this.sheet(change.sheet);
    const first = header.row + 2;
    const rows = sheet.maxRows - first + 1;
    if (rows <= 0 || columns.size === 0) return 0;
    const blank = last.row + 2;
    const width = Math.max(...columns.keys()) + 1;
    const samples = sampleRows(first, blank, first + rows - 1).map(([row, count]) =>
      sheet.range(row, 1, count, width),
    );
    const rules = samples.flatMap((range) => range.getDataValidations());
    const formats = samples.flatMap((range) => range.getNumberFormats() as string[][]);
    const lacking = [...columns].map(([c, column]) => ({
      ...{ c, column },
      isRuled: rules.some((row) => row[c] !== null),
      isFormatted: formats.some((row) => !isAutomatic(row[c] ?? "")),
    }));
    if (lacking.every(({ isRuled, isFormatted }) => isRuled && isFormatted)) return 0;
    let completed = 0;
    const unruled = lacking.flatMap(({ column, isRuled }) => (isRuled ? [] : [column]));
    const stands = () => {
      this.lookAtListed(unruled, sheets);
      this.writer.look(sheet, [asRead(header), lastRow(change, all)]);
    };
    const give = () => {
      for (const { c, column, isRuled, isFormatted } of lacking) {
        const offered = !isRuled && offer(sheet, column, c, first - 1, sheets);
        const format = column.formats.usual;
        const formatted = !isFormatted && format !== "General" && blank < first + rows;
        if (formatted) sheet.range(blank, c + 1, first + rows - blank, 1).setNumberFormat(format);
        if (offered || formatted) completed++;
      }
    };
    this.writer.softly(sheet, give, stands);
    return this.writer.typedSheets.includes(sheet.name) ? 0 : completed;
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

const isGrid = (sheet: GoogleAppsScript.Spreadsheet.Sheet) =>
  sheet.getType() === SpreadsheetApp.SheetType.GRID;

function asRead({ row, cells }: HeaderSeen): Block<Cell> {
  return { row, column: 0, rows: [cells] };
}

/** The last row as it was read, but for cells of it that were set in the same run. */
function lastRow({ sheet, last }: ColumnsCompleted, all: readonly Change[]): Block<Cell | null> {
  const cells: (Cell | null)[] = [...last.cells];
  for (const change of all)
    if (change.kind === "cells" && change.sheet === sheet)
      for (const { row, column } of change.cells) if (row === last.row) cells[column] = null;
  return { row: last.row, column: 0, rows: [cells] };
}

function freeColumns({ columns }: TableUpdated["format"]): string {
  return columns.flatMap(({ users }, c) => (users ? [c + 1] : [])).join();
}

/** The same looks, the decimals of rows where these stand until what goes has gone. */
function standingFormat(format: TabFormat, { places }: TableUpdated["plan"]): TabFormat {
  const { rowDecimals, headerRow } = format;
  if (rowDecimals === null) return format;
  const standing: number[] = [];
  places.forEach((place, i) => {
    const decimals = rowDecimals[i];
    if (decimals !== undefined) standing[place - headerRow] = decimals;
  });
  return { ...format, rowDecimals: standing };
}

/** All rows of the table where they stand until what goes has gone: that is blank here. */
function standingRows({ plan, format }: TableUpdated): Block<OutCell> {
  const { headerRow, columns } = format;
  const blank = columns.map(() => "");
  const rows = Array.from(
    { length: plan.rows.length + deletedRows(plan) },
    () => blank as OutCell[],
  );
  plan.places.forEach((place, i) => {
    rows[place - headerRow] = [...plan.rows[i]!];
  });
  return { row: headerRow, column: 0, rows };
}

/** How many rows stand below those of the table until they are deleted. */
function deletedRows({ deleted }: TableUpdated["plan"]): number {
  return deleted.reduce((sum, { cells }) => sum + cells.length, 0);
}

/** Of so many rows every one is looked at; of more, some. */
const mostLookedAt = 2_000;

/** Where a column shows how it is set up: its first rows, its last, and what is blank below. */
function sampleRows(first: number, blank: number, last: number): [number, number][] {
  if (last - first < mostLookedAt) return [[first, last - first + 1]];
  const many = 5;
  const starts = [first, Math.max(first, blank - 2), Math.max(first, last - 1)];
  return starts.map((row, n) => [row, Math.min(n === 0 ? many : 3, last - row + 1)]);
}
