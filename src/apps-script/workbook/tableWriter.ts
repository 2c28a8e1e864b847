import type { TabFormat, TableUpdated, TabMade } from "../../commands/workbook";
import { Meanwhile } from "../../commands/workbook";
import type { Block } from "../../reports/index";
import type { OutCell, Remembered } from "../../schema/index";
import { signatureOf } from "./cellFormats";
import type { CellReader } from "./cellReader";
import type { CellWriter } from "./cellWriter";
import { filterAnew } from "./filters";
import type { GridSheet } from "./gridSheet";
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
  warnBeforeEdits,
  widen,
} from "./tabLooks";

/** Writes tables: that of a tab that is made, and of one that is there what differs. */
export class TableWriter {
  constructor(
    private readonly reader: CellReader,
    private readonly writer: CellWriter,
  ) {}

  /** A new sheet, set up: colours, header, frozen rows, notes, drop-downs, warning-only protection. */
  make(sheet: GridSheet, change: TabMade): Remembered {
    const { format, name, tab } = change;
    const { columns, headerRow } = format;
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
    return {
      tab,
      format: signatureOf(format),
      rows: sheet.maxRows,
      free: freeColumns(format),
    };
  }

  /** @param known what is remembered of the tab; gives what is to be */
  update(sheet: GridSheet, change: TableUpdated, known: Remembered): Remembered {
    const { plan, format } = change;
    const { headerRow, columns } = format;
    // A run that made the tab was cut off before it could remember that: perhaps half of it is done.
    const isUnfinished = known.format === "";
    sheet.grow(headerRow, columns.length);
    if (change.top !== null) this.putTop(sheet, format, change.top);
    this.writer.look(sheet, plan.before);
    const dressed = plan.inserted.flatMap(({ row, count }) =>
      this.insert(sheet, format, row, count),
    );
    // A run that put rows in under the header was cut off before they looked like rows.
    const isPutIn = plan.inserted.some(({ row }) => row <= headerRow);
    for (const { row, rows } of plan.fresh)
      if (row === headerRow && !isPutIn)
        dressed.push(() => dressFresh(sheet, format, row, rows.length));
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
    // More rows than the user's own columns are free in: also where a run was cut off that made them.
    const hasGrown = sheet.maxRows > known.rows + sheet.rowsAmid;
    if (isMoved || isUnfinished || hasGrown) this.markTotals(sheet, format, plan.rows.length);
    const wasWritten = plan.blocks.length + plan.deleted.length + plan.inserted.length > 0;
    if (hasGrown && !isAnew) this.writer.softly(sheet, () => setRules(sheet, format));
    const free = freeColumns(format);
    if (format.generated && (isAnew || known.free !== free || hasGrown))
      warnBeforeEdits(sheet, format, change.name, isUnfinished);
    if (wasWritten) filterAnew(sheet, headerRow, headerRow + plan.rows.length);
    const { tab } = change;
    const rows = sheet.maxRows;
    const { charts } = known;
    return { tab, format: signature, rows, free, ...(charts && { charts }) };
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
    if (title !== null) this.writer.writeTitle(sheet, title);
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
    return [() => dressFresh(sheet, format, row, count)];
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

/** Rows right under the header, from `row`, counted from 0, are to look like rows. */
function dressFresh(sheet: GridSheet, format: TabFormat, row: number, count: number): void {
  undressRows(sheet, format, row + 1, count);
  formatRows(sheet, format, row + 1, count);
}
