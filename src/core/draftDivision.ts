import type { Ruling, Rulings } from "./adjustments";
import type { Member } from "./book";
import type { Day } from "./day";
import { type Diagnostic, diagnose } from "./diagnostic";
import {
  type DivisionProblem,
  type DivisionRule,
  divideTree,
  type GroupNode,
  type Share,
  type TreeDivision,
} from "./division/index";
import type { DriveFrame } from "./driveFrame";
import { isMemberBetween } from "./driveTree";
import { fittingWeights } from "./fittingWeights";
import type { Money } from "./money";
import type { People } from "./people";
import type { Rates } from "./rates";
import type { Roster } from "./roster";
import type { Settings } from "./settings";
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
  /** The division; null where only what stands exactly makes up the quotas. */
  readonly division: TreeDivision | null;
  /** Of each node; NaN where nobody is asked in it. */
  readonly groupQuotas: Float64Array;
  quotaOf(asked: AskedPerson): Money;
  readonly target: Money;
  readonly total: Money;
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
  private readonly exactSums: Float64Array;
  private readonly keptSums: Float64Array;
  /** How many in each subtree have an amount that stands exactly. */
  private readonly exactHeads: Float64Array;
  private readonly weightSums: Float64Array;
  private readonly exactGroups = new Map<number, Exact | "sum">();
  private children: readonly (readonly number[])[] = [];

  constructor(context: DraftContext, found: Diagnostic[]) {
    this.context = context;
    this.found = found;
    this.frame = context.frame;
    const { count } = this.frame.tree;
    this.askedAt = Array.from({ length: count }, () => []);
    this.exemptAt = Array.from({ length: count }, () => []);
    this.heads = new Float64Array(count);
    this.exactSums = new Float64Array(count);
    this.keptSums = new Float64Array(count);
    this.exactHeads = new Float64Array(count);
    this.weightSums = new Float64Array(count);
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
    return this.isAllExact() ? this.onlyExact(target) : this.byRule(target);
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
    if (drive.memberSplit === "conscience" || !memberQuotas) {
      this.askedAt[node]!.push(this.asked(person, node, null, 0, UNBOUNDED));
      return;
    }
    const isPledged = drive.basis === "pledged";
    const pledge = ruling === null ? null : ruling.pledge;
    if (ruling !== null && ruling.fixed !== null)
      this.askExactly(person, node, "fixed", ruling.fixed);
    else if (kept !== undefined) this.askExactly(person, node, "kept", kept.amount);
    else if (isPledged && pledge !== null) this.askExactly(person, node, "pledge", pledge);
    // With no target there is nothing to ask of who has not pledged.
    else if (!isPledged || target !== null) {
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

  private sumUpwards(): void {
    const { tree } = this.frame;
    const { people } = this.context;
    for (let node = tree.count - 1; node >= 0; node--) {
      for (const { person, exact, floor } of this.askedAt[node]!) {
        this.heads[node]!++;
        this.weightSums[node]! += people.all[person]!.weight ?? 1;
        if (exact === null) continue;
        this.exactHeads[node]!++;
        this.exactSums[node]! += floor;
        if (exact === "kept") this.keptSums[node]! += floor;
      }
      const kept = this.context.keptGroups?.get(node);
      if (kept !== undefined) this.keptSums[node] = kept;
      const parent = tree.parents[node]!;
      if (parent < 0) continue;
      this.heads[parent]! += this.heads[node]!;
      this.weightSums[parent]! += this.weightSums[node]!;
      this.exactHeads[parent]! += this.exactHeads[node]!;
      this.exactSums[parent]! += this.exactSums[node]!;
      this.keptSums[parent]! += this.keptSums[node]!;
    }
  }

  /** What is to be divided, or null and the reason. */
  private target(): Money | null {
    const { drive, target } = this.frame;
    const exact = this.exactSums[0]!;
    if (target === null) {
      if (drive.basis === "pledged" && this.exactHeads[0]! > 0) return exact;
      this.tell("drive-without-target", { drive: drive.id }, "target");
      return null;
    }
    const kept = this.keptSums[0]!;
    const { id, currency } = drive;
    // Less than a unit more is what the division before rounded up by.
    if (kept - target >= (drive.roundTo ?? 1)) {
      this.tell("kept-exceed-target", { drive: id, kept, target, by: kept - target, currency });
      return null;
    }
    return target;
  }

  /** Whether nobody is left to take a rest, on a drive where pledges may leave a gap. */
  private isAllExact(): boolean {
    const isPledged = this.frame.drive.basis === "pledged";
    return isPledged && this.exactHeads[0] === this.heads[0];
  }

  /** The quotas are the pledges; the gap is no error. */
  private onlyExact(target: Money): DraftDivision {
    const total = this.exactSums[0]!;
    const { id, currency } = this.frame.drive;
    if (target > total) {
      const data = { drive: id, pledged: total, target, gap: target - total, currency };
      this.tell("pledges-leave-a-gap", data);
    }
    const groupQuotas = this.exactSums.map((sum, node) =>
      this.heads[node]! > 0 ? sum : Number.NaN,
    );
    for (let node = 0; node < groupQuotas.length; node++) this.exactGroups.set(node, "sum");
    return this.made(null, groupQuotas, (asked) => asked.floor, target, total);
  }

  private byRule(target: Money): DraftDivision | null {
    const { drive, tree } = this.frame;
    const { settings } = this.context;
    if (!this.readWeights()) return null;
    const exact = this.exactSums[0]!;
    const isOverPledged = drive.basis === "pledged" && exact > target;
    if (isOverPledged) {
      const { id, currency } = drive;
      const data = { drive: id, pledged: exact, target, by: exact - target, currency };
      this.tell("pledges-exceed-target", data);
    }
    const isConscience = drive.memberSplit === "conscience";
    // Heads are all that a Conscience drive weighs, and kept groups need bounds of their own.
    const byHeads = isConscience && drive.groupSplit === "same-rate" && this.keptSums[0]! > 0;
    const result = divideTree({
      target: isOverPledged ? exact : this.roundedUpBefore(target),
      root: this.nodeAt(0),
      split: byHeads ? "by-members" : drive.groupSplit,
      rule: ruleOf(drive.memberSplit),
      rounding: settings.rounding === "never-falls" ? "webster" : "largest-remainder",
      unit: drive.roundTo ?? 1,
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

  /** Quotas that are kept add up to the target as it was rounded up to the unit, not to the target. */
  private roundedUpBefore(target: Money): Money {
    const kept = this.keptSums[0]!;
    if (kept === 0) return target;
    const exact = Math.max(kept, this.exactSums[0]!);
    return exact - target < (this.frame.drive.roundTo ?? 1) ? Math.max(target, exact) : target;
  }

  private made(
    division: TreeDivision | null,
    groupQuotas: Float64Array,
    quotaOf: (asked: AskedPerson) => Money,
    target: Money,
    total: Money,
  ): DraftDivision {
    const { askedAt, exemptAt, heads, exactGroups } = this;
    return { askedAt, exemptAt, heads, exactGroups, division, groupQuotas, quotaOf, target, total };
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
    return true;
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
  private nodeAt(node: number): GroupNode {
    const { tree, drive } = this.frame;
    const id = groupId(tree.names[node]!);
    const below = this.children[node]!;
    const own = this.askedAt[node]!;
    const bounds = node === 0 ? {} : this.boundsOf(node);
    const weight = node === 0 ? undefined : this.groupWeight(node);
    const base = { id, ...bounds, ...(weight === undefined ? {} : { weight }) };
    const groups = below.map((child) => this.nodeAt(child));
    if (drive.memberSplit === "conscience") {
      if (groups.length === 0) return { ...base, heads: own.length };
      if (own.length === 0) return { ...base, groups };
      const rest = { id: REST_MARK + tree.names[node]!, heads: own.length };
      return { ...base, groups: [...groups, rest] };
    }
    if (groups.length === 0) return { ...base, members: own };
    return { ...base, groups, members: own, own: this.ownBounds(own) };
  }

  /** Of members beside subgroups together: what stands exactly in them, as of any other group. */
  private ownBounds(own: readonly AskedPerson[]): { floor?: Money; cap?: Money } {
    if (own.length === 0 || this.frame.drive.groupSplit === "same-rate") return {};
    let exact = 0;
    let kept = 0;
    let all = true;
    for (const { exact: why, floor } of own) {
      if (why === null) all = false;
      else exact += floor;
      if (why === "kept") kept += floor;
    }
    if (all) return { floor: exact, cap: exact };
    return kept > 0 ? { floor: Math.max(kept, exact) } : {};
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

  /** Fixed, pledged, least and most of a group's total. */
  private boundsOf(node: number): { floor?: Money; cap?: Money } {
    const { tree, drive } = this.frame;
    const index = tree.groupAt(node)?.index;
    const ruling = index === undefined ? null : this.context.rulings.ofGroup(index);
    const kept = this.context.keptGroups?.get(node);
    if (ruling !== null && ruling.fixed !== null) return this.exactly(node, "fixed", ruling.fixed);
    if (kept !== undefined) return this.exactly(node, "kept", kept);
    const pledge = ruling?.pledge ?? null;
    if (pledge !== null && drive.basis === "pledged") return this.exactly(node, "pledge", pledge);
    const isBound = ruling !== null && (ruling.floor !== null || ruling.cap !== null);
    if (drive.groupSplit !== "same-rate" && !isBound && pledge === null) {
      const exactHeads = this.exactHeads[node]!;
      if (exactHeads > 0 && exactHeads === this.heads[node]) {
        return this.exactly(node, "sum", this.exactSums[node]!);
      }
    }
    const keptSum = drive.groupSplit === "same-rate" ? 0 : this.keptFloor(node);
    const floor = Math.max(pledge ?? ruling?.floor ?? 0, keptSum);
    const cap = ruling?.cap ?? null;
    return { ...(floor > 0 ? { floor } : {}), ...(cap === null ? {} : { cap }) };
  }

  /** Where anybody below is kept, a group's total is at least what stands exactly in it. */
  private keptFloor(node: number): Money {
    const kept = this.keptSums[node]!;
    return kept > 0 ? Math.max(kept, this.exactSums[node]!) : 0;
  }

  private exactly(node: number, why: Exact | "sum", amount: Money) {
    this.exactGroups.set(node, why);
    return { floor: amount, cap: amount };
  }

  /**
   * A group's own weight; where no sibling has one, its members' weights added up. Where some
   * have one, blank stays blank: the division tells which.
   */
  private groupWeight(node: number): number | undefined {
    const { tree, drive } = this.frame;
    if (drive.groupSplit !== "by-weight") return undefined;
    const parent = tree.parents[node]!;
    const own = tree.groupAt(node)?.group.weight ?? null;
    if (own !== null) return own;
    if (this.askedAt[parent]!.length > 0) return undefined;
    const siblings = this.children[parent]!;
    const allBlank = siblings.every((each) => (tree.groupAt(each)?.group.weight ?? null) === null);
    return allBlank ? Number(this.weightSums[node]!.toFixed(6)) : undefined;
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
