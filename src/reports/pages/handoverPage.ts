import {
  type Accounts,
  type Currency,
  cashWithCollectors,
  type Diagnostic,
  type DriveAccount,
  type Money,
} from "../../core/index";
import type { Say } from "../../i18n/index";
import type { SheetSnapshot } from "../../schema/index";
import { canBeDue, driveName, hasCarried } from "../drives/driveWords";
import { type Html, html } from "../report/html";
import type { JudgedProblem } from "../report/judgedProblem";
import { signatures } from "./collectionSheets";
import { disputesIn } from "./disputes";
import { type PrintedPage, printedPage } from "./printedPage";
import { table } from "./table";

/** More would not be read; the rest stands under Checks. */
const mostProblems = 25;

/** What a handover is made from. */
export interface HandoverInput {
  readonly accounts: Accounts;
  /** In the order of Checks. */
  readonly problems: readonly JudgedProblem[];
  /** Follow-up as it stands; null: there is none. */
  readonly followUp: SheetSnapshot | null;
  readonly note: string;
}

/**
 * For officers only: what each drive collected, spent and has in hand, the cash that collectors hold,
 * what was counted by hand last, where anything was, arrears, disputes, problems open and accepted, and lines to sign.
 */
export function handoverPage(input: HandoverInput, say: Say): PrintedPage {
  const { accounts, note } = input;
  const { settings } = accounts.book;
  const { asOf, handover } = say.words.pages.paper;
  const section = (title: string, content: Html | null) =>
    html`<h2>${title}</h2>${content ?? html`<p>${handover.none}</p>`}`;
  const text = note.trim();
  // Notices are nothing to hand over.
  const problems = input.problems.filter(({ diagnostic }) => diagnostic.severity !== "notice");
  const open = problems.filter(({ acceptedBy }) => acceptedBy === null);
  const accepted = problems.filter(({ acceptedBy }) => acceptedBy !== null);
  return printedPage(say, {
    title: handover.title,
    organisation: settings.organisation,
    lines: [asOf(say.day(settings.asOf)), handover.officersOnly],
    body: [
      ...(text === "" ? [] : [section(handover.remarks, html`<p class="words">${text}</p>`)]),
      section(handover.drives, driveTable(accounts, say)),
      section(handover.cash, cashTable(accounts, say)),
      ...(accounts.counts.last.length === 0
        ? []
        : [section(handover.counts.title, countTable(accounts, say))]),
      section(handover.arrears, arrearsTable(accounts, say)),
      section(handover.disputes, disputeTable(input, say)),
      section(handover.problems, problemTable(open, say)),
      ...(accepted.length === 0 ? [] : [section(handover.accepted, problemTable(accepted, say))]),
      signatures(handover.signs),
    ],
    fileName: handover.title,
  });
}

const figure = (header: string) => ({ header, kind: "figure" }) as const;
const short = (header: string) => ({ header, kind: "short" }) as const;

/** Drives that were never opened and hold nothing are left out. Totals by currency come last. */
function driveTable({ drives }: Accounts, say: Say): Html | null {
  const { overview } = say.words.schema.headers;
  const shown = drives.filter(({ drive, state }) => drive !== null && state !== "draft");
  const carries = shown.some(hasCarried);
  const { handover } = say.words.pages.paper;
  const row = (name: string, of: readonly DriveAccount[]) => {
    const currency = of[0]!.currency;
    const sum = (amountOf: (account: DriveAccount) => Money) => {
      let total = 0;
      for (const account of of) total += amountOf(account);
      return say.money(total, currency);
    };
    return [
      name,
      sum(({ collected }) => collected),
      sum(({ inKind }) => inKind),
      sum(({ spent }) => spent),
      ...(carries ? [sum(({ carried }) => carried)] : []),
      sum(({ inHand }) => inHand),
      sum(({ outstanding }) => outstanding),
      sum(uncountedIn),
    ];
  };
  const { state: states } = say.words.schema.choices;
  const named = (each: DriveAccount) =>
    row(handover.drive(driveName(each, say), states[each.state], each.currency), [each]);
  const totals = [...new Set(shown.map((each) => each.currency))].flatMap((code) => {
    const of = shown.filter((each) => each.currency === code);
    return of.length < 2 ? [] : [row(handover.total(code), of)];
  });
  return table(
    [
      { header: overview.drive },
      ...[overview.collected, overview.inKind, overview.spent].map(figure),
      ...(carries ? [figure(overview.carried)] : []),
      ...[overview.inHand, overview.outstanding, overview.notCounted].map(figure),
    ],
    [...shown.map(named), ...totals],
  );
}

