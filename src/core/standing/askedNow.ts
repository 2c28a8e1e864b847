import type { Diagnostic } from "../diagnostics/diagnostic";
import type { ResolvedAdjustment } from "../drive/adjustments";
import { markWhoIsAsked } from "../drive/asked";
import type { DriveFrame } from "../drive/driveFrame";
import { type Ruling, Rulings } from "../drive/rulings";
import type { People } from "../roll/people";
import { PersonColumns } from "../roll/personColumns";
import { type DriveRoll, readRoll } from "../roll/readRoll";
import type { Roster } from "../roster/roster";

/** What decides whom a drive asks. */
export interface AskedContext {
  readonly roster: Roster;
  readonly people: People;
  readonly adjustments: readonly ResolvedAdjustment[];
}

/**
 * Whom one drive lists and asks by now: where its members have quotas those on its roll, which comes
 * before the groups as who has left since stays on it; else those who belong at the time.
 */
export class AskedNow {
  readonly frame: DriveFrame;
  readonly columns: PersonColumns;
  readonly rulings: Rulings;
  readonly roll: DriveRoll;
  private readonly roster: Roster;

  /** @param columns are cleared, and filled with who is on the roll and who is asked */
  constructor(
    { roster, people, adjustments }: AskedContext,
    frame: DriveFrame,
    columns: PersonColumns,
    found: Diagnostic[],
  ) {
    this.frame = frame;
    this.columns = columns;
    this.roster = roster;
    columns.clear();
    const judged = frame.due ?? frame.decidingDay;
    this.rulings = new Rulings(roster, adjustments, frame.drive, judged, found);
    this.roll = readRoll(frame, people, columns, found);
    markWhoIsAsked(frame, roster, frame.decidingDay, columns);
    const { node, treeNode, onRoll } = columns;
    for (let person = 0; person < roster.members.length; person++) {
      if (onRoll[person] === 0) node[person] = treeNode[person]!;
    }
  }

  /** What adjustments come to for one; null where nothing is adjusted in the drive. */
  rulingOf(person: number): Ruling | null {
    return this.rulings.isEmpty ? null : this.rulings.ofMember(person);
  }

  /** Whether the drive is about one at all: on its roll, or belonging at the time. */
  isOnRollOrEligible(person: number): boolean {
    return this.columns.onRoll[person] === 1 || this.columns.eligible[person] === 1;
  }

  /** Whether the drive lists one by name: not before it has been divided, or has opened. */
  isListed(person: number): boolean {
    const { columns, frame } = this;
    if (columns.onRoll[person] === 1) return true;
    if (columns.eligible[person] === 0) return false;
    return frame.memberQuotas ? frame.roll.length > 0 : frame.state !== "draft";
  }

  /** Whether the drive asks one: with a quota on the roll, or belonging at the time; exempt is nobody. */
  isAsked(person: number, ruling: Ruling | null = this.rulingOf(person)): boolean {
    const { onRoll, quota, eligible } = this.columns;
    if (ruling?.exempt) return false;
    if (!this.frame.memberQuotas) return eligible[person] === 1;
    return onRoll[person] === 1 && !Number.isNaN(quota[person]!);
  }

  /**
   * Whether one is among those whom the drive means to ask: also who is to be on its roll when it is
   * divided again. As long as it lists nobody, its groups decide alone.
   */
  isOrWillBeAsked(person: number): boolean {
    if (this.isListed(person)) {
      const isUndivided = this.frame.memberQuotas && this.columns.onRoll[person] === 0;
      return isUndivided || this.isAsked(person);
    }
    return !this.listsAnybody() && this.asksAnyOf(this.roster.memberGroups[person] ?? []);
  }

  /** Whether a group's nameless gift is from where the drive asks. */
  isGroupAsked(group: string): boolean {
    return this.asksAnyOf([this.roster.groups.get(group)?.index ?? -1]);
  }

  /** The groups in which anybody is asked, in the order of the tree. */
  groups(): string[] {
    const { tree } = this.frame;
    const { columns } = this;
    const has = new Uint8Array(tree.count);
    for (let person = 0; person < columns.count; person++) {
      if (this.isListed(person) && this.isAsked(person))
        has[Math.max(columns.node[person]!, 0)] = 1;
    }
    for (let node = tree.count - 1; node > 0; node--) {
      if (has[node] === 1) has[tree.parents[node]!] = 1;
    }
    return tree.names.filter((_, node) => has[node] === 1);
  }

  private listsAnybody(): boolean {
    for (let person = 0; person < this.columns.count; person++) {
      if (this.isListed(person)) return true;
    }
    return false;
  }

  private asksAnyOf(groups: readonly number[]): boolean {
    const { asked } = this.frame.drive;
    const top = asked === null ? undefined : this.roster.groups.get(asked);
    return top === undefined || groups.some((each) => each >= top.index && each < top.end);
  }
}

/** Whom a drive asks by now, as accounts would have it. */
export function askedNow(context: AskedContext, frame: DriveFrame): AskedNow {
  return new AskedNow(context, frame, new PersonColumns(context.people.all.length), []);
}
