import type { Day } from "../day";
import type { Roster } from "../roster/roster";
import type { DriveFrame } from "./driveFrame";

/** Whom a drive asks, in columns by person. */
export interface AskedColumns {
  /** 1: belongs to who is asked at the time, whether exempt or not. */
  readonly eligible: Uint8Array;
  /** Through which node of the drive's tree they are asked, at the time or not; −1: none. */
  readonly treeNode: Int32Array;
}

/** Who is asked: see {@link markWhoIsAsked}. */
export function findAsked(frame: DriveFrame, roster: Roster, day: Day): AskedColumns {
  const count = roster.members.length;
  const columns = { eligible: new Uint8Array(count), treeNode: new Int32Array(count).fill(-1) };
  markWhoIsAsked(frame, roster, day, columns);
  return columns;
}

/**
 * Marks who is asked: whoever of the roster belongs to a group that the drive asks, once, through
 * the deepest that matches, had joined by the last due day and had not left before it opened. Who
 * of them is exempt the adjustments say.
 *
 * @param day stands for the opening and for the last due day where the drive has none
 * @param columns blank: nobody eligible, and every node −1
 */
export function markWhoIsAsked(
  { drive, tree, due, asksKnownGroup }: DriveFrame,
  { columns: { joined, left } }: Roster,
  day: Day,
  { eligible, treeNode }: AskedColumns,
): void {
  if (!asksKnownGroup) return;
  const opens = drive.opens ?? day;
  const until = due ?? day;
  for (let person = 0; person < joined.length; person++) {
    const node = tree.nodeOfMember(person);
    if (node < 0) continue;
    treeNode[person] = node;
    // Days are inclusive, with no pro-rating.
    if (joined[person]! <= until && left[person]! >= opens) eligible[person] = 1;
  }
}
