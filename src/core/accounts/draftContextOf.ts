import type { Day } from "../day";
import type { Diagnostic } from "../diagnostics/diagnostic";
import type { DraftContext } from "../dividing/draftContext";
import type { DriveFrame } from "../drive/driveFrame";
import { Rulings } from "../drive/rulings";
import type { Accounts } from "./accounts";

/** @throws RangeError if the book has no such drive, naming the function that was asked for it. */
export function frameOf(asker: string, { frames }: Accounts, driveId: string): DriveFrame {
  const frame = frames.find(({ drive }) => drive.id === driveId);
  if (frame !== undefined) return frame;
  throw new RangeError(`${asker}: driveId is "${driveId}"; it must be a drive of the book`);
}

/** What a drive is divided from on a day, where nobody keeps a present quota. */
export function draftContextOf(
  { book, roster, people, rates, adjustments }: Accounts,
  frame: DriveFrame,
  today: Day,
  found: Diagnostic[],
): DraftContext {
  const rulings = new Rulings(roster, adjustments, frame.drive, frame.due ?? today, found);
  const { settings } = book;
  const kept = { keptMembers: null, keptGroups: null };
  return { frame, roster, people, rates, rulings, settings, today, ...kept };
}
