import type { Day } from "../day";
import type { DriveFrame } from "../drive/driveFrame";
import type { Rulings } from "../drive/rulings";
import type { Rates } from "../ledger/rates";
import type { Money } from "../money";
import type { People } from "../roll/people";
import type { Roster } from "../roster/roster";
import type { Settings } from "../settings";

/** What one drive's division is made from. */
export interface DraftContext {
  readonly frame: DriveFrame;
  readonly roster: Roster;
  readonly people: People;
  readonly settings: Settings;
  readonly rates: Rates;
  readonly rulings: Rulings;
  /** The day of division: it decides where Opens or Due is blank. */
  readonly today: Day;
  /** Who keeps the present quota, by person; null where all is divided anew. */
  readonly keptMembers: ReadonlyMap<number, KeptQuota> | null;
  /** Likewise of groups in a Conscience drive, by node. */
  readonly keptGroups: ReadonlyMap<number, Money> | null;
}

/** A quota that is kept, and the node of the tree where the roll has it. */
export interface KeptQuota {
  readonly amount: Money;
  readonly node: number;
}

/** Why an amount stands exactly, whatever the rule. */
export type Exact = "fixed" | "pledge" | "kept";

/** No cap. */
export const UNBOUNDED = Number.POSITIVE_INFINITY;
