import { collectorOf } from "../drive/collectors";
import type { DriveFrame } from "../drive/driveFrame";
import { type Ageing, type DueCalendar, noAgeing } from "../drive/instalments";
import type { Money } from "../money";
import type { DriveRoll } from "../roll/readRoll";
import type { Roster } from "../roster/roster";
import type { CountedAs } from "./assessStanding";
import type { GroupStanding } from "./driveAccount";

/** What is added up for one group: first its own, then that of the groups below it too. */
export interface GroupSums {
  collected: Money;
  inKind: Money;
  /** Of what was outstanding: a write-off of more than that takes off no more. */
  writtenOff: Money;
  /** What exceeds quotas, or came from who is not asked, less what nets are below zero. */
  moreThanAsked: Money;
  /** What the members asked directly owe, or what the groups below come to. */
  outstanding: Money;
  asked: number;
  contributed: number;
  part: number;
  nothing: number;
  withCollector: Money;
  ageing: [Money, Money, Money, Money];
  /** Never passed upwards. */
  namelessCount: number;
  namelessAmount: Money;
  /** Given in cash by members who belong to this very group. */
  direct: Money;
  /** Written off for members who belong to this very group. */
  directWrittenOff: Money;
  /** Asked directly, not through a group below. */
  directAsked: number;
}

function blankSums(): GroupSums {
  return {
    collected: 0,
    inKind: 0,
    writtenOff: 0,
    moreThanAsked: 0,
    outstanding: 0,
    asked: 0,
    contributed: 0,
    part: 0,
    nothing: 0,
    withCollector: 0,
    ageing: [0, 0, 0, 0],
    namelessCount: 0,
    namelessAmount: 0,
    direct: 0,
    directWrittenOff: 0,
    directAsked: 0,
  };
}

/** Adds up one drive by group, and then up the tree. */
export class GroupTally {
  private readonly frame: DriveFrame;
  private readonly roll: DriveRoll;
  private readonly roster: Roster;
  private readonly sums: GroupSums[];

  constructor(frame: DriveFrame, roll: DriveRoll, roster: Roster) {
    this.frame = frame;
    this.roll = roll;
    this.roster = roster;
    this.sums = Array.from({ length: frame.tree.count }, blankSums);
  }

  /** The sums of one group: to be added to before {@link addUp}, to be read after it. */
  at(node: number): GroupSums {
    return this.sums[Math.max(node, 0)]!;
  }

  count(node: number, as: CountedAs): void {
    const sums = this.at(node);
    sums.asked++;
    sums.directAsked++;
    sums[as]++;
  }

  /**
   * Adds everything up the tree. A group's outstanding is the sum of its parts', less nameless
   * gifts credited to it and write-offs, never below 0: an overpayment settles no neighbour. Where
   * members have no quotas it is the group's, less everything given in it and write-offs.
   *
   * Where a group's quota is its parts', quota = collected − more than asked + outstanding + written
   * off, at every node.
   *
   * @param writtenOffOf what was written off for a group itself
   */
  addUp(calendar: DueCalendar, writtenOffOf: (node: number) => Money): void {
    const { tree } = this.frame;
    const subQuotas = new Float64Array(tree.count);
    for (let node = tree.count - 1; node >= 0; node--) {
      const sums = this.sums[node]!;
      const quota = this.roll.quotas[node] ?? null;
      const isConscience = !this.frame.memberQuotas && quota !== null;
      if (isConscience) this.addConscience(sums, quota, subQuotas[node]!, calendar);
      else this.addNameless(sums);
      const forgiven = Math.min(writtenOffOf(node), sums.outstanding);
      sums.writtenOff += forgiven;
      credit(sums, forgiven);
      const parent = tree.parents[node]!;
      if (parent < 0) continue;
      subQuotas[parent]! += quota ?? 0;
      addTo(this.sums[parent]!, sums);
    }
  }

