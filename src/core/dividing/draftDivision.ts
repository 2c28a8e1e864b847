import type { Diagnostic } from "../diagnostics/diagnostic";
import { type DivisionRule, divideTree, type TreeDivision } from "../division/index";
import type { DriveFrame } from "../drive/driveFrame";
import type { Money } from "../money";
import type { DraftContext } from "./draftContext";
import { boundGroups, type GroupBounds } from "./phases/boundGroups";
import { buildTree, groupId } from "./phases/buildTree";
import { type ExactTotals, exactTotals } from "./phases/exactTotals";
import { weighGroups } from "./phases/groupWeights";
import { type AskedPerson, type Listed, listAsked } from "./phases/listAsked";
import { type DriveSums, sumParts } from "./phases/sumParts";
import { amountToDivide, isAllPledged, targetOf, tellPledges, unitOf } from "./phases/toDivide";
import { weighMembers } from "./phases/weighMembers";
import { tellDropped } from "./tellAsked";
import { tellProblems } from "./tellProblems";

/** A division of one drive before it is put into rows. */
export interface DraftDivision extends Pick<Listed, "askedAt" | "exemptAt"> {
  /** How many are asked in each node's whole subtree. */
  readonly heads: Float64Array;
  /** What stands exactly for each group, and why. */
  readonly exactGroups: GroupBounds["exact"];
  /** Floors and caps of groups' totals that are rounded to the unit. */
  readonly groupBounds: GroupBounds["stated"];
  /** The division; null where only what stands exactly makes up the quotas. */
  readonly division: TreeDivision | null;
  /** Of each node; NaN where nobody is asked in it. */
  readonly groupQuotas: Float64Array;
  quotaOf(asked: AskedPerson): Money;
  readonly target: Money;
  readonly total: Money;
}

/**
 * Divides one drive by its rules; null where it cannot be divided, and `found` tells why.
 *
 * Who had joined by the due day, had not left before the opening and is not exempt is asked,
 * once, through the deepest group that matches. Fixed, pledged and kept amounts stand exactly.
 */
export function draftDivision(context: DraftContext, found: Diagnostic[]): DraftDivision | null {
  const { frame, rulings } = context;
  const before = errorsIn(found);
  const totals = exactTotals(context);
  const listed = listAsked(context, totals, found);
  const sums = sumParts(context, listed, totals);
  const target = targetOf(frame, sums, found);
  if (target === null || errorsIn(found) > before) return null;
  if (sums.heads[0] === 0) {
    const data = { amount: target, ids: [] };
    tellProblems(context, [{ code: "nobody-to-divide-among", data }], found);
    return null;
  }
  tellDropped(frame, sums.heads, found);
  tellPledges(frame, sums, target, found);
  const isAllOfMembers = isAllPledged(frame, sums) && !rulings.groupsBound;
  if (isAllOfMembers) return draftOfPledges(listed, sums, target);
  return draftByRule(context, { listed, sums, totals, target }, found);
}

function errorsIn(found: readonly Diagnostic[]): number {
  let errors = 0;
  for (const { severity } of found) if (severity === "error") errors++;
  return errors;
}

/** The members' own pledges are all that there is to it: no group has an amount. */
function draftOfPledges(
  { askedAt, exemptAt }: Listed,
  { whole, heads }: DriveSums,
  target: Money,
): DraftDivision {
  const groupQuotas = Float64Array.from(whole, (part) =>
    part.heads > 0 ? part.exact : Number.NaN,
  );
  return {
    askedAt,
    exemptAt,
    heads,
    groupQuotas,
    target,
    exactGroups: new Map(whole.map((_, node) => [node, "sum"])),
    groupBounds: [],
    division: null,
    quotaOf: (asked) => asked.floor,
    total: groupQuotas[0]!,
  };
}

/** All that is known of a drive before its rules are applied. */
interface Prepared {
  readonly listed: Listed;
  readonly sums: DriveSums;
  readonly totals: ExactTotals;
  readonly target: Money;
}

function draftByRule(
  context: DraftContext,
  { listed, sums, totals, target }: Prepared,
  found: Diagnostic[],
): DraftDivision | null {
  const { frame, settings, keptGroups } = context;
  const { drive, tree } = frame;
  const { askedAt, exemptAt } = listed;
  if (!weighMembers(context, askedAt.flat(), found)) return null;
  const bounds = boundGroups(context, sums, totals, target);
  const weights = weighGroups(context, listed, sums, found);
  const isConscience = drive.memberSplit === "conscience";
  // Heads are all that a Conscience drive weighs, and kept groups need bounds of their own.
  const hasKept = (keptGroups?.size ?? 0) > 0;
  const byHeads = isConscience && drive.groupSplit === "same-rate" && hasKept;
  const division = divideTree({
    target: amountToDivide(frame, sums, target),
    root: buildTree(frame, listed, sums, bounds, weights),
    split: byHeads ? "by-members" : drive.groupSplit,
    rule: ruleOf(drive.memberSplit),
    rounding: settings.rounding === "never-falls" ? "webster" : "largest-remainder",
    unit: unitOf(frame),
    salt: drive.id,
  });
  if ("problem" in division) {
    tellProblems(context, [division.problem, ...division.others], found);
    return null;
  }
  const { quotas, total } = division;
  const { heads } = sums;
  const groupQuotas = Float64Array.from(tree.names, (name, node) =>
    heads[node]! > 0 ? quotas[groupId(name)]! : Number.NaN,
  );
  return {
    askedAt,
    exemptAt,
    heads,
    groupQuotas,
    target,
    total,
    division,
    exactGroups: bounds.exact,
    groupBounds: bounds.stated,
    quotaOf: ({ id }) => quotas[id] ?? 0,
  };
}

function ruleOf(split: DriveFrame["drive"]["memberSplit"]): DivisionRule {
  if (split === "equally") return "equal";
  return split === "levelling" ? "levelling" : "proportional";
}
