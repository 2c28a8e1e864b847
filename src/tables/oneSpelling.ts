import { compareNaturally, type Drive, type Member } from "../core/index";

/**
 * Where no Groups tab says how groups are spelt, names that differ in case and blanks alone are
 * one group: by the spelling that most members have, of equals the naturally first.
 */
export function oneSpelling(
  members: readonly Member[],
  drives: readonly Drive[],
): {
  readonly members: readonly Member[];
  readonly drives: readonly Drive[];
  /** The one spelling of a group's name; null where none is spelt in two ways. */
  readonly spell: ((name: string) => string) | null;
} {
  const counts = new Map<string, number>();
  for (const { groups } of members)
    for (const name of groups) counts.set(name, (counts.get(name) ?? 0) + 1);
  const chosen = new Map<string, string>();
  for (const [name, count] of counts) {
    const best = chosen.get(folded(name));
    const before = best === undefined ? 0 : counts.get(best)!;
    const isFirst = best === undefined || compareNaturally(name, best) < 0;
    if (count > before || (count === before && isFirst)) chosen.set(folded(name), name);
  }
  const spell = (name: string) => chosen.get(folded(name)) ?? name;
  const isMixed = chosen.size < counts.size;
  return {
    spell: isMixed ? spell : null,
    members: isMixed
      ? members.map((member) => ({ ...member, groups: member.groups.map(spell) }))
      : members,
    drives: drives.map((drive) =>
      drive.asked === null || !counts.has(spell(drive.asked))
        ? drive
        : { ...drive, asked: spell(drive.asked) },
    ),
  };
}

function folded(name: string): string {
  return name.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}
