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
import {
  decimalsByRow,
  driveName,
  listedDrives,
  standingWords,
  usualDecimals,
} from "../drives/driveWords";
import { makeReport } from "../report/makeReport";
import type { Report } from "../report/report";
import { reportColumns } from "../report/reportColumns";
import { type Message, Messages, messageText } from "./messages";
import { readPursuits } from "./pursuit";
import { Reminders } from "./reminders";

interface Flagged extends Message {
  readonly account: DriveAccount;
  readonly at: MemberStanding;
  readonly collector: string;
  readonly reminders: Reminders;
}

/**
 * A row for each member to be spoken to, by drive, collector and group, with a message to copy and a
 * link that opens it as mail. The user's columns are read first: to who was reminded often enough, has
 * declined or disputes the quota, and to who has left, there is no message, and in its place stands
 * why; a ticked Sent becomes a date and a count.
 *
 * The headline names the groups that gifts came to without a name, where whoever is about to ask will
 * see them.
 */
export function followUpReport(
  accounts: Accounts,
  present: SheetSnapshot | null,
  today: Day,
  say: Say,
): Report {
  const drives = listedDrives(accounts).filter((account) => isFollowedUp(account, accounts));
  const flagged = drives.flatMap((account) => flaggedIn(account, accounts, say));
  const columns = reportColumns("followUp", say, usualDecimals(accounts));
  const rows = flagged.map((each) => followUpRow(each, say));
  const [headline = "", ...shorter] = headlinesOf(drives, flagged, say);
  const rowDecimals = decimalsByRow(
    flagged.map(({ account }) => account.currency),
    accounts,
  );
  const report = makeReport({ tab: "followUp", headline, shorter, columns, rows, rowDecimals });
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
  const messages = new Messages(account, accounts, say);
  const flagged: Flagged[] = [];
  for (const at of account.members) {
    if (!at.flagged) continue;
    const collector = groups.collector(at.group);
    const greeting = messages.greeting(at.member);
    const rest = messages.rest(at, collector);
    const end = messages.end(at);
    flagged.push({ account, at, collector, greeting, rest, end, reminders });
  }
  return flagged.sort(
    (a, b) =>
      compare(a.collector, b.collector) || groups.order(a.at.group) - groups.order(b.at.group),
  );
}

/** By code unit, which is the same on every host; Hangul syllables stand in their order there. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function followUpRow(flagged: Flagged, say: Say): OutCell[] {
  const { account, at, collector } = flagged;
  return [
    driveName(account, say),
    collector,
    at.group,
    at.member.hasId ? at.member.id : "",
    at.member.name,
    standingWords(account, say)[at.standing],
    at.quota === null ? "" : toMajor(at.outstanding, account.currency),
    at.since === null ? "" : { day: at.since },
    messageText(flagged),
    "",
    false,
    "",
    "",
    "",
    "",
  ];
}

/** So many groups are named to which gifts came without a name. */
const NAMED = 3;

/**
 * How many rows there are, for how many collectors; and which groups gifts came to without a name, which
 * may be anybody's. In fewer words it names fewer of them.
 */
function headlinesOf(
  drives: readonly DriveAccount[],
  flagged: readonly Flagged[],
  say: Say,
): readonly string[] {
  const words = say.words.reports.followUp;
  if (flagged.length === 0) return [words.empty];
  const collectors = new Set(flagged.flatMap(({ collector }) => collector || []));
  const nameless = drives.flatMap(({ currency, groups }) =>
    groups
      .filter((each) => each.nameless.count > 0)
      .map(({ group, nameless: { count, amount } }) => ({ currency, group, count, amount })),
  );
  const rows = words.headline(flagged.length, collectors.size, say);
  if (nameless.length === 0) return [`${rows} · ${words.yours}`];
  const groups = nameless.map(({ currency, group, count, amount }) =>
    words.namelessIn(
      group || say.words.reports.everyone,
      count,
      say.moneyWithCurrency(amount, currency),
      say,
    ),
  );
  const naming = (named: number) =>
    words.nameless(say.words.reports.groups(groups, Math.min(named, groups.length), say));
  const gifts = nameless.reduce((sum, { count }) => sum + count, 0);
  return [
    `${rows} · ${words.yours} · ${naming(NAMED)}`,
    ...Array.from({ length: NAMED }, (_, i) => `${rows} · ${naming(NAMED - i)}`),
    `${rows} · ${words.namelessGifts(gifts, say)}`,
  ];
}
