import type { Day } from "../core/index";

const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const newYear: Day = 20454;

/** A date cell of the samples' year, 2026, from month and day in one number: 331 is 31 March. */
export function day2026(monthAndDay: number): { readonly day: Day } {
  const month = Math.floor(monthAndDay / 100);
  return { day: newYear + daysBeforeMonth[month - 1]! + (monthAndDay % 100) - 1 };
}
