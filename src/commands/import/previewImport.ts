import { whyNotCounted } from "../../core/index";
import type { ImportPreview, ImportRequest } from "../../dialogs/protocol";
import type { ImportCounts } from "../../i18n/pageWords";
import { type OpenWorkbook, openWorkbook } from "../book/openWorkbook";
import { unreadableText } from "../book/refusal";
import type { RunContext, Workbook } from "../workbook";
import { amountsText, fileSums } from "./fileSums";
import { membersSheet, recallImports } from "./importMemory";
import type { PlannedLine } from "./lines/plannedLine";
import { type ImportPlan, planImport } from "./planImport";
import { marksOf, takeApart, valueOfFigure } from "./statement/readAmount";
import { StatementDates } from "./statement/readDates";

/** What each line of a statement would become. Writes nothing. */
export function previewImport(
  workbook: Workbook,
  context: RunContext,
  request: ImportRequest,
): ImportPreview {
  const open = openWorkbook(workbook, context);
  const unreadable = unreadableText(open);
  if (unreadable !== null) return { ok: false, message: unreadable };
  const { say } = open;
  const { pages } = say.words;
  const plan = planImport(open, request, recallImports(workbook, membersSheet(open)));
  if (plan.lines.length === 0) return { ok: false, message: pages.importing.noLines };
  if (!plan.areDecisionsKnown) return { ok: false, message: pages.importing.changed };
  if (plan.columnsProblem !== "") return { ok: false, message: plan.columnsProblem };
  const { header, fields, fingerprint } = plan;
  const lines = plan.lines.map(({ shown }) => shown);
  return {
    ok: true,
    header,
    fields,
    asksDayOrder: plan.asksOrder !== null,
    dayOrders: dayOrdersOf(plan, open),
    threeDigits: threeDigitsOf(plan, open),
    ways: plan.asksWays,
    accounts: [...plan.asksAccount].map(([account, lines]) => ({ account, lines })),
    elsewhere: plan.lines.filter(({ isElsewhere }) => isElsewhere).length,
    heading: plan.headerLine > 1 ? pages.importing.heading(plan.headerLine) : "",
    lines,
    summary: summaryOf(plan, open),
    sums: fileSums(plan.lines, open),
    fingerprint,
  };
}

/** What the date in question would be, one way and another. */
function dayOrdersOf({ asksOrder, around }: ImportPlan, { say }: OpenWorkbook) {
  if (asksOrder === null) return null;
  const { text, orders } = asksOrder;
  const readings = orders.flatMap((order) => {
    const day = new StatementDates([text], around, order).read(text);
    return typeof day === "number" ? { order, day: say.day(day) } : [];
  });
  return { text, readings };
}

/** What the figure in question would be, one way and the other. */
function threeDigitsOf({ asksThreeDigits: text }: ImportPlan, { say }: OpenWorkbook) {
  const figure = text === null ? null : takeApart(text);
  if (text === null || figure === null) return null;
  const as = (reading: "thousands" | "decimals") =>
    say.number(Number(valueOfFigure(figure, marksOf([]), 2, reading)));
  return { text, thousands: as("thousands"), decimals: as("decimals") };
}

function summaryOf(plan: ImportPlan, open: OpenWorkbook): string {
  const { say } = open;
  const count = (status: string) =>
    plan.lines.filter(({ shown }) => shown.status === status).length;
  const fresh = plan.lines.filter(({ shown }) => shown.status === "new");
  const counts: ImportCounts = {
    fresh: fresh.length,
    amount: amountsText(fresh, open),
    duplicate: count("duplicate"),
    asked: count("asked"),
    unmatched: count("unmatched"),
    unreadable: count("unreadable"),
    leftOut: count("left-out"),
  };
  const parts = [say.words.pages.importing.summary(counts, say), notCounted(fresh, plan, open)];
  return parts.filter((part) => part !== "").join(". ");
}

/**
 * Which of the new lines would not be counted, by the ledger's own rules, and the first reason: only
 * those in doubt are tried.
 */
function notCounted(
  lines: readonly PlannedLine[],
  { accounts }: ImportPlan,
  { say }: OpenWorkbook,
): string {
  const rows = lines.flatMap(({ rows: own, isDoubtful }) => (isDoubtful ? own : []));
  if (rows.length === 0) return "";
  const problems = whyNotCounted(accounts, rows);
  const [first] = problems;
  if (first === undefined) return "";
  const { problem, remedy } = say.diagnostic(first);
  return say.words.pages.importing.notCounted(problems.length, `${problem} ${remedy}`, say);
}
