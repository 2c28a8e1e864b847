import type { Member } from "../book";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic";
import { editDistance } from "../names/editDistance";
import { lettersAndFigures } from "../names/lettersAndFigures";
import { sortNaturally } from "../names/natural";
import { suggest } from "../names/suggester";

/** Beyond so many groups of one it is not typing that has gone wrong: everybody is a group. */
const MOST_OF_ONE = 40;
/** In letters: of a syllable of Hangul each is one. */
const MOST_LETTERS = 2;

/**
 * Tells of groups that only one member names, beside another whose name is near: "Bulding A" beside
 * "Building A" would be a group of its own, and asked for as much. Of two that are near each other
 * one is told. Names that differ in a number or a letter that stands alone are meant to.
 */
export function tellNearTwins(members: readonly Member[], found: Diagnostic[]): void {
  const namedBy = new Map<string, Member | null>();
  for (const member of members) {
    for (const name of new Set(member.groups)) namedBy.set(name, namedBy.has(name) ? null : member);
  }
  const ofOne = [...namedBy].filter((each): each is [string, Member] => each[1] !== null);
  if (ofOne.length > MOST_OF_ONE) return;
  const told = new Set<string>();
  for (const [value, member] of sortNaturally(ofOne, ([name]) => name)) {
    const suggestion = nearTwin(value, namedBy.keys());
    if (suggestion === null || told.has(suggestion)) continue;
    told.add(value);
    const data = { value, suggestion, member: member.name };
    const place = { ...member.place, column: "groups" };
    found.push(diagnose("group-of-one", data, place, [member.id, value]));
  }
}

function nearTwin(value: string, names: Iterable<string>): string | null {
  const label = labelOf(value);
  const alike = [...names].filter((name) => name !== value && labelOf(name) === label);
  const nearest = suggest(value, alike);
  if (nearest === null) return null;
  const letters = editDistance(lettersOf(value), lettersOf(nearest), MOST_LETTERS);
  return letters <= MOST_LETTERS ? nearest : null;
}

function lettersOf(name: string): string {
  return lettersAndFigures(name.toLowerCase().normalize("NFD"));
}

/** What tells groups apart that are otherwise called the same: numbers, and letters that stand alone. */
function labelOf(name: string): string {
  const labels = name.toUpperCase().match(/\d+|(?<!\p{L})(?:[IVXLC]+|\p{L})(?!\p{L})/gu);
  return (labels ?? []).join(" ");
}
