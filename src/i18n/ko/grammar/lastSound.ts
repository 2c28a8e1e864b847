/** The final consonant of a syllable by its number in Unicode's order, 0 for none. */
export type Final = number;

export const RIEUL: Final = 8;

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
/** Finals that a syllable can have, none included. */
const FINALS = 28;
const NIEUN: Final = 4;
const MIEUM: Final = 16;

/** The finals of 영, 일, 이, 삼 … 구, as digits are read; 십, 백, 천 and 만 are closed as 영 is. */
const finalsOfDigits: readonly Final[] = [21, RIEUL, 0, MIEUM, 0, 0, 1, RIEUL, RIEUL, 0];

/** Letters whose names end in a consonant: 엘, 엠, 엔, 알. All other names are open: 에이, 비, 씨 … */
const finalsOfCapitals: Readonly<Record<string, Final>> = {
  L: RIEUL,
  M: MIEUM,
  N: NIEUN,
  R: RIEUL,
};

/** What is not read aloud at the end of a word: a bracket after it, and what closes a quotation. */
const silent = /(?:\s*[(（][^()（）]*[)）]|[\s"'”’」』》〉)\]….,])+$/;

/**
 * The final consonant that a word ends in when it is read aloud; null where nobody knows, as after a
 * small Latin letter. Capitals are read by their names, a percent sign as 퍼센트, and neither quotation
 * marks nor a bracket at the end are read at all.
 *
 * @example lastSound("모금(2차)") // 16, of 금; lastSound("USD") // 0, of 디; lastSound("EUR") // 8, of 알
 */
export function lastSound(word: string): Final | null {
  const read = word.replace(silent, "") || word.replace(/[^\p{L}\p{N}]+$/u, "");
  const last = read.slice(-1);
  const code = last.charCodeAt(0);
  if (code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE) return (code - FIRST_SYLLABLE) % FINALS;
  if (last === "%") return 0;
  if (/[A-Z]/.test(last)) return finalsOfCapitals[last] ?? 0;
  return /[0-9]/.test(last) ? finalsOfDigits[Number(last)]! : null;
}
