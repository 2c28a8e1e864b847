import type { HeldCounts } from "../counts/holdCounts";
import type { FindingStanding } from "../findings/findingStandings";
import type { Ledger } from "../ledger/ledger";
import type { Burden } from "../standing/burdens";
import type { DriveAccount } from "../standing/driveAccount";
import type { OpenedBook } from "./openBook";

/** The whole computation of one refresh. `diagnostics`: those of the opened book, and all others. */
export interface Accounts extends OpenedBook {
  /** In the order of `frames`. A last one with `drive: null` where ledger rows belong to no known drive. */
  readonly drives: readonly DriveAccount[];
  readonly ledger: Ledger;
  /**
   * Root groups, in natural order of their names; among them the whole organisation ("" where
   * Settings do not name it) where a drive asks everyone above the root groups.
   */
  readonly bodies: readonly string[];
  /** In the order of the roster. */
  readonly burdens: readonly Burden[];
  /** What is still to be put right first. */
  readonly findings: readonly FindingStanding[];
  readonly counts: HeldCounts;
}
