import {
  applyClosing as close,
  previewClosing as lookAtClosing,
} from "../commands/close/closeDrive";
import { compareRules as compare } from "../commands/divide/compareRules";
import { applyQuotas as apply, previewQuotas as preview } from "../commands/divide/divideQuotas";
import { takeOverWay as takeOver } from "../commands/divide/takeOverWay";
import { readBook as read } from "../commands/export/readBook";
import { appendContributions as append } from "../commands/import/appendContributions";
import { previewImport as readFile } from "../commands/import/previewImport";
import { collectionSheetsPage as makeSheets } from "../commands/pages/collectionSheetsPage";
import { handoverPage as makeHandoverPage } from "../commands/pages/handoverPage";
import { noticePage as makeNotice } from "../commands/pages/noticePage";
import { outcomePage as makeOutcome } from "../commands/pages/outcomePage";
import { personPage as makePersonPage } from "../commands/pages/personPage";
import { previewReceipts as lookAtReceipts } from "../commands/receipts/previewReceipts";
import { receiptsPage as makeReceiptsPage } from "../commands/receipts/receiptsPage";
import { voidReceipt as makeVoid } from "../commands/receipts/voidReceipt";
import { getChoices as choose } from "../commands/record/getChoices";
import { recordGift as record } from "../commands/record/recordGift";
import { checkForProblems as check } from "../commands/refresh/refreshSummaries";
import { branchesListed, rollUp } from "../commands/refresh/rollUpBranches";
import { refreshFromMenu as refresh } from "../commands/refresh/tickPace";
import { addTickBox as addBox } from "../commands/setUp/addTickBox";
import { loadSample as load } from "../commands/setUp/loadSample";
import { addTab, setUpSpreadsheet as setUp } from "../commands/setUp/setUpSpreadsheet";
import type {
  AppendReply,
  AppendRequest,
  BookReply,
  BranchesReply,
  BranchesRequest,
  BranchesWritten,
  ChoicesReply,
  ClosingPreview,
  ClosingPreviewRequest,
  ClosingReply,
  ClosingRequest,
  CollectionSheetsRequest,
  CompareRequest,
  DivisionRequest,
  GiftReply,
  GiftRequest,
  HandoverRequest,
  ImportPreview,
  ImportRequest,
  NoticeRequest,
  PageReply,
  PersonRequest,
  QuotasApplied,
  QuotasPreview,
  QuotasRequest,
  ReceiptsChoice,
  ReceiptsPreview,
  ReceiptsRequest,
  RulesComparison,
  TakeOverReply,
  TakeOverRequest,
  VoidReply,
  VoidRequest,
} from "../dialogs/protocol";
import { quotaNoncontributors } from "../functions/quotaNoncontributors";
import { quotaProgress } from "../functions/quotaProgress";
import { quotaSplit } from "../functions/quotaSplit";
import { quotaSplitGroups } from "../functions/quotaSplitGroups";
import { quotaStanding } from "../functions/quotaStanding";
import { showDialog } from "./dialogs";
import { buildMenu } from "./menu";
import { dateText, fromMenu, fromMenuUnnamed, underLock, userSay, withToken } from "./run";
import { showTab } from "./showTab";
import { takeBackLast } from "./takeBack";
import { answerTick } from "./tickBox";

// Every function exported here becomes a global function of the script, with its comment.

/** Builds the menu when the spreadsheet is opened. */
export function onOpen(): void {
  buildMenu();
}

/** Builds the menu when the add-on has just been installed. */
export function onInstall(): void {
  buildMenu();
}

/** Refreshes where the box for that on Overview was ticked. */
export function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  answerTick(event);
}

/** Rewrites every generated tab. */
export function refreshSummaries(): void {
  fromMenu((workbook, context) => refresh(workbook, context, Date.now));
}

/** Adds the tabs that are missing. */
export function setUpSpreadsheet(): void {
  if (fromMenuUnnamed(setUp)) showTab("members");
}

/** Fills empty input tabs with the sample. */
export function loadSample(): void {
  fromMenuUnnamed(load);
}

/** Rewrites Checks only. */
export function checkForProblems(): void {
  fromMenu(check);
}

/** Adds the tab Groups. */
export function addGroupsTab(): void {
  fromMenuUnnamed((workbook, context) => addTab(workbook, context, "groups"));
}

/** Adds the tab Items. */
export function addItemsTab(): void {
  fromMenuUnnamed((workbook, context) => addTab(workbook, context, "items"));
}

/** Adds the tab Findings. */
export function addFindingsTab(): void {
  fromMenuUnnamed((workbook, context) => addTab(workbook, context, "findings"));
}

