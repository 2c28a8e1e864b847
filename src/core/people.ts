import type { Book, Member, RollEntry } from "./book";
import { type Diagnostic, diagnose } from "./diagnostic";
import { sortNaturally } from "./natural";
import type { Roster } from "./roster";
import { Suggester } from "./suggester";

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
  private suggester: Suggester | null = null;

  constructor(book: Book, roster: Roster, found: Diagnostic[]) {
    this.roster = roster;
    this.rosterCount = roster.members.length;
    const deleted = deletedMembers(book.roll, roster, found);
    for (const member of deleted) {
      this.deletedIds.set(member.id, this.rosterCount + this.deletedIds.size);
    }
    this.all = deleted.length === 0 ? roster.members : [...roster.members, ...deleted];
  }

  /** By ID, or by a name that only one has. */
  find(idOrName: string): number {
    const byId = this.roster.byId.get(idOrName);
    if (byId !== undefined) return byId;
    const byName = this.roster.byName.get(idOrName);
    if (byName === null) return AMBIGUOUS;
    return byName ?? this.deletedIds.get(idOrName) ?? UNKNOWN;
  }

  /** Whether an index stands for somebody who is no longer in Members. */
  isDeleted(person: number): boolean {
    return person >= this.rosterCount;
  }

  suggest(value: string): string | null {
    this.suggester ??= new Suggester([...this.roster.byId.keys(), ...this.roster.byName.keys()]);
    return this.suggester.suggest(value);
  }
}

/** The roll's members that Members no longer has, each told of once. */
function deletedMembers(roll: readonly RollEntry[], roster: Roster, found: Diagnostic[]): Member[] {
  const byId = new Map<string, Member>();
  for (const entry of roll) {
    if (entry.level !== "member" || isKnown(entry, roster) || byId.has(entry.memberId)) continue;
    byId.set(entry.memberId, memberOfRoll(entry));
    const data = { id: entry.memberId, name: entry.memberName };
    const place = { ...entry.place, column: "memberId" };
    found.push(diagnose("roll-of-unknown-member", data, place, { content: entry.memberId }));
  }
  return sortNaturally([...byId.values()], (member) => member.id);
}

function isKnown({ memberId }: RollEntry, { byId, byName }: Roster): boolean {
  return byId.has(memberId) || typeof byName.get(memberId) === "number";
}

function memberOfRoll({ memberId, memberName, group, place }: RollEntry): Member {
  return {
    ...{ id: memberId, hasId: memberId !== memberName, name: memberName || memberId },
    ...{ groups: group === "" ? [] : [group], weight: null, joined: null, left: null },
    ...{ contact: "", addressedTo: "", income: null, place },
  };
}
