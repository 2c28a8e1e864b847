import type { GroupSplit } from "./groupNode";
import type { Share } from "./share";

/** A group of a laid-out tree, or the part that is a group's own members together. */
export interface TreeNode {
  /** Decides which of equals gets the odd unit. */
  readonly id: string;
  /** The index of the group that it is in; −1 of the root. */
  readonly parent: number;
  /** Whether it is the part of its parent that is in none of the parent's groups. */
  readonly isOwn: boolean;
  /** How its total is split among its parts. */
  readonly split: GroupSplit;
  /** What it weighs among the parts of its parent, by weight; undefined: blank. */
  readonly weight: number | undefined;
  /** How many are asked in it where they get no quotas of their own. */
  readonly heads: number | undefined;
  /** Least and most that its total may be, in minor units; 0 and Infinity: none. */
  readonly floor: number;
  readonly cap: number;
}

/** A group in its place: the members of its whole subtree are those from `from` up to `to`. */
export interface FlatNode extends TreeNode {
  /** The indices of its groups, and last of the part that is its own members. */
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

type Building = { -readonly [Key in keyof FlatNode]: FlatNode[Key] } & { parts: number[] };

/**
 * Lays out a tree group by group in preorder: each after the one that it is in, with all that is
 * in it before the next beside it, its own members last.
 */
export class TreeLayout {
  private readonly nodes: Building[] = [];
  private readonly members: Share[] = [];
  private readonly alone: number[] = [];

  /** Adds a group with its members, or none, or with groups that are to follow; gives its index. */
  add(
    { id, parent, isOwn, split, weight, heads, floor, cap }: TreeNode,
    inside: readonly Share[] | "groups" | "alone",
  ): number {
    const { nodes, members } = this;
    const index = nodes.length;
    const holds = typeof inside === "string" ? inside : "members";
    const from = members.length;
    const parts: number[] = [];
    nodes.push({
      id,
      parent,
      isOwn,
      split,
      weight,
      heads,
      floor,
      cap,
      parts,
      holds,
      from,
      to: from,
    });
    nodes[parent]?.parts.push(index);
    if (typeof inside !== "string") for (const member of inside) members.push(member);
    if (inside === "alone") {
      this.alone.push(index);
      members.push({ id, weight: heads ?? weight ?? 0 });
    }
    return index;
  }

  /** The tree, once all of it is laid out. */
  finish(): FlatTree {
    const { nodes, members } = this;
    this.closeRanges();
    const standsFor = new Int32Array(members.length).fill(-1);
    for (const node of this.alone) standsFor[nodes[node]!.from] = node;
    return { nodes, members, standsFor };
  }

  /** A subtree's members end where those of its last part do. */
  private closeRanges(): void {
    const { nodes } = this;
    let next = this.members.length;
    for (let i = nodes.length - 1; i >= 0; i--) {
      const node = nodes[i]!;
      const last = node.parts[node.parts.length - 1];
      node.to = last === undefined ? next : nodes[last]!.to;
      next = node.from;
    }
  }
}

/**
 * The index by which a group is told of: its own; of a group's own members together, the group's.
 * Those of members follow, see {@link indexOfMember}.
 */
export function indexOfNode({ nodes }: FlatTree, node: number): number {
  const { isOwn, parent } = nodes[node]!;
  return isOwn ? parent : node;
}

/** The index by which a member is told of: past those of all groups; a group's that it stands for. */
export function indexOfMember(tree: FlatTree, member: number): number {
  const group = tree.standsFor[member]!;
  return group < 0 ? tree.nodes.length + member : indexOfNode(tree, group);
}
