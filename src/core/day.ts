/** A calendar day as the whole number of days since 1970-01-01. It has no time and no time zone. */
export type Day = number;

/** A day as people write it; `month` and `day` count from 1. */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * The day of a proleptic Gregorian date. Months and days beyond their range run on, so that
 * `dayOf(2026, 2, 30)` is 2 March 2026.
 *
 * @example dayOf(1970, 1, 1) // 0
 * @throws RangeError unless all three are whole.
 * @see Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil
 */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  if (!(Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(dayOfMonth))) {
    throw new RangeError(`dayOf: ${year}-${month}-${dayOfMonth}; all three must be whole numbers`);
  }
  const months = year * 12 + month - 1;
  // Years start in March here, so that a leap day is the last of its year.
  const marchMonths = months - 2;
  const y = Math.floor(marchMonths / 12);
  const m = marchMonths - y * 12;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * m + 2) / 5);
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468 + dayOfMonth - 1;
}

/**
 * The date of a day: the inverse of {@link dayOf}.
 *
 * @example civilOf(0) // { year: 1970, month: 1, day: 1 }
 * @see Howard Hinnant, as above, civil_from_days
 */
export function civilOf(day: Day): CivilDay {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** The day that an ISO 8601 date names, or null where there is no such date: "2026-02-30" is none. */
export function parseIsoDay(text: string): Day | null {
  const parts = /^\s*(\d{4})-(\d{2})-(\d{2})\s*$/.exec(text);
  if (parts === null) return null;
  const day = dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  const { month, day: dayOfMonth } = civilOf(day);
  return month === Number(parts[2]) && dayOfMonth === Number(parts[3]) ? day : null;
}

/** The ISO 8601 date of a day: "2026-03-31". */
export function isoDay(day: Day): string {
  const { year, month, day: dayOfMonth } = civilOf(day);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}`;
}

/**
 * The year that a day belongs to where years start on the first of the month `yearStarts` (1 to
 * 12): it is called by the calendar year in which it starts.
 *
 * @example yearOf(dayOf(2026, 3, 31), 4) // 2025
 */
export function yearOf(day: Day, yearStarts: number): number {
  const { year, month } = civilOf(day);
  return month < yearStarts ? year - 1 : year;
}

/** The first day of the year that {@link yearOf} calls `year`. */
export function firstDayOfYear(year: number, yearStarts: number): Day {
  return dayOf(year, yearStarts, 1);
}

function padded(value: number, length: number): string {
  const digits = String(Math.abs(value)).padStart(length, "0");
  return value < 0 ? `-${digits}` : digits;
}

/**
 * The day so many months on: the same day of the month, or the last of a month that has not so many.
 *
 * @example monthsOn(dayOf(2026, 1, 31), 1) // 28 February, and by 2 it is 31 March
 */
export function monthsOn(day: Day, months: number): Day {
  const { year, month, day: dayOfMonth } = civilOf(day);
  const first = dayOf(year, month + months, 1);
  return Math.min(first + dayOfMonth - 1, dayOf(year, month + months + 1, 1) - 1);
}

/**
 * The same date so many years on; the last day of a month stays the last of it.
 *
 * @example yearsOn(dayOf(2027, 2, 28), 1) // 29 February 2028, and a year later it is the 28th again
 */
export function yearsOn(day: Day, years: number): Day {
  const moved = monthsOn(day, years * 12);
  const isLast = civilOf(day + 1).day === 1;
  return isLast ? monthsOn(moved + 1 - civilOf(moved).day, 1) - 1 : moved;
}
