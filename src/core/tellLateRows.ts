import { type Diagnostic, diagnose } from "./diagnostic";
import type { DriveFrame } from "./driveFrame";
import type { Money } from "./money";
import type { Posting } from "./posting";

/**
 * Warns of rows that are dated after a drive was closed: they are counted, and the closing no
 * longer is the last word. Where it is not known when it was closed, the last due day stands.
 */
export function tellLateRows(
  { drive, state, due }: DriveFrame,
  postings: readonly Posting[],
  found: Diagnostic[],
): void {
  const closedOn = drive.closedOn ?? due;
  if (state !== "closed" || closedOn === null) return;
  let rows = 0;
  let amount: Money = 0;
  let last = 0;
  for (const { kind, source, amount: counted } of postings) {
    if (kind !== "cash" && kind !== "in-kind") continue;
    if (source.date === null || source.date <= closedOn) continue;
    rows++;
    amount += counted;
    last = Math.max(last, source.row);
  }
  if (rows === 0) return;
  const { id, currency } = drive;
  const data = { drive: id, rows, amount, currency, closedOn };
  const place = { tab: "contributions", row: last, column: "date" };
  found.push(diagnose("dated-after-closing", data, place, { content: `${id}|${rows}|${amount}` }));
}
