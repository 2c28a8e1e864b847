const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
/** Finals that a syllable can have, none included. */
const FINALS = 28;
const RIEUL = 8;
/** The finals of 영, 일, 이, 삼 … 구, as digits are read. */
const finalsOfDigits = [21, RIEUL, 0, 16, 0, 0, 1, RIEUL, RIEUL, 0];
const closing = /["”’)\]]+$/;

/** Particles after a word that ends in a consonant, and after one that does not. */
const particles = {
  은: ["은", "는"],
  이: ["이", "가"],
  을: ["을", "를"],
  과: ["과", "와"],
  으로: ["으로", "로"],
} as const;

/**
 * A word with the particle that its last syllable or digit asks for; both are written where it ends
 * in something else.
 *
 * @example particle("품목", "은") // "품목은"
 * @example particle("모금", "으로") // "모금으로"; particle("현물", "으로") // "현물로"
 * @example particle("KRW", "을") // "KRW을(를)"
 */
export function particle(word: string, which: keyof typeof particles): string {
  const [closed, open] = particles[which];
  const final = finalOf(word.replace(closing, ""));
  if (final === null) return word + (closed === "으로" ? "(으)로" : `${closed}(${open})`);
  const isOpen = final === 0 || (which === "으로" && final === RIEUL);
  return word + (isOpen ? open : closed);
}

/** The final consonant of a word as its number, 0 for none; null where it is not known. */
function finalOf(word: string): number | null {
  const last = word.charCodeAt(word.length - 1);
  if (last >= FIRST_SYLLABLE && last <= LAST_SYLLABLE) return (last - FIRST_SYLLABLE) % FINALS;
  return finalsOfDigits[last - 0x30] ?? null;
}
