import type { Member } from "../book";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic";
import { lettersAndFigures } from "../names/lettersAndFigures";

/**
 * Tells of households that differ from another in case, blanks or punctuation alone: "flat 12 b" beside
 * "Flat 12B" would get a statement of its own. Of each such pair the one with fewer members is told, of
 * equals the one that comes later.
 *
 * @param members in the order of the roster
 */
export function tellHouseholds(members: readonly Member[], found: Diagnostic[]): void {
  const byName = new Map<string, Member[]>();
  for (const member of members) {
    if (member.household === "") continue;
    const known = byName.get(member.household);
    if (known === undefined) byName.set(member.household, [member]);
    else known.push(member);
  }
  const byLetters = new Map<string, string>();
  const sorted = [...byName].sort(([, a], [, b]) => b.length - a.length);
  for (const [household, its] of sorted) {
    const letters = lettersOf(household);
    const other = byLetters.get(letters);
    if (other === undefined) {
      byLetters.set(letters, household);
      continue;
    }
    const [first] = its;
    const data = { value: household, other, member: first!.name };
    const place = { ...first!.place, column: "household" };
    found.push(diagnose("household-written-otherwise", data, place, [first!.id, household]));
  }
}

function lettersOf(household: string): string {
  return lettersAndFigures(household.normalize("NFKC").toLowerCase());
}
