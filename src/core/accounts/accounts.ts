import type { Diagnostic } from "../diagnostics/diagnostic";
import type { Ledger } from "../ledger/ledger";
import type { Roster } from "../roster/roster";
import type { Settings } from "../settings";
import type { Burden } from "../standing/burdens";
import type { DriveAccount } from "../standing/driveAccount";

/** The whole computation of one refresh. */
export interface Accounts {
  readonly settings: Settings;
  readonly roster: Roster;
  /**
   * Open drives first, then drafts, then closed; within each by last due day (none last), then name:
   * never by row. A last one with `drive: null` where ledger rows belong to no known drive.
   */
  readonly drives: readonly DriveAccount[];
  readonly ledger: Ledger;
  /**
   * Root groups, in natural order of their names; among them the whole organisation ("" where
   * Settings do not name it) where a drive asks everyone above the root groups.
   */
  readonly bodies: readonly string[];
  /** In the order of the roster. */
  readonly burdens: readonly Burden[];
  readonly diagnostics: readonly Diagnostic[];
}
