import type { Day } from "../day";
import type { DraftContext } from "../dividing/draftContext";
import type { DriveFrame } from "../drive/driveFrame";
import type { People } from "../roll/people";
import type { PersonColumns } from "../roll/personColumns";
import type { DriveRoll } from "../roll/readRoll";
import type { DriveAccount } from "../standing/driveAccount";

/** One drive's roll beside all that it follows from. */
export interface RollCheck {
  readonly frame: DriveFrame;
  readonly account: DriveAccount;
  readonly roll: DriveRoll;
  readonly people: People;
  readonly asOf: Day;
  /** As the assessment of this drive left them. */
  readonly columns: PersonColumns;
  /** What dividing anew would start from. */
  readonly draft: Omit<DraftContext, "keptMembers" | "keptGroups">;
}
