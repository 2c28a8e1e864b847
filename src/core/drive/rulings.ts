import type { Adjustment } from "../book";
import type { Day } from "../day";
import type { Diagnostic } from "../diagnostics/diagnostic";
import { type Currency, type Money, toMinor } from "../money";
import type { Roster } from "../roster/roster";
import { isValidOn, type ResolvedAdjustment, tellOfAdjustment, tellUnfit } from "./adjustments";

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
      if (amount === null) tellUnfit(source, found, drive.currency);
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
      drive: drive.id,
      who: source.who,
      kind,
      lower: amount,
      higher: clash.amount,
      currency: drive.currency,
    };
    tellOfAdjustment(clash.source, found, "adjustments-disagree", data, "amount");
  }
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
