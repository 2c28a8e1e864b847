import type { Ageing } from "./accounts";
import type { Instalment } from "./book";
import type { Day } from "./day";
import type { Money } from "./money";

/** No arrears of any age. */
export const noAgeing: Ageing = [0, 0, 0, 0];

/** What an instalment's share is counted in. */
const MILLION = 1_000_000;

/**
 * A quota in instalments: by their shares, rounded down, and the spare units first; equal shares
 * where none is stated.
 *
 * @example 100 in three: 34, 33, 33 · 100 at 60 % and 40 %: 60, 40
 */
export function splitIntoInstalments(quota: Money, due: readonly Instalment[]): Money[] {
  let left = quota;
  const parts = due.map(({ share }) => {
    const part = share === null ? Math.floor(quota / due.length) : portion(quota, share);
    left -= part;
    return part;
  });
  // Shares that do not add up to the whole have been told of; the quota is due all the same.
  for (let i = 0; left > 0 && i < parts.length; i++, left--) parts[i]!++;
  if (left !== 0 && parts.length > 0) parts[parts.length - 1]! += left;
  return parts;
}

/** ⌊quota × share ÷ 1,000,000⌋, exact for every amount. */
function portion(quota: Money, share: number): Money {
  const millions = Math.floor(quota / MILLION);
  return millions * share + Math.floor(((quota - millions * MILLION) * share) / MILLION);
}

/** What is outstanding of one quota, and since when. Reused from member to member. */
export interface DueState {
  outstanding: Money;
  dueNow: Money;
  /** The oldest due day, before the as-of day, that is not paid in full. */
  unpaidSince: Day | null;
  ageing: Ageing;
}

/** One drive's calendar of instalments as on one day. */
export class DueCalendar {
  private readonly due: readonly Instalment[];
  private readonly asOf: Day;
  private readonly state: DueState = {
    outstanding: 0,
    dueNow: 0,
    unpaidSince: null,
    ageing: noAgeing,
  };
  /** What was assessed last: members of one drive mostly have the same quota, many nothing paid. */
  private lastQuota: Money = -1;
  private lastPaid: Money = -1;

  constructor(due: readonly Instalment[], asOf: Day) {
    this.due = due;
    this.asOf = asOf;
  }

  /**
   * What of a quota is outstanding: money settles the oldest instalment first, and each ages from
   * its own day. On its own due day an instalment is due, and not yet past due.
   *
   * The result is one struct, overwritten by the next call.
   */
  assess(quota: Money, paid: Money): DueState {
    const { state, due, asOf } = this;
    if (quota === this.lastQuota && paid === this.lastPaid) return state;
    this.lastQuota = quota;
    this.lastPaid = paid;
    state.outstanding = Math.max(0, quota - Math.max(0, paid));
    state.dueNow = 0;
    state.unpaidSince = null;
    state.ageing = noAgeing;
    if (state.outstanding === 0 || due.length === 0 || due[0]!.due > asOf) return state;
    const parts = splitIntoInstalments(quota, due);
    let money = Math.max(0, paid);
    for (let i = 0; i < parts.length && due[i]!.due <= asOf; i++) {
      const unpaid = Math.max(0, parts[i]! - money);
      money = Math.max(0, money - parts[i]!);
      if (unpaid > 0) this.takeUnpaid(unpaid, due[i]!.due);
    }
    return state;
  }

  private takeUnpaid(unpaid: Money, since: Day): void {
    const { state, asOf } = this;
    state.dueNow += unpaid;
    if (since === asOf) return;
    const aged: [Money, Money, Money, Money] =
      state.unpaidSince === null ? [0, 0, 0, 0] : (state.ageing as [Money, Money, Money, Money]);
    aged[ageBand(asOf - since)]! += unpaid;
    state.ageing = aged;
    state.unpaidSince ??= since;
  }
}

/** 0 for 1–30 days past due, 1 for 31–60, 2 for 61–90, 3 beyond. */
function ageBand(daysPastDue: number): 0 | 1 | 2 | 3 {
  if (daysPastDue <= 30) return 0;
  if (daysPastDue <= 60) return 1;
  return daysPastDue <= 90 ? 2 : 3;
}
