import { memberNamed, type Roster, suggest } from "../../core/index";
import type { Say } from "../../i18n/index";

/** The member's place in the roster, by ID or unique name; or why there is none. */
export function findMember(
  text: string,
  roster: Roster,
  say: Say,
): number | { readonly message: string } {
  const { gift } = say.words.pages;
  const value = text.trim().normalize();
  const found = memberNamed(roster, value);
  if (found === null) return { message: gift.ambiguousMember(value) };
  if (found !== undefined) return found;
  const known = [...roster.byId.keys(), ...roster.byName.keys()];
  return {
    message: gift.unknownMember(value, suggest(value, known), say.words.schema.tabs.members),
  };
}

/**
 * How a new row names a member: by name, as people read it and as the drop-down offers it, where
 * that is read as just this member; else by ID. Adjustments read a group's name before a member's.
 *
 * @param memberId who is on the roll alone, and no longer in Members, stays an ID
 */
export function memberText(memberId: string, { members, byId, byName, groups }: Roster): string {
  const index = byId.get(memberId);
  if (index === undefined) return memberId;
  const { name } = members[index]!;
  const isOnlyTheirs = byName.get(name) === index && (byId.get(name) ?? index) === index;
  return isOnlyTheirs && !groups.has(name) ? name : memberId;
}
