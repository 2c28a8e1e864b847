import type { Diagnostic } from "../diagnostics/diagnostic";
import { type ResolvedAdjustment, tellOfAdjustment } from "../drive/adjustments";
import type { Roster } from "../roster/roster";
import type { AskedNow } from "../standing/askedNow";

/**
 * Tells of adjustments that name a drive and somebody whom it does not ask: nothing follows from
 * them. Those for all drives are meant for whichever asks; a closed drive's are history.
 *
 * @param asked as the assessment of the drive left it
 */
export function tellIdleAdjustments(
  asked: AskedNow,
  roster: Roster,
  adjustments: readonly ResolvedAdjustment[],
  found: Diagnostic[],
): void {
  const { drive, state, asksKnownGroup } = asked.frame;
  if (state === "closed" || !asksKnownGroup) return;
  let groups: AskedGroups | null = null;
  for (const adjustment of adjustments) {
    if (adjustment.drive !== drive.id) continue;
    groups ??= new AskedGroups(asked, roster);
    if (groups.isBound(adjustment)) continue;
    const { source } = adjustment;
    const data = { drive: drive.id, who: source.who, kind: source.kind };
    tellOfAdjustment(source, found, "adjustment-binds-nobody", data, "who");
  }
}

/** Which groups a drive asks members in. */
class AskedGroups {
  private readonly asked: AskedNow;
  private readonly roster: Roster;
  /** 1: somebody is asked through it, or through a group in it. By index of the roster's groups. */
  private readonly through: Uint8Array;
  /** 1: somebody who is asked belongs to it, or to a group in it, asked through it or not. */
  private readonly among: Uint8Array;

  constructor(asked: AskedNow, roster: Roster) {
    this.asked = asked;
    this.roster = roster;
    this.through = new Uint8Array(roster.groupOrder.length);
    this.among = new Uint8Array(roster.groupOrder.length);
    for (let person = 0; person < roster.members.length; person++) {
      if (!asked.isOnRollOrEligible(person)) continue;
      for (const group of roster.memberGroups[person] ?? []) this.mark(this.among, group);
      const node = asked.columns.node[person]!;
      const group = node < 0 ? undefined : asked.frame.tree.groupAt(node)?.index;
      if (group !== undefined) this.mark(this.through, group);
    }
  }

  /** An exemption passes to whoever belongs to a group; all else is of the total that it is asked. */
  isBound({ member, group, source }: ResolvedAdjustment): boolean {
    if (member >= 0) return this.asked.isOnRollOrEligible(member);
    const isExemption = source.kind === "exempt";
    if (group < 0) return isExemption || this.asked.frame.tree.asksEveryone;
    if (isExemption) return this.among[group] === 1;
    const { tree, roll } = this.asked.frame;
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
