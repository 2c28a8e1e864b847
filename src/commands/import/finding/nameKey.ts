import { withoutAccents } from "../../../i18n/index";

const folded: Readonly<Record<string, string>> = {
  ...{ ä: "ae", ö: "oe", ü: "ue", ß: "ss" },
  ...{ ł: "l", ø: "o", đ: "d", æ: "ae", œ: "oe", ı: "i" },
};
const titles = new Set(["mr", "mrs", "ms", "miss", "dr", "herr", "frau", "frl"]);

/** Payers and references recur within a file; beyond so many different texts all are forgotten. */
const mostRemembered = 50_000;
const remembered = new Map<string, readonly string[]>();

/**
 * The words of a name as banks and people both write it: lower case, without accents, titles and
 * punctuation; German umlauts as two letters; Hangul parted from what stands beside it.
 *
 * @example wordsOf("Dr. Müller, ANNA") // ["mueller", "anna"]
 */
export function wordsOf(text: string): readonly string[] {
  let words = remembered.get(text);
  if (words === undefined) {
    if (remembered.size >= mostRemembered) remembered.clear();
    words = splitWords(text).filter((word) => word !== "" && !titles.has(word));
    remembered.set(text, words);
  }
  return words;
}

function splitWords(text: string): readonly string[] {
  if (/^[ -~]*$/.test(text)) return text.toLowerCase().split(/[^a-z0-9]+/);
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[äöüßłøđæœı]/g, (letter) => folded[letter]!);
  return withoutAccents(plain)
    .replace(/님(?=\s|$)/g, "")
    .replace(/([a-z0-9])(?=[가-힣])|([가-힣])(?=[a-z0-9])/g, "$& ")
    .split(/[^\p{L}\p{N}]+/u);
}

/** A word as banks write it that leave the dots away: "fuer" → "fur". */
export const withoutDots = (word: string): string => word.replace(/ae|oe|ue/g, (pair) => pair[0]!);

/** One key for a name whatever the order of its words: "Müller, Anna" and "ANNA MUELLER". */
export function nameKey(text: string): string {
  const words = wordsOf(text);
  return words.length < 2 ? (words[0] ?? "") : [...words].sort().join(" ");
}

/** Between the names of two people who share an account; what may be an initial is none. */
const and =
  /\s*[&+/]\s*|\s+(?:[uU]\.|und|UND|Und|and|AND|And|oder|ODER|or|OR|et|ET|ou|OU|e|y|en|EN|of|och|OCH|og|OG|ja|JA)\s+|(?<=[가-힣])(?:와|과)\s+|\s+및\s+/u;

/** "Anna und Bert Becker" → "Anna", "Bert Becker"; one alone where nothing joins several. */
export const partsByAnd = (text: string): readonly string[] =>
  text.split(and).filter((part) => part !== "");
