import type { Accounts } from "../accounts/accounts";
import type { FindingStanding } from "../findings/findingStandings";
import { PersonIn } from "../roster/personIn";
import type { PublicDrive, PublicItem } from "./forAnyone";

/** What anyone may see of a finding. */
export interface PublicFinding extends Pick<FindingStanding, "finding" | "daysLeft"> {
  /** The office or body that found it; "" where a person is named. */
  readonly foundBy: string;
  /** The office or group that sees to it; "" where a person is named. */
  readonly responsible: string;
  /** Its items in the drives that are shown. */
  readonly items: readonly PublicItem[];
}

/**
 * What anyone may see of findings: no person, and of their items what is shown of them anyway.
 *
 * @param shown the drives that are shown, as they are for anyone
 * @param all whether findings of no drive are meant too, or only those of these drives
 */
export function findingsForAnyone(
  accounts: Accounts,
  shown: readonly PublicDrive[],
  all: boolean,
): readonly PublicFinding[] {
  const items = shown.flatMap((drive) => drive.items);
  const drives = new Set(shown.map(({ account }) => account.drive?.id ?? ""));
  const persons = new PersonIn(accounts.roster);
  const unlessPerson = (text: string) => (persons.find(text) === null ? text : "");
  return accounts.findings.flatMap(({ finding, daysLeft }) => {
    const own = items.filter(({ item }) => item.finding === finding.id);
    if (!all && own.length === 0 && !drives.has(finding.drive)) return [];
    const foundBy = unlessPerson(finding.foundBy);
    const responsible = unlessPerson(finding.responsible);
    return { finding, daysLeft, foundBy, responsible, items: own };
  });
}
