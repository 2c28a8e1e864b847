import type { Adjustment, AdjustmentKind, Book } from "../book";
import type { Day } from "../day";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic";
import { type Currency, type Money, toMinor, whyNotMinor } from "../money";
import { Suggester } from "../names/suggester";
import { memberWithId, type Roster } from "../roster/roster";

/** An adjustment whose drive and person or group are known. */
export interface ResolvedAdjustment {
  readonly source: Adjustment;
  /** null: all drives. */
  readonly drive: string | null;
  /** Index into the roster's members; −1 where it is about a group. */
  readonly member: number;
  /** Index into the roster's groups; −1 where it is about a member or the whole organisation. */
  readonly group: number;
}

/**
 * Finds whom each adjustment is about. What cannot be applied (no such drive, nobody of that
 * name, no amount) is told and left out.
 */
export function resolveAdjustments(
  book: Book,
  roster: Roster,
  found: Diagnostic[],
): ResolvedAdjustment[] {
  const drives = new Set(book.drives.map((drive) => drive.id));
  const suggestDrive = new Suggester(drives);
  const suggestWho = new Suggester(everyoneNamed(roster));
  const resolved: ResolvedAdjustment[] = [];
  for (const source of book.adjustments) {
    const { drive, who } = source;
    if (drive !== null && !drives.has(drive)) {
      const data = { value: drive, suggestion: suggestDrive.suggest(drive) };
      found.push(about(source, "unknown-drive", data, "drive"));
      continue;
    }
    const target = findTarget(roster, who);
    if (target === null) {
      const data = { value: who, suggestion: suggestWho.suggest(who) };
      found.push(about(source, "unknown-adjusted", data, "who"));
    } else if (target === "ambiguous") {
      found.push(about(source, "ambiguous-name", { value: who }, "who"));
    } else if (hasUsableAmount(source, found)) {
      resolved.push({ source, drive, ...target });
    }
  }
  return resolved;
}

/** Groups and members by all that they go by, listed only if that is asked for. */
function* everyoneNamed(roster: Roster): Iterable<string> {
  yield* roster.groups.keys();
  yield* roster.byId.keys();
  yield* roster.byName.keys();
}

type Target = { readonly member: number; readonly group: number };

/** A member's ID first, then a group's name, then a member's unique name. */
function findTarget(roster: Roster, who: string): Target | "ambiguous" | null {
  const byId = memberWithId(roster, who);
  if (byId !== undefined) return { member: byId, group: -1 };
  const group = roster.groups.get(who);
  if (group !== undefined) return { member: -1, group: group.index };
  const byName = roster.byName.get(who);
  if (byName === null) return "ambiguous";
  if (byName !== undefined) return { member: byName, group: -1 };
  return who === roster.everyone ? { member: -1, group: -1 } : null;
}

const needsAmount: readonly AdjustmentKind[] = ["fixed", "floor", "cap", "pledge"];

function hasUsableAmount(source: Adjustment, found: Diagnostic[]): boolean {
  const { kind, amount, who } = source;
  if (amount === null && needsAmount.includes(kind)) {
    found.push(about(source, "adjustment-without-amount", { who, kind }, "amount"));
    return false;
  }
  if (amount !== null && amount < 0) {
    found.push(about(source, "adjustment-below-zero", { who, kind, value: amount }, "amount"));
    return false;
  }
  return true;
}

function about<C extends Parameters<typeof diagnose>[0]>(
  source: Adjustment,
  code: C,
  data: Parameters<typeof diagnose<C>>[1],
  column: string,
): Diagnostic {
  const { drive, who, kind, amount } = source;
  const content = `${drive ?? ""}|${who}|${kind}|${amount ?? ""}`;
  return diagnose(code, data, { ...source.place, column }, { content });
}

/** What the adjustments of one drive come to for one member or one group. */
export interface Ruling {
  readonly exempt: boolean;
  readonly fixed: Money | null;
  /** Also where the basis makes a floor of it. */
  readonly pledge: Money | null;
  readonly floor: Money | null;
  readonly cap: Money | null;
}

/** The amounts of one kind of adjustment from one source: the latest From rules. */
interface Stated {
  amount: Money;
  from: Day;
  source: Adjustment;
  /** The higher amount that another row of the same From states. */
  clash: { readonly amount: Money; readonly source: Adjustment } | null;
}

