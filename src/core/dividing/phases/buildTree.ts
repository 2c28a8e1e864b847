import type { GroupNode } from "../../division/index";
import type { DriveFrame } from "../../drive/driveFrame";
import type { GroupBounds } from "./boundGroups";
import type { GroupWeights } from "./groupWeights";
import type { AskedPerson, Listed } from "./listAsked";
import type { DriveSums } from "./sumParts";

/**
 * Group ids in the tree start with it, and no member's does: nobody types a delete character. It
 * is ASCII and no blank, so that ids stay in the form that division compares fastest.
 */
const GROUP_MARK = "\u007f";

/** The part of a Conscience group that is in none of its subgroups. */
const REST_MARK = "\u007f\u007f";

/** The id of a group in the division's results. */
export function groupId(name: string): string {
  return GROUP_MARK + name;
}

/** The name of the group that an id stands for; null where it is a member's. */
export function groupOfId(id: string): string | null {
  return id.startsWith(GROUP_MARK) ? id.replace(/^\u007f+/, "") : null;
}

/** The drive's tree as the division reads it. Groups in which nobody is asked drop out. */
export function buildTree(
  { tree, drive }: DriveFrame,
  { askedAt }: Listed,
  { children }: DriveSums,
  bounds: GroupBounds,
  weights: GroupWeights,
): GroupNode {
  const nodes: GroupNode[] = [];
  // From the last on: the groups below one come after it.
  for (let node = tree.count - 1; node >= 0; node--) {
    const name = tree.names[node]!;
    const whole = { ...weighed(weights.ofGroups[node]), ...bounds.ofGroups[node] };
    const own = { ...weighed(weights.ofOwn[node]), ...bounds.ofOwn[node] };
    const groups = children[node]!.map((child) => nodes[child]!);
    const held =
      drive.memberSplit === "conscience"
        ? headsBeside(groups, { id: REST_MARK + name, heads: askedAt[node]!.length, ...own })
        : membersBeside(groups, askedAt[node]!, own);
    nodes[node] = { id: groupId(name), ...whole, ...held };
  }
  return nodes[0]!;
}

type Held = Pick<GroupNode, "groups" | "members" | "own" | "heads">;

function membersBeside(
  groups: readonly GroupNode[],
  members: readonly AskedPerson[],
  own: GroupNode["own"] & {},
): Held {
  return groups.length === 0 ? { members } : { groups, members, own };
}

/** In a Conscience drive, those in none of the subgroups are one more that is asked as one. */
function headsBeside(groups: readonly GroupNode[], rest: GroupNode & { heads: number }): Held {
  if (groups.length === 0) return { heads: rest.heads };
  return { groups: rest.heads === 0 ? groups : [...groups, rest] };
}

function weighed(weight: number | undefined): Pick<GroupNode, "weight"> {
  return weight === undefined ? {} : { weight };
}
