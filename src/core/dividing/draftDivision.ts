import type { Member } from "../book";
import type { Day } from "../day";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic";
import {
  type DivisionProblem,
  type DivisionRule,
  divideTree,
  type GroupNode,
  LARGEST_AMOUNT,
  LARGEST_WEIGHT_SUM,
  type Share,
  type TreeDivision,
} from "../division/index";
import { isMemberBetween } from "../drive/asked";
import type { DriveFrame } from "../drive/driveFrame";
import type { Ruling, Rulings } from "../drive/rulings";
import type { Rates } from "../ledger/rates";
import type { Money } from "../money";
import type { People } from "../roll/people";
import type { Roster } from "../roster/roster";
import type { Settings } from "../settings";
import { fittingWeights } from "./fittingWeights";
import { addTo, isExact, noSums, type PartSums } from "./partSums";
import { tellDropped, tellTorn } from "./tellAsked";

/** What one drive's division is made from. */
export interface DraftContext {
  readonly frame: DriveFrame;
  readonly roster: Roster;
  readonly people: People;
  readonly settings: Settings;
  readonly rates: Rates;
  readonly rulings: Rulings;
  /** The day of division: it decides where Opens or Due is blank. */
  readonly today: Day;
  /** Who keeps the present quota, by person; null where all is divided anew. */
  readonly keptMembers: ReadonlyMap<number, KeptQuota> | null;
  /** Likewise of groups in a Conscience drive, by node. */
  readonly keptGroups: ReadonlyMap<number, Money> | null;
}

/** A quota that is kept, and the node of the tree where the roll has it. */
export interface KeptQuota {
  readonly amount: Money;
  readonly node: number;
}

/** Why an amount stands exactly, whatever the rule. */
type Exact = "fixed" | "pledge" | "kept";

/**
 * One who is asked, or exempt; it is also the share that the division is handed. No floor is 0,
 * no cap Infinity; both are the amount where `exact` says that it stands, whatever the rule.
 */
export interface AskedPerson extends Share {
  readonly id: string;
  weight: number;
  readonly floor: Money;
  readonly cap: Money;
  readonly person: number;
  readonly node: number;
  readonly isExempt: boolean;
  readonly exact: Exact | null;
}

/** A division of one drive before it is put into rows. */
export interface DraftDivision {
  /** Who is asked, by node of the tree, each list in the roster's order. */
  readonly askedAt: readonly (readonly AskedPerson[])[];
  /** Who is exempt, likewise: on the roll, and not asked. */
  readonly exemptAt: readonly (readonly AskedPerson[])[];
  /** How many are asked in each node's whole subtree. */
  readonly heads: Float64Array;
  /** What stands exactly for each group, and why. */
  readonly exactGroups: ReadonlyMap<number, Exact | "sum">;
  /** Floors and caps of groups' totals that are rounded to the unit. */
  readonly groupBounds: readonly GroupBounds[];
  /** The division; null where only what stands exactly makes up the quotas. */
  readonly division: TreeDivision | null;
  /** Of each node; NaN where nobody is asked in it. */
  readonly groupQuotas: Float64Array;
  quotaOf(asked: AskedPerson): Money;
  readonly target: Money;
  readonly total: Money;
}

/** Least and most of a group's total, as stated; what stands exactly inside is not rounded. */
interface GroupBounds {
  readonly floor: Money;
  readonly cap: Money;
  readonly exact: Money;
}

/** No cap. */
const UNBOUNDED = Number.POSITIVE_INFINITY;

/**
 * Group ids in the tree start with it, and no member's does: nobody types a delete character. It
 * is ASCII and no blank, so that ids stay in the form that division compares fastest.
 */
const GROUP_MARK = "\u007f";

/** The part of a Conscience group that is in none of its subgroups. */
const REST_MARK = "\u007f\u007f";

/**
 * Divides one drive by its rules; null where it cannot be divided, and `found` tells why.
 *
 * Who had joined by the due day, had not left before the opening and is not exempt is asked,
 * once, through the deepest group that matches. Fixed, pledged and kept amounts stand exactly.
 */
export function draftDivision(context: DraftContext, found: Diagnostic[]): DraftDivision | null {
  const draft = new Draft(context, found);
  return draft.divide();
}

