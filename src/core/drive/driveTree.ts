import type { Roster } from "../roster/roster";

/**
 * The groups that one drive asks, parents first: node 0 is the topmost. Where a drive asks
 * everyone and members are in several bodies, or in none, the topmost stands above the bodies.
 */
export class DriveTree {
  readonly names: string[] = [];
  readonly depths: number[] = [];
  /** Of each node the one above; −1 for the topmost. */
  readonly parents: number[] = [];
  /** Whether node 0 is the whole organisation. */
  readonly asksEveryone: boolean;
  private readonly roster: Roster;
  private readonly byName = new Map<string, number>();
  /** The groups of the roster from `from` up to `to` are nodes `offset` and on. */
  private readonly from: number;
  private readonly to: number;
  private readonly offset: number;

  /**
   * @param asked a group's name, or null for everyone; an unknown group has no members
   * @param everyone the topmost of a drive that asks everyone
   */
  constructor(roster: Roster, asked: string | null, everyone = roster.everyone) {
    this.roster = roster;
    this.asksEveryone = asked === null;
    const top = asked ?? everyone;
    const group = roster.groups.get(top);
    const stands = group !== undefined;
    this.from = group?.index ?? 0;
    this.to = group?.end ?? (asked === null ? roster.groupOrder.length : 0);
    this.offset = stands ? 0 : 1;
    if (!stands) this.add(top, -1);
    for (let g = this.from; g < this.to; g++) {
      const { group: each, parent } = roster.groupOrder[g]!;
      const above = parent === null ? undefined : roster.groups.get(parent)!.index;
      const isInside = above !== undefined && above >= this.from && g > this.from;
      this.add(each.id, isInside ? this.nodeOf(above) : this.offset - 1);
    }
  }

  get count(): number {
    return this.names.length;
  }

  /** The node of a group by name; undefined where the drive does not ask it. */
  find(name: string): number | undefined {
    return this.byName.get(name);
  }

  /** Adds a group that is in no roster (any more) under the topmost one. */
  addStray(name: string): number {
    return this.add(name, 0);
  }

  /** Lets the topmost group answer to one more name. */
  alsoCallTop(name: string): void {
    this.byName.set(name, 0);
  }

  /** The roster's group at a node, if it is one of the roster's. */
  groupAt(node: number) {
    const index = node - this.offset + this.from;
    return node >= this.offset && index < this.to ? this.roster.groupOrder[index]! : null;
  }

  /**
   * The node through which a member is asked: the deepest of its groups; of unrelated ones the
   * first that its Groups cell names. −1 where none is in this tree.
   */
  nodeOfMember(member: number): number {
    const own = this.roster.memberGroups[member];
    if (own === undefined) return -1;
    if (own.length === 1) {
      const only = own[0]!;
      return only >= this.from && only < this.to ? this.nodeOf(only) : this.nodeOfNone();
    }
    for (const group of own) {
      if (this.isDeepest(group, own)) return this.nodeOf(group);
    }
    return this.nodeOfNone();
  }

  /** The names of all groups that match a member equally: more than one is worth a warning. */
  matchesOf(member: number): string[] {
    const own = this.roster.memberGroups[member] ?? [];
    const matches = own.filter((group) => this.isDeepest(group, own));
    return matches.map((group) => this.roster.groupOrder[group]!.group.id);
  }

  /** Whether two or more unrelated groups match a member. */
  isTornBetween(member: number): boolean {
    const own = this.roster.memberGroups[member];
    if (own === undefined || own.length < 2) return false;
    let matches = 0;
    for (const group of own) if (this.isDeepest(group, own)) matches++;
    return matches > 1;
  }

  private isDeepest(group: number, own: readonly number[]): boolean {
    if (group < this.from || group >= this.to) return false;
    const { end } = this.roster.groupOrder[group]!;
    for (const other of own) if (other > group && other < end) return false;
    return true;
  }

  private nodeOf(group: number): number {
    return group - this.from + this.offset;
  }

  private nodeOfNone(): number {
    return this.asksEveryone && this.offset === 1 ? 0 : -1;
  }

  private add(name: string, parent: number): number {
    const node = this.names.length;
    this.names.push(name);
    this.parents.push(parent);
    this.depths.push(parent < 0 ? 0 : this.depths[parent]! + 1);
    this.byName.set(name, node);
    return node;
  }
}
