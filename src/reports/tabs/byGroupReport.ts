import {
  type Accounts,
  type Currency,
  type DriveAccount,
  type GroupStanding,
  toMajor,
} from "../../core/index";
import type { Say } from "../../i18n/index";
import type { OutCell } from "../../schema/index";
import {
  canBeDue,
  decimalsByRow,
  driveName,
  listedDrives,
  progressText,
  usualDecimals,
} from "../drives/driveWords";
import { makeReport } from "../report/makeReport";
import type { Report } from "../report/report";
import { reportColumns, retiredHeaders } from "../report/reportColumns";

/** Arrears by age, which only drives have in which something can be due. */
const AGEING = ["days30", "days60", "days90", "daysOver90"] as const;

/** One level of the tree: an em space, which spreadsheets neither trim nor collapse. */
const INDENT = "\u2003";

/** A row for each group of the listed drives, parents first, indented as the tree. */
export function byGroupReport(accounts: Accounts, say: Say): Report {
  const drives = listedDrives(accounts);
  const aged = drives.some(canBeDue);
  const rows: OutCell[][] = [];
  const currencies: Currency[] = [];
  for (const drive of drives)
    for (const group of drive.groups) {
      rows.push(groupRow(drive, group, aged, accounts, say));
      currencies.push(drive.currency);
    }
  const without = aged ? [] : AGEING;
  return makeReport({
    tab: "byGroup",
    headline: headlineOf(drives, say),
    columns: reportColumns("byGroup", say, usualDecimals(accounts), without),
    rows,
    rowDecimals: decimalsByRow(currencies, accounts),
    retired: retiredHeaders("byGroup", without),
  });
}

function groupRow(
  account: DriveAccount,
  group: GroupStanding,
  aged: boolean,
  accounts: Accounts,
  say: Say,
): OutCell[] {
  const { currency } = account;
  const money = (amount: number) => toMajor(amount, currency);
  const row: OutCell[] = [
    driveName(account, say),
    INDENT.repeat(group.depth) + (group.group || say.words.reports.everyone),
    progressText(group.collected, group.quota, currency, accounts, say),
    group.quota === null ? "" : money(group.quota),
    money(group.collected),
    money(group.outstanding),
    money(group.writtenOff),
    account.quotas === null ? "" : money(group.moreThanAsked),
    group.asked,
    group.contributed,
    group.part,
    group.nothing,
    group.collector,
    money(group.withCollector),
  ];
  if (aged) for (const age of group.ageing) row.push(canBeDue(account) ? money(age) : "");
  return row;
}

/** How many of the groups with a quota, those that have no groups of their own, have reached it. */
function headlineOf(drives: readonly DriveAccount[], say: Say): string {
  let groups = 0;
  let complete = 0;
  for (const { groups: all } of drives) {
    for (const [i, { quota, outstanding, depth }] of all.entries()) {
      const isLeaf = (all[i + 1]?.depth ?? 0) <= depth;
      if (!isLeaf || quota === null || quota === 0) continue;
      groups++;
      if (outstanding === 0) complete++;
    }
  }
  return say.words.reports.byGroup.headline(groups, complete, say);
}
