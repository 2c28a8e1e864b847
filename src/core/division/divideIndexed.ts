import type { CheckedOptions } from "./divideRequest";
import { checkOptions, type DivisionOptions, roundingProblem } from "./divideRequest";
import { explainMember, explainNode } from "./explainTree";
import type { NodeExplanation } from "./explanation";
import { IdOrder } from "./idOrder";
import type { DivisionProblem } from "./problem";
import { type TreeFigures, treeFigures } from "./treeFigures";
import type { FlatTree } from "./treeLayout";
import { treeProblems } from "./treeProblems";
import { TreeWalk } from "./treeWalk";

export interface IndexedRequest extends DivisionOptions {
  readonly tree: FlatTree;
}

/** A target divided down a laid-out tree: all of it is found by index. */
export interface IndexedDivision {
  /** In minor units, by group; children add up to their parent. */
  readonly groupQuotas: Float64Array;
  /** By member; children add up to their group's. */
  readonly memberQuotas: Float64Array;
  /** What the root was given: the target, or a little more. */
  readonly total: number;
  /** How a group's quota came about. */
  explainGroup(group: number): NodeExplanation<number>;
  explainMember(member: number): NodeExplanation<number>;
}

/** Why a tree could not be divided; whom each concerns by {@link indexOfNode}. */
export interface IndexedProblems {
  readonly problems: readonly DivisionProblem<number>[];
}

/**
 * Core's own door to `divideTree`: the same division of a tree that is laid out already, with
 * indices in place of ids. Ids only decide who of equals gets the odd unit, and may repeat.
 *
 * @throws RangeError at what only a caller can get wrong: a negative weight.
 */
export function divideIndexed(request: IndexedRequest): IndexedDivision | IndexedProblems {
  const options = checkOptions("divideTree", request);
  const { tree, salt } = request;
  const figures = treeFigures("divideTree", tree, options.rule);
  return divideFigures(figures, options, orderOf(tree, salt));
}

/** The order in which equals are served: groups first, then members. */
export function orderOf({ nodes, members }: FlatTree, salt: string | undefined): IdOrder {
  const items = [...nodes, ...members];
  const order = new IdOrder(items, salt);
  for (let i = 0; i < items.length; i++) order.take(i);
  return order;
}

/** Divides a tree whose numbers have been read and checked. */
export function divideFigures(
  figures: TreeFigures,
  options: CheckedOptions,
  order: IdOrder,
): IndexedDivision | IndexedProblems {
  const unrounded = roundingProblem(options);
  if (unrounded !== null) return { problems: [unrounded] };
  const problems = treeProblems(figures, options);
  if (problems.length > 0) return { problems };
  const walk = new TreeWalk(figures, options, order);
  walk.divideAll();
  if (walk.problems.length > 0) return { problems: walk.problems };
  let leaves: Int32Array | null = null;
  return {
    groupQuotas: walk.totals,
    memberQuotas: walk.memberQuotas,
    total: walk.totals[0]!,
    explainGroup: (group) => explainNode(walk, group),
    explainMember: (member) => {
      leaves ??= leavesOf(figures.tree);
      return explainMember(walk, member, leaves[member]!);
    },
  };
}

/** Of each member, the group that it is directly in. */
function leavesOf({ nodes, members }: FlatTree): Int32Array {
  const leaves = new Int32Array(members.length);
  for (let n = 0; n < nodes.length; n++) {
    const { holds, from, to } = nodes[n]!;
    if (holds !== "groups") leaves.fill(n, from, to);
  }
  return leaves;
}
