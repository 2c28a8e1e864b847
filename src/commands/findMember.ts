import { type Roster, suggest } from "../core/index";
import type { Say } from "../i18n/index";

/** The member's place in the roster, by ID or unique name; or why there is none. */
export function findMember(
  text: string,
  { byId, byName }: Roster,
  say: Say,
): number | { readonly message: string } {
  const { gift } = say.words.pages;
  const value = text.trim().normalize();
  const found = byId.get(value) ?? byName.get(value);
  if (found === null) return { message: gift.ambiguousMember(value) };
  if (found !== undefined) return found;
  return { message: gift.unknownMember(value, suggest(value, [...byId.keys(), ...byName.keys()])) };
}
