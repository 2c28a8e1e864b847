import { type Day, dayOf } from "../core/index";

/** A date cell of the samples' year, 2026, from month and day in one number: 331 is 31 March. */
export function day2026(monthAndDay: number): { readonly day: Day } {
  return { day: dayOf(2026, Math.floor(monthAndDay / 100), monthAndDay % 100) };
}
