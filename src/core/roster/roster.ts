import type { Group, Member } from "../book";
import type { Day } from "../day";

/** A group in the tree, with its place in it. */
export interface RosterGroup {
  readonly group: Group;
  readonly parent: string | null;
  readonly children: readonly string[];
  /** 0 for a body. */
  readonly depth: number;
  readonly body: string;
  /** Indices into `Roster.members` of those attached directly, in the roster's order. */
  readonly members: readonly number[];
  /** Index into `Roster.groupOrder`; its whole subtree is those from here up to `end`. */
  readonly index: number;
  readonly end: number;
}

/**
 * What loops over drives and rows ask of members, in columns by member: of a large organisation the
 * members themselves are in no cache.
 */
export interface RosterColumns {
  /** The ID that was written; null where the name stands for it. */
  readonly ids: readonly (string | null)[];
  /** {@link ALWAYS} where no day is stated. */
  readonly joined: Int32Array;
  /** {@link FOREVER} where no day is stated. */
  readonly left: Int32Array;
}

/** Before every day, and after every day, that a tab can have. */
export const ALWAYS: Day = -0x7fffffff;
export const FOREVER: Day = 0x7fffffff;

/**
 * Who there is and how they are organised. Members stand in the natural order of their ids ("M2"
 * before "M10"), groups in that of their names, so that the order
 * of rows in a tab changes no figure and no generated tab.
 */
export interface Roster {
  readonly members: readonly Member[];
  readonly columns: RosterColumns;
  readonly byId: ReadonlyMap<string, number>;
  /** Where a name is unique, the member's index; where it is not, null. */
  readonly byName: ReadonlyMap<string, number | null>;
  readonly groups: ReadonlyMap<string, RosterGroup>;
  /** Root groups. */
  readonly bodies: readonly string[];
  /** All groups, parents first, siblings in natural order. */
  readonly groupOrder: readonly RosterGroup[];
  /** Of each member the groups that the Groups cell names, in its order, as indices of `groupOrder`. */
  readonly memberGroups: readonly (readonly number[])[];
  /**
   * The topmost group of a drive that asks everyone: the one body where every member belongs to
   * it, else the organisation as Settings name it ("" where they do not, or where some group has
   * that name), which then stands above the bodies and is in no map here.
   */
  readonly everyone: string;
}

/**
 * The member whose ID a text is. A name stands for the ID of who has none, and only where nobody
 * else is called so: `M1 | Kim` above `(blank) | Kim` leaves no "Kim" that is an ID.
 */
export function memberWithId(roster: Roster, text: string): number | undefined {
  const member = roster.byId.get(text);
  if (member === undefined || roster.columns.ids[member] !== null) return member;
  return roster.byName.get(text) === null ? undefined : member;
}

/** The member whom a text names, by ID or by a name; null where several are called so. */
export function memberNamed(roster: Roster, text: string): number | null | undefined {
  return memberWithId(roster, text) ?? roster.byName.get(text);
}
