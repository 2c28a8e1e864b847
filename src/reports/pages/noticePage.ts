import {
  type Accounts,
  type Day,
  type DriveAccount,
  findingsForAnyone,
  forAnyone,
  isInArrears,
  type Money,
  mayNameMembers,
  type OpenPart,
  type Part,
  type PublicDrive,
  type PublicItem,
  type ShownMoney,
} from "../../core/index";
import { percentText, type Say } from "../../i18n/index";
import { drawnBar } from "../charts/drawnBars";
import { canBeDue, driveName } from "../drives/driveWords";
import { indented, isOpen, partName, publiclyLeftOut, publicRows } from "../drives/publicRows";
import { type Html, html } from "../report/html";
import { reportColumns } from "../report/reportColumns";
import { csvText } from "./csvText";
import {
  findingTable,
  foundLines,
  headLines,
  moneyIn,
  progress,
  stateAndDays,
} from "./drivePublicly";
import { type PrintedPage, printedPage } from "./printedPage";
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
  const shown = forAnyone(accounts, drives);
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

/** The Noticeboard's own rows for these drives; a bar drawn in letters is no figure. */
function figures(shown: readonly PublicDrive[], accounts: Accounts, say: Say): string {
  const columns = reportColumns("noticeboard", say, 0, publiclyLeftOut(shown));
  const header = columns.map((column) => column.header);
  return csvText([header, ...publicRows(shown, accounts, say, percentText)]);
}

function driveSection(drive: PublicDrive, accounts: Accounts, single: boolean, say: Say): Html {
  const { account, figures } = drive;
  const words = say.words.pages.paper;
  const { notice } = words;
  const name = single ? null : html`<h2>${driveName(account, say)}</h2>`;
  const lines = [
    figures === null || figures.inKind === null || figures.inKind <= 0
      ? ""
      : notice.inKind(moneyIn(figures.inKind, account, say)),
    ...(figures === null ? [] : headLines(figures, say)),
    account.basis === "voluntary" ? words.voluntary : "",
    isOpenUntil(account) ? notice.until(say.day(account.due)) : "",
  ];
  return html`<section>${name}${progress(drive, accounts, say)}${lines.map((line) =>
    line === "" ? null : html`<p>${line}</p>`,
  )}${summary(drive, say)}${groupTable(drive, say)}${itemTable(drive, say)}${findingPart(drive, accounts, say)}${arrears(account, accounts, say)}</section>`;
}

/** Where nothing falls due, the last day is an invitation, as long as it has not passed. */
const isOpenUntil = (account: DriveAccount): account is DriveAccount & { readonly due: Day } =>
  account.basis === "voluntary" && account.state === "open" && (account.daysLeft ?? -1) >= 0;

function summary({ account, figures }: PublicDrive, say: Say): Html | null {
  const { noticeboard, overview } = say.words.schema.headers;
  const { orMore, atMost } = say.words.reports.noticeboard;
  const { due, spent, carried, target } = account;
  const fact = (label: string, shown: ShownMoney | null, bound: typeof orMore): Fact => {
    if (shown === null) return null;
    const text = moneyIn(shown.amount, account, say);
    return [label, shown.exact ? text : bound(text)];
  };
  const isCarried = figures !== null && figures.inKind !== null && carried !== 0;
  return facts([
    // Where the first sentence does not say it.
    target !== null && (figures === null || figures.money === null)
      ? [noticeboard.target, moneyIn(target, account, say)]
      : null,
    fact(noticeboard.stillToRaise, figures?.stillToRaise ?? null, atMost),
    canBeDue(account) && due !== null ? [noticeboard.due, say.day(due)] : null,
    spent > 0 ? [overview.spent, moneyIn(spent, account, say)] : null,
    isCarried ? [overview.carried, moneyIn(carried, account, say)] : null,
    spent > 0 || isCarried ? fact(overview.inHand, figures?.inHand ?? null, orMore) : null,
  ]);
}

