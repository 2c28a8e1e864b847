import { findCells } from "../../commands/rows/findCells";
import {
  type CellsWritten,
  type ColumnsPutIn,
  type HeaderSeen,
  Meanwhile,
  type RowsAppended,
  type RowsRemoved,
} from "../../commands/workbook";
import type { Block } from "../../reports/index";
import type { Cell, OutCell } from "../../schema/index";
import type { CellReader } from "./cellReader";
import { type CellWriter, headerAsRead } from "./cellWriter";
import type { GridSheet } from "./gridSheet";

/** Writes rows and cells of tabs that stay as they are: adds below the last row, sets cells, takes rows out. */
export class RowWriter {
  constructor(
    private readonly reader: CellReader,
    private readonly writer: CellWriter,
  ) {}

  append(sheet: GridSheet, change: RowsAppended): void {
    const { header, title, rows } = change;
    const last = rows.length === 0 ? 0 : sheet.sheet.getLastRow();
    // Room made right under the header would move what refers to the rows below it.
    const isSingle = rows.length === 1 || last <= header.row + 1;
    if (rows.length > 0 && isSingle) this.appendRow(sheet, change, last);
    if (rows.length > 1 && isSingle)
      this.appendRows(sheet, change, rows.slice(1), sheet.sheet.getLastRow());
    else if (rows.length > 1) this.appendRows(sheet, change, rows, last);
    if (title === null) return;
    this.writer.look(sheet, [
      ...title.strays,
      ...(rows.length === 0 ? [headerAsRead(header)] : []),
    ]);
    this.writer.writeTitle(sheet, title);
  }

  putColumnsIn(sheet: GridSheet, { header, behind, count }: ColumnsPutIn): void {
    this.writer.lookAtHeader(sheet, header);
    sheet.insertColumnsAfter(behind + 1, count);
  }

  /** The first row goes, in one call, below whatever is the last by then; formats are made to fit before. */
  private appendRow(sheet: GridSheet, { header, rows: [row = []] }: RowsAppended, last: number) {
    sheet.grow(last + 1, row.length);
    const place = sheet.range(last + 1, 1, 1, row.length);
    const formats = this.writer.fittingFormats(place, [row]);
    const stands =
      formats === null
        ? () => this.writer.lookAtHeader(sheet, header)
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
      this.writer.lookAtHeader(sheet, header);
      this.writer.look(sheet, [{ row: last - 1, column: 0, rows }]);
    };
  }

  /** The cells are found, and found once more, just before they and formats that fit are written. */
  set(sheet: GridSheet, change: CellsWritten): void {
    // A column that is added stands beyond all that was there, and perhaps beyond the grid.
    const columns = Math.max(...change.cells.map(({ column }) => column + 1));
    if (columns > change.header.cells.length) sheet.grow(0, columns);
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
  remove(sheet: GridSheet, { rows }: RowsRemoved): void {
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
}
