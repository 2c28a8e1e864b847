import type { Finding } from "../book";
import type { Day } from "../day";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic";
import type { Place } from "../diagnostics/place";
import { tellOfDrive } from "../drive/tellOfDrive";
import { Suggester } from "../names/suggester";
import { PersonIn } from "../roster/personIn";
import type { Roster } from "../roster/roster";
import type { DriveAccount } from "../standing/driveAccount";
import type { FindingStanding } from "./findingStandings";

/** What findings are held against. */
interface FindingContext {
  readonly drives: readonly DriveAccount[];
  readonly findings: readonly FindingStanding[];
  readonly roster: Roster;
  readonly asOf: Day;
}

/** Tells of findings and items whose dates and states contradict each other, and of what is overdue. */
export function checkFindings(context: FindingContext, found: Diagnostic[]): void {
  const { drives, findings } = context;
  const suggestDrive = new Suggester(drives.flatMap(({ drive }) => drive?.id ?? []));
  const persons = new PersonIn(context.roster);
  for (const standing of findings) {
    checkNames(standing.finding, context, { suggestDrive, persons }, found);
    checkState(standing, context.asOf, found);
  }
  const names = new Set(findings.map(({ finding }) => finding.id));
  const suggestFinding = new Suggester(names);
  for (const account of drives) checkItems(account, names, suggestFinding, context.asOf, found);
}

function checkNames(
  finding: Finding,
  { drives }: FindingContext,
  { suggestDrive, persons }: { suggestDrive: Suggester; persons: PersonIn },
  found: Diagnostic[],
): void {
  const { id, place, drive: value, responsible } = finding;
  if (value !== "" && drives.every(({ drive }) => drive?.id !== value)) {
    const data = { value, suggestion: suggestDrive.suggest(value) };
    found.push(diagnose("unknown-drive", data, { ...place, column: "drive" }, [id, value]));
  }
  const name = persons.find(responsible);
  if (name === null) return;
  const at = { ...place, column: "responsible" };
  found.push(diagnose("responsible-is-a-person", { finding: id, name }, at, [id, responsible]));
}

function checkState(
  { finding, items, daysLeft }: FindingStanding,
  asOf: Day,
  found: Diagnostic[],
): void {
  const { id, place, foundOn, putRightBy: day, state } = finding;
  tellDayAhead(foundOn, asOf, { ...place, column: "foundOn" }, id, found);
  if (day !== null && daysLeft !== null && daysLeft < 0) {
    const data = { finding: id, day, days: -daysLeft };
    found.push(diagnose("finding-overdue", data, { ...place, column: "putRightBy" }, [id, day]));
  }
  if (state !== "put-right") return;
  const at = { ...place, column: "state" };
  const lacking = items.filter(({ item }) => item.receivedQuantity === 0);
  const idle = items.filter(({ item }) => item.receivedQuantity > 0 && item.inUse === "no");
  for (const [code, those] of [
    ["put-right-with-nothing-received", lacking],
    ["put-right-and-not-in-use", idle],
  ] as const) {
    const names = those.map(({ item }) => item.name);
    if (names.length > 0)
      found.push(diagnose(code, { finding: id, items: names }, at, [id, ...names]));
  }
}

function checkItems(
  account: DriveAccount,
  names: ReadonlySet<string>,
  suggester: Suggester,
  asOf: Day,
  found: Diagnostic[],
): void {
  for (const { item } of account.items) {
    const { drive, name, place, finding, inUse } = item;
    if (finding !== "" && !names.has(finding)) {
      const data = { value: finding, suggestion: suggester.suggest(finding), item: name };
      const at = { ...place, column: "finding" };
      found.push(diagnose("unknown-finding", data, at, [drive, name, finding]));
    }
    if (inUse !== null && inUse !== "no" && item.receivedQuantity === 0) {
      const at = { ...place, column: "inUse" };
      found.push(diagnose("in-use-before-received", { item: name }, at, [drive, name, inUse]));
    }
    tellDayAhead(item.seenOn, asOf, { ...place, column: "seenOn" }, name, found);
  }
  const { drive, spent, inHand: left, currency } = account;
  if (drive === null || spent === 0 || left >= 0) return;
  const data = { drive: drive.id, spent, collected: spent + left, by: -left, currency };
  tellOfDrive(drive, found, "spent-more-than-collected", data);
}

function tellDayAhead(
  day: Day | null,
  asOf: Day,
  place: Place & { readonly column: string },
  what: string,
  found: Diagnostic[],
): void {
  if (day === null || day <= asOf) return;
  const data = { tab: place.tab, column: place.column, day, asOf };
  found.push(diagnose("day-ahead", data, place, [what, day]));
}