function groupTable({ account, parts }: PublicDrive, say: Say): Html | null {
  if (parts.length === 0) return null;
  const { notice } = say.words.pages.paper;
  const { noticeboard } = say.words.schema.headers;
  const joined = parts.some(({ names }) => names.length > 1);
  return html`<h3>${notice.groups}</h3>${table(
    [
      { header: noticeboard.group },
      { header: noticeboard.contributed, kind: "figure" },
      ...(parts.some(isOpen)
        ? [noticeboard.inFull, noticeboard.collected].map(
            (header) => ({ header, kind: "figure" }) as const,
          )
        : []),
    ],
    parts.map((part) => partCells(part, account, say)),
  )}${joined ? html`<p class="soft">${notice.together}</p>` : null}`;
}

function partCells(part: Part | OpenPart, { currency }: DriveAccount, say: Say): string[] {
  const start = indented(partName(part, say), part.depth);
  const { asked, given } = part;
  const of = (n: number) => (asked === 0 ? "" : `${say.number(n)} / ${say.number(asked)}`);
  if (!isOpen(part)) return [start, of(given)];
  const inFull = part.inFull === null ? "" : of(part.inFull);
  return [start, of(given), inFull, say.money(part.collected, currency)];
}

function itemTable({ account, items }: PublicDrive, say: Say): Html | null {
  if (items.length === 0) return null;
  const { itemsBought } = say.words.schema.headers;
  const text = (amount: Money) => say.money(amount, account.currency);
  const chart = (name: string, covered: Money, cost: Money) =>
    drawnBar(
      { collected: covered, goal: cost, evenPace: null, isPast: false },
      "low",
      `${name}: ${percentText(covered, cost, say)}`,
    );
  const anyUse = items.some(({ item }) => item.inUse !== null);
  const row = ({ item, cost, covered }: PublicItem) => [
    item.name,
    say.number(item.quantity),
    say.words.schema.choices.metBy[item.metBy],
    text(cost),
    // At least nothing is no figure.
    covered === null || (!covered.exact && covered.amount === 0)
      ? "–"
      : chart(item.name, covered.amount, cost),
    item.spent === 0 ? "–" : text(item.spent),
    ...(anyUse ? [item.inUse === null ? "" : say.words.schema.choices.inUse[item.inUse]] : []),
  ];
  return html`<h3>${say.words.pages.paper.notice.items}</h3>${table(
    [
      { header: itemsBought.item },
      { header: itemsBought.needed, kind: "figure" },
      { header: itemsBought.metBy, kind: "rare" },
      { header: itemsBought.cost, kind: "figure" },
      { header: itemsBought.covered, kind: "bar" },
      { header: itemsBought.spent, kind: "figure" },
      ...(anyUse ? [{ header: say.words.schema.headers.items.inUse }] : []),
    ],
    items.map(row),
  )}`;
}

/** What was found that this drive is to put right, and how far that has come. */
function findingPart(drive: PublicDrive, accounts: Accounts, say: Say): Html | null {
  const findings = findingsForAnyone(accounts, [drive], false);
  if (findings.length === 0) return null;
  const lines = foundLines(findings, say).map((line) => html`<p>${line}</p>`);
  return html`<h3>${say.words.pages.paper.outcome.whatFound}</h3>${lines}${findingTable(findings, (each) => stateAndDays(each, say), say)}`;
}

/** By name only what has fallen due, grace over, and is outstanding; never who gave how much. */
function arrears(account: DriveAccount, { book: { settings } }: Accounts, say: Say): Html | null {
  if (!mayNameMembers(account, settings)) return null;
  const { member, dueNow: header } = say.words.schema.headers.byMember;
  const list = table(
    [{ header: member }, { header, kind: "figure" }],
    account.members
      .filter(isInArrears)
      .map((at) => [at.member.name, moneyIn(at.dueNow, account, say)]),
  );
  return list && html`<h3>${say.words.pages.paper.notice.arrears}</h3>${list}`;
}
