import {
  type Accounts,
  currencyDecimals,
  type DriveAccount,
  toMajor,
  type Uncounted,
} from "../../core/index";
import { percentText, type Say } from "../../i18n/index";
import { type GeneratedColumn, generatedTabs, type OutCell } from "../../schema/index";
import { decimalsOf, driveName, hasCarried, progressText } from "../drives/driveWords";
import { makeReport } from "../report/makeReport";
import type { Report } from "../report/report";
import { reportColumns, retiredHeaders } from "../report/reportColumns";

/** How many drives the headline names. */
const NAMED = 3;

/**
 * A row for each drive, totals by currency at the foot; what was carried over where anything was,
 * as collected, carried over, in kind and not counted are together the ledger.
 *
 * @param problems errors and warnings under Checks
 */
export function overviewReport(accounts: Accounts, problems: number, say: Say): Report {
  const drives = accounts.drives;
  const currencies = [...new Set(drives.map(({ currency }) => currency))].sort();
  const totals = [
    ...currencies.map((currency) => totalRow(accounts, currency, say)),
    ...ledgerRows(drives, say),
  ];
  const rows = [...drives.map((drive) => driveRow(drive, accounts, say)), ...totals];
  const without = drives.some(hasCarried) ? [] : ["carried"];
  const left = without.length === 0 ? -1 : at("carried");
  return makeReport({
    tab: "overview",
    headline: withProblems(overviewHeadline(accounts, say), problems, say),
    columns: reportColumns("overview", say, decimalsOf(drives), without),
    rows: rows.map((row) => row.filter((_, c) => c !== left)),
    totals: totals.length,
    retired: retiredHeaders("overview", without),
  });
}

/** "Office drive: 2,310,000 of 4,000,000 collected (58 %), 12 days left": the open drives. */
function overviewHeadline(accounts: Accounts, say: Say): string {
  const words = say.words.reports.overview;
  const open = accounts.drives.filter(({ drive, state }) => drive !== null && state === "open");
  if (open.length === 0) return words.none;
  const named = open.slice(0, NAMED).map((drive) => driveHeadline(drive, say));
  if (open.length > NAMED) named.push(words.more(open.length - NAMED, say));
  return named.join("; ");
}

function driveHeadline(account: DriveAccount, say: Say): string {
  const words = say.words.reports.overview;
  const { collected, currency, daysLeft } = account;
  const goal = account.quotas ?? account.target ?? 0;
  const name = driveName(account, say);
  const said =
    goal > 0
      ? words.collectedOf(
          name,
          say.money(collected, currency),
          say.money(goal, currency),
          percentText(collected, goal, say),
        )
      : words.collected(name, say.moneyWithCurrency(collected, currency));
  return daysLeft === null ? said : `${said}, ${words.daysLeft(daysLeft, say)}`;
}

function withProblems(headline: string, problems: number, say: Say): string {
  if (problems === 0) return headline;
  return `${headline}; ${say.words.reports.problemsUnderChecks(problems, say)}`;
}

function driveRow(account: DriveAccount, accounts: Accounts, say: Say): OutCell[] {
  const { currency, drive } = account;
  const money = (amount: number | null) => (amount === null ? "" : toMajor(amount, currency));
  const goal = account.quotas ?? account.target;
  return [
    driveName(account, say),
    progressText(account.collected, goal, currency, accounts, say),
    money(account.collected),
    money(account.outstanding),
    money(account.last7Days),
    account.daysLeft ?? "",
    account.nothing,
    uncountedText(account.uncounted, say),
    drive === null ? "" : (drive.asked ?? say.words.reports.everyone),
    account.basis === null ? "" : say.words.schema.choices.basis[account.basis],
    money(account.target),
    money(account.quotas),
    money(account.writtenOff),
    // Where nothing has been divided nobody was asked for any sum that could be exceeded.
    account.quotas === null ? "" : money(account.moreThanAsked),
    money(account.inKind),
    money(account.spent),
    account.carried === 0 ? "" : money(account.carried),
    money(account.inHand),
    account.asked,
    account.contributed,
    account.part,
    account.due === null ? "" : { day: account.due },
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
    collected / units,
    asked((account) => account.outstanding),
    sum((account) => account.last7Days),
    "",
    "",
    uncountedText(addUncounted(drives.flatMap(({ uncounted }) => uncounted)), say),
    "",
    "",
    asked((account) => account.target),
    asked((account) => account.quotas),
    asked((account) => account.writtenOff),
    asked((account) => (account.quotas === null ? 0 : account.moreThanAsked)),
    sum((account) => account.inKind),
    sum((account) => account.spent),
    sum((account) => account.carried),
    sum((account) => account.inHand),
    "",
    "",
    "",
    "",
  ];
}

/**
 * Where rows were converted, the ledger's own sums by the currency they were written in, so that it
 * can be seen that collected, in kind and not counted add up to what the tab holds.
 */
function ledgerRows(drives: readonly DriveAccount[], say: Say): OutCell[][] {
  const isConverted = drives.some(({ currency, counted }) =>
    counted.some((each) => each.currency !== currency),
  );
  if (!isConverted) return [];
  const sums = new Map<string, { collected: number; carried: number; inKind: number }>();
  const uncounted = addUncounted(drives.flatMap((drive) => drive.uncounted));
  for (const { currency } of uncounted) sums.set(currency, { collected: 0, carried: 0, inKind: 0 });
  for (const { currency, collected, carried, inKind } of drives.flatMap((each) => each.counted)) {
    const sum = sums.get(currency) ?? { collected: 0, carried: 0, inKind: 0 };
    sums.set(currency, {
      collected: sum.collected + collected,
      carried: sum.carried + carried,
      inKind: sum.inKind + inKind,
    });
  }
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, { collected, carried, inKind }]) => {
      const row: OutCell[] = new Array(Object.keys(generatedTabs.overview).length).fill("");
      row[at("drive")] = say.words.reports.asWritten(currency);
      row[at("collected")] = toMajor(collected, currency);
      row[at("carried")] = carried === 0 ? "" : toMajor(carried, currency);
      row[at("inKind")] = toMajor(inKind, currency);
      row[at("notCounted")] = uncountedText(
        uncounted.filter((each) => each.currency === currency),
        say,
      );
      return row;
    });
}

/** Where a column of Overview stands in its rows. */
function at(column: GeneratedColumn<"overview">): number {
  return Object.keys(generatedTabs.overview).indexOf(column);
}

function addUncounted(all: readonly Uncounted[]): readonly Uncounted[] {
  const sums = new Map<string, { -readonly [K in keyof Uncounted]: Uncounted[K] }>();
  for (const each of all) {
    const key = `${each.currency} ${each.ahead}`;
    const sum = sums.get(key);
    if (sum === undefined) sums.set(key, { ...each });
    else {
      sum.amount += each.amount;
      sum.rows += each.rows;
    }
  }
  return [...sums.values()];
}

/** "30,000 KRW in 2 rows; 50,000 KRW in 1 row dated ahead". */
function uncountedText(uncounted: readonly Uncounted[], say: Say): string {
  return uncounted
    .map(({ currency, amount, rows, ahead }) =>
      say.words.reports.notCounted(say.moneyWithCurrency(amount, currency), rows, ahead, say),
    )
    .join("; ");
}
