import type { DriveFrame } from "../drive/driveFrame";
import { PersonColumns } from "../roll/personColumns";
import { AskedNow } from "../standing/askedNow";
import type { OpenedBook } from "./openBook";

/** Whom a drive asks by now, as accounts would have it. */
export function whoIsAsked(opened: OpenedBook, frame: DriveFrame): AskedNow {
  return new AskedNow(opened, frame, new PersonColumns(opened.people.all.length), []);
}
