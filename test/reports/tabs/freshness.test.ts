import { describe, expect, it } from "vitest";
import { freshness, type LedgerColumn } from "../../../src/reports/index";
import type { Cell } from "../../../src/schema/index";
import { day } from "../../support/book";
import { english, korean } from "../factoryCase";

const asOf = { day: day("2026-03-31"), fixed: false, currency: "KRW" };
const headline = "Roof: 58 %";

const ledger = (amounts: readonly Cell[], name = "Contributions"): LedgerColumn => ({
  sheet: {
    id: "7",
    name,
    tab: "contributions",
    formulas: [],
    formats: [],
    rows: [["Date", "Amount"], ...amounts.map((amount): Cell[] => ["", amount])],
  },
  column: 1,
});

/** All texts in a formula, put together again. */
const textsIn = (formula: string) =>
  (formula.match(/"(?:[^"]|"")*"/g) ?? []).map((each) => each.slice(1, -1).replace(/""/g, '"'));

describe("row 1", () => {
  it("says as of when, that it is up to date, and its headline", () => {
    expect(freshness([headline], asOf, [ledger([1_000])], english).text).toBe(
      "31 March 2026 · Up to date · Roof: 58 %",
    );
    expect(freshness([headline], { ...asOf, fixed: true }, [], korean)).toEqual({
      formula: null,
      text: "2026년 3월 31일 기준, 기준일 고정(설정) · 장부가 아직 없음 · Roof: 58 %",
    });
  });

  it("watches nothing where anyone may see the tab", () => {
    expect(freshness([headline], asOf, null, english)).toEqual({
      formula: null,
      text: "31 March 2026 · Roof: 58 %",
    });
  });

  it("watches how many amounts the ledger holds, and how much, with the figures of this refresh", () => {
    const { formula } = freshness([headline], asOf, [ledger([1_000, -300, "12,5x", ""])], english);
    const rows = `(ROWS('Contributions'!B:B)-COUNTBLANK('Contributions'!B:B)-4)`;
    const amount = `ROUND(SUM('Contributions'!B:B)-(700);2)`;
    expect(formula).toBe(
      `="31 March 2026 · "&IFERROR(IF(AND(${rows}=0;${amount}=0);"Up to date";` +
        `"Contributions changed since this refresh ("&IF(${rows}<0;"−";"+")&ABS(${rows})&IF(ABS(${rows})=1;" row";" rows")&", "&IF(${amount}<0;"−";"+")&FIXED(ABS(${amount});0)&")");` +
        `"The Amount column of Contributions holds an error, so it cannot be compared")&" · Roof: 58 %"`,
    );
  });

  it("watches all ledgers that Settings name, as one", () => {
    const ledgers = [ledger([1_000]), ledger([200, 50], "Form responses 1")];
    const { formula } = freshness([headline], asOf, ledgers, english);
    const [one, other] = ["'Contributions'!B:B", "'Form responses 1'!B:B"];
    expect(formula).toContain(
      `(ROWS(${one})-COUNTBLANK(${one})+ROWS(${other})-COUNTBLANK(${other})-5)`,
    );
    expect(formula).toContain(`ROUND(SUM(${one})+SUM(${other})-(1250);2)`);
    expect(formula).toContain('"Contributions and Form responses 1 changed since this refresh ("');
  });

  it("counts dates in the amounts' column as the spreadsheet does: as numbers", () => {
    const { formula } = freshness([headline], asOf, [ledger([{ day: 0 }])], english);
    expect(formula).toContain("-2)");
    expect(formula).toContain("-(25569)");
  });

  it("writes cents as a fraction, as some locales set off decimals by a comma", () => {
    const { formula } = freshness([headline], asOf, [ledger([12.5, -0.05])], english);
    expect(formula).toContain("-(1245/100);");
    expect(formula!.replace(/"(?:[^"]|"")*"/g, "")).not.toMatch(/,|\d\.\d/);
  });

  it("quotes the sheet's name", () => {
    const { formula } = freshness([headline], asOf, [ledger([], "Jo's list")], english);
    expect(formula).toContain("COUNTBLANK('Jo''s list'!B:B)");
  });

  it("never lets a user's text out of its quotes", () => {
    const headline = 'Drive "&HYPERLINK("http://x","y")&": 5 %';
    const { formula, text } = freshness([headline], asOf, [ledger([])], english);
    expect(text).toContain(headline);
    expect(textsIn(formula!).at(-1)).toContain(headline);
    expect(formula!.replace(/"(?:[^"]|"")*"/g, "")).not.toContain("HYPERLINK");
  });

  it.each<[headlines: readonly string[], shown: string, why: string]>([
    [["Roof: 58 %", "Roof"], "Roof: 58 %", "the first that there is room for"],
    [["Roof ".repeat(20), "Roof: 58 %"], "Roof: 58 %", "the fuller one is too long"],
    [
      ["Roof ".repeat(20)],
      `${"Roof ".repeat(15)}Roof…`,
      "none fits: as much as does, 110 letters in all",
    ],
    [
      ["지붕 ".repeat(20)],
      `${"지붕 ".repeat(15)}지붕…`,
      "letters of East Asia take the room of two",
    ],
    [["Roof:\n 58 %"], "Roof: 58 %", "one line"],
  ])("says %j as %s: %s", (headlines, shown) => {
    const { text } = freshness(headlines, asOf, [ledger([])], english);
    expect(text).toBe(`31 March 2026 · Up to date · ${shown}`);
  });

  it("cuts long texts into pieces that Excel allows, and never through a quote or a character", () => {
    const name = `${'"😀"'.repeat(60)} end`;
    const { formula } = freshness([headline], asOf, [ledger([], name)], english);
    const texts = formula!.match(/"(?:[^"]|"")*"/g)!;
    expect(Math.max(...texts.map((each) => each.length))).toBeLessThanOrEqual(255);
    expect(textsIn(formula!).join("")).toContain(name);
    expect(formula!.length).toBeLessThan(8_192);
  });
});
