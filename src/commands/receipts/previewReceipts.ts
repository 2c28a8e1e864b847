import { type ReceiptUnit, receiptSums, type WithoutReceipt } from "../../core/index";
import type { ReceiptsChoice, ReceiptsPreview } from "../../dialogs/protocol";
import { fingerprintOf } from "../../reports/index";
import { moneyList } from "../../reports/pages/index";
import { openWorkbook } from "../book/openWorkbook";
import { unreadableText } from "../book/refusal";
import type { RunContext, Workbook } from "../workbook";
import { type ReceiptDesk, receiptDesk, wantedReceipts } from "./receiptDesk";

/** So many receipts are made at once: more would be too much for one print and one reply. */
export const mostReceipts = 500;

/** Which receipts would be made, for how much, and what gets none. Writes nothing. */
export function previewReceipts(
  workbook: Workbook,
  context: RunContext,
  request: ReceiptsChoice,
): ReceiptsPreview {
  const open = openWorkbook(workbook, context);
  const unreadable = unreadableText(open);
  if (unreadable !== null) return { ok: false, message: unreadable };
  const desk = receiptDesk(open);
  const wanted = wantedReceipts(desk, request, context.today);
  if ("message" in wanted) return { ok: false, message: wanted.message };
  const { say } = open;
  const { tabs } = say.words.schema;
  const words = say.words.pages.paper.receipts;
  const units = wanted.units.slice(0, mostReceipts);
  const numbers = desk.numbers.next(wanted.year, units.length);
  const more = wanted.units.length - units.length;
  const left = [...wanted.left].map(([why, rows]: [WithoutReceipt, number]) =>
    words.left[why](rows, tabs.checks, say),
  );
  return {
    ok: true,
    receipts: units.length,
    summary: units.length === 0 ? words.nothing : summaryOf(desk, units, numbers),
    left: more === 0 ? left : [words.more(more, say), ...left],
    lines: units.map((unit, i) => ({
      number: numbers[i]!,
      who: unit.recipient,
      amountText: moneyList(receiptSums(desk.accounts.ledger, unit.rows), say),
    })),
    fingerprint: printOf(desk, units, numbers),
  };
}

function summaryOf(
  { accounts, open: { say } }: ReceiptDesk,
  units: readonly ReceiptUnit[],
  numbers: readonly string[],
): string {
  const sums = receiptSums(
    accounts.ledger,
    units.flatMap(({ rows }) => rows),
  );
  const [first = "", last = ""] = [numbers[0], numbers[numbers.length - 1]];
  const words = say.words.pages.paper.receipts;
  return words.summary(units.length, moneyList(sums, say), first, last, say);
}

/** By which it is known whether what was looked at is what is made. */
export function printOf(
  { accounts: { ledger } }: ReceiptDesk,
  units: readonly ReceiptUnit[],
  numbers: readonly string[],
): string {
  const told = units.map(({ recipient, onBehalf, rows }, i) => [
    numbers[i],
    recipient,
    onBehalf,
    rows.map((row) => {
      const { date, drive, member, amount } = ledger.sources[row]!;
      return [date, drive, member, amount, ledger.kinds[row]];
    }),
  ]);
  return fingerprintOf(JSON.stringify(told));
}
