import { type Claims, claimsBetween } from "./claims";
import type { CheckedOptions } from "./divideRequest";
import type { ExactShares } from "./exactShares";
import { groupClaims, groupLines } from "./groupLines";
import type { IdOrder } from "./idOrder";
import { type Cut, roundByLargestRemainder } from "./largestRemainder";
import type { Lines } from "./lines";
import { fixedProblem, linesProblem, nobodyProblem, type Stated } from "./linesProblem";
import type { DivisionProblem } from "./problem";
import { RateRegion } from "./rateRegion";
import { roundLines } from "./roundLines";
import type { Before } from "./selectFirst";
import { roundedUp, settleClaims } from "./settleClaims";
import { SettledLines } from "./settledLines";
import { isFixedGroup, type TreeFigures, within } from "./treeFigures";
import { type FlatNode, indexOfMember, indexOfNode } from "./treeLayout";
import { roundByWebster } from "./webster";
import { websterAtOneRate } from "./websterAtOneRate";

/**
 * Divides a tree from the root down: a group's total is known before its parts are given theirs.
 *
 * Of each group it keeps what its parts can be explained from: the region at one rate that it is
 * in, or the division of its own total, and the cut of the rounding among its parts.
 */
export class TreeWalk {
  readonly figures: TreeFigures;
  readonly options: CheckedOptions;
  readonly totals: Float64Array;
  readonly memberQuotas: Float64Array;
  readonly problems: DivisionProblem<number>[] = [];
  readonly regions: (RateRegion | undefined)[] = [];
  readonly divisions: (SettledLines | undefined)[] = [];
  readonly cuts: (Cut | null)[] = [];
  private readonly order: IdOrder;

  constructor(figures: TreeFigures, options: CheckedOptions, order: IdOrder) {
    this.figures = figures;
    this.options = options;
    this.order = order;
    this.totals = new Float64Array(figures.tree.nodes.length).fill(Number.NaN);
    this.memberQuotas = new Float64Array(figures.tree.members.length);
  }

  /** Divides all that can be divided; what cannot is left NaN, and says why in `problems`. */
  divideAll(): void {
    const { nodes } = this.figures.tree;
    const total = this.totalOf(nodes[0]!);
    this.checkRoot(nodes[0]!, total);
    this.totals[0] = total;
    for (let n = 0; n < nodes.length; n++) {
      if (nodes[n]!.holds !== "alone" && this.totals[n]! >= 0) this.divideNode(nodes[n]!, n);
    }
  }

  /** The target with what is left of it rounded up; where the root's total is fixed, nothing is left. */
  private totalOf(root: FlatNode): number {
    const { target, unit } = this.options;
    if (isFixedGroup(root)) return target;
    return roundedUp("divideTree", target, this.figures.fixedInside[0]!, unit);
  }

  private checkRoot({ floor, cap }: FlatNode, amount: number): void {
    const data = { amount, ids: [0], group: 0 };
    if (floor > amount) {
      this.problems.push({ code: "floors-exceed-target", data: { by: floor - amount, ...data } });
    }
    if (cap < amount) {
      this.problems.push({ code: "caps-short-of-target", data: { by: amount - cap, ...data } });
    }
  }

  private divideNode(node: FlatNode, index: number): void {
    if (node.holds === "groups" && node.split !== "same-rate") this.divideGroups(node, index);
    else {
      const region = this.regions[index] ?? this.openRegion(node, index);
      if (region === null) return;
      this.regions[index] = region;
      if (node.holds === "members") this.roundMembers(node, index, region);
      else this.roundGroups(node, index, region);
    }
  }

  /** Finds the one rate for all members under a group, from its total. */
  private openRegion(node: FlatNode, index: number): RateRegion | null {
    const { figures, options } = this;
    const claims = claimsBetween(figures.claims, node.from, node.to);
    const indexOf = (claim: number) => indexOfMember(figures.tree, node.from + claim);
    const group = indexOfNode(figures.tree, index);
    const stated = { amount: this.totals[index]!, claims, indexOf, group };
    if (claims.weights.length === 0 && stated.amount === 0) {
      for (const part of node.parts) this.totals[part] = 0;
      return null;
    }
    this.checkRule(node);
    // Under `equal` the weights are heads already.
    const rule = options.rule === "equal" ? "proportional" : options.rule;
    const settled = settleClaims(stated, { rule, unit: options.unit });
    if (!("code" in settled)) return new RateRegion(settled, index, node.from);
    this.report(settled, stated, node);
    return null;
  }

