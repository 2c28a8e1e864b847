import type { Contribution } from "../book";
import type { Day } from "../day";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic";
import type { ResolvedAdjustment } from "../drive/adjustments";
import type { DriveFrame } from "../drive/driveFrame";
import { DueCalendar, noAgeing } from "../drive/instalments";
import type { Ruling } from "../drive/rulings";
import { type WriteOffs, writeOffsOf, writtenOffAt } from "../drive/writeOffs";
import { countedIn, uncountedIn } from "../ledger/counted";
import type { Ledger } from "../ledger/ledger";
import type { LedgerContext } from "../ledger/postLedger";
import type { Money } from "../money";
import { compareNaturally } from "../names/natural";
import { NEVER, type PersonColumns } from "../roll/personColumns";
import { AskedNow } from "./askedNow";
import { assessGift, assessQuota, countedAs } from "./assessStanding";
import type { BurdenLedger } from "./burdens";
import { coverItems, spentOn } from "./coverItems";
import type { DriveAccount, MemberStanding } from "./driveAccount";
import { addAgeing, GroupTally } from "./groupTally";
import { moreThanAsked } from "./moreThanAsked";
import { sharesAHead } from "./sharesAHead";
import type { Standing } from "./standing";

/** A drive assessed: its account, and what checking the roll goes on from. */
export interface AssessedDrive {
  readonly account: DriveAccount;
  readonly asked: AskedNow;
}

/** What all drives are assessed with. */
export interface AssessmentContext extends LedgerContext {
  readonly adjustments: readonly ResolvedAdjustment[];
  readonly ledger: Ledger;
  /** Scratch, cleared for each drive. */
  readonly columns: PersonColumns;
  readonly burdens: BurdenLedger;
}

/**
 * Adds up one drive: every member who is asked or has given, every group, every total.
 *
 * @param rows those of the ledger that are the drive's
 */
export function assessDrive(
  context: AssessmentContext,
  frame: DriveFrame,
  rows: Int32Array,
  found: Diagnostic[],
): AssessedDrive {
  return new DriveAssessment(context, frame, rows, found).assess();
}

class DriveAssessment {
  private readonly context: AssessmentContext;
  private readonly frame: DriveFrame;
  private readonly rows: Int32Array;
  private readonly found: Diagnostic[];
  private readonly columns: PersonColumns;
  private readonly asked: AskedNow;
  private readonly writeOffs: WriteOffs;
  private readonly tally: GroupTally;
  private readonly calendar: DueCalendar;
  private readonly asOf: Day;
  private readonly isVoluntary: boolean;
  private readonly isOpen: boolean;
  private readonly lastFlagDay: Day | null;
  /** Those who are asked through no group, in their order. */
  private readonly inNoGroup: MemberStanding[] = [];
  /** Groups that the drive does not ask, and what was given in their names. */
  private readonly outsideGroups = new Map<string, Money>();
  private collected: Money = 0;
  private carried: Money = 0;
  private inKind: Money = 0;
  private last7Days: Money = 0;

  constructor(
    context: AssessmentContext,
    frame: DriveFrame,
    rows: Int32Array,
    found: Diagnostic[],
  ) {
    const { adjustments, columns } = context;
    const { settings } = context.book;
    this.context = context;
    this.frame = frame;
    this.rows = rows;
    this.found = found;
    this.columns = columns;
    this.asked = new AskedNow(context, frame, columns, found);
    this.writeOffs = writeOffsOf(adjustments, frame.drive, settings.asOf, found);
    this.tally = new GroupTally(frame, this.asked.roll, context.roster);
    this.calendar = new DueCalendar(frame.drive.due, settings.asOf, frame.drive.roundTo ?? 1);
    this.asOf = settings.asOf;
    this.isVoluntary = frame.drive.basis === "voluntary";
    this.isOpen = frame.state === "open";
    this.lastFlagDay = frame.due === null ? null : frame.due + settings.graceDays;
  }

  assess(): AssessedDrive {
    this.addRows();
    const persons = this.listedInOrder();
    const members = this.assessMembers(persons);
    const { tally, context, writeOffs, frame } = this;
    this.tellGroupsBelowZero();
    tally.addUp(this.calendar, (node) => writtenOffAt(node, frame.tree, writeOffs));
    const shares = this.sharesOf(members, persons);
    context.burdens.addDrive(frame, members, persons, shares, this.found);
    this.tellOutsiders();
    return { account: this.account(members, shares), asked: this.asked };
  }

