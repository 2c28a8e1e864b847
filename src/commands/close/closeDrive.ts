import {
  type Accounts,
  type DriveAccount,
  diagnose,
  fingerprint,
  keepAccounts,
  type Money,
  toMajor,
} from "../../core/index";
import type {
  ClosingPreview,
  ClosingPreviewRequest,
  ClosingReply,
  ClosingRequest,
} from "../../dialogs/protocol";
import { commandTitle } from "../../i18n/index";
import { historyReport } from "../../reports/index";
import { rememberClosingDay } from "../book/closingDays";
import { driveNamed } from "../book/findDrive";
import type { OpenWorkbook } from "../book/openWorkbook";
import { problemsText, unreadableText } from "../book/refusal";
import { headerSeen } from "../rows/addRows";
import {
  answerAgain,
  type Desk,
  doOnce,
  openDesk,
  type Planned,
  plannedRows,
  withStanding,
} from "../rows/doOnce";
import { lackingText } from "../rows/fittingRows";
import type { InputRow } from "../rows/inputTab";
import type { CellSet, Change, RunContext, Workbook } from "../workbook";

import { nextDayCells, nextDays, nextDriveRow, nextItemRows } from "./closeDriveCopy";
import { type OpenLine, openLines } from "./closeDriveLines";
import { type ClosingRows, closingRows } from "./closeDriveRows";
import { plannedHistory } from "./plannedHistory";

/** A drive that can be closed, as it stands now. */
interface Closing {
  readonly open: OpenWorkbook;
  readonly accounts: Accounts;
  readonly account: DriveAccount & { readonly drive: NonNullable<DriveAccount["drive"]> };
  readonly carryTo: readonly string[];
  readonly lines: readonly OpenLine[];
  readonly fingerprint: string;
}

type Refused = { readonly ok: false; readonly message: string };

/** What is still open in a drive: overpaid, outstanding, left over. Writes nothing. */
export function previewClosing(
  workbook: Workbook,
  context: RunContext,
  request: ClosingPreviewRequest,
): ClosingPreview {
  const desk = openDesk(workbook, context, { ...askedOf(request), token: "" });
  const closing = findClosing(desk.open, request.drive);
  if ("ok" in closing) return closing;
  return {
    ok: true,
    drive: closing.account.drive.id,
    summary: summaryOf(closing),
    lines: closing.lines.map(({ line }) => line),
    carryTo: closing.carryTo,
    next: nextDays(closing.open, closing.account.drive),
    fingerprint: closing.fingerprint,
  };
}

/**
 * Closes a drive as was decided: adds the rows of refunds, of what is carried over and of
 * write-offs, perhaps a copy as the next one's draft, and last of all sets its State to Closed. All
 * of it, or nothing: refused whole where the spreadsheet has changed since the preview. A closing
 * that was cut off is finished by its own request, or by another with the same decisions.
 */
export function applyClosing(
  workbook: Workbook,
  context: RunContext,
  request: ClosingRequest,
): ClosingReply {
  const asked = { ...askedOf(request), token: request.token };
  const desk = openDesk(workbook, context, asked);
  const { open } = desk;
  if (desk.isDone || isClosedByNow(desk)) return again(workbook, desk);
  const refused = (message: string): Refused => ({
    ok: false,
    message: withStanding(message, desk),
  });
  const closing = findClosing(open, request.drive);
  if ("ok" in closing) return refused(closing.message);
  const { account, accounts, lines } = closing;
  const refusal = refusalOf(closing, request);
  if (refusal !== null) return refused(refusal);
  const state = stateChange(open, account);
  if (state === null) {
    const missing = diagnose("column-missing", { tab: "drives", column: "state" });
    return refused(problemsText([missing], open.say));
  }
  const copy = copyOf(open, account, request);
  if ("message" in copy) return refused(copy.message);
  const rows = closingRows(open, { account, roster: accounts.roster, lines }, request);
  const history = historyOf(closing, rows, request.carryTo, desk.context);
  const lacking = lackingText(open, "contributions", rows.ledger);
  const message = `${messageOf(closing, rows, request)} ${lacking}`.trim();
  return doOnce(workbook, desk, asked, {
    rows: [...rowsOf(open, rows, copy), plannedHistory(open, history)],
    last: [state],
    remember: () => rememberClosingDay(workbook, account.drive.id, open.decoded.book.settings.asOf),
    reply: (): ClosingReply => ({ ok: true, message }),
  });
}

