const partOfWord = /[\p{L}\p{N}]/u;
const hangul = /\p{Script=Hangul}/u;

/**
 * Finds names in texts, in capitals or not: one in letters that are parted by blanks as a word of its
 * own; one in Hangul anywhere, as titles and particles are joined to it.
 *
 * @example new NamesInText(["Ana Bo"]).in("Treasurer: ANA BO, evenings") // ["Ana Bo"]
 */
export class NamesInText {
  private readonly names: readonly (readonly [name: string, folded: string])[];

  constructor(names: Iterable<string>) {
    this.names = Array.from(new Set(names), (name) => [name, folded(name)] as const);
  }

  /** Those that a text holds. */
  in(text: string): readonly string[] {
    const own = folded(text);
    return this.names.flatMap(([name, word]) => (holds(own, word) ? [name] : []));
  }
}

const folded = (text: string) => text.normalize("NFC").toLowerCase();

function holds(text: string, word: string): boolean {
  if (word === "") return false;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const isWhole =
      !partOfWord.test(text[at - 1] ?? "") && !partOfWord.test(text[at + word.length] ?? "");
    if (isWhole || hangul.test(word)) return true;
  }
  return false;
}
