import type { Diagnostic } from "../diagnostics/diagnostic";
import { type DraftDivision, draftDivision } from "../dividing/draftDivision";
import type { DriveFrame } from "../drive/driveFrame";
import { tellOfDrive } from "../drive/tellOfDrive";
import type { Money } from "../money";
import type { DriveAccount, MemberStanding } from "../standing/driveAccount";
import { keepWhoContributed } from "../standing/kept";
import { isFairlyDivided } from "./isFairlyDivided";
import type { RollCheck } from "./rollCheck";

/**
 * Tells where the roll no longer fits: sums that do not meet, people who are missing, have left
 * or are not asked, and quotas that a division today would not give. Hand edits stand all the same.
 */
export function checkRoll(check: RollCheck, found: Diagnostic[]): void {
  const { frame, account } = check;
  if (frame.roll.length === 0) {
    if (frame.asksKnownGroup) checkUndivided(check, found);
    return;
  }
  checkSums(check, found);
  checkTarget(check, found);
  checkStrayGroups(check, found);
  if (account.state !== "open") return;
  checkPeople(check, found);
  checkDay(check, found);
  if (frame.asksKnownGroup) checkStaleness(check, found);
}

/** An open drive that has not been divided, and what would stand in the way. */
function checkUndivided(check: RollCheck, found: Diagnostic[]): void {
  const { frame, account } = check;
  const isOpen = account.state === "open";
  const awaitsDivision = frame.drive.state === null || isOpen;
  if (!awaitsDivision || (!account.memberQuotas && frame.target === null)) return;
  const problems: Diagnostic[] = [];
  draftDivision({ ...check.draft, keptMembers: null, keptGroups: null }, problems);
  for (const problem of problems) if (isWorthTelling(problem)) found.push(problem);
  if (isOpen && account.memberQuotas)
    tellOfDrive(frame.drive, found, "drive-not-divided", { drive: frame.drive.id });
}

/** What a division says of itself only when it is made. */
function isWorthTelling({ code }: Diagnostic): boolean {
  return code !== "pledges-leave-a-gap" && code !== "pledges-exceed-target";
}

/** Every group's quota against the sum of its parts'. */
function checkSums({ frame, asked: { roll }, account }: RollCheck, found: Diagnostic[]): void {
  const { tree, drive } = frame;
  const { currency } = drive;
  const parts = Float64Array.from(roll.ofMembers);
  const hasParts = new Uint8Array(tree.count).fill(account.memberQuotas ? 1 : 0);
  // In a Conscience drive, what subgroups leave is asked of members who are in none of them.
  const hasMembers = account.memberQuotas ? null : membersByNode(frame, account);
  for (let node = tree.count - 1; node >= 0; node--) {
    const quota = roll.quotas[node] ?? null;
    if (quota === null) continue;
    const parent = tree.parents[node]!;
    if (parent >= 0) {
      parts[parent]! += quota;
      hasParts[parent] = 1;
    }
    const stated = roll.stated[node] ?? null;
    if (stated === null || hasParts[node] === 0 || stated === parts[node]) continue;
    if (hasMembers?.[node] === 1 && stated > parts[node]!) continue;
    const sums = { quota: stated, parts: parts[node]!, by: stated - parts[node]! };
    const data = { drive: drive.id, group: tree.names[node]!, ...sums, currency };
    tellOfDrive(frame.drive, found, "quotas-do-not-add-up", data);
  }
}

function membersByNode({ tree }: DriveFrame, { members }: DriveAccount): Uint8Array {
  const has = new Uint8Array(tree.count);
  for (const { asked, group } of members) {
    const node = asked ? tree.find(group) : undefined;
    if (node !== undefined) has[node] = 1;
  }
  return has;
}

/** The quotas' sum against the target: less is a gap of pledges, or a hand's or target's change. */
function checkTarget({ frame, account }: RollCheck, found: Diagnostic[]): void {
  const { drive, target } = frame;
  const { quotas } = account;
  if (target === null || quotas === null) return;
  const { id, currency } = drive;
  const over = quotas - target;
  if (over < 0 && drive.basis === "pledged") {
    const data = {
      drive: id,
      pledged: quotas,
      target,
      gap: -over,
      currency,
      fromItems: drive.target === null,
    };
    tellOfDrive(frame.drive, found, "pledges-leave-a-gap", data);
  } else if (over < 0 || over >= (drive.roundTo ?? 1)) {
    if (drive.basis === "pledged" && over > 0) return;
    const data = { drive: id, quotas, target, by: Math.abs(over), currency };
    tellOfDrive(frame.drive, found, "quotas-differ-from-target", data);
  }
}

/** Where Who is asked names no group, that is told, and nothing of each group that it asked. */
function checkStrayGroups({ frame, draft }: RollCheck, found: Diagnostic[]): void {
  const { tree, drive } = frame;
  if (!frame.asksKnownGroup) return;
  for (let node = 1; node < tree.count; node++) {
    if (tree.groupAt(node) !== null) continue;
    const group = tree.names[node]!;
    const isKnown = draft.roster.groups.has(group);
    tellOfDrive(frame.drive, found, "roll-of-unknown-group", { drive: drive.id, group, isKnown });
  }
}

