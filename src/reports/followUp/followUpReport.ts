import {
  type Accounts,
  type Day,
  type DriveAccount,
  type MemberStanding,
  toMajor,
} from "../../core/index";
import type { Say } from "../../i18n/index";
import type { OutCell, SheetSnapshot } from "../../schema/index";
import { DriveGroups } from "../drives/driveGroups";
import { decimalsOf, driveName, listedDrives, standingWords } from "../drives/driveWords";
import { makeReport } from "../report/makeReport";
import type { Report } from "../report/report";
import { reportColumns } from "../report/reportColumns";
import { type Message, Messages } from "./messages";
import { readPursuits } from "./pursuit";
import { Reminders } from "./reminders";

interface Flagged extends Message {
  readonly account: DriveAccount;
  readonly at: MemberStanding;
  readonly collector: string;
  readonly group: string;
  readonly reminders: Reminders;
}

/**
 * A row for each member to be spoken to, by drive, collector and group, with a message to copy and a
 * link that opens it as mail. The user's columns are read first: to who was reminded often enough, has
 * declined or disputes the quota, and to who has left, there is no message, and in its place stands
 * why; a ticked Sent becomes a date and a count.
 *
 * Gifts without a name stand in the Group cell of everyone they may have come from, where whoever is
 * about to ask will see them: "Cell 3 (2 gifts without a name: 30,000 KRW)".
 */
export function followUpReport(
  accounts: Accounts,
  present: SheetSnapshot | null,
  today: Day,
  say: Say,
): Report {
  const drives = listedDrives(accounts).filter((account) => isFollowedUp(account, accounts));
  const flagged = drives.flatMap((account) => flaggedIn(account, accounts, say));
  const columns = reportColumns("followUp", say, decimalsOf(drives));
  const rows = flagged.map((each) => followUpRow(each, say));
  const headline = headlineOf(drives, flagged.length, say);
  const report = makeReport({ tab: "followUp", headline, columns, rows });
  const { byRow, stamps } = readPursuits(report, present, today);
  const [messageAt, remindAt] = ["message", "remind"].map((wanted) =>
    columns.findIndex(({ id }) => id === wanted),
  ) as [number, number];
  for (const [i, each] of flagged.entries()) {
    const why = each.reminders.whyNone(each.at, byRow.get(i));
    const link = why === null ? each.reminders.link(each.at, each) : null;
    if (why !== null) rows[i]![messageAt] = why;
    if (link !== null) rows[i]![remindAt] = link;
  }
  return { ...report, stamps };
}

/** Settings may keep out of it all drives to which giving is voluntary. */
function isFollowedUp({ basis }: DriveAccount, { book: { settings } }: Accounts): boolean {
  return basis !== "voluntary" || settings.voluntaryFollowUp === "after-due";
}

function flaggedIn(account: DriveAccount, accounts: Accounts, say: Say): readonly Flagged[] {
  const groups = new DriveGroups(account);
  const reminders = new Reminders(account, accounts, say);
  const texts = new Map<string, string>();
  const textOf = (group: string) => {
    if (!texts.has(group)) texts.set(group, groupText(account, groups, group, say));
    return texts.get(group)!;
  };
  const messages = new Messages(account, accounts, say);
  const flagged: Flagged[] = [];
  for (const at of account.members) {
    if (!at.flagged) continue;
    const collector = groups.collector(at.group);
    const greeting = messages.greeting(at.member);
    const rest = messages.rest(at, collector);
    flagged.push({ account, at, collector, group: textOf(at.group), greeting, rest, reminders });
  }
  return flagged.sort(
    (a, b) =>
      compare(a.collector, b.collector) || groups.order(a.at.group) - groups.order(b.at.group),
  );
}

/** By code unit, which is the same on every host; Hangul syllables stand in their order there. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function groupText(account: DriveAccount, groups: DriveGroups, name: string, say: Say): string {
  const nameless = groups.standing(name)?.nameless;
  if (nameless === undefined || nameless.count === 0) return name;
  const amount = say.moneyWithCurrency(nameless.amount, account.currency);
  return say.words.reports.followUp.groupWithNameless(name, { count: nameless.count, amount }, say);
}

function followUpRow(flagged: Flagged, say: Say): OutCell[] {
  const { account, at, collector, group, greeting, rest } = flagged;
  return [
    driveName(account, say),
    collector,
    group,
    at.member.hasId ? at.member.id : "",
    at.member.name,
    standingWords(account, say)[at.standing],
    at.quota === null ? "" : toMajor(at.outstanding, account.currency),
    at.since === null ? "" : { day: at.since },
    greeting + rest,
    "",
    false,
    "",
    "",
    "",
    "",
  ];
}

/** How many there are to speak to, and what came in without a name, in all. */
function headlineOf(drives: readonly DriveAccount[], flagged: number, say: Say): string {
  const words = say.words.reports.followUp;
  const parts = [words.headline(flagged, say)];
  for (const account of drives) {
    let count = 0;
    let amount = 0;
    for (const { nameless } of account.groups) {
      count += nameless.count;
      amount += nameless.amount;
    }
    if (count === 0) continue;
    const text = say.moneyWithCurrency(amount, account.currency);
    parts.push(words.nameless(driveName(account, say), { count, amount: text }, say));
  }
  return parts.join("; ");
}
