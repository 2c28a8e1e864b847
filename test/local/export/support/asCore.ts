import {
  type Accounts,
  currencyDecimals,
  type DriveAccount,
  isoDay,
  type Money,
} from "../../../../src/core/index";
import { type Language, percentText, speak } from "../../../../src/i18n/index";
import type { Row, Value } from "./warehouse";

/** What core makes of a workbook, in the columns of the three views. */
export interface AsCore {
  readonly overview: readonly Row[];
  readonly by_group: readonly Row[];
  readonly by_member: readonly Row[];
}

/** @param workbook what it is called in the export */
export function asCore(workbook: string, accounts: Accounts, language: Language): AsCore {
  const listed = accounts.drives.filter(({ drive, listed }) => drive !== null && listed);
  return {
    overview: accounts.drives.map((account) => overviewRow(workbook, account, accounts, language)),
    by_group: listed.flatMap((account) => groupRows(workbook, account, accounts, language)),
    by_member: listed.flatMap((account) => memberRows(workbook, account, accounts, language)),
  };
}

function overviewRow(
  workbook: string,
  account: DriveAccount,
  accounts: Accounts,
  language: Language,
): Row {
  const { reports, schema } = speak(language).words;
  const { settings } = accounts.book;
  const money = moneyIn(account);
  const own = account.uncounted.filter(({ currency }) => currency === account.currency);
  const isShown = account.quotas !== null;
  return {
    workbook,
    organisation: settings.organisation,
    drive: account.drive?.id ?? reports.noDrive,
    currency: account.currency,
    progress: percent(account.collected, account.quotas ?? account.target),
    target: money(account.target),
    collected: money(account.collected),
    outstanding: money(account.outstanding),
    due: day(account.due),
    days_left: whole(account.daysLeft),
    nothing_yet: whole(account.nothing),
    not_counted: own.length === 0 ? null : money(own.reduce((sum, { amount }) => sum + amount, 0)),
    rows_not_counted: whole(account.uncounted.reduce((sum, { rows }) => sum + rows, 0)),
    in_hand: money(account.inHand),
    last_7_days: money(account.last7Days),
    asked: whole(account.asked),
    in_full: whole(account.contributed),
    in_part: whole(account.part),
    quotas: money(account.quotas),
    written_off: money(account.writtenOff),
    more_than_asked: isShown ? money(account.moreThanAsked) : null,
    carried: money(account.carried),
    in_kind: money(account.inKind),
    spent: money(account.spent),
    counted: money(accounts.counts.ofDrive.get(account)?.amount ?? null),
    who_is_asked: account.drive === null ? "" : (account.drive.asked ?? reports.everyone),
    basis: account.basis === null ? null : schema.choices.basis[account.basis],
    state: account.state,
    as_of: isoDay(settings.asOf),
    sort_order: whole(accounts.drives.indexOf(account)),
  };
}

function groupRows(
  workbook: string,
  account: DriveAccount,
  accounts: Accounts,
  language: Language,
): Row[] {
  const money = moneyIn(account);
  const isFree = account.basis === "voluntary";
  const frame = accounts.frames.find(({ drive }) => drive === account.drive)!;
  return account.groups.map((at): Row => {
    const [days30, days60, days90, over] = at.ageing;
    return {
      workbook,
      drive: account.drive!.id,
      currency: account.currency,
      depth: whole(at.depth),
      group_name: at.group || speak(language).words.reports.everyone,
      progress: percent(at.collected, at.quota),
      quota: money(at.quota),
      collected: money(at.collected),
      outstanding: money(at.outstanding),
      written_off: money(at.writtenOff),
      more_than_asked: account.quotas === null ? null : money(at.moreThanAsked),
      asked: whole(at.asked),
      in_full: whole(at.contributed),
      in_part: whole(at.part),
      nothing_yet: whole(at.nothing),
      collector: at.collector,
      with_collector: money(at.withCollector),
      days_30: isFree ? null : money(days30),
      days_60: isFree ? null : money(days60),
      days_90: isFree ? null : money(days90),
      days_over_90: isFree ? null : money(over),
      drive_order: whole(accounts.drives.indexOf(account)),
      sort_order: whole(frame.tree.names.indexOf(at.group)),
    };
  });
}

function memberRows(
  workbook: string,
  account: DriveAccount,
  accounts: Accounts,
  language: Language,
): Row[] {
  const { standings, voluntaryStandings } = speak(language).words.schema;
  const money = moneyIn(account);
  const isFree = account.basis === "voluntary";
  return account.members.map(
    (at, i): Row => ({
      workbook,
      drive: account.drive!.id,
      currency: account.currency,
      group_name: at.group,
      member_id: at.member.hasId ? at.member.id : null,
      member: at.member.name,
      standing: (isFree ? voluntaryStandings : standings)[at.standing],
      quota: money(at.quota),
      contributed: money(at.contributed),
      in_kind: money(at.inKind),
      outstanding: at.quota === null ? null : money(at.outstanding),
      due_now: at.quota === null || isFree ? null : money(at.dueNow),
      last_contribution: day(at.lastContribution),
      days_past_due: isFree ? null : whole(at.daysPastDue),
      drive_order: whole(accounts.drives.indexOf(account)),
      sort_order: whole(i),
    }),
  );
}

const day = (of: number | null): Value => (of === null ? null : isoDay(of));
const whole = (figure: number | null): Value => (figure === null ? null : String(figure + 0));

/** As the tab has it, without its sign of percent. */
function percent(collected: Money, goal: Money | null): Value {
  const text = percentText(collected, goal ?? 0, speak("en"));
  return text === "–" ? null : text.replace(" %", "").replace("−", "-");
}

/** Money in whole units of a drive's currency, with the nine decimals of a NUMERIC. */
function moneyIn({ currency }: DriveAccount): (minor: Money | null) => Value {
  const decimals = currencyDecimals(currency);
  return (minor) => {
    if (minor === null) return null;
    // Amounts that are not counted may have fractions of the smallest unit.
    const [units, fraction = ""] = String(Math.abs(minor)).split(".");
    const digits = `${units}${fraction}`.padStart(decimals + fraction.length + 1, "0");
    const point = digits.length - decimals - fraction.length;
    const text = `${digits.slice(0, point)}.${digits.slice(point).padEnd(9, "0")}`;
    return minor < 0 ? `-${text}` : text;
  };
}