/** Who should be on the roll and is not, and who is and has left. */
function checkPeople(check: RollCheck, found: Diagnostic[]): void {
  const { frame, account, asked } = check;
  const { id, currency } = frame.drive;
  const missing: string[] = [];
  const left: MemberStanding[] = [];
  // Nothing is due of anybody on a Voluntary drive, and so nothing of who left.
  const isVoluntary = frame.drive.basis === "voluntary";
  if (isLeftToConscience(check)) return;
  for (const standing of account.members) {
    const { person, member, gone, outstanding } = standing;
    if (standing.standing === "undivided" || (!account.memberQuotas && standing.asked)) {
      if (asked.columns.eligible[person] === 1) missing.push(member.name);
    } else if (gone && outstanding > 0 && !isVoluntary) left.push(standing);
  }
  if (missing.length > 0 && !isAskedByPledgeOnly(frame)) {
    tellOfDrive(frame.drive, found, "not-on-the-roll", { drive: id, names: missing });
  }
  if (left.length === 0) return;
  let outstanding = 0;
  for (const each of left) outstanding += each.outstanding;
  const names = left.map(({ member }) => member.name);
  tellOfDrive(frame.drive, found, "left-with-a-quota", { drive: id, names, outstanding, currency });
}

/** Members have no quotas, and are to have none. */
function isLeftToConscience({ frame, account }: RollCheck): boolean {
  return !account.memberQuotas && frame.drive.memberSplit === "conscience";
}

/** On a Pledged drive with no target only those who pledge are on the roll. */
function isAskedByPledgeOnly({ drive, target }: DriveFrame): boolean {
  return drive.basis === "pledged" && target === null;
}

function checkDay({ frame, asOf }: RollCheck, found: Diagnostic[]): void {
  const { dividedOn, drive } = frame;
  if (dividedOn === null || asOf >= dividedOn) return;
  tellOfDrive(frame.drive, found, "as-of-before-division", { drive: drive.id, asOf, dividedOn });
}

/**
 * Divides anew, in thought, and tells how many quotas and how much would change. Where every
 * quota is within a unit of its fair share there is nothing to tell, and nothing is divided.
 */
function checkStaleness(check: RollCheck, found: Diagnostic[]): void {
  const { frame, account } = check;
  const { id, currency } = frame.drive;
  if (isFairlyDivided(check, found)) return;
  const problems: Diagnostic[] = [];
  const anew = draftDivision({ ...check.draft, keptMembers: null, keptGroups: null }, problems);
  for (const problem of problems) if (isWorthTelling(problem)) found.push(problem);
  if (anew === null || account.quotas === null) return;
  if (account.quotas > anew.quotas.total) tellKeptExcess(check, found);
  if (account.quotas !== anew.quotas.total) return;
  const changes = compare(check, anew, 0);
  if (changes.count === 0) return;
  const keeping = draftKeeping(check, []);
  // Who has contributed since was kept one by one, each rounded: a unit more or less is no change.
  const isKeeping =
    keeping !== null && compare(check, keeping, frame.drive.roundTo ?? 1).count === 0;
  if (isKeeping) return;
  const { count, amount, names } = changes;
  tellOfDrive(frame.drive, found, "quotas-out-of-date", {
    drive: id,
    count,
    amount,
    names,
    currency,
  });
}

/** Divides anew, in thought, so that those who have contributed keep their quotas. */
function draftKeeping(check: RollCheck, problems: Diagnostic[]): DraftDivision | null {
  const { frame, account, draft } = check;
  return draftDivision({ ...draft, ...keepWhoContributed(frame, account) }, problems);
}

/** By how much the quotas that would be kept exceed a target that is lower than all quotas. */
function tellKeptExcess(check: RollCheck, found: Diagnostic[]): void {
  const problems: Diagnostic[] = [];
  draftKeeping(check, problems);
  for (const problem of problems) if (problem.code === "kept-exceed-target") found.push(problem);
}

interface Changes {
  count: number;
  /** What would be asked elsewhere: the sum of all that quotas would rise by. */
  amount: Money;
  names: string[];
}

const MOST_NAMES = 5;

/** How the roll differs from a division, beyond `slack` a quota. */
function compare(check: RollCheck, draft: DraftDivision, slack: Money): Changes {
  const changes: Changes = { count: 0, amount: 0, names: [] };
  const { frame } = check;
  if (isLeftToConscience(check)) {
    compareGroups(check, draft, slack, changes);
    return changes;
  }
  const { people } = check;
  const { columns } = check.asked;
  const seen = new Uint8Array(columns.count);
  const visit = (person: number, quota: number) => {
    seen[person] = 1;
    const present = columns.onRoll[person] === 1 ? columns.quota[person]! : null;
    note(changes, people.all[person]!.name, present, quota, slack);
  };
  for (let node = 0; node < frame.tree.count; node++) {
    for (const asked of draft.listed.askedAt[node]!)
      visit(asked.person, draft.quotas.ofMembers[asked.person]!);
    for (const { person } of draft.listed.exemptAt[node]!) visit(person, Number.NaN);
  }
  for (let person = 0; person < columns.count; person++) {
    if (columns.onRoll[person] === 0 || seen[person] === 1) continue;
    note(changes, people.all[person]!.name, columns.quota[person]!, null, slack);
  }
  return changes;
}

function compareGroups(
  { frame, asked: { roll } }: RollCheck,
  draft: DraftDivision,
  slack: Money,
  changes: Changes,
): void {
  for (let node = 0; node < frame.tree.count; node++) {
    const quota = draft.quotas.ofGroups[node]!;
    const next = Number.isNaN(quota) ? null : quota;
    note(changes, frame.tree.names[node]!, roll.quotas[node] ?? null, next, slack);
  }
}

/** NaN is exempt, null not on the roll: both differ from any quota, and from one another. */
function note(
  changes: Changes,
  name: string,
  present: Money | null,
  next: Money | null,
  slack: Money,
): void {
  const isSame =
    Object.is(present, next) ||
    (present !== null && next !== null && Math.abs(present - next) <= slack);
  if (isSame) return;
  changes.count++;
  changes.amount += Math.max(0, (next || 0) - (present || 0));
  if (changes.names.length < MOST_NAMES) changes.names.push(name);
}
