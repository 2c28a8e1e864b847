import type { Diagnostic } from "../../core/index";

/** A problem in the order of Checks, and who has accepted it; null: nobody, or its row changed since. */
export interface JudgedProblem {
  readonly diagnostic: Diagnostic;
  readonly problem: string;
  readonly acceptedBy: string | null;
}