/** What is stated for one member or group: by the drive's own rows, by All's, or what decides of both. */
interface Level {
  exempt: boolean;
  fixed: Stated | null;
  pledge: Stated | null;
  floor: Stated | null;
  cap: Stated | null;
}

interface TargetLevels {
  own: Level | null;
  all: Level | null;
}

const nobodyStated: Ruling = { exempt: false, fixed: null, pledge: null, floor: null, cap: null };

/**
 * The adjustments that hold in one drive on one day.
 *
 * A drive's own row beats one for All; a member's beats their group's; then the latest From. On
 * the level that decides: exempt, then fixed, then pledge, then floor and cap; a floor or cap is
 * completed from the levels below. Only an exemption passes from a group to its members.
 */
export class Rulings {
  private readonly roster: Roster;
  private readonly members = new Map<number, TargetLevels>();
  private readonly groups = new Map<number, TargetLevels>();
  private groupsExempt = false;

  /** @param day the day on which validity is judged: the due day, or that of division */
  constructor(
    roster: Roster,
    adjustments: readonly ResolvedAdjustment[],
    drive: { readonly id: string; readonly currency: Currency },
    day: Day,
    found: Diagnostic[],
  ) {
    this.roster = roster;
    for (const adjustment of adjustments) {
      const { source } = adjustment;
      if (source.kind === "write-off") continue;
      if (adjustment.drive !== null && adjustment.drive !== drive.id) continue;
      if (!isValidOn(source, day)) continue;
      this.take(adjustment, drive, found);
    }
    for (const [member, levels] of this.members)
      tellClashes(this.levelOfMember(member, levels), drive, found);
    for (const levels of this.groups.values()) tellClashes(levelOf(levels), drive, found);
  }

  /** Whether nothing is adjusted in this drive. */
  get isEmpty(): boolean {
    return this.members.size === 0 && this.groups.size === 0;
  }

  /** What holds for a member of the roster. */
  ofMember(member: number): Ruling {
    const levels = this.members.get(member);
    if (levels === undefined && !this.groupsExempt) return nobodyStated;
    return rulingOf(this.levelOfMember(member, levels ?? nothingStated));
  }

  /** What holds for a group's total; −1 is the whole organisation. */
  ofGroup(group: number): Ruling {
    const levels = this.groups.get(group);
    return levels === undefined ? nobodyStated : rulingOf(levelOf(levels));
  }

  /** Whether any group has more than an exemption: a total of its own. */
  get groupsBound(): boolean {
    for (const group of this.groups.keys()) {
      const { fixed, floor, cap, pledge } = this.ofGroup(group);
      if (fixed !== null || floor !== null || cap !== null || pledge !== null) return true;
    }
    return false;
  }

  private take(
    { member, group, drive: named, source }: ResolvedAdjustment,
    drive: { readonly id: string; readonly currency: Currency },
    found: Diagnostic[],
  ): void {
    const map = member >= 0 ? this.members : this.groups;
    const key = member >= 0 ? member : group;
    const levels = map.get(key) ?? { own: null, all: null };
    map.set(key, levels);
    const which = named === null ? "all" : "own";
    const level = levels[which] ?? blankLevel();
    levels[which] = level;
    const { kind } = source;
    if (kind === "exempt") {
      level.exempt = true;
      this.groupsExempt ||= member < 0;
    } else if (kind !== "write-off" && source.amount !== null) {
      const amount = toMinor(source.amount, drive.currency);
      if (amount === null) found.push(unfit(source, drive.currency));
      else
        level[kind] = ruling(level[kind], { amount, from: startOf(source), source, clash: null });
    }
  }

  /** What decides for a member: their own rows, or their groups' exemption, first of the drive's. */
  private levelOfMember(member: number, levels: TargetLevels): Level {
    if (levels.own !== null) return levelOf(levels);
    if (this.isGroupExempt(member, "own")) return exemptLevel;
    if (levels.all !== null) return levelOf(levels);
    return this.isGroupExempt(member, "all") ? exemptLevel : blankLevel();
  }

  /** Whether a group that a member belongs to, or one above it, is exempt. */
  private isGroupExempt(member: number, which: "own" | "all"): boolean {
    if (!this.groupsExempt) return false;
    if (this.groups.get(-1)?.[which]?.exempt) return true;
    for (const index of this.roster.memberGroups[member] ?? []) {
      let group = this.roster.groupOrder[index];
      while (group !== undefined) {
        const levels = this.groups.get(group.index);
        if (levels?.[which]?.exempt) return true;
        group = group.parent === null ? undefined : this.roster.groups.get(group.parent);
      }
    }
    return false;
  }
}

