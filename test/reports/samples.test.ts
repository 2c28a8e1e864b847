import { describe, expect, it } from "vitest";
import type { Accounts } from "../../src/core/index";
import { type Language, speak } from "../../src/i18n/index";
import { arrange, freshness, keepsCells, makeReports } from "../../src/reports/index";
import { condominiumSample, factorySample, schoolSample } from "../../src/sample/index";
import { type GeneratedTab, generatedTabs, type SheetSnapshot } from "../../src/schema/index";
import { accountsOf } from "../sample/accountsOf";
import { inMinor } from "../sample/bookOf";
import { sumAmounts, textOf } from "../sample/readSample";
import { records, reportsOf } from "./factoryCase";
import { written } from "./sheetOf";

type Sheets = ReadonlyMap<GeneratedTab, SheetSnapshot>;

/** A refresh of every tab over what stood there; the ledger's tab is there to be linked to. */
function refresh(
  accounts: Accounts,
  existing: Sheets,
  memories: ReadonlyMap<GeneratedTab, string>,
  language: Language,
) {
  const say = speak(language);
  const reports = makeReports({
    accounts,
    diagnostics: accounts.diagnostics,
    say,
    existing,
    memories,
    today: accounts.book.settings.asOf,
    sheets: new Map([["contributions", { id: "7", name: "Contributions" }]]),
    layouts: new Map([["contributions", { columns: new Map([["amount", 4]]) }]]),
    ledgers: new Map(),
  });
  const sheets = new Map(
    reports.map((report) => [
      report.tab,
      written(report.tab, arrange(report, existing.get(report.tab) ?? null, say)),
    ]),
  );
  const kept = reports.flatMap(({ tab, memory }) =>
    memory === null ? [] : [[tab, memory] as const],
  );
  return { sheets, memories: new Map(kept) };
}

const samples = [factorySample(), condominiumSample(), schoolSample()];

describe.each(["en", "ko"] as const)("the samples in their language (%s)", (language) => {
  it.each([factorySample, condominiumSample, schoolSample])("leave row 1 whole: %o", (sample) => {
    const accounts = accountsOf(sample(language));
    const { asOf: day, currency } = accounts.book.settings;
    for (const { tab, headline, shorter } of reportsOf(accounts, language).values()) {
      const asOf = { day, fixed: false, currency };
      const { text } = freshness([headline, ...shorter], asOf, [], speak(language));
      expect(text, tab).not.toContain("…");
    }
  });
});

/** Their headlines speak of drives in which somebody can be late. */
const tellsWhoIsLate: readonly string[] = ["byMember", "payments"];

describe.each(samples.map((sample) => [sample.id, sample] as const))(
  "the sample %s",
  (_id, sample) => {
    const accounts = accountsOf(sample);

    it.each(["en", "ko"] as const)("refreshed twice stays as it is (%s)", (language) => {
      const first = refresh(accounts, new Map(), new Map(), language);
      const second = refresh(accounts, first.sheets, first.memories, language);
      expect(second.sheets).toEqual(first.sheets);
    });

    it("changes its words and nothing else when the language changes, and back again", () => {
      const english = refresh(accounts, new Map(), new Map(), "en");
      const korean = refresh(accounts, english.sheets, english.memories, "ko");
      expect(korean.sheets).toEqual(refresh(accounts, new Map(), new Map(), "ko").sheets);
      expect(refresh(accounts, korean.sheets, korean.memories, "en").sheets).toEqual(
        english.sheets,
      );
    });

    it("has no formulas and formats to be read where it holds nothing of the user's", () => {
      const { sheets } = refresh(accounts, new Map(), new Map(), "ko");
      const kept = [...sheets]
        .filter(([tab, { rows }]) => keepsCells(tab, rows))
        .map(([tab]) => tab);
      expect(kept).toEqual((["followUp", "checks"] as const).filter((tab) => sheets.has(tab)));
      for (const [tab, { rows }] of sheets)
        expect(keepsCells(tab, [rows[0]!, [...rows[1]!, "Phone"]])).toBe(true);
    });

    it("has rows as wide as its header, and as many keys as rows", () => {
      for (const report of reportsOf(accounts).values()) {
        for (const row of report.rows) expect(row).toHaveLength(report.columns.length);
        expect(report.keys).toHaveLength(report.rows.length);
        expect(new Set(report.keys).size).toBe(report.keys.length);
      }
    });

    it("heads its columns as the design lists them, in order", () => {
      for (const report of reportsOf(accounts).values()) {
        const ids = report.columns.map(({ id }) => id).filter((id) => !id.includes(":"));
        expect(Object.keys(generatedTabs[report.tab]).filter((id) => ids.includes(id))).toEqual(
          ids,
        );
      }
    });

    it.each(["en", "ko"] as const)(
      "has no word of debt in any row of a voluntary drive (%s)",
      (language) => {
        const voluntary = new Set<unknown>(
          accounts.drives.flatMap(({ basis, drive }) => (basis === "voluntary" ? [drive?.id] : [])),
        );
        const debt = /\b(owed|late|overdue|arrears|delinquent)\b|미납|연체|체납|독촉/i;
        for (const { tab, rows, headline } of reportsOf(accounts, language).values()) {
          if (!tellsWhoIsLate.includes(tab)) expect(headline).not.toMatch(debt);
          for (const row of rows) {
            if (!voluntary.has(row[0])) continue;
            for (const cell of row)
              expect(
                typeof cell === "object" ? decodeURIComponent(JSON.stringify(cell)) : String(cell),
              ).not.toMatch(debt);
          }
        }
      },
    );

    it("names nobody on the Noticeboard", () => {
      const cells = reportsOf(accounts).get("noticeboard")!.rows.flat().map(String);
      for (const { id, name } of accounts.roster.members)
        for (const cell of cells) expect([id, name]).not.toContain(cell);
    });

    it("adds up to what the ledger holds in each currency: under Checks, or without any in Overview", () => {
      const home = accounts.book.settings.currency;
      const ledger = sumAmounts(sample, (row) => textOf(row.currency) || home);
      const made = reportsOf(accounts);
      for (const [currency, sum] of Object.entries(ledger)) {
        const figures = made.has("checks")
          ? figuresIn(records(made.get("checks")), currency)
          : ["Collected", "Carried over", "In kind"].map((header) =>
              Number(records(made.get("overview")).at(-1)![header] ?? 0),
            );
        const minor = figures.map((figure) => inMinor(figure, currency));
        expect(minor.reduce((a, b) => a + b, 0)).toBe(inMinor(sum, currency));
      }
    });
  },
);

/** What "Ledger as written: 3,366,000 counted + 197,000 in kind" says of a currency. */
function figuresIn(rows: ReturnType<typeof records>, currency: string): number[] {
  const row = rows.find(
    (each) => each["Currency"] === currency && String(each["Problem"]).startsWith("Ledger"),
  )!;
  return [...String(row["Problem"]).matchAll(/([\d,.−]+) (?:counted|carried|in|not)/g)].map(
    ([, figure]) => Number(figure!.replaceAll(",", "").replace("−", "-")),
  );
}
