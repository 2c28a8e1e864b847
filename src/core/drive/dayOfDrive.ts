import type { Drive } from "../book";
import type { Day } from "../day";

/** The day by which a drive falls in a year: its last due day, else its opening, else the as-of day. */
export function dayOfDrive(due: Day | null, { opens }: Pick<Drive, "opens">, asOf: Day): Day {
  return due ?? opens ?? asOf;
}
