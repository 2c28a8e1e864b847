import { checkOptions, type DivisionOptions, roundingProblem } from "./divideRequest";
import { explainerOf } from "./explainTree";
import type { NodeExplanation } from "./explanation";
import { checkSplit, type FlatTree, flattenTree } from "./flattenTree";
import type { GroupNode, GroupSplit } from "./groupNode";
import { IdOrder } from "./idOrder";
import { type Undivided, undivided } from "./problem";
import { treeFigures } from "./treeFigures";
import { treeProblems } from "./treeProblems";
import { TreeWalk } from "./treeWalk";

export interface DivideTreeRequest extends DivisionOptions {
  readonly root: GroupNode;
  /** How groups split their totals unless they say otherwise; default `same-rate`. */
  readonly split?: GroupSplit;
}

/** A target divided down a tree. */
export interface TreeDivision {
  /**
   * In minor units, by the id of every group and every member; children add up to their parent
   * (a group's own members beside its subgroups included). It has no prototype: any id will do.
   */
  readonly quotas: Record<string, number>;
  /** What the root was given: the target, or a little more (as {@link Division.total}). */
  readonly total: number;
  /** How the quota of a group or member came about; computed when asked for. */
  explain(id: string): NodeExplanation;
}

export type TreeDivisionResult = TreeDivision | Undivided;

/**
 * Divides `target` down a tree of groups and members; at every level quotas add up exactly.
 *
 * `same-rate`: one rate for every member; a group's exact share is the sum of its members', and
 * each level is rounded inside the level above (laminar rounding), so that every group and member
 * is within one unit of its exact share. The other splits give groups their totals first, and
 * the rule divides each total among the members. Rounding, units, floors and caps as in `divide`.
 *
 * @example a tree of two groups, members 2 and 3 in one and 1 in the other: 100 → 83 and 17,
 * and inside the first 33 and 50
 * @throws RangeError at what only a caller can get wrong: an id used twice, a negative weight.
 * @see Cox & Ernst, "Controlled rounding", INFOR 20 (1982): laminar rounding is always possible
 */
export function divideTree(request: DivideTreeRequest): TreeDivisionResult {
  const options = checkOptions("divideTree", request);
  const { root, split = "same-rate", salt } = request;
  checkSplit("divideTree", "split", split);
  const tree = flattenTree("divideTree", root, split);
  const figures = treeFigures("divideTree", tree, options.rule);
  const order = orderOf(tree, salt);
  const unrounded = roundingProblem(options);
  if (unrounded !== null) return undivided([unrounded]);
  const unsound = treeProblems(figures, options);
  if (unsound.length > 0) return undivided(unsound);
  const walk = new TreeWalk(figures, options, order);
  walk.divideAll();
  if (walk.problems.length > 0) return undivided(walk.problems);
  const quotas = quotasById(walk);
  return { quotas, total: walk.totals[0]!, explain: explainerOf(walk) };
}

function orderOf(tree: FlatTree, salt: string | undefined): IdOrder {
  const { nodes, members, standsFor } = tree;
  const items = [...nodes.map((node) => node.source), ...members];
  const order = new IdOrder(items, salt);
  for (let i = 0; i < items.length; i++) order.take(i);
  const isNameless = (i: number) =>
    i < nodes.length ? !nodes[i]!.isNamed : standsFor[i - nodes.length]! >= 0;
  const repeated = order.findRepeated(isNameless);
  if (repeated === null) return order;
  const { id } = items[repeated.again]!;
  throw new RangeError(
    `divideTree: id "${id}" is used twice; each group's and member's must be unique`,
  );
}

function quotasById({ figures, totals, memberQuotas }: TreeWalk): Record<string, number> {
  const { nodes, members, standsFor } = figures.tree;
  const quotas: Record<string, number> = Object.create(null);
  for (let n = 0; n < nodes.length; n++) {
    if (nodes[n]!.isNamed) quotas[nodes[n]!.source.id] = totals[n]!;
  }
  for (let i = 0; i < members.length; i++) {
    if (standsFor[i]! < 0) quotas[members[i]!.id] = memberQuotas[i]!;
  }
  return quotas;
}
