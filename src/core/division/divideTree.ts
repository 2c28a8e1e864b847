import { divideFigures, type IndexedDivision, orderOf } from "./divideIndexed";
import { checkOptions, type DivisionOptions } from "./divideRequest";
import type { NodeExplanation } from "./explanation";
import { checkSplit, flattenTree } from "./flattenTree";
import type { GroupNode, GroupSplit } from "./groupNode";
import type { IdOrder } from "./idOrder";
import { type Undivided, undivided } from "./problem";
import { treeFigures } from "./treeFigures";
import type { FlatTree } from "./treeLayout";

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
  checkIds(tree, order);
  const idOf = (index: number) => idAt(tree, index);
  const result = divideFigures(figures, options, order);
  if ("problems" in result) return undivided(result.problems, idOf);
  const { total } = result;
  return { quotas: quotasById(tree, result), total, explain: explainerOf(tree, result) };
}

function idAt({ nodes, members }: FlatTree, index: number): string {
  return (nodes[index] ?? members[index - nodes.length])!.id;
}

function checkIds(tree: FlatTree, order: IdOrder): void {
  const { nodes, standsFor } = tree;
  const isNameless = (i: number) =>
    i < nodes.length ? nodes[i]!.isOwn : standsFor[i - nodes.length]! >= 0;
  const repeated = order.findRepeated(isNameless);
  if (repeated === null) return;
  const id = idAt(tree, repeated.again);
  throw new RangeError(
    `divideTree: id "${id}" is used twice; each group's and member's must be unique`,
  );
}

function quotasById(tree: FlatTree, division: IndexedDivision): Record<string, number> {
  const { nodes, members, standsFor } = tree;
  const { groupQuotas, memberQuotas } = division;
  const quotas: Record<string, number> = Object.create(null);
  for (let n = 0; n < nodes.length; n++) {
    if (!nodes[n]!.isOwn) quotas[nodes[n]!.id] = groupQuotas[n]!;
  }
  for (let i = 0; i < members.length; i++) {
    if (standsFor[i]! < 0) quotas[members[i]!.id] = memberQuotas[i]!;
  }
  return quotas;
}

/** Explains by id; the index of ids is made when first asked for. */
function explainerOf(tree: FlatTree, division: IndexedDivision): (id: string) => NodeExplanation {
  const groupCount = tree.nodes.length;
  let indices: Map<string, number> | null = null;
  return (id) => {
    indices ??= indexIds(tree);
    const index = indices.get(id);
    if (index === undefined)
      throw new RangeError(`explain: id is "${id}"; the tree has no such id`);
    const explained =
      index < groupCount
        ? division.explainGroup(index)
        : division.explainMember(index - groupCount);
    return explainedById(tree, explained);
  };
}

function indexIds({ nodes, members, standsFor }: FlatTree): Map<string, number> {
  const indices = new Map<string, number>();
  for (let n = 0; n < nodes.length; n++) if (!nodes[n]!.isOwn) indices.set(nodes[n]!.id, n);
  for (let i = 0; i < members.length; i++) {
    if (standsFor[i]! < 0) indices.set(members[i]!.id, nodes.length + i);
  }
  return indices;
}

function explainedById(tree: FlatTree, explained: NodeExplanation<number>): NodeExplanation {
  const { id, dividedIn, roundedIn, ownMembers } = explained;
  return {
    ...explained,
    id: idAt(tree, id),
    dividedIn: dividedIn === null ? null : idAt(tree, dividedIn),
    roundedIn: roundedIn === null ? null : idAt(tree, roundedIn),
    ownMembers: ownMembers === null ? null : explainedById(tree, ownMembers),
  };
}
