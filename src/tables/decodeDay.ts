import { civilOf, type Day, dayOf } from "../core/index";
import { type Cell, serialOf1970 } from "../schema/index";

/** Year, month and day in this order, in the ways in which they are written so; a time may follow. */
const yearFirst =
  /^(\d{4})\s*(?:-|\/|\.|년)\s*(\d{1,2})\s*(?:-|\/|\.|월)\s*(\d{1,2})\s*(?:\.|일)?(?:[T ]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/;
const eightDigits = /^(\d{4})(\d{2})(\d{2})$/;

/**
 * The day that a cell names, or null where it is not certain: a date, or a text or number that
 * begins with the year. Whether 3/4/26 is in March or in April is never guessed.
 *
 * @example decodeDay("2026. 3. 31.") // the same as decodeDay("2026-03-31") and decodeDay("2026년 3월 31일")
 */
export function decodeDay(cell: Cell): Day | null {
  if (typeof cell === "object") return isPlausible(cell.day) ? cell.day : dayOfSerial(cell.day);
  if (typeof cell === "number") return dayOfText(String(cell));
  return typeof cell === "string" ? dayOfText(cell.normalize("NFKC").trim()) : null;
}

const firstDay = dayOf(1900, 1, 1);
const lastDay = dayOf(2999, 12, 31);

/** Whether a date cell's day can be meant: what is typed as 0 or 20260301 in one is no such day. */
export function isPlausible(day: Day): boolean {
  return day >= firstDay && day <= lastDay;
}

/** 20260301 typed into a cell that shows dates is a day in the year 57370. */
function dayOfSerial(day: Day): Day | null {
  return dayOfText(String(day + serialOf1970));
}

function dayOfText(text: string): Day | null {
  const parts = yearFirst.exec(text) ?? eightDigits.exec(text);
  if (parts === null) return null;
  const month = Number(parts[2]);
  const day = dayOf(Number(parts[1]), month, Number(parts[3]));
  // A day that its month has not is one of another month.
  return civilOf(day).month === month && isPlausible(day) ? day : null;
}
