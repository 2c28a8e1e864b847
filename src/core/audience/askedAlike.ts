import type { ResolvedAdjustment } from "../drive/adjustments";
import type { DriveFrame } from "../drive/driveFrame";
import type { MemberStanding } from "../standing/driveAccount";

/**
 * Whether a drive asks everybody for the same, to the unit of rounding, whoever is exempt: by how it
 * divides, and not by what the quotas came to.
 */
export function askedAlike(
  { drive }: DriveFrame,
  members: readonly MemberStanding[],
  adjustments: readonly ResolvedAdjustment[],
): boolean {
  if (adjustments.some(setsQuota(drive.id))) return false;
  const first = members.find(({ onRoll }) => onRoll);
  const isAlike = (of: (at: MemberStanding) => unknown) =>
    first === undefined || members.every((at) => !at.onRoll || of(at) === of(first));
  const { groupSplit, memberSplit } = drive;
  const areGroups = groupSplit === "by-members" || groupSplit === "same-rate";
  if (!areGroups && !isAlike(({ group }) => group)) return false;
  if (memberSplit === "equally") return true;
  return memberSplit === "by-weight" && isAlike(({ member }) => member.weight ?? 1);
}

const setsQuota =
  (id: string) =>
  ({ drive, source: { kind } }: ResolvedAdjustment): boolean =>
    (drive === null || drive === id) && kind !== "exempt" && kind !== "write-off";
