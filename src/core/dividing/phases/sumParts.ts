import type { Money } from "../../money";
import type { DraftContext } from "../draftContext";
import type { ExactTotals } from "./exactTotals";
import type { Listed } from "./listAsked";

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

/** The sums of a drive's tree, by node. */
export interface DriveSums {
  /** Of those asked directly in a group. */
  readonly own: readonly PartSums[];
  /** Of all in its subtree. */
  readonly whole: readonly PartSums[];
  /** How many are asked in its subtree. */
  readonly heads: Float64Array;
  /** The groups directly below it in which anybody is asked; all others drop out of the split. */
  readonly children: readonly (readonly number[])[];
}

/** Adds up, from the bottom, who is asked and what stands exactly. */
export function sumParts(context: DraftContext, listed: Listed, totals: ExactTotals): DriveSums {
  const { tree } = context.frame;
  const own = tree.names.map(noSums);
  const whole = tree.names.map(noSums);
  for (let node = tree.count - 1; node >= 0; node--) {
    const sums = whole[node]!;
    sumOwn(own[node]!, context, listed, node);
    addTo(sums, own[node]!);
    const total = totals[node] ?? null;
    if (total !== null && sums.heads > 0) {
      sums.exactHeads = sums.heads;
      sums.exact = total.amount;
      if (total.why === "kept") sums.kept = total.amount;
      if (total.isPledge || total.why === "fixed") sums.keptPledges = sums.kept;
    }
    const parent = tree.parents[node]!;
    if (parent >= 0) addTo(whole[parent]!, sums);
  }
  const heads = Float64Array.from(whole, (sums) => sums.heads);
  return { own, whole, heads, children: childrenOf(tree.parents, heads) };
}

function sumOwn(own: PartSums, { people }: DraftContext, listed: Listed, node: number): void {
  own.keptPledges = listed.keptPledges[node]!;
  for (const { person, exact, floor } of listed.askedAt[node]!) {
    own.heads++;
    own.weight += people.all[person]!.weight ?? 1;
    if (exact === null) continue;
    own.exactHeads++;
    own.exact += floor;
    if (exact === "kept") own.kept += floor;
  }
}

function childrenOf(parents: readonly number[], heads: Float64Array): number[][] {
  const children = parents.map((): number[] => []);
  for (let node = 1; node < parents.length; node++) {
    if (heads[node]! > 0) children[parents[node]!]!.push(node);
  }
  return children;
}

function noSums(): PartSums {
  return { heads: 0, weight: 0, exactHeads: 0, exact: 0, kept: 0, keptPledges: 0 };
}

/** Adds a part to the one that it is in. */
function addTo(sums: PartSums, part: PartSums): void {
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
