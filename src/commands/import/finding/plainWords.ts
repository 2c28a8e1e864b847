import { editDistance, once } from "../../../core/index";
import { statementMonth } from "../statement/words/monthNames";
import { withoutDots } from "./nameKey";

/** Words too common to tell of what they speak. */
const common = withoutUmlauts(
  `the and for from with fuer der die das den dem des und von vom zum zur mit bei ein eine am im an in per via
  dank danke thanks thank you please bitte zahlung zahlungen payment payments pay paid transfer transfers
  ueberweisung sepa gutschrift dauerauftrag standing order konto account bank year years jahr monat month monthly
  monatlich quartal quarter rate raten teil rest part of instalment instalments 1st 2nd 3rd 4th
  svwz eref kref mref cred iban bic notprovided umsatz gebucht booked credit credited
  년 월 위한 입금 이체 감사합니다 분 회분 회차`,
);

/** What people call any payment to any drive. */
const giving = withoutUmlauts(
  `spende spenden zusage beitrag beitraege umlage donation donations gift gifts pledge pledges dues levy fee fees
  contribution contributions 회비 성금 기부 후원 찬조`,
);

const monthNames = `januar februar september oktober november dezember january february october december`;

/** From so many letters on a word may have a typing error. */
const shortestForm = 6;
const long = once(() =>
  [...common(), ...giving(), ...monthNames.split(" ")].filter(
    (word) => word.length >= shortestForm,
  ),
);

/** Words as they are, and as banks write them that leave the dots away: "fur" for "für". */
function withoutUmlauts(list: string): () => ReadonlySet<string> {
  return once(() => new Set(list.split(/\s+/).flatMap((word) => [word, withoutDots(word)])));
}

/** Whether a word tells nothing by itself: a figure, a month, one that is in every text. */
export const isPlain = (word: string) =>
  /^\d+$/.test(word) ||
  (word.length < 2 && !/[가-힣]/.test(word)) ||
  common().has(word) ||
  statementMonth(word) !== null;

/** Whether any payment to any drive is called so. */
export const isGiving = (word: string) => giving().has(word);

/** Whether a word is one that says nothing, or what any payment is called, with a typing error. */
export const isNearPlain = (word: string) => isNearOneOf(word, long());

/** Whether a word is one of some, with one typing error; short ones have none. */
export const isNearOneOf = (word: string, words: readonly string[]): boolean =>
  word.length >= shortestForm && words.some((each) => editDistance(word, each, 1) <= 1);
