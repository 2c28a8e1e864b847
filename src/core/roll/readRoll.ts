import { type Diagnostic, diagnose } from "../diagnostics/diagnostic";
import type { DriveFrame } from "../drive/driveFrame";
import type { Money } from "../money";
import type { People } from "./people";
import type { PersonColumns } from "./personColumns";

/** The roll of one drive by node of its tree. Members' quotas stand in the person columns. */
export interface DriveRoll {
  /** The quota that the roll has for a group itself; null where it has none. */
  readonly stated: (Money | null)[];
  /** The quotas of the members asked directly in each group, added up. */
  readonly ofMembers: Float64Array;
  /** Stated, or else what its parts add up to; null where the roll has nothing of the group. */
  readonly quotas: (Money | null)[];
}

/** Reads a drive's rows of the roll into columns. Repeated rows add up, and are told of. */
export function readRoll(
  frame: DriveFrame,
  people: People,
  columns: PersonColumns,
  found: Diagnostic[],
): DriveRoll {
  const { tree } = frame;
  const stated = new Array<Money | null>(tree.count).fill(null);
  const ofMembers = new Float64Array(tree.count);
  const held = new Uint8Array(tree.count);
  const persons = people.onRollOf(frame);
  let lastGroup: string | null = null;
  let lastNode = -1;
  for (let i = 0; i < frame.roll.length; i++) {
    const entry = frame.roll[i]!;
    if (entry.group !== lastGroup) {
      lastGroup = entry.group;
      lastNode = tree.find(entry.group) ?? -1;
    }
    const node = Math.max(lastNode, 0);
    if (entry.level === "group") {
      if (stated[node] !== null) found.push(repeated(frame, entry.group, entry.row));
      stated[node] = (stated[node] ?? 0) + (entry.quota ?? 0);
      continue;
    }
    const person = persons[i]!;
    if (person < 0) continue;
    if (columns.onRoll[person] === 1) found.push(repeated(frame, entry.memberName, entry.row));
    const before = columns.onRoll[person] === 1 ? columns.quota[person]! : Number.NaN;
    columns.node[person] =
      columns.onRoll[person] === 1 ? Math.min(columns.node[person]!, node) : node;
    columns.onRoll[person] = 1;
    columns.quota[person] = addedUp(before, entry.quota);
    ofMembers[node]! += entry.quota ?? 0;
    held[node] = 1;
  }
  return { stated, ofMembers, quotas: quotasUpwards(frame, stated, ofMembers, held) };
}

/** NaN stands for exempt: it is asked nothing. */
function addedUp(before: number, quota: Money | null): number {
  if (quota === null) return before;
  return Number.isNaN(before) ? quota : before + quota;
}

function repeated({ drive }: DriveFrame, who: string, row: number): Diagnostic {
  const place = { tab: "quotas", row };
  return diagnose("on-the-roll-twice", { drive: drive.id, who }, place, [drive.id, who]);
}

function quotasUpwards(
  { tree }: DriveFrame,
  stated: readonly (Money | null)[],
  ofMembers: Float64Array,
  held: Uint8Array,
): (Money | null)[] {
  const quotas = new Array<Money | null>(tree.count).fill(null);
  const parts = Float64Array.from(ofMembers);
  for (let node = tree.count - 1; node >= 0; node--) {
    const own = stated[node] ?? null;
    if (own === null && held[node] === 0) continue;
    quotas[node] = own ?? parts[node]!;
    const parent = tree.parents[node]!;
    if (parent < 0) continue;
    parts[parent]! += quotas[node]!;
    held[parent] = 1;
  }
  return quotas;
}
