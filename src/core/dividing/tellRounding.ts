import type { Drive } from "../book";
import type { Diagnostic } from "../diagnostics/diagnostic";
import { tellOfDrive } from "../drive/tellOfDrive";
import type { Money } from "../money";
import type { DraftDivision } from "./draftDivision";

/** Tells what rounding to the drive's unit did: targets and floors go up to it, caps down. */
export function tellRounding(drive: Drive, draft: DraftDivision, found: Diagnostic[]): void {
  const { id, currency, roundTo } = drive;
  const unit = roundTo ?? 1;
  const { target, quotas } = draft;
  const { total, explain } = quotas;
  if (explain === null || unit === 1) return;
  if (total > target) {
    const data = { drive: id, target, by: total - target, unit, currency };
    tellOfDrive(drive, found, "target-rounded-up", data, "roundTo");
  }
  const amounts = roundedBounds(draft, unit);
  if (amounts.length === 0) return;
  const data = { drive: id, amounts, unit, currency };
  tellOfDrive(drive, found, "bounds-rounded", data, "roundTo");
}

/** The floors and caps that are no multiples of the unit, each amount once, in order. */
function roundedBounds({ listed, bounds }: DraftDivision, unit: Money): Money[] {
  const rounded = new Set<Money>();
  for (const list of listed.askedAt) {
    for (const { exact, floor, cap } of list) {
      if (exact !== null) continue;
      if (floor % unit !== 0) rounded.add(floor);
      if (Number.isFinite(cap) && cap % unit !== 0) rounded.add(cap);
    }
  }
  // In a group what stands exactly is not rounded, only what its bounds leave beside it.
  for (const { exact, floor, cap } of bounds.stated) {
    if (floor > exact && (floor - exact) % unit !== 0) rounded.add(floor);
    if (Number.isFinite(cap) && (cap - exact) % unit !== 0) rounded.add(cap);
  }
  return [...rounded].sort((a, b) => a - b);
}
