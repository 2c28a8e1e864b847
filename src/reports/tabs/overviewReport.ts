import {
  type Accounts,
  currencyDecimals,
  type DriveAccount,
  toMajor,
  type Uncounted,
} from "../../core/index";
import { percentText, type Say } from "../../i18n/index";
import { fittingText, type GeneratedColumn, generatedTabs, type OutCell } from "../../schema/index";
import {
  decimalsByRow,
  driveName,
  hasCarried,
  progressText,
  usualDecimals,
} from "../drives/driveWords";
import { makeReport } from "../report/makeReport";
import type { Report } from "../report/report";
import { reportColumns, retiredHeaders } from "../report/reportColumns";

/**
 * A row for each drive, totals by currency at the foot; what was carried over, and what was counted by
 * hand, where anything was, as collected, carried over, in kind and not counted are together the ledger;
 * the currency of each, where there are several.
 *
 * @param problems errors and warnings under Checks
 */
export function overviewReport(accounts: Accounts, problems: number, say: Say): Report {
  const drives = accounts.drives;
  const currencies = [...new Set(drives.map(({ currency }) => currency))].sort();
  const totals = currencies.map((currency) => totalRow(accounts, currency, say));
  const rows = [...drives.map((drive) => driveRow(drive, accounts, say)), ...totals];
  const without = [
    ...(drives.some(hasCarried) ? [] : (["carried"] as const)),
    ...(accounts.counts.any ? [] : (["counted"] as const)),
    ...(currencies.length > 1 ? [] : (["currency"] as const)),
  ];
  const left = without.map(at);
  return makeReport({
    tab: "overview",
    headline: overviewHeadline(accounts, problems, Number.POSITIVE_INFINITY, say),
    shorter: SHORT_NAMES.map((letters) => overviewHeadline(accounts, problems, letters, say)),
    columns: reportColumns("overview", say, usualDecimals(accounts), without),
    rows: rows.map((row) => row.filter((_, c) => !left.includes(c))),
    rowDecimals: decimalsByRow(
      [...drives.map(({ currency }) => currency), ...currencies],
      accounts,
    ),
    totals: totals.length,
    retired: retiredHeaders("overview", without),
  });
}

/** How many letters of a drive's name row 1 has where there is little room. */
const SHORT_NAMES = [24, 12];

/**
 * "Office drive 59 %, 11 days left · 2 more drives · 3 problems under Checks": the open drives.
 *
 * @param letters of a name, at most
 */
function overviewHeadline(accounts: Accounts, problems: number, letters: number, say: Say): string {
  const { reports, schema } = say.words;
  const words = reports.overview;
  const open = accounts.drives.filter(({ drive, state }) => drive !== null && state === "open");
  const [first] = open;
  const parts =
    first === undefined
      ? [accounts.drives.length === 0 ? words.empty(schema.tabs.drives) : words.none]
      : [driveHeadline(first, letters, say)];
  if (open.length > 1) parts.push(words.more(open.length - 1, say));
  if (problems > 0) parts.push(reports.problemsUnderChecks(problems, schema.tabs.checks, say));
  return parts.join(" · ");
}

function driveHeadline(account: DriveAccount, letters: number, say: Say): string {
  const words = say.words.reports.overview;
  const { collected, currency, daysLeft } = account;
  const goal = account.quotas ?? account.target ?? 0;
  const name = fittingText(driveName(account, say), letters);
  const said =
    goal > 0
      ? words.progress(name, percentText(collected, goal, say))
      : words.collected(name, say.moneyWithCurrency(collected, currency));
  return daysLeft === null ? said : `${said}, ${words.daysLeft(daysLeft, say)}`;
}

