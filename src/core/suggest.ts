import { NearNames } from "./names/nearNames";

/**
 * The known name that was probably meant by `value`, or null where none is near: one that differs
 * only in case, blanks or punctuation, else the one at the least edit distance, at most 1 for
 * short names and 2 from six letters on (a swap of neighbours counts as 1).
 *
 * Of names equally near the naturally first is taken, so that the order of rows plays no part.
 *
 * @example suggest("Plating shop", ["Painting shop", "Plating Shop"]) // "Plating Shop"
 */
export function suggest(value: string, known: Iterable<string>): string | null {
  return new NearNames(known).nearest(value);
}
