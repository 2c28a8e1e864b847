import type { Fraction } from "./fraction";
import type { GroupSplit } from "./groupNode";
import type { DivisionRule, Rounding } from "./share";

/**
 * How one quota came about: enough to say it in words without computing anything again. Amounts
 * are in minor units.
 *
 * Where `settledBy` is `rate`: `start + divided × weight ÷ weights = fairShare`, rounded down to
 * `base`, and `spare.got` on top. 100 by weights 2, 3, 1, the first: 100 × 2 ÷ 6 = 33 1/3,
 * rounded down to 33; of 1 spare unit among 2 it got none. Inside division an index stands for the id.
 */
export interface ShareExplanation<Id = string> {
  readonly id: Id;
  readonly quota: number;
  /**
   * `target` the root of a tree · `fixed` floor and cap are one amount · `floor` or `cap` the
   * bound held (under `levelling` 0 and the capacity are bounds too, under `talmud` half the claim
   * and the claim) · `rate` the rule alone · `sum` a group at one rate for all: its members' shares
   */
  readonly settledBy: "target" | "fixed" | "floor" | "cap" | "rate" | "sum";
  /** What the share is exactly, before rounding. */
  readonly fairShare: Fraction;
  /** What the rate would have given, where a floor or cap bound; else null. */
  readonly withoutBound: Fraction | null;
  readonly rule: DivisionRule;
  readonly rounding: Rounding;
  /** Quotas are multiples of it, but for amounts that stand exactly. */
  readonly unit: number;
  /** What was divided by the rate: the target less what fixed amounts, floors and caps settle. */
  readonly divided: number;
  /** Its own weight: under `equal` and `levelling` 1, of a group its members, weight, or 1. */
  readonly weight: number;
  /** The weights of all among whom `divided` was divided. */
  readonly weights: number;
  /** What the rate adds to: a capacity under `levelling`; for a `sum`, what bounds settled in it. */
  readonly start: number;
  /** The fair share rounded down to the unit. */
  readonly base: number;
  /** The spare units of the same rounding; null under `webster` and where nothing was rounded. */
  readonly spare: SpareUnits | null;
}

/** The units left after rounding down, and who got them. */
export interface SpareUnits {
  /** What it got itself: 0, one unit, or the part of a unit that was left for the last. */
  readonly got: number;
  /** How many there were to give out (a last part of one counts). */
  readonly count: number;
  /** How many had a remainder, and so a claim to one. */
  readonly among: number;
  /** True where its remainder was just that at which the units ran out: ties went by hash. */
  readonly tied: boolean;
  /** How many had just that remainder, and how many of them got a unit. */
  readonly equals: number;
  readonly equalsServed: number;
}

/** A tree's: where in the tree it was divided. */
export interface NodeExplanation<Id = string> extends ShareExplanation<Id> {
  /** How the group that it is in splits its total; null for the root and for members. */
  readonly split: GroupSplit | null;
  /** The group whose total the rate divides; null for the root. */
  readonly dividedIn: Id | null;
  /** The group among whose parts the spare units were given out; null for the root. */
  readonly roundedIn: Id | null;
  /**
   * Of a member beside subgroups: how the part that is the group's own members together came
   * about (its `id` is the group's).
   */
  readonly ownMembers: NodeExplanation<Id> | null;
}
