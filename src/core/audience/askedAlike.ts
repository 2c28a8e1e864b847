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
  const asked = members.filter(({ onRoll }) => onRoll);
  const isAlike = (of: (at: MemberStanding) => unknown) => new Set(asked.map(of)).size < 2;
  const groupsAlike =
    ["by-members", "same-rate"].includes(drive.groupSplit) || isAlike(({ group }) => group);
  const membersAlike =
    drive.memberSplit === "equally" ||
    (drive.memberSplit === "by-weight" && isAlike(({ member }) => member.weight ?? 1));
  return groupsAlike && membersAlike && !adjustments.some(setsQuota(drive.id));
}

const setsQuota =
  (id: string) =>
  ({ drive, source: { kind } }: ResolvedAdjustment): boolean =>
    (drive === null || drive === id) && kind !== "exempt" && kind !== "write-off";
