import { type Diagnostic, diagnose } from "../diagnostics/diagnostic";
import type { ResolvedAdjustment } from "../drive/adjustments";
import type { DriveFrame } from "../drive/driveFrame";
import type { PersonColumns } from "../roll/personColumns";
import type { Roster } from "../roster/roster";

/**
 * Tells of adjustments that name a drive and somebody whom it does not ask: nothing follows from
 * them. Those for all drives are meant for whichever asks; a closed drive's are history.
 *
 * @param columns as the assessment of the drive left them
 */
export function tellIdleAdjustments(
  frame: DriveFrame,
  roster: Roster,
  adjustments: readonly ResolvedAdjustment[],
  columns: PersonColumns,
  found: Diagnostic[],
): void {
  const { drive, state, asksKnownGroup } = frame;
  if (state === "closed" || !asksKnownGroup) return;
  let asked: AskedGroups | null = null;
  for (const adjustment of adjustments) {
    if (adjustment.drive !== drive.id) continue;
    asked ??= new AskedGroups(frame, roster, columns);
    if (!asked.isBound(adjustment)) found.push(idle(adjustment, drive.id));
  }
}

function idle({ source }: ResolvedAdjustment, drive: string): Diagnostic {
  const { who, kind, amount, place } = source;
  const content = `${drive}|${who}|${kind}|${amount ?? ""}`;
  const data = { drive, who, kind };
  return diagnose("adjustment-binds-nobody", data, { ...place, column: "who" }, { content });
}

/** Which groups a drive asks members in. */
class AskedGroups {
  private readonly frame: DriveFrame;
  private readonly roster: Roster;
  private readonly columns: PersonColumns;
  /** 1: somebody is asked through it, or through a group in it. By index of the roster's groups. */
  private readonly through: Uint8Array;
  /** 1: somebody who is asked belongs to it, or to a group in it, asked through it or not. */
  private readonly among: Uint8Array;

  constructor(frame: DriveFrame, roster: Roster, columns: PersonColumns) {
    this.frame = frame;
    this.roster = roster;
    this.columns = columns;
    this.through = new Uint8Array(roster.groupOrder.length);
    this.among = new Uint8Array(roster.groupOrder.length);
    for (let person = 0; person < roster.members.length; person++) {
      if (!this.isAsked(person)) continue;
      for (const group of roster.memberGroups[person] ?? []) this.mark(this.among, group);
      const node = columns.node[person]!;
      const group = node < 0 ? undefined : frame.tree.groupAt(node)?.index;
      if (group !== undefined) this.mark(this.through, group);
    }
  }

  /** An exemption passes to whoever belongs to a group; all else is of the total that it is asked. */
  isBound({ member, group, source }: ResolvedAdjustment): boolean {
    if (member >= 0) return this.isAsked(member);
    const isExemption = source.kind === "exempt";
    if (group < 0) return isExemption || this.frame.tree.asksEveryone;
    if (isExemption) return this.among[group] === 1;
    const { tree, roll } = this.frame;
    const { id } = this.roster.groupOrder[group]!.group;
    // What is outstanding of a quota can be written off, whoever is asked through the group now.
    if (
      source.kind === "write-off" &&
      roll.some((row) => row.level === "group" && row.group === id)
    )
      return true;
    const node = tree.find(id);
    return node !== undefined && tree.groupAt(node) !== null && this.through[group] === 1;
  }

  private isAsked(person: number): boolean {
    return this.columns.eligible[person] === 1 || this.columns.onRoll[person] === 1;
  }

  /** Marks a group and all above it. */
  private mark(marks: Uint8Array, index: number): void {
    const { groupOrder, groups } = this.roster;
    let at: number | undefined = index;
    while (at !== undefined && marks[at] === 0) {
      marks[at] = 1;
      const { parent }: { readonly parent: string | null } = groupOrder[at]!;
      at = parent === null ? undefined : groups.get(parent)?.index;
    }
  }
}