const askedOf = ({ drive }: ClosingPreviewRequest) =>
  ({ kind: "closing", drive: drive.trim().normalize() }) as const;

/** Whether the attempt before came so far as to close the drive, and was cut off only then. */
function isClosedByNow({ open, earlier, isWhole }: Desk): boolean {
  const found = open.decoded.book.drives.find(({ id }) => id === earlier?.drive);
  return isWhole && found?.state === "closed";
}

function again(workbook: Workbook, desk: Desk): ClosingReply {
  return { ok: true, message: answerAgain(workbook, desk).message };
}

function findClosing(open: OpenWorkbook, name: string): Closing | Refused {
  const { decoded, say } = open;
  const refused = (message: string): Refused => ({ ok: false, message });
  const unreadable = unreadableText(open);
  if (unreadable !== null) return refused(unreadable);
  const wanted = name.trim().normalize();
  if (wanted === "") return refused(say.words.closing.chooseDrive);
  const accounts = keepAccounts(decoded.book);
  const account = driveNamed(accounts.drives, wanted);
  if (account === undefined || account.drive === null)
    return refused(say.words.commands.unknownDrive(wanted, say.words.schema.tabs.drives));
  if (account.state === "closed") return refused(say.words.closing.alreadyClosed(wanted));
  if (account.state === "draft")
    return refused(say.words.closing.isDraft(wanted, say.words.schema.tabs.drives));
  const carryTo = accounts.drives.flatMap(({ drive, state, currency }) =>
    drive !== null && drive.id !== wanted && state === "open" && currency === account.currency
      ? [drive.id]
      : [],
  );
  return {
    open,
    accounts,
    carryTo,
    account: { ...account, drive: account.drive },
    lines: openLines(account, accounts.roster, carryTo, say),
    // What was spent decides what is left over, though no division depends on it.
    fingerprint: `${fingerprint(decoded.book)}-${account.spent}`,
  };
}

/** Why a request cannot be carried out as it stands; null where it can. */
function refusalOf(closing: Closing, request: ClosingRequest): string | null {
  const { open, lines, carryTo } = closing;
  const words = open.say.words.closing;
  if (request.fingerprint !== closing.fingerprint) return words.changed;
  const byKey = new Map(lines.map(({ line }) => [line.key, line]));
  for (const [key, decision] of Object.entries(request.decisions)) {
    const line = byKey.get(key);
    if (line === undefined) return words.notOffered(key);
    if (decision !== "leave" && !line.choices.includes(decision))
      return words.notOffered(line.member || line.group || closing.account.drive.id);
  }
  if (Object.values(request.decisions).includes("carry-over")) {
    if (request.carryTo === "") return words.chooseCarryTo;
    if (!carryTo.includes(request.carryTo)) return words.cannotCarryTo(request.carryTo);
  }
  const copy = request.copyAs.trim().normalize();
  const isTaken = open.decoded.book.drives.some(({ id }) => id === copy);
  return isTaken ? words.nameTaken(copy) : null;
}

/** The rows of the draft of the next one; none where no copy is wanted. */
interface CopyRows {
  readonly items: readonly InputRow[];
  readonly drives: readonly InputRow[];
}

/** What becomes the next one's draft, or why its days are none. */
function copyOf(
  open: OpenWorkbook,
  { drive }: Closing["account"],
  { copyAs, copyDays }: ClosingRequest,
): CopyRows | { readonly message: string } {
  const name = copyAs.trim().normalize();
  if (name === "") return { items: [], drives: [] };
  const days = nextDayCells(copyDays ?? nextDays(open, drive), open);
  if ("message" in days) return days;
  return {
    items: nextItemRows(open, drive, name),
    drives: [nextDriveRow(open, drive, name, days)],
  };
}

