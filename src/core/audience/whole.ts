import type { Money } from "../money";
import type { MemberStanding } from "../standing/driveAccount";
import { type Heads, hasGiven, isInFull } from "./places";

/** Money as it may be shown: to the unit, or that it is at least so much. */
export interface ShownMoney {
  readonly amount: Money;
  readonly exact: boolean;
}

/** How the people of one drive stand who are asked, exempt or not: what the whole's figures come from. */
export interface People extends Heads {
  readonly inFull: number;
  /** Who has no quota on the roll: exempt when it was divided, or asked for 0. */
  readonly withoutQuota: number;
  /** Line 7: of the quotas above 0 on the roll the smallest, their sum and number. */
  readonly smallest: Money;
  readonly quotas: Money;
  readonly withQuota: number;
  /** Line 7: how much more was given than would have been had all been asked for the smallest quota. */
  readonly beyondSmallest: Money;
  /** Line 12: of those asked whom no list of arrears names. */
  readonly unnamed: Heads;
}

/** Line 7: with fewer in full, how many they are and what came in tell too much. */
const FEWEST_IN_FULL = 4;

/** Line 7: whether in full, outstanding and money may be shown. */
export const showsInFull = ({ inFull }: People): boolean => inFull >= FEWEST_IN_FULL;

/** @param isNamed whether a list of arrears names one */
export function peopleOf(
  members: readonly MemberStanding[],
  hasQuotas: boolean,
  isNamed: (at: MemberStanding) => boolean,
): People {
  let [asked, given, inFull, unnamed, unnamedGiven] = [0, 0, 0, 0, 0];
  let [smallest, quotas, withQuota] = [Number.MAX_SAFE_INTEGER, 0, 0];
  for (const at of members) {
    if (!at.onRoll) continue;
    const gave = hasGiven(at) ? 1 : 0;
    asked++;
    given += gave;
    if (!isNamed(at)) {
      unnamed++;
      unnamedGiven += gave;
    }
    // What single ones have promised in a drive that sets no quotas is not what all are asked for.
    if (hasQuotas && isInFull(at)) inFull++;
    // Nor does it matter who has become exempt since: that must not show.
    const quota = hasQuotas ? (at.quotaOnRoll ?? 0) : 0;
    if (quota <= 0) continue;
    smallest = Math.min(smallest, quota);
    quotas += quota;
    withQuota++;
  }
  return {
    ...{ asked, given, inFull, smallest, quotas, withQuota },
    withoutQuota: asked - withQuota,
    beyondSmallest: beyond(smallest, members),
    unnamed: { asked: unnamed, given: unnamedGiven },
  };
}

/**
 * What of everybody's money exceeds what they would have given had they been asked for `smallest` and
 * stood as they stand: who is in full beyond it by as much, who is not by less than it.
 */
function beyond(smallest: Money, members: readonly MemberStanding[]): Money {
  let sum = 0;
  for (const at of members) {
    if (at.quota === null || !at.onRoll) continue;
    if (isInFull(at)) sum += at.quota - smallest;
    else if (at.quota > 0) sum += Math.max(0, at.contributed - (smallest - 1));
  }
  return sum;
}

/**
 * Line 7: what may be said of the money. Where all are asked for the same, any of them may have given
 * it, so that it is shown; where quotas lie less than one quota apart in all, at least so many whole
 * quotas, counted as if all had been asked for the smallest; else sums of certain quotas would tell
 * whose they are.
 *
 * Where somebody is exempt it is not enough that the other quotas are the same: that they are might be
 * because of who is exempt. All must be asked alike, whoever is.
 *
 * @param askedAlike whether the way of dividing asks everyone for the same
 */
export function moneyByQuotas(
  { smallest, quotas, withQuota, withoutQuota, beyondSmallest }: People,
  collected: Money,
  askedAlike: boolean,
): ShownMoney | null {
  if (withoutQuota > 0 && !askedAlike) return null;
  const apart = quotas - withQuota * smallest;
  if (apart === 0) return { amount: collected, exact: true };
  if (apart >= smallest) return null;
  const whole = Math.floor((collected - beyondSmallest) / smallest);
  return { amount: Math.max(0, whole * smallest), exact: false };
}
