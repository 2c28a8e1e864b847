import {
  currencyDecimals,
  type Diagnostic,
  type DriveFrame,
  isCounted,
  isoDay,
  isWithCollector,
} from "../../core/index";
import { majorText } from "./decimalText";
import type { ExportedBook } from "./exportedBook";
import type { ExportedRow } from "./tables";

/** The rows of the ledger, as they are counted, or with the reason why they are not. */
export function* ledgerRows({
  id: workbook,
  accounts,
  diagnostics,
}: ExportedBook): Generator<ExportedRow> {
  const { ledger, drives, frames, people } = accounts;
  const reasons = reasonsOf(diagnostics);
  for (const [i, source] of ledger.sources.entries()) {
    const kind = ledger.kinds[i]!;
    const account = ledger.accounts[i]!;
    const currency = ledger.currencies[i]!;
    const person = ledger.persons[i]!;
    const counts = isCounted(kind);
    yield [
      "ledger",
      {
        workbook,
        tab: source.ledger?.name ?? null,
        sheet_row: source.row,
        drive: drives[account]?.drive?.id ?? "",
        drive_written: source.drive,
        day: source.date === null ? null : isoDay(source.date),
        member: people.all[person]?.id ?? null,
        member_written: source.member,
        group_written: source.group,
        node: counts && person < 0 ? nodeOf(source.group, frames[account]!) : null,
        currency,
        amount: counts ? ledger.written[i]! : null,
        amount_not_counted: counts
          ? null
          : majorText(ledger.written[i]!, currencyDecimals(currency)),
        kind,
        why_not_counted: counts
          ? null
          : (reasons.get(keyOf(source.row, source.ledger?.id)) ?? null),
        method: source.method,
        method_written: source.methodText,
        with_collector: kind === "cash" && isWithCollector(source),
        received_by: source.receivedBy,
        paid_by: source.paidBy,
        reference: source.reference,
        note: source.note,
      },
    ];
  }
}

/** What is given in no member's name is credited to the group that it names, or to the whole drive. */
const nodeOf = (group: string, { tree }: DriveFrame): number =>
  group === "" ? 0 : (tree.find(group) ?? 0);

const keyOf = (row: number | undefined, sheet: string | undefined): string =>
  `${row} ${sheet ?? ""}`;

/** Of each row of the ledger that is not counted, the code that says why. */
function reasonsOf(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>();
  for (const { code, place, severity, uncounted } of diagnostics) {
    if (place?.tab !== "contributions" || place.row === undefined) continue;
    const key = keyOf(place.row, place.sheet);
    // An amount that cannot be read is no money, and is told of as a cell.
    const isUnread = severity === "error" && place.column === "amount" && !reasons.has(key);
    if (uncounted !== null || isUnread) reasons.set(key, code);
  }
  return reasons;
}
