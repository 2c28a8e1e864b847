import type { Member } from "../book";
import type { Diagnostic } from "../diagnostics/diagnostic";
import { tellDropped, tellTorn } from "../dividing/tellAsked";
import type { Money } from "../money";
import type { RollCheck } from "./rollCheck";

/**
 * Whether a roll is a division of today's target among today's members, each quota within a unit
 * of its fair share: what largest remainders give, whoever got the odd units.
 *
 * It is one pass over the members without dividing anything, and halves the time that accounts of
 * many members take. For the drives that most are in only: no amounts of anybody's own (fixed,
 * pledged, floors, caps), no weights of groups, and not Levelling. For all others, and in doubt, it
 * is false, and dividing anew tells. Where it is true it tells what else a division would tell of
 * who is asked.
 */
export function isFairlyDivided(check: RollCheck, found: Diagnostic[]): boolean {
  if (!isByPlainRule(check) || !meetsTarget(check)) return false;
  const asked = addUpAsked(check);
  if (asked === null || !groupsAreFair(check, asked)) return false;
  if (check.account.memberQuotas && !membersAreFair(check, asked)) return false;
  tellTorn(check.frame, asked.torn, found);
  tellDropped(check.frame, asked.heads, found);
  return true;
}

function isByPlainRule({ frame: { drive }, asked: { rulings }, account, draft }: RollCheck) {
  if (drive.floor !== null || drive.cap !== null || rulings.groupsBound) return false;
  // What groups weigh may be lacking on some, which only a division tells of.
  if (drive.memberSplit === "levelling" || drive.groupSplit === "by-weight") return false;
  // Quotas from before the drive left members to conscience, or ceased to.
  if ((drive.memberSplit === "conscience") === account.memberQuotas) return false;
  return draft.settings.rounding === "largest-remainder";
}

function meetsTarget({ frame: { drive, target }, account }: RollCheck): boolean {
  const unit = drive.roundTo ?? 1;
  return target !== null && account.quotas === Math.ceil(target / unit) * unit;
}

/** How many are asked, and what they weigh, by node: directly, and in the whole subtree. */
interface Asked {
  readonly ownHeads: Float64Array;
  readonly ownWeights: Float64Array;
  readonly heads: Float64Array;
  readonly weights: Float64Array;
  /** Who belongs to several unrelated groups that are asked. */
  readonly torn: readonly Member[];
}

/** Adds up who is asked; null where the roll has others, or anybody's amount is their own. */
function addUpAsked(check: RollCheck): Asked | null {
  const { tree } = check.frame;
  const { columns, rulings } = check.asked;
  const { memberQuotas } = check.account;
  const { all } = check.people;
  const ownHeads = new Float64Array(tree.count);
  const ownWeights = new Float64Array(tree.count);
  const torn: Member[] = [];
  for (let person = 0; person < columns.count; person++) {
    const isEligible = columns.eligible[person] === 1;
    if (memberQuotas && isEligible !== (columns.onRoll[person] === 1)) return null;
    if (!isEligible) continue;
    const node = columns.treeNode[person]!;
    if (tree.isTornBetween(person)) torn.push(all[person]!);
    const { exempt, fixed, pledge, floor, cap } = rulings.ofMember(person);
    if ((fixed ?? pledge ?? floor ?? cap) !== null) return null;
    const isAsElsewhere =
      columns.node[person] === node && exempt === Number.isNaN(columns.quota[person]!);
    if (memberQuotas && !isAsElsewhere) return null;
    if (exempt) continue;
    ownHeads[node]!++;
    ownWeights[node]! += weightOf(check, person);
  }
  const heads = upwards(check, ownHeads);
  return { ownHeads, ownWeights, heads, weights: upwards(check, ownWeights), torn };
}

/** NaN without a weight or an income, which makes every comparison false. */
function weightOf({ frame, people }: RollCheck, person: number): number {
  const { weight, income } = people.all[person]!;
  const { memberSplit } = frame.drive;
  if (memberSplit === "by-weight") return weight ?? Number.NaN;
  return memberSplit === "by-income" ? (income ?? Number.NaN) : 1;
}

function upwards({ frame: { tree } }: RollCheck, own: Float64Array): Float64Array {
  const whole = Float64Array.from(own);
  for (let node = tree.count - 1; node > 0; node--) whole[tree.parents[node]!]! += whole[node]!;
  return whole;
}

/**
 * Whether every group asked has a quota within a unit of its fair share, and no other has one. The
 * members in none of a group's subgroups are one more part of it.
 */
function groupsAreFair({ frame, account, asked: { roll } }: RollCheck, asked: Asked): boolean {
  const { tree, drive } = frame;
  const [own, whole] = shares(drive.groupSplit, asked);
  const among = Float64Array.from(own);
  for (let node = 1; node < tree.count; node++) among[tree.parents[node]!]! += whole[node]!;
  const fair = (share: number, parent: number) => {
    const of = drive.groupSplit === "same-rate" ? 0 : parent;
    return (roll.stated[of]! * share) / among[of]!;
  };
  for (let node = 0; node < tree.count; node++) {
    const quota = roll.stated[node] ?? null;
    if ((quota === null) !== (asked.heads[node] === 0)) return false;
    if (quota === null) continue;
    if (node > 0 && !isNear(quota, fair(whole[node]!, tree.parents[node]!), drive)) return false;
    const isDivided = account.memberQuotas && asked.ownHeads[node]! > 0;
    if (isDivided && !isNear(roll.ofMembers[node]!, fair(own[node]!, node), drive)) return false;
  }
  return true;
}

/** What own members together, and whole groups, count among the parts of a group. */
function shares(
  split: RollCheck["frame"]["drive"]["groupSplit"],
  { ownHeads, ownWeights, heads, weights }: Asked,
): readonly [own: Float64Array, whole: Float64Array] {
  if (split === "same-rate") return [ownWeights, weights];
  return split === "equally" ? [ownHeads.map(Math.sign), heads.map(Math.sign)] : [ownHeads, heads];
}

function membersAreFair(check: RollCheck, { ownWeights, weights }: Asked): boolean {
  const { drive } = check.frame;
  const { columns, roll } = check.asked;
  for (let person = 0; person < columns.count; person++) {
    const quota = columns.quota[person]!;
    if (columns.onRoll[person] === 0 || Number.isNaN(quota)) continue;
    const node = columns.node[person]!;
    const weight = weightOf(check, person);
    const fair =
      drive.groupSplit === "same-rate"
        ? (roll.stated[0]! * weight) / weights[0]!
        : (roll.ofMembers[node]! * weight) / ownWeights[node]!;
    if (!isNear(quota, fair, drive)) return false;
  }
  return true;
}

function isNear(quota: Money, fair: number, { roundTo }: { readonly roundTo: Money | null }) {
  const unit = roundTo ?? 1;
  return quota % unit === 0 && Math.abs(quota - fair) < unit;
}
