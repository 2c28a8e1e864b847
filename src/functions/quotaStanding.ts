import { assessQuota, type Basis, dayOf } from "../core/index";
import { choiceIndex, languages, plainKey, speak } from "../i18n/index";
import {
  type Argument,
  ArgumentError,
  amount,
  date,
  isLeftOut,
  signedAmount,
  text,
} from "./argument";

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
): string {
  const asked = amount(quota, "quota");
  const given = signedAmount(contributed, "contributed");
  const grace = isLeftOut(graceDays) ? 7 : amount(graceDays, "grace_days");
  const standing = assessQuota({
    quota: asked,
    contributed: given,
    inKind: 0,
    outstanding: Math.max(0, asked - Math.max(0, given)),
    isLate: isPast(due, asOf, grace),
  });
  const { schema } = speak(languageNamed(language)).words;
  const words = basisNamed(basis) === "voluntary" ? schema.voluntaryStandings : schema.standings;
  return words[standing];
}

function isPast(due: Argument, asOf: Argument, grace: number): boolean {
  const dueDay = date(due, "due");
  if (dueDay === null) return false;
  const today = date(asOf, "as_of");
  if (today === null) throw new ArgumentError("as_of is blank: give the day to judge on");
  return dayNumber(today) > dayNumber(dueDay) + grace;
}

const dayNumber = ({ year, month, day }: { year: number; month: number; day: number }) =>
  dayOf(year, month, day);

function basisNamed(argument: Argument): Basis {
  const written = text(argument);
  if (written === "") return "mandatory";
  const found = choiceIndex("basis").get(plainKey(written));
  if (found === undefined)
    throw new ArgumentError(`basis: '${written}' is not Mandatory, Pledged or Voluntary`);
  return found.id;
}

function languageNamed(argument: Argument): (typeof languages)[number] {
  const written = text(argument).toLowerCase();
  if (written === "") return "en";
  const found = languages.find((id) => id === written);
  if (found === undefined) throw new ArgumentError(`language: '${written}' is not en or ko`);
  return found;
}
