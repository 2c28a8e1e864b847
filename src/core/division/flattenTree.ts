import { badNumber, checkAmount, checkWeight } from "./claims";
import type { GroupNode, GroupSplit } from "./groupNode";
import { type FlatTree, TreeLayout } from "./treeLayout";

/**
 * Lays a tree of objects out as lists; trees of any depth, without recursion.
 *
 * @throws RangeError at a weight, heads, floor or cap that no user's data can be.
 */
export function flattenTree(caller: string, root: GroupNode, split: GroupSplit): FlatTree {
  const layout = new TreeLayout();
  const waiting: Waiting[] = [{ source: root, parent: -1, isOwn: false, split }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { source, parent, isOwn } = next;
    if (!isOwn) checkGroup(caller, source);
    const { id, weight, heads, floor = 0, cap = Number.POSITIVE_INFINITY } = source;
    const ownSplit = source.split ?? next.split;
    const node = { id, parent, isOwn, split: ownSplit, weight, heads, floor, cap };
    const parts = isOwn ? [] : partsOf(source);
    const index = layout.add(node, parts.length > 0 ? "groups" : (source.members ?? "alone"));
    for (const part of parts.reverse()) waiting.push({ ...part, parent: index, split: ownSplit });
  }
  return layout.finish();
}

interface Part {
  readonly source: GroupNode;
  readonly isOwn: boolean;
}

interface Waiting extends Part {
  readonly parent: number;
  readonly split: GroupSplit;
}

/** A group's subgroups, and last the unnamed one of its own members (or of their heads). */
function partsOf({ groups = [], members = [], heads = 0, own = {}, id }: GroupNode): Part[] {
  if (groups.length === 0) return [];
  const parts: Part[] = groups.map((source) => ({ source, isOwn: false }));
  if (members.length > 0) parts.push({ source: { id, members, ...own }, isOwn: true });
  if (heads > 0) parts.push({ source: { id, heads }, isOwn: true });
  return parts;
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
