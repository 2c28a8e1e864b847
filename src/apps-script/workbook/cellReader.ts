import { type Cell, type DayCell, OBJECT_MARK } from "../../schema/index";
import type { GridSheet } from "./gridSheet";

type Range = GoogleAppsScript.Spreadsheet.Range;
type Raw = string | number | boolean | object;

const dayLength = 86_400_000;
/** In days. Nowhere are clocks changed and changed back in less, since 2011. */
const fourWeeks = 28;
/** The finest that time zones differ by. */
const quarterHour = 900_000;
/** The last day that a Date can be: a cell beyond it comes as one that is none. */
const lastDayOfDates = 100_000_000;
/** Minutes by which clocks are changed. */
const clockSteps: readonly number[] = [60, 30];
/** Beyond these years ISO dates need a sign, and no zone is known anyway. */
const firstAsked = Date.UTC(1800, 0, 1);
const lastAsked = Date.UTC(9998, 0, 1);

/** Reads cells as days, texts, numbers and ticks; images and the like as marks. */
export class CellReader {
  private readonly zone: string;
  private readonly offsets = new Map<number, number>();
  private readonly days = new Map<number, number | null>();
  private lastDay = Number.NaN;
  private lastOffset: number | null = null;
  private objects = 0;

  constructor(zone: string) {
    this.zone = zone;
  }

  read(range: Range): Cell[][] {
    return this.cellsOf(range.getValues());
  }

  /** Cells that are on the grid, in one call; row and column from 1. */
  readAt(sheet: GridSheet, row: number, column: number, rows: number, columns: number): Cell[][] {
    return this.cellsOf(sheet.sheet.getSheetValues(row, column, rows, columns));
  }

  private cellsOf(values: Raw[][]): Cell[][] {
    for (const row of values) {
      for (let c = 0; c < row.length; c++) {
        const value = row[c];
        // Replaced in place: copying a ledger of 60,000 rows would double its memory.
        if (typeof value === "object") (row as unknown as Cell[])[c] = this.readObject(value);
      }
    }
    return values as Cell[][];
  }

  private readObject(value: object): Cell {
    if (value instanceof Date) return this.dayCell(value);
    return OBJECT_MARK + this.objects++;
  }

  /**
   * A date cell is an instant: midnight in the spreadsheet's time zone, which the script's own may
   * not be.
   */
  private dayCell(date: Date): DayCell {
    const time = date.getTime();
    if (Number.isNaN(time)) return { day: lastDayOfDates };
    const told = dayAt(time + this.offsetAt(time));
    const { minutes = 0 } = told;
    // A day would not begin so: before 2011 clocks were changed for less than four weeks in some places.
    const isOff = clockSteps.some((step) => minutes === step || minutes === 1440 - step);
    return isOff ? dayAt(time + this.askedAt(quarterOf(time))) : told;
  }

  /** Dates of a column mostly fall on few days, one after another. */
  private offsetAt(time: number): number {
    const day = Math.floor(time / dayLength);
    if (day !== this.lastDay) {
      this.lastDay = day;
      this.lastOffset = this.offsetOfDay(day);
    }
    return this.lastOffset ?? this.askedAt(quarterOf(time));
  }

  /**
   * Each time it is asked is a call: so at the ends of four weeks, and of halves of it only where
   * clocks are changed in them; null where they are on that very day.
   */
  private offsetOfDay(day: number): number | null {
    const known = this.days.get(day);
    if (known !== undefined) return known;
    let first = day - (((day % fourWeeks) + fourWeeks) % fourWeeks);
    let end = first + fourWeeks;
    let offset = this.offsetOver(first, end);
    while (offset === null && end - first > 1) {
      const middle = (first + end) >> 1;
      if (day < middle) end = middle;
      else first = middle;
      offset = this.offsetOver(first, end);
    }
    this.days.set(day, offset);
    return offset;
  }

  /** From the beginning of one day to that of another; null: not the same at both. */
  private offsetOver(first: number, end: number): number | null {
    const before = this.askedAt(first * dayLength);
    return before === this.askedAt(end * dayLength) ? before : null;
  }

  private askedAt(instant: number): number {
    const known = this.offsets.get(instant);
    if (known !== undefined) return known;
    const asked = Math.min(Math.max(instant, firstAsked), lastAsked);
    const text = Utilities.formatDate(new Date(asked), this.zone, "yyyy-MM-dd'T'HH:mm:ss'Z'");
    const offset = Date.parse(text) - asked;
    this.offsets.set(instant, offset);
    return offset;
  }
}

const quarterOf = (time: number): number => Math.floor(time / quarterHour) * quarterHour;

/** The day, and the time of day, of a time of the spreadsheet's own. */
function dayAt(local: number): DayCell {
  const minutes = Math.floor(local / 60_000);
  const day = Math.floor(minutes / 1440);
  return minutes === day * 1440 ? { day } : { day, minutes: minutes - day * 1440 };
}
