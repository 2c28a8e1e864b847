import type { DriveAccount, Roster } from "../../core/index";

/**
 * Whether a drive asks a member, or else a group that is credited with a nameless gift: who is on its
 * roll and not exempt, or is to be on it when it is divided. The drive's roll comes before its groups,
 * as who has left since stays on it.
 */
export function isAsked(
  { memberId, group }: { readonly memberId: string; readonly group: string },
  { drive, members }: DriveAccount,
  roster: Roster,
): boolean {
  const at = members.find(({ member }) => member.id === memberId);
  if (at !== undefined) return at.asked || at.standing === "undivided";
  // A drive that lists whom it asks does not ask who is not listed.
  if (memberId !== "" && members.length > 0) return false;
  const top = drive?.asked ? roster.groups.get(drive.asked) : undefined;
  if (top === undefined) return true;
  const own = roster.groups.get(group)?.index;
  const groups =
    memberId === "" ? [own ?? -1] : (roster.memberGroups[roster.byId.get(memberId) ?? -1] ?? []);
  return groups.some((each) => each >= top.index && each < top.end);
}
