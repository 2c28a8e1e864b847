import type { Member } from "../../../core/index";
import { type Match, matchOf } from "./match";
import { wordsOf } from "./nameKey";

/** Banks cut names at 20, 27 or 35 letters, and people's blanks at the end with them. */
const shortestCut = 18;
/** So many letters of the word that was cut are left at least. */
const leastOfWord = 3;
/** A double name of which the hyphen is left, and next to nothing behind it: "Oberndorfer-L". */
const cutInDoubleName = /[^\s-]-[^\s-]{0,2}$/;

const umlauts: Readonly<Record<string, string>> = { ä: "a", ö: "o", ü: "u" };

const isInitial = (word: string) => /^[a-z]$/.test(word);

/**
 * Names as they come out of banks: cut at a length, with an initial more or less, umlauts without
 * their dots. Only what can be no other member is found.
 */
export class LooseNames {
  /** Of each name without initials, its words in order of the alphabet: whose it is. */
  private readonly plain = new Map<string, number[]>();
  private readonly initialsOf = new Map<number, readonly string[]>();
  /** The names as they are written, surname last and first, sorted; made when one was cut. */
  private forms: readonly (readonly [form: string, index: number])[] | null = null;

  constructor(private readonly members: readonly Member[]) {
    for (const [index, { name }] of members.entries()) {
      for (const words of spellingsOf(name)) this.add(words, index);
    }
  }

  private add(words: readonly string[], index: number): void {
    const initials = words.filter(isInitial);
    if (initials.length > 0) this.initialsOf.set(index, initials);
    const key = plainKeyOf(words);
    const known = this.plain.get(key);
    if (known === undefined) this.plain.set(key, [index]);
    else if (!known.includes(index)) known.push(index);
  }

  /** Those found and all who are called the same but for initials. */
  withInitials(found: readonly number[]): readonly number[] {
    if (this.initialsOf.size === 0) return found;
    const all = new Set(found);
    for (const index of found) {
      const words = wordsOf(this.members[index]!.name);
      // Whoever writes the initial means nobody else by it.
      if (words.some(isInitial)) continue;
      for (const other of this.plain.get(plainKeyOf(words)) ?? []) all.add(other);
    }
    return [...all];
  }

  /** Whom a payer's name means that is nobody's as it stands. */
  find(payer: string): Match {
    const words = wordsOf(payer);
    const named = words.filter((word) => !isInitial(word));
    if (named.length < 2) return null;
    const text = payer.trim();
    if (text.length >= shortestCut && cutInDoubleName.test(text)) return this.cut(text, words);
    const initials = words.filter(isInitial);
    // What stands at the end may be "and" with what a bank cut off behind it.
    if (initials.length > 1 || isInitial(words[words.length - 1]!)) return null;
    const same = this.plain.get(plainKeyOf(words)) ?? [];
    const fitting = same.filter((index) => !isContrary(initials, this.initialsOf.get(index)));
    if (fitting.length > 0) return fitting.length === 1 && same.length === 1 ? fitting[0]! : same;
    const isCut = text.length >= shortestCut && words[words.length - 1]!.length >= leastOfWord;
    return isCut ? this.cut(text, words) : null;
  }

  /** Whose name begins so, and was cut within its last word; initials may be more or less. */
  private cut(text: string, words: readonly string[]): Match {
    this.forms ??= formsOf(this.members);
    const last = words.length - 1;
    const initials = words.filter((word, i) => i < last && isInitial(word));
    const kept = words.filter((word, i) => i === last || !isInitial(word));
    const start = kept.join(" ") + (text.endsWith("-") ? " " : "");
    const found = new Set<number>();
    for (let at = firstFrom(this.forms, start); at < this.forms.length; at++) {
      const [form, index] = this.forms[at]!;
      if (!form.startsWith(start)) break;
      // What was cut off is the end of a word: of whole words nobody knows which were.
      if (form.slice(start.length).includes(" ")) return null;
      if (!isContrary(initials, this.initialsOf.get(index))) found.add(index);
    }
    return matchOf([...found]);
  }
}

/** Whether both have initials, and no one of them is the same. */
function isContrary(initials: readonly string[], own: readonly string[] = []): boolean {
  if (initials.length === 0 || own.length === 0) return false;
  return !initials.some((initial) => own.includes(initial));
}

const plainKeyOf = (words: readonly string[]) =>
  words
    .filter((word) => !isInitial(word))
    .sort()
    .join(" ");

/** The words of a name, and those that are left where umlauts lose their dots. */
export function spellingsOf(name: string): readonly (readonly string[])[] {
  const words = wordsOf(name);
  const plain = name.normalize("NFC").toLowerCase();
  if (!/[äöü]/.test(plain)) return [words];
  return [words, wordsOf(plain.replace(/[äöü]/g, (letter) => umlauts[letter]!))];
}

function formsOf(members: readonly Member[]): readonly (readonly [string, number])[] {
  const forms: [string, number][] = [];
  for (const [index, { name }] of members.entries()) {
    for (const words of spellingsOf(name)) {
      forms.push([words.join(" "), index]);
      const last = words[words.length - 1];
      if (words.length > 1) forms.push([[last, ...words.slice(0, -1)].join(" "), index]);
    }
  }
  return forms.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Where those begin that are not before a text. */
function firstFrom(forms: readonly (readonly [string, number])[], text: string): number {
  let low = 0;
  let high = forms.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (forms[middle]![0] < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