/** Adds the tab Counts. */
export function addCountsTab(): void {
  fromMenuUnnamed((workbook, context) => addTab(workbook, context, "counts"));
}

/** Adds the tab Adjustments. */
export function addAdjustmentsTab(): void {
  fromMenuUnnamed((workbook, context) => addTab(workbook, context, "adjustments"));
}

/** Adds the tab Rates. */
export function addRatesTab(): void {
  fromMenuUnnamed((workbook, context) => addTab(workbook, context, "rates"));
}

/** Puts a box on Overview that refreshes when it is ticked. */
export function addTickBox(): void {
  fromMenuUnnamed(addBox);
}

/** Opens the dialog in which branches' spreadsheets are listed. */
export function rollUpBranches(): void {
  showDialog("branches", userSay());
}

/** Opens the sidebar in which a drive is divided. */
export function divideQuotas(): void {
  showDialog("divide", userSay());
}

/** Opens the sidebar in which gifts are recorded. */
export function recordContributions(): void {
  showDialog("record", userSay());
}

/** Shows what the last import or entry wrote, and removes it if that is confirmed. */
export function takeBack(): void {
  takeBackLast();
}

/** Opens the sidebar that shows one person. */
export function showPerson(): void {
  showDialog("person", userSay());
}

/** Opens the sidebar in which receipts are made. */
export function makeReceipts(): void {
  showDialog("receipts", userSay());
}

/** Opens the sidebar in which a notice is written. */
export function writeNotice(): void {
  showDialog("notice", userSay());
}

/** Opens the sidebar in which collection sheets are made. */
export function makeCollectionSheets(): void {
  showDialog("sheets", userSay());
}

/** Opens the sidebar that shows what it came to. */
export function showOutcome(): void {
  showDialog("outcome", userSay());
}

/** Opens the sidebar in which a handover report is made. */
export function makeHandover(): void {
  showDialog("handover", userSay());
}

/** Opens the sidebar in which a drive is closed. */
export function closeDrive(): void {
  showDialog("close", userSay());
}

/** Shows how Whipround works. */
export function showHelp(): void {
  showDialog("help", userSay());
}

/**
 * What dividing would give. Called by the pages.
 * @param {Object} request drive, keep
 */
export function previewQuotas(request: QuotasRequest): QuotasPreview {
  return underLock(
    (workbook, context) => preview(workbook, context, request),
    (message): QuotasPreview => ({ ok: false, message }),
  );
}

/**
 * Divides, and writes the quotas. Called by the pages.
 * @param {Object} request token, drive, keep, why, fingerprint
 */
export function applyQuotas(request: DivisionRequest): QuotasApplied {
  const whole = withToken(request);
  return underLock(
    (workbook, context) => apply(workbook, context, whole),
    (message): QuotasApplied => ({ ok: false, message }),
  );
}

/**
 * The ways to divide a drive side by side. Called by the pages.
 * @param {Object} request drive
 */
export function compareRules(request: CompareRequest): RulesComparison {
  return underLock(
    (workbook, context) => compare(workbook, context, request),
    (message): RulesComparison => ({ ok: false, message }),
  );
}

/**
 * Writes one of the ways that were compared into Drives. Called by the pages.
 * @param {Object} request token, drive, groupSplit, memberSplit, fingerprint
 */
export function takeOverWay(request: TakeOverRequest): TakeOverReply {
  const whole = withToken(request);
  return underLock(
    (workbook, context) => takeOver(workbook, context, whole),
    (message): TakeOverReply => ({ ok: false, message }),
  );
}

/**
 * Divides a target by weights: one quota a row, adding up to the target exactly.
 *
 * Each gets the fair share rounded down; what is left goes to the largest remainders, and of equal
 * ones to the earlier row. A blank weight gives a blank row. A target that is no multiple of
 * round_to is first rounded up to one, as when a drive is divided: 100 by 7s is 105.
 *
 * @param {4000000} target What is to be divided.
 * @param {B2:B11} weights A column of weights (TRANSPOSE makes one of a row); 1 for all divides equally. For "levelling" and "talmud" they are amounts of money, beyond which nobody is asked.
 * @param {C2:C11} floors Optional: the least that each row may be asked for, a column as long as the weights; or one cell for all. Blank is none.
 * @param {D2:D11} caps Optional: the most that each row may be asked for, likewise.
 * @param {1000} round_to Optional: quotas are multiples of this. 1 where all amounts are whole, else 0.01.
 * @param {"proportional"} rule Optional: "proportional", "equal" (all whose weight is not blank), "levelling" (what is left of each weight is levelled) or "talmud"; or the word for it in Member split.
 * @return One quota a row. =QUOTA_SPLIT(100, {2;3;1}) gives 33, 50 and 17.
 * @customfunction
 */
