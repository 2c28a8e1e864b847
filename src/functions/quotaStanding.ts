import { assessQuota, type Basis, type Day } from "../core/index";
import { choiceIndex, type Language, plainKey, speak } from "../i18n/index";
import {
  type Argument,
  ArgumentError,
  amount,
  choice,
  type DateText,
  day,
  isLeftOut,
  signedAmount,
} from "./argument";
import { withoutResidue } from "./withoutResidue";

/**
 * How someone stands against a quota, in words: the same rule and words as in By member.
 *
 * @throws ArgumentError that names the argument
 */
export function quotaStanding(
  quota: Argument,
  contributed: Argument,
  due: Argument,
  asOf: Argument,
  graceDays: Argument,
  basis: Argument,
  language: Argument,
  dateText: DateText,
): string {
  const asked = withoutResidue(amount(quota, "quota"));
  const given = withoutResidue(signedAmount(contributed, "contributed"));
  const standing = assessQuota({
    quota: asked,
    contributed: given,
    inKind: 0,
    outstanding: Math.max(0, asked - Math.max(0, given)),
    isLate: isPast(day(due, "due", dateText), day(asOf, "as_of", dateText), graceDays),
  });
  const isVoluntary = basisNamed(basis) === "voluntary";
  const { schema } = speak(languageNamed(language)).words;
  return (isVoluntary ? schema.voluntaryStandings : schema.standings)[standing];
}

function isPast(due: Day | null, today: Day | null, graceDays: Argument): boolean {
  const grace = isLeftOut(graceDays) ? 7 : amount(graceDays, "grace_days");
  if (due === null) return false;
  if (today === null) throw new ArgumentError("as_of is blank: give the day to judge on");
  return today > due + grace;
}

function basisNamed(argument: Argument): Basis {
  const meaning = (word: string) => choiceIndex("basis").get(plainKey(word))?.id;
  return choice(argument, "basis", meaning, "Mandatory, Pledged or Voluntary") ?? "mandatory";
}

/** "en", "English" and "영어" alike: what the language is called in either one. */
function languageNamed(argument: Argument): Language {
  const meaning = (word: string) => choiceIndex("language").get(plainKey(word))?.id;
  return choice(argument, "language", meaning, "en or ko") ?? "en";
}
