import {
  type DriveAccount,
  type GroupStanding,
  type MemberStanding,
  type Money,
  moreThanAsked,
} from "../../core/index";

/** What is open in the groups of a drive. */
export interface OpenGroups {
  /** Whose outstanding is asked of them: no gift without a name has made up for it. */
  readonly owing: readonly MemberStanding[];
  /** Outstanding of a group itself, or of its members where gifts without a name leave only so much. */
  readonly outstanding: readonly OpenGroup[];
  /** Given to a group without a name, beyond what was outstanding in it. */
  readonly overpaid: readonly OpenGroup[];
}

interface OpenGroup {
  readonly group: string;
  readonly amount: Money;
}

/**
 * Finds what is open by quotas: where gifts without a name were credited to a group, only what they
 * leave is outstanding in it, and nobody knows of whom; what they leave over is the group's.
 */
export function openGroups(account: DriveAccount): OpenGroups {
  const search = new Search(account);
  if (account.groups.length > 0) search.visit(0, true);
  return search;
}

class Search implements OpenGroups {
  readonly owing: MemberStanding[] = [];
  readonly outstanding: OpenGroup[] = [];
  readonly overpaid: OpenGroup[] = [];
  private readonly account: DriveAccount;
  private readonly groups: readonly GroupStanding[];
  private readonly ownMembers = new Map<string, MemberStanding[]>();

  constructor(account: DriveAccount) {
    this.account = account;
    this.groups = account.groups;
    const names = new Set(this.groups.map(({ group }) => group));
    const top = this.groups[0]?.group ?? "";
    for (const standing of account.members) {
      // Who is asked through no group is the whole drive's.
      const name = names.has(standing.group) ? standing.group : top;
      const own = this.ownMembers.get(name);
      if (own === undefined) this.ownMembers.set(name, [standing]);
      else own.push(standing);
    }
  }

  /** @param isOwed false below a group that gifts without a name were credited to */
  visit(at: number, isOwed: boolean): void {
    const node = this.groups[at]!;
    const children = this.childrenOf(at);
    const own = this.account.memberQuotas ? (this.ownMembers.get(node.group) ?? []) : [];
    this.addOverpaid(node, children, own);
    let parts = 0;
    for (const child of children) parts += this.groups[child]!.outstanding;
    for (const { outstanding } of own) parts += outstanding;
    const isCredited = node.outstanding < parts;
    const rest = isCredited ? node.outstanding : node.outstanding - parts;
    if (isOwed && rest > 0) this.outstanding.push({ group: node.group, amount: rest });
    const areOwed = isOwed && !isCredited;
    if (areOwed) this.owing.push(...own.filter(({ outstanding }) => outstanding > 0));
    for (const child of children) this.visit(child, areOwed);
  }

  /** Where members have no quotas what a group gave beyond its own is the whole drive's. */
  private addOverpaid(
    node: GroupStanding,
    children: readonly number[],
    own: readonly MemberStanding[],
  ): void {
    if (!this.account.memberQuotas || this.account.quotas === null) return;
    let amount = node.moreThanAsked;
    for (const child of children) amount -= this.groups[child]!.moreThanAsked;
    for (const standing of own) amount -= moreThanAsked(standing);
    if (amount > 0) this.overpaid.push({ group: node.group, amount });
  }

  private childrenOf(at: number): readonly number[] {
    const { depth } = this.groups[at]!;
    const children: number[] = [];
    let last = depth;
    for (let i = at + 1; i < this.groups.length && this.groups[i]!.depth > depth; i++) {
      if (children.length > 0 && this.groups[i]!.depth > last) continue;
      last = this.groups[i]!.depth;
      children.push(i);
    }
    return children;
  }
}
