import type { Group, Member } from "./book";

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
}

/**
 * Who there is and how they are organised. Members stand in the natural order of their ids ("M2"
 * before "M10"), groups in that of their names, so that the order
 * of rows in a tab changes no figure and no generated tab.
 */
export interface Roster {
  readonly members: readonly Member[];
  readonly byId: ReadonlyMap<string, number>;
  /** Where a name is unique, the member's index; where it is not, null. */
  readonly byName: ReadonlyMap<string, number | null>;
  readonly groups: ReadonlyMap<string, RosterGroup>;
  /** Root groups. */
  readonly bodies: readonly string[];
}