  private checkRule(node: FlatNode): void {
    const { rule } = this.options;
    if (rule === "proportional" || rule === "equal") return;
    for (let i = node.from; i < node.to; i++) {
      if (this.figures.tree.standsFor[i]! < 0) continue;
      throw new RangeError(
        `divideTree: rule is ${rule}; at the same rate it must be proportional or equal, because ` +
          `group "${this.figures.tree.members[i]!.id}" has no members with capacities`,
      );
    }
  }

  private roundMembers(node: FlatNode, index: number, region: RateRegion): void {
    const { scale } = region.settled.lines;
    const whole = this.roundedMembers(node, index, region);
    const { fixed, floors } = this.figures.claims;
    for (let i = node.from; i < node.to; i++) {
      this.memberQuotas[i] = fixed?.[i] ? (floors?.[i] ?? 0) : whole[i - node.from]! * scale;
    }
  }

  private roundedMembers(node: FlatNode, index: number, region: RateRegion): Float64Array {
    const offset = this.figures.tree.nodes.length + node.from;
    if (this.options.rounding === "webster") {
      this.cuts[index] = null;
      return roundByWebster(region.settled, (a, b) => this.order.before(offset + a, offset + b));
    }
    const shares = region.memberShares(node.from, node.to);
    this.round(shares, index, node, region, (i) => offset + i);
    return shares.whole;
  }

  private roundGroups(node: FlatNode, index: number, region: RateRegion): void {
    const { nodes } = this.figures.tree;
    const { scale } = region.settled.lines;
    const parts = node.parts.map((part) => nodes[part]!);
    const whole = this.roundedGroups(node, index, region, parts);
    // Webster's method finds the rate of each group anew, from the total that it was given.
    const inherited = this.options.rounding === "webster" ? undefined : region;
    for (let k = 0; k < parts.length; k++) {
      const part = node.parts[k]!;
      this.totals[part] = whole[k]! * scale + region.fixedWithin(parts[k]!);
      const isAtTheRate = parts[k]!.holds === "members" || parts[k]!.split === "same-rate";
      if (isAtTheRate) this.regions[part] = inherited;
    }
  }

  private roundedGroups(
    node: FlatNode,
    index: number,
    region: RateRegion,
    parts: readonly FlatNode[],
  ): Float64Array {
    if (this.options.rounding === "webster") {
      this.cuts[index] = null;
      return websterAtOneRate(region, parts, (a, b) =>
        this.order.before(node.parts[a]!, node.parts[b]!),
      );
    }
    const shares = region.groupShares(parts);
    this.round(shares, index, node, region, (k) => node.parts[k]!);
    return shares.whole;
  }

  /** Rounds shares of a region by the largest remainders; ties go by the order of the ids. */
  private round(
    shares: ExactShares,
    index: number,
    node: FlatNode,
    region: RateRegion,
    orderOf: (item: number) => number,
  ): void {
    const { scale, step } = region.settled.lines;
    const amount = (this.totals[index]! - region.fixedWithin(node)) / scale;
    const before: Before = (a, b) => this.order.before(orderOf(a), orderOf(b));
    this.cuts[index] = roundByLargestRemainder(shares, amount, step, before);
  }

  /** Gives a group's parts their totals first: what is inside them is divided afterwards. */
  private divideGroups(node: FlatNode, index: number): void {
    const { figures, options } = this;
    const claims = groupClaims("divideTree", figures, node);
    const indexOf = (claim: number) => indexOfNode(figures.tree, node.parts[claim]!);
    const amount = this.totals[index]!;
    const stated: Stated = { amount, claims, indexOf, group: index };
    const lines = groupLines(figures, node, claims, amount, options.unit);
    const problem = fixedProblem(stated, lines.amount) ?? linesProblem(stated, lines);
    if (problem !== null) {
      this.report(problem, stated, node);
      return;
    }
    const settled = new SettledLines(lines, claims);
    const { whole, cut } = roundLines(settled, options.rounding, (a, b) =>
      this.order.before(node.parts[a]!, node.parts[b]!),
    );
    this.divisions[index] = settled;
    this.cuts[index] = cut;
    this.keepTotals(node, lines, claims, whole);
  }

  private keepTotals(node: FlatNode, lines: Lines, claims: Claims, whole: Float64Array): void {
    for (let k = 0; k < whole.length; k++) {
      const total = claims.fixed?.[k] ? claims.floors![k]! : whole[k]! + (lines.origin?.[k] ?? 0);
      this.totals[node.parts[k]!] = total;
    }
  }

  private report(problem: DivisionProblem<number>, stated: Stated, node: FlatNode): void {
    const isNobody = problem.code === "only-zero-weights" && within(this.figures.asked, node) === 0;
    this.problems.push(isNobody ? nobodyProblem(stated) : problem);
  }
}
