import type { Basis, Drive, DriveState, Item, Member } from "../book";
import type { Day } from "../day";
import type { Ageing } from "../drive/instalments";
import type { CountedIn, Uncounted } from "../ledger/ledger";
import type { Currency, Money } from "../money";
import type { Standing } from "./standing";

/** How one member stands in one drive on the as-of day. Money in the drive's currency. */
export interface MemberStanding {
  /** Index into `People.all`. */
  readonly person: number;
  readonly member: Member;
  /** The group through which the member is asked; "" where there is none. */
  readonly group: string;
  readonly standing: Standing;
  /** null where no quota is asked of the member (Conscience, exempt, not on the roll). */
  readonly quota: Money | null;
  /** Whether the quota is what the member has promised. */
  readonly pledged: boolean;
  /** The suggested least gift, the member's own or the drive's; 0 where none, or a quota, is. */
  readonly suggestedLeast: Money;
  /** Cash, net of refunds. */
  readonly contributed: Money;
  /** Gifts in kind and work, at their value. */
  readonly inKind: Money;
  /**
   * Of what was outstanding: a write-off of more than that takes off no more. Of who is exempt since
   * the division the quota on the roll.
   */
  readonly writtenOff: Money;
  readonly outstanding: Money;
  readonly dueNow: Money;
  readonly lastContribution: Day | null;
  /** Days since the oldest unpaid instalment fell due; null where nothing is past due. */
  readonly daysPastDue: number | null;
  readonly ageing: Ageing;
  /** Shown under Follow-up. */
  readonly flagged: boolean;
  /** The day since which the member is flagged: the oldest unpaid due day. */
  readonly since: Day | null;
  /** Has left the organisation by the as-of day (or has no row in Members any more): never reminded. */
  readonly gone: boolean;
  /** Counted among the drive's Asked. False: exempt, not on the roll, or gave without being asked. */
  readonly asked: boolean;
  /** Asked, or would be were it not for an exemption. False: not on the roll, or gave without being asked. */
  readonly onRoll: boolean;
  /** As it was divided, whether exempt since or not; null where the roll has none. */
  readonly quotaOnRoll: Money | null;
}

/** How one group stands in one drive. Rows come in the order of the tree, parents first. */
export interface GroupStanding {
  readonly group: string;
  /** 0 for the topmost group of the drive. */
  readonly depth: number;
  readonly quota: Money | null;
  readonly collected: Money;
  readonly inKind: Money;
  readonly outstanding: Money;
  readonly writtenOff: Money;
  /** What exceeds quotas, or came from who is not asked, less what nets are below zero. */
  readonly moreThanAsked: Money;
  /** Asked = contributed + part + nothing. */
  readonly asked: number;
  readonly contributed: number;
  readonly part: number;
  readonly nothing: number;
  /** The group's own, or that of the nearest group above that has one; "" where there is none. */
  readonly collector: string;
  readonly withCollector: Money;
  readonly ageing: Ageing;
  /** Gifts credited to this very group with no member named. */
  readonly nameless: { readonly count: number; readonly amount: Money };
}

/** One item, with how much of its cost is covered. Money in the drive's currency. */
export interface ItemStanding {
  readonly item: Item;
  readonly cost: Money;
  readonly covered: Money;
}

/** How one drive stands. Money in the drive's currency. */
export interface DriveAccount {
  /** null: the ledger's rows that belong to no known drive. */
  readonly drive: Drive | null;
  readonly basis: Basis | null;
  readonly state: DriveState;
  readonly currency: Currency;
  readonly target: Money | null;
  /** The sum of the roll's top-level quotas; null where not divided. */
  readonly quotas: Money | null;
  readonly dividedOn: Day | null;
  readonly collected: Money;
  /**
   * What was carried over from other drives in no member's and no group's name, less what was
   * carried over to them. It is in hand, and neither a gift nor a refund: it alters nothing that was
   * collected, nothing that is outstanding and nobody's standing. Closing a drive writes its rows in
   * pairs, a minus there and a plus here; only where a row stands alone is it not 0 over all drives.
   */
  readonly carried: Money;
  readonly inKind: Money;
  readonly outstanding: Money;
  /** Where quotas add up: quotas = collected − more than asked + outstanding + written off. */
  readonly writtenOff: Money;
  readonly moreThanAsked: Money;
  /** What came in; not what was carried over. */
  readonly last7Days: Money;
  /** Days from the as-of day to the last due day; negative: past; null: none. */
  readonly daysLeft: number | null;
  readonly due: Day | null;
  readonly uncounted: readonly Uncounted[];
  /**
   * The counted rows by currency. For every currency, over all accounts, counted (collected, carried
   * over and in kind) and not counted (dated ahead included) are together exactly what the ledger
   * holds in it.
   * Converted rows enter `collected` and `inKind` of the account rounded one by one.
   */
  readonly counted: readonly CountedIn[];
  readonly spent: Money;
  /** Money in hand at the start plus collected and carried over less spent. */
  readonly inHand: Money;
  readonly asked: number;
  readonly contributed: number;
  readonly part: number;
  readonly nothing: number;
  /**
   * In the order of the tree's groups, and within each of the roster; who is in none comes last.
   * Empty where nobody is on the roll and nothing is asked of single members, but for those who
   * gave all the same.
   */
  readonly members: readonly MemberStanding[];
  /**
   * Of each of `members`, what a head of the group's quota comes to where the quota is the group's and
   * not the member's (Conscience); NaN where there is none to share.
   */
  readonly shares: Float64Array;
  readonly groups: readonly GroupStanding[];
  readonly items: readonly ItemStanding[];
  /** Whether members have quotas on the roll (not Conscience). */
  readonly memberQuotas: boolean;
  /** Whether this drive is listed under By group, By member and the rest (Closed drives in lists). */
  readonly listed: boolean;
}
