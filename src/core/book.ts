import type { Day } from "./day";
import type { Place } from "./diagnostics/place";
import type { Currency, Money } from "./money";
import type { Settings } from "./settings";

/** One row of Members. `groups` are names as written, already split; ids are unique in a book. */
export interface Member {
  /** The Member ID, or the name where there is none. Trimmed, NFC. */
  readonly id: string;
  /** Whether `id` was written by the user, or is the name. */
  readonly hasId: boolean;
  readonly name: string;
  /** Names of groups in the order of the cell. */
  readonly groups: readonly string[];
  /** null: not stated, counts as 1. */
  readonly weight: number | null;
  readonly joined: Day | null;
  readonly left: Day | null;
  readonly contact: string;
  /** How a message addresses this member; "" means by name. */
  readonly addressedTo: string;
  /** As written: what those have in common who keep house, and pay, together; "" is none. */
  readonly household: string;
  /** Monthly income in minor units of the Settings currency. */
  readonly income: Money | null;
  readonly place: Place;
}

/** One row of Groups. Where there is none, the groups named in Members stand for them. */
export interface Group {
  /** The group's name, unique in the workbook; it is its id. */
  readonly id: string;
  /** The name of the parent group; null for a body. */
  readonly partOf: string | null;
  readonly collector: string;
  readonly weight: number | null;
  readonly place: Place;
}

export type Basis = "mandatory" | "pledged" | "voluntary";
export type GroupSplitChoice = "by-members" | "equally" | "by-weight" | "same-rate";
export type MemberSplit = "equally" | "by-weight" | "by-income" | "levelling" | "conscience";
export type DriveState = "draft" | "open" | "closed";

/** One instalment: when it falls due and its share of the quota (shares add up to 1 over a drive). */
export interface Instalment {
  readonly due: Day;
  /** In millionths; null on all: equal shares. */
  readonly share: number | null;
}

/** One row of Drives. */
export interface Drive {
  /** The drive's name, unique in a book; it is its id and its salt. */
  readonly id: string;
  /** A group's name; null: everyone. */
  readonly asked: string | null;
  readonly basis: Basis;
  /** In minor units of `currency`; null: from Items. */
  readonly target: Money | null;
  readonly opens: Day | null;
  /** In order of day; empty: no due day. */
  readonly due: readonly Instalment[];
  readonly groupSplit: GroupSplitChoice;
  readonly memberSplit: MemberSplit;
  /** null: blank; then draft until divided, open after. */
  readonly state: DriveState | null;
  /** When it was closed, where that is known (History tells); rows dated later are warned of. */
  readonly closedOn?: Day | null;
  readonly moneyInHand: Money;
  readonly currency: Currency;
  readonly floor: Money | null;
  readonly cap: Money | null;
  /** In minor units; null: the currency's smallest. */
  readonly roundTo: Money | null;
  readonly place: Place;
}

export type MetBy = "cash" | "in-kind" | "money-in-hand";
export type InUse = "yes" | "partly" | "no";

/** One row of Items. Money in the drive's currency. */
export interface Item {
  readonly drive: string;
  readonly name: string;
  readonly quantity: number;
  readonly unitPrice: Money;
  readonly metBy: MetBy;
  /** Lower comes first; null comes last. */
  readonly priority: number | null;
  /** As the cell has it: a figure, a day, a tick, a word. */
  readonly received: string | number | boolean | { readonly day: Day };
  /** How many have come by that. */
  readonly receivedQuantity: number;
  readonly spent: Money;
  readonly spentOn: Day | null;
  readonly receipt: string;
  /** As written: the finding that it puts right; "" where there is none. */
  readonly finding: string;
  /** null: not stated. */
  readonly inUse: InUse | null;
  readonly seenOn: Day | null;
  readonly place: Place;
}

export type FindingState = "open" | "under-way" | "put-right" | "dropped";

/** One row of Findings: what was found wanting. */
export interface Finding {
  /** Its words, unique in a book; they are its id. */
  readonly id: string;
  readonly foundOn: Day | null;
  /** An office or body, as written. */
  readonly foundBy: string;
  /** As written; "" where there is none. */
  readonly drive: string;
  readonly putRightBy: Day | null;
  readonly state: FindingState;
  /** An office or a group, as written. */
  readonly responsible: string;
  readonly place: Place;
}

