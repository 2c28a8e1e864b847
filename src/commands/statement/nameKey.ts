const folded: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };
const titles = /^(mr|mrs|ms|miss|dr|herr|frau|frl)$/;

/**
 * The words of a name as banks and people both write it: lower case, without accents, titles and
 * punctuation; German umlauts as two letters; Hangul parted from what stands beside it.
 *
 * @example wordsOf("Dr. Müller, ANNA") // ["mueller", "anna"]
 */
export function wordsOf(text: string): readonly string[] {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => folded[letter]!)
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .normalize("NFC")
    .replace(/님(?=\s|$)/g, "")
    .replace(/([a-z0-9])(?=[가-힣])|([가-힣])(?=[a-z0-9])/g, "$& ")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !titles.test(word));
}

/** One key for a name whatever the order of its words: "Müller, Anna" and "ANNA MUELLER". */
export function nameKey(text: string): string {
  return [...wordsOf(text)].sort().join(" ");
}
