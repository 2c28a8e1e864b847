import type { Currency, Money } from "../money";
import type { Severity } from "./place";

/** Where a drive that is called Voluntary works like a levy. Each names the drive. */
export interface GuardDiagnosticData {
  /** Its members have quotas, or get them when it is divided. */
  "voluntary-with-quotas": {
    readonly drive: string;
    /** How many have one by now; 0 before it is divided. */
    readonly members: number;
  };
  "voluntary-with-fixed-amounts": { readonly drive: string; readonly names: readonly string[] };
  "voluntary-with-a-floor": {
    readonly drive: string;
    /** The drive's own; null where only some members have one. */
    readonly floor: Money | null;
    /** Who has a floor of their own. */
    readonly names: readonly string[];
    readonly currency: Currency;
  };
  "voluntary-reminded-beyond-limit": {
    readonly drive: string;
    readonly names: readonly string[];
    readonly limit: number;
  };
  /** In the year, over all drives. */
  "voluntary-among-many-bodies": {
    readonly drive: string;
    readonly names: readonly string[];
    /** How many bodies ask whoever is asked by most. */
    readonly most: number;
  };
  "voluntary-above-income-alert": {
    readonly drive: string;
    readonly names: readonly string[];
    /** A fraction: 0.05. */
    readonly alert: number;
  };
}

export const guardSeverities: Readonly<Record<keyof GuardDiagnosticData, Severity>> = {
  "voluntary-with-quotas": "warning",
  "voluntary-with-fixed-amounts": "warning",
  "voluntary-with-a-floor": "warning",
  "voluntary-reminded-beyond-limit": "warning",
  "voluntary-among-many-bodies": "warning",
  "voluntary-above-income-alert": "warning",
};
