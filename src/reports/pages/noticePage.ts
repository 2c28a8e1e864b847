import {
  type Accounts,
  type Day,
  type DriveAccount,
  type ItemStanding,
  type Money,
  toMajor,
} from "../../core/index";
import { percentText, type Say } from "../../i18n/index";
import { canBeDue, driveName } from "../drives/driveWords";
import { forAnyone, mayNameMembers, type PublicDrive, type PublicGroup } from "../drives/forAnyone";
import { publicRows } from "../drives/publicRows";
import { reportColumns } from "../report/reportColumns";
import { csvText } from "./csvText";
import { type Html, html } from "./html";
import { type PrintedPage, printedPage } from "./printedPage";
import { progressChart } from "./progressChart";
import { type Fact, facts, table } from "./table";

/**
 * What anyone may see of these drives, to pin up or to send: totals with charts by drive and group,
 * what the money is for. Only of mandatory drives, and only where Settings allow it, it names who is
 * in arrears; otherwise it names nobody.
 *
 * @param note words of the writer's own, above the figures
 */
export function noticePage(
  accounts: Accounts,
  drives: readonly DriveAccount[],
  note: string,
  say: Say,
): PrintedPage {
  const words = say.words.pages.paper;
  const { settings } = accounts.book;
  const shown = forAnyone(drives);
  const [only] = shown;
  const single = only !== undefined && shown.length === 1;
  const text = note.trim();
  return printedPage(say, {
    title: single ? driveName(only.account, say) : words.notice.title,
    organisation: settings.organisation,
    lines: [words.asOf(say.day(settings.asOf))],
    body: [
      ...(text === "" ? [] : [html`<p class="words">${text}</p>`]),
      ...shown.map((drive) => driveSection(drive, accounts, single, say)),
    ],
    csv: figures(shown, accounts, say),
    fileName: `${single ? `${driveName(only.account, say)} ` : ""}${words.notice.fileName}`,
  });
}

/** The Noticeboard's own rows for these drives. */
function figures(shown: readonly PublicDrive[], accounts: Accounts, say: Say): string {
  const columns = reportColumns("noticeboard", say, 0);
  // A bar drawn in letters is no figure.
  const kept = columns.flatMap(({ kind }, c) => (kind === "progress" ? [] : c));
  const header = columns.map((column) => column.header);
  return csvText(
    [header, ...publicRows(shown, accounts, say)].map((row) => kept.map((c) => row[c] ?? "")),
  );
}

function driveSection(drive: PublicDrive, accounts: Accounts, single: boolean, say: Say): Html {
  const { account, counts } = drive;
  const words = say.words.pages.paper;
  const { notice } = words;
  const { number } = say;
  const lines = [
    account.inKind > 0 ? notice.inKind(money(account.inKind, account, say)) : "",
    counts === null ? "" : notice.contributed(number(counts.contributed), number(counts.asked)),
    account.basis === "voluntary" ? words.voluntary : "",
    isOpenUntil(account) ? notice.until(say.day(account.due)) : "",
  ];
  return html`<section>${single ? null : html`<h2>${driveName(account, say)}</h2>`}${progress(account, say)}${lines.map(
    (line) => (line === "" ? null : html`<p>${line}</p>`),
  )}${summary(account, say)}${groupTable(drive, say)}${itemTable(account, say)}${arrears(account, accounts, say)}</section>`;
}

/** Where nothing falls due, the last day is an invitation, as long as it has not passed. */
const isOpenUntil = (account: DriveAccount): account is DriveAccount & { readonly due: Day } =>
  account.basis === "voluntary" && account.state === "open" && (account.daysLeft ?? -1) >= 0;

const money = (amount: Money, { currency }: DriveAccount, say: Say) =>
  say.moneyWithCurrency(amount, currency);

function progress(account: DriveAccount, say: Say): Html {
  const { notice } = say.words.pages.paper;
  const { collected } = account;
  const goal = account.quotas ?? account.target ?? 0;
  if (goal <= 0)
    return html`<p class="big">${notice.collected(money(collected, account, say))}</p>`;
  const text = notice.collectedOf(
    { figure: say.money(collected, account.currency), whole: money(collected, account, say) },
    money(goal, account, say),
    percentText(collected, goal, say),
  );
  return html`<p class="big">${text}</p><div class="whole">${progressChart(collected, goal, text)}</div>`;
}