class Draft {
  private readonly context: DraftContext;
  private readonly found: Diagnostic[];
  private readonly frame: DriveFrame;
  private readonly askedAt: AskedPerson[][];
  private readonly exemptAt: AskedPerson[][];
  private readonly heads: Float64Array;
  /** Of each node: those asked directly in it, and all in its subtree. */
  private readonly own: PartSums[];
  private readonly whole: PartSums[];
  /** The amount that is stated for each group's total and stands exactly; null where none is. */
  private readonly groupAmounts: readonly (ExactAmount | null)[];
  private readonly exactGroups = new Map<number, Exact | "sum">();
  private readonly groupBounds: GroupBounds[] = [];
  private children: readonly (readonly number[])[] = [];

  constructor(context: DraftContext, found: Diagnostic[]) {
    this.context = context;
    this.found = found;
    this.frame = context.frame;
    const { count } = this.frame.tree;
    this.askedAt = Array.from({ length: count }, () => []);
    this.exemptAt = Array.from({ length: count }, () => []);
    this.heads = new Float64Array(count);
    this.own = Array.from({ length: count }, noSums);
    this.whole = Array.from({ length: count }, noSums);
    this.groupAmounts = Array.from({ length: count }, (_, node) => this.groupAmount(node));
  }

  divide(): DraftDivision | null {
    const before = this.errorCount();
    this.listAsked();
    this.sumUpwards();
    const target = this.target();
    if (this.errorCount() > before || target === null) return null;
    if (this.heads[0] === 0) {
      this.tellProblem({ code: "nobody-to-divide-among", data: { amount: target, ids: [] } });
      return null;
    }
    this.children = this.listChildren();
    tellDropped(this.frame, this.heads, this.found);
    this.tellPledges(target);
    return this.isAllOfMembers() ? this.onlyExact(target) : this.byRule(target);
  }

  private errorCount(): number {
    let errors = 0;
    for (const { severity } of this.found) if (severity === "error") errors++;
    return errors;
  }

  private listAsked(): void {
    const { frame, roster, today, keptMembers, rulings } = this.context;
    const { drive, tree, due } = frame;
    const opens = drive.opens ?? today;
    const until = due ?? today;
    const torn: Member[] = [];
    const { members } = roster;
    for (let person = 0; person < members.length; person++) {
      const member = members[person]!;
      const kept = keptMembers?.get(person);
      const node = frame.asksKnownGroup ? tree.nodeOfMember(person) : -1;
      const isAsked = node >= 0 && isMemberBetween(member, opens, until);
      if (!isAsked && kept === undefined) continue;
      if (isAsked && tree.isTornBetween(person)) torn.push(member);
      const ruling = rulings.isEmpty ? null : rulings.ofMember(person);
      this.list(person, node < 0 && kept !== undefined ? kept.node : node, ruling, kept);
    }
    this.listDeleted();
    tellTorn(frame, torn, this.found);
  }

  /** Who is kept though Members has no row of theirs any more. */
  private listDeleted(): void {
    const { keptMembers, people } = this.context;
    for (const [person, { node, amount }] of keptMembers ?? []) {
      if (people.isDeleted(person)) this.askExactly(person, node, "kept", amount);
    }
  }

  private list(
    person: number,
    node: number,
    ruling: Ruling | null,
    kept: KeptQuota | undefined,
  ): void {
    const { drive, memberQuotas, target } = this.frame;
    if (ruling?.exempt) {
      this.exemptAt[node]!.push(this.asked(person, node, null, 0, UNBOUNDED, true));
      return;
    }
    // With no target there is nothing to ask of who has not pledged, alone or with a group.
    const isAskedForRest = target !== null || drive.basis !== "pledged" || this.isInPledged(node);
    if (drive.memberSplit === "conscience" || !memberQuotas) {
      if (isAskedForRest) this.askedAt[node]!.push(this.asked(person, node, null, 0, UNBOUNDED));
      return;
    }
    const isPledged = drive.basis === "pledged";
    const pledge = ruling === null ? null : ruling.pledge;
    if (ruling !== null && ruling.fixed !== null)
      this.askExactly(person, node, "fixed", ruling.fixed);
    else if (kept !== undefined) {
      this.askExactly(person, node, "kept", kept.amount);
      if (isPledged && pledge === kept.amount) this.own[node]!.keptPledges += pledge;
    } else if (isPledged && pledge !== null) this.askExactly(person, node, "pledge", pledge);
    else if (isAskedForRest) {
      const floor = pledge ?? ruling?.floor ?? drive.floor ?? 0;
      const cap = ruling?.cap ?? drive.cap ?? UNBOUNDED;
      this.askedAt[node]!.push(this.asked(person, node, null, floor, cap));
    }
  }