function driveRow(account: DriveAccount, accounts: Accounts, say: Say): OutCell[] {
  const { currency, drive } = account;
  const money = (amount: number | null) => (amount === null ? "" : toMajor(amount, currency));
  const goal = account.quotas ?? account.target;
  return [
    driveName(account, say),
    progressText(account.collected, goal, currency, accounts, say),
    money(account.target),
    money(account.collected),
    money(account.outstanding),
    account.due === null ? "" : { day: account.due },
    account.daysLeft ?? "",
    account.nothing,
    uncountedText(account.uncounted, currency, say),
    money(account.inHand),
    money(account.last7Days),
    account.asked,
    account.contributed,
    account.part,
    money(account.quotas),
    money(account.writtenOff),
    // Where nothing has been divided nobody was asked for any sum that could be exceeded.
    account.quotas === null ? "" : money(account.moreThanAsked),
    account.carried === 0 ? "" : money(account.carried),
    money(account.inKind),
    money(account.spent),
    money(accounts.counts.ofDrive.get(account)?.amount ?? null),
    drive === null ? "" : (drive.asked ?? say.words.reports.everyone),
    account.basis === null ? "" : say.words.schema.choices.basis[account.basis],
    currency,
  ];
}

/**
 * Money of drives in one currency. People are not added up: one may be asked in several drives. What
 * a draft is to ask nobody has been asked for yet.
 */
function totalRow(accounts: Accounts, currency: string, say: Say): OutCell[] {
  const drives = accounts.drives.filter((account) => account.currency === currency);
  const asking = drives.filter(({ state }) => state !== "draft");
  const units = 10 ** currencyDecimals(currency);
  const add = (of: readonly DriveAccount[], amountOf: (account: DriveAccount) => number | null) => {
    let total = 0;
    for (const account of of) total += amountOf(account) ?? 0;
    return total;
  };
  const sum = (amountOf: (account: DriveAccount) => number | null) => add(drives, amountOf) / units;
  const asked = (amountOf: (account: DriveAccount) => number | null) =>
    add(asking, amountOf) / units;
  const goal = add(asking, ({ quotas, target }) => quotas ?? target);
  const collected = add(drives, (account) => account.collected);
  return [
    say.words.reports.allDrives(currency),
    progressText(collected, goal, currency, accounts, say),
    asked((account) => account.target),
    collected / units,
    asked((account) => account.outstanding),
    "",
    "",
    "",
    uncountedText(
      drives.flatMap(({ uncounted }) => uncounted),
      currency,
      say,
    ),
    sum((account) => account.inHand),
    sum((account) => account.last7Days),
    "",
    "",
    "",
    asked((account) => account.quotas),
    asked((account) => account.writtenOff),
    asked((account) => (account.quotas === null ? 0 : account.moreThanAsked)),
    sum((account) => account.carried),
    sum((account) => account.inKind),
    sum((account) => account.spent),
    countedIn(drives, currency, accounts),
    "",
    "",
    currency,
  ];
}

/** What was counted over all drives; where that never was, what was of each of them. */
function countedIn(
  drives: readonly DriveAccount[],
  currency: string,
  { counts }: Accounts,
): OutCell {
  const whole = counts.ofCurrency.get(currency);
  if (whole !== undefined) return toMajor(whole.amount, currency);
  const amounts = drives.flatMap((drive) => counts.ofDrive.get(drive)?.amount ?? []);
  if (amounts.length === 0) return "";
  return toMajor(
    amounts.reduce((sum, amount) => sum + amount),
    currency,
  );
}

/** Where a column of Overview stands in its rows. */
function at(column: GeneratedColumn<"overview">): number {
  return Object.keys(generatedTabs.overview).indexOf(column);
}

/** What is not counted, by currency, those of the drive without its name: "20,000; 15.00 EUR". */
function uncountedText(all: readonly Uncounted[], currency: string, say: Say): string {
  const sums = new Map<string, number>([[currency, 0]]);
  for (const each of all) sums.set(each.currency, (sums.get(each.currency) ?? 0) + each.amount);
  return [...sums]
    .filter(([, amount]) => amount !== 0)
    .map(([of, amount]) =>
      of === currency ? say.money(amount, of) : say.moneyWithCurrency(amount, of),
    )
    .join("; ");
}