function summary(account: DriveAccount, say: Say): Html | null {
  const { noticeboard, overview } = say.words.schema.headers;
  const { due, spent, carried } = account;
  const all: readonly Fact[] = [
    canBeDue(account) ? [noticeboard.outstanding, money(account.outstanding, account, say)] : null,
    canBeDue(account) && due !== null ? [noticeboard.due, say.day(due)] : null,
    spent > 0 ? [overview.spent, money(spent, account, say)] : null,
    carried !== 0 ? [overview.carried, money(carried, account, say)] : null,
    spent > 0 || carried !== 0 ? [overview.inHand, money(account.inHand, account, say)] : null,
  ];
  return facts(all);
}

function groupTable({ account, groups, outside }: PublicDrive, say: Say): Html | null {
  if (groups.length === 0) return null;
  const { notice } = say.words.pages.paper;
  const { noticeboard } = say.words.schema.headers;
  const rows = groups.map((group) => groupRow(group, account, say));
  if (outside !== null) {
    const collected = say.money(outside.collected, account.currency);
    rows.push([say.words.reports.outside, "", "", collected, "", ""]);
  }
  const hidden = groups.some(({ counts }) => counts === null);
  const merged = groups.some(({ names }) => names.length > 1);
  return html`<h3>${notice.groups}</h3>${table(
    [
      { header: noticeboard.group },
      { header: noticeboard.progress, kind: "bar" },
      { header: "", kind: "figure" },
      { header: noticeboard.collected, kind: "figure" },
      { header: noticeboard.quota, kind: "figure" },
      { header: noticeboard.contributed, kind: "figure" },
    ],
    rows,
  )}${merged ? html`<p class="soft">${notice.together}</p>` : null}${
    hidden ? html`<p class="soft">${notice.hidden(noticeboard.contributed)}</p>` : null
  }`;
}

function groupRow(group: PublicGroup, account: DriveAccount, say: Say): (string | Html)[] {
  const { collected, quota, counts } = group;
  const { currency } = account;
  const names = say.list(
    group.names.map((name) => name || say.words.reports.others),
    group.names.length,
  );
  const part = percentText(collected, quota ?? 0, say);
  return [
    names,
    progressChart(collected, quota, `${names}: ${part}`),
    part,
    say.money(collected, currency),
    quota === null ? "–" : say.money(quota, currency),
    counts === null ? "–" : `${say.number(counts.contributed)} / ${say.number(counts.asked)}`,
  ];
}

function itemTable(account: DriveAccount, say: Say): Html | null {
  if (account.items.length === 0) return null;
  const { itemsBought } = say.words.schema.headers;
  const text = (amount: Money) => say.money(amount, account.currency);
  const row = ({ item, cost, covered }: ItemStanding) => [
    item.name,
    say.number(item.quantity),
    say.words.schema.choices.metBy[item.metBy],
    text(cost),
    progressChart(
      toMajor(covered, account.currency),
      toMajor(cost, account.currency),
      `${item.name}: ${percentText(covered, cost, say)}`,
    ),
    item.spent === 0 ? "–" : text(item.spent),
  ];
  return html`<h3>${say.words.pages.paper.notice.items}</h3>${table(
    [
      { header: itemsBought.item },
      { header: itemsBought.needed, kind: "figure" },
      { header: itemsBought.metBy, kind: "rare" },
      { header: itemsBought.cost, kind: "figure" },
      { header: itemsBought.covered, kind: "bar" },
      { header: itemsBought.spent, kind: "figure" },
    ],
    account.items.map(row),
  )}`;
}

/** By name only what has fallen due, grace over, and is outstanding; never who gave how much. */
function arrears(account: DriveAccount, { book: { settings } }: Accounts, say: Say): Html | null {
  if (!mayNameMembers(account, settings)) return null;
  const { member, dueNow: header } = say.words.schema.headers.byMember;
  const late = account.members.filter(({ flagged, dueNow }) => flagged && dueNow > 0);
  const list = table(
    [{ header: member }, { header, kind: "figure" }],
    late.map((at) => [at.member.name, money(at.dueNow, account, say)]),
  );
  return list && html`<h3>${say.words.pages.paper.notice.arrears}</h3>${list}`;
}
