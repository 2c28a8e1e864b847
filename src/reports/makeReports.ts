import type { Accounts, Day, Diagnostic } from "../core/index";
import type { Say } from "../i18n/index";
import type { GeneratedTab, SheetSnapshot } from "../schema/index";
import { checksReport, type Whereabouts } from "./checks/checksReport";
import { followUpReport } from "./followUp/followUpReport";
import type { Report } from "./report/report";
import { HEADER_ROW } from "./report/sheetColumns";
import { byGroupReport } from "./tabs/byGroupReport";
import { byMemberReport } from "./tabs/byMemberReport";
import { itemsBoughtReport } from "./tabs/itemsBoughtReport";
import { noticeboardReport } from "./tabs/noticeboardReport";
import { overviewReport } from "./tabs/overviewReport";
import { paymentsReport } from "./tabs/paymentsReport";
import { perPersonReport } from "./tabs/perPersonReport";
import { remediesReport } from "./tabs/remediesReport";

/** Everything that the generated tabs are made from. */
export interface ReportInput extends Whereabouts {
  readonly accounts: Accounts;
  /** All that reading the tabs and keeping the accounts have found. */
  readonly diagnostics: readonly Diagnostic[];
  readonly say: Say;
  /** The day on which reminders that were sent are stamped: today, whatever the as-of day. */
  readonly today: Day;
  /** The generated tabs as they stand. */
  readonly existing: ReadonlyMap<GeneratedTab, SheetSnapshot>;
  /** What reports of an earlier refresh asked to remember. */
  readonly memories?: ReadonlyMap<GeneratedTab, string>;
}

/**
 * Every generated tab but History, in the order of the tabs: those that have something to show, and
 * those that are there already.
 */
export function makeReports(input: ReportInput): readonly Report[] {
  const { accounts, diagnostics, say, today, existing, memories } = input;
  const present = (tab: GeneratedTab) => existing.get(tab) ?? null;
  const checks = checksReport(
    diagnostics,
    { sheet: present("checks"), memory: memories?.get("checks") ?? null },
    { ...input, accounts },
    say,
  );
  const header = present("perPerson")?.rows[HEADER_ROW] ?? [];
  const reports: readonly Report[] = [
    overviewReport(accounts, checks.openProblems, say),
    byGroupReport(accounts, say),
    byMemberReport(accounts, say),
    paymentsReport(accounts, present("payments"), say),
    followUpReport(accounts, present("followUp"), today, say),
    perPersonReport(accounts, header, say),
    itemsBoughtReport(accounts, say),
    remediesReport(accounts, present("remedies"), say),
    noticeboardReport(accounts, say),
    checks,
  ];
  return reports.filter((report) => existing.has(report.tab) || hasSomething(report, accounts));
}

/** Whether a tab that is not there yet is worth making. */
function hasSomething(report: Report, accounts: Accounts): boolean {
  if (report.tab !== "perPerson") return report.rows.length > report.totals;
  // A list of everybody, none of whom was asked for anything, says nothing.
  return accounts.burdens.some(
    ({ asked, given, inKind }) =>
      inKind !== 0 || asked.some((each) => each !== 0) || given.some((each) => each !== 0),
  );
}
