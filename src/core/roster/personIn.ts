import type { Roster } from "./roster";

/** A shorter name may be a part of any word. */
const SHORTEST = 3;
const partOfWord = /[\p{L}\p{N}]/u;

/**
 * The member's name or ID that a text holds, where offices and groups are to stand; null where it
 * names nobody, or is a group's name.
 */
export function personIn(text: string, roster: Roster): string | null {
  if (text === "" || roster.groups.has(text) || text === roster.everyone) return null;
  if (roster.byId.has(text) || roster.byName.has(text)) return text;
  const found = roster.members.find(
    ({ name }) => name.length >= SHORTEST && !roster.groups.has(name) && holdsWord(text, name),
  );
  return found?.name ?? null;
}

/** Whether a text holds another that is no part of a longer word there. */
function holdsWord(text: string, word: string): boolean {
  const at = text.indexOf(word);
  if (at < 0) return false;
  const isOpen = (next: string | undefined) => next === undefined || !partOfWord.test(next);
  return isOpen(text[at - 1]) && isOpen(text[at + word.length]);
}
