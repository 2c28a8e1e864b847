import type { DraftContext, KeptQuota } from "../dividing/draftContext";
import type { DriveFrame } from "../drive/driveFrame";
import type { Money } from "../money";
import type { DriveAccount } from "./driveAccount";

/**
 * Who keeps the whole present quota: whoever's net cash is above zero, even if they left or their
 * weight changed. Under Conscience, the groups with cash that have no quotas below.
 */
export function keepWhoContributed(
  frame: DriveFrame,
  account: DriveAccount,
): Pick<DraftContext, "keptMembers" | "keptGroups"> {
  const keptMembers = new Map<number, KeptQuota>();
  const keptGroups = new Map<number, Money>();
  if (frame.drive.memberSplit !== "conscience") {
    for (const { person, group, quota, quotaOnRoll, contributed } of account.members) {
      if (contributed <= 0 || quota === null || quotaOnRoll === null) continue;
      const node = frame.tree.find(group) ?? 0;
      keptMembers.set(person, { amount: quota, node });
    }
    return { keptMembers, keptGroups: null };
  }
  const { tree } = frame;
  const hasParts = new Uint8Array(tree.count);
  for (const { group, quota } of account.groups) {
    const parent = tree.parents[tree.find(group) ?? 0]!;
    if (quota !== null && parent >= 0) hasParts[parent] = 1;
  }
  for (const { group, quota, collected } of account.groups) {
    const node = tree.find(group);
    if (node === undefined || node === 0 || hasParts[node] === 1) continue;
    if (collected > 0 && quota !== null) keptGroups.set(node, quota);
  }
  return { keptMembers: null, keptGroups };
}
