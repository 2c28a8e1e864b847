import {
  type Accounts,
  type DriveAccount,
  findingsForAnyone,
  forAnyone,
  type PublicDrive,
  type PublicFinding,
  type PublicItem,
  toMajor,
} from "../../core/index";
import type { Say } from "../../i18n/index";
import type { OutCell } from "../../schema/index";
import { driveName } from "../drives/driveWords";
import { type Html, html } from "../report/html";
import { csvText } from "./csvText";
import {
  findingTable,
  foundLines,
  headLines,
  inUseText,
  moneyIn,
  openLines,
  progress,
  progressRow,
} from "./drivePublicly";
import { type PrintedPage, printedPage } from "./printedPage";
import { table } from "./table";

/** An item, and the drive whose money it is in. */
interface BoughtItem {
  readonly drive: PublicDrive;
  readonly item: PublicItem;
}

/**
 * One page for a meeting: what was found, what came in as anyone may see it, what it bought, whether
 * that is used, and what is still open. It names nobody.
 *
 * @param single whether it is about one drive and what belongs to it, or about everything
 * @param note words of the writer's own, above all else
 */
export function outcomePage(
  accounts: Accounts,
  drives: readonly DriveAccount[],
  single: boolean,
  note: string,
  say: Say,
): PrintedPage {
  const { asOf, outcome } = say.words.pages.paper;
  const { settings } = accounts.book;
  const shown = forAnyone(accounts, drives);
  const findings = findingsForAnyone(accounts, shown, !single);
  const items = shown.flatMap((drive) => drive.items.map((item) => ({ drive, item })));
  const [only] = shown;
  const name = single && only !== undefined ? driveName(only.account, say) : "";
  const text = note.trim();
  return printedPage(say, {
    title: name === "" ? outcome.title : outcome.titleOf(name),
    organisation: settings.organisation,
    lines: [asOf(say.day(settings.asOf))],
    body: [
      ...(text === "" ? [] : [html`<p class="words">${text}</p>`]),
      ...[foundSection(findings, say), gaveSection(shown, accounts, single, say)],
      ...[boughtSection(items, say), openSection(findings, items, say)],
    ].flatMap((section) => section ?? []),
    csv: figures(findings, items, say),
    fileName: `${name === "" ? "" : `${name} `}${outcome.fileName}`,
  });
}

function foundSection(findings: readonly PublicFinding[], say: Say): Html | null {
  if (findings.length === 0) return null;
  const states = say.words.schema.choices.findingState;
  // How long each has still belongs to what is open.
  const lines = foundLines(findings, say).map((line) => html`<p>${line}</p>`);
  return html`<section class="brief"><h2>${say.words.pages.paper.outcome.whatFound}</h2>${lines}${findingTable(findings, ({ finding }) => states[finding.state], say)}</section>`;
}

function gaveSection(
  shown: readonly PublicDrive[],
  accounts: Accounts,
  single: boolean,
  say: Say,
): Html {
  const { outcome, voluntary } = say.words.pages.paper;
  const [only] = shown;
  const parts =
    single && only !== undefined
      ? html`${progress(only, accounts, say)}${linesOf(only, say).map((line) => html`<p>${line}</p>`)}`
      : table(
          [
            { header: say.words.schema.headers.overview.drive },
            { header: "", kind: "bar" },
            { header: outcome.cameIn },
          ],
          shown.map((drive) => progressRow(drive, say)),
        );
  const freely = shown.filter(({ account }) => account.basis === "voluntary");
  const names = freely.map(({ account }) => driveName(account, say));
  const line =
    freely.length === 0 ? "" : single ? voluntary : outcome.freely(say.list(names, 3, ""));
  return html`<section class="brief"><h2>${outcome.whatGiven}</h2>${parts}${line === "" ? null : html`<p>${line}</p>`}</section>`;
}

const linesOf = ({ figures }: PublicDrive, say: Say) =>
  figures === null ? [] : headLines(figures, say).filter((line) => line !== "");

/** What has come and was paid; what is shown of none of these is not known to anyone. */
function boughtSection(items: readonly BoughtItem[], say: Say): Html | null {
  if (items.length === 0) return null;
  const { outcome } = say.words.pages.paper;
  const { itemsBought, items: ofItems } = say.words.schema.headers;
  const anyUse = items.some(({ item }) => item.item.inUse !== null);
  const list = table(
    [
      { header: itemsBought.item },
      { header: itemsBought.needed, kind: "figure" },
      { header: itemsBought.received, kind: "figure" },
      { header: itemsBought.spent, kind: "figure" },
      ...(anyUse ? [{ header: ofItems.inUse }] : []),
    ],
    items.map(({ drive, item: each }) => [
      each.item.name,
      say.number(each.item.quantity),
      each.received === null ? "–" : say.number(each.received),
      each.item.spent === 0 ? "–" : moneyIn(each.item.spent, drive.account, say),
      ...(anyUse ? [inUseText(each, say)] : []),
    ]),
  );
  const isHidden = items.some(({ item }) => item.received === null);
  return html`<section class="brief"><h2>${outcome.whatBought}</h2>${list}${isHidden ? html`<p class="soft">${outcome.inKindUntold}</p>` : null}</section>`;
}

function openSection(
  findings: readonly PublicFinding[],
  items: readonly BoughtItem[],
  say: Say,
): Html {
  const { outcome } = say.words.pages.paper;
  const lines = openLines(
    findings,
    items.map(({ item }) => item),
    say,
  );
  const list = table([{ header: outcome.what }, { header: outcome.open }], lines);
  return html`<section class="brief"><h2>${outcome.whatOpen}</h2>${list ?? html`<p>${outcome.nothingOpen}</p>`}</section>`;
}

/** A row for each finding, and for each item, of a finding or of none. */
function figures(
  findings: readonly PublicFinding[],
  items: readonly BoughtItem[],
  say: Say,
): string {
  const { choices, headers } = say.words.schema;
  const { remedies, itemsBought, items: ofItems, findings: ofFindings } = headers;
  const day = (of: number | null): OutCell => (of === null ? "" : { day: of });
  const header: OutCell[] = [
    ...[remedies.finding, itemsBought.item, remedies.foundOn, remedies.putRightBy],
    ...[remedies.daysLeft, ofFindings.responsible, remedies.state, itemsBought.needed],
    ...[itemsBought.received, itemsBought.cost, itemsBought.spent, ofItems.inUse, ofItems.seenOn],
  ];
  const findingRow = ({ finding, daysLeft, responsible }: PublicFinding): OutCell[] => [
    ...[finding.id, "", day(finding.foundOn), day(finding.putRightBy), daysLeft ?? ""],
    ...[responsible, choices.findingState[finding.state], "", "", "", "", "", ""],
  ];
  const itemRow = ({ drive, item: { item, cost, received } }: BoughtItem): OutCell[] => {
    const { currency } = drive.account;
    const use = item.inUse === null ? "" : choices.inUse[item.inUse];
    return [
      ...[item.finding, item.name, "", "", "", "", "", item.quantity, received ?? ""],
      ...[toMajor(cost, currency), toMajor(item.spent, currency), use, day(item.seenOn)],
    ];
  };
  const known = new Set(findings.map(({ finding }) => finding.id));
  const rows = [
    ...findings.flatMap((each) => [
      findingRow(each),
      ...items.filter(({ item }) => item.item.finding === each.finding.id).map(itemRow),
    ]),
    ...items.filter(({ item }) => !known.has(item.item.finding)).map(itemRow),
  ];
  return csvText([header, ...rows]);
}
