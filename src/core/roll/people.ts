import type { Member, RollEntry } from "../book";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic";
import type { DriveFrame } from "../drive/driveFrame";
import { sortNaturally } from "../names/natural";
import { Suggester } from "../names/suggester";
import { memberNamed, type Roster } from "../roster/roster";

/** Where one is found: an index into {@link People.all}, or why there is none. */
export const UNKNOWN = -1;
export const AMBIGUOUS = -2;

/**
 * Everybody that any row may name: the roster's members, and after them those who are only on
 * the roll because their row in Members was deleted.
 */
export class People {
  readonly all: readonly Member[];
  readonly rosterCount: number;
  private readonly roster: Roster;
  private readonly deletedIds = new Map<string, number>();
  /** By the name that the roll keeps; {@link AMBIGUOUS} where several had it. */
  private readonly deletedNames = new Map<string, number>();
  private readonly rolls = new Map<DriveFrame, Int32Array>();
  private suggester: Suggester | null = null;
  /** The member who was found last; −1: none yet. */
  private last = UNKNOWN;
  /** Whom rows named last after each member. */
  private readonly after: Int32Array;

  constructor(roster: Roster, frames: readonly DriveFrame[], found: Diagnostic[]) {
    this.roster = roster;
    this.rosterCount = roster.members.length;
    this.after = new Int32Array(this.rosterCount).fill(UNKNOWN);
    const deleted: Member[] = [];
    for (const frame of frames) this.rolls.set(frame, this.findRoll(frame, deleted, found));
    const sorted = sortNaturally(deleted, (member) => member.id);
    this.sortDeleted(deleted, sorted);
    this.all = [...roster.members, ...sorted];
  }

  /** Whose each row of a drive's roll is; −1 for those of groups. */
  onRollOf(frame: DriveFrame): Int32Array {
    return this.rolls.get(frame) ?? new Int32Array(frame.roll.length).fill(UNKNOWN);
  }

  /**
   * By ID, or by a name that only one has. Lists of dues go down the roster, and a drive's roll by
   * groups as that of the drive before: who comes next there is tried before anybody is looked up.
   */
  find(idOrName: string): number {
    const person = this.nextCalled(idOrName) ?? memberNamed(this.roster, idOrName);
    if (person === null) return AMBIGUOUS;
    if (person === undefined)
      return this.deletedIds.get(idOrName) ?? this.deletedNames.get(idOrName) ?? UNKNOWN;
    if (this.last >= 0) this.after[this.last] = person;
    this.last = person;
    return person;
  }

  private nextCalled(id: string): number | undefined {
    const { ids } = this.roster.columns;
    const again = this.after[this.last] ?? UNKNOWN;
    if (again >= 0 && ids[again] === id) return again;
    const next = this.last + 1;
    return ids[next] === id ? next : undefined;
  }

  /** Whether an index stands for somebody who is no longer in Members. */
  isDeleted(person: number): boolean {
    return person >= this.rosterCount;
  }

  suggest(value: string): string | null {
    this.suggester ??= new Suggester([...this.roster.byId.keys(), ...this.roster.byName.keys()]);
    return this.suggester.suggest(value);
  }

  private findRoll({ roll }: DriveFrame, deleted: Member[], found: Diagnostic[]): Int32Array {
    const persons = new Int32Array(roll.length).fill(UNKNOWN);
    for (let i = 0; i < roll.length; i++) {
      const entry = roll[i]!;
      if (entry.level === "member") persons[i] = this.findEntry(entry, deleted, found);
    }
    return persons;
  }

  /** A member of the roll by ID or unique name; else one who was deleted, told of once. */
  private findEntry(entry: RollEntry, deleted: Member[], found: Diagnostic[]): number {
    const { memberId, memberName, row } = entry;
    const person = this.find(memberId);
    if (person >= 0) return person;
    const index = this.rosterCount + deleted.length;
    this.deletedIds.set(memberId, index);
    deleted.push(memberOfRoll(entry));
    const data = { id: memberId, name: memberName };
    const at = { tab: "quotas", row, column: "memberId" };
    found.push(diagnose("roll-of-unknown-member", data, at, [memberId]));
    return index;
  }

  /** Deleted ones were numbered as they came; their natural order is to decide. */
  private sortDeleted(deleted: readonly Member[], sorted: readonly Member[]): void {
    if (deleted.length === 0) return;
    const rank = new Map(sorted.map((member, i) => [member, this.rosterCount + i]));
    for (const member of deleted) {
      const { id, name } = member;
      this.deletedIds.set(id, rank.get(member)!);
      this.deletedNames.set(name, this.deletedNames.has(name) ? AMBIGUOUS : rank.get(member)!);
    }
    for (const persons of this.rolls.values()) {
      for (let i = 0; i < persons.length; i++) {
        const person = persons[i]!;
        if (this.isDeleted(person)) persons[i] = rank.get(deleted[person - this.rosterCount]!)!;
      }
    }
  }
}

function memberOfRoll({ memberId, memberName, group, row }: RollEntry): Member {
  return {
    id: memberId,
    hasId: memberId !== memberName,
    name: memberName || memberId,
    groups: group === "" ? [] : [group],
    weight: null,
    joined: null,
    left: null,
    contact: "",
    addressedTo: "",
    household: "",
    income: null,
    place: { tab: "quotas", row },
  };
}
