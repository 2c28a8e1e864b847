import type { Member } from "../book";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic";
import type { DriveFrame } from "../drive/driveFrame";

/** Warns of members whom a drive asks through the first of several unrelated groups. */
export function tellTorn(
  { drive }: DriveFrame,
  torn: readonly Member[],
  found: Diagnostic[],
): void {
  const [first] = torn;
  if (first === undefined) return;
  const data = { drive: drive.id, names: torn.map((member) => member.name) };
  const place = { ...first.place, column: "groups" };
  const content = [drive.id, torn.map((member) => member.id)];
  found.push(diagnose("member-in-two-groups", data, place, content));
}

/**
 * Names the groups that drop out of the split because nobody is asked in them; of groups inside
 * one another the topmost.
 *
 * @param heads how many are asked in each node's whole subtree
 */
export function tellDropped(
  { tree, drive }: DriveFrame,
  heads: Float64Array,
  found: Diagnostic[],
): void {
  const dropped: string[] = [];
  for (let node = 1; node < tree.count; node++) {
    const isDropped = heads[node] === 0 && heads[tree.parents[node]!]! > 0;
    if (isDropped && tree.groupAt(node) !== null) dropped.push(tree.names[node]!);
  }
  if (dropped.length === 0) return;
  const data = { drive: drive.id, groups: dropped };
  found.push(diagnose("groups-with-nobody-asked", data, drive.place, [drive.id, dropped]));
}
