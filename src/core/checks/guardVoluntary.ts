import type { Diagnostic } from "../diagnostics/diagnostic";
import { tellOfDrive } from "../drive/tellOfDrive";
import type { Roster } from "../roster/roster";
import type { AskedNow } from "../standing/askedNow";
import type { Burden } from "../standing/burdens";
import type { DriveAccount } from "../standing/driveAccount";

/** So many bodies that ask the same person are too many for a gift to be called free. */
const MANY_BODIES = 3;

/**
 * The guard, as to what a drive asks: tells where one that is called Voluntary has members' quotas,
 * fixed amounts or a floor. A closed one is history.
 *
 * @param asked as the assessment of the drive left it
 */
export function guardVoluntary(
  asked: AskedNow,
  { members: standings }: DriveAccount,
  roster: Roster,
  found: Diagnostic[],
): void {
  const { frame } = asked;
  const { drive } = frame;
  if (drive.basis !== "voluntary" || frame.state === "closed") return;
  const isDivided = frame.roll.some(({ level }) => level === "member");
  if (isDivided || drive.memberSplit !== "conscience") {
    const members = isDivided ? standings.filter(hasQuota).length : 0;
    tellOfDrive(drive, found, "voluntary-with-quotas", { drive: drive.id, members }, "memberSplit");
  }
  const fixed = namesWith(asked, roster, "fixed");
  if (fixed.length > 0) {
    const data = { drive: drive.id, names: fixed };
    tellOfDrive(drive, found, "voluntary-with-fixed-amounts", data, "basis");
  }
  const floor = (drive.floor ?? 0) > 0 ? drive.floor : null;
  const names = namesWith(asked, roster, "floor");
  if (floor === null && names.length === 0) return;
  const data = { drive: drive.id, floor, names, currency: drive.currency };
  tellOfDrive(drive, found, "voluntary-with-a-floor", data, floor === null ? "basis" : "floor");
}

const hasQuota = ({ quota, asked }: DriveAccount["members"][number]) => asked && quota !== null;

/** Those asked, or to be asked, for whom an amount above 0 is stated under Adjustments. */
function namesWith(asked: AskedNow, { members }: Roster, kind: "fixed" | "floor"): string[] {
  const names: string[] = [];
  if (asked.rulings.isEmpty) return names;
  for (let person = 0; person < members.length; person++) {
    if (!asked.isOnRollOrEligible(person)) continue;
    const amount = asked.rulingOf(person)?.[kind] ?? 0;
    if (amount > 0) names.push(members[person]!.name);
  }
  return names;
}

/**
 * The guard, as to what comes together in the year: tells of an open Voluntary drive that asks people
 * whom three bodies or more ask, or who are above the Share-of-income alert.
 */
export function guardTogether(
  drives: readonly DriveAccount[],
  burdens: readonly Burden[],
  alert: number,
  found: Diagnostic[],
): void {
  const voluntary = drives.filter(({ basis, state }) => basis === "voluntary" && state === "open");
  if (voluntary.length === 0) return;
  const heavy = burdens.filter(({ askedBy, alert }) => askedBy >= MANY_BODIES || alert);
  if (heavy.length === 0) return;
  const byMember = new Map(heavy.map((burden) => [burden.member, burden]));
  for (const { drive, members } of voluntary) {
    if (drive === null) continue;
    const of = members.flatMap(({ member, asked }) => (asked ? (byMember.get(member) ?? []) : []));
    const many = of.filter(({ askedBy }) => askedBy >= MANY_BODIES);
    if (many.length > 0) {
      const most = Math.max(...many.map(({ askedBy }) => askedBy));
      const data = { drive: drive.id, names: many.map(nameOf), most };
      tellOfDrive(drive, found, "voluntary-among-many-bodies", data, "basis");
    }
    const above = of.filter((burden) => burden.alert);
    if (above.length === 0) continue;
    const data = { drive: drive.id, names: above.map(nameOf), alert };
    tellOfDrive(drive, found, "voluntary-above-income-alert", data, "basis");
  }
}

const nameOf = ({ member }: Burden) => member.name;
