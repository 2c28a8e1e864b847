import {
  type Accounts,
  type Currency,
  currencyDecimals,
  type DriveAccount,
  type ItemStanding,
  type Money,
  type Standing,
} from "../../core/index";
import { progressBar, type Say } from "../../i18n/index";
import type { OutCell } from "../../schema/index";

/** How a drive is called: its name, or that these rows belong to none. */
export function driveName(account: DriveAccount, say: Say): string {
  return account.drive === null ? say.words.reports.noDrive : account.drive.id;
}

/** The words of a standing; a voluntary drive knows no word of debt. */
export function standingWords(account: DriveAccount, say: Say): Readonly<Record<Standing, string>> {
  const { standings, voluntaryStandings } = say.words.schema;
  return account.basis === "voluntary" ? voluntaryStandings : standings;
}

/** Whether anything can fall due in this drive, and be in arrears. */
export function canBeDue(account: DriveAccount): boolean {
  return account.basis === "mandatory" || account.basis === "pledged";
}

/** Whether money was carried over from or to this drive, in nobody's name. */
export function hasCarried({ counted }: DriveAccount): boolean {
  return counted.some(({ carried }) => carried !== 0);
}

/** The drives whose groups and members are listed. */
export function listedDrives(accounts: Accounts): readonly DriveAccount[] {
  return accounts.drives.filter(({ drive, listed }) => drive !== null && listed);
}

/** The decimals of the currency that the workbook is kept in: what a column of money shows. */
export function usualDecimals({ book }: Accounts): number {
  return currencyDecimals(book.settings.currency);
}

/** Of rows in these currencies the decimals of each; null where all are as usual. */
export function decimalsByRow(
  currencies: readonly Currency[],
  accounts: Accounts,
): readonly number[] | null {
  const decimals = currencies.map(currencyDecimals);
  return decimals.every((each) => each === usualDecimals(accounts)) ? null : decimals;
}

/** The same of a row for each member of these drives, one drive after the other. */
export function decimalsByMember(
  drives: readonly DriveAccount[],
  accounts: Accounts,
): readonly number[] | null {
  const listed = drives.filter(({ members }) => members.length > 0);
  const decimals = decimalsByRow(
    listed.map(({ currency }) => currency),
    accounts,
  );
  if (decimals === null) return null;
  return listed.flatMap(({ members }, d) => members.map(() => decimals[d]!));
}

/** What one unit of a drive's money is worth in cells: 100 where it has two decimals. */
export function minorUnits(account: DriveAccount): number {
  return 10 ** currencyDecimals(account.currency);
}

/** The bar, and the currency where it is not the one that the workbook is kept in. */
export function progressText(
  collected: Money,
  quota: Money | null,
  currency: string,
  accounts: Accounts,
  say: Say,
): string {
  return inCurrency(progressBar(collected, quota ?? 0, say), currency, accounts);
}

/** A bar with the currency behind it where that is not the one that the workbook is kept in. */
export function inCurrency(bar: string, currency: string, { book }: Accounts): string {
  return currency === book.settings.currency ? bar : `${bar} · ${currency}`;
}

/** What of an item has been received, as it was written; a tick as one sees it. */
export const receivedCell = ({ received }: ItemStanding["item"]): OutCell =>
  received === true ? "✓" : received;
