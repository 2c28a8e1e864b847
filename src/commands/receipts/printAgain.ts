import { readReceiptNumber, receiptNumber, receiptSums } from "../../core/index";
import type { PageReply } from "../../dialogs/protocol";
import { moneyList } from "../../reports/pages/index";
import { rememberReceipts } from "../book/issuedReceipts";
import type { RunContext, Workbook } from "../workbook";
import { issuedOf } from "./makeReceipts";
import { type NumberedReceipt, paperOf, standingReceipt } from "./paperOf";
import { mostReceipts } from "./previewReceipts";
import type { ReceiptDesk } from "./receiptDesk";

/**
 * Prints receipts that were made before, as copies: the same number, day and words. One whose rows do
 * not come to what it says any more is refused.
 *
 * @param typed a number, several with commas between them, or the first and the last: "2026-001 to 2026-020"
 */
export function printAgain(
  workbook: Workbook,
  { today }: RunContext,
  typed: string,
  desk: ReceiptDesk,
): PageReply {
  const words = desk.open.say.words.pages.paper.receipts;
  const wanted = numbersIn(typed, desk);
  if ("wrong" in wanted)
    return { ok: false, message: words.noNumber(wanted.wrong, receiptNumber(2026, 17)) };
  const receipts: NumberedReceipt[] = [];
  for (const number of wanted.numbers.slice(0, mostReceipts)) {
    const found = standingReceipt(desk, number, today);
    const refusal = found === null ? notThere(desk, number) : differing(desk, found);
    // Of a range the void ones are no part.
    if (refusal !== null && (found !== null || !wanted.isRange))
      return { ok: false, message: refusal };
    if (found !== null) receipts.push(found);
  }
  if (receipts.length === 0) return { ok: false, message: words.nothing };
  const isOut = (number: string) => desk.numbers.remembered(number)?.isOut;
  const unknown = receipts.filter(({ number }) => isOut(number) !== true);
  if (unknown.length > 0) rememberReceipts(workbook, issuedOf(desk, unknown, true));
  // One that a run which was cut off has numbered was never handed out.
  const copies = receipts.filter(({ number }) => isOut(number) !== false);
  return paperOf(desk, receipts, new Set(copies.map(({ number }) => number)));
}

function numbersIn(
  typed: string,
  { numbers }: ReceiptDesk,
): { readonly numbers: readonly string[]; readonly isRange: boolean } | { readonly wrong: string } {
  const found = typed.match(/\d{4}-\d{3,5}(?!\d)/g) ?? [];
  const read = found.flatMap((each) => readReceiptNumber(each) ?? []);
  const rest = typed.replace(/\d{4}-\d{3,5}(?!\d)/g, "").trim();
  const [first, last] = read;
  if (first === undefined || read.length < found.length) return { wrong: typed.trim() };
  const isRange =
    read.length === 2 && last!.year === first.year && !/[,;]/.test(rest) && rest !== "";
  if (!isRange) return { numbers: read.map(({ number }) => number), isRange };
  const end = Math.min(last!.serial, numbers.greatest(first.year));
  const count = Math.max(0, end - first.serial + 1);
  return {
    numbers: Array.from({ length: count }, (_, i) => receiptNumber(first.year, first.serial + i)),
    isRange,
  };
}

function notThere({ numbers, open }: ReceiptDesk, number: string): string {
  const words = open.say.words.pages.paper.receipts;
  return numbers.isVoid(number) ? words.isVoid(number) : words.unknown(number);
}

/** Why it is not the same receipt any more; null where it is. */
function differing(
  { accounts, numbers, open }: ReceiptDesk,
  receipt: NumberedReceipt,
): string | null {
  const remembered = numbers.remembered(receipt.number);
  if (remembered === undefined || remembered.rows === 0) return null;
  const now = receiptSums(accounts.ledger, receipt.rows);
  const isSame =
    remembered.rows === receipt.rows.length &&
    JSON.stringify(remembered.sums) === JSON.stringify(now);
  const { say } = open;
  const { differs } = say.words.pages.paper.receipts;
  return isSame
    ? null
    : differs(receipt.number, moneyList(remembered.sums, say), moneyList(now, say));
}
