import { NearNames } from "./nearNames";

/** Beyond so many different unknown names it is not typing that has gone wrong. */
const MOST_LOOKED_UP = 40;

/** Suggests from one list of known names; each unknown name is looked up once. */
export class Suggester {
  private readonly known: Iterable<string>;
  private names: NearNames | null = null;
  private readonly looked = new Map<string, string | null>();

  /** @param known is read once, and only if something is to be suggested */
  constructor(known: Iterable<string>) {
    this.known = known;
  }

  suggest(value: string): string | null {
    const before = this.looked.get(value);
    if (before !== undefined) return before;
    if (this.looked.size >= MOST_LOOKED_UP) return null;
    this.names ??= new NearNames(this.known);
    const found = this.names.nearest(value);
    this.looked.set(value, found);
    return found;
  }
}

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
