import type { Diagnostic } from "../../core/index";

/** A problem in the order of Checks, and who has accepted it; null: nobody, or its row changed since. */
export interface JudgedProblem {
  readonly diagnostic: Diagnostic;
  readonly problem: string;
  /** The name of the further ledger in which it stands; null where that is a tab. */
  readonly ledger: string | null;
  readonly acceptedBy: string | null;
}