  private askExactly(person: number, node: number, exact: Exact, amount: Money): void {
    this.askedAt[node]!.push(this.asked(person, node, exact, amount, amount));
  }

  private asked(
    person: number,
    node: number,
    exact: Exact | null,
    floor: Money,
    cap: Money,
    isExempt = false,
  ): AskedPerson {
    const { id } = this.context.people.all[person]!;
    return { id, weight: 1, floor, cap, person, node, isExempt, exact };
  }

  /** Whether an amount stands exactly for the group, or for one that it is in. */
  private isInPledged(node: number): boolean {
    const { parents } = this.frame.tree;
    for (let at = node; at >= 0; at = parents[at]!) if (this.groupAmounts[at] !== null) return true;
    return false;
  }

  private sumUpwards(): void {
    const { tree } = this.frame;
    for (let node = tree.count - 1; node >= 0; node--) {
      const own = this.own[node]!;
      const whole = this.whole[node]!;
      this.sumOwn(node, own);
      addTo(whole, own);
      const amount = this.groupAmounts[node] ?? null;
      if (amount !== null && whole.heads > 0) {
        whole.exactHeads = whole.heads;
        whole.exact = amount.amount;
        if (amount.why === "kept") whole.kept = amount.amount;
        if (amount.isPledge || amount.why === "fixed") whole.keptPledges = whole.kept;
      }
      this.heads[node] = whole.heads;
      const parent = tree.parents[node]!;
      if (parent >= 0) addTo(this.whole[parent]!, whole);
    }
  }

  private sumOwn(node: number, own: PartSums): void {
    const { people } = this.context;
    for (const { person, exact, floor } of this.askedAt[node]!) {
      own.heads++;
      own.weight += people.all[person]!.weight ?? 1;
      if (exact === null) continue;
      own.exactHeads++;
      own.exact += floor;
      if (exact === "kept") own.kept += floor;
    }
  }

  /** What is asked for, or null and the reason. */
  private target(): Money | null {
    const { drive, target } = this.frame;
    const { exact, exactHeads, kept, keptPledges } = this.whole[0]!;
    if (Math.max(target ?? 0, exact) > LARGEST_AMOUNT - this.unit) {
      this.tellTooLarge();
      return null;
    }
    if (target === null) {
      if (drive.basis === "pledged" && exactHeads > 0) return exact;
      this.tell("drive-without-target", { drive: drive.id }, "target");
      return null;
    }
    const { id, currency } = drive;
    const pledged = drive.basis === "pledged" ? exact - kept + keptPledges : 0;
    const by = kept - Math.max(target, pledged);
    // Less than a unit more is what the division before rounded up by.
    if (by >= this.unit) {
      this.tell("kept-exceed-target", { drive: id, kept, target, by: kept - target, currency });
      return null;
    }
    return target;
  }

  private get unit(): Money {
    return this.frame.drive.roundTo ?? 1;
  }

  /** Whether nobody is left to take a rest, on a drive where pledges may leave a gap. */
  private isAllPledged(): boolean {
    return this.frame.drive.basis === "pledged" && isExact(this.whole[0]!);
  }

  /** Whether what is pledged takes all that is asked for, or more. */
  private restsOnPledges(target: Money): boolean {
    const isPledged = this.frame.drive.basis === "pledged";
    return this.isAllPledged() || (isPledged && this.whole[0]!.exact > target);
  }

  /** Whether the members' own amounts are all that there is to it: no group has one. */
  private isAllOfMembers(): boolean {
    return this.isAllPledged() && !this.context.rulings.groupsBound;
  }

  /** Pledges that leave a gap to the target, or are more than it: both are no error. */
  private tellPledges(target: Money): void {
    const { id, basis, currency } = this.frame.drive;
    const pledged = this.whole[0]!.exact;
    const isAll = this.isAllPledged();
    if (isAll && target > pledged) {
      const data = { drive: id, pledged, target, gap: target - pledged, currency };
      this.tell("pledges-leave-a-gap", data);
    } else if (basis === "pledged" && pledged > target) {
      const data = { drive: id, pledged, target, by: pledged - target, others: !isAll, currency };
      this.tell("pledges-exceed-target", data);
    }
  }

  /** The quotas are the pledges. */
  private onlyExact(target: Money): DraftDivision {
    const groupQuotas = Float64Array.from(this.whole, ({ heads, exact }) =>
      heads > 0 ? exact : Number.NaN,
    );
    for (let node = 0; node < groupQuotas.length; node++) this.exactGroups.set(node, "sum");
    return this.made(null, groupQuotas, (asked) => asked.floor, target, groupQuotas[0]!);
  }