export function QUOTA_SPLIT(
  target: unknown,
  weights: unknown,
  floors: unknown,
  caps: unknown,
  round_to: unknown,
  rule: unknown,
): (number | string)[][] {
  return quotaSplit(target, weights, floors, caps, round_to, rule);
}

/**
 * Divides a target group by group and within each group, exact at both levels.
 *
 * A target that is no multiple of round_to is first rounded up to one, as when a drive is divided.
 *
 * @param {4000000} target What is to be divided.
 * @param {A2:A97} groups A column with the group of each row.
 * @param {B2:B97} weights A column as long with the weight of each row; 1 for all divides equally, blank gives a blank row.
 * @param {1000} round_to Optional: quotas are multiples of this. 1 where the target is whole, else 0.01.
 * @return One quota a row; each group's rows add up to the group's own quota. =QUOTA_SPLIT_GROUPS(100, {"A";"A";"B"}, {2;3;1}) gives 33, 50 and 17.
 * @customfunction
 */
export function QUOTA_SPLIT_GROUPS(
  target: unknown,
  groups: unknown,
  weights: unknown,
  round_to: unknown,
): (number | string)[][] {
  return quotaSplitGroups(target, groups, weights, round_to);
}

/**
 * How someone stands against a quota, in words.
 *
 * @param {50000} quota What was asked.
 * @param {20000} contributed What came in, refunds taken off.
 * @param {DATE(2026,3,31)} due The day it falls due, a date or text like "2026-03-31"; blank: never late.
 * @param {DATE(2026,4,15)} as_of The day to judge on; TODAY() is today.
 * @param {7} grace_days Optional: days after the due day before it counts as late; 7 if left out.
 * @param {"Mandatory"} basis Optional: "Mandatory", "Pledged" or "Voluntary". Voluntary gifts are never late.
 * @param {"en"} language Optional: "en" or "ko".
 * @return The standing, such as "Part" or "Settled". =QUOTA_STANDING(50000, 20000, "2026-03-31", "2026-04-15") gives "Part and late".
 * @customfunction
 */
export function QUOTA_STANDING(
  quota: unknown,
  contributed: unknown,
  due: unknown,
  as_of: unknown,
  grace_days: unknown,
  basis: unknown,
  language: unknown,
): string {
  return quotaStanding(quota, contributed, due, as_of, grace_days, basis, language, dateText);
}

/**
 * The members with nothing recorded.
 *
 * @param {A2:A97} members A column with everyone who is asked.
 * @param {Contributions!C2:C200} contributors A column with who gave, one row a gift, called as in members.
 * @param {Contributions!E2:E200} amounts A column as long with what was given in each row; a refund is negative.
 * @return The members whose gifts, refunds taken off, come to nothing, one a row. =QUOTA_NONCONTRIBUTORS({"An";"Bo"}, "Bo", 5) gives An.
 * @customfunction
 */
export function QUOTA_NONCONTRIBUTORS(
  members: unknown,
  contributors: unknown,
  amounts: unknown,
): string[][] {
  return quotaNoncontributors(members, contributors, amounts);
}

/**
 * A bar of progress drawn in text.
 *
 * @param {30000} contributed What came in.
 * @param {50000} quota What was asked.
 * @return A bar and a percentage: "■■■■■■□□□□  60 %".
 * @customfunction
 */
export function QUOTA_PROGRESS(contributed: unknown, quota: unknown): string {
  return quotaProgress(contributed, quota);
}

/** What the pages choose from: drives, people, groups, methods. Called by the pages. */
export function getChoices(): ChoicesReply {
  return underLock(choose, (message): ChoicesReply => ({ ok: false, message }));
}

/** All that the tabs say. Called by the command line, which exports it. */
export function readBook(): BookReply {
  return underLock(read, (message): BookReply => ({ ok: false, message }));
}

/**
 * Records one gift or promise. Called by the pages.
 * @param {Object} request token, promised, drive, memberId, amount, date, method and what else is known
 */
export function recordGift(request: GiftRequest): GiftReply {
  const whole = withToken(request);
  return underLock(
    (workbook, context) => record(workbook, context, whole),
    (message): GiftReply => ({ ok: false, message, field: "", held: false }),
  );
}

/**
 * What each line of a statement would become. Called by the pages.
 * @param {Object} request rows, drive, method, fields, dayOrder, people
 */
export function previewImport(request: ImportRequest): ImportPreview {
  return underLock(
    (workbook, context) => readFile(workbook, context, request),
    (message): ImportPreview => ({ ok: false, message }),
  );
}

