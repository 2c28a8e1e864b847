import { boundsProblem, boundsProblems } from "./boundsProblem";
import { claimsBetween } from "./claims";
import type { CheckedOptions } from "./divideRequest";
import type { FlatNode } from "./flattenTree";
import { ownWeight } from "./groupLines";
import type { DivisionProblem } from "./problem";
import { isFixedGroup, type TreeFigures, within } from "./treeFigures";

/** What is wrong with a tree whatever the target: bounds and weights that cannot be. */
export function treeProblems(figures: TreeFigures, options: CheckedOptions): DivisionProblem[] {
  const { nodes } = figures.tree;
  const problems: DivisionProblem[] = [];
  for (let n = 0; n < nodes.length; n++) {
    const node = nodes[n]!;
    if (node.isNamed) problems.push(...ownBoundsProblems(figures, node, n));
    if (node.holds === "members") problems.push(...memberProblems(figures, node, options.unit));
    if (node.holds === "groups") problems.push(...partProblems(figures, node, n === 0));
  }
  return problems;
}

/** A group's floor over its cap, or fixed amounts inside over its cap. */
function ownBoundsProblems(figures: TreeFigures, node: FlatNode, index: number): DivisionProblem[] {
  const { id, floor = 0, cap = Number.POSITIVE_INFINITY } = node.source;
  const crossed = boundsProblem(id, floor, cap, 1);
  if (crossed !== null) return [crossed];
  const by = figures.fixedInside[index]! - cap;
  if (by <= 0 || isFixedGroup(node)) return [];
  const ids = fixedIds(figures, node);
  return [{ code: "floors-exceed-target", data: { by, amount: cap, ids, group: id } }];
}

/** The groups and members inside whose amounts are fixed. */
function fixedIds(figures: TreeFigures, node: FlatNode): string[] {
  const { claims, tree } = figures;
  const ids: string[] = [];
  for (const part of node.parts.map((index) => tree.nodes[index]!)) {
    if (!part.isNamed || !isFixedGroup(part)) ids.push(...fixedIds(figures, part));
    else if (part.source.cap !== 0) ids.push(part.source.id);
  }
  if (node.holds !== "members") return ids;
  for (let i = node.from; i < node.to; i++) {
    if (claims.fixed?.[i] && (claims.floors?.[i] ?? 0) > 0) ids.push(tree.members[i]!.id);
  }
  return ids;
}

function memberProblems(figures: TreeFigures, node: FlatNode, unit: number): DivisionProblem[] {
  const claims = claimsBetween(figures.claims, node.from, node.to);
  const idOf = (index: number) => figures.tree.members[node.from + index]!.id;
  return boundsProblems(claims, idOf, unit, node.source.id);
}

/** What the split of a group's total cannot do with its parts. */
function partProblems(figures: TreeFigures, node: FlatNode, isRoot: boolean): DivisionProblem[] {
  const group = node.source.id;
  const parts = node.parts.map((part) => figures.tree.nodes[part]!);
  if (node.split === "same-rate") {
    // A fixed total of the root's is only held against the target.
    const bounded = isRoot && !isFixedGroup(node) ? [node, ...parts] : parts;
    const ids = bounded.filter(isBounded).map(idOf);
    return ids.length === 0 ? [] : [{ code: "group-bounds-under-same-rate", data: { ids, group } }];
  }
  if (node.split !== "by-weight") return [];
  const asked = parts.filter((part) => within(figures.asked, part) > 0);
  const blank = asked.filter((part) => ownWeight(part) === undefined).map(idOf);
  if (blank.length === 0 || blank.length === asked.length) return [];
  return [{ code: "group-weights-partly-blank", data: { ids: blank, group } }];
}

function isBounded({ source, isNamed }: FlatNode): boolean {
  const { floor = 0, cap = Number.POSITIVE_INFINITY } = source;
  return isNamed && (floor > 0 || cap < Number.POSITIVE_INFINITY);
}

function idOf({ source }: FlatNode): string {
  return source.id;
}
