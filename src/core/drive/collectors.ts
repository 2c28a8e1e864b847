import type { Roster } from "../roster/roster";
import type { DriveTree } from "./driveTree";

/**
 * Who collects in a group: its own collector, or that of the nearest group above that has one, in
 * the drive or, beyond its topmost group, in the organisation. "" where there is none.
 */
export function collectorOf(node: number, tree: DriveTree, { groups }: Roster): string {
  for (let at = node; at >= 0; at = tree.parents[at]!) {
    const collector = tree.groupAt(at)?.group.collector ?? "";
    if (collector !== "") return collector;
  }
  let above = groups.get(tree.names[node]!);
  while (above !== undefined && above.group.collector === "" && above.parent !== null) {
    above = groups.get(above.parent);
  }
  return above?.group.collector ?? "";
}
