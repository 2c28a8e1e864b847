import { civilOf, type Day, dayOf } from "../../core/index";
import { monthOf } from "../../i18n/index";
import { decodeDay } from "../../tables/index";

export type DayOrder = "day-first" | "month-first";

const tail = /([T\s]+\d{1,2}:\d{2}.*|\s*(오전|오후).*|\s*[(（].*)$/u;
const numeric = /^(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})$/;
const dayAndWord = /^(\d{1,2})[\s.-]*([^\d\s.,-]+)[\s.,-]*(\d{4}|\d{2})$/u;
const wordAndDay = /^([^\d\s.,-]+)[\s.]*(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u;

const withoutTime = (text: string) => text.normalize("NFKC").trim().replace(tail, "").trim();

/**
 * Whether the day or the month comes first in dates like 03/04/2026, where any of them shows it. With
 * points between, the day comes first everywhere.
 */
export function dayOrderOf(texts: readonly string[]): DayOrder | null {
  let dayFirst = false;
  let monthFirst = false;
  for (const text of texts) {
    const parts = numeric.exec(withoutTime(text));
    if (parts === null || parts[2] === ".") continue;
    dayFirst ||= Number(parts[1]) > 12;
    monthFirst ||= Number(parts[3]) > 12;
  }
  if (dayFirst === monthFirst) return null;
  return dayFirst ? "day-first" : "month-first";
}

/**
 * The day that a statement's date names; "either" where day and month could be either way round, null
 * where it is no date. A year of two digits that lies well ahead of `today` is no year.
 */
export function readDate(text: string, order: DayOrder | null, today: Day): Day | "either" | null {
  const date = withoutTime(text);
  const yearFirst = decodeDay(date);
  if (yearFirst !== null) return yearFirst;
  const parts = numeric.exec(date);
  if (parts === null) return dateOfWords(date, today);
  const [first, second] = [Number(parts[1]), Number(parts[3])];
  const year = parts[4]!;
  if (parts[2] === ".") return existing(year, second, first, today);
  if (order === null && first !== second && first <= 12 && second <= 12) return "either";
  const isDayFirst = order === null ? first > 12 : order === "day-first";
  return isDayFirst ? existing(year, second, first, today) : existing(year, first, second, today);
}

function dateOfWords(date: string, today: Day): Day | null {
  const parts = dayAndWord.exec(date);
  if (parts !== null) return existing(parts[3]!, monthOf(parts[2]!) ?? 0, Number(parts[1]), today);
  const words = wordAndDay.exec(date);
  if (words === null) return null;
  return existing(words[3]!, monthOf(words[1]!) ?? 0, Number(words[2]), today);
}

/** The day if the calendar has it. */
function existing(yearText: string, month: number, dayOfMonth: number, today: Day): Day | null {
  const isShort = yearText.length === 2;
  const day = dayOf(isShort ? 2000 + Number(yearText) : Number(yearText), month, dayOfMonth);
  const civil = civilOf(day);
  if (civil.month !== month || civil.day !== dayOfMonth) return null;
  return isShort && day > today + 366 ? null : day;
}
