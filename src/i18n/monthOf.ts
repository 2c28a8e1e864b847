import { months } from "./en/months";
import { plainKey } from "./plainKey";

/** English months may be cut to so many letters. */
const SHORTEST = 3;

/**
 * The month, from 1, that a word names in either language; null where it names none.
 *
 * @example monthOf("Apr") // 4
 * @example monthOf("4월") // 4
 */
export function monthOf(text: string): number | null {
  const key = plainKey(text);
  const korean = /^(1[0-2]|[1-9])월$/.exec(key);
  if (korean !== null) return Number(korean[1]);
  if (key.length < SHORTEST) return null;
  const index = months.findIndex((month) => month.toLowerCase().startsWith(key));
  return index < 0 ? null : index + 1;
}
