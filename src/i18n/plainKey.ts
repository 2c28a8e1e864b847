/**
 * A word stripped to what tells it from others, so that what people type is found all the same:
 * compatibility forms unified, lower case, without blanks, punctuation and signs.
 *
 * @example plainKey("  MEMBER-ID: ") // "memberid"
 */
export function plainKey(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{Z}\p{C}]+/gu, "");
}
