import { type IssuedReceipt, receiptSums } from "../../core/index";
import type { PageReply, ReceiptsRequest } from "../../dialogs/protocol";
import { rememberReceipts } from "../book/issuedReceipts";
import { begin, conclude, type Request, recallRequests } from "../book/journal";
import { fieldsOf, isText } from "../book/memory";
import { withTyped } from "../book/outcome";
import type { RunContext, Workbook } from "../workbook";
import { type NumberedReceipt, paperOf, standingReceipt } from "./paperOf";
import { mostReceipts, printOf } from "./previewReceipts";
import { receiptCells } from "./receiptCells";
import { type ReceiptDesk, wantedReceipts } from "./receiptDesk";

type MakeRequest = Extract<ReceiptsRequest, { what: "make" }>;

/**
 * Numbers receipts and puts them on paper. A number is written down with the document before it is
 * written beside a row, and counts as handed out only when all of them stand there: what a run that
 * was cut off has not written is the next to be given. The same request once more makes what is
 * missing, and gives the same receipts.
 */
export function makeReceipts(
  workbook: Workbook,
  context: RunContext,
  request: MakeRequest,
  desk: ReceiptDesk,
): PageReply {
  const { open, numbers } = desk;
  const { say } = open;
  const words = say.words.pages.paper.receipts;
  const earlier = earlierOf(workbook, request.token);
  const standing = numbersOf(earlier).flatMap((number) => standingReceipt(desk, number) ?? []);
  if (earlier?.state === "done" && standing.length > 0)
    return { ...paperOf(desk, standing, null), message: say.words.requests.doneAlready };
  const day = earlier?.today ?? context.today;
  const wanted = wantedReceipts(desk, request, day);
  if ("message" in wanted) return { ok: false, message: wanted.message };
  // What an earlier attempt was cut off in is brought to its end, and no further.
  const begun = numbersOf(earlier).length - standing.length;
  const most = standing.length === 0 ? mostReceipts : begun;
  const units = wanted.units.slice(0, most);
  const given = numbers.next(wanted.year, units.length);
  const isOther = request.fingerprint && request.fingerprint !== printOf(desk, units, given);
  if (standing.length === 0 && isOther) return { ok: false, message: words.changed };
  const fresh = units.map((unit, i): NumberedReceipt => ({ ...unit, number: given[i]!, day }));
  const all = [...standing, ...fresh];
  if (all.length === 0) return { ok: false, message: words.nothing };

  const { who, now } = context;
  const { token } = request;
  const reply = { numbers: all.map(({ number }) => number) };
  const kind = "receipts" as const;
  begin(workbook, {
    token,
    kind,
    drive: "",
    today: day,
    now,
    who,
    added: [],
    reply,
    state: "begun",
  });
  rememberReceipts(workbook, issuedOf(desk, all, false));
  const typed = writeNumbers(workbook, desk, fresh);
  rememberReceipts(workbook, issuedOf(desk, all, true));
  conclude(workbook, token, "done");

  const [first, last] = [all[0]!.number, all[all.length - 1]!.number];
  const { contributions } = say.words.schema.tabs;
  const more = wanted.units.length - units.length;
  const done = [
    withTyped(words.written(all.length, first, last, contributions, say), typed, say),
    more > 0 ? words.more(more, say) : "",
  ];
  return {
    ...paperOf(desk, all, null),
    message: done.filter((each) => each !== "").join(" "),
  };
}

function earlierOf(workbook: Workbook, token: string): Request | null {
  const isIt = (each: Request) => each.kind === "receipts" && token !== "" && each.token === token;
  return recallRequests(workbook).find(isIt) ?? null;
}

function numbersOf(request: Request | null): readonly string[] {
  const { numbers } = fieldsOf(request?.reply);
  return Array.isArray(numbers) ? numbers.filter(isText) : [];
}

function writeNumbers(workbook: Workbook, desk: ReceiptDesk, fresh: readonly NumberedReceipt[]) {
  const { open, accounts, numbers } = desk;
  const cells = fresh.flatMap(({ rows, number }) =>
    rows.map((row) => ({ source: accounts.ledger.sources[row]!, number })),
  );
  const isVoid = (number: string) => numbers.isVoid(number);
  const changes = cells.length === 0 ? [] : receiptCells(open, cells, isVoid);
  return workbook.apply(changes, open.tabs);
}

/** Receipts as they are remembered. */
export function issuedOf(
  { accounts }: ReceiptDesk,
  receipts: readonly NumberedReceipt[],
  isOut: boolean,
): readonly IssuedReceipt[] {
  return receipts.map(({ number, day, recipient, rows }) => ({
    number,
    day,
    who: recipient,
    sums: receiptSums(accounts.ledger, rows),
    rows: rows.length,
    isOut,
    isVoid: false,
  }));
}