/** In the drive's own currency; what was written in others stands under Checks. */
function uncountedIn({ uncounted, currency }: DriveAccount): Money {
  let sum = 0;
  for (const each of uncounted) if (each.currency === currency) sum += each.amount;
  return sum;
}

/** Cash that was received and not yet handed over, by who received it. */
function cashTable({ ledger, drives }: Accounts, say: Say): Html | null {
  const { contributions, byGroup } = say.words.schema.headers;
  return table(
    [
      { header: contributions.receivedBy },
      { header: contributions.drive },
      figure(say.words.pages.paper.handover.rows),
      figure(byGroup.withCollector),
    ],
    cashWithCollectors(ledger).map(({ who, account, rows, amount }) => [
      who,
      driveName(drives[account]!, say),
      say.number(rows),
      say.moneyWithCurrency(amount, drives[account]!.currency),
    ]),
  );
}

/** The last count of each drive and place, and how far the books of that day agree with it. */
function countTable({ counts: { last } }: Accounts, say: Say): Html | null {
  const { overview, counts: headers } = say.words.schema.headers;
  const words = say.words.pages.paper.handover.counts;
  const difference = (by: Money, currency: Currency) => {
    if (by === 0) return words.agrees;
    const amount = say.moneyWithCurrency(Math.abs(by), currency);
    return by < 0 ? words.missing(amount) : words.tooMuch(amount);
  };
  return table(
    [
      { header: headers.drive },
      { header: headers.where },
      short(headers.date),
      figure(overview.counted),
      figure(words.books),
      { header: words.difference },
    ],
    last.map(({ drive, currency, where, day, counted, books }) => [
      drive === null ? say.words.reports.allDrives(currency) : driveName(drive, say),
      where.length === 0 ? words.all : say.list(where),
      say.day(day),
      say.moneyWithCurrency(counted, currency),
      say.moneyWithCurrency(books, currency),
      difference(counted - books, currency),
    ]),
  );
}

function arrearsTable({ drives }: Accounts, say: Say): Html | null {
  const { byMember } = say.words.schema.headers;
  const rows = drives
    .filter(canBeDue)
    .flatMap((account) =>
      account.members
        .filter(({ flagged, dueNow }) => flagged && dueNow > 0)
        .map((at) => [
          at.member.name,
          driveName(account, say),
          at.group,
          say.moneyWithCurrency(at.dueNow, account.currency),
          at.since === null ? "" : say.day(at.since),
        ]),
    );
  const { followUp } = say.words.schema.headers;
  return table(
    [
      { header: byMember.member },
      { header: byMember.drive },
      { header: byMember.group },
      figure(byMember.dueNow),
      short(followUp.since),
    ],
    rows,
  );
}

function disputeTable({ followUp }: HandoverInput, say: Say): Html | null {
  const { handover } = say.words.pages.paper;
  const { headers, tabs } = say.words.schema;
  if (followUp === null) return html`<p>${handover.noFollowUp(tabs.followUp)}</p>`;
  return table(
    [
      { header: headers.followUp.member },
      { header: headers.followUp.drive },
      { header: headers.followUp.note },
    ],
    disputesIn(followUp).map(({ member, drive, note }) => [member, drive, note]),
  );
}

/** Problems, with who accepted them where they are accepted ones. */
function problemTable(problems: readonly JudgedProblem[], say: Say): Html | null {
  const { headers, choices, tabs } = say.words.schema;
  const more = problems.length - mostProblems;
  const list = table(
    [
      short(headers.checks.severity),
      short(headers.checks.tab),
      { header: headers.checks.problem },
      figure(headers.checks.notCounted),
      { header: problems[0]?.acceptedBy === null ? "" : headers.checks.acceptedBy },
    ],
    problems
      .slice(0, mostProblems)
      .map(({ diagnostic, problem, ledger, acceptedBy }) => [
        choices.severity[diagnostic.severity],
        placeText(diagnostic, ledger, say),
        problem,
        diagnostic.uncounted === null
          ? ""
          : say.moneyWithCurrency(diagnostic.uncounted.amount, diagnostic.uncounted.currency),
        acceptedBy ?? "",
      ]),
  );
  if (list === null || more <= 0) return list;
  return html`${list}<p>${say.words.pages.paper.handover.more(more, tabs.checks, say)}</p>`;
}

function placeText({ place }: Diagnostic, ledger: string | null, say: Say): string {
  if (place === null) return "";
  const tabs: Readonly<Record<string, string>> = say.words.schema.tabs;
  const tab = ledger ?? tabs[place.tab] ?? place.tab;
  return place.row === undefined ? tab : `${tab} ${place.row}`;
}