/** One row of Counts: money counted by hand, at the end of a day. */
export interface Count {
  readonly date: Day;
  /** As written: a collector, or a place such as Box; "" is all there is. */
  readonly where: string;
  /** As written; "" is all drives. */
  readonly drive: string;
  /** In minor units of `currency`. */
  readonly amount: Money;
  readonly currency: Currency;
  readonly countedBy: string;
  readonly checkedBy: string;
  readonly place: Place;
}

export type AdjustmentKind = "fixed" | "floor" | "cap" | "pledge" | "exempt" | "write-off";

/** One row of Adjustments. Money in the drive's currency (for All: in each drive's). */
export interface Adjustment {
  /** null: all drives. */
  readonly drive: string | null;
  /** As written: a member's ID or unique name, or a group's name. */
  readonly who: string;
  readonly kind: AdjustmentKind;
  /** null where blank (an exemption; a write-off of everything). Major units, as currencies of All differ. */
  readonly amount: number | null;
  readonly from: Day | null;
  readonly until: Day | null;
  readonly reason: string;
  readonly place: Place;
}

/** One row of Rates: what one unit of `currency` is worth in the Settings currency from `day` on. */
export interface Rate {
  readonly currency: Currency;
  readonly day: Day;
  readonly rate: number;
  readonly place: Place;
}

export type Method = "cash" | "transfer" | "in-kind" | "work" | "carried-over" | "other";

/** A sheet that Settings name to be read as Contributions are. */
export interface FurtherLedger {
  /** The sheet's id. */
  readonly id: string;
  readonly name: string;
}

/**
 * One row of Contributions, or of a further ledger, that holds anything. A cell that could not be read is null, and has its
 * diagnostic already; the row still counts in the ledger (as money not counted, or as a row).
 */
export interface Contribution {
  readonly row: number;
  /** Left out where it stands in Contributions. */
  readonly ledger?: FurtherLedger;
  readonly date: Day | null;
  /** As written; "" where blank. */
  readonly drive: string;
  /** As written: ID or name; "" where blank. */
  readonly member: string;
  /** As written; "" where blank. */
  readonly group: string;
  /** In major units of the row's currency, as in the cell; null: unreadable. */
  readonly amount: number | null;
  readonly method: Method;
  /** The method's own text, for "other". */
  readonly methodText: string;
  readonly reference: string;
  /** "" means the drive's currency. */
  readonly currency: Currency;
  readonly paidBy: string;
  readonly receivedBy: string;
  /** The day on which the cash was handed over; true where it was and no day is stated. */
  readonly handedOver: Day | boolean;
  /** The numbers of the receipts that were made for it, the void ones among them, in their order. */
  readonly receipts: readonly ReceiptMark[];
  readonly note: string;
}

/** What stands under Receipt beside a row: a number of ours, or a text of the user's own. */
export interface ReceiptMark {
  /** "2026-017"; "" of a text that is no such number. */
  readonly number: string;
  readonly isVoid: boolean;
}

/** A receipt that was made, as it is remembered apart from the rows that bear its number. */
export interface IssuedReceipt {
  /** "2026-017" */
  readonly number: string;
  /** When it was issued. */
  readonly day: Day;
  /** To whom, as it says; "" where that is not remembered. */
  readonly who: string;
  /** What it says was received, by the currency in which it was written, in its minor units. */
  readonly sums: readonly (readonly [currency: Currency, amount: Money])[];
  /** For how many rows it was made; 0 where that is not remembered. */
  readonly rows: number;
  /** Whether it was handed out: until then its number is free again where no row bears it. */
  readonly isOut: boolean;
  /** Void, whatever rows say. */
  readonly isVoid: boolean;
}

/** One row of Quotas: the roll. */
export interface RollEntry {
  readonly row: number;
  readonly drive: string;
  readonly level: "group" | "member";
  readonly group: string;
  /** "" at group level. */
  readonly memberId: string;
  readonly memberName: string;
  /** Minor units of the drive's currency; null: the member is exempt (on the roll, not asked). */
  readonly quota: Money | null;
  readonly dividedOn: Day | null;
}

/** Everything the input tabs and the roll say, decoded: what core computes from. */
export interface Book {
  readonly settings: Settings;
  readonly members: readonly Member[];
  readonly groups: readonly Group[];
  readonly drives: readonly Drive[];
  readonly items: readonly Item[];
  readonly findings: readonly Finding[];
  readonly counts: readonly Count[];
  readonly adjustments: readonly Adjustment[];
  readonly rates: readonly Rate[];
  readonly contributions: readonly Contribution[];
  /** Receipts that are remembered with the document. */
  readonly issued: readonly IssuedReceipt[];
  readonly roll: readonly RollEntry[];
}
