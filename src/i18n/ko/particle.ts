const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
/** Finals a vowel and a leading consonant can have, none included. */
const FINALS = 28;
const RIEUL = 8;

/** Particles by whether the word before them ends in a consonant. */
const particles = {
  은: ["은", "는"],
  이: ["이", "가"],
  을: ["을", "를"],
  과: ["과", "와"],
  으로: ["으로", "로"],
} as const;

/**
 * A word with the particle that its last syllable asks for; both are written where it does not end
 * in Hangul.
 *
 * @example particle("품목", "은") // "품목은"
 * @example particle("모금", "으로") // "모금으로"; particle("설", "으로") // "설로"
 * @example particle("KRW", "을") // "KRW을(를)"
 */
export function particle(word: string, which: keyof typeof particles): string {
  const [closed, open] = particles[which];
  const last = word.charCodeAt(word.length - 1);
  if (!(last >= FIRST_SYLLABLE && last <= LAST_SYLLABLE))
    return `${word}${bothForms(closed, open)}`;
  const final = (last - FIRST_SYLLABLE) % FINALS;
  const isOpen = final === 0 || (which === "으로" && final === RIEUL);
  return word + (isOpen ? open : closed);
}

function bothForms(closed: string, open: string): string {
  return closed === "으로" ? "(으)로" : `${closed}(${open})`;
}
