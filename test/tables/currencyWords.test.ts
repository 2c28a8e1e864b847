import { describe, expect, it } from "vitest";
import { decodeAmount } from "../../src/tables/decodeAmount";
import { decodeCurrency, suggestCurrency } from "../../src/tables/decodeCurrency";

describe("what names a currency", () => {
  it.each<[string, string | null, string]>([
    ["USD", "USD", "its code"],
    [" usd ", "USD", "in small letters, with blanks"],
    ["ＫＲＷ", "KRW", "in full width"],
    ["€", "EUR", "a sign that only one has"],
    ["£", "GBP", "likewise"],
    ["₹", "INR", "likewise"],
    ["US$", "USD", "likewise"],
    ["us$", "USD", "likewise, in small letters"],
    ["$", null, "a sign that many have"],
    ["¥", null, "a sign that two have"],
    ["₩", null, "a sign that two have"],
    ["XXX", null, "no currency"],
    ["", null, "nothing"],
  ])("%o is %s: %s", (text, currency) => {
    expect(decodeCurrency(text)).toBe(currency);
  });

  it.each<[string, string | null]>([
    ["$", "USD"],
    ["dollar", "USD"],
    ["Dollars", "USD"],
    ["달러", "USD"],
    ["₩", "KRW"],
    ["won", "KRW"],
    ["원", "KRW"],
    ["euro", "EUR"],
    ["Euros", "EUR"],
    ["유로", "EUR"],
    ["¥", "JPY"],
    ["yen", "JPY"],
    ["엔", "JPY"],
    ["yuan", "CNY"],
    ["위안", "CNY"],
    ["pound", "GBP"],
    ["Pounds", "GBP"],
    [" ＷＯＮ ", "KRW"],
    ["KRWW", "KRW"],
    ["UDS", "USD"],
    ["EURR", "EUR"],
    ["JPYY", "JPY"],
    ["CNYY", "CNY"],
    ["GBPP", "GBP"],
    ["CHFF", "CHF"],
    ["CADD", "CAD"],
    ["AUDD", "AUD"],
    ["INRR", "INR"],
    ["RUBB", "RUB"],
    ["shells", null],
    ["BTN3", null],
  ])("by %o %s was probably meant", (text, currency) => {
    expect(suggestCurrency(text)).toBe(currency);
  });
});

describe("an amount with its currency's sign", () => {
  it.each([
    ["KRW", "₩", "원"],
    ["KPW", "₩", "원"],
    ["USD", "US$", "$"],
    ["AUD", "A$", "$"],
    ["CAD", "C$", "$"],
    ["NZD", "NZ$", "$"],
    ["SGD", "S$", "$"],
    ["HKD", "HK$", "$"],
    ["EUR", "€", "EUR"],
    ["GBP", "£", "GBP"],
    ["CHF", "Fr.", "CHF"],
    ["INR", "₹", "INR"],
    ["JPY", "¥", "円"],
    ["JPY", "엔", "JPY"],
    ["CNY", "¥", "元"],
    ["CNY", "위안", "CNY"],
  ])(
    "is read in %s with %s or %s, before it or behind it, with a minus at either place",
    (currency, ...signs) => {
      for (const sign of signs) {
        for (const text of [`${sign}12`, `12${sign}`, `${sign} 12`, `12 ${sign}`])
          expect([text, decodeAmount(text, currency)]).toEqual([text, 12]);
        for (const text of [`-${sign}12`, `${sign}-12`, `-12${sign}`, `\u2212 ${sign}12`])
          expect([text, decodeAmount(text, currency)]).toEqual([text, -12]);
        expect(decodeAmount(`${sign}12${sign}`, currency)).toBeNull();
        expect(decodeAmount(sign, currency)).toBeNull();
      }
    },
  );

  it("is not read with another currency's", () => {
    for (const text of ["€5", "5 EUR", "₩5", "A$5", "US5$"])
      expect(decodeAmount(text, "USD")).toBeNull();
  });

  it.each<[string, string, number | null, string]>([
    ["1.488,00", "EUR", 1_488, "points between thousands, a comma before the cents"],
    ["12.345.678,90", "EUR", 12_345_678.9, "more of them"],
    ["1488,00", "EUR", 1_488, "nothing between thousands"],
    ["-1.488,00", "EUR", -1_488, "below zero"],
    ["+1.488,00", "EUR", 1_488, "with a plus"],
    ["1.48,00", "EUR", null, "a point out of place"],
    ["1.488,0", "EUR", null, "half the cents"],
    ["1.488,000", "KWD", 1_488, "as many cents as the currency has"],
    ["1,488", "EUR", null, "a thousand and more, or one and a half?"],
    ["+1,488", "EUR", null, "likewise with a sign"],
    ["999,488", "EUR", null, "likewise of six digits"],
    ["0,488", "EUR", null, "no thousand begins with 0"],
    ["0,488", "KRW", null, "in won neither"],
    ["1,488", "KRW", 1_488, "won have no cents"],
    ["1,488,000", "EUR", 1_488_000, "two marks are no cents"],
    ["12,50", "EUR", 12.5, "a comma before the cents"],
  ])("%o in %s is %d: %s", (text, currency, amount) => {
    expect(decodeAmount(text, currency)).toBe(amount);
  });
});
