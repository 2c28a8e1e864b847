import type { PersonChoice } from "../../protocol";

/** A person with the letters by which they are found. */
export interface Findable {
  readonly person: PersonChoice;
  readonly name: string;
  readonly id: string;
  readonly groups: string;
  /** The leading consonants of a Hangul name: 김철수 is found by ㄱㅊㅅ. */
  readonly initials: string;
}

export interface FoundPeople {
  readonly people: readonly PersonChoice[];
  /** How many more fit. */
  readonly more: number;
}

/** Leading consonants of Hangul syllables taken apart. */
const consonant = /[\u1100-\u1112]/g;
const onlyConsonants = /^[\u1100-\u1112]+$/;

/**
 * Letters by which texts are compared: lower case, without accents, Hangul syllables taken apart into
 * their letters, so that a syllable half typed already finds.
 */
export const lettersOf = (text: string) =>
  text.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "").trim();

export function findable(people: readonly PersonChoice[]): readonly Findable[] {
  return people.map((person) => {
    const name = lettersOf(person.name);
    return {
      person,
      name,
      id: lettersOf(person.id),
      groups: lettersOf(person.groups),
      initials: (name.match(consonant) ?? []).join(""),
    };
  });
}

/**
 * The people that what was typed fits, best first: by the name's beginning, a word's beginning or the
 * ID, then anywhere in the name, then by group; in the order of the list among equals. Every word
 * typed must fit.
 */
export function findPeople(list: readonly Findable[], typed: string, most: number): FoundPeople {
  const wanted = lettersOf(typed).split(/\s+/).filter(Boolean);
  const ranks: PersonChoice[][] = [[], [], [], []];
  for (const entry of list) {
    let rank = 0;
    for (const word of wanted) rank = Math.max(rank, rankOf(entry, word));
    ranks[rank]?.push(entry.person);
  }
  const found = ranks.flat();
  return { people: found.slice(0, most), more: Math.max(0, found.length - most) };
}

/** 0 is best; 4: does not fit. */
function rankOf({ name, id, groups, initials }: Findable, word: string): number {
  if (name.startsWith(word) || id === word) return 0;
  if (id.startsWith(word) || name.includes(` ${word}`)) return 1;
  if (onlyConsonants.test(word) && initials.startsWith(word)) return 1;
  if (name.includes(word)) return 2;
  return groups.includes(word) ? 3 : 4;
}
