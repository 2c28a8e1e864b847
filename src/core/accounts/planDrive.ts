import type { Drive } from "../book";
import type { Day } from "../day";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic";
import type { DraftContext } from "../dividing/draftContext";
import { type DraftDivision, draftDivision } from "../dividing/draftDivision";
import { explainQuotas } from "../dividing/explainQuotas";
import type { DrivePlan, PlannedQuota } from "../dividing/plan";
import { type DriveFrame, unknownAskedGroup } from "../drive/driveFrame";
import { Rulings } from "../drive/rulings";
import type { Money } from "../money";
import type { Roster } from "../roster/roster";
import { keepWhoContributed } from "../standing/kept";
import type { Accounts } from "./accounts";

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
  const { book, frames, roster, people, rates, adjustments } = accounts;
  const frame = frames.find(({ drive }) => drive.id === driveId);
  if (frame === undefined) {
    throw new RangeError(`planDrive: driveId is "${driveId}"; it must be a drive of the book`);
  }
  const account = accounts.drives.find(({ drive }) => drive?.id === driveId);
  const { drive } = frame;
  const found: Diagnostic[] = [];
  tellWhetherDivisible(frame, roster, found);
  const day = frame.due ?? options.today;
  const rulings = new Rulings(roster, adjustments, drive, day, found);
  const kept =
    options.keep && account !== undefined
      ? keepWhoContributed(frame, account, people)
      : nothingKept;
  const draftContext: DraftContext = {
    ...{ frame, roster, people, rates, rulings, settings: book.settings },
    ...{ today: options.today, ...kept },
  };
  const hasErrors = found.some(({ severity }) => severity === "error");
  const draft = hasErrors ? null : draftDivision(draftContext, found);
  if (draft === null) return cannotDivide(frame, found);
  tellRounding(drive, draft, found);
  const quotas = explainQuotas(draftContext, draft);
  return {
    drive,
    quotas,
    target: frame.target,
    gap: (frame.target ?? draft.total) - draft.total,
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
  const { id, state, place } = frame.drive;
  if (state === "draft" || state === "closed") {
    const data = { drive: id, state };
    found.push(diagnose("drive-not-open", data, { ...place, column: "state" }, { content: id }));
  }
  if (!frame.asksKnownGroup) found.push(unknownAskedGroup(frame, roster));
}

const nothingKept = { keptMembers: null, keptGroups: null };

/** Says what rounding to the drive's unit did to the target and to floors and caps. */
function tellRounding(drive: Drive, draft: DraftDivision, found: Diagnostic[]): void {
  const { id, currency, place, roundTo, floor, cap } = drive;
  const unit = roundTo ?? 1;
  const { target, total, division } = draft;
  if (division === null || unit === 1) return;
  const at = { ...place, column: "roundTo" };
  if (total > target) {
    const data = { drive: id, target, by: total - target, unit, currency };
    found.push(diagnose("target-rounded-up", data, at, { content: `${id}|${target}|${unit}` }));
  }
  const amounts = roundedBounds(draft, unit);
  if (amounts.length === 0) return;
  const data = { drive: id, amounts, unit, currency };
  const content = `${id}|${floor}|${cap}|${amounts.join(",")}|${unit}`;
  found.push(diagnose("bounds-rounded", data, at, { content }));
}

/** The floors and caps that are no multiples of the unit, each amount once, in order. */
function roundedBounds({ askedAt, groupBounds }: DraftDivision, unit: Money): Money[] {
  const rounded = new Set<Money>();
  for (const list of askedAt) {
    for (const { exact, floor, cap } of list) {
      if (exact !== null) continue;
      if (floor % unit !== 0) rounded.add(floor);
      if (Number.isFinite(cap) && cap % unit !== 0) rounded.add(cap);
    }
  }
  // In a group what stands exactly is not rounded, only what its bounds leave beside it.
  for (const { exact, floor, cap } of groupBounds) {
    if (floor > exact && (floor - exact) % unit !== 0) rounded.add(floor);
    if (Number.isFinite(cap) && (cap - exact) % unit !== 0) rounded.add(cap);
  }
  return [...rounded].sort((a, b) => a - b);
}

/**
 * The largest power of ten that leaves at least thirty steps to the middle fair share; null
 * where the user chose a unit or the quotas are round already.
 */
function suggestUnit(drive: Drive, quotas: readonly PlannedQuota[]): Money | null {
  if (drive.roundTo !== null) return null;
  const shares: number[] = [];
  for (const { fairShare, how } of quotas) {
    if (fairShare !== null && how.kind === "by-rule") shares.push(fairShare);
  }
  if (shares.length === 0) return null;
  shares.sort((a, b) => a - b);
  const middle = shares[shares.length >> 1]!;
  let unit = 1;
  while (unit * 10 * 30 <= middle) unit *= 10;
  const isRound = quotas.every(({ quota, how }) => how.kind !== "by-rule" || quota! % unit === 0);
  return unit === 1 || isRound ? null : unit;
}
