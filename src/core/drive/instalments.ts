import type { Drive, Instalment } from "../book";
import type { Day } from "../day";
import type { Money } from "../money";

/** Arrears by age in days past due: 1–30, 31–60, 61–90, over 90. Grace does not shift it. */
export type Ageing = readonly [Money, Money, Money, Money];

/** No arrears of any age. */
export const noAgeing: Ageing = [0, 0, 0, 0];

/**
 * A quota in instalments of whole units: in the proportions of their shares, rounded down, and the
 * spare units first; equally where no share is stated. What of a quota is no whole unit comes after
 * the spare ones.
 *
 * @param unit the drive's, which quotas are rounded to
 * @example 100 in three: 34, 33, 33 · 100 at 60 % and 40 %: 60, 40 · 100 at 20 % and 40 %: 34, 66
 * @example 100,000 in three by 1,000: 34,000, 33,000, 33,000
 */
export function splitIntoInstalments(
  quota: Money,
  due: readonly Instalment[],
  unit: Money,
): Money[] {
  let whole = 0;
  for (const { share } of due) whole += share ?? 0;
  let left = quota;
  const parts = due.map(({ share }) => {
    const fair = whole === 0 ? Math.floor(quota / due.length) : portion(quota, share ?? 0, whole);
    const part = fair - (fair % unit);
    left -= part;
    return part;
  });
  for (let i = 0; left > 0 && i < parts.length; i++) {
    const spare = Math.min(unit, left);
    parts[i]! += spare;
    left -= spare;
  }
  return parts;
}

/**
 * What is settled of each part of a quota: money settles the oldest first.
 *
 * @param parts in the order in which they fall due
 * @example settleOldest([34, 33, 33], 50) // [34, 16, 0]
 */
export function settleOldest(parts: readonly Money[], money: Money): Money[] {
  let left = Math.max(0, money);
  return parts.map((part) => {
    const settled = Math.min(part, left);
    left -= settled;
    return settled;
  });
}

/** ⌊quota × share ÷ whole⌋, exact for every amount. */
function portion(quota: Money, share: number, whole: number): Money {
  const wholes = Math.floor(quota / whole);
  return wholes * share + Math.floor(((quota - wholes * whole) * share) / whole);
}

/**
 * The instalments of one who joined on a day: those that fall due on it or later, so that nothing of
 * a quota is overdue before its member was there. Who joined after them all pays at the last.
 *
 * @param due in order
 * @example joined in May, due 31 March 40 %, 30 June 30 %, 30 September 30 %: half in June, half in September
 */
export function instalmentsSince(
  due: readonly Instalment[],
  joined: Day | null,
): readonly Instalment[] {
  const from = firstSince(due, joined);
  return from === 0 ? due : due.slice(from);
}

function firstSince(due: readonly Instalment[], joined: Day | null): number {
  if (joined === null) return 0;
  let from = 0;
  while (from < due.length - 1 && due[from]!.due < joined) from++;
  return from;
}

/** One part of a member's quota: when it falls due, and how much it is. */
export interface QuotaPart {
  readonly due: Day;
  readonly quota: Money;
}

/** A member's quota in the instalments that are theirs, in order; none where the drive names no day. */
export function partsOfQuota(
  { due, roundTo }: Pick<Drive, "due" | "roundTo">,
  quota: Money,
  joined: Day | null,
): readonly QuotaPart[] {
  const own = instalmentsSince(due, joined);
  if (own.length === 0) return [];
  const parts = splitIntoInstalments(quota, own, roundTo ?? 1);
  return own.map((each, i) => ({ due: each.due, quota: parts[i]! }));
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
  private readonly unit: Money;
  private readonly state: DueState = {
    outstanding: 0,
    dueNow: 0,
    unpaidSince: null,
    ageing: noAgeing,
  };
  /** What was assessed last: members of one drive mostly have the same quota, many nothing paid. */
  private lastQuota: Money = -1;
  private lastPaid: Money = -1;
  /** The calendars of those who joined after the first day, by how many days were over. */
  private readonly later: DueCalendar[] = [];

  /** @param unit what instalments are rounded to */
  constructor(due: readonly Instalment[], asOf: Day, unit: Money) {
    this.due = due;
    this.asOf = asOf;
    this.unit = unit;
  }

  /** The calendar of one who joined on a day; most have joined before anything fell due. */
  since(joined: Day | null): DueCalendar {
    const from = firstSince(this.due, joined);
    if (from === 0) return this;
    this.later[from] ??= new DueCalendar(this.due.slice(from), this.asOf, this.unit);
    return this.later[from];
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
    const parts = splitIntoInstalments(quota, due, this.unit);
    const settled = settleOldest(parts, paid);
    for (let i = 0; i < parts.length && due[i]!.due <= asOf; i++) {
      const unpaid = parts[i]! - settled[i]!;
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
