import { describe, expect, it } from "vitest";
import { textIn, tidy, usualLength } from "../../../../src/commands/import/statement/cells";
import { Columns } from "../../../../src/commands/import/statement/columns";
import type { Role } from "../../../../src/commands/import/statement/knownHeaders";

describe("a cell of a statement", () => {
  it.each([
    ["Ana", "Ana", "as it stands"],
    ["  Ana   Müller ", "Ana Müller", "blanks around it, and more than one within"],
    ["Ana\tMüller\n", "Ana Müller", "blanks of another kind"],
    ["\ufeffAna\u200b", "Ana", "marks that nobody sees"],
    ["Mu\u0308ller", "Müller", "a letter and its dots typed apart"],
    ["'Ana'", "Ana", "a bank's own quotes"],
    ["'50.00", "50.00", "what keeps a figure a text"],
    ["'-50.00", "-50.00", "and one below zero"],
    ["'s-Hertogenbosch", "'s-Hertogenbosch", "a town's own"],
    ['="0123"', "0123", "what keeps its noughts"],
    ["O'Neill", "O'Neill", "within a name"],
    ["", "", "nothing"],
  ])("%j says %j: %s", (cell, text) => {
    expect(tidy(cell)).toBe(text);
  });

  it.each([
    ["-", "", "a dash"],
    ["--", "", "dashes"],
    ["€-", "", "a dash with a sign"],
    ["- €", "", "behind it"],
    ["***", "", "stars"],
    ["n/a", "", "not available"],
    ["NA", "", "likewise"],
    ["None", "", "none"],
    ["NOTPROVIDED", "", "as banks say it of references"],
    ["Nina", "Nina", "a name"],
    ["-5", "-5", "a figure"],
  ])("%j stands for %j: %s", (cell, text) => {
    expect(textIn([cell], 0)).toBe(text);
  });

  it("that is not there says nothing", () => {
    expect(textIn(["Ana"], 1)).toBe("");
    expect(textIn(["Ana"], -1)).toBe("");
  });
});

describe("how many cells the most rows have", () => {
  it.each([
    [[], 0],
    [[3], 3],
    [[3, 4, 4], 4],
    [[4, 4, 3], 4],
    [[3, 4], 3],
  ])("of rows of %j: %d", (lengths, usual) => {
    expect(usualLength(lengths.map((length) => new Array(length).fill("")))).toBe(usual);
  });
});

describe("the columns of a statement", () => {
  const columns = (header: string[], roles: (Role | null)[], currency = "EUR") =>
    new Columns(header, roles, currency);

  it.each<[string[], string, string]>([
    [["2026", "3", "13"], "2026-3-13", "figures"],
    [["2026年", "3月", "13日"], "2026-3-13", "in Japanese"],
    [["26", "3", "13"], "2026-3-13", "two digits of the year"],
    [["2026", "March", "13"], "13 March 2026", "the month in words"],
    [["2026", "", "13"], "", "a part is missing"],
    [["", "3", "13"], "", "the year"],
    [["2026", "3", ""], "", "the day"],
  ])("have a date of three parts, %j: %j (%s)", (row, date) => {
    const parts = columns(["Year", "Month", "Day"], ["year", "month", "day"]);
    expect(parts.dateText(row)).toBe(date);
  });

  it("have a date of its own before its parts", () => {
    const both = columns(["Date", "Year", "Month", "Day"], ["date", "year", "month", "day"]);
    expect(both.dateText(["13.03.2026", "2026", "4", "1"])).toBe("13.03.2026");
  });

  it("of one role say all that they say, each once", () => {
    const notes = columns(["Text", "Memo", "More"], ["note", "note", "note"]);
    expect(notes.cell(["Roof", "", "thanks"], "note")).toBe("Roof / thanks");
    expect(notes.cell(["Roof", "Roof", "-"], "note")).toBe("Roof");
    expect(notes.cell(["Roof"], "payer")).toBe("");
    expect(notes.has("payer")).toBe(false);
    expect(notes.of("note")).toEqual([0, 1, 2]);
    expect(notes.of("payer")).toEqual([]);
  });

  const several = columns(
    ["Amount (EUR)", "Amount (USD)", "Amount (CHF)"],
    ["amount", "amount", "amount"],
  );
  it.each<[string[], string, string, string]>([
    [["50.00", "", ""], "50.00", "EUR", "the one that is filled in"],
    [["", "60.00", ""], "60.00", "USD", "another"],
    [["0.00", "60.00", ""], "60.00", "USD", "nought is not"],
    [["50.00", "60.00", ""], "50.00", "EUR", "of two that of the drive"],
    [["", "60.00", "70.00"], "60.00 / 70.00", "USD", "both, where neither is the drive's"],
    [["", "", ""], "", "", "none"],
    [["0.00", "0.00", ""], "0.00", "EUR", "nothing moved"],
  ])("of amounts in several currencies, %j: %j in %j (%s)", (row, amount, currency) => {
    expect(several.cell(row, "amount")).toBe(amount);
    expect(several.currencyOf(row)).toBe(currency);
  });

  it.each<[string[], (Role | null)[], string, string]>([
    [["Date", "Amount (CHF)"], ["date", "amount"], "CHF", "by the amount"],
    [["Amount", "Balance (CHF)"], ["amount", "balance"], "CHF", "by the balance"],
    [["Paid in (GBP)", "Amount (CHF)"], ["paidIn", "amount"], "GBP", "by what was paid in first"],
    [["Note (CHF)", "Amount"], ["note", "amount"], "", "by no other column"],
  ])("%j, as %j, name the currency %j: %s", (header, roles, currency) => {
    const named = columns(header, roles);
    expect(named.currency).toBe(currency);
    expect(named.currencyOf(["1", "2"])).toBe(currency);
  });
});
