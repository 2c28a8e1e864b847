import { type Claims, readClaims } from "./claims";
import type { DivisionRule } from "./share";
import type { FlatNode, FlatTree } from "./treeLayout";

/**
 * What division needs to know of a tree. The sums are prefix sums over its members, one longer
 * than their list, so that a subtree's sum is the difference of two.
 */
export interface TreeFigures {
  readonly tree: FlatTree;
  /** The members' claims; under `equal` each weighs 1, and a group that is alone its heads. */
  readonly claims: Claims;
  /** The members asked: exempt ones (cap 0) are not. */
  readonly heads: Float64Array;
  /** The weights of those asked, as given × `weightScale`. */
  readonly askedWeights: Float64Array;
  /** Those asked, a group that is asked by its weight alone included. */
  readonly asked: Float64Array;
  readonly weightScale: number;
  /** Of each group, the fixed amounts inside: they stand exactly. */
  readonly fixedInside: Float64Array;
}

/** Reads a tree's members and adds up what its groups are weighed by. */
export function treeFigures(caller: string, tree: FlatTree, rule: DivisionRule): TreeFigures {
  const { members, standsFor, nodes } = tree;
  const place = (index: number) => `members["${members[index]!.id}"]`;
  const claims = readClaims(caller, members, place, rule);
  const headsOf = (i: number) => {
    const group = standsFor[i]!;
    // −1 is no group; as an index of an array it would be looked up by name.
    if (group >= 0) return nodes[group]!.heads ?? 0;
    return claims.caps?.[i] === 0 && members[i]!.isExempt !== false ? 0 : 1;
  };
  const isAsked = (i: number) => (standsFor[i]! < 0 ? headsOf(i) : claims.weights[i]! > 0 ? 1 : 0);
  return {
    tree,
    claims: rule === "equal" ? withHeadsAsWeights(claims, tree) : claims,
    heads: prefixSums(members.length, headsOf),
    askedWeights: prefixSums(members.length, (i) => (isAsked(i) ? claims.weights[i]! : 0)),
    asked: prefixSums(members.length, isAsked),
    weightScale: claims.weightScale,
    fixedInside: fixedInside(tree, claims),
  };
}

/** Σ of `values` from 0 up to each index. */
export function prefixSums(count: number, value: (index: number) => number): Float64Array {
  const sums = new Float64Array(count + 1);
  for (let i = 0; i < count; i++) sums[i + 1] = sums[i]! + value(i);
  return sums;
}

/** The part of prefix sums that belongs to a group's subtree. */
export function within(sums: Float64Array, node: FlatNode): number {
  return sums[node.to]! - sums[node.from]!;
}

/** Whether a group's own floor is its cap: its total is a fixed amount. */
export function isFixedGroup({ floor, cap }: FlatNode): boolean {
  return floor === cap;
}

function withHeadsAsWeights(claims: Claims, { nodes, standsFor }: FlatTree): Claims {
  const weights = claims.weights.map((weight, i) => {
    const group = standsFor[i]!;
    return group < 0 ? 1 : (nodes[group]!.heads ?? (weight > 0 ? 1 : 0));
  });
  return { ...claims, weights, weightScale: 1 };
}

/** Bottom up: a fixed group counts as its amount, whatever is fixed inside it. */
function fixedInside({ nodes }: FlatTree, { fixed, floors }: Claims): Float64Array {
  const inside = new Float64Array(nodes.length);
  for (let n = nodes.length - 1; n >= 0; n--) {
    const node = nodes[n]!;
    if (node.holds === "members" && fixed !== null && floors !== null) {
      for (let i = node.from; i < node.to; i++) if (fixed[i]) inside[n]! += floors[i]!;
    }
    if (node.parent >= 0) inside[node.parent]! += fixedAs(node, inside[n]!);
  }
  return inside;
}

/** What of a group's total stands exactly, seen from the group that it is in. */
export function fixedAs(node: FlatNode, inside: number): number {
  return isFixedGroup(node) ? node.cap : inside;
}
