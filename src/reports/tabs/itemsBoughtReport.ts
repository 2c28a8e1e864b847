import { type Accounts, type Currency, type ItemStanding, toMajor } from "../../core/index";
import type { Say } from "../../i18n/index";
import type { OutCell } from "../../schema/index";
import {
  decimalsByRow,
  driveName,
  listedDrives,
  receivedCell,
  usualDecimals,
} from "../drives/driveWords";
import { makeReport } from "../report/makeReport";
import type { Report } from "../report/report";
import { reportColumns } from "../report/reportColumns";

/** A row for each item of the listed drives: what the money is to buy, and what it bought. */
export function itemsBoughtReport(accounts: Accounts, say: Say): Report {
  const drives = listedDrives(accounts).filter(({ items }) => items.length > 0);
  const rows: OutCell[][] = [];
  const currencies: Currency[] = [];
  let covered = 0;
  for (const account of drives) {
    for (const standing of account.items) {
      if (standing.covered >= standing.cost) covered++;
      currencies.push(account.currency);
      rows.push(itemRow(driveName(account, say), standing, account.currency, say));
    }
  }
  return makeReport({
    tab: "itemsBought",
    headline:
      rows.length === 0 ? "" : say.words.reports.itemsBought.headline(rows.length, covered, say),
    columns: reportColumns("itemsBought", say, usualDecimals(accounts)),
    rows,
    rowDecimals: decimalsByRow(currencies, accounts),
  });
}

function itemRow(
  drive: string,
  { item, cost, covered }: ItemStanding,
  currency: string,
  say: Say,
): OutCell[] {
  return [
    drive,
    item.name,
    item.quantity,
    toMajor(item.unitPrice, currency),
    toMajor(cost, currency),
    say.words.schema.choices.metBy[item.metBy],
    toMajor(covered, currency),
    receivedCell(item),
    toMajor(item.spent, currency),
  ];
}
