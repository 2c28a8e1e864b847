import {
  type Accounts,
  type Diagnostic,
  type DrivePlan,
  fingerprint,
  keepAccounts,
  planDrive,
  toldOnce,
  toMajor,
} from "../../core/index";
import type {
  DivisionRequest,
  DrivePreview,
  Problem,
  QuotasApplied,
  QuotasPreview,
  QuotasRequest,
} from "../../dialogs/protocol";
import type { Say } from "../../i18n/index";
import { howText } from "../../reports/index";
import { driveNamed } from "../book/findDrive";
import { isText } from "../book/memory";
import { type OpenWorkbook, openWorkbook } from "../book/openWorkbook";
import { unreadableText } from "../book/refusal";
import { type Asked, answerAgain, type Desk, doOnce, openDesk } from "../rows/doOnce";
import type { RunContext, Workbook } from "../workbook";
import { problemLines, unreadCells } from "./drivesProblems";
import { giveMemberIds, membersWithoutId, withGivenIds } from "./giveMemberIds";
import { plannedRoll, rollRows } from "./rewriteRoll";

/** What dividing would give, each quota beside the present one. Writes nothing. */
export function previewQuotas(
  workbook: Workbook,
  context: RunContext,
  request: QuotasRequest,
): QuotasPreview {
  const open = openWorkbook(workbook, context);
  const planned = planAll(open, context, request);
  if (!planned.ok) return planned;
  return {
    ok: true,
    fingerprint: basisOf(open),
    problems: firstLines(planned.whoProblems, open),
    drives: planned.plans.map((plan) => drivePreview(plan, open)),
    // Offered once: from then on the roll knows the members by what they have.
    membersWithoutId: open.sheets.has("quotas") ? 0 : membersWithoutId(open).length,
  };
}

/**
 * Divides and writes the roll. A drive that cannot be divided is reported and keeps its rows; the
 * others go through. Refused whole if what it depends on has changed since the preview.
 */
export function applyQuotas(
  workbook: Workbook,
  context: RunContext,
  request: DivisionRequest,
): QuotasApplied {
  const asked: Asked = { kind: "division", token: request.token };
  const desk = openDesk(workbook, context, asked);
  const { open } = desk;
  if (desk.isDone) return again(workbook, desk);
  const { say } = open;
  const { commands } = say.words;
  if (request.fingerprint !== undefined && !isBasis(request.fingerprint, open, request))
    return { ok: false, message: commands.changedSincePreview };
  const planned = planAll(open, context, request);
  if (!planned.ok) return planned;
  const divided = planned.plans.filter(isDivisible);
  const others = planned.plans.filter((plan) => !isDivisible(plan));
  const notDivided = others.map((plan) => plan.drive.id);
  if (divided.length === 0) return { ok: false, message: refusalOf(others, open) };
  const given = request.giveIds ? giveMemberIds(open) : { idOf: new Map(), changes: [] };
  const plans = divided.map((plan) => withGivenIds(plan, given));
  const rows = rollRows(open, plans, context, request.why ?? "");
  const names = divided.map((plan) => plan.drive.id);
  const message = [commands.divided(names, totals(divided, say), say)];
  if (others.length > 0) message.push(refusalOf(others, open));
  const reply = doOnce(workbook, desk, asked, {
    first: given.changes,
    rows: [plannedRoll(open, rows)],
    reply: () => ({ ok: true, message: message.join(" "), divided: names, notDivided }) as const,
  });
  return reply.ok ? { ...reply, problems: firstLines(planned.whoProblems, open) } : reply;
}

/**
 * By what a preview is known to show what dividing would give: the book, and the same with the IDs
 * that dividing may give first. An attempt that was cut off may have come just so far.
 */
function basisOf(open: OpenWorkbook): string {
  const { book } = open.decoded;
  const { idOf } = giveMemberIds(open);
  if (open.sheets.has("quotas") || idOf.size === 0) return fingerprint(book);
  const members = book.members.map((member) => {
    const id = member.hasId ? undefined : idOf.get(member.name);
    return id === undefined ? member : { ...member, id, hasId: true };
  });
  return `${fingerprint(book)}.${fingerprint({ ...book, members })}`;
}

function isBasis(basis: string, { decoded }: OpenWorkbook, { giveIds }: DivisionRequest): boolean {
  const [before, withIds] = basis.split(".");
  const now = fingerprint(decoded.book);
  return now === before || (giveIds === true && now === withIds);
}

function again(workbook: Workbook, desk: Desk): QuotasApplied {
  const { message, reply } = answerAgain(workbook, desk);
  const names = (value: unknown) => (Array.isArray(value) ? value.filter(isText) : []);
  const { divided, notDivided } = reply;
  return { ok: true, message, divided: names(divided), notDivided: names(notDivided) };
}

type Planned =
  | {
      readonly ok: true;
      readonly plans: readonly DrivePlan[];
      readonly whoProblems: readonly Diagnostic[];
    }
  | { readonly ok: false; readonly message: string };

function planAll(open: OpenWorkbook, context: RunContext, request: QuotasRequest): Planned {
  const { decoded, say } = open;
  const { commands, schema } = say.words;
  const unreadable = unreadableText(open);
  if (unreadable !== null) return { ok: false, message: unreadable };
  const accounts = keepAccounts(decoded.book);
  const asked = drivesAsked(accounts, request, say);
  if (typeof asked === "string") return { ok: false, message: asked };
  if (asked.length === 0)
    return { ok: false, message: commands.nothingToDivide(schema.tabs.drives) };
  const options = { today: context.today, keep: request.keep };
  return {
    ok: true,
    whoProblems: problemsOfWho(toldOnce(decoded.diagnostics, accounts.diagnostics)),
    plans: asked.map((drive) => {
      const plan = planDrive(accounts, drive, options);
      const unread = unreadCells(open, drive);
      return unread.length === 0
        ? plan
        : { ...plan, diagnostics: [...unread, ...plan.diagnostics] };
    }),
  };
}