function blankLevel(): Level {
  return { exempt: false, fixed: null, pledge: null, floor: null, cap: null };
}

const exemptLevel: Level = { ...blankLevel(), exempt: true };
const nothingStated: TargetLevels = { own: null, all: null };

function isValidOn({ from, until }: Adjustment, day: Day): boolean {
  return (from === null || from <= day) && (until === null || until >= day);
}

function startOf({ from }: Adjustment): Day {
  return from ?? Number.NEGATIVE_INFINITY;
}

/** The later of two; of equal From the lower amount, and the higher is remembered. */
function ruling(before: Stated | null, next: Stated): Stated {
  if (before === null || next.from > before.from) return next;
  if (next.from < before.from || next.amount === before.amount) return before;
  const [lower, higher] = next.amount < before.amount ? [next, before] : [before, next];
  const other = before.clash;
  return { ...lower, clash: other !== null && other.amount > higher.amount ? other : higher };
}

/**
 * What decides of all that is stated: the drive's own rows, with the floor or cap that they leave
 * open taken from those for All; nothing beside an exemption or a fixed amount, no floor beside a
 * pledge.
 */
function levelOf({ own, all }: TargetLevels): Level {
  const level = own ?? all ?? blankLevel();
  if (level.exempt) return exemptLevel;
  if (level.fixed !== null) return { ...blankLevel(), fixed: level.fixed };
  return {
    ...level,
    floor: level.pledge === null ? (level.floor ?? all?.floor ?? null) : null,
    cap: level.cap ?? all?.cap ?? null,
  };
}

const statedKinds = ["fixed", "pledge", "floor", "cap"] as const;

/** Tells of amounts of equal From that differ, where they decide. */
function tellClashes(
  level: Level,
  drive: { readonly id: string; readonly currency: Currency },
  found: Diagnostic[],
): void {
  for (const kind of statedKinds) {
    const stated = level[kind];
    if (stated === null || stated.clash === null) continue;
    const { clash, amount, source } = stated;
    const data = {
      ...{ drive: drive.id, who: source.who, kind, lower: amount, higher: clash.amount },
      currency: drive.currency,
    };
    found.push(about(clash.source, "adjustments-disagree", data, "amount"));
  }
}

function unfit(source: Adjustment, currency: Currency): Diagnostic {
  const { amount } = source;
  if (whyNotMinor(amount ?? 0, currency) === "too-large")
    return about(source, "amount-too-large", { value: String(amount) }, "amount");
  const data = { value: amount ?? 0, currency };
  return about(source, "more-decimals-than-currency", data, "amount");
}

function rulingOf({ exempt, fixed, pledge, floor, cap }: Level): Ruling {
  return {
    exempt,
    fixed: fixed?.amount ?? null,
    pledge: pledge?.amount ?? null,
    floor: floor?.amount ?? null,
    cap: cap?.amount ?? null,
  };
}

/** What has been written off by one day, for one member or group; null: all that is outstanding. */
export interface WriteOffs {
  readonly ofMember: ReadonlyMap<number, Money>;
  readonly ofGroup: ReadonlyMap<number, Money>;
}

/** Written off with no amount: whatever is outstanding. */
export const EVERYTHING = Number.POSITIVE_INFINITY;

/** The write-offs of one drive by `day`: they add up, each from its From day. */
export function writeOffsOf(
  adjustments: readonly ResolvedAdjustment[],
  drive: { readonly id: string; readonly currency: Currency },
  day: Day,
  found: Diagnostic[],
): WriteOffs {
  const ofMember = new Map<number, Money>();
  const ofGroup = new Map<number, Money>();
  for (const { source, drive: named, member, group } of adjustments) {
    if (source.kind !== "write-off" || (named !== null && named !== drive.id)) continue;
    if (!isValidOn(source, day)) continue;
    const amount = source.amount === null ? EVERYTHING : toMinor(source.amount, drive.currency);
    if (amount === null) {
      found.push(unfit(source, drive.currency));
      continue;
    }
    const map = member >= 0 ? ofMember : ofGroup;
    const key = member >= 0 ? member : group;
    map.set(key, (map.get(key) ?? 0) + amount);
  }
  return { ofMember, ofGroup };
}
