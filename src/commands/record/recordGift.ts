import type { Contribution } from "../../core/index";
import type { GiftReply, GiftRequest } from "../../dialogs/protocol";
import { recallChoices, rememberChoices } from "../book/lastChoices";
import { isText } from "../book/memory";
import { methodWord } from "../book/methodWord";
import type { OpenWorkbook } from "../book/openWorkbook";
import { problemsText, unreadableText } from "../book/refusal";
import { nextRow } from "../rows/addRows";
import { type Asked, answerAgain, type Desk, doOnce, openDesk, plannedRows } from "../rows/doOnce";
import { lackingText } from "../rows/fittingRows";
import { ledgerRow, newContribution, trialRun } from "../rows/ledgerRow";
import type { RunContext, Workbook } from "../workbook";
import { planPledge } from "./planPledge";
import { type GiftPlan, type ReadGift, type Refused, readGift, refused } from "./readGift";

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
  const asked: Asked = { kind: "gift", token: request.token };
  const desk = openDesk(workbook, context, asked);
  const { open } = desk;
  if (desk.isDone) return again(workbook, desk);
  const unreadable = unreadableText(open);
  if (unreadable !== null) return refused("", unreadable);
  const gift = readGift(request, open);
  if ("ok" in gift) return gift;
  const plan = request.promised ? planPledge(open, gift, request) : planGift(open, gift, request);
  if ("ok" in plan) return plan;
  // A promise has no method: the one before stays the last.
  const lacking = lackingText(open, plan.tab, [plan.row]);
  const message = `${plan.message} ${lacking}`.trim();
  const method = request.promised ? recallChoices(workbook).method : request.method;
  const reply = doOnce(workbook, desk, asked, {
    rows: [plannedRows(open, plan.tab, [plan.row])],
    remember: () => rememberChoices(workbook, { drive: gift.drive, method }),
    reply: (row): GiftReply => ({ ok: true, message, warning: plan.warning, row }),
  });
  return "column" in reply ? refused(reply.column, reply.message) : reply;
}

function again(workbook: Workbook, desk: Desk): GiftReply {
  const { message, row, reply } = answerAgain(workbook, desk);
  const { warning } = reply;
  return { ok: true, message, warning: isText(warning) ? warning : "", row };
}

function planGift(open: OpenWorkbook, gift: ReadGift, request: GiftRequest): GiftPlan | Refused {
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
  return {
    tab: "contributions",
    row: ledgerRow(row, method),
    message: recorded(gift.who, gift.amountText, gift.drive),
    warning: told.problems,
  };
}

/** What Checks would say of the row: whether the like of it is there, and why it would not count. */
function tellOf({ decoded, say }: OpenWorkbook, row: Contribution) {
  const { diagnostics } = trialRun(decoded.book, [row]);
  const own = diagnostics.filter(
    ({ place }) =>
      place?.tab === "contributions" && place.sheet === undefined && place.row === row.row,
  );
  const others = own.filter(({ code }) => code !== "possible-duplicate");
  return { isDuplicate: others.length < own.length, problems: problemsText(others, say) };
}
