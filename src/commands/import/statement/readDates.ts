import { civilOf, type Day, dayOf } from "../../../core/index";
import type { DayOrder } from "../../../dialogs/protocol";
import { decodeDay } from "../../../tables/index";
import { withoutFormula } from "./cells";
import { statementMonth } from "./words/monthNames";

export const dayOrders: readonly DayOrder[] = [
  "day-first",
  "month-first",
  "year-first",
  "from-1900",
  "from-1904",
];

/** Between which days a year of two digits is looked for. */
export interface Around {
  readonly from: Day;
  readonly to: Day;
}

const tail = /([T\s]+\d{1,2}[:.h]\d{2}.*|\s*(오전|오후).*|\s*[(（].*)$/u;
const numeric = /^(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})\.?$/;
/** Figures with nothing between them, the year last or of two digits. */
const unparted = /^(\d{2})()(\d{2})(\d{4}|\d{2})$/;
const between = String.raw`(?:[\s.,/-]|\bde[lt]?\b|\bof\b)*`;
const word = String.raw`([^\d\s.,/-]{3,})`;
const dayAndWord = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th|er)?${between}${word}${between}(\\d{4}|\\d{2})$`,
  "u",
);
const wordAndDay = new RegExp(`^${word}[\\s.]*(\\d{1,2})(?:st|nd|rd|th)?,?[\\s-]+(\\d{4})$`, "u");
const yearAndWord = new RegExp(`^(\\d{4})${between}${word}${between}(\\d{1,2})$`, "u");
const weekday = /^(\p{L}{2,10})\.?,?\s*(?=\d)/u;
const japanese = /^(\d{4})年\s*(\d{1,2})月\s*(\d{1,2})日$/;
/** Years of Reiwa, the first of which was 2019. */
const reiwa = /^(?:令和|R)\s*(\d{1,2}|元)(?:年|[./-])\s*(\d{1,2})(?:月|[./-])\s*(\d{1,2})日?$/;
const yearBeforeReiwa = 2018;
/** Days as spreadsheets count them, of the years from 1982 to 2064. */
const serial = /^([3-5]\d{4})(?:[.,]\d+)?$/;
/** The days from which they are counted. */
const firstDays = { "from-1900": dayOf(1899, 12, 30), "from-1904": dayOf(1904, 1, 1) } as const;

function withoutTime(text: string): string {
  const date = withoutFormula(text.normalize("NFKC").trim()).replace(tail, "").trim();
  const name = weekday.exec(date);
  const isWeekday = name !== null && statementMonth(name[1]!) === null && name[1] !== "R";
  return isWeekday && !/^令和/.test(date) ? date.slice(name[0].length) : date;
}

/**
 * The dates of one column. Which part stands first is decided from all of them: an order under which
 * one of them is no day, or far from the time in question, is none. What is left open then is asked.
 */
export class StatementDates {
  /** null where it is open, or where nothing turns upon it. */
  readonly order: DayOrder | null;
  /** The orders that are left: more than one where it is to be asked. */
  readonly open: readonly DayOrder[];
  /** No order fits them all: then none of them is certain. */
  private readonly areContrary: boolean;

  /**
   * @param chosen the order that was chosen; null: none
   * @param isDayFirst whether the file comes from where days stand before months
   */
  constructor(
    texts: readonly string[],
    private readonly around: Around,
    chosen: DayOrder | null = null,
    isDayFirst = false,
  ) {
    let left = new Set(dayOrders);
    for (const text of new Set(texts)) {
      const readings = readingsOf(withoutTime(text), around);
      if (readings === null || readings.size === 0) continue;
      left = new Set([...left].filter((order) => readings.has(order)));
    }
    this.areContrary = left.size === 0;
    const settled = isDayFirst && left.has("day-first") ? "day-first" : null;
    this.order = chosen ?? (left.size === 1 ? [...left][0]! : settled);
    this.open = this.order === null ? [...left] : [];
  }

  /**
   * The day that a text names; "either" where it could be several, null where it is no date that is
   * certain.
   */
  read(text: string): Day | "either" | null {
    const date = withoutTime(text);
    const yearFirst = decodeDay(date);
    if (yearFirst !== null) return yearFirst;
    const isOfFigures = [numeric, unparted, serial].some((form) => form.test(date));
    if (!isOfFigures) return dateOfWords(date, this.around);
    const readings = readingsOf(date, this.around);
    if (readings === null) return dottedDay(date);
    if (this.areContrary && this.order === null) return null;
    if (this.order !== null) return readings.get(this.order) ?? null;
    const days = new Set(this.open.flatMap((order) => readings.get(order) ?? []));
    return days.size > 1 ? "either" : ([...days][0] ?? null);
  }
}

/**
 * What a date of figures with two digits in front could be, by the order of its parts. null where it is
 * no such date, or has but one order: with points and a year of four digits, the day comes first
 * everywhere.
 */
function readingsOf(date: string, around: Around): ReadonlyMap<DayOrder, Day> | null {
  if (decodeDay(date) !== null) return null;
  const days = serial.exec(date);
  if (days !== null) return serialReadings(Number(days[1]), around);
  const parts = numeric.exec(date) ?? unparted.exec(date);
  if (parts === null) return null;
  const [first, mark, second, last] = [parts[1]!, parts[2]!, parts[3]!, parts[4]!];
  if (last.length === 4 && mark === ".") return null;
  const readings = new Map<DayOrder, Day>();
  const take = (order: DayOrder, year: string, month: string, day: string) => {
    const found = existing(year, Number(month), Number(day), around);
    if (found !== null) readings.set(order, found);
  };
  take("day-first", last, second, first);
  take("month-first", last, first, second);
  if (last.length === 2 && first.length === 2) take("year-first", first, second, last);
  return readings;
}

/** 46094 */
function serialReadings(days: number, around: Around): ReadonlyMap<DayOrder, Day> {
  const readings = new Map<DayOrder, Day>();
  for (const order of ["from-1900", "from-1904"] as const) {
    const day = firstDays[order] + days;
    if (day >= around.from && day <= around.to) readings.set(order, day);
  }
  return readings;
}

/** 4.3.2026 */
function dottedDay(date: string): Day | null {
  const [, day, , month, year] = numeric.exec(date)!;
  return existing(year!, Number(month), Number(day), null);
}

function dateOfWords(date: string, around: Around): Day | null {
  const parts = dayAndWord.exec(date);
  if (parts !== null) return wordDay(parts[3]!, parts[2]!, parts[1]!, around);
  const words = wordAndDay.exec(date);
  if (words !== null) return wordDay(words[3]!, words[1]!, words[2]!, around);
  const turned = yearAndWord.exec(date);
  if (turned !== null) return wordDay(turned[1]!, turned[2]!, turned[3]!, around);
  const figures = japanese.exec(date);
  if (figures !== null) return existing(figures[1]!, Number(figures[2]), Number(figures[3]), null);
  const era = reiwa.exec(date);
  if (era === null) return null;
  const year = yearBeforeReiwa + (era[1] === "元" ? 1 : Number(era[1]));
  return existing(String(year), Number(era[2]), Number(era[3]), null);
}

const wordDay = (year: string, month: string, day: string, around: Around) =>
  existing(year, statementMonth(month) ?? 0, Number(day), around);

/** The day if the calendar has it; one with a year of two digits only within the time in question. */
function existing(
  yearText: string,
  month: number,
  dayOfMonth: number,
  around: Around | null,
): Day | null {
  const isShort = yearText.length === 2;
  const day = dayOf(isShort ? 2000 + Number(yearText) : Number(yearText), month, dayOfMonth);
  const civil = civilOf(day);
  if (civil.month !== month || civil.day !== dayOfMonth) return null;
  if (isShort && around !== null && (day < around.from || day > around.to)) return null;
  return day;
}
