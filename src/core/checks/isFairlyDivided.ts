import type { Member } from "../book";
import type { Diagnostic } from "../diagnostics/diagnostic";
import { tellDropped, tellTorn } from "../dividing/tellAsked";
import type { Money } from "../money";
import type { RollCheck } from "./rollCheck";

/**
 * Whether a roll is a division of today's target among today's members, each quota within a unit
 * of its fair share: what largest remainders give, whoever got the odd units.
 *
 * It is one pass over the members without dividing anything, for the drives that most members
 * are in: no amounts of anybody's own (fixed, pledged, floors, caps), and not Levelling. For all
 * others, and in doubt, it is false, and dividing anew tells. Where it is true it tells what
 * else a division would tell of who is asked.
 */
export function isFairlyDivided(check: RollCheck, found: Diagnostic[]): boolean {
  const { drive, target } = check.frame;
  const { settings } = check.draft;
  const { rulings } = check.asked;
  if (target === null || drive.floor !== null || drive.cap !== null) {
    if (drive.memberSplit !== "conscience" || target === null) return false;
  }
  if (drive.memberSplit === "levelling" || settings.rounding !== "largest-remainder") return false;
  if (rulings.groupsBound) return false;
  const unit = drive.roundTo ?? 1;
  if (check.account.quotas !== Math.ceil(target / unit) * unit) return false;
  const fairness = new FairnessCheck(check, unit);
  if (!fairness.holds()) return false;
  fairness.tell(found);
  return true;
}

class FairnessCheck {
  private readonly check: RollCheck;
  private readonly unit: Money;
  private readonly torn: Member[] = [];
  /** Of each node: asked directly, and their weights; then of its whole subtree. */
  private readonly ownHeads: Float64Array;
  private readonly ownWeights: Float64Array;
  private readonly heads: Float64Array;
  private readonly weights: Float64Array;

  constructor(check: RollCheck, unit: Money) {
    const { count } = check.frame.tree;
    this.check = check;
    this.unit = unit;
    this.ownHeads = new Float64Array(count);
    this.ownWeights = new Float64Array(count);
    this.heads = new Float64Array(count);
    this.weights = new Float64Array(count);
  }

  holds(): boolean {
    if (!this.addMembers()) return false;
    this.addUp();
    return this.groupsAreFair() && (this.isConscience || this.membersAreFair());
  }

  tell(found: Diagnostic[]): void {
    const { frame } = this.check;
    tellTorn(frame, this.torn, found);
    tellDropped(frame, this.heads, found);
  }

  private get isConscience(): boolean {
    return this.check.frame.drive.memberSplit === "conscience";
  }

  /** Counts who is asked; false where the roll has others, or anybody's amount is their own. */
  private addMembers(): boolean {
    const { account, frame, people } = this.check;
    const { columns, rulings } = this.check.asked;
    const { tree } = frame;
    const onRollOnly = account.memberQuotas;
    if (onRollOnly === this.isConscience) return false;
    for (let person = 0; person < columns.count; person++) {
      const isEligible = columns.eligible[person] === 1;
      if (onRollOnly && isEligible !== (columns.onRoll[person] === 1)) return false;
      if (!isEligible) continue;
      const node = columns.treeNode[person]!;
      if (onRollOnly && columns.node[person] !== node) return false;
      if (tree.isTornBetween(person)) this.torn.push(people.all[person]!);
      const isExempt = onRollOnly && Number.isNaN(columns.quota[person]!);
      if (!rulings.isEmpty) {
        const { exempt, fixed, pledge, floor, cap } = rulings.ofMember(person);
        if (fixed !== null || pledge !== null || floor !== null || cap !== null) return false;
        if (onRollOnly && exempt !== isExempt) return false;
        if (exempt) continue;
      } else if (isExempt) return false;
      this.ownHeads[node]!++;
      this.ownWeights[node]! += this.weightOf(person);
    }
    return true;
  }

  private weightOf(person: number): number {
    const { weight, income } = this.check.people.all[person]!;
    switch (this.check.frame.drive.memberSplit) {
      // Without a weight or an income NaN makes every comparison false.
      case "by-weight":
        return weight ?? Number.NaN;
      case "by-income":
        return income ?? Number.NaN;
      default:
        return 1;
    }
  }

