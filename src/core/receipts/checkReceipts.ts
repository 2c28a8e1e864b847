import type { Book } from "../book";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic";
import type { Ledger } from "../ledger/ledger";
import { placeOf } from "../ledger/tellOfContribution";
import type { People } from "../roll/people";
import { receiptNumber } from "./receiptNumber";
import { ReceiptNumbers } from "./receiptNumbers";
import { receiptSums } from "./receiptSums";

/** What receipts are checked against. */
interface CheckedReceipts {
  readonly book: Book;
  readonly ledger: Ledger;
  readonly people: People;
}

/**
 * Tells of receipts whose number stands beside rows of different people, or is gone, and of those
 * whose rows do not come to what they say any more.
 */
export function checkReceipts(checked: CheckedReceipts, found: Diagnostic[]): void {
  const { contributions, issued } = checked.book;
  const numbers = new ReceiptNumbers(contributions, issued);
  for (const [number, rows] of numbers.rowsOf)
    if (!numbers.isVoid(number)) checkNumber(checked, numbers, number, rows, found);
  for (const year of numbers.years()) tellMissing(numbers, year, found);
}

function checkNumber(
  { ledger, people }: CheckedReceipts,
  numbers: ReceiptNumbers,
  number: string,
  rows: readonly number[],
  found: Diagnostic[],
): void {
  const last = ledger.sources[rows[rows.length - 1]!]!;
  const place = placeOf(last, "receipt");
  const parties = rows.map((row) => partyOf(ledger, people, row));
  const isOfOne = (["name", "household", "paidBy"] as const).some(
    (key) => parties[0]![key] !== "" && parties.every((each) => each[key] === parties[0]![key]),
  );
  if (!isOfOne && rows.length > 1) {
    const names = [...new Set(parties.map(({ name }) => name).filter((name) => name !== ""))];
    found.push(diagnose("receipt-number-twice", { number, names }, place, [number, names]));
    return;
  }
  const remembered = numbers.remembered(number);
  if (remembered === undefined || !remembered.isOut || remembered.rows === 0) return;
  const { who, sums: said } = remembered;
  const now = receiptSums(ledger, rows);
  const isSame = JSON.stringify(now) === JSON.stringify(said) && remembered.rows === rows.length;
  if (isSame) return;
  const content = [number, now.map(([currency, sum]) => `${sum} ${currency}`)];
  found.push(diagnose("receipt-differs", { number, who, said, now }, place, content));
}

function partyOf({ sources, persons }: Ledger, { all }: People, row: number) {
  const member = all[persons[row]!];
  const { paidBy, group, member: written } = sources[row]!;
  return { name: member?.name ?? (written || group), household: member?.household ?? "", paidBy };
}

function tellMissing(numbers: ReceiptNumbers, year: number, found: Diagnostic[]): void {
  const missing = numbers.missing(year);
  if (missing.length === 0) return;
  const runs: [number, number][] = [];
  for (const serial of missing) {
    const run = runs[runs.length - 1];
    if (run?.[1] === serial - 1) run[1] = serial;
    else runs.push([serial, serial]);
  }
  const data = {
    year,
    runs: runs.map(([a, b]) => [receiptNumber(year, a), receiptNumber(year, b)] as const),
    count: missing.length,
  };
  const content = data.runs.map(([first, last]) => `${first}–${last}`);
  found.push(diagnose("receipt-numbers-missing", data, { tab: "contributions" }, content));
}
