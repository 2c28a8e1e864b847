import type { Timed, Undisturbed } from "./trial";

/** The calls that look whether all stands as it was read. */
const looks = /^(Range\.(getValues|getNumberFormats)|Sheet\.(getLastRow|getSheetValues))$/;

/** A last look at a sheet, by the look's number: what comes after it and before the writes is not seen. */
export interface Moment {
  readonly sheet: number;
  readonly look: number;
}

/**
 * The moment in which an edit of a sheet falls that is made before a call; null where it falls into
 * none, so that it has to be seen. Writes that follow one another are sent together, formats among them.
 */
export function momentOf({ calls, sheets }: Undisturbed, { edit, at }: Timed): Moment | null {
  const own = edit.on === undefined ? undefined : sheets.get(edit.on);
  if (own === undefined) return null;
  let look: number | null = null;
  for (const [i, { name, kind, sheet }] of calls.entries()) {
    const nth = i + 1;
    // A drop-down in one tab lists what stands in another.
    const isListing = sheet !== own && name === "Range.setDataValidation";
    if (sheet === own && looks.test(name)) look = nth;
    else if (isListing || (sheet === own && kind === "write")) {
      if (look !== null && at > look && at <= nth) return { sheet: own, look };
    } else if (sheet === own && kind === "read") look = null;
  }
  return null;
}