/** What is added to the input tabs, in this order. */
function rowsOf(open: OpenWorkbook, rows: ClosingRows, copy: CopyRows): readonly Planned[] {
  return [
    plannedRows(open, "contributions", rows.ledger),
    plannedRows(open, "adjustments", rows.adjustments),
    plannedRows(open, "items", copy.items),
    plannedRows(open, "drives", copy.drives),
  ];
}

/** The one cell of Drives that says that the drive is closed; null where the tab has no State. */
function stateChange(open: OpenWorkbook, { drive }: Closing["account"]): Change | null {
  const { decoded, say } = open;
  const layout = decoded.layouts.get("drives");
  const column = layout?.columns.get("state");
  if (layout === undefined || column === undefined || drive.place.row === undefined) return null;
  const row = drive.place.row - 1;
  const driveAt = layout.columns.get("drive") ?? column;
  const stands = open.sheets.get("drives")?.rows[row] ?? [];
  const cell: CellSet = {
    row,
    column,
    was: stands[column] ?? "",
    value: say.words.schema.choices.state.closed,
    beside: [{ column: driveAt, is: stands[driveAt] ?? "" }],
  };
  return {
    kind: "cells",
    sheet: layout.sheet.id,
    header: headerSeen(open, "drives"),
    cells: [cell],
  };
}

/** A row of History for the drive that is closed, and for the one that money is carried over to. */
function historyOf(
  { open, account, accounts }: Closing,
  rows: ClosingRows,
  carryTo: string,
  { now, who }: RunContext,
) {
  const { say } = open;
  const { closing, commands } = say.words;
  const command = commandTitle("close", commands);
  const rowOf = ({ drive, collected, currency }: DriveAccount, change: Money, note: string) => [
    now,
    who,
    command,
    drive?.id ?? "",
    toMajor(collected, currency),
    toMajor(collected + change, currency),
    note,
  ];
  const { id } = account.drive;
  const carried = say.moneyWithCurrency(rows.carried, account.currency);
  const note = rows.carried > 0 ? `${closing.carriedTo(carryTo)}: ${carried}` : "";
  // What is left over was collected here all the same: only what is a member's own moves on.
  const lines = [rowOf(account, -rows.refunded - rows.carriedByName, note)];
  const other = driveNamed(accounts.drives, carryTo);
  if (rows.carried > 0 && other !== undefined)
    lines.push(rowOf(other, rows.carriedByName, `${closing.carriedFrom(id)}: ${carried}`));
  return historyReport(accounts, lines, say);
}

function summaryOf({ open, account, lines }: Closing): string {
  const { say } = open;
  const text = (amount: Money) => say.moneyWithCurrency(amount, account.currency);
  const some = (amount: Money) => (amount > 0 ? text(amount) : "");
  let overpaid = 0;
  for (const { line, amount } of lines) if (line.kind === "overpaid") overpaid += amount;
  let notCounted = 0;
  for (const { rows } of account.uncounted) notCounted += rows;
  const figures = {
    collected: text(account.collected),
    inKind: some(account.inKind),
    carried: account.carried === 0 ? "" : text(account.carried),
    spent: text(account.spent),
    inHand: text(account.inHand),
    overpaid: some(overpaid),
    outstanding: some(account.outstanding),
    notCounted,
  };
  return say.words.closing.summary(figures, say);
}

function messageOf({ open, account }: Closing, rows: ClosingRows, request: ClosingRequest): string {
  const { say } = open;
  const some = (amount: Money) =>
    amount > 0 ? say.moneyWithCurrency(amount, account.currency) : "";
  const totals = {
    refunded: some(rows.refunded),
    carried: some(rows.carried),
    carryTo: request.carryTo,
    writtenOff: some(rows.writtenOff),
    copy: request.copyAs.trim().normalize(),
    drives: say.words.schema.tabs.drives,
  };
  return say.words.closing.done(account.drive.id, totals, say);
}
