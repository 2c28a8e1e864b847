import type { Drive, MemberSplit } from "../book";
import type { Day } from "../day";
import type { Fraction, NodeExplanation } from "../division/index";
import { instalmentsSince } from "../drive/instalments";
import type { Money } from "../money";
import type { DraftContext } from "./draftContext";
import type { DraftDivision } from "./draftDivision";
import type { AskedPerson } from "./phases/listAsked";
import type { How, PlannedQuota } from "./plan";

/**
 * A division as rows of Quotas to be: each group before its members, and those before the groups
 * below; every figure with how it came about.
 */
export function explainQuotas(context: DraftContext, draft: DraftDivision): PlannedQuota[] {
  return new QuotaRows(context, draft).rows();
}

type Row = Pick<PlannedQuota, "quota" | "fairShare" | "how">;

class QuotaRows {
  private readonly context: DraftContext;
  private readonly draft: DraftDivision;
  private readonly beforeOfGroups = new Map<number, Money>();
  private readonly beforeOfPeople = new Map<number, Money>();

  constructor(context: DraftContext, draft: DraftDivision) {
    this.context = context;
    this.draft = draft;
    const { frame, people } = context;
    const persons = people.onRollOf(frame);
    for (let i = 0; i < frame.roll.length; i++) {
      const { level, group, quota } = frame.roll[i]!;
      if (quota === null) continue;
      const isGroup = level === "group";
      const key = isGroup ? frame.tree.find(group) : persons[i];
      const map = isGroup ? this.beforeOfGroups : this.beforeOfPeople;
      if (key !== undefined && key >= 0) map.set(key, (map.get(key) ?? 0) + quota);
    }
  }

  rows(): PlannedQuota[] {
    const { frame } = this.context;
    const { draft } = this;
    const rows: PlannedQuota[] = [];
    for (let node = 0; node < frame.tree.count; node++) {
      const isAsked = draft.sums.heads[node]! > 0;
      if (isAsked) rows.push(this.groupRow(node));
      if (frame.drive.memberSplit === "conscience") continue;
      for (const asked of this.inOrder(node)) rows.push(this.memberRow(asked, node));
    }
    return rows;
  }

  /** Who is asked and who is exempt, in the roster's order. */
  private inOrder(node: number): readonly AskedPerson[] {
    const asked = this.draft.listed.askedAt[node]!;
    const exempt = this.draft.listed.exemptAt[node]!;
    return [...asked, ...exempt].sort((a, b) => a.person - b.person);
  }

  private groupRow(node: number): PlannedQuota {
    const { tree } = this.context.frame;
    return {
      level: "group",
      group: tree.names[node]!,
      depth: tree.depths[node]!,
      memberId: "",
      memberName: "",
      before: this.beforeOfGroups.get(node) ?? null,
      dueFrom: null,
      ...this.groupFigures(node),
    };
  }

  private groupFigures(node: number): Row {
    const { draft } = this;
    const quota = draft.quotas.ofGroups[node]!;
    const exact = draft.bounds.exact.get(node);
    if (exact === "sum" || draft.quotas.explain === null) return this.sumOf(node, quota);
    if (exact !== undefined) {
      return { quota, fairShare: null, how: { kind: exact, amount: quota } };
    }
    if (node === 0) {
      const { target, quotas } = draft;
      const how: How = { kind: "target", target, roundedUpBy: Math.max(0, quotas.total - target) };
      return { quota, fairShare: null, how };
    }
    const explained = draft.quotas.explain.group(node);
    if (explained.settledBy === "sum") {
      return { ...this.sumOf(node, quota), fairShare: toNumber(explained.fairShare) };
    }
    return figuresOf(explained, groupsAreOf(explained.split));
  }

  private sumOf(node: number, quota: Money): Row {
    return { quota, fairShare: null, how: { kind: "sum", parts: this.partsOf(node) } };
  }

  /** How many quotas a group's is the sum of: its groups', and its own members' (of heads, one). */
  private partsOf(node: number): number {
    const { listed, sums } = this.draft;
    const own = listed.askedAt[node]!.length;
    const isConscience = this.context.frame.drive.memberSplit === "conscience";
    return sums.children[node]!.length + (isConscience ? Math.min(own, 1) : own);
  }

  private memberRow(asked: AskedPerson, node: number): PlannedQuota {
    const { frame, people } = this.context;
    const { id, name, joined } = people.all[asked.person]!;
    const { quota, fairShare, how } = this.memberFigures(asked);
    return {
      level: "member",
      group: frame.tree.names[node]!,
      depth: frame.tree.depths[node]!,
      memberId: id,
      memberName: name,
      quota,
      before: this.beforeOfPeople.get(asked.person) ?? null,
      fairShare,
      how,
      dueFrom: quota === null || quota === 0 ? null : dueFrom(frame.drive, joined),
    };
  }

  private memberFigures(asked: AskedPerson): Row {
    const { draft, context } = this;
    const { exact, floor: amount, isExempt } = asked;
    if (exact !== null) return { quota: amount, fairShare: null, how: { kind: exact, amount } };
    if (isExempt || draft.quotas.explain === null) {
      return { quota: null, fairShare: null, how: { kind: "exempt" } };
    }
    return figuresOf(
      draft.quotas.explain.member(asked.person),
      membersAreOf(context.frame.drive.memberSplit),
    );
  }
}

/** Where a member who joined after the first due day begins to pay; null who was there before it. */
function dueFrom({ due }: Drive, joined: Day | null): Day | null {
  const own = instalmentsSince(due, joined);
  return own.length === due.length ? null : own[0]!.due;
}

type Of = Extract<How, { kind: "by-rule" }>["of"];

function figuresOf(explained: NodeExplanation<number>, of: Of): Row {
  const { quota, settledBy, withoutBound, spare, divided, base, unit, rounding } = explained;
  const fairShare = toNumber(explained.fairShare);
  if (settledBy === "floor" || settledBy === "cap") {
    const without = withoutBound === null ? null : toNumber(withoutBound);
    const how: How = { kind: settledBy, amount: quota, withoutBound: without };
    return { quota, fairShare, how };
  }
  if (settledBy === "fixed") return { quota, fairShare, how: { kind: "fixed", amount: quota } };
  const { weight, weights, start } = explained;
  const byRule = {
    kind: "by-rule",
    of,
    part: weight,
    whole: weights,
    divided,
    fairShare,
    base,
    unit,
    got: spare?.got ?? 0,
    spares: spare?.count ?? 0,
    tied: spare?.tied ?? false,
    rounding,
  } as const;
  if (of !== "capacity") return { quota, fairShare, how: byRule };
  return { quota, fairShare, how: { ...byRule, part: start, left: start - fairShare } };
}

function toNumber({ whole, numerator, denominator }: Fraction): number {
  return whole + numerator / denominator;
}

function groupsAreOf(split: NodeExplanation["split"]): Of {
  if (split === "equally") return "groups";
  return split === "by-weight" ? "weight" : "members";
}

function membersAreOf(split: MemberSplit): Of {
  switch (split) {
    case "by-weight":
      return "weight";
    case "by-income":
      return "income";
    case "levelling":
      return "capacity";
    default:
      return "members";
  }
}
