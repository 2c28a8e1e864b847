import type { Drive } from "../book";
import type { Day } from "../day";
import type { Diagnostic } from "../diagnostics/diagnostic";
import type { Money } from "../money";

/**
 * How a quota came about, as data; the words of the How column are written from it.
 *
 * `by-rule`: `part` of `whole` `of` × `divided` = `fairShare`; rounded down to `base` in units of
 * `unit`; and `got` on top: nothing, one of `spares` spare units, or what was left of one for the
 * last (`tied`: others had the same remainder, and the hash of drive and id decided). Of `capacity`
 * (levelling) there is no product: `part`, the income, less `left`, what everybody's income is
 * levelled to, is the fair share.
 */
export type How =
  | {
      readonly kind: "by-rule";
      readonly of: "members" | "groups" | "weight" | "income" | "capacity";
      readonly part: number;
      readonly whole: number;
      /** Levelling: what is left of each income after giving, `part` less the fair share. */
      readonly left?: number;
      readonly divided: Money;
      /** In minor units, to be shown with two more decimals; exact in division, a double here. */
      readonly fairShare: number;
      readonly base: Money;
      readonly unit: Money;
      readonly got: Money;
      readonly spares: number;
      readonly tied: boolean;
      readonly rounding: "largest-remainder" | "webster";
    }
  | { readonly kind: "floor" | "cap"; readonly amount: Money; readonly withoutBound: number | null }
  | { readonly kind: "fixed" | "pledge" | "kept"; readonly amount: Money }
  /** The quota of a group whose total is the sum of what its parts were given. */
  | { readonly kind: "sum"; readonly parts: number }
  /** The topmost group: the drive's target, with what rounding up to the unit added. */
  | { readonly kind: "target"; readonly target: Money; readonly roundedUpBy: Money }
  | { readonly kind: "exempt" };

/** One row of Quotas to be. Group rows come before their parts, in the order of the tree. */
export interface PlannedQuota {
  readonly level: "group" | "member";
  readonly group: string;
  readonly depth: number;
  /** "" at group level. */
  readonly memberId: string;
  readonly memberName: string;
  /** null: exempt. */
  readonly quota: Money | null;
  /** The quota on the present roll; null where there is none. */
  readonly before: Money | null;
  /** In minor units; null where no rule was applied. */
  readonly fairShare: number | null;
  readonly how: How;
  /**
   * The first instalment of one who joined after others had fallen due, which are not theirs: the
   * quota is spread over this and those after it. null: all are.
   */
  readonly dueFrom: Day | null;
}

/** What dividing one drive gives, or why it cannot be divided. Nothing of it is written yet. */
export interface DrivePlan {
  readonly drive: Drive;
  /** Empty where the drive cannot be divided. */
  readonly quotas: readonly PlannedQuota[];
  /** What was to be divided; null where the drive states none. */
  readonly target: Money | null;
  /** Target less the quotas' sum: above 0 where only pledges stand; below where rounding added. */
  readonly gap: Money;
  /** A rounder unit that would leave fewer odd figures; null where the unit is round already. */
  readonly suggestedUnit: Money | null;
  /** Every reason and warning; the drive is divisible if none of these is an error. */
  readonly diagnostics: readonly Diagnostic[];
}
