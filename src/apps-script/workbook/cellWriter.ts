import { isSameCell } from "../../commands/rows/findCells";
import {
  type HeaderSeen,
  Meanwhile,
  type RowOneWrite,
  type TabFormat,
} from "../../commands/workbook";
import { type Block, linkFormula } from "../../reports/index";
import { type Cell, isObject, type OutCell, serialOf1970 } from "../../schema/index";
import { formatFor, formatIn, formatRead, isDayCell, isMisread } from "./cellFormats";
import type { CellReader } from "./cellReader";
import type { GridSheet } from "./gridSheet";

type Range = GoogleAppsScript.Spreadsheet.Range;

/** Looks at cells and writes them. Blocks count from 0, as sheets are read. */
export class CellWriter {
  private readonly reader: CellReader;
  private readonly typed = new Set<string>();

  constructor(reader: CellReader) {
    this.reader = reader;
  }

  /** Names of sheets whose columns are typed, so that their formats are not ours to set. */
  get typedSheets(): readonly string[] {
    return [...this.typed];
  }

  /**
   * Looks at all of it in one call, so that nothing can come between what was looked at first and last.
   *
   * @throws Meanwhile unless all of it stands there still
   */
  look(sheet: GridSheet, blocks: readonly Block<Cell | null>[]): void {
    const looked = blocks.filter(({ rows }) => rows.length > 0);
    if (looked.length === 0) return;
    const top = Math.min(...looked.map(({ row }) => row));
    const left = Math.min(...looked.map(({ column }) => column));
    const bottom = Math.max(...looked.map(({ row, rows }) => row + rows.length));
    // A column that is to be added may lie beyond the grid as yet.
    const right = sheet.columnsUpTo(
      Math.max(...looked.map(({ column, rows }) => column + rows[0]!.length)),
    );
    if (bottom > sheet.maxRows || left >= right) throw new Meanwhile(sheet.name);
    const found = this.reader.readAt(sheet, top + 1, left + 1, bottom - top, right - left);
    const stands = looked.every(({ row, column, rows }) =>
      rows.every((cells, r) =>
        cells.every((cell, c) => this.isSame(found[row - top + r]![column - left + c], cell)),
      ),
    );
    if (!stands) throw new Meanwhile(sheet.name);
  }

  /** In one call, around images and the like, which stay as they are. */
  write(sheet: GridSheet, { row, column, rows }: Block<OutCell>): void {
    const isHeld = rows.some((cells) => cells.some(isObject));
    if (isHeld && rows.length > 1) {
      rows.forEach((cells, r) => {
        this.write(sheet, { row: row + r, column, rows: [cells] });
      });
      return;
    }
    const [first = []] = rows;
    const held = first.findIndex(isObject);
    if (isHeld) {
      const parts = [first.slice(0, held), first.slice(held + 1)];
      parts.forEach((part, n) => {
        if (part.length > 0)
          this.write(sheet, { row, column: n === 0 ? column : column + held + 1, rows: [part] });
      });
      return;
    }
    sheet
      .range(row + 1, column + 1, rows.length, first.length)
      .setValues(raw(rows) as (string | number | boolean)[][]);
  }

  /** Adds a row below whatever is the last by now, in one call. */
  append(sheet: GridSheet, row: readonly OutCell[]): void {
    sheet.sheet.appendRow(raw([row])[0]!);
  }

  /**
   * What sets formats for cells that those of their columns would show as something else, before they
   * are written. How the user's own figures are shown is for them to say.
   */
  fitBlock(
    sheet: GridSheet,
    { row, column, rows }: Block<OutCell>,
    format: TabFormat,
  ): (() => void)[] {
    const changes: (() => void)[] = [];
    for (let c = 0; c < rows[0]!.length; c++) {
      const layout = format.columns[column + c]!;
      const { usual, one } = layout.formats;
      const wanted = rows.map((cells, r) => [
        formatIn(layout, cells[c]!, null, decimalsAt(format, row + r)),
      ]);
      const blank = formatIn(layout, "", null, null);
      // A figure that was 1 may be another by now.
      const mayChange = one !== usual && format.showsOne;
      if (!mayChange && wanted.every(([each]) => each === blank)) continue;
      const range = sheet.range(row + 1, column + c + 1, rows.length, 1);
      if (!layout.users) {
        changes.push(...this.settingFormats(range, wanted));
        continue;
      }
      const cells = rows.map((row) => [typeof row[c] === "number" ? "" : row[c]!]);
      const formats = this.fittingFormats(range, cells);
      if (formats !== null) changes.push(() => range.setNumberFormats(formats));
    }
    return changes;
  }

  /**
   * What sets formats for rows that were just put in, or that another row stood in: ours as their columns have
   * them, the user's as they had them where they stood.
   */
  fitFresh(
    sheet: GridSheet,
    { row, rows }: Block<OutCell>,
    format: TabFormat,
    known: readonly (readonly (string | null)[])[] | null,
  ): (() => void)[] {
    const { columns } = format;
    const range = sheet.range(row + 1, 1, rows.length, columns.length);
    return this.settingFormats(range, (found) =>
      found.map((formats, r) =>
        formats.map((present, c) => {
          const layout = columns[c]!;
          const stood = known?.[r]?.[c] ?? (layout.users ? present : null);
          return formatIn(layout, rows[r]![c]!, stood, decimalsAt(format, row + r));
        }),
      ),
    );
  }

