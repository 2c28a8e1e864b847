import { describe, expect, it } from "vitest";
import {
  areContrary,
  isCurrencyOf,
  marksOf,
  takeApart,
  valueOfFigure,
} from "../../../../src/commands/import/statement/readAmount";

/** As it is read among the other figures of its column, in a currency of so many decimals. */
const read = (text: string, column: readonly string[] = [], decimals = 2) => {
  const figure = takeApart(text);
  const marks = marksOf([text, ...column].map(takeApart));
  return figure === null ? null : valueOfFigure(figure, marks, decimals, null);
};

describe("an amount as statements write it", () => {
  it.each<[text: string, value: number | "open" | null, why: string]>([
    ["1234", 1234, "no mark at all"],
    ["1,234.50", 1234.5, "both marks: the last parts the decimals"],
    ["1.234,50", 1234.5, "the same the other way round"],
    ["12,5", 12.5, "one mark and not three digits: decimals"],
    ["1,234,567", 1234567, "the same mark twice: thousands"],
    ["1.234", "open", "thousands, or three decimals as some banks write them"],
    ["1234.500", 1234.5, "four digits before the mark are no thousands' group"],
    ["50,-", 50, "a dash for cents"],
    ["1.250,--", 1250, "two of them"],
    ["50.–", 50, "and a Swiss one"],
    ["-123.00-", null, "two signs"],
    ["--21.78", null, "a sign twice"],
    ["- -5", null, "the same with a blank"],
    ["(-5)", null, "parentheses and a minus"],
    ["-5-", null, "a minus on both sides"],
    ["-5 DR", null, "a minus and a debit"],
    ["(123.00)", -123, "parentheses alone"],
    ["- $191.38", -191.38, "a blank behind the minus"],
    ["12 34", null, "a blank that parts no thousands"],
    ["€ 5 USD", null, "two currencies"],
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
    ["20.00+", 20, "a plus behind"],
    ["20.00 +", 20, "behind a blank"],
    ["5+", 5, "behind a single digit"],
    ["20.00 - EUR", -20, "a minus between the figure and its currency"],
    ["EUR 20.00 -", -20, "a minus behind both"],
    ["€(20.00)", -20, "parentheses behind the currency"],
    ["-€(20.00)", null, "and a minus before it"],
    ["€ -20.00 €", -20, "the currency on both sides"],
    ["(20.00) x", null, "something beside the parentheses"],
    ["x (20.00)", null, "or before them"],
    ["20.00 CR 5", null, "something behind what it is"],
    ["5 H.", 5, "an abbreviation"],
    [".50", 0.5, "no nought before the point"],
    [",50", 0.5, "nor before the comma"],
    ["50.", 50, "nothing behind the point"],
    [".50.", null, "nor on both sides"],
    ["x.50", null, "a letter there"],
    ["-0.00", 0, "nothing has no sign"],
    ["12,34,567.00", 1_234_567, "Indian lakhs of two digits"],
    ["1,23,45,678.00", 12_345_678, "and a crore"],
    ["50 ,-", null, "a dash for cents behind a blank that parts nothing"],
    ["50, -", 50, "but a blank before the dash is one"],
    ["EUR 20,00", 20, "a code before"],
    ["20,00 EUR", 20, "a code behind"],
    ["１２，５０", 12.5, "full-width digits"],
    ["12,5x", null, "a letter that is no currency"],
    ["1,23,4", null, "grouped as no amount is"],
    ["1.2.3", null, "nor so"],
    ["Betrag", null, "no digits"],
    ["", null, "nothing"],
  ])("reads %s as %s: %s", (text, value) => {
    expect(read(text)).toBe(value);
  });

  it.each<[string, readonly string[], number, number | "open", string]>([
    ["1.250", ["12,50"], 2, 1250, "the comma parts decimals"],
    ["1,250", ["7.50"], 2, 1250, "the point does"],
    ["1.250", ["1.250.000"], 2, 1250, "points part thousands"],
    ["1.250", ["7.50"], 2, "open", "points part decimals, but never three"],
    ["-30.000", ["-1250.500"], 2, "open", "or do they?"],
    ["12.500", [], 0, 12_500, "a currency without decimals"],
    ["12,000원", [], 0, 12_000, "won"],
    ["12.500", [], 3, "open", "a currency with three"],
    ["12.500", ["0.750"], 3, 12.5, "which another figure shows"],
    ["12.500", ["7,250.000"], 3, 12.5, "or this one"],
    ["12.500", ["7,25"], 3, 12_500, "or not"],
  ])("reads %s beside %j, %i decimals, as %s: %s", (text, column, decimals, value) => {
    expect(read(text, column, decimals)).toBe(value);
  });

  it("reads what is open as it is answered", () => {
    const figure = takeApart("1.250")!;
    expect(valueOfFigure(figure, marksOf([]), 2, "thousands")).toBe(1250);
    expect(valueOfFigure(figure, marksOf([]), 2, "decimals")).toBe(1.25);
  });

  it.each([
    [["12,50", "12.50"], true],
    [["1,000,000", "12,50"], true],
    [["1,000.00", "12.50", "3,000"], false],
  ])("finds whether %j contradict each other: %s", (column, contrary) => {
    expect(areContrary(marksOf(column.map(takeApart)))).toBe(contrary);
  });

  it.each([
    ["$", "USD", true],
    ["$", "CAD", true],
    ["$", "EUR", false],
    ["kr", "NOK", true],
    ["EUR", "EUR", true],
    ["constructor", "EUR", false],
  ])("takes %s for %s: %s", (sign, currency, isIt) => {
    expect(isCurrencyOf(sign, currency)).toBe(isIt);
  });

  it.each([
    ["$", "USD CAD AUD NZD SGD HKD MXN ARS CLP COP TWD JMD BBD BSD BZD FJD GYD LRD NAD TTD XCD"],
    ["€", "EUR"],
    ["£", "GBP FKP GIP SHP EGP LBP SYP"],
    ["₹", "INR"],
    ["US$", "USD"],
    ["¥", "JPY CNY"],
    ["￥", "JPY CNY"],
    ["円", "JPY"],
    ["엔", "JPY"],
    ["元", "CNY TWD HKD"],
    ["위안", "CNY"],
    ["₩", "KRW KPW"],
    ["원", "KRW KPW"],
    ["kr", "SEK NOK DKK ISK"],
    ["Fr", "CHF XAF XOF XPF"],
    ["SFr", "CHF"],
    ["Rs", "INR PKR LKR NPR MUR SCR"],
    ["₨", "INR PKR LKR NPR MUR SCR"],
    ["C$", "CAD"],
    ["CA$", "CAD"],
    ["A$", "AUD"],
    ["AU$", "AUD"],
    ["NZ$", "NZD"],
    ["S$", "SGD"],
    ["HK$", "HKD"],
    ["NT$", "TWD"],
    ["R$", "BRL"],
    ["zł", "PLN"],
    ["Kč", "CZK"],
    ["Ft", "HUF"],
    ["lei", "RON"],
    ["₽", "RUB"],
    ["₺", "TRY"],
    ["₪", "ILS"],
    ["₱", "PHP CUP"],
    ["฿", "THB"],
    ["₫", "VND"],
    ["₴", "UAH"],
    ["₦", "NGN"],
    ["euro", "EUR"],
    ["euros", "EUR"],
    ["euroa", "EUR"],
  ])("takes %s for any of %s, and for no other", (sign, currencies) => {
    const its = currencies.split(" ");
    const others = ["USD", "EUR", "JPY", "CNY", "CHF", "CAD", "KRW", "SEK", "BRL", ""];
    expect(its.filter((each) => !isCurrencyOf(sign, each))).toEqual([]);
    expect(others.filter((each) => !its.includes(each) && isCurrencyOf(sign, each))).toEqual([]);
  });

  it.each([
    ["20,00 €", "€"],
    ["US$20", "US$"],
    ["₩20", "₩"],
    ["$20", "$"],
    ["20 kr.", "kr"],
    ["20 KR", "kr"],
    ["EURO 20", "euro"],
    ["R$ 20", "R$"],
    ["20", ""],
  ])("finds the currency of %s", (text, currency) => {
    expect(takeApart(text)?.currency).toBe(currency);
  });
});
