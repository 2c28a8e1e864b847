import type { Accounts, DriveAccount, GroupStanding, MemberStanding } from "../../src/core/index";

/**
 * At every node of a drive that was divided: quota = collected − more than asked + outstanding +
 * written off; what a group has is what its parts have, by hand, from who stands in it and the groups
 * right below; and a member owes what is left of the quota.
 */
export function balanceFaults(account: DriveAccount): string[] {
  const { drive, groups, quotas, members, memberQuotas } = account;
  if (quotas === null) return [];
  const wrong: string[] = [];
  const tell = (who: string, what: string) => wrong.push(`${drive?.id}, ${who}: ${what}`);
  for (const node of [{ ...account, quota: quotas, group: "the whole" }, ...groups]) {
    const { group, quota, collected, moreThanAsked, outstanding, writtenOff } = node;
    const sum = collected - moreThanAsked + outstanding + writtenOff;
    if (sum !== (quota ?? 0)) tell(group, `quota ${quota}, what became of it ${sum}`);
    if (node.asked !== node.contributed + node.part + node.nothing)
      tell(group, "people do not add up");
    if (outstanding < 0 || writtenOff < 0) tell(group, "below zero");
  }
  for (const [i, group] of groups.entries()) {
    const parts = [...directlyBelow(groups, i), ...membersOf(groups, i, members)];
    const { amount: nameless } = group.nameless;
    const collected = sumOf(parts, (part) =>
      "member" in part ? part.contributed : part.collected,
    );
    if (collected + nameless !== group.collected)
      tell(group.group, `collected ${group.collected}, its parts ${collected} and ${nameless}`);
    if (!memberQuotas) continue;
    const owed = sumOf(parts, ({ outstanding }) => outstanding);
    const forgiven = group.writtenOff - sumOf(parts, ({ writtenOff }) => writtenOff);
    const left = owed - Math.min(owed, Math.max(0, nameless)) - forgiven;
    if (group.outstanding !== left)
      tell(group.group, `outstanding ${group.outstanding}, not ${left}`);
  }
  for (const { member, quota, contributed, writtenOff, outstanding, asked } of members) {
    if (quota === null || !asked) continue;
    const left = Math.max(0, quota - Math.max(0, contributed) - writtenOff);
    if (outstanding !== left) tell(member.id, `outstanding ${outstanding}, not ${left}`);
  }
  return wrong;
}

function sumOf<T>(parts: readonly T[], of: (part: T) => number): number {
  let sum = 0;
  for (const part of parts) sum += of(part);
  return sum;
}

function directlyBelow(groups: readonly GroupStanding[], at: number): GroupStanding[] {
  const { depth } = groups[at]!;
  const end = groups.findIndex((group, i) => i > at && group.depth <= depth);
  const below = groups.slice(at + 1, end < 0 ? groups.length : end);
  return below.filter((group) => group.depth === depth + 1);
}

/** Those who stand in a group itself; in the topmost one also who stands in none. */
function membersOf(
  groups: readonly GroupStanding[],
  at: number,
  members: readonly MemberStanding[],
): MemberStanding[] {
  const names = new Set(groups.map(({ group }) => group));
  const { group } = groups[at]!;
  return members.filter((each) => each.group === group || (at === 0 && !names.has(each.group)));
}

/**
 * Of each drive's roll as it was divided: every group's quota is its parts' (without quotas of
 * members, at least its subgroups'), and the whole is the target, by less than a unit more.
 */
export function rollFaults({ book, drives, frames }: Accounts): string[] {
  const wrong: string[] = [];
  for (const { drive, tree } of frames) {
    const rows = book.roll.filter((row) => row.drive === drive.id);
    const members = rows.filter(({ level }) => level === "member");
    const quotas = new Map<number, number>();
    for (const { level, group, quota } of rows)
      if (level === "group") quotas.set(tree.find(group) ?? -1, quota ?? 0);
    const nearestAbove = (node: number): number => {
      let above = tree.parents[node] ?? -1;
      while (above >= 0 && !quotas.has(above)) above = tree.parents[above]!;
      return above;
    };
    for (const [node, quota] of quotas) {
      const below = [...quotas].filter(([other]) => nearestAbove(other) === node);
      const inIt = members.filter(({ group }) => tree.find(group) === node);
      const parts = sumOf(below, ([, each]) => each) + sumOf(inIt, (row) => row.quota ?? 0);
      if (members.length > 0 ? parts !== quota : parts > quota)
        wrong.push(`${drive.id}, ${tree.names[node]}: quota ${quota}, its parts ${parts}`);
    }
    const account = drives.find((each) => each.drive?.id === drive.id)!;
    const { quotas: whole, target } = account;
    if (whole === null || target === null || drive.basis === "pledged") continue;
    if (whole < target || whole >= target + (drive.roundTo ?? 1))
      wrong.push(`${drive.id}: quotas ${whole} of the target ${target}`);
  }
  return wrong;
}
