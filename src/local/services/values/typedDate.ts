import type { LocaleHabits } from "./localeHabits";
import type { Typed } from "./typedText";
import { serialOfDay } from "./zonedTime";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The year that a date typed without one falls in: the model has no clock of its own. */
const assumedYear = 2026;

/** Reads dates and times as typed: "2026-03-01", "3/1/2026 10:30", "1 Mar", "3월 1일", "10:30". */
export function typedDate(text: string, habits: LocaleHabits): Typed | undefined {
  const time = /^(.*?)[ T]?(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d{1,3})?))?\s*([AaPp][Mm])?$/.exec(
    text,
  );
  const fraction = time ? timeOfDay(time) : 0;
  if (fraction === undefined) return undefined;
  const dayText = time ? time[1]!.trim() : text;
  if (dayText === "")
    return time ? { kind: "value", value: fraction, format: habits.time } : undefined;
  const serial = typedDay(dayText, habits);
  if (serial === undefined) return undefined;
  const format = time ? `${habits.date} ${habits.time}` : habits.date;
  return {
    kind: "value",
    value: serial + fraction,
    format: isIso(dayText) && !time ? "yyyy-MM-dd" : format,
  };
}

const isIso = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

function timeOfDay(found: RegExpExecArray): number | undefined {
  let hour = Number(found[2]);
  const minute = Number(found[3]);
  const second = Number(found[4] ?? 0);
  const half = found[5]?.toLowerCase();
  if (hour > 24 || minute > 59 || second >= 60) return undefined;
  if (half) hour = (hour % 12) + (half === "pm" ? 12 : 0);
  return (hour * 3600 + minute * 60 + second) / 86_400;
}

function typedDay(text: string, habits: LocaleHabits): number | undefined {
  return namedDay(text) ?? numberedDay(text, habits);
}

/** Dates with a month in words: "1 Mar 2026", "March 1, 2026", "Mar 2026", "2026년 3월 1일". */
function namedDay(text: string): number | undefined {
  const korean = /^(?:(\d{4})년\s*)?(\d{1,2})월(?:\s*(\d{1,2})일)?$/.exec(text);
  if (korean) return dayOf(korean[1], Number(korean[2]), korean[3]);
  const dayFirst = /^(\d{1,2})[ -]?([A-Za-z]{3,9})\.?,?(?:[ -](\d{2}|\d{4}))?$/.exec(text);
  if (dayFirst) return dayOf(dayFirst[3], monthOf(dayFirst[2]!), dayFirst[1]);
  const monthFirst = /^([A-Za-z]{3,9})\.?[ -](\d{1,2})(?:,? ?(\d{4}))?$/.exec(text);
  if (monthFirst) return dayOf(monthFirst[3], monthOf(monthFirst[1]!), monthFirst[2]);
  const monthOnly = /^([A-Za-z]{3,9})\.?,?[ -](\d{4})$/.exec(text);
  return monthOnly ? dayOf(monthOnly[2], monthOf(monthOnly[1]!), "1") : undefined;
}

function monthOf(word: string): number {
  const lower = word.toLowerCase();
  const full = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
  ];
  return Math.max(months.indexOf(lower), full.indexOf(lower)) + 1;
}

const yearFirst = /^(\d{4})(?:[-/]|\. ?)(\d{1,2})(?:(?:[-/]|\. ?)(\d{1,2})\.?)?$/;
const slashed = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{2}|\d{4}))?$/;
const dotted = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{2}|\d{4}))?$/;

function numberedDay(text: string, habits: LocaleHabits): number | undefined {
  const year = yearFirst.exec(text);
  if (year && (habits.dottedDates || !text.includes(".") || year[3]))
    return dayOf(year[1], Number(year[2]), year[3]);
  const parts = (habits.dottedDates ? dotted : slashed).exec(text);
  if (!parts) return undefined;
  const [, a, b, c] = parts;
  if (habits.order === "YMD" && c?.length === 2) return dayOf(a, Number(b), c);
  const dayFirst = habits.order === "DMY";
  return dayOf(c, Number(dayFirst ? b : a), dayFirst ? a : b);
}

function dayOf(
  year: string | undefined,
  month: number,
  day: string | undefined,
): number | undefined {
  if (month < 1 || month > 12) return undefined;
  let full = year === undefined ? assumedYear : Number(year);
  if (year?.length === 2) full += full < 50 ? 2000 : 1900;
  return serialOfDay(full, month, Number(day ?? 1));
}
