import { lastSound, RIEUL } from "./lastSound";

/** Particles after a word that ends in a consonant, and after one that does not. */
const particles = {
  은: ["은", "는"],
  이: ["이", "가"],
  을: ["을", "를"],
  과: ["과", "와"],
  으로: ["으로", "로"],
  이나: ["이나", "나"],
  이라: ["이라", "라"],
  이었: ["이었", "였"],
} as const;

/**
 * A word with the particle that its last sound asks for; both are written where nobody knows how it
 * sounds.
 *
 * @example particle("품목", "은") // "품목은"
 * @example particle("모금", "으로") // "모금으로"; particle("현물", "으로") // "현물로"
 * @example particle("KRW", "을") // "KRW를"; particle("5%", "을") // "5%를"
 * @example particle("Roof", "을") // "Roof을(를)"
 */
export function particle(word: string, which: keyof typeof particles): string {
  const [closed, open] = particles[which];
  const final = lastSound(word);
  if (final === null) return word + both(closed, open);
  const isOpen = final === 0 || (which === "으로" && final === RIEUL);
  return word + (isOpen ? open : closed);
}

/** 을(를), (으)로. */
function both(closed: string, open: string): string {
  return closed.endsWith(open)
    ? `(${closed.slice(0, closed.length - open.length)})${open}`
    : `${closed}(${open})`;
}
