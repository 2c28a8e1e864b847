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
  /** Of whom no quota is asked: exempt, or asked for 0. */
  readonly withoutQuota: number;
  /** Line 7: of the quotas above 0 the smallest, their sum and number. */
  readonly smallest: Money;
  readonly quotas: Money;
  readonly withQuota: number;
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
    const quota = hasQuotas ? (at.quota ?? 0) : 0;
    if (quota <= 0) continue;
    if (isInFull(at)) inFull++;
    smallest = Math.min(smallest, quota);
    quotas += quota;
    withQuota++;
  }
  return {
    ...{ asked, given, inFull, smallest, quotas, withQuota },
    withoutQuota: asked - withQuota,
    unnamed: { asked: unnamed, given: unnamedGiven },
  };
}

/**
 * Line 7: what may be said of the money. Where all are asked for the same, any of them may have given
 * it, so that it is shown; where quotas lie less than one quota apart in all, at least so many whole
 * quotas; else sums of certain quotas would tell whose they are.
 *
 * Where somebody is exempt it is not enough that the other quotas are the same: that they are might be
 * because of who is exempt. All must be asked alike, whoever is.
 *
 * @param askedAlike whether the way of dividing asks everyone for the same
 */
export function moneyByQuotas(
  { smallest, quotas, withQuota, withoutQuota }: People,
  collected: Money,
  askedAlike: boolean,
): ShownMoney | null {
  if (withQuota === 0 || (withoutQuota > 0 && !askedAlike)) return null;
  const apart = quotas - withQuota * smallest;
  if (apart === 0) return { amount: collected, exact: true };
  if (apart >= smallest) return null;
  return { amount: Math.max(0, Math.floor(collected / smallest) * smallest), exact: false };
}
