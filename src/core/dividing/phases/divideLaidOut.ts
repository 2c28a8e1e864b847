import type { MemberSplit } from "../../book";
import type { Diagnostic } from "../../diagnostics/diagnostic";
import type { DivisionRule, NodeExplanation } from "../../division/index";
import { divideIndexed, type IndexedDivision } from "../../division/inner";
import type { Money } from "../../money";
import type { DraftContext } from "../draftContext";
import { tellProblems } from "../tellProblems";
import type { LaidOutTree } from "./layOutTree";
import { unitOf } from "./toDivide";

/** The quotas of a drive, and how each came about. */
export interface DraftQuotas {
  /** By node of the drive's tree; NaN where nobody is asked. */
  readonly ofGroups: Float64Array;
  /** By person; 0 of whoever is not asked, and where members have no quotas. */
  readonly ofMembers: Float64Array;
  readonly total: Money;
  /** null where only what stands exactly makes up the quotas. */
  readonly explain: QuotaExplainer | null;
}

interface QuotaExplainer {
  group(node: number): NodeExplanation<number>;
  member(person: number): NodeExplanation<number>;
}

/** Divides an amount down a drive's tree; null where it cannot be done, which is told. */
export function divideLaidOut(
  context: DraftContext,
  laidOut: LaidOutTree,
  amount: Money,
  found: Diagnostic[],
): DraftQuotas | null {
  const { frame, settings, people } = context;
  const { drive } = frame;
  const division = divideIndexed({
    target: amount,
    tree: laidOut.tree,
    rule: ruleOf(drive.memberSplit),
    rounding: settings.rounding === "never-falls" ? "webster" : "largest-remainder",
    unit: unitOf(frame),
    salt: drive.id,
  });
  if (!("problems" in division)) return quotasIn(division, laidOut, people.all.length);
  tellProblems(context, laidOut, division.problems, found);
  return null;
}

function ruleOf(split: MemberSplit): DivisionRule {
  if (split === "equally") return "equal";
  return split === "levelling" ? "levelling" : "proportional";
}

/** A division's figures by node of the drive's tree and by person. */
function quotasIn(
  { groupQuotas, memberQuotas, total, explainGroup, explainMember }: IndexedDivision,
  { groups, asked }: LaidOutTree,
  peopleCount: number,
): DraftQuotas {
  const ofMembers = new Float64Array(peopleCount);
  const members = new Int32Array(peopleCount);
  for (let member = 0; member < asked.length; member++) {
    const { person } = asked[member]!;
    ofMembers[person] = memberQuotas[member]!;
    members[person] = member;
  }
  return {
    ofGroups: Float64Array.from(groups, (group) => groupQuotas[group] ?? Number.NaN),
    ofMembers,
    total,
    explain: {
      group: (node) => explainGroup(groups[node]!),
      member: (person) => explainMember(members[person]!),
    },
  };
}
