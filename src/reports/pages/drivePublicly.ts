import {
  type Accounts,
  type Day,
  type DriveAccount,
  isToDo,
  type Money,
  type PublicDrive,
  type PublicFigures,
  type PublicFinding,
  type PublicItem,
} from "../../core/index";
import { percentText, type Say } from "../../i18n/index";
import { publiclyCharted } from "../charts/chartedDrives";
import { drawnBar, type Measure } from "../charts/drawnBars";
import { type Html, html } from "../report/html";
import { type TableColumn, table } from "./table";

/** An amount as a page has it, in the drive's currency. */
export const moneyIn = (amount: Money, { currency }: DriveAccount, say: Say) =>
  say.moneyWithCurrency(amount, currency);

/**
 * How far the drive has come, in one sentence and a bar: by money, else by people. Where a bar of money
 * is marked, a line below it says what the mark is.
 */
export function progress(drive: PublicDrive, { book: { settings } }: Accounts, say: Say): Html {
  const { account, figures } = drive;
  if (figures === null) return html`<p class="big">${say.words.reports.noticeboard.notYet}</p>`;
  const text = progressSentence(account, figures, say);
  const { progress: shown } = figures;
  if (shown === null) return html`<p class="big">${text}</p>`;
  const measure = measureOf(drive, settings.asOf, say);
  const note =
    measure.evenPace === null ? "" : say.words.reports.charts.drives.note(account.currency, true);
  return html`<p class="big">${text}</p><div class="whole">${drawnBar(measure, "tall", text)}</div>${note === "" ? null : html`<p class="soft">${note}</p>`}`;
}

/** What a bar of the drive shows: money, else people. */
function measureOf(drive: PublicDrive, asOf: Day, say: Say): Measure {
  const [charted] = publiclyCharted([drive], asOf, say);
  const { part = 0, of = null } = drive.figures?.progress ?? {};
  return charted ?? { collected: part, goal: of, evenPace: null, isPast: false };
}

/** The same as a row of a table: the drive, a bar, and in words how far it has come. */
export function progressRow(drive: PublicDrive, say: Say): readonly (string | Html)[] {
  const { account, figures } = drive;
  const name = account.drive?.id ?? "";
  if (figures === null) return [name, "", say.words.reports.noticeboard.notYet];
  const text = [progressSentence(account, figures, say), ...headLines(figures, say)]
    .flatMap((line) => (line === "" ? [] : [line.endsWith(".") ? line : `${line}.`]))
    .join(" ");
  const { part, of } = figures.progress ?? { part: 0, of: null };
  const bar = { collected: part, goal: of, evenPace: null, isPast: false };
  return [name, of === null ? "" : drawnBar(bar, "low", text), text];
}

function progressSentence(account: DriveAccount, figures: PublicFigures, say: Say): string {
  const { notice } = say.words.pages.paper;
  const { money: shown, inFull, asked, progress: so } = figures;
  if (shown === null)
    return inFull === null
      ? contributed(figures, say)
      : notice.inFull(say.number(inFull), say.number(asked));
  const whole = moneyIn(shown.amount, account, say);
  const { target, currency } = account;
  if (target === null || target <= 0 || so === null) return notice.collected(whole, !shown.exact);
  const figure = { figure: say.money(shown.amount, currency), whole };
  const reached = percentText(so.part, so.of, say);
  return notice.collectedOf(figure, moneyIn(target, account, say), reached, !shown.exact);
}

/** How many have given, where that is not what the page says first. */
export function headLines(figures: PublicFigures, say: Say): readonly string[] {
  const { notice } = say.words.pages.paper;
  const { asked, inFull, money: shown } = figures;
  const all = say.number(asked);
  return [
    shown === null && inFull === null ? "" : contributed(figures, say),
    shown === null || inFull === null ? "" : notice.inFull(say.number(inFull), all),
  ];
}

const contributed = ({ given, asked, orMore }: PublicFigures, say: Say) =>
  say.words.pages.paper.notice.contributed(say.number(given), say.number(asked), orMore);

/** Whether an item is used: its word, and since when that is known; "" where nobody has said. */
export function inUseText({ item }: Pick<PublicItem, "item">, say: Say): string {
  if (item.inUse === null) return "";
  const word = say.words.schema.choices.inUse[item.inUse];
  return item.seenOn === null
    ? word
    : say.words.pages.paper.outcome.seenOn(word, say.day(item.seenOn));
}

/** What was found, and how far it is put right; a column only where it says anything. */
export function findingTable(
  findings: readonly PublicFinding[],
  stateText: (finding: PublicFinding) => string,
  say: Say,
): Html | null {
  const { headers } = say.words.schema;
  const day = (of: number | null) => (of === null ? "" : say.day(of));
  const any = (text: (finding: PublicFinding) => string, header: string) =>
    findings.some((each) => text(each) !== "") ? [{ text, header }] : [];
  const days = any(({ finding }) => day(finding.putRightBy), headers.findings.putRightBy);
  const columns: readonly (TableColumn & { text: (finding: PublicFinding) => string })[] = [
    { text: ({ finding }) => finding.id, header: headers.findings.finding },
    ...days.map((each) => ({ ...each, kind: "short" as const })),
    ...any(({ responsible }) => responsible, headers.findings.responsible),
    { text: stateText, header: headers.findings.state },
  ];
  return table(
    columns,
    findings.map((finding) => columns.map(({ text }) => text(finding))),
  );
}

/** "Under way, 41 days left"; "Put right". */
export function stateAndDays({ finding, daysLeft }: PublicFinding, say: Say): string {
  const word = say.words.schema.choices.findingState[finding.state];
  return daysLeft === null ? word : `${word}, ${say.words.pages.paper.outcome.days(daysLeft, say)}`;
}

/** On which days and by whom these were found: a sentence for each day and finder. */
export function foundLines(findings: readonly PublicFinding[], say: Say): readonly string[] {
  const { outcome } = say.words.pages.paper;
  const lines = new Map<string, { day: number | null; by: string; count: number }>();
  for (const { finding, foundBy } of findings) {
    const key = `${finding.foundOn} ${foundBy}`;
    const line = lines.get(key) ?? { day: finding.foundOn, by: foundBy, count: 0 };
    line.count++;
    lines.set(key, line);
  }
  return [...lines.values()].map(({ day, by, count }) =>
    outcome.found(count, day === null ? "" : say.day(day), by, say),
  );
}

/** What is still to be done: findings, what has not come, and what came and is not used. */
export function openLines(
  findings: readonly PublicFinding[],
  items: readonly PublicItem[],
  say: Say,
): readonly (readonly [what: string, open: string])[] {
  const { outcome } = say.words.pages.paper;
  const toDo = findings
    .filter(({ finding }) => isToDo(finding))
    .map((each) => [each.finding.id, stateAndDays(each, say)] as const);
  const things = items.flatMap((each) => {
    const { item, received } = each;
    const said: string[] = [];
    if (received !== null && received < item.quantity)
      said.push(
        outcome.toCome(
          say.number(item.quantity - received),
          say.number(item.quantity),
          received === 0,
        ),
      );
    const came = received === null || received > 0;
    if (came && item.inUse === "no") said.push(outcome.idle);
    if (came && item.inUse === "partly") said.push(outcome.partlyUsed);
    return said.length === 0 ? [] : [[item.name, said.join("; ")] as const];
  });
  return [...toDo, ...things];
}
