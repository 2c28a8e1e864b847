import { badNumber, checkAmount, checkWeight } from "./claims";
import type { GroupNode, GroupSplit } from "./groupNode";
import type { Share } from "./share";

/**
 * A group in the flat tree. `parts` are the indices of its subgroups, an unnamed one for its own
 * members included; the members of its whole subtree are those from `from` up to `to`.
 */
export interface FlatNode {
  readonly source: GroupNode;
  readonly isNamed: boolean;
  readonly parent: number;
  readonly split: GroupSplit;
  readonly parts: readonly number[];
  /** `alone`: a total and nobody inside to divide it among. */
  readonly holds: "groups" | "members" | "alone";
  readonly from: number;
  readonly to: number;
}

/**
 * A tree as lists: groups in preorder, and members in the order of their groups. A group that is
 * alone stands among the members too, with its heads or its weight as the weight.
 */
export interface FlatTree {
  readonly nodes: readonly FlatNode[];
  readonly members: readonly Share[];
  /** Of each member, the group that it stands for, or −1 for a person. */
  readonly standsFor: Int32Array;
}

/**
 * Lays a tree out as lists; trees of any depth, without recursion.
 *
 * @throws RangeError at a weight, heads, floor or cap that no user's data can be.
 */
export function flattenTree(caller: string, root: GroupNode, split: GroupSplit): FlatTree {
  const nodes: Building[] = [];
  const members: Share[] = [];
  const standsFor: number[] = [];
  const waiting: Building[] = [begin(root, true, -1, split)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const index = nodes.length;
    next.from = members.length;
    nodes.push(next);
    nodes[next.parent]?.parts.push(index);
    if (next.isNamed) checkGroup(caller, next.source);
    for (const part of partsOf(next, index).reverse()) waiting.push(part);
    if (next.holds === "members")
      for (const member of next.source.members ?? []) members.push(member);
    if (next.holds === "alone") {
      standsFor[members.length] = index;
      members.push({ id: next.source.id, weight: next.source.heads ?? next.source.weight ?? 0 });
    }
  }
  closeRanges(nodes, members.length);
  return { nodes, members, standsFor: Int32Array.from(members, (_, i) => standsFor[i] ?? -1) };
}

type Building = { -readonly [Key in keyof FlatNode]: FlatNode[Key] } & { parts: number[] };

function begin(source: GroupNode, isNamed: boolean, parent: number, split: GroupSplit): Building {
  return {
    source,
    isNamed,
    parent,
    parts: [],
    from: 0,
    to: 0,
    split: source.split ?? split,
    holds: source.members !== undefined ? "members" : "alone",
  };
}

/** A group's subgroups, and last the unnamed one of its own members (or of their heads). */
function partsOf(node: Building, index: number): Building[] {
  const { groups = [], members = [], heads = 0, own = {}, id } = node.source;
  if (!node.isNamed || groups.length === 0) return [];
  node.holds = "groups";
  const parts = groups.map((group) => begin(group, true, index, node.split));
  if (members.length > 0) parts.push(begin({ id, members, ...own }, false, index, node.split));
  if (heads > 0) parts.push(begin({ id, heads }, false, index, node.split));
  return parts;
}

/** A subtree's members end where those of its last part do. */
function closeRanges(nodes: readonly Building[], end: number): void {
  let next = end;
  for (let i = nodes.length - 1; i >= 0; i--) {
    const node = nodes[i]!;
    const last = node.parts[node.parts.length - 1];
    node.to = last === undefined ? next : nodes[last]!.to;
    next = node.from;
  }
}

const SPLITS: readonly string[] = ["by-members", "equally", "by-weight", "same-rate"];

function checkGroup(caller: string, group: GroupNode): void {
  const { id, floor, cap, weight, heads, split, members } = group;
  const name = (field: string) => `${field} of group "${id}"`;
  if (floor !== undefined) checkAmount(caller, name("floor"), floor);
  if (cap !== undefined && cap !== Number.POSITIVE_INFINITY) checkAmount(caller, name("cap"), cap);
  if (heads !== undefined) checkAmount(caller, name("heads"), heads);
  if (weight !== undefined) checkWeight(caller, name("weight"), weight);
  if (split !== undefined) checkSplit(caller, name("split"), split);
  if (heads !== undefined && members !== undefined) {
    throw badNumber(caller, name("heads"), heads, "absent where members are given");
  }
}

/** @throws RangeError for a split that there is not. */
export function checkSplit(caller: string, name: string, split: GroupSplit): void {
  if (!SPLITS.includes(split)) throw badNumber(caller, name, split, `one of ${SPLITS.join(", ")}`);
}
