import { type ComparedWays, compareWays } from "../comparing/compareWays";
import type { Day } from "../day";
import type { Diagnostic } from "../diagnostics/diagnostic";
import { unknownAskedGroup } from "../drive/driveFrame";
import type { Accounts } from "./accounts";
import { draftContextOf, frameOf } from "./draftContextOf";

/** The ways to divide one drive, side by side. Nothing of it is written. */
export interface RuleComparison extends ComparedWays {
  /** What stands in the way of all of them; errors and warnings that no way can help. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Sets the ways to divide a drive side by side. A draft can be compared before it is opened.
 *
 * @param today the day of division: it decides who is asked where Opens or Due is blank
 * @throws RangeError if the book has no such drive.
 */
export function compareRules(
  accounts: Accounts,
  driveId: string,
  { today }: { readonly today: Day },
): RuleComparison {
  const frame = frameOf("compareRules", accounts, driveId);
  const found: Diagnostic[] = [];
  if (!frame.asksKnownGroup) {
    found.push(unknownAskedGroup(frame, accounts.roster));
    return { ways: [], asked: 0, withIncome: 0, now: null, diagnostics: found };
  }
  const context = draftContextOf(accounts, frame, today, found);
  const account = accounts.drives.find(({ drive }) => drive?.id === driveId);
  return { ...compareWays(context, account, accounts.burdens), diagnostics: found };
}
