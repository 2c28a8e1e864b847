import type { Money } from "../money";
import type { Standing } from "./standing";

/** What decides how one stands, where there is a quota or a pledge. */
export interface QuotaFacts {
  readonly quota: Money;
  /** Cash, net. */
  readonly contributed: Money;
  readonly inKind: Money;
  readonly outstanding: Money;
  /** Whether an instalment is unpaid beyond its day and the days of grace. */
  readonly isLate: boolean;
}

/**
 * How one stands who has a quota or a pledge; the first that matches: over, settled, something
 * given (part), nothing (awaited), and the last two past due and grace (late).
 *
 * A gift in kind is something: who gave it is no non-contributor, though the quota still stands.
 */
export function assessQuota(facts: QuotaFacts): Standing {
  const { quota, contributed, inKind, outstanding, isLate } = facts;
  if (contributed > quota) return "over";
  if (outstanding === 0) return "settled";
  const hasGiven = contributed > 0 || inKind > 0;
  if (hasGiven) return isLate ? "late-part" : "part";
  return isLate ? "late" : "awaited";
}

/** How one stands of whom no amount is asked (Conscience): `least` is only suggested. */
export function assessGift(contributed: Money, inKind: Money, least: Money): Standing {
  if (inKind > 0 || (contributed > 0 && contributed >= least)) return "given";
  return contributed > 0 ? "below-floor" : "none";
}

/** Where a standing counts in Asked = Contributed + Part + Nothing yet. */
export type CountedAs = "contributed" | "part" | "nothing";

/** On a Voluntary drive less than the suggested least is a contribution like any other. */
export function countedAs(standing: Standing, isVoluntary: boolean): CountedAs {
  switch (standing) {
    case "settled":
    case "over":
    case "given":
      return "contributed";
    case "below-floor":
      return isVoluntary ? "contributed" : "part";
    case "part":
    case "late-part":
      return "part";
    default:
      return "nothing";
  }
}
