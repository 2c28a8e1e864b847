import type { PageReply, ReceiptsRequest } from "../../dialogs/protocol";
import { speak } from "../../i18n/index";
import { receiptRegister } from "../../reports/pages/index";
import { openWorkbook } from "../book/openWorkbook";
import { unreadableText } from "../book/refusal";
import type { RunContext, Workbook } from "../workbook";
import { makeReceipts } from "./makeReceipts";
import { printAgain } from "./printAgain";
import { receiptDesk } from "./receiptDesk";

/** Makes receipts, or prints them again, or lists the numbers of a year. */
export function receiptsPage(
  workbook: Workbook,
  context: RunContext,
  request: ReceiptsRequest,
): PageReply {
  const open = openWorkbook(workbook, context);
  const unreadable = unreadableText(open);
  if (unreadable !== null) return { ok: false, message: unreadable };
  const desk = receiptDesk(open);
  switch (request.what) {
    case "make":
      return makeReceipts(workbook, context, request, desk);
    case "again":
      return printAgain(workbook, context, request.numbers, desk);
    default: {
      const page = receiptRegister(desk.accounts, request.year, speak(open.say.language));
      const { register } = open.say.words.pages.paper.receipts;
      return page === null
        ? { ok: false, message: register.none(String(request.year)) }
        : { ok: true, ...page };
    }
  }
}
