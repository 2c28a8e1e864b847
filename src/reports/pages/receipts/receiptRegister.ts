import {
  type Accounts,
  type IssuedReceipt,
  ReceiptNumbers,
  receiptNumber,
  receiptSums,
  unitOf,
} from "../../../core/index";
import type { Say } from "../../../i18n/index";
import { csvText } from "../csvText";
import { type PrintedPage, printedPage } from "../printedPage";
import { table } from "../table";
import { moneyList } from "./receiptsPage";

/**
 * Every number of a year's receipts, void and missing ones among them, so that whoever audits sees no
 * gap: for officers, as it names everyone. null: there is none.
 */
export function receiptRegister(accounts: Accounts, year: number, say: Say): PrintedPage | null {
  const { book, ledger, people, frames } = accounts;
  const { contributions, issued, settings } = book;
  const numbers = new ReceiptNumbers(contributions, issued);
  const { register, void: voidWord, number: label, issued: day } = say.words.pages.paper.receipts;
  const { amount } = say.words.schema.headers.contributions;
  const missing = new Set(numbers.missing(year));
  const sources = { ledger, people, frames, yearStarts: settings.yearStarts };
  let voids = 0;
  const rows = Array.from({ length: numbers.greatest(year) }, (_, i) => i + 1).flatMap((serial) => {
    const number = receiptNumber(year, serial);
    const remembered: Partial<IssuedReceipt> = numbers.remembered(number) ?? {};
    const bearing = numbers.rowsOf.get(number) ?? [];
    const isVoid = numbers.isVoid(number);
    const isGone = missing.has(serial);
    // A run that was cut off has left it free: it is the next to be given.
    if (bearing.length === 0 && !isVoid && !isGone) return [];
    if (isVoid) voids++;
    const unit =
      bearing.length === 0 ? null : unitOf(sources, bearing, { by: "gift", households: false });
    const sums = remembered.rows ? remembered.sums! : receiptSums(ledger, bearing);
    return [
      {
        number,
        day: remembered.day,
        who: remembered.who || unit?.recipient || "",
        sums: moneyList(sums, say),
        state: isVoid ? voidWord : isGone ? register.gone : "",
      },
    ];
  });
  if (rows.length === 0) return null;
  const { yearStarts, organisation } = settings;
  const title = register.title(yearStarts === 1 ? String(year) : `${year}/${year + 1}`);
  const headers = [label, day, register.who, amount, register.state];
  return printedPage(say, {
    title,
    organisation,
    lines: [register.count(rows.length, voids, missing.size, say)],
    body: table(
      headers.map((header, i) => ({
        header,
        kind: i === 3 ? "figure" : i === 1 ? "short" : "plain",
      })),
      rows.map((row) => [
        row.number,
        row.day === undefined ? "–" : say.day(row.day),
        row.who,
        row.sums,
        row.state,
      ]),
    )!,
    csv: csvText([
      headers,
      ...rows.map(({ number, day: on, who, sums, state }) => [
        number,
        on === undefined ? "" : { day: on },
        who,
        sums,
        state,
      ]),
    ]),
    fileName: title,
  });
}
