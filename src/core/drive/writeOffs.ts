import type { Day } from "../day";
import type { Diagnostic } from "../diagnostics/diagnostic";
import { type Currency, type Money, toMinor } from "../money";
import { isValidOn, type ResolvedAdjustment, tellUnfit } from "./adjustments";
import type { DriveTree } from "./driveTree";

/** What has been written off by one day, for one member or group; Infinity: all that is outstanding. */
export interface WriteOffs {
  readonly ofMember: ReadonlyMap<number, Money>;
  /** The amounts alone, which stand for who has no quota, and so nothing outstanding. */
  readonly amountsOfMember: ReadonlyMap<number, Money>;
  readonly ofGroup: ReadonlyMap<number, Money>;
}

/** What is written off for a group itself, of the tree of a drive; members' are their own. */
export function writtenOffAt(node: number, tree: DriveTree, { ofGroup }: WriteOffs): Money {
  const group = tree.groupAt(node)?.index ?? -1;
  // The whole organisation is the topmost only.
  return group < 0 && node > 0 ? 0 : (ofGroup.get(group) ?? 0);
}

/** Written off with no amount: whatever is outstanding. */
const EVERYTHING = Number.POSITIVE_INFINITY;

/** The write-offs of one drive by `day`: they add up, each from its From day. */
export function writeOffsOf(
  adjustments: readonly ResolvedAdjustment[],
  drive: { readonly id: string; readonly currency: Currency },
  day: Day,
  found: Diagnostic[],
): WriteOffs {
  const ofMember = new Map<number, Money>();
  const amountsOfMember = new Map<number, Money>();
  const ofGroup = new Map<number, Money>();
  const add = (map: Map<number, Money>, key: number, amount: Money) =>
    map.set(key, (map.get(key) ?? 0) + amount);
  for (const { source, drive: named, member, group } of adjustments) {
    if (source.kind !== "write-off" || (named !== null && named !== drive.id)) continue;
    if (!isValidOn(source, day)) continue;
    const amount = source.amount === null ? EVERYTHING : toMinor(source.amount, drive.currency);
    if (amount === null) {
      tellUnfit(source, found, drive.currency);
      continue;
    }
    if (member < 0) add(ofGroup, group, amount);
    else {
      add(ofMember, member, amount);
      if (amount !== EVERYTHING) add(amountsOfMember, member, amount);
    }
  }
  return { ofMember, amountsOfMember, ofGroup };
}