  private addUp(): void {
    const { tree } = this.check.frame;
    for (let node = tree.count - 1; node >= 0; node--) {
      this.heads[node]! += this.ownHeads[node]!;
      this.weights[node]! += this.ownWeights[node]!;
      const parent = tree.parents[node]!;
      if (parent < 0) continue;
      this.heads[parent]! += this.heads[node]!;
      this.weights[parent]! += this.weights[node]!;
    }
  }

  /** Whether every group asked has a quota within a unit of its fair share, and no other has one. */
  private groupsAreFair(): boolean {
    const { frame } = this.check;
    const { roll } = this.check.asked;
    const { tree, drive } = frame;
    // Groups' own weights may be lacking on some, which only a division tells of.
    if (drive.groupSplit === "by-weight") return false;
    const partWeights = new Float64Array(tree.count);
    const hasParts = new Uint8Array(tree.count);
    for (let node = 1; node < tree.count; node++) {
      if (this.heads[node] === 0) continue;
      partWeights[tree.parents[node]!]! += this.partWeight(node);
      hasParts[tree.parents[node]!] = 1;
    }
    for (let node = 0; node < tree.count; node++) {
      const stated = roll.stated[node] ?? null;
      if ((stated !== null) !== this.heads[node]! > 0) return false;
      if (stated === null || hasParts[node] === 0) continue;
      if (this.ownHeads[node]! > 0) partWeights[node]! += this.restWeight(node);
    }
    return this.partsAreNear(partWeights, hasParts);
  }

  private partsAreNear(partWeights: Float64Array, hasParts: Uint8Array): boolean {
    const { frame } = this.check;
    const { roll } = this.check.asked;
    const { tree } = frame;
    for (let node = 0; node < tree.count; node++) {
      const isRest = hasParts[node] === 1 && this.ownHeads[node]! > 0;
      if (isRest && !this.isConscience) {
        const fair = this.fairShare(this.restWeight(node), node, partWeights[node]!);
        if (!this.isNear(roll.ofMembers[node]!, fair)) return false;
      }
      if (node === 0 || this.heads[node] === 0) continue;
      const parent = tree.parents[node]!;
      const fair = this.fairShare(this.partWeight(node), parent, partWeights[parent]!);
      if (!this.isNear(roll.stated[node]!, fair)) return false;
    }
    return true;
  }

  private fairShare(weight: number, parent: number, among: number): number {
    const { stated } = this.check.asked.roll;
    if (this.isOneRate) return (stated[0]! * weight) / this.weights[0]!;
    return (stated[parent]! * weight) / among;
  }

  private get isOneRate(): boolean {
    return this.check.frame.drive.groupSplit === "same-rate";
  }

  private partWeight(node: number): number {
    switch (this.check.frame.drive.groupSplit) {
      case "equally":
        return 1;
      case "same-rate":
        return this.weights[node]!;
      default:
        return this.heads[node]!;
    }
  }

  /** Of the members who are in none of a group's subgroups, as one more part of it. */
  private restWeight(node: number): number {
    switch (this.check.frame.drive.groupSplit) {
      case "equally":
        return 1;
      case "same-rate":
        return this.ownWeights[node]!;
      default:
        return this.ownHeads[node]!;
    }
  }

  private membersAreFair(): boolean {
    const { columns, roll } = this.check.asked;
    for (let person = 0; person < columns.count; person++) {
      const quota = columns.quota[person]!;
      if (columns.onRoll[person] === 0 || Number.isNaN(quota)) continue;
      const node = columns.node[person]!;
      const weight = this.weightOf(person);
      const fair = this.isOneRate
        ? (roll.stated[0]! * weight) / this.weights[0]!
        : (roll.ofMembers[node]! * weight) / this.ownWeights[node]!;
      if (!this.isNear(quota, fair)) return false;
    }
    return true;
  }

  private isNear(quota: Money, fair: number): boolean {
    return quota % this.unit === 0 && Math.abs(quota - fair) < this.unit;
  }
}
