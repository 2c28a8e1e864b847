import type { Member } from "../../book";
import type { Diagnostic } from "../../diagnostics/diagnostic";
import type { Share } from "../../division/index";
import { findAsked } from "../../drive/asked";
import type { Ruling } from "../../drive/rulings";
import type { Money } from "../../money";
import { type DraftContext, type Exact, type KeptQuota, UNBOUNDED } from "../draftContext";
import { tellTorn } from "../tellAsked";
import type { ExactTotals } from "./exactTotals";

/**
 * One who is asked, or exempt; it is also the share that the division is handed. No floor is 0,
 * no cap Infinity; both are the amount where `exact` says that it stands, whatever the rule.
 */
export interface AskedPerson extends Share {
  readonly id: string;
  /** 1 until members are weighed. */
  weight: number;
  readonly floor: Money;
  readonly cap: Money;
  readonly person: number;
  readonly node: number;
  readonly isExempt: boolean;
  readonly exact: Exact | null;
}

/** Who is on the roll to be, by node of the tree, each list in the roster's order. */
export interface Listed {
  readonly askedAt: readonly (readonly AskedPerson[])[];
  /** Who is exempt: on the roll, and not asked. */
  readonly exemptAt: readonly (readonly AskedPerson[])[];
  /** Of each node, what of its own members' kept quotas is just what they pledged. */
  readonly keptPledges: Float64Array;
}

/**
 * Lists who is asked, once, through the deepest group that matches, and who is exempt; who keeps
 * a quota is asked for it even after leaving, or with no row in Members any more.
 */
export function listAsked(context: DraftContext, totals: ExactTotals, found: Diagnostic[]): Listed {
  const listing = new Listing(context, totals);
  listing.listMembers(found);
  listing.listDeleted();
  return listing;
}

class Listing implements Listed {
  readonly askedAt: readonly AskedPerson[][];
  readonly exemptAt: readonly AskedPerson[][];
  readonly keptPledges: Float64Array;
  private readonly context: DraftContext;
  private readonly totals: ExactTotals;

  constructor(context: DraftContext, totals: ExactTotals) {
    const { names, count } = context.frame.tree;
    this.context = context;
    this.totals = totals;
    this.askedAt = names.map(() => []);
    this.exemptAt = names.map(() => []);
    this.keptPledges = new Float64Array(count);
  }

  listMembers(found: Diagnostic[]): void {
    const { frame, roster, today, keptMembers, rulings } = this.context;
    const { eligible, treeNode } = findAsked(frame, roster, today);
    const torn: Member[] = [];
    const { members } = roster;
    for (let person = 0; person < members.length; person++) {
      const member = members[person]!;
      const kept = keptMembers?.get(person);
      const isAsked = eligible[person] === 1;
      if (!isAsked && kept === undefined) continue;
      if (isAsked && frame.tree.isTornBetween(person)) torn.push(member);
      const node = treeNode[person]!;
      const ruling = rulings.isEmpty ? null : rulings.ofMember(person);
      this.list(person, node < 0 && kept !== undefined ? kept.node : node, ruling, kept);
    }
    tellTorn(frame, torn, found);
  }

  /** Who is kept though Members has no row of theirs any more. */
  listDeleted(): void {
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
    const { drive, target } = this.context.frame;
    if (ruling?.exempt) {
      this.exemptAt[node]!.push(this.asked(person, node, null, 0, UNBOUNDED, true));
      return;
    }
    // With no target there is nothing to ask of who has not pledged, alone or with a group.
    const isAskedForRest = target !== null || drive.basis !== "pledged" || this.isInPledged(node);
    if (drive.memberSplit === "conscience") {
      if (isAskedForRest) this.askedAt[node]!.push(this.asked(person, node, null, 0, UNBOUNDED));
      return;
    }
    const isPledged = drive.basis === "pledged";
    const pledge = ruling === null ? null : ruling.pledge;
    if (ruling !== null && ruling.fixed !== null)
      this.askExactly(person, node, "fixed", ruling.fixed);
    else if (kept !== undefined) {
      this.askExactly(person, node, "kept", kept.amount);
      if (isPledged && pledge === kept.amount) this.keptPledges[node]! += pledge;
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
    const { parents } = this.context.frame.tree;
    for (let at = node; at >= 0; at = parents[at]!) if (this.totals[at] !== null) return true;
    return false;
  }
}
