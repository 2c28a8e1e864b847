import type { Edit } from "./edits";
import type { Undisturbed } from "./trial";

/** The calls that write what holds something of somebody's. */
const writes =
  /^(Range\.(setValues|copyTo|clear|clearNote|clearContent)|Sheet\.(appendRow|deleteRows|insertRowsBefore|insertRowsAfter))$/;

/** The calls that look whether all stands as it was read. */
const looks = /^(Range\.getValues|Sheet\.getLastRow)$/;

/** A last look at a sheet, by the look's number: what comes after it and before the writes is not seen. */
export interface Moment {
  readonly sheet: number;
  readonly look: number;
}

/**
 * The moment in which an edit of a sheet falls that is made before a call; null where it falls into
 * none, so that it has to be seen. Writes that follow one another are sent together, formats among them.
 */
export function momentOf({ calls, sheets }: Undisturbed, { on }: Edit, at: number): Moment | null {
  const own = on === undefined ? undefined : sheets.get(on);
  if (own === undefined) return null;
  const ofSheet = calls.flatMap((call, i) => (call.sheet === own ? [{ ...call, nth: i + 1 }] : []));
  let look: number | null = null;
  for (const { name, kind, nth } of ofSheet) {
    if (looks.test(name)) look = nth;
    else if (writes.test(name)) {
      if (look !== null && at > look && at <= nth) return { sheet: own, look };
    } else if (kind === "read") look = null;
  }
  return null;
}
