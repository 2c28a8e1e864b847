import { readReceiptNumber, receiptNumber } from "../../core/index";
import type { VoidReply, VoidRequest } from "../../dialogs/protocol";
import { rememberReceipts } from "../book/issuedReceipts";
import { openWorkbook } from "../book/openWorkbook";
import { withTyped } from "../book/outcome";
import { unreadableText } from "../book/refusal";
import type { RunContext, Workbook } from "../workbook";
import { receiptCells } from "./receiptCells";
import { receiptDesk } from "./receiptDesk";

/**
 * Marks a receipt as void, beside each row that bears its number and in what is remembered of it: so
 * a number whose row was deleted can be accounted for too. What is void already stays so, so that a
 * repeat does nothing.
 */
export function voidReceipt(
  workbook: Workbook,
  context: RunContext,
  request: VoidRequest,
): VoidReply {
  const open = openWorkbook(workbook, context);
  const unreadable = unreadableText(open);
  if (unreadable !== null) return { ok: false, message: unreadable };
  const { accounts, numbers } = receiptDesk(open);
  const words = open.say.words.pages.paper.receipts;
  const typed = request.number.trim();
  const read = readReceiptNumber(typed);
  if (read === null) return { ok: false, message: words.noNumber(typed, receiptNumber(2026, 17)) };
  const { number, year, serial } = read;
  const rows = numbers.rowsOf.get(number) ?? [];
  if (rows.length === 0 && serial > numbers.greatest(year))
    return { ok: false, message: words.unknown(number) };
  const marks = rows.flatMap((row) => accounts.ledger.sources[row]!);
  // Further ledgers are never written to: of those it is remembered.
  const unmarked = marks.filter(
    ({ receipts, ledger }) =>
      ledger === undefined && receipts.some((mark) => mark.number === number && !mark.isVoid),
  );
  const known = numbers.remembered(number);
  if (numbers.isVoid(number) && unmarked.length === 0)
    return { ok: true, message: words.voidAlready(number) };
  const { day, who, sums } = known ?? { day: context.today, who: "", sums: [] };
  const told = { number, day, who, sums, rows: known?.rows ?? 0 };
  rememberReceipts(workbook, [{ ...told, isOut: true, isVoid: true }]);
  const cells = unmarked.map((source) => ({ source, number: "" }));
  const changes =
    cells.length === 0
      ? []
      : receiptCells(open, cells, (each) => each === number || numbers.isVoid(each));
  const applied = workbook.apply(changes, open.tabs);
  return { ok: true, message: withTyped(words.voided(number), applied, open.say) };
}
