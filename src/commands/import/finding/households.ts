import type { Member } from "../../../core/index";
import { wordsOf } from "./nameKey";
import { isNearOneOf } from "./plainWords";

/** What stands before a family's name. */
const familyWords = new Set([
  "familie",
  "fam",
  "family",
  "famille",
  "haushalt",
  "household",
  "가족",
]);

const longestLabel = 5;
const isFamilyWord = (word: string) => familyWords.has(word) || isNearOneOf(word, [...familyWords]);

/** Who keeps house together, by Members ▸ Household, and by what texts call them. */
export class Households {
  /** Of each label, without the word for a family: whose it is. */
  private readonly byLabel = new Map<string, number[]>();
  private readonly labels = new Map<number, string>();
  private readonly starts = new Set<string>();
  private readonly needsFamilyWord = new Set<string>();

  /** @param nameWords the words of all names: a label that is one of them tells only beside "family" */
  constructor(members: readonly Member[], nameWords: ReadonlySet<string>) {
    for (const [index, { household }] of members.entries()) {
      if (household === "") continue;
      const words = wordsOf(household).filter((word) => !familyWords.has(word));
      const label = words.join(" ");
      if (label === "") continue;
      this.labels.set(index, label);
      const known = this.byLabel.get(label);
      if (known !== undefined) known.push(index);
      else {
        this.byLabel.set(label, [index]);
        this.starts.add(words[0]!);
        const isFigure = /^\d+$/.test(label);
        if (isFigure || words.every((word) => nameWords.has(word))) this.needsFamilyWord.add(label);
      }
    }
  }

  /** The member and all who share the household. */
  of(member: number): readonly number[] {
    const label = this.labels.get(member);
    return label === undefined ? [member] : this.byLabel.get(label)!;
  }

  /** The members of the one household that texts name; none where they name none or several. */
  find(texts: readonly string[]): readonly number[] {
    if (this.byLabel.size === 0) return [];
    const found = new Set<string>();
    for (const text of texts) {
      const words = wordsOf(text);
      for (let from = 0; from < words.length; from++) {
        if (!this.starts.has(words[from]!)) continue;
        for (let to = from + 1; to <= Math.min(words.length, from + longestLabel); to++) {
          const label = words.slice(from, to).join(" ");
          if (!this.byLabel.has(label)) continue;
          const isSaid = [words[from - 1], words[to]].some((word) => isFamilyWord(word ?? ""));
          if (isSaid || !this.needsFamilyWord.has(label)) found.add(label);
        }
      }
    }
    const [label, ...others] = found;
    return label === undefined || others.length > 0 ? [] : this.byLabel.get(label)!;
  }
}
