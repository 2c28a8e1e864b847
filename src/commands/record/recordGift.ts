import type { Contribution } from "../../core/index";
import type { GiftReply, GiftRequest } from "../../dialogs/protocol";
import { recallChoices, rememberChoices } from "../book/lastChoices";
import { methodWord } from "../book/methodWord";
import { type OpenWorkbook, openWorkbook } from "../book/openWorkbook";
import { problemsText, unreadableText } from "../book/refusal";
import { addRows, nextRow } from "../rows/addRows";
import { ledgerRow, newContribution, trialRun } from "../rows/ledgerRow";
import type { RunContext, Workbook } from "../workbook";
import { type ReadGift, readGift, refused } from "./readGift";
import { recordPledge } from "./recordPledge";

/**
 * Writes one gift as one row of Contributions, or one promise as a Pledge under Adjustments. What is
 * wrong is said beside its field; the like of a row that stands in the ledger, and a gift from whom
 * the drive does not ask, are held back once.
 */
export function recordGift(
  workbook: Workbook,
  context: RunContext,
  request: GiftRequest,
): GiftReply {
  const open = openWorkbook(workbook, context);
  const unreadable = unreadableText(open);
  if (unreadable !== null) return refused("", unreadable);
  const gift = readGift(request, open);
  if ("ok" in gift) return gift;
  const reply = request.promised
    ? recordPledge(workbook, open, gift, request)
    : writeGift(workbook, open, gift, request);
  if (reply.ok) {
    // A promise has no method: the one before stays the last.
    const method = request.promised ? recallChoices(workbook).method : request.method;
    rememberChoices(workbook, { drive: gift.drive, method });
  }
  return reply;
}

function writeGift(
  workbook: Workbook,
  open: OpenWorkbook,
  gift: ReadGift,
  request: GiftRequest,
): GiftReply {
  const { say } = open;
  const row = newContribution({
    row: nextRow(open, "contributions"),
    date: gift.date,
    drive: gift.drive,
    member: gift.member,
    group: gift.group,
    amount: gift.amount,
    methodWord: request.method.trim(),
    reference: request.reference.trim(),
    currency: gift.currency === gift.frame.drive.currency ? "" : gift.currency,
    paidBy: request.paidBy.trim(),
    receivedBy: request.receivedBy.trim(),
    note: request.note.trim(),
  });
  const told = tellOf(open, row);
  const { duplicate, recorded } = say.words.pages.gift;
  const twice = told.isDuplicate
    ? duplicate(gift.who, gift.amountText, gift.drive, say.day(gift.date))
    : "";
  const doubt = `${gift.outsider} ${twice}`.trim();
  if (doubt !== "" && !request.confirmed) return refused("", doubt, true);
  const method = methodWord(request.method.trim(), open);
  const added = addRows(open, "contributions", [ledgerRow(row, method)]);
  if (!added.ok) return refused(added.column, added.message);
  workbook.apply([added.change], open.tabs);
  const message = recorded(gift.who, gift.amountText, gift.drive);
  return { ok: true, message, warning: told.problems, row: added.row };
}

/** What Checks would say of the row: whether the like of it is there, and why it would not count. */
function tellOf({ decoded, say }: OpenWorkbook, row: Contribution) {
  const { diagnostics } = trialRun(decoded.book, [row]);
  const own = diagnostics.filter(
    ({ place }) => place?.tab === "contributions" && place.row === row.row,
  );
  const others = own.filter(({ code }) => code !== "possible-duplicate");
  return { isDuplicate: others.length < own.length, problems: problemsText(others, say) };
}
