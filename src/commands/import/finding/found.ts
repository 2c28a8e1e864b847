import type { Day, DriveAccount, Money } from "../../../core/index";
import type { PersonBy } from "./payers";

/** What of a line goes to one drive, for one member (an index of the roster). */
export interface Share {
  readonly account: DriveAccount;
  readonly member: number;
  /** In minor units of the line's currency. */
  readonly amount: Money;
}

/** For whom, and for what, a share may be. */
export type Target = Omit<Share, "amount">;

/** By what a drive was found; null: the line does not say, and nothing else does. */
export type DriveBy = "reference" | "stated" | "words" | "amount" | "oldest-due" | "only" | "said";

/** By what a line's shares were found. */
export interface Evidence {
  readonly person: PersonBy | "reference" | "told" | null;
  readonly drive: DriveBy | null;
}

/** Why a line is asked about instead of taken. */
export type Question =
  | { readonly why: "person-contradicts"; readonly reference: Target; readonly member: number }
  | { readonly why: "drive-contradicts"; readonly reference: Target; readonly drive: string }
  | { readonly why: "mistyped"; readonly written: string; readonly target: Target }
  | { readonly why: "unknown-reference"; readonly written: string }
  | { readonly why: "amount-contradicts"; readonly drive: string; readonly fits: string }
  | { readonly why: "not-open"; readonly drives: readonly string[] }
  | { readonly why: "other-year"; readonly drive: string }
  | { readonly why: "not-asked"; readonly drive: string; readonly member: number }
  | { readonly why: "more-than-asked"; readonly drive: string }
  | { readonly why: "odd-amount"; readonly drive: string }
  | { readonly why: "several-drives"; readonly drives: readonly string[] }
  | { readonly why: "no-drive" }
  | { readonly why: "several-people"; readonly members: readonly number[] }
  | { readonly why: "said-otherwise" };

/** What a line is found to be. */
export interface Found {
  /** Whose it is, and for what; what is proposed where there is a question; empty: nothing is known. */
  readonly shares: readonly Share[];
  readonly by: Evidence;
  /** null: it is certain. */
  readonly question: Question | null;
  /** For what it is where nobody knows whose it is; null: that is not known either. */
  readonly nameless: DriveAccount | null;
}

/** A line as it is looked at. */
export interface Payment {
  /** In minor units of `currency`. */
  readonly amount: Money;
  readonly currency: string;
  readonly day: Day;
  /** What may speak of the drive: reference, note and what else the line says. */
  readonly purposes: readonly string[];
}

/** A reference with an error in it, and whose it may be meant for; null: of nobody here. */
export interface WrongReference {
  readonly written: string;
  readonly target: Target | null;
}

/** The payment references that a line bears. */
export interface FoundReferences {
  /** Each once. */
  readonly exact: readonly Target[];
  readonly wrong: readonly WrongReference[];
}
