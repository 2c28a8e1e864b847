import type { ReceiptUnit } from "../../core/index";
import { unitOf } from "../../core/index";
import type { Granted, PageReply } from "../../dialogs/protocol";
import { speak } from "../../i18n/index";
import { receiptsPage } from "../../reports/pages/index";
import { type ReceiptDesk, sourcesOf } from "./receiptDesk";

/** A receipt with its number. */
export interface NumberedReceipt extends ReceiptUnit {
  readonly number: string;
  /** When it was issued. */
  readonly day: number;
}

/**
 * The receipt whose number rows bear, to whom it was made out and as of the day on which it was;
 * null where no row bears it, or it is void.
 *
 * @param today its day where none is remembered
 */
export function standingReceipt(
  { accounts, numbers }: ReceiptDesk,
  number: string,
  today = 0,
): NumberedReceipt | null {
  const rows = numbers.rowsOf.get(number);
  if (rows === undefined || numbers.isVoid(number)) return null;
  const remembered = numbers.remembered(number);
  const unit = unitOf(sourcesOf(accounts), rows, { by: "gift", households: false });
  const recipient = remembered?.who || unit.recipient;
  const names = [unit.recipient, ...unit.onBehalf];
  return {
    ...unit,
    recipient,
    onBehalf: names.filter((name) => name !== recipient),
    number,
    day: remembered?.day ?? today,
  };
}

/**
 * Receipts on paper, which is in the one language throughout.
 *
 * @param copies those that were handed out before; null: none
 */
export function paperOf(
  { accounts, open }: ReceiptDesk,
  receipts: readonly NumberedReceipt[],
  copies: ReadonlySet<string> | null,
): Granted<PageReply> {
  const say = speak(open.say.language);
  const made = receipts.map((each) => ({ ...each, isCopy: copies?.has(each.number) ?? false }));
  return { ok: true, ...receiptsPage(accounts, made, say) };
}
