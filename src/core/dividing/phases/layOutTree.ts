import type { GroupSplit } from "../../division/index";
import { type FlatTree, TreeLayout } from "../../division/inner";
import type { DraftContext } from "../draftContext";
import type { GroupBounds } from "./boundGroups";
import type { AskedPerson, Listed } from "./listAsked";
import type { DriveSums } from "./sumParts";
import type { GroupWeights } from "./weighGroups";

/** A drive's tree as the division reads it, and who and what each index in it is. */
export interface LaidOutTree {
  readonly tree: FlatTree;
  /** Of each group of it, the node of the drive's tree that it is, or whose own members it is. */
  readonly nodes: readonly number[];
  /** Of each node of the drive's tree, the group that it is; −1 where nobody is asked. */
  readonly groups: Int32Array;
  /** Of each member of it, who that is; of a Conscience drive nobody. */
  readonly asked: readonly AskedPerson[];
}

/**
 * Equals are served by the hash of their ids, which of groups start with it. Another mark, or none,
 * would give the odd units of drives that have been divided to other groups.
 */
const GROUP_MARK = "\u007f";

/** Likewise of those in a Conscience drive who are asked in none of a group's subgroups. */
const REST_MARK = "\u007f\u007f";

/**
 * Lays out the groups in which anybody is asked, those that are asked in none of a group's
 * subgroups as one more part of it. All others drop out of the split.
 */
export function layOutTree(
  context: DraftContext,
  { askedAt }: Listed,
  { children }: DriveSums,
  bounds: GroupBounds,
  weights: GroupWeights,
): LaidOutTree {
  const { tree, drive } = context.frame;
  const isConscience = drive.memberSplit === "conscience";
  const split = splitOf(context);
  const layout = new TreeLayout();
  const nodes: number[] = [];
  const groups = new Int32Array(tree.count).fill(-1);
  const listed: AskedPerson[] = [];
  const waiting: Part[] = [{ node: 0, parent: -1, isOwn: false }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, parent, isOwn } = next;
    const asked = askedAt[node]!;
    const parts = isOwn ? [] : partsOf(node, children[node]!, asked.length > 0);
    const heads = isConscience && parts.length === 0 ? asked.length : undefined;
    const { floor, cap } = (isOwn ? bounds.ofOwn : bounds.ofGroups)[node]!;
    const weight = (isOwn ? weights.ofOwn : weights.ofGroups)[node];
    const id = (isOwn && isConscience ? REST_MARK : GROUP_MARK) + tree.names[node]!;
    const members = isConscience ? "alone" : asked;
    const inside = parts.length > 0 ? "groups" : members;
    const group = layout.add({ id, parent, isOwn, split, weight, heads, floor, cap }, inside);
    nodes.push(node);
    if (!isOwn) groups[node] = group;
    if (typeof inside !== "string") for (const each of inside) listed.push(each);
    for (const part of parts.reverse()) waiting.push({ ...part, parent: group });
  }
  return { tree: layout.finish(), nodes, groups, asked: listed };
}

/** Heads are all that a Conscience drive weighs, and kept groups need bounds of their own. */
function splitOf({ frame, keptGroups }: DraftContext): GroupSplit {
  const { memberSplit, groupSplit } = frame.drive;
  const hasKept = (keptGroups?.size ?? 0) > 0;
  const byHeads = memberSplit === "conscience" && groupSplit === "same-rate" && hasKept;
  return byHeads ? "by-members" : groupSplit;
}

/** What is still to be laid out: a node, or its own members, under a group that is. */
interface Part {
  readonly node: number;
  readonly parent: number;
  readonly isOwn: boolean;
}

/** The groups below a node, and last its own members beside them. */
function partsOf(
  node: number,
  children: readonly number[],
  hasOwn: boolean,
): Omit<Part, "parent">[] {
  if (children.length === 0) return [];
  const parts = children.map((child) => ({ node: child, isOwn: false }));
  if (hasOwn) parts.push({ node, isOwn: true });
  return parts;
}
