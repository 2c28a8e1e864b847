import type { Money } from "../money";

/** Of a part of a drive's tree: who is asked in it, and what of its total stands exactly. */
export interface PartSums {
  heads: number;
  /** The members' weights added up. */
  weight: number;
  /** How many of the heads have an amount that stands exactly, their own or their group's. */
  exactHeads: number;
  exact: Money;
  /** What of it is kept, and what of that is no more than what was pledged. */
  kept: Money;
  keptPledges: Money;
}

/** The sums of a part in which nobody is asked. */
export function noSums(): PartSums {
  return { heads: 0, weight: 0, exactHeads: 0, exact: 0, kept: 0, keptPledges: 0 };
}

/** Adds a part to the one that it is in. */
export function addTo(sums: PartSums, part: PartSums): void {
  sums.heads += part.heads;
  sums.weight += part.weight;
  sums.exactHeads += part.exactHeads;
  sums.exact += part.exact;
  sums.kept += part.kept;
  sums.keptPledges += part.keptPledges;
}

/** Whether all of a part's total stands exactly. */
export function isExact({ heads, exactHeads }: PartSums): boolean {
  return exactHeads === heads;
}
