import type { Day } from "../day";
import { partsOfQuota } from "../drive/instalments";
import type { Money } from "../money";
import type { DriveAccount, MemberStanding } from "../standing/driveAccount";

/** What one is to pay: in the drive's currency, above 0. */
export interface Payable {
  readonly amount: Money;
  /** Whether it has fallen due; else it is what falls due next. */
  readonly isDue: boolean;
  /** The day by which it is to be paid; null where it has fallen due, or the drive names none. */
  readonly by: Day | null;
}

/**
 * What a member is to pay in a drive: all that has fallen due; where nothing has, what is outstanding of
 * the next instalment; where the drive names no day, all that is outstanding. null where nothing is to
 * be paid: in a voluntary drive, in one that is not open, and where nothing is outstanding.
 */
export function payableOf(
  { drive, state, basis }: DriveAccount,
  at: MemberStanding,
): Payable | null {
  const { quota, outstanding, dueNow } = at;
  if (drive === null || state !== "open" || basis === "voluntary") return null;
  if (quota === null || outstanding <= 0) return null;
  if (dueNow > 0) return { amount: dueNow, isDue: true, by: null };
  let paid = quota - outstanding;
  for (const part of partsOfQuota(drive, quota, at.member.joined)) {
    if (part.quota > paid) return { amount: part.quota - paid, isDue: false, by: part.due };
    paid -= part.quota;
  }
  return { amount: outstanding, isDue: false, by: null };
}