  /** Adds the counted rows to their members and groups. */
  private addRows(): void {
    const { columns, tally, asOf, context, rows } = this;
    const { burdens, ledger } = context;
    const given = burdens.givenTo(this.frame);
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      const kind = ledger.kinds[row]!;
      const amount = ledger.amounts[row]!;
      if (kind === "carried") this.carried += amount;
      if (kind !== "cash" && kind !== "in-kind") continue;
      const person = ledger.persons[row]!;
      const day = ledger.days[row]!;
      const isGift = ledger.gifts[row] === 1;
      const node =
        person < 0 ? this.namelessNode(ledger.sources[row]!, amount) : columns.node[person]!;
      const sums = tally.at(node);
      if (person >= 0) {
        columns.hasRows[person] = 1;
        if (amount > 0 && isGift) columns.last[person] = Math.max(columns.last[person]!, day);
      }
      if (kind === "in-kind") {
        sums.inKind += amount;
        this.inKind += amount;
        if (person >= 0) {
          columns.inKind[person]! += amount;
          burdens.addInKind(ledger, row);
        }
        continue;
      }
      sums.collected += amount;
      this.collected += amount;
      if (day > asOf - 7 && isGift) this.last7Days += amount;
      if (ledger.withCollector[row] === 1) sums.withCollector += amount;
      if (person >= 0) {
        columns.cash[person]! += amount;
        sums.direct += amount;
        if (given !== null) burdens.addGift(given, ledger, row);
      } else {
        sums.namelessCount++;
        sums.namelessAmount += amount;
      }
    }
  }

  /** The group that a nameless gift is credited to; the whole drive's where it is not asked. */
  private namelessNode({ group }: Contribution, amount: Money): number {
    if (group === "") return 0;
    const node = this.frame.tree.find(group);
    if (node === undefined) {
      const before = this.outsideGroups.get(group) ?? 0;
      this.outsideGroups.set(group, before + amount);
    }
    return node ?? 0;
  }

  /** Standings in the order of the tree's groups, and within each of the roster. */
  private assessMembers(order: Int32Array): MemberStanding[] {
    const members = new Array<MemberStanding>(order.length);
    const isTopNameless = this.frame.tree.find("") === 0;
    for (let i = 0; i < order.length; i++) {
      const standing = this.assessMember(order[i]!);
      members[i] = standing;
      if (standing.group === "" && !isTopNameless) this.inNoGroup.push(standing);
    }
    return members;
  }

  private isListed(person: number): boolean {
    return this.columns.hasRows[person] === 1 || this.asked.isListed(person);
  }

  /** A counting sort by node: those asked through no group come last. */
  private listedInOrder(): Int32Array {
    const { node, count } = this.columns;
    const last = this.frame.tree.count;
    const starts = new Int32Array(last + 2);
    const buckets = new Int32Array(count);
    for (let person = 0; person < count; person++) {
      const own = node[person]!;
      const bucket = !this.isListed(person) ? -1 : own < 0 ? last : own;
      buckets[person] = bucket;
      if (bucket >= 0) starts[bucket + 1]!++;
    }
    for (let b = 0; b <= last; b++) starts[b + 1]! += starts[b]!;
    const order = new Int32Array(starts[last + 1]!);
    for (let person = 0; person < count; person++) {
      const bucket = buckets[person]!;
      if (bucket >= 0) order[starts[bucket]!++] = person;
    }
    return order;
  }

  private assessMember(person: number): MemberStanding {
    const ruling = this.asked.rulingOf(person);
    const standing = this.frame.memberQuotas
      ? this.onRollStanding(person, ruling)
      : this.conscienceStanding(person, ruling);
    const node = this.columns.node[person]!;
    if (standing.asked) this.tally.count(node, countedAs(standing.standing, this.isVoluntary));
    const sums = this.tally.at(node);
    sums.writtenOff += standing.writtenOff;
    sums.directWrittenOff += standing.writtenOff;
    if (this.frame.memberQuotas) {
      sums.outstanding += standing.outstanding;
      sums.moreThanAsked += moreThanAsked(standing);
      addAgeing(sums.ageing, standing.ageing);
    }
    const { member, contributed } = standing;
    if (contributed < 0) this.tellNetBelowZero(member.name, member.id, contributed);
    return standing;
  }

  private onRollStanding(person: number, ruling: Ruling | null): MemberStanding {
    const { columns } = this;
    if (columns.onRoll[person] === 0)
      return this.made(person, this.offRollStanding(person), null, 0, false, ruling);
    if (!this.asked.isAsked(person, ruling)) {
      // Of who is exempt since the division, the groups' quotas hold the quota still: it is given up.
      const quota = columns.quota[person]!;
      const givenUp = Number.isNaN(quota) ? 0 : quota;
      return this.made(person, "exempt", null, givenUp, false, ruling);
    }
    return this.quotaStanding(person, columns.quota[person]!, ruling);
  }

  /** Who is to be on the roll when it is divided anew, or gave without being asked at all. */
  private offRollStanding(person: number): Standing {
    const { frame, columns } = this;
    const mayBeAsked = !frame.asksKnownGroup && frame.roll.length === 0;
    return mayBeAsked || columns.eligible[person] === 1 ? "undivided" : "not-asked";
  }

  /** In a Conscience drive a pledge or a fixed amount is the member's own quota. */
  private conscienceStanding(person: number, ruling: Ruling | null): MemberStanding {
    const { columns, frame } = this;
    if (ruling?.exempt) return this.made(person, "exempt", null, 0, false, ruling);
    const asked = this.asked.isAsked(person, ruling);
    if (!asked) return this.made(person, "not-asked", null, 0, false, ruling);
    const own = ruling?.fixed ?? ruling?.pledge ?? null;
    if (own !== null) return this.quotaStanding(person, own, ruling);
    const least = ruling?.floor ?? frame.drive.floor ?? 0;
    const standing = assessGift(columns.cash[person]!, columns.inKind[person]!, least);
    const writtenOff = this.writeOffs.amountsOfMember.get(person) ?? 0;
    return this.made(person, standing, null, writtenOff, true, ruling);
  }

  private quotaStanding(person: number, quota: Money, ruling: Ruling | null): MemberStanding {
    const { columns, asOf } = this;
    const contributed = columns.cash[person]!;
    const stated = this.writeOffs.ofMember.get(person) ?? 0;
    const unpaid = Math.max(0, quota - Math.max(0, contributed));
    const writtenOff = Math.min(stated, unpaid);
    const calendar = this.calendar.since(this.context.roster.columns.joined[person] ?? null);
    const state = calendar.assess(quota, Math.max(0, contributed) + writtenOff);
    const { outstanding, unpaidSince } = state;
    const grace = this.context.book.settings.graceDays;
    const isLate = unpaidSince !== null && asOf > unpaidSince + grace;
    const inKind = columns.inKind[person]!;
    const standing = assessQuota({ quota, contributed, inKind, outstanding, isLate });
    return this.made(person, standing, quota, writtenOff, true, ruling, state);
  }

  private made(
    person: number,
    standing: Standing,
    quota: Money | null,
    writtenOff: Money,
    asked: boolean,
    ruling: Ruling | null,
    due: ReturnType<DueCalendar["assess"]> | null = null,
  ): MemberStanding {
    const { columns, context, frame, asOf, isVoluntary } = this;
    const node = columns.node[person]!;
    const last = columns.last[person]!;
    const flagged = this.isOpen && asked && this.isFlagged(standing);
    const unpaidSince = due === null ? null : due.unpaidSince;
    const isPastDue = unpaidSince !== null && !isVoluntary;
    return {
      person,
      member: context.people.all[person]!,
      group: node < 0 ? "" : frame.tree.names[node]!,
      standing,
      quota,
      pledged: quota !== null && ruling !== null && ruling.pledge === quota,
      suggestedLeast:
        frame.memberQuotas || quota !== null ? 0 : (ruling?.floor ?? frame.drive.floor ?? 0),
      contributed: columns.cash[person]!,
      inKind: columns.inKind[person]!,
      writtenOff,
      outstanding: due === null ? 0 : due.outstanding,
      dueNow: due === null || isVoluntary ? 0 : due.dueNow,
      lastContribution: last === NEVER ? null : last,
      daysPastDue: isPastDue ? asOf - unpaidSince : null,
      ageing: isPastDue && due !== null ? due.ageing : noAgeing,
      flagged,
      since: flagged ? (unpaidSince ?? frame.due) : null,
      gone: context.people.isDeleted(person) || context.roster.columns.left[person]! < asOf,
      asked,
      quotaOnRoll:
        frame.memberQuotas && columns.onRoll[person] === 1 && !Number.isNaN(columns.quota[person]!)
          ? columns.quota[person]!
          : null,
      onRoll: (frame.memberQuotas ? columns.onRoll : columns.eligible)[person] === 1,
    };
  }

  /** Past due and grace; of whom no amount is asked, once the last due day and grace are over. */
  private isFlagged(standing: Standing): boolean {
    if (standing === "late" || standing === "late-part") return true;
    if (standing !== "none" && (standing !== "below-floor" || this.isVoluntary)) return false;
    return this.lastFlagDay !== null && this.asOf > this.lastFlagDay;
  }

  /** Groups in whose own name more was given back than came in; members are told of one by one. */
  private tellGroupsBelowZero(): void {
    const { names } = this.frame.tree;
    for (let node = 0; node < names.length; node++) {
      const { namelessAmount, direct } = this.tally.at(node);
      // Where members have no quotas, everything given in a group is the group's.
      const net = this.frame.memberQuotas ? namelessAmount : namelessAmount + direct;
      if (namelessAmount < 0 && net < 0) this.tellNetBelowZero(names[node]!, names[node]!, net);
    }
  }

  private tellNetBelowZero(who: string, id: string, amount: Money): void {
    const { drive } = this.frame;
    const data = { drive: drive.id, who, amount, currency: drive.currency };
    const content = [drive.id, id, amount];
    this.found.push(diagnose("net-below-zero", data, { tab: "contributions" }, content));
  }

  /** Who gave to a drive that does not ask them: counted, and perhaps meant for another. */
  private tellOutsiders(): void {
    const { id, currency, place } = this.frame.drive;
    if (!this.frame.asksKnownGroup) return;
    const names: string[] = [];
    let amount = 0;
    for (const { member, contributed, inKind } of this.inNoGroup) {
      names.push(member.name);
      amount += contributed + inKind;
    }
    for (const group of [...this.outsideGroups.keys()].sort(compareNaturally)) {
      names.push(group);
      amount += this.outsideGroups.get(group)!;
    }
    if (names.length === 0) return;
    const data = { drive: id, names, amount, currency };
    this.found.push(diagnose("gave-without-being-asked", data, place, [id, names, amount]));
  }

  /** Of each standing, what a head of the group's quota comes to; NaN where none is shared. */
  private sharesOf(members: readonly MemberStanding[], persons: Int32Array): Float64Array {
    const own = new Float64Array(members.length).fill(Number.NaN);
    const { frame, columns } = this;
    // Where quotas are the members', nobody shares one.
    if (frame.memberQuotas) return own;
    const nodes = new Int32Array(members.length).fill(-1);
    for (let i = 0; i < members.length; i++) {
      const { asked, quota } = members[i]!;
      if (!asked) continue;
      nodes[i] = Math.max(columns.node[persons[i]!]!, 0);
      if (quota !== null) own[i] = quota;
    }
    return sharesAHead(frame.tree, this.asked.roll.quotas, { nodes, own });
  }

  private account(members: readonly MemberStanding[], shares: Float64Array): DriveAccount {
    const { frame, rows, asOf, tally, collected, carried, inKind } = this;
    const { ledger } = this.context;
    const { roll } = this.asked;
    const { drive, state, due } = frame;
    const top = tally.at(0);
    const quotas = frame.roll.length === 0 ? null : (roll.quotas[0] ?? null);
    const isUndividedGift = !frame.memberQuotas && quotas === null && state !== "draft";
    const spent = spentOn(frame.items);
    return {
      drive,
      basis: drive.basis,
      state,
      currency: drive.currency,
      target: frame.target,
      quotas,
      dividedOn: frame.dividedOn,
      collected,
      carried,
      inKind,
      outstanding: isUndividedGift
        ? Math.max(0, (frame.target ?? 0) - Math.max(0, collected) - top.writtenOff)
        : top.outstanding,
      writtenOff: top.writtenOff,
      moreThanAsked: top.moreThanAsked,
      last7Days: this.last7Days,
      daysLeft: due === null ? null : due - asOf,
      due,
      uncounted: uncountedIn(ledger, rows),
      counted: countedIn(ledger, rows),
      spent,
      inHand: drive.moneyInHand + collected + carried - spent,
      asked: top.asked,
      contributed: top.contributed,
      part: top.part,
      nothing: top.nothing,
      members,
      shares,
      groups: tally.standings(),
      items: coverItems(frame, collected + carried, inKind),
      memberQuotas: frame.memberQuotas,
      listed: this.isListedDrive(),
    };
  }

  private isListedDrive(): boolean {
    const { frame, context } = this;
    if (frame.state !== "closed") return frame.state === "open";
    const { closedInLists } = context.book.settings;
    if (closedInLists === "this-year") return context.burdens.isOfThisYear(frame);
    return closedInLists === "all";
  }
}
