import { boundsProblem, boundsProblems } from "./boundsProblem";
import { claimsBetween } from "./claims";
import type { CheckedOptions } from "./divideRequest";
import { blankWeightsProblem } from "./groupWeights";
import type { DivisionProblem } from "./problem";
import { isFixedGroup, type TreeFigures } from "./treeFigures";
import { type FlatNode, indexOfMember, indexOfNode } from "./treeLayout";

type Problem = DivisionProblem<number>;

/** What is wrong with a tree whatever the target: bounds and weights that cannot be. */
export function treeProblems(figures: TreeFigures, options: CheckedOptions): Problem[] {
  const { nodes } = figures.tree;
  const problems: Problem[] = [];
  for (let n = 0; n < nodes.length; n++) {
    const { isOwn, holds } = nodes[n]!;
    if (!isOwn) problems.push(...ownBoundsProblems(figures, n));
    if (holds === "members") problems.push(...memberProblems(figures, n, options.unit));
    if (holds === "groups") problems.push(...partProblems(figures, n));
  }
  return problems;
}

/** A group's floor over its cap, or fixed amounts inside over its cap. */
function ownBoundsProblems(figures: TreeFigures, index: number): Problem[] {
  const node = figures.tree.nodes[index]!;
  const { floor, cap } = node;
  const crossed = boundsProblem(index, floor, cap, 1);
  if (crossed !== null) return [crossed];
  const by = figures.fixedInside[index]! - cap;
  if (by <= 0 || isFixedGroup(node)) return [];
  const ids = fixedInside(figures, node);
  return [{ code: "floors-exceed-target", data: { by, amount: cap, ids, group: index } }];
}

/** The groups and members inside whose amounts are fixed. */
function fixedInside(figures: TreeFigures, node: FlatNode): number[] {
  const { claims, tree } = figures;
  const fixed: number[] = [];
  for (const index of node.parts) {
    const part = tree.nodes[index]!;
    if (part.isOwn || !isFixedGroup(part)) fixed.push(...fixedInside(figures, part));
    else if (part.cap !== 0) fixed.push(index);
  }
  if (node.holds !== "members") return fixed;
  for (let i = node.from; i < node.to; i++) {
    if (claims.fixed?.[i] && (claims.floors?.[i] ?? 0) > 0) fixed.push(indexOfMember(tree, i));
  }
  return fixed;
}

function memberProblems(figures: TreeFigures, index: number, unit: number): Problem[] {
  const { tree } = figures;
  const { from, to } = tree.nodes[index]!;
  const claims = claimsBetween(figures.claims, from, to);
  const indexOf = (claim: number) => indexOfMember(tree, from + claim);
  return boundsProblems(claims, indexOf, unit, indexOfNode(tree, index));
}

/** What the split of a group's total cannot do with its parts. */
function partProblems(figures: TreeFigures, index: number): Problem[] {
  const { nodes } = figures.tree;
  const node = nodes[index]!;
  if (node.split !== "same-rate") {
    const blank = blankWeightsProblem(figures, index);
    return blank === null ? [] : [blank];
  }
  // A fixed total of the root's is only held against the target.
  const bounded = index === 0 && !isFixedGroup(node) ? [index, ...node.parts] : node.parts;
  const ids = bounded.filter((part) => isBounded(nodes[part]!));
  if (ids.length === 0) return [];
  return [{ code: "group-bounds-under-same-rate", data: { ids, group: index } }];
}

function isBounded({ floor, cap, isOwn }: FlatNode): boolean {
  return !isOwn && (floor > 0 || cap < Number.POSITIVE_INFINITY);
}
