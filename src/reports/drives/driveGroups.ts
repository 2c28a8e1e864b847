import type { DriveAccount, GroupStanding } from "../../core/index";

/** The groups of one drive by name, and their order in the tree. */
export class DriveGroups {
  private readonly byName = new Map<string, number>();

  constructor(private readonly account: DriveAccount) {
    for (const [i, { group }] of account.groups.entries()) this.byName.set(group, i);
  }

  /** The group's standing in the drive; undefined where the drive does not go through it. */
  standing(group: string): GroupStanding | undefined {
    const i = this.byName.get(group);
    return i === undefined ? undefined : this.account.groups[i];
  }

  /** Its place in the tree; groups that the drive does not go through come last. */
  order(group: string): number {
    return this.byName.get(group) ?? this.account.groups.length;
  }

  /** Who collects in the group; "" where nobody does. */
  collector(group: string): string {
    return this.standing(group)?.collector ?? "";
  }
}
