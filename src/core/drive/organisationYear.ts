import { type Day, firstDayOfYear, yearOf } from "../day";
import type { Settings } from "../settings";
import { dayOfDrive } from "./dayOfDrive";
import type { DriveFrame } from "./driveFrame";

/** The organisation's year that the as-of day is in. */
export class OrganisationYear {
  private readonly asOf: Day;
  private readonly firstDay: Day;
  /** The first that is after it. */
  private readonly dayAfter: Day;

  constructor({ asOf, yearStarts }: Settings) {
    const year = yearOf(asOf, yearStarts);
    this.asOf = asOf;
    this.firstDay = firstDayOfYear(year, yearStarts);
    this.dayAfter = firstDayOfYear(year + 1, yearStarts);
  }

  holds(day: Day): boolean {
    return day >= this.firstDay && day < this.dayAfter;
  }

  /** Whether a drive falls in the year: by its last due day, else its opening, else today. */
  holdsDrive(frame: DriveFrame): boolean {
    return this.holds(this.dayOf(frame));
  }

  /** The day by which a drive falls in a year, and at whose rate what it asks is converted. */
  dayOf({ due, drive }: Pick<DriveFrame, "due" | "drive">): Day {
    return dayOfDrive(due, drive, this.asOf);
  }
}
