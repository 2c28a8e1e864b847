import { type Cell, type DayCell, OBJECT_MARK } from "../../schema/index";

type Range = GoogleAppsScript.Spreadsheet.Range;
type Raw = string | number | boolean | object;

const dayLength = 86_400_000;
/** In days. Nowhere are clocks changed and changed back in less, since 1990. */
const fortnight = 14;
/** The finest that time zones differ by. */
const quarterHour = 900_000;
/** The last day that a Date can be: a cell beyond it comes as one that is none. */
const lastDayOfDates = 100_000_000;
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
    const values: Raw[][] = range.getValues();
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
    const minutes = Math.floor((time + this.offsetAt(time)) / 60_000);
    const day = Math.floor(minutes / 1440);
    return minutes === day * 1440 ? { day } : { day, minutes: minutes - day * 1440 };
  }

  /** Dates of a column mostly fall on few days, one after another. */
  private offsetAt(time: number): number {
    const day = Math.floor(time / dayLength);
    if (day !== this.lastDay) {
      this.lastDay = day;
      this.lastOffset = this.offsetOfDay(day);
    }
    return this.lastOffset ?? this.askedAt(Math.floor(time / quarterHour) * quarterHour);
  }

  /**
   * Each time it is asked is a call: so at the ends of a fortnight, and of halves of it only where
   * clocks are changed in them; null where they are on that very day.
   */
  private offsetOfDay(day: number): number | null {
    const known = this.days.get(day);
    if (known !== undefined) return known;
    let first = day - (((day % fortnight) + fortnight) % fortnight);
    let end = first + fortnight;
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
