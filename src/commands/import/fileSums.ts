import { type Money, toMinor } from "../../core/index";
import type { Granted, ImportLine, ImportPreview } from "../../dialogs/protocol";
import type { Say } from "../../i18n/index";
import type { OpenWorkbook } from "../book/openWorkbook";
import type { PlannedLine } from "./lines/plannedLine";

/** Lines and what they come to, by currency. */
class Sum {
  lines = 0;
  private readonly amounts = new Map<string, Money>();

  add(amount: Money, currency: string): void {
    this.amounts.set(currency, (this.amounts.get(currency) ?? 0) + amount);
  }

  text(say: Say): string {
    const amounts = [...this.amounts].filter(([, amount]) => amount !== 0);
    return say.list(amounts.map(([currency, amount]) => say.moneyWithCurrency(amount, currency)));
  }
}

/** What the rows of lines come to, by currency. */
export function amountsText(lines: readonly PlannedLine[], { say }: OpenWorkbook): string {
  const sum = new Sum();
  for (const { rows, currency } of lines)
    for (const { amount } of rows) sum.add(toMinor(amount ?? 0, currency) ?? 0, currency);
  return sum.text(say);
}

/** In the order in which they are listed, below the drives. */
const statuses = ["asked", "unmatched", "duplicate", "unreadable", "left-out"] as const;

/**
 * Where all the money goes that came in by a file: so much to each drive, so much that is asked about,
 * is in the ledger already, or is left out; and what these add up to, which is the file's.
 */
export function fileSums(
  lines: readonly PlannedLine[],
  { say }: OpenWorkbook,
): Granted<ImportPreview>["sums"] {
  const byDrive = new Map<string, Sum>();
  const byStatus = new Map<ImportLine["status"], Sum>();
  const all = new Sum();
  for (const { shown, rows, amount, currency } of lines) {
    if (amount === 0) continue;
    all.lines++;
    all.add(amount, currency);
    if (shown.status !== "new") {
      addTo(byStatus, shown.status).add(amount, currency);
      continue;
    }
    const drives = new Set(rows.map(({ drive }) => drive));
    for (const drive of drives) {
      const sum = addTo(byDrive, drive);
      for (const row of rows)
        if (row.drive === drive) sum.add(toMinor(row.amount ?? 0, currency) ?? 0, currency);
    }
  }
  const row = (label: string, sum: Sum) => ({ label, lines: sum.lines, amountText: sum.text(say) });
  const words = say.words.pages.importing.sums;
  return [
    ...[...byDrive].map(([drive, sum]) => row(drive, sum)),
    ...statuses.flatMap((status) => {
      const sum = byStatus.get(status);
      return sum === undefined ? [] : row(words[status], sum);
    }),
    row(words.all, all),
  ];
}

function addTo<Key>(sums: Map<Key, Sum>, key: Key): Sum {
  const known = sums.get(key) ?? new Sum();
  known.lines++;
  sums.set(key, known);
  return known;
}
