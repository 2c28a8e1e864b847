import { describe, expect, it } from "vitest";
import { decimalMarkOf, takeApart, valueOfFigure } from "../../../src/commands/import/readAmount";

const read = (text: string, column: "," | "." | null = null) => {
  const figure = takeApart(text);
  return figure === null ? null : valueOfFigure(figure, column);
};

describe("an amount as statements write it", () => {
  it.each<[text: string, value: number | null, why: string]>([
    ["1234", 1234, "no mark at all"],
    ["1,234.50", 1234.5, "both marks: the last parts the decimals"],
    ["1.234,50", 1234.5, "the same the other way round"],
    ["12,5", 12.5, "one mark and not three digits: decimals"],
    ["1,234,567", 1234567, "the same mark twice: thousands"],
    ["1.234", 1234, "no money has three decimals where two are usual"],
    ["0.125", 0.125, "nothing before the mark to be thousands"],
    ["1'234.50", 1234.5, "Swiss apostrophes"],
    ["1\u00a0234,50", 1234.5, "French blanks that do not break"],
    ["1,00,000.00", 100_000, "Indian lakh"],
    ["(20.00)", -20, "parentheses are a minus"],
    ["20,00-", -20, "a minus behind"],
    ["−20.00", -20, "a true minus sign"],
    ["-£20.00", -20, "a minus before the currency"],
    ["£-20.00", -20, "and behind it"],
    ["20.00 CR", 20, "credit"],
    ["20.00 DR", -20, "debit"],
    ["20,00 S", -20, "Soll"],
    ["20,00 H", 20, "Haben"],
    ["+20.00", 20, "a plus"],
    ["12,000원", 12_000, "won"],
    ["EUR 20,00", 20, "a code before"],
    ["20,00 EUR", 20, "a code behind"],
    ["１２，０００", 12_000, "full-width digits"],
    ["12,5x", null, "a letter that is no currency"],
    ["1,23,4", null, "grouped as no amount is"],
    ["1.2.3", null, "nor so"],
    ["Betrag", null, "no digits"],
    ["", null, "nothing"],
  ])("reads %s as %s: %s", (text, value) => {
    expect(read(text)).toBe(value);
  });

  it("reads what could be thousands or decimals as the rest of its column is", () => {
    expect(decimalMarkOf(["1.234", "12,50"].map(takeApart))).toBe(",");
    expect(read("1.234", ",")).toBe(1234);
    expect(read("1.234", ".")).toBe(1.234);
  });

  it.each([
    ["20,00 €", "EUR"],
    ["US$20", "USD"],
    ["₩20", "KRW"],
    ["$20", ""],
    ["20", ""],
  ])("finds the currency of %s", (text, currency) => {
    expect(takeApart(text)?.currency).toBe(currency);
  });
});