  private byRule(target: Money): DraftDivision | null {
    const { drive, tree } = this.frame;
    const { settings } = this.context;
    if (!this.readWeights()) return null;
    const isConscience = drive.memberSplit === "conscience";
    // Heads are all that a Conscience drive weighs, and kept groups need bounds of their own.
    const hasKept = (this.context.keptGroups?.size ?? 0) > 0;
    const byHeads = isConscience && drive.groupSplit === "same-rate" && hasKept;
    if (this.restsOnPledges(target)) this.exactGroups.set(0, this.groupAmounts[0]?.why ?? "sum");
    const result = divideTree({
      target: this.toDivide(target),
      root: this.nodeAt(0),
      split: byHeads ? "by-members" : drive.groupSplit,
      rule: ruleOf(drive.memberSplit),
      rounding: settings.rounding === "never-falls" ? "webster" : "largest-remainder",
      unit: this.unit,
      salt: drive.id,
    });
    if ("problem" in result) {
      for (const problem of merged([result.problem, ...result.others])) this.tellProblem(problem);
      return null;
    }
    const { quotas } = result;
    const groupQuotas = new Float64Array(tree.count).fill(Number.NaN);
    for (let node = 0; node < tree.count; node++) {
      if (this.heads[node]! > 0) groupQuotas[node] = quotas[groupId(tree.names[node]!)]!;
    }
    const quotaOf = ({ id }: AskedPerson) => quotas[id] ?? 0;
    return this.made(result, groupQuotas, quotaOf, target, result.total);
  }

  /**
   * The target, or all that stands exactly: where that is pledged and leaves a gap or exceeds the
   * target, and where kept quotas add up to the target as it was rounded up to the unit before.
   */
  private toDivide(target: Money): Money {
    const { exact, kept } = this.whole[0]!;
    const over = exact - target;
    if (this.restsOnPledges(target)) return exact;
    return kept > 0 && over > 0 && over < this.unit ? exact : target;
  }

  private made(
    division: TreeDivision | null,
    groupQuotas: Float64Array,
    quotaOf: (asked: AskedPerson) => Money,
    target: Money,
    total: Money,
  ): DraftDivision {
    const { askedAt, exemptAt, heads, exactGroups, groupBounds } = this;
    return {
      ...{ askedAt, exemptAt, heads, exactGroups, groupBounds },
      ...{ division, groupQuotas, quotaOf, target, total },
    };
  }

  /** Gives everybody their weight; false where something is missing, which is told. */
  private readWeights(): boolean {
    const { people } = this.context;
    const { drive } = this.frame;
    const { memberSplit } = drive;
    if (memberSplit === "conscience") return true;
    if (memberSplit === "levelling" || memberSplit === "by-income") return this.readIncomes();
    for (const list of this.askedAt) {
      for (const asked of list) asked.weight = people.all[asked.person]!.weight ?? 1;
    }
    this.fitWeights();
    return true;
  }

  private readIncomes(): boolean {
    const { people, settings, rates, today } = this.context;
    const { drive, due } = this.frame;
    const lacking: string[] = [];
    // Levelling compares incomes with amounts of the drive's; in other splits only proportions count.
    const currency = drive.memberSplit === "levelling" ? drive.currency : settings.currency;
    const day = due ?? today;
    for (const list of this.askedAt) {
      for (const asked of list) {
        const { income, name } = people.all[asked.person]!;
        if (income === null && asked.exact === null) lacking.push(name);
        const weight = rates.convert(income ?? 0, settings.currency, currency, day);
        if (weight === null) return this.tellRate(day);
        asked.weight = weight;
      }
    }
    if (lacking.length > 0) {
      this.tell("income-missing", { drive: drive.id, names: lacking });
      return false;
    }
    if (drive.memberSplit === "by-income") this.fitWeights();
    else if (this.weightSum() > LARGEST_WEIGHT_SUM) return this.tellTooLarge();
    return true;
  }

  private weightSum(): number {
    let sum = 0;
    for (const list of this.askedAt) for (const { weight } of list) sum += weight;
    return sum;
  }

  /** Weights with too many decimals for a division, or too large for one, are made to fit. */
  private fitWeights(): void {
    const weights: number[] = [];
    for (const list of this.askedAt) for (const { weight } of list) weights.push(weight);
    const fitting = fittingWeights(weights);
    if (fitting === weights) return;
    let i = 0;
    for (const list of this.askedAt) for (const asked of list) asked.weight = fitting[i++]!;
  }

