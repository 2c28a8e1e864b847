import type { Day } from "../day";
import { partsOfQuota, settleOldest } from "../drive/instalments";
import type { Money } from "../money";
import type { DriveAccount, MemberStanding } from "./driveAccount";

/**
 * How one part of a quota stands: settled, in part, fallen due with nothing of it settled, or not due
 * yet. `exempt`: nothing of it is asked, or nothing any more.
 */
export type PartState = "paid" | "part" | "due" | "not-yet" | "exempt";

/** One part of a member's quota on the as-of day. Money in the drive's currency. */
export interface PartStanding {
  readonly due: Day;
  /** null: it fell due before the member had joined, or the member is exempt. */
  readonly quota: Money | null;
  /** Money alone. */
  readonly paid: Money;
  /** What is written off goes, as money does, to the oldest that is open, after all money. */
  readonly writtenOff: Money;
  readonly state: PartState;
}

/**
 * A member's quota by the parts in which the drive falls due, one for each of its due days: those of
 * Payments and of a statement, and the same that the member's standing was reckoned from. What is open of
 * all parts is the standing's outstanding; of those that have fallen due, what is due now.
 *
 * Empty where no amount is asked of the member, or the drive has no due day. On a Voluntary drive nothing
 * falls due.
 */
export function partStandings(
  { drive, basis, memberQuotas }: Pick<DriveAccount, "drive" | "basis" | "memberQuotas">,
  at: MemberStanding,
  asOf: Day,
): readonly PartStanding[] {
  if (drive === null || drive.due.length === 0) return [];
  if (at.quota === null) {
    if (at.standing !== "exempt" || !memberQuotas) return [];
    return drive.due.map(({ due }) => notAsked(due));
  }
  const own = partsOfQuota(drive, at.quota, at.member.joined);
  const quotas = own.map(({ quota }) => quota);
  const money = Math.max(0, at.contributed);
  const paid = settleOldest(quotas, money);
  const settled = settleOldest(quotas, money + at.writtenOff);
  const earlier = drive.due.slice(0, drive.due.length - own.length);
  return [
    ...earlier.map(({ due }) => notAsked(due)),
    ...own.map(({ due, quota }, i): PartStanding => {
      const isDue = due <= asOf && basis !== "voluntary";
      return {
        due,
        quota,
        paid: paid[i]!,
        writtenOff: settled[i]! - paid[i]!,
        state: stateOf(quota, paid[i]!, settled[i]!, isDue),
      };
    }),
  ];
}

const notAsked = (due: Day): PartStanding => ({
  ...{ due, quota: null, paid: 0, writtenOff: 0 },
  state: "exempt",
});

function stateOf(quota: Money, paid: Money, settled: Money, isDue: boolean): PartState {
  if (settled === quota) return paid > 0 ? "paid" : "exempt";
  if (settled > 0) return "part";
  return isDue ? "due" : "not-yet";
}
