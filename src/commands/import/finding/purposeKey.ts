import { statementMonth } from "../statement/words/monthNames";
import { nameKey, wordsOf } from "./nameKey";
import { isPlain } from "./plainWords";

/** An account by its international number, as it stands in a cell of its own. */
const account = /^[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?$/;

/** The payer's account, where a line has it: by it namesakes are told apart. "" where it has none. */
export function accountIn(others: readonly string[]): string {
  return others.find((text) => account.test(text.trim()))?.replace(/ /g, "") ?? "";
}

/** What banks write where the payer gave no reference, wherever they part it. */
const noReference = /(eref)?notprovided/g;

/**
 * One key for who paid and what for, whatever the month, and wherever a bank parts words: figures that
 * are days, months, years or numbers of a bank do not count; and where nothing but such words stands there
 * as are in every text ("Danke"), it is as if there were none.
 *
 * @param isNameWord a name that is a month's too counts: it may say for whom it is
 * @example purposeKey("Anna Müller", ["Beitrag 03/2026"], isNameWord) // "anna mueller|beitrag"
 */
export function purposeKey(
  payer: string,
  purposes: readonly string[],
  isNameWord: (word: string) => boolean,
): string {
  const telling = purposes
    .flatMap(wordsOf)
    .filter((word) => !isPassing(word) && (statementMonth(word) === null || isNameWord(word)));
  const isSaid = telling.some((word) => !isPlain(word) || isNameWord(word));
  return `${nameKey(payer)}|${isSaid ? telling.join("").replace(noReference, "") : ""}`;
}

/** Whether a word changes from one payment to the next: part of a date, or a number that a bank gives. */
function isPassing(word: string): boolean {
  if (/^\d+$/.test(word)) return word.length < 3 || word.length > 5 || /^(19|20)\d\d$/.test(word);
  return (word.match(/\d/g)?.length ?? 0) > 5;
}
