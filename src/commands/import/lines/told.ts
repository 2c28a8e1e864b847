import type { DriveAccount, Roster } from "../../../core/index";
import type { LineDecision } from "../../../dialogs/protocol";
import { isSameTarget } from "../finding/divideOldest";
import type { Target } from "../finding/found";

/** For whom and what payments were said to be, and what was said anew last; what was said alike, once. */
export function withTold(
  told: readonly (readonly Target[])[],
  targets: readonly Target[],
): readonly (readonly Target[])[] {
  return [...told.filter((each) => !areSame(each, targets)), targets];
}

function areSame(a: readonly Target[], b: readonly Target[]): boolean {
  return a.length === b.length && a.every((each) => b.some((other) => isSameTarget(each, other)));
}

/** For whom and what a decision is; null where it names somebody or something that is not known. */
export function targetsOf(
  { parts }: LineDecision,
  accountByDrive: ReadonlyMap<string, DriveAccount>,
  { byId }: Roster,
): readonly Target[] | null {
  const targets = parts.flatMap(({ drive, memberId }): Target[] => {
    const account = accountByDrive.get(drive.trim().normalize());
    const member = byId.get(memberId);
    return account === undefined || member === undefined ? [] : [{ account, member }];
  });
  return targets.length === parts.length && targets.length > 0 ? targets : null;
}