  /** The groups to be listed: those that anything is asked of, or that anything came to. */
  standings(): GroupStanding[] {
    const { tree } = this.frame;
    const listed: GroupStanding[] = [];
    for (let node = 0; node < tree.count; node++) {
      const sums = this.sums[node]!;
      const quota = this.roll.quotas[node] ?? null;
      const hasMoney = sums.collected !== 0 || sums.inKind !== 0 || sums.withCollector !== 0;
      if (node > 0 && quota === null && sums.asked === 0 && !hasMoney) continue;
      listed.push({
        group: tree.names[node]!,
        depth: tree.depths[node]!,
        quota,
        collected: sums.collected,
        inKind: sums.inKind,
        outstanding: sums.outstanding,
        writtenOff: sums.writtenOff,
        moreThanAsked: sums.moreThanAsked,
        asked: sums.asked,
        contributed: sums.contributed,
        part: sums.part,
        nothing: sums.nothing,
        collector: collectorOf(node, tree, this.roster),
        withCollector: sums.withCollector,
        ageing: sums.ageing,
        nameless: { count: sums.namelessCount, amount: sums.namelessAmount },
      });
    }
    return listed;
  }

  /** A group whose members have quotas of their own, or none of which anything is asked. */
  private addNameless(sums: GroupSums): void {
    sums.moreThanAsked += sums.namelessAmount - credit(sums, sums.namelessAmount);
    if (this.frame.memberQuotas) return;
    sums.moreThanAsked += sums.direct;
    sums.writtenOff -= sums.directWrittenOff;
  }

  /**
   * The group's quota less everything given in it, named or not, and what is written off for its
   * members. Beside subgroups, what their quotas leave is asked of the members who are in none of
   * them; a nameless gift that is more than that is the whole group's, as every gift is where
   * nothing is left.
   */
  private addConscience(
    sums: GroupSums,
    quota: Money,
    subQuotas: Money,
    calendar: DueCalendar,
  ): void {
    const own = Math.max(0, quota - subQuotas);
    const { direct, namelessAmount, directWrittenOff } = sums;
    const settled = Math.max(0, direct + namelessAmount) + directWrittenOff;
    const { outstanding, ageing } = calendar.assess(own, settled);
    sums.outstanding += outstanding;
    if (this.frame.drive.basis !== "voluntary") addAgeing(sums.ageing, ageing);
    // Money goes before write-offs: what it settles nobody is let off.
    const given = direct + namelessAmount;
    const beyond = credit(sums, own === 0 ? given : Math.min(namelessAmount, settled - own));
    const used = Math.min(own, settled) + beyond;
    const byMoney = Math.min(Math.max(0, given), used);
    sums.moreThanAsked += given - byMoney;
    sums.writtenOff += used - byMoney - directWrittenOff;
  }
}

function addTo(above: GroupSums, sums: GroupSums): void {
  above.collected += sums.collected;
  above.inKind += sums.inKind;
  above.writtenOff += sums.writtenOff;
  above.moreThanAsked += sums.moreThanAsked;
  above.outstanding += sums.outstanding;
  above.asked += sums.asked;
  above.contributed += sums.contributed;
  above.part += sums.part;
  above.nothing += sums.nothing;
  above.withCollector += sums.withCollector;
  addAgeing(above.ageing, sums.ageing);
}

export function addAgeing(sum: [Money, Money, Money, Money], ageing: Ageing): void {
  if (ageing === noAgeing) return;
  for (let band = 0; band < 4; band++) sum[band]! += ageing[band]!;
}

/**
 * Takes money that names no member off what a group has outstanding: it settles the oldest first.
 * Gives how much it took.
 */
function credit(sums: GroupSums, money: Money): Money {
  const credited = Math.min(money, sums.outstanding);
  if (credited <= 0) return 0;
  let left = credited;
  sums.outstanding -= left;
  for (let band = 3; band >= 0 && left > 0; band--) {
    const taken = Math.min(left, sums.ageing[band]!);
    sums.ageing[band]! -= taken;
    left -= taken;
  }
  return credited;
}