/**
 * Adds what the preview showed as new, whole or not at all. Called by the pages.
 * @param {Object} request that of the preview, with token, its fingerprint, and unmatchedTo
 */
export function appendContributions(request: AppendRequest): AppendReply {
  const whole = withToken(request);
  return underLock(
    (workbook, context) => append(workbook, context, whole),
    (message): AppendReply => ({ ok: false, message }),
  );
}

/**
 * The page of one person or household, or a page each for a group. Called by the pages.
 * @param {Object} request memberId; household; or group, "" for everyone, and part, from 1
 */
export function personPage(request: PersonRequest): PageReply {
  return underLock(
    (workbook, context) => makePersonPage(workbook, context, request),
    (message): PageReply => ({ ok: false, message }),
  );
}

/** The branches that are listed already. Called by the pages. */
export function getBranches(): BranchesReply {
  return underLock(branchesListed, (message): BranchesReply => ({ ok: false, message }));
}

/**
 * Writes the tab that reads the branches. Called by the pages.
 * @param {Object} request list: a line a branch, was: as the list was shown, groups: whether they are wanted
 */
export function writeBranches(request: BranchesRequest): BranchesWritten {
  return underLock(
    (workbook, context) => {
      const own = SpreadsheetApp.getActiveSpreadsheet().getId();
      return rollUp(workbook, context, { ...request, own });
    },
    (message): BranchesWritten => ({ ok: false, message }),
  );
}

/**
 * What is still open in a drive. Called by the pages.
 * @param {Object} request drive
 */
export function previewClosing(request: ClosingPreviewRequest): ClosingPreview {
  return underLock(
    (workbook, context) => lookAtClosing(workbook, context, request),
    (message): ClosingPreview => ({ ok: false, message }),
  );
}

/**
 * Closes a drive as was decided, whole or not at all. Called by the pages.
 * @param {Object} request token, drive, decisions, carryTo, copyAs, fingerprint
 */
export function applyClosing(request: ClosingRequest): ClosingReply {
  const whole = withToken(request);
  return underLock(
    (workbook, context) => close(workbook, context, whole),
    (message): ClosingReply => ({ ok: false, message }),
  );
}

/**
 * Which receipts would be made, and for how much. Called by the pages.
 * @param {Object} request by, year, households, drive, memberId, household, from, until
 */
export function previewReceipts(request: ReceiptsChoice): ReceiptsPreview {
  return underLock(
    (workbook, context) => lookAtReceipts(workbook, context, request),
    (message): ReceiptsPreview => ({ ok: false, message }),
  );
}

/**
 * Makes receipts (what: "make", with token, fingerprint and what the preview takes), prints them again
 * ("again", numbers), or lists the numbers of a year ("register", year). Called by the pages.
 * @param {Object} request what, and what it takes
 */
export function receiptsPage(request: ReceiptsRequest): PageReply {
  const whole = request.what === "make" ? withToken(request) : request;
  return underLock(
    (workbook, context) => makeReceiptsPage(workbook, context, whole),
    (message): PageReply => ({ ok: false, message }),
  );
}

/**
 * Marks a receipt as void. Called by the pages.
 * @param {Object} request token, number
 */
export function voidReceipt(request: VoidRequest): VoidReply {
  return underLock(
    (workbook, context) => makeVoid(workbook, context, request),
    (message): VoidReply => ({ ok: false, message }),
  );
}

/**
 * Totals with charts that anyone may see. Called by the pages.
 * @param {Object} request drive, note
 */
export function noticePage(request: NoticeRequest): PageReply {
  return underLock(
    (workbook, context) => makeNotice(workbook, context, request),
    (message): PageReply => ({ ok: false, message }),
  );
}

/**
 * What was found, what came in, what it bought and what is open. Called by the pages.
 * @param {Object} request drive, note
 */
export function outcomePage(request: NoticeRequest): PageReply {
  return underLock(
    (workbook, context) => makeOutcome(workbook, context, request),
    (message): PageReply => ({ ok: false, message }),
  );
}

/**
 * A sheet for each group, to be signed. Called by the pages.
 * @param {Object} request drive, groups
 */
export function collectionSheetsPage(request: CollectionSheetsRequest): PageReply {
  return underLock(
    (workbook, context) => makeSheets(workbook, context, request),
    (message): PageReply => ({ ok: false, message }),
  );
}

/**
 * What one treasurer hands over to the next. Called by the pages.
 * @param {Object} request note
 */
export function handoverPage(request: HandoverRequest): PageReply {
  return underLock(
    (workbook, context) => makeHandoverPage(workbook, context, request),
    (message): PageReply => ({ ok: false, message }),
  );
}
