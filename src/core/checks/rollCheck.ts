import type { Day } from "../day";
import type { DraftContext } from "../dividing/draftContext";
import type { DriveFrame } from "../drive/driveFrame";
import type { People } from "../roll/people";
import type { AskedNow } from "../standing/askedNow";
import type { DriveAccount } from "../standing/driveAccount";

/** One drive's roll beside all that it follows from. */
export interface RollCheck {
  readonly frame: DriveFrame;
  readonly account: DriveAccount;
  /** As the assessment of this drive left it. */
  readonly asked: AskedNow;
  readonly people: People;
  readonly asOf: Day;
  /** What dividing anew would start from. */
  readonly draft: Omit<DraftContext, "keptMembers" | "keptGroups">;
}
