import type { ServiceCall } from "../../../src/local/services/index";

/** The calls that write what holds something of somebody's. */
const writes =
  /^(Range\.(setValues|copyTo|clear|clearNote|clearContent)|Sheet\.(appendRow|deleteRows|insertRowsBefore|insertRowsAfter))$/;

/** The calls that look whether all stands as it was read. */
const looks = /^(Range\.getValues|Sheet\.getLastRow)$/;

/**
 * Of the calls of a run those that stand between a last look and the last of the writes that it
 * guards, each with the look's number: an edit before one of them comes too late to be seen. Writes
 * that follow one another are sent together.
 */
export function guardedCalls(calls: readonly ServiceCall[]): ReadonlyMap<number, number> {
  const lookOf = new Map<number | null, number>();
  const guarded = new Map<number, number>();
  for (const [i, { name, kind, sheet }] of calls.entries()) {
    const look = lookOf.get(sheet);
    if (looks.test(name)) lookOf.set(sheet, i + 1);
    else if (writes.test(name) && look !== undefined) guarded.set(i + 1, look);
    else if (kind === "read" || kind === "write") lookOf.delete(sheet);
  }
  return guarded;
}
