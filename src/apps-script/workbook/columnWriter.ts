import type { Change, ColumnLayout, ColumnsCompleted, TabMade } from "../../commands/workbook";
import type { Block } from "../../reports/index";
import type { Cell, Tab } from "../../schema/index";
import { isAutomatic } from "./cellFormats";
import { type CellWriter, headerAsRead } from "./cellWriter";
import type { GridSheet } from "./gridSheet";
import { offer } from "./tabLooks";

/** Gives columns what helps to fill them: drop-downs, and formats for what is typed. */
export class ColumnWriter {
  constructor(private readonly writer: CellWriter) {}

  /** Drop-downs of what other tabs list, once all tabs of this run are made. */
  offerWhatExists(made: readonly TabMade[], sheets: ReadonlyMap<Tab, GridSheet>): void {
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
      this.writer.lookAtHeader(sheet, { row: format.headerRow - 1, cells: header });
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

  /**
   * How many of the columns were given something: a drop-down, or a format below what stands there.
   *
   * @param begin called right before anything is written
   */
  complete(
    sheet: GridSheet,
    change: ColumnsCompleted,
    sheets: ReadonlyMap<Tab, GridSheet>,
    all: readonly Change[],
    begin: () => void,
  ): number {
    const { header, last, columns } = change;
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
      this.writer.look(sheet, [headerAsRead(header), lastRow(change, all)]);
    };
    const give = () => {
      begin();
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
}

/** The last row as it was read, but for cells of it that were set in the same run. */
function lastRow({ sheet, last }: ColumnsCompleted, all: readonly Change[]): Block<Cell | null> {
  const cells: (Cell | null)[] = [...last.cells];
  for (const change of all)
    if (change.kind === "cells" && change.sheet === sheet)
      for (const { row, column } of change.cells) if (row === last.row) cells[column] = null;
  return { row: last.row, column: 0, rows: [cells] };
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
