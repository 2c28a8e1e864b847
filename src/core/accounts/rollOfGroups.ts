import { collectorOf } from "../drive/collectors";
import type { DriveFrame } from "../drive/driveFrame";
import { writeOffsOf, writtenOffAt } from "../drive/writeOffs";
import type { Money } from "../money";
import { askedNow } from "../standing/askedNow";
import type { OpenedBook } from "./openBook";

/** One group of a drive's tree, with what its standing is reckoned from besides the ledger. */
export interface GroupOnRoll {
  readonly group: string;
  /** Which of them stands above; −1 for the topmost. */
  readonly parent: number;
  /** 0 for the topmost. */
  readonly depth: number;
  /** Stated on the roll, or what its parts add up to; null where the roll has nothing of it. */
  readonly quota: Money | null;
  /** Written off for the group itself, at most; Infinity: all that is outstanding. */
  readonly writeOff: Money;
  /** The group's own, or that of the nearest group above that has one; "" where there is none. */
  readonly collector: string;
}

/** All groups of a drive's tree, parents first. */
export function rollOfGroups(opened: OpenedBook, frame: DriveFrame): readonly GroupOnRoll[] {
  const { roster, adjustments, book } = opened;
  const { tree, drive } = frame;
  const { quotas } = askedNow(opened, frame).roll;
  const writeOffs = writeOffsOf(adjustments, drive, book.settings.asOf, []);
  return tree.names.map((group, node) => ({
    group,
    parent: tree.parents[node]!,
    depth: tree.depths[node]!,
    quota: quotas[node] ?? null,
    writeOff: writtenOffAt(node, tree, writeOffs),
    collector: collectorOf(node, tree, roster),
  }));
}
