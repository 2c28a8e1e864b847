import type { Contribution } from "../book";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic";
import type { DriveFrame } from "../drive/driveFrame";
import { isCounted, type Ledger } from "../ledger/ledger";
import { placeOf } from "../ledger/tellOfContribution";
import type { Money } from "../money";

/**
 * Warns of rows that are dated after a drive was closed: they are counted, and the closing no
 * longer is the last word. Where it is not known when it was closed, the last due day stands.
 *
 * @param rows those of the drive
 */
export function tellLateRows(
  { drive, state, due }: DriveFrame,
  { sources, kinds, amounts }: Ledger,
  rows: Int32Array,
  found: Diagnostic[],
): void {
  const closedOn = drive.closedOn ?? due;
  if (state !== "closed" || closedOn === null) return;
  let count = 0;
  let amount: Money = 0;
  let last: Contribution | null = null;
  for (const row of rows) {
    const kind = kinds[row]!;
    if (!isCounted(kind)) continue;
    const source = sources[row]!;
    if (source.date === null || source.date <= closedOn) continue;
    count++;
    amount += amounts[row]!;
    last = source;
  }
  if (last === null) return;
  const { id, currency } = drive;
  const data = { drive: id, rows: count, amount, currency, closedOn };
  const place = placeOf(last, "date");
  found.push(diagnose("dated-after-closing", data, place, [id, count, amount]));
}
