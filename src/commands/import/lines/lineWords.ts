import type { Roster } from "../../../core/index";
import type { Say } from "../../../i18n/index";
import { nameOf } from "../finding/driveFinder";
import type { Evidence, Question } from "../finding/found";

/** By what a line was found, in words: "by name, oldest due". */
export function evidenceText({ person, drive }: Evidence, { words }: Say): string {
  const { persons, drives } = words.pages.importing.evidence;
  const said = [person === null ? "" : persons[person], drive === null ? "" : drives[drive]];
  return [...new Set(said)].filter((text) => text !== "").join(", ");
}

/** What there is to be asked of a line, and why. */
export function questionText(question: Question, roster: Roster, say: Say): string {
  const { asks } = say.words.pages.importing;
  const named = (member: number) => {
    const { name, id, hasId } = roster.members[member]!;
    return hasId ? `${name} (${id})` : name;
  };
  switch (question.why) {
    case "person-contradicts": {
      const { reference, member } = question;
      return asks.personContradicts(named(reference.member), named(member));
    }
    case "drive-contradicts":
      return asks.driveContradicts(nameOf(question.reference.account), question.drive);
    case "mistyped": {
      const { written, target } = question;
      return asks.mistyped(written, named(target.member), nameOf(target.account));
    }
    case "unknown-reference":
      return asks.unknownReference(question.written);
    case "amount-contradicts":
      return asks.amountContradicts(question.drive, question.fits);
    case "not-open":
      return asks.notOpen(say.list(question.drives));
    case "other-year":
      return asks.otherYear(question.drive);
    case "not-asked":
      return asks.notAsked(question.drive, named(question.member));
    case "more-than-asked":
      return asks.moreThanAsked(question.drive);
    case "odd-amount":
      return asks.oddAmount(question.drive);
    case "several-drives":
      return asks.severalDrives(question.drives, say);
    case "no-drive":
      return asks.noDrive;
    case "several-people":
      return asks.severalPeople(question.members.map(named), say);
    case "said-otherwise":
      return asks.saidOtherwise;
  }
}
