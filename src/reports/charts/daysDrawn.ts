import type { Day } from "../../core/index";

/** Over so many days it is one a week. */
const MOST_DAYS = 120;
/** Over so many weeks, as where a year is mistyped, it is one in several. */
const MOST_WEEKS = 520;

/**
 * The days on which lines are drawn, rising: each from the first to the last, or one a week where these
 * are many, and always those at which a line begins or ends.
 *
 * @param told up to it days are not foretold: by these it is said whether they are many
 * @param corners null: none; what is not between the first and the last is left out
 */
export function daysDrawn(
  { first, told, last }: { readonly first: Day; readonly told: Day; readonly last: Day },
  corners: readonly (Day | null)[],
): readonly Day[] {
  const weeks = Math.ceil((told - first) / 7);
  const step = told - first <= MOST_DAYS ? 1 : 7 * Math.ceil(weeks / MOST_WEEKS);
  const days = new Set([last]);
  for (let day = first; day < last; day += step) days.add(day);
  for (const day of corners) if (day !== null && day >= first && day <= last) days.add(day);
  return [...days].sort((a, b) => a - b);
}
