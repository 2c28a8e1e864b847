import { civilOf, type Day, dayOf } from "../../core/index";

/** How the figures of an axis are written. */
export interface ChartFigures {
  /** In the unit in which the chart states its bars, or its lines. */
  readonly money: (amount: number) => string;
  readonly day: (day: Day) => string;
}

/** Where the marks of a chart stand, in pixels. */
export interface Plot {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** An axis has no more steps than these; more could not be read. */
const MOST_STEPS = 5;

/** Round figures from 0 to the last below or at `most`, evenly apart. @example ticks(4_200) // [0, 1000, 2000, 3000, 4000] */
export function ticks(most: number): readonly number[] {
  if (most <= 0) return [0];
  let step = 10 ** Math.floor(Math.log10(most / MOST_STEPS));
  for (const times of [2, 2.5, 2]) if (most / step > MOST_STEPS) step *= times;
  const list: number[] = [];
  for (let i = 0; i * step <= most; i++) list.push(i * step);
  return list;
}

/** Steps of days on an axis, in days or in months. */
const daySteps = [1, 2, 7, 14] as const;
const monthSteps = [1, 2, 3, 6, 12, 24, 60, 120] as const;

/** Days to name between two, a few: each, one a week, or firsts of months. */
export function dayTicks(first: Day, last: Day): readonly Day[] {
  for (const step of daySteps)
    if (last - first <= step * MOST_STEPS) {
      const list: Day[] = [];
      for (let day = first; day <= last; day += step) list.push(day);
      return list;
    }
  const { year, month } = civilOf(first);
  for (const step of monthSteps) {
    // From a January on, so that quarters begin where quarters do.
    const list: Day[] = [];
    for (let at = 0; ; at += step) {
      const day = dayOf(year, 1 + at, 1);
      if (day > last) break;
      if (at + 1 >= month && day >= first) list.push(day);
    }
    if (list.length <= MOST_STEPS) return list;
  }
  return [first, last];
}
