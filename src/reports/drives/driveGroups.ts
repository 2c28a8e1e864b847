import type { DriveAccount, GroupStanding, Roster } from "../../core/index";

/** The groups of one drive by name: their order in the tree and who collects there. */
export class DriveGroups {
  private readonly byName = new Map<string, number>();
  private readonly collectors = new Map<string, string>();

  constructor(
    private readonly account: DriveAccount,
    private readonly roster: Roster,
  ) {
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

  /** The collector of the group, or of the nearest group above it that has one. */
  collector(group: string): string {
    let found = this.collectors.get(group);
    if (found === undefined) {
      found = this.findCollector(group);
      this.collectors.set(group, found);
    }
    return found;
  }

  private findCollector(group: string): string {
    const seen = new Set<string>();
    for (let at: string | null = group; at !== null && !seen.has(at); ) {
      seen.add(at);
      const inTree = this.roster.groups.get(at);
      const collector = this.standing(at)?.collector || inTree?.group.collector || "";
      if (collector !== "") return collector;
      at = inTree?.parent ?? null;
    }
    return "";
  }
}
