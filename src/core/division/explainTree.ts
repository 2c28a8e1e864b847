import { explainLine, roundedDown, spareUnits, wholeFraction } from "./explainLine";
import type { NodeExplanation } from "./explanation";
import type { Cut } from "./largestRemainder";
import type { RateRegion } from "./rateRegion";
import type { TreeWalk } from "./treeWalk";

/** Tells how the quota of a group came about. */
function explainGroup(walk: TreeWalk, index: number): NodeExplanation {
  const { nodes } = walk.figures.tree;
  const node = nodes[index]!;
  if (node.parent < 0) return explainRoot(walk);
  const parent = nodes[node.parent]!;
  const cut = walk.cuts[node.parent] ?? null;
  const region = walk.regions[node.parent];
  const roundedIn = parent.source.id;
  const { split } = parent;
  const settled = walk.divisions[node.parent];
  // At one rate a group has no division of its own: its share is the sum of its members'.
  if (settled === undefined) return { ...explainSum(walk, index, region!, cut), split, roundedIn };
  const options = { ...walk.options, rule: "proportional" } as const;
  const place = parent.parts.indexOf(index);
  const line = explainLine({ settled, cut, options }, place, node.source.id, walk.totals[index]!);
  return { ...line, split, dividedIn: roundedIn, roundedIn, ownMembers: null };
}

/** The root's quota is what was to be divided. */
function explainRoot({ figures, options, totals }: TreeWalk): NodeExplanation {
  const total = totals[0]!;
  const { rule, rounding, unit } = options;
  return {
    rule,
    rounding,
    unit,
    id: figures.tree.nodes[0]!.source.id,
    quota: total,
    settledBy: "target",
    fairShare: wholeFraction(total),
    withoutBound: null,
    divided: total,
    weight: 1,
    weights: 1,
    start: 0,
    base: total,
    spare: null,
    split: null,
    dividedIn: null,
    roundedIn: null,
    ownMembers: null,
  };
}

/** A group at one rate with all others: its share is the sum of its members'. */
function explainSum(
  walk: TreeWalk,
  index: number,
  region: RateRegion,
  cut: Cut | null,
): Omit<NodeExplanation, "split" | "roundedIn"> {
  const { figures, options, totals } = walk;
  const node = figures.tree.nodes[index]!;
  const { rule, rounding, unit } = options;
  const { lines, fair } = region.settled;
  const { fairShare, start, weight } = region.groupShare(node);
  const quota = totals[index]!;
  const base = roundedDown(fairShare, unit, region.fixedWithin(node));
  return {
    rule,
    rounding,
    unit,
    quota,
    fairShare,
    start,
    weight,
    base,
    id: node.source.id,
    settledBy: "sum",
    withoutBound: null,
    divided: fair.rate.amount * lines.scale,
    weights: fair.rate.weights / lines.slopeScale,
    spare: cut === null ? null : spareUnits(cut, quota - base, region.isTiedAt(cut, node)),
    dividedIn: figures.tree.nodes[region.top]!.source.id,
    ownMembers: null,
  };
}

/** Tells how the quota of a member came about. */
function explainMember(walk: TreeWalk, member: number, leaf: number): NodeExplanation {
  const { nodes, members } = walk.figures.tree;
  const node = nodes[leaf]!;
  const region = walk.regions[leaf]!;
  const { settled, top } = region;
  const from = { settled, cut: walk.cuts[leaf] ?? null, options: walk.options };
  const index = member - nodes[top]!.from;
  const line = explainLine(from, index, members[member]!.id, walk.memberQuotas[member]!);
  return {
    ...line,
    split: null,
    dividedIn: nodes[top]!.source.id,
    roundedIn: node.source.id,
    ownMembers: node.isNamed ? null : explainGroup(walk, leaf),
  };
}

/** Explains by id; the index of ids is made when first asked for. */
export function explainerOf(walk: TreeWalk): (id: string) => NodeExplanation {
  let places: Map<string, () => NodeExplanation> | null = null;
  return (id) => {
    places ??= placesOf(walk);
    const place = places.get(id);
    if (place === undefined)
      throw new RangeError(`explain: id is "${id}"; the tree has no such id`);
    return place();
  };
}

function placesOf(walk: TreeWalk): Map<string, () => NodeExplanation> {
  const { nodes, members } = walk.figures.tree;
  const places = new Map<string, () => NodeExplanation>();
  for (let n = 0; n < nodes.length; n++) {
    const node = nodes[n]!;
    if (node.isNamed) places.set(node.source.id, () => explainGroup(walk, n));
    if (node.holds !== "members") continue;
    for (let i = node.from; i < node.to; i++) {
      places.set(members[i]!.id, () => explainMember(walk, i, n));
    }
  }
  return places;
}