  /** What sets formats for a range, or what becomes of those that it has, if they are others. */
  private settingFormats(
    range: Range,
    of: readonly (readonly string[])[] | ((found: readonly (readonly string[])[]) => string[][]),
  ): (() => void)[] {
    const found = formatsOf(range);
    const wanted = otherThan(found, typeof of === "function" ? of(found) : of);
    return wanted === null ? [] : [() => range.setNumberFormats(wanted)];
  }

  /** The formats that cells need in a range; null where they fit those that it has. */
  fittingFormats(range: Range, rows: readonly (readonly OutCell[])[]): string[][] | null {
    if (!rows.some((row) => row.some(isMisread))) return null;
    const found = formatsOf(range);
    const fitting = found.map((row, r) =>
      row.map((format, c) => formatFor(rows[r]?.[c] ?? "", format)),
    );
    return otherThan(found, fitting);
  }

  /** The formats that rows need which are to be made to look like another one; null where its own fit. */
  formatsLike(like: Range, rows: readonly (readonly OutCell[])[]): string[][] | null {
    if (!rows.some((row) => row.some(isMisread))) return null;
    const [first = []] = formatsOf(like);
    const found = rows.map(() => first);
    const fitting = rows.map((row) => first.map((format, c) => formatFor(row[c] ?? "", format)));
    return otherThan(found, fitting);
  }

  /**
   * Sets what a sheet may refuse: typed columns (Tables) take no formats and no drop-downs, at once or
   * when the change is carried out. What cells hold is written all the same.
   *
   * @param stands looks, directly before, whether it is still about the same cells
   */
  softly(sheet: GridSheet, change: () => void, stands: () => void = () => {}): void {
    this.softlyAll(sheet, [change], stands);
  }

  /** The same of several changes, or of none. What is refused twice is refused, and no mere fault. */
  softlyAll(
    sheet: GridSheet,
    changes: readonly (() => void)[],
    stands: () => void = () => {},
  ): void {
    if (changes.length === 0) return;
    SpreadsheetApp.flush();
    stands();
    const carryOut = (some: readonly (() => void)[]) =>
      some.filter((change) => {
        try {
          change();
          return false;
        } catch {
          return true;
        }
      });
    let isRefused = carryOut(carryOut(changes)).length > 0;
    try {
      SpreadsheetApp.flush();
    } catch {
      isRefused = true;
    }
    if (isRefused) this.typed.add(sheet.name);
  }

  /** Looks whether a header still stands where it was seen. */
  lookAtHeader(sheet: GridSheet, header: HeaderSeen): void {
    this.look(sheet, [headerAsRead(header)]);
  }

  /** Row 1, and out with what stood there by another name. */
  writeTitle(sheet: GridSheet, { cells, strays }: RowOneWrite): void {
    for (const { row, column, cell } of cells) this.write(sheet, { row, column, rows: [[cell]] });
    for (const stray of strays) this.write(sheet, { ...stray, rows: [[""]] });
  }

  /** Whether a cell holds what it held; of a formula, which may show anything by now, it is not asked. */
  private isSame(found: Cell | undefined, wanted: Cell | null): boolean {
    if (wanted === null || found === undefined || isSameCell(found, wanted)) return true;
    // The same figure is a day or a number, as its cell is formatted by now.
    if (serialOf(found) !== null && serialOf(found) === serialOf(wanted)) return true;
    // Each time it is read an object is another one.
    return isObject(found) && isObject(wanted);
  }
}

/** A header as a block of cells that are to be looked at. */
export function headerAsRead({ row, cells }: HeaderSeen): Block<Cell> {
  return { row, column: 0, rows: [cells] };
}

/** The number formats of a range, as they may be written back. */
function formatsOf(range: Range): readonly (readonly string[])[] {
  return (range.getNumberFormats() as string[][]).map((row) => row.map(formatRead));
}

/** The formats that are wanted; null where all of them are those that were found. */
function otherThan(
  found: readonly (readonly string[])[],
  wanted: readonly (readonly string[])[],
): string[][] | null {
  const fits = wanted.every((row, r) => row.every((format, c) => format === found[r]![c]));
  return fits ? null : wanted.map((row) => [...row]);
}

/** Decimals of the money in a row of the sheet, from 0; null: as its columns have them. */
function decimalsAt({ rowDecimals, headerRow }: TabFormat, row: number): number | null {
  return rowDecimals?.[row - headerRow] ?? null;
}

function raw(rows: readonly (readonly OutCell[])[]): unknown[][] {
  return rows.map((row) => row.map(rawCell));
}

function rawCell(cell: OutCell): string | number | boolean | null {
  if (typeof cell !== "object") return cell;
  // A serial number under a date format is a date, in no time zone that could move it.
  if (isDayCell(cell)) return serialOf(cell);
  return "formula" in cell ? cell.formula : linkFormula(cell);
}

/** A day as the figure that its cell holds, as it is written; null: a text, a box. */
function serialOf(cell: Cell): number | null {
  if (typeof cell === "number") return cell;
  return isDayCell(cell) ? cell.day + serialOf1970 + (cell.minutes ?? 0) / 1440 : null;
}
