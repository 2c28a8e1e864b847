import type { Day } from "../day";
import type { Diagnostic } from "../diagnostics/diagnostic";
import type { DraftContext } from "../dividing/draftContext";
import { draftDivision } from "../dividing/draftDivision";
import { explainQuotas } from "../dividing/explainQuotas";
import type { DrivePlan } from "../dividing/plan";
import { suggestUnit } from "../dividing/suggestUnit";
import { tellRounding } from "../dividing/tellRounding";
import { type DriveFrame, unknownAskedGroup } from "../drive/driveFrame";
import { tellOfDrive } from "../drive/tellOfDrive";
import type { Roster } from "../roster/roster";
import { keepWhoContributed } from "../standing/kept";
import type { Accounts } from "./accounts";
import { draftContextOf, frameOf } from "./draftContextOf";

/** When and how a drive is divided. */
export interface PlanOptions {
  /** The day of division: it decides who is asked where Opens or Due is blank. */
  readonly today: Day;
  /** Whether those who have contributed keep their present quotas. */
  readonly keep: boolean;
}

/**
 * Divides one drive into quotas: who is asked on the day, fixed, pledged and kept amounts
 * exactly, all else by the group and member split. Nothing is written; whatever stands in the
 * way, and whatever was decided for the user, is among the diagnostics.
 *
 * @throws RangeError if the book has no such drive.
 */
export function planDrive(accounts: Accounts, driveId: string, options: PlanOptions): DrivePlan {
  const frame = frameOf("planDrive", accounts, driveId);
  const account = accounts.drives.find(({ drive }) => drive?.id === driveId);
  const { drive } = frame;
  const found: Diagnostic[] = [];
  tellWhetherDivisible(frame, accounts.roster, found);
  const anew = draftContextOf(accounts, frame, options.today, found);
  const keeps = options.keep && account !== undefined;
  const draftContext: DraftContext = keeps
    ? { ...anew, ...keepWhoContributed(frame, account) }
    : anew;
  const hasErrors = found.some(({ severity }) => severity === "error");
  const draft = hasErrors ? null : draftDivision(draftContext, found);
  if (draft === null) return cannotDivide(frame, found);
  tellRounding(drive, draft, found);
  const quotas = explainQuotas(draftContext, draft);
  return {
    drive,
    quotas,
    target: frame.target,
    gap: (frame.target ?? draft.quotas.total) - draft.quotas.total,
    suggestedUnit: suggestUnit(drive, quotas),
    diagnostics: found,
  };
}

function cannotDivide(frame: DriveFrame, diagnostics: readonly Diagnostic[]): DrivePlan {
  const { drive, target } = frame;
  return { drive, quotas: [], target, gap: target ?? 0, suggestedUnit: null, diagnostics };
}

/** Draft and Closed drives are not divided; one with a blank State is a draft only until then. */
function tellWhetherDivisible(frame: DriveFrame, roster: Roster, found: Diagnostic[]): void {
  const { drive } = frame;
  const { id, state } = drive;
  if (state === "draft" || state === "closed")
    tellOfDrive(drive, found, "drive-not-open", { drive: id, state }, "state");
  if (!frame.asksKnownGroup) found.push(unknownAskedGroup(frame, roster));
}
