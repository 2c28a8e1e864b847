import type { Member } from "../book";
import type { Day } from "../day";

/**
 * Whether a member belongs at the time: had joined by the last due day, and had not left before
 * the drive opened. Days are inclusive, with no pro-rating.
 *
 * @param opens the opening, or the day of division where there is none
 * @param due the last due day, or the day of division where there is none
 */
export function isMemberBetween(member: Member, opens: Day, due: Day): boolean {
  return (
    (member.joined === null || member.joined <= due) &&
    (member.left === null || member.left >= opens)
  );
}
