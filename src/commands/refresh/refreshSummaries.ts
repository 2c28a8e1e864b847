import { type Accounts, keepAccounts } from "../../core/index";
import { commandTitle, type Say } from "../../i18n/index";
import {
  checksReport,
  historyReport,
  historyRows,
  makeReports,
  ourColumns,
  overviewCharts,
  type Report,
} from "../../reports/index";
import { type GeneratedTab, isGenerated, type SheetSnapshot } from "../../schema/index";
import { recall, remember } from "../book/memory";
import { type OpenWorkbook, openWorkbook, whereaboutsIn } from "../book/openWorkbook";
import { done, type Outcome, withTyped } from "../book/outcome";
import { acceptances, presentChecks, problemsOf } from "../book/presentChecks";
import { type GeneratedTabWrite, generatedTab, type PresentTabs } from "../rows/generatedTab";
import { refreshHistory } from "../rows/historyTab";
import type { Applied, ChartsWrite, ColumnsPutIn, RunContext, Workbook } from "../workbook";
import { cellsBeyond } from "./cellsBeyond";
import { presentTabs, rememberPlanned, rememberWritten } from "./presentTabs";
import { lastTold, rememberTelling, rememberTold } from "./toldHistory";

/** Rewrites every generated tab and adds to History. What cannot be read rewrites Checks alone. */
export function refreshSummaries(workbook: Workbook, context: RunContext): Outcome {
  return refresh(workbook, context, true);
}

/** @param mayMakeRoom whether columns that tabs lack have not been put in yet */
function refresh(workbook: Workbook, context: RunContext, mayMakeRoom: boolean): Outcome {
  const open = presentTabs(openWorkbook(workbook, context), workbook);
  if (!open.decoded.readable) return writeUnreadable(workbook, open);
  const { say, decoded } = open;
  const accounts = keepAccounts(decoded.book);
  const diagnostics = problemsOf(open, accounts);
  const existing = generatedSheets(open);
  const reports = makeReports({
    accounts,
    diagnostics,
    say,
    today: context.today,
    existing,
    memories: recallMemories(workbook),
    ...whereaboutsIn(open),
  });
  const room = mayMakeRoom ? roomFor(reports, open) : [];
  if (room.length > 0) {
    // What stands to the right of them moves, formulas of the user's too: all of it is read once more.
    workbook.apply(room, open.tabs);
    return refresh(workbook, context, false);
  }
  const run = {
    when: context.now,
    who: context.who,
    command: commandTitle("refresh", say.words.commands),
  };
  const last = lastTold(workbook, open);
  const told = historyRows(last.state, accounts, run, say);
  const charts = chartsWrite(accounts, say);
  const writes = reports.map((report) =>
    generatedTab(report, open, report.tab === "overview" ? charts : null),
  );
  const excess = cellsBeyond(workbook, open, writes);
  if (excess !== null) return { ok: false, message: say.words.commands.tooLarge(excess) };
  const historyChange = refreshHistory(
    open,
    historyReport(accounts, [...last.missing, ...told.rows], say),
  );
  const planned = rememberPlanned(workbook, writes, open);
  rememberTelling(workbook, told);
  const changes = [...writes.map(({ change }) => change), ...historyChange];
  const applied = workbook.apply(changes, open.tabs);
  rememberTold(workbook, told);
  rememberAll(workbook, reports, writes, planned);
  const { commands, schema } = say.words;
  if (decoded.book.drives.length === 0)
    return done(commands.noDrive(schema.tabs.drives), applied, say);
  return done(reports.find(({ tab }) => tab === "overview")?.headline ?? "", applied, say);
}

/** The columns that tabs lack where they belong. */
function roomFor(reports: readonly Report[], open: PresentTabs): readonly ColumnsPutIn[] {
  return reports.flatMap(({ tab, room }): ColumnsPutIn[] => {
    const sheet = open.sheets.get(tab);
    if (room === null || sheet === undefined) return [];
    const { headerAt } = ourColumns(tab, sheet.rows);
    const header = { row: headerAt, cells: open.asRead.get(tab)?.rows[headerAt] ?? [] };
    return [{ kind: "columns", sheet: sheet.id, header, ...room }];
  });
}

function chartsWrite(accounts: Accounts, say: Say): ChartsWrite {
  const { name, sentence } = say.words.reports.charts.data;
  return { charts: overviewCharts(accounts, say), data: { name, sentence } };
}

/** Rewrites Checks only. */
export function checkForProblems(workbook: Workbook, context: RunContext): Outcome {
  const open = presentTabs(openWorkbook(workbook, context), workbook);
  if (!open.decoded.readable) return writeUnreadable(workbook, open);
  const accounts = keepAccounts(open.decoded.book);
  const diagnostics = problemsOf(open, accounts);
  const { openProblems, applied } = writeChecks(workbook, open, diagnostics, accounts);
  const { commands, schema } = open.say.words;
  return done(commands.checked(openProblems, schema.tabs.checks, open.say), applied, open.say);
}

function writeUnreadable(workbook: Workbook, open: PresentTabs): Outcome {
  const { say, decoded } = open;
  const { applied } = writeChecks(workbook, open, decoded.diagnostics, null);
  const first = decoded.diagnostics.find(({ severity }) => severity === "error");
  const { problem, remedy } =
    first === undefined ? { problem: "", remedy: "" } : say.diagnostic(first);
  const { checks } = say.words.schema.tabs;
  const message = say.words.commands.notReadable(problem, remedy, checks);
  return { ok: false, message: withTyped(message, applied, say) };
}

function writeChecks(
  workbook: Workbook,
  open: PresentTabs,
  diagnostics: Parameters<typeof checksReport>[0],
  accounts: Accounts | null,
): { readonly openProblems: number; readonly applied: Applied } {
  const report = checksReport(
    diagnostics,
    presentChecks(workbook, open),
    { ...whereaboutsIn(open), accounts },
    open.say,
  );
  const writes = [generatedTab(report, open)];
  const planned = rememberPlanned(workbook, writes, open);
  const applied = workbook.apply(
    writes.map(({ change }) => change),
    open.tabs,
  );
  rememberAll(workbook, [report], writes, planned);
  return { openProblems: report.openProblems, applied };
}

function generatedSheets(open: OpenWorkbook): ReadonlyMap<GeneratedTab, SheetSnapshot> {
  const found = new Map<GeneratedTab, SheetSnapshot>();
  for (const [tab, sheet] of open.sheets) if (isGenerated(tab)) found.set(tab, sheet);
  return found;
}

function recallMemories(workbook: Workbook): ReadonlyMap<GeneratedTab, string> {
  const memory = recall(workbook, acceptances);
  return memory === null ? new Map() : new Map([["checks", memory]]);
}

function rememberAll(
  workbook: Workbook,
  reports: readonly Report[],
  writes: readonly GeneratedTabWrite[],
  planned: ReturnType<typeof rememberPlanned>,
): void {
  rememberWritten(workbook, writes, planned);
  for (const { memory } of reports) if (memory !== null) remember(workbook, acceptances, memory);
}
