import type { Money } from "../../money";
import { type DraftContext, type Exact, UNBOUNDED } from "../draftContext";
import { type ExactTotals, rulingOfGroup } from "./exactTotals";
import { type DriveSums, isExact, type PartSums } from "./sumParts";
import { restsOnPledges } from "./toDivide";

/** The least and the most that totals may be, by node. */
export interface GroupBounds {
  readonly ofGroups: readonly Bounds[];
  /** Of a group's own members together, beside its subgroups. */
  readonly ofOwn: readonly Bounds[];
  /** What stands exactly for each group, and why. */
  readonly exact: ReadonlyMap<number, Exact | "sum">;
  /** The floors and caps that are stated, and so are rounded to the unit. */
  readonly stated: readonly StatedBounds[];
}

/** No floor is 0, no cap Infinity. Both the same: an amount that stands exactly. */
interface Bounds {
  readonly floor: Money;
  readonly cap: Money;
}

/** Least and most of a group's total, as stated; what stands exactly inside is not rounded. */
interface StatedBounds extends Bounds {
  readonly exact: Money;
}

/**
 * Bounds the total of every group in which anybody is asked: by what is stated for it, and by
 * what stands exactly inside.
 */
export function boundGroups(
  context: DraftContext,
  sums: DriveSums,
  totals: ExactTotals,
  target: Money,
): GroupBounds {
  const { frame } = context;
  const bounding = new Bounding(context, sums, totals);
  if (restsOnPledges(frame, sums, target)) bounding.exact.set(0, totals[0]?.why ?? "sum");
  for (let node = 0; node < frame.tree.count; node++) bounding.bound(node);
  return bounding;
}

const unbounded: Bounds = { floor: 0, cap: UNBOUNDED };

class Bounding implements GroupBounds {
  readonly ofGroups: Bounds[] = [];
  readonly ofOwn: Bounds[] = [];
  readonly exact = new Map<number, Exact | "sum">();
  readonly stated: StatedBounds[] = [];
  private readonly context: DraftContext;
  private readonly sums: DriveSums;
  private readonly totals: ExactTotals;

  constructor(context: DraftContext, sums: DriveSums, totals: ExactTotals) {
    this.context = context;
    this.sums = sums;
    this.totals = totals;
  }

  bound(node: number): void {
    const isAsked = this.sums.heads[node]! > 0;
    this.ofGroups[node] = isAsked ? this.boundsOf(node) : unbounded;
    this.ofOwn[node] = isAsked ? this.boundsInside(this.sums.own[node]!) : unbounded;
  }

  private boundsOf(node: number): Bounds {
    const total = this.totals[node] ?? null;
    if (total !== null) {
      if (node > 0) this.exact.set(node, total.why);
      return { floor: total.amount, cap: total.amount };
    }
    const { floor, cap } = this.statedBounds(node);
    const whole = this.sums.whole[node]!;
    const inside = node === 0 ? unbounded : this.boundsInside(whole);
    const isSum = inside.cap < UNBOUNDED && floor <= whole.exact && whole.exact <= cap;
    if (isSum) {
      this.exact.set(node, "sum");
      return inside;
    }
    // Beyond the group's own cap it is the division that tells of what stands exactly inside.
    return { floor: Math.max(floor, Math.min(inside.floor, cap)), cap };
  }

  private statedBounds(node: number): StatedBounds {
    const ruling = rulingOfGroup(this.context, node);
    const { exact } = this.sums.whole[node]!;
    const floor = ruling?.pledge ?? ruling?.floor ?? 0;
    const bounds = { floor, cap: ruling?.cap ?? UNBOUNDED, exact };
    if (node > 0) this.stated.push(bounds);
    return bounds;
  }

  /**
   * Where all that is asked in a part stands exactly, its total does; where some of it does, the
   * total is at least that. At the same rate a part's total follows from its members.
   */
  private boundsInside(part: PartSums): Bounds {
    const { exactHeads, exact } = part;
    if (this.context.frame.drive.groupSplit === "same-rate" || exactHeads === 0) return unbounded;
    if (isExact(part)) return { floor: exact, cap: exact };
    return { floor: exact, cap: UNBOUNDED };
  }
}
