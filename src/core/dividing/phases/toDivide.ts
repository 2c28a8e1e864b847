import type { Diagnostic } from "../../diagnostics/diagnostic";
import { LARGEST_AMOUNT } from "../../division/index";
import type { DriveFrame } from "../../drive/driveFrame";
import { tellOfDrive } from "../../drive/tellOfDrive";
import type { Money } from "../../money";
import type { Settings } from "../../settings";
import { type DriveSums, isExact } from "./sumParts";

/** What is asked for, or null and the reason: no target, too much, or less than is kept. */
export function targetOf(
  frame: DriveFrame,
  rounding: Settings["rounding"],
  sums: DriveSums,
  found: Diagnostic[],
): Money | null {
  const { drive, target } = frame;
  const { exact, exactHeads, kept, keptPledges } = sums.whole[0]!;
  const unit = unitOf(frame);
  // What never falls is rounded by halves of a unit, which have to be whole numbers too.
  const most = rounding === "never-falls" ? (LARGEST_AMOUNT - 3 * unit) / 2 : LARGEST_AMOUNT - unit;
  if (Math.max(target ?? 0, exact) > most) {
    tellOfDrive(drive, found, "too-large-to-divide", { drive: drive.id });
    return null;
  }
  if (target === null) {
    if (drive.basis === "pledged" && exactHeads > 0) return exact;
    tellOfDrive(drive, found, "drive-without-target", { drive: drive.id }, "target");
    return null;
  }
  const { id, currency } = drive;
  const pledged = drive.basis === "pledged" ? exact - kept + keptPledges : 0;
  const by = kept - Math.max(target, pledged);
  // Less than a unit more is what the division before rounded up by.
  if (by >= unit) {
    const data = {
      drive: id,
      kept,
      target,
      by: kept - target,
      currency,
      fromItems: drive.target === null,
    };
    tellOfDrive(drive, found, "kept-exceed-target", data);
    return null;
  }
  return target;
}

/**
 * The target, or all that stands exactly: where that is pledged and leaves a gap or exceeds the
 * target, and where kept quotas add up to the target as it was rounded up to the unit before.
 */
export function amountToDivide(frame: DriveFrame, sums: DriveSums, target: Money): Money {
  const { exact, kept } = sums.whole[0]!;
  const over = exact - target;
  if (restsOnPledges(frame, sums, target)) return exact;
  return kept > 0 && over > 0 && over < unitOf(frame) ? exact : target;
}

/** Whether nobody is left to take a rest, on a drive where pledges may leave a gap. */
export function isAllPledged({ drive }: DriveFrame, sums: DriveSums): boolean {
  return drive.basis === "pledged" && isExact(sums.whole[0]!);
}

/** Whether what is pledged takes all that is asked for, or more. */
export function restsOnPledges(frame: DriveFrame, sums: DriveSums, target: Money): boolean {
  const isPledged = frame.drive.basis === "pledged";
  return isAllPledged(frame, sums) || (isPledged && sums.whole[0]!.exact > target);
}

/** Pledges that leave a gap to the target, or are more than it: both are no error. */
export function tellPledges(
  frame: DriveFrame,
  sums: DriveSums,
  target: Money,
  found: Diagnostic[],
): void {
  const { drive } = frame;
  const { id, basis, currency } = drive;
  const pledged = sums.whole[0]!.exact;
  const isAll = isAllPledged(frame, sums);
  const fromItems = drive.target === null;
  if (isAll && target > pledged) {
    const data = { drive: id, pledged, target, gap: target - pledged, currency, fromItems };
    tellOfDrive(drive, found, "pledges-leave-a-gap", data);
  } else if (basis === "pledged" && pledged > target) {
    const data = {
      drive: id,
      pledged,
      target,
      by: pledged - target,
      others: !isAll,
      currency,
      fromItems,
    };
    tellOfDrive(drive, found, "pledges-exceed-target", data);
  }
}

/** What the drive rounds its quotas to. */
export function unitOf({ drive }: DriveFrame): Money {
  return drive.roundTo ?? 1;
}
