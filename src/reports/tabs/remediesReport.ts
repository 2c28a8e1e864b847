import {
  type Accounts,
  type FindingStanding,
  type FoundItem,
  isToDo,
  type Money,
  toMajor,
} from "../../core/index";
import type { Say } from "../../i18n/index";
import type { OutCell, SheetSnapshot } from "../../schema/index";
import { decimalsByRow, receivedCell, usualDecimals } from "../drives/driveWords";
import { makeReport } from "../report/makeReport";
import type { Report } from "../report/report";
import { reportColumns } from "../report/reportColumns";
import { layOut } from "../report/sheetColumns";

/** An item under its finding: an em space, which spreadsheets neither trim nor collapse. */
const INDENT = "\u2003";
const SEPARATOR = "\u001f";

/**
 * A row for each finding, its items under it: what was found wanting, what came and was bought for it,
 * and whether it is used.
 */
export function remediesReport(
  accounts: Accounts,
  present: SheetSnapshot | null,
  say: Say,
): Report {
  const { findings, book } = accounts;
  const lines = findings.flatMap((standing) => [
    {
      row: findingRow(standing, say),
      key: standing.finding.id,
      currency: standing.money?.currency ?? book.settings.currency,
    },
    ...standing.items.map((item) => ({
      row: itemRow(item, say),
      key: standing.finding.id + SEPARATOR + item.item.name,
      currency: item.account.currency,
    })),
  ]);
  const report = makeReport({
    tab: "remedies",
    headline: headlineOf(findings, say),
    columns: reportColumns("remedies", say, usualDecimals(accounts)),
    rows: lines.map(({ row }) => row),
    keys: lines.map(({ key }) => key),
    rowDecimals: decimalsByRow(
      lines.map(({ currency }) => currency),
      accounts,
    ),
  });
  return present === null ? report : { ...report, presentKeys: presentKeys(report, present) };
}

/** "2 of 3 findings to be put right, 1 past its day, 1 item has come and is not in use". */
function headlineOf(findings: readonly FindingStanding[], say: Say): string {
  if (findings.length === 0) return "";
  const toDo = findings.filter(({ finding }) => isToDo(finding));
  const past = toDo.filter(({ daysLeft }) => daysLeft !== null && daysLeft < 0);
  const idle = findings.flatMap(({ items }) =>
    items.filter(({ item }) => item.receivedQuantity > 0 && item.inUse === "no"),
  );
  const words = say.words.reports.remedies;
  return words.headline(
    { toDo: toDo.length, of: findings.length, past: past.length, idle: idle.length },
    say,
  );
}

function findingRow(
  { finding, items, money, inUse, daysLeft }: FindingStanding,
  say: Say,
): OutCell[] {
  const { choices } = say.words.schema;
  const amount = (of: Money | undefined) =>
    money === null || of === undefined ? "" : toMajor(of, money.currency);
  const day = (of: number | null): OutCell => (of === null ? "" : { day: of });
  return [
    finding.id,
    day(finding.foundOn),
    day(finding.putRightBy),
    daysLeft ?? "",
    choices.findingState[finding.state],
    amount(money?.cost),
    amount(money?.covered),
    // Of several items each stands by itself: chairs and cans add up to nothing.
    items.length === 1 ? receivedCell(items[0]!.item) : "",
    amount(money?.spent),
    inUse === null ? "" : choices.inUse[inUse],
  ];
}

function itemRow({ item, cost, covered, account }: FoundItem, say: Say): OutCell[] {
  const { currency } = account;
  return [
    INDENT + item.name,
    "",
    "",
    "",
    "",
    toMajor(cost, currency),
    toMajor(covered, currency),
    receivedCell(item),
    toMajor(item.spent, currency),
    item.inUse === null ? "" : say.words.schema.choices.inUse[item.inUse],
  ];
}

/** An item is known by the finding above it and its name, as another finding may have its like. */
function presentKeys(report: Report, sheet: SheetSnapshot): readonly string[] {
  const { columns, firstRow } = layOut(report, sheet);
  const at = columns.findIndex(({ column }) => column?.id === "finding");
  let finding = "";
  return sheet.rows.map((row, r) => {
    const text = String(row[at] ?? "");
    const name = text.trim();
    if (r < firstRow || name === "") return "";
    if (text.startsWith(INDENT)) return finding + SEPARATOR + name;
    finding = name;
    return name;
  });
}