  /** One group and all below it as the division reads them. Groups with nobody asked drop out. */
  private nodeAt(node: number, weight?: number): GroupNode {
    const { tree, drive } = this.frame;
    const below = this.children[node]!;
    const members = this.askedAt[node]!;
    const weights = this.weightsIn(node);
    const base = { id: groupId(tree.names[node]!), ...weighed(weight), ...this.boundsOf(node) };
    const groups = below.map((child, i) => this.nodeAt(child, weights[i]));
    const own = { ...weighed(weights[below.length]), ...this.boundsInside(this.own[node]!) };
    if (drive.memberSplit === "conscience") {
      if (groups.length === 0) return { ...base, heads: members.length };
      if (members.length === 0) return { ...base, groups };
      const rest = { id: REST_MARK + tree.names[node]!, heads: members.length, ...own };
      return { ...base, groups: [...groups, rest] };
    }
    return groups.length === 0 ? { ...base, members } : { ...base, groups, members, own };
  }

  /** Of each node the groups directly below in which anybody is asked. */
  private listChildren(): number[][] {
    const { tree } = this.frame;
    const children = Array.from({ length: tree.count }, (): number[] => []);
    for (let node = 1; node < tree.count; node++) {
      if (this.heads[node]! > 0) children[tree.parents[node]!]!.push(node);
    }
    return children;
  }

  /** What is stated for a group's total; of the topmost of all, for the whole organisation. */
  private rulingAt(node: number): Ruling | null {
    const { tree } = this.frame;
    const { rulings } = this.context;
    const index = tree.groupAt(node)?.index ?? (node === 0 && tree.asksEveryone ? -1 : null);
    return index === null ? null : rulings.ofGroup(index);
  }

  /** Fixed, kept or pledged: what a group's total is, whatever the rule. */
  private groupAmount(node: number): ExactAmount | null {
    const ruling = this.rulingAt(node);
    const kept = this.context.keptGroups?.get(node);
    if (ruling !== null && ruling.fixed !== null) {
      return { why: "fixed", amount: ruling.fixed, isPledge: false };
    }
    const pledge = this.frame.drive.basis === "pledged" ? (ruling?.pledge ?? null) : null;
    if (kept !== undefined) return { why: "kept", amount: kept, isPledge: pledge === kept };
    return pledge === null ? null : { why: "pledge", amount: pledge, isPledge: true };
  }

  /** Least and most of a group's total: what is stated for it, and what stands exactly inside. */
  private boundsOf(node: number): Bounds {
    const stated = this.groupAmounts[node] ?? null;
    if (stated !== null) {
      if (node > 0) this.exactGroups.set(node, stated.why);
      return { floor: stated.amount, cap: stated.amount };
    }
    const { floor, cap } = this.statedBounds(node);
    const whole = this.whole[node]!;
    const inside = node === 0 ? {} : this.boundsInside(whole);
    const isSum = inside.cap !== undefined && floor <= whole.exact && whole.exact <= cap;
    if (isSum) {
      this.exactGroups.set(node, "sum");
      return inside;
    }
    // Beyond the group's own cap it is the division that tells of what stands exactly inside.
    const least = Math.max(floor, Math.min(inside.floor ?? 0, cap));
    return { ...(least > 0 ? { floor: least } : {}), ...(cap < UNBOUNDED ? { cap } : {}) };
  }

  private statedBounds(node: number): GroupBounds {
    const ruling = this.rulingAt(node);
    const { exact } = this.whole[node]!;
    const floor = ruling?.pledge ?? ruling?.floor ?? 0;
    const bounds = { floor, cap: ruling?.cap ?? UNBOUNDED, exact };
    if (node > 0) this.groupBounds.push(bounds);
    return bounds;
  }

  /**
   * Where all that is asked in a part stands exactly, its total does; where anybody is kept, it is
   * at least what stands exactly. At the same rate a part's total follows from its members.
   */
  private boundsInside(part: PartSums): Bounds {
    const { exactHeads, exact, kept } = part;
    if (this.frame.drive.groupSplit === "same-rate" || exactHeads === 0) return {};
    if (isExact(part)) return { floor: exact, cap: exact };
    return kept > 0 ? { floor: Math.max(kept, exact) } : {};
  }