/**
 * What is wrong with who is asked, in whatever drive: rows of Members and Groups, and adjustments
 * of nobody known. Nothing is refused for it, as the rest can be divided; but it is to be seen
 * before the quotas are applied.
 */
function problemsOfWho(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ severity, place, code, data }) => {
    // What names a drive is that drive's own, and stands with it.
    if (severity === "notice" || "drive" in data) return false;
    if (place?.tab === "adjustments") return adjustsNobody.has(code);
    return place?.tab === "members" || place?.tab === "groups";
  });
}

const adjustsNobody: ReadonlySet<string> = new Set([
  "unknown-adjusted",
  "ambiguous-name",
  "unknown-drive",
]);

/** The drives to divide, or why there is none such. Drafts that state no State are divided, and are open from then on. */
function drivesAsked(
  accounts: Accounts,
  request: QuotasRequest,
  say: Say,
): readonly string[] | string {
  const { commands, schema } = say.words;
  const { drives } = schema.tabs;
  const divisible = accounts.drives.flatMap(({ drive, state }) => {
    if (drive === null || state === "closed") return [];
    return drive.state === "draft" ? [] : [drive.id];
  });
  if (request.drive === "") return divisible;
  const account = driveNamed(accounts.drives, request.drive);
  if (!account?.drive) return commands.unknownDrive(request.drive, drives);
  if (account.state === "closed") return commands.closed(request.drive, drives);
  if (account.drive.state === "draft") return commands.drafted(request.drive, drives);
  return [account.drive.id];
}

const isDivisible = (plan: DrivePlan) =>
  plan.quotas.length > 0 && !plan.diagnostics.some(({ severity }) => severity === "error");

function totalOf(plan: DrivePlan): number {
  let total = 0;
  for (const { depth, level, quota } of plan.quotas)
    if (level === "group" && depth === 0) total += quota ?? 0;
  return total;
}

function totals(plans: readonly DrivePlan[], say: Say): string {
  return say.list(
    plans.map((plan) => say.moneyWithCurrency(totalOf(plan), plan.drive.currency)),
    plans.length,
  );
}

function refusalOf(plans: readonly DrivePlan[], open: OpenWorkbook): string {
  const names = plans.map((plan) => plan.drive.id);
  const reasons = plans.flatMap((plan) =>
    plan.diagnostics.filter(({ severity }) => severity === "error"),
  );
  const { say } = open;
  const { notDivided, moreReasons } = say.words.commands;
  const message = `${notDivided(names, say)} ${problemsOf(reasons, open)}`.trim();
  const rest = reasons.length - MOST_REASONS;
  return rest > 0 ? `${message} ${moreReasons(rest, say)}` : message;
}

/** So many are given in full: a message is read at a glance. */
const MOST_REASONS = 3;

function problemsOf(diagnostics: readonly Diagnostic[], open: OpenWorkbook): string {
  return problemLines(diagnostics.slice(0, MOST_REASONS), open)
    .map(({ problem, remedy }) => `${problem} ${remedy}`)
    .join(" ");
}

/** Beyond so many, how many more there are says enough. */
const MOST_LISTED = 30;

function firstLines(diagnostics: readonly Diagnostic[], open: OpenWorkbook): readonly Problem[] {
  const sorted = [
    ...diagnostics.filter(({ severity }) => severity === "error"),
    ...diagnostics.filter(({ severity }) => severity !== "error"),
  ];
  const lines = problemLines(sorted.slice(0, MOST_LISTED), open);
  const rest = sorted.length - lines.length;
  if (rest === 0) return lines;
  const { severity } = sorted[MOST_LISTED]!;
  const { say } = open;
  const { commands, schema } = say.words;
  const problem = commands.moreProblems(rest, schema.tabs.checks, say);
  return [...lines, { severity, problem, remedy: "" }];
}

const summaryOf = (plan: DrivePlan, say: Say) =>
  say.words.commands.planSummary(
    plan.quotas.length,
    say.moneyWithCurrency(totalOf(plan), plan.drive.currency),
    say,
  );

/** Suggests a rounder unit, where the drive has none and the quotas are odd figures. */
function rounderUnit({ suggestedUnit, drive }: DrivePlan, say: Say): { rounder?: string } {
  if (suggestedUnit === null) return {};
  const { schema, commands } = say.words;
  const unit = say.moneyWithCurrency(suggestedUnit, drive.currency);
  const { roundTo } = schema.headers.drives;
  return { rounder: commands.rounderUnit(unit, roundTo, schema.tabs.drives) };
}

function drivePreview(plan: DrivePlan, open: OpenWorkbook): DrivePreview {
  const { say } = open;
  const divisible = isDivisible(plan);
  const { currency } = plan.drive;
  const text = (amount: number | null) => (amount === null ? "–" : say.money(amount, currency));
  return {
    drive: plan.drive.id,
    currency,
    divisible,
    summary: divisible ? summaryOf(plan, say) : say.words.commands.cannotBeDivided,
    ...rounderUnit(plan, say),
    problems: problemLines(plan.diagnostics, open),
    quotas: (divisible ? plan.quotas : []).map((planned) => ({
      level: planned.level,
      depth: planned.depth,
      group: planned.group || say.words.reports.everyone,
      memberId: planned.memberId,
      member: planned.memberName,
      quota: planned.quota === null ? null : toMajor(planned.quota, currency),
      quotaText: text(planned.quota),
      before: planned.before === null ? null : toMajor(planned.before, currency),
      beforeText: text(planned.before),
      how: howText(planned, plan, say),
    })),
  };
}
