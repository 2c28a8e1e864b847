import { type Accounts, keepAccounts } from "../../src/core/index";
import { type Language, type Say, speak } from "../../src/i18n/index";
import { makeReports, type Report, type ReportInput } from "../../src/reports/index";
import type { GeneratedTab, OutCell } from "../../src/schema/index";
import {
  book,
  day,
  drive,
  due,
  gift,
  group,
  groupOnRoll,
  item,
  member,
  onRoll,
  settings,
} from "../support/book";

/**
 * A small factory on 30 June 2026: the union's levy (mandatory, due in March) and the office drive
 * (voluntary, by conscience, due in May) over the same people.
 */
export const smallFactory = book({
  settings: settings({ organisation: "Works", yearStarts: 1, incomeAlert: 0.01 }),
  groups: [
    group("Union"),
    group("Lathe", "Union", { collector: "Ri Pom" }),
    group("Paint", "Union", { collector: "Kim Hae" }),
    group("Party"),
    group("Cell 1", "Party", { collector: "O Gwang" }),
  ],
  members: [
    member("M1", ["Lathe", "Cell 1"], {
      name: "An Il",
      contact: "an@works.example",
      income: 100_000,
    }),
    member("M2", ["Lathe", "Cell 1"], { name: "Pak I", contact: "pak@works.example" }),
    member("M3", ["Paint", "Cell 1"], { name: "Choe Sam", contact: "010-555" }),
  ],
  drives: [
    drive("Levy", {
      asked: "Union",
      target: 60_000,
      due: due("2026-03-31"),
      state: "open",
      opens: day("2026-01-01"),
    }),
    drive("Office", {
      asked: "Party",
      basis: "voluntary",
      memberSplit: "conscience",
      target: 100_000,
      floor: 10_000,
      due: due("2026-05-31"),
      state: "open",
      opens: day("2026-01-01"),
    }),
  ],
  items: [
    item("Office", "Computer", { quantity: 2, unitPrice: 50_000, received: 1, spent: 50_000 }),
  ],
  roll: [
    groupOnRoll("Levy", "Union", 60_000),
    groupOnRoll("Levy", "Lathe", 40_000),
    onRoll("Levy", "M1", 20_000, { group: "Lathe", memberName: "An Il" }),
    onRoll("Levy", "M2", 20_000, { group: "Lathe", memberName: "Pak I" }),
    groupOnRoll("Levy", "Paint", 20_000),
    onRoll("Levy", "M3", 20_000, { group: "Paint", memberName: "Choe Sam" }),
    groupOnRoll("Office", "Party", 100_000),
    groupOnRoll("Office", "Cell 1", 100_000),
  ],
  contributions: [
    gift("Levy", "M1", 20_000),
    gift("Levy", "M2", 5_000, { receivedBy: "Ri Pom" }),
    gift("Levy", "", 3_000, { group: "Lathe", date: day("2026-06-28") }),
    gift("Office", "M1", 30_000),
    gift("Office", "M3", 8_000, { method: "in-kind" }),
  ],
});

/** Every report of an accounts, by tab. */
export function reportsOf(
  accounts: Accounts,
  language: Language = "en",
  more: Partial<ReportInput> = {},
): ReadonlyMap<GeneratedTab, Report> {
  const reports = makeReports({
    accounts,
    diagnostics: accounts.diagnostics,
    say: speak(language),
    today: accounts.book.settings.asOf,
    existing: new Map(),
    sheets: new Map(),
    layouts: new Map(),
    ledgers: new Map(),
    ...more,
  });
  return new Map(reports.map((report) => [report.tab, report]));
}

export const factoryAccounts = keepAccounts(smallFactory);

/** A report's rows as records of header → cell, without the blank ones. */
export function records(report: Report | undefined): Record<string, OutCell>[] {
  if (report === undefined) throw new RangeError("records: there is no such report");
  return report.rows.map((row) =>
    Object.fromEntries(
      row.flatMap((cell, c) => (cell === "" ? [] : [[report.columns[c]!.header, cell]])),
    ),
  );
}

export const english: Say = speak("en");
export const korean: Say = speak("ko");
