import type { Ruling } from "../../drive/rulings";
import type { Money } from "../../money";
import type { DraftContext, Exact } from "../draftContext";

/** What a group's total is, whatever the rule. */
interface ExactTotal {
  readonly why: Exact;
  readonly amount: Money;
  /** Whether it is just what was pledged. */
  readonly isPledge: boolean;
}

/** Of each node of the tree, the total that stands exactly: fixed, kept or pledged; null where none. */
export type ExactTotals = readonly (ExactTotal | null)[];

/** Finds the groups' totals that are stated and stand exactly. */
export function exactTotals(context: DraftContext): ExactTotals {
  return context.frame.tree.names.map((_, node) => exactTotal(context, node));
}

function exactTotal(context: DraftContext, node: number): ExactTotal | null {
  const ruling = rulingOfGroup(context, node);
  const kept = context.keptGroups?.get(node);
  if (ruling !== null && ruling.fixed !== null) {
    return { why: "fixed", amount: ruling.fixed, isPledge: false };
  }
  const isPledged = context.frame.drive.basis === "pledged";
  const pledge = isPledged ? (ruling?.pledge ?? null) : null;
  if (kept !== undefined) return { why: "kept", amount: kept, isPledge: pledge === kept };
  return pledge === null ? null : { why: "pledge", amount: pledge, isPledge: true };
}

/** What is stated for a group's total; of the topmost of all, for the whole organisation. */
export function rulingOfGroup({ frame, rulings }: DraftContext, node: number): Ruling | null {
  const { tree } = frame;
  const index = tree.groupAt(node)?.index ?? (node === 0 && tree.asksEveryone ? -1 : null);
  return index === null ? null : rulings.ofGroup(index);
}
