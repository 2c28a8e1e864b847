import { type Accounts, type DriveAccount, type Money, toMajor } from "../../core/index";
import type { Say } from "../../i18n/index";
import type { OutCell } from "../../schema/index";
import { driveName, progressText } from "./driveWords";
import type { PublicCounts, PublicDrive, PublicGroup, PublicSum } from "./forAnyone";

/** How many groups a merged row names. */
const NAMED = 3;

/**
 * What anyone may see as cells, by the columns of the Noticeboard: a row for each drive, then for
 * its groups. It names no member.
 */
export function publicRows(
  drives: readonly PublicDrive[],
  accounts: Accounts,
  say: Say,
): readonly (readonly OutCell[])[] {
  const rows: OutCell[][] = [];
  for (const { account, counts, groups, outside } of drives) {
    rows.push(wholeRow(account, counts, accounts, say));
    for (const group of groups) rows.push(groupRow(account, group, accounts, say));
    if (outside !== null) rows.push(outsideRow(account, outside, say));
  }
  return rows;
}

function wholeRow(
  account: DriveAccount,
  counts: PublicCounts | null,
  accounts: Accounts,
  say: Say,
): OutCell[] {
  const figures = { ...account, quota: account.quotas ?? account.target, counts };
  return figureRow(
    account,
    account.drive?.asked ?? say.words.reports.everyone,
    figures,
    accounts,
    say,
  );
}

function groupRow(
  account: DriveAccount,
  group: PublicGroup,
  accounts: Accounts,
  say: Say,
): OutCell[] {
  const names = group.names.map((name) => name || say.words.reports.others);
  return figureRow(account, say.list(names, NAMED), group, accounts, say);
}

/** What is in the total and in no group: neither quota nor counts. */
function outsideRow(account: DriveAccount, { collected, inKind }: PublicSum, say: Say): OutCell[] {
  const { currency } = account;
  const [name, { outside }] = [driveName(account, say), say.words.reports];
  const money = [toMajor(collected, currency), toMajor(inKind, currency)];
  return [name, outside, "", "", ...money, "", "", "", ""];
}

interface Figures {
  readonly quota: Money | null;
  readonly collected: Money;
  readonly inKind: Money;
  readonly outstanding: Money;
  readonly counts: PublicCounts | null;
}

function figureRow(
  account: DriveAccount,
  name: string,
  { quota, collected, inKind, outstanding, counts }: Figures,
  accounts: Accounts,
  say: Say,
): OutCell[] {
  const { currency } = account;
  return [
    driveName(account, say),
    name,
    progressText(collected, quota, currency, accounts, say),
    quota === null ? "" : toMajor(quota, currency),
    toMajor(collected, currency),
    toMajor(inKind, currency),
    toMajor(outstanding, currency),
    counts?.asked ?? "",
    counts?.contributed ?? "",
    account.due === null ? "" : { day: account.due },
  ];
}
