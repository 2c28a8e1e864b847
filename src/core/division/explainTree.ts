import { explainLine, roundedDown, spareUnits, wholeFraction } from "./explainLine";
import type { NodeExplanation, ShareExplanation } from "./explanation";
import { indexOfMember, indexOfNode } from "./treeLayout";
import type { TreeWalk } from "./treeWalk";

type Explained = NodeExplanation<number>;

/** Tells how the quota of a group, or of a group's own members together, came about. */
export function explainNode(walk: TreeWalk, index: number): Explained {
  const { tree } = walk.figures;
  const { parent } = tree.nodes[index]!;
  if (parent < 0) return explainRoot(walk);
  const settled = walk.divisions[parent];
  // At one rate a group has no division of its own: its share is the sum of its members'.
  if (settled === undefined) return explainSum(walk, index);
  const { rounding, unit } = walk.options;
  const { parts, split } = tree.nodes[parent]!;
  const options = { rule: "proportional", rounding, unit } as const;
  const cut = walk.cuts[parent] ?? null;
  const line = explainLine(
    { settled, cut, options },
    parts.indexOf(index),
    indexOfNode(tree, index),
    walk.totals[index]!,
  );
  return inTree(line, split, parent, parent, null);
}

/** The root's quota is what was to be divided. */
function explainRoot({ options, totals }: TreeWalk): Explained {
  const total = totals[0]!;
  const { rule, rounding, unit } = options;
  return {
    id: 0,
    quota: total,
    settledBy: "target",
    fairShare: wholeFraction(total),
    withoutBound: null,
    rule,
    rounding,
    unit,
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
  { figures, options, totals, regions, cuts }: TreeWalk,
  index: number,
): Explained {
  const { tree } = figures;
  const node = tree.nodes[index]!;
  const region = regions[node.parent]!;
  const cut = cuts[node.parent] ?? null;
  const { rule, rounding, unit } = options;
  const { lines, fair } = region.settled;
  const { fairShare, start, weight } = region.groupShare(node);
  const quota = totals[index]!;
  const base = roundedDown(fairShare, unit, region.fixedWithin(node));
  return {
    id: indexOfNode(tree, index),
    quota,
    settledBy: "sum",
    fairShare,
    withoutBound: null,
    rule,
    rounding,
    unit,
    divided: fair.rate.amount * lines.scale,
    weight,
    weights: fair.rate.weights / lines.slopeScale,
    start,
    base,
    spare: cut === null ? null : spareUnits(cut, quota - base, region.isTiedAt(cut, node)),
    split: tree.nodes[node.parent]!.split,
    dividedIn: indexOfNode(tree, region.top),
    roundedIn: node.parent,
    ownMembers: null,
  };
}

/** Tells how the quota of a member came about; `leaf` is the group, or own part, that it is in. */
export function explainMember(walk: TreeWalk, member: number, leaf: number): Explained {
  const { tree } = walk.figures;
  const { settled, top } = walk.regions[leaf]!;
  const line = explainLine(
    { settled, cut: walk.cuts[leaf] ?? null, options: walk.options },
    member - tree.nodes[top]!.from,
    indexOfMember(tree, member),
    walk.memberQuotas[member]!,
  );
  const ownMembers = tree.nodes[leaf]!.isOwn ? explainNode(walk, leaf) : null;
  return inTree(line, null, indexOfNode(tree, top), indexOfNode(tree, leaf), ownMembers);
}

/** Property by property: to spread the line into it took as long as all else of a whole plan. */
function inTree(
  line: ShareExplanation<number>,
  split: Explained["split"],
  dividedIn: number,
  roundedIn: number,
  ownMembers: Explained | null,
): Explained {
  return {
    id: line.id,
    quota: line.quota,
    settledBy: line.settledBy,
    fairShare: line.fairShare,
    withoutBound: line.withoutBound,
    rule: line.rule,
    rounding: line.rounding,
    unit: line.unit,
    divided: line.divided,
    weight: line.weight,
    weights: line.weights,
    start: line.start,
    base: line.base,
    spare: line.spare,
    split,
    dividedIn,
    roundedIn,
    ownMembers,
  };
}