  /**
   * By weight, what the groups below one weigh, and last its own members together. Groups weigh
   * what Groups says, or where it says nothing of any of them, their members' weights added up,
   * as own members beside them always do. Where some are blank they stay so: the division tells.
   */
  private weightsIn(node: number): readonly (number | undefined)[] {
    const { tree, drive } = this.frame;
    const below = this.children[node]!;
    if (drive.groupSplit !== "by-weight" || below.length === 0) return [];
    const parts = below.map((child) => this.whole[child]!);
    const stated = below.map((child) => tree.groupAt(child)?.group.weight ?? null);
    const own = this.own[node]!;
    // What stands exactly needs no weight.
    const isSaid = stated.some((weight, i) => weight !== null && !isExact(parts[i]!));
    if (!isSaid) return fittingWeights([...parts, own].map(({ weight }) => weight));
    if (!isExact(own)) this.tellOwnWeight(node);
    const fitting = fittingWeights([...stated.map((weight) => weight ?? 0), own.weight]);
    return fitting.map((weight, i) =>
      stated[i] === null && !isExact(parts[i]!) ? undefined : weight,
    );
  }

  /** Beyond what is computed exactly: an amount is mistyped. */
  private tellTooLarge(): false {
    this.tell("too-large-to-divide", { drive: this.frame.drive.id });
    return false;
  }

  private tellOwnWeight(node: number): void {
    const { people } = this.context;
    const { drive, tree } = this.frame;
    const names = this.askedAt[node]!.map(({ person }) => people.all[person]!.name);
    const weight = Number(this.own[node]!.weight.toFixed(6));
    this.tell("own-members-weighed", { drive: drive.id, group: tree.names[node]!, names, weight });
  }

  private tellRate(day: Day): false {
    const { settings } = this.context;
    const { id, currency } = this.frame.drive;
    const data = { drive: id, currency, home: settings.currency, day };
    this.tell("no-rate-for-incomes", data, "currency");
    return false;
  }

  private tell<C extends Parameters<typeof diagnose>[0]>(
    code: C,
    data: Parameters<typeof diagnose<C>>[1],
    column?: string,
  ): void {
    const { id, place } = this.frame.drive;
    const at = column === undefined ? place : { ...place, column };
    this.found.push(diagnose(code, data, at, { content: `${id}|${JSON.stringify(data)}` }));
  }

  /** A division's problem with the names of those concerned in place of their ids. */
  private tellProblem(problem: DivisionProblem): void {
    const { roster } = this.context;
    const nameOf = (id: string) => {
      if (id.startsWith(GROUP_MARK)) return id.replace(/^\u007f+/, "");
      const index = roster.byId.get(id);
      return index === undefined ? id : roster.members[index]!.name;
    };
    const { id: drive, currency } = this.frame.drive;
    const data: Record<string, unknown> = { ...problem.data, drive, currency };
    const { ids } = data as { ids?: readonly string[] };
    if (ids !== undefined) data["ids"] = ids.map(nameOf);
    const { group } = data as { group?: string };
    if (group !== undefined) data["group"] = nameOf(group);
    this.tell(problem.code, data as never);
  }
}

type Bounds = Pick<GroupNode, "floor" | "cap">;

interface ExactAmount {
  readonly why: Exact;
  readonly amount: Money;
  /** Whether it is just what was pledged. */
  readonly isPledge: boolean;
}

function weighed(weight: number | undefined): Pick<GroupNode, "weight"> {
  return weight === undefined ? {} : { weight };
}

/** The id of a group in the division's results. */
export function groupId(name: string): string {
  return GROUP_MARK + name;
}

function ruleOf(split: DriveFrame["drive"]["memberSplit"]): DivisionRule {
  if (split === "equally") return "equal";
  return split === "levelling" ? "levelling" : "proportional";
}

/** Problems that differ only in whom they concern as one: a drive's own floor concerns everybody. */
function merged(problems: readonly DivisionProblem[]): DivisionProblem[] {
  const byFigures = new Map<string, DivisionProblem>();
  for (const problem of problems) {
    if (problem.code !== "floor-over-cap" && problem.code !== "no-unit-between-bounds") {
      byFigures.set(JSON.stringify(problem), problem);
      continue;
    }
    const { ids, ...figures } = problem.data;
    const key = JSON.stringify([problem.code, { ...figures, group: "" }]);
    const before = byFigures.get(key)?.data as typeof problem.data | undefined;
    const data = { ...figures, ids: [...(before?.ids ?? []), ...ids] };
    byFigures.set(key, { code: problem.code, data } as DivisionProblem);
  }
  return [...byFigures.values()];
}
