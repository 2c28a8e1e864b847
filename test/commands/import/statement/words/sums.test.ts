import { describe, expect, it } from "vitest";
import { isSum } from "../../../../../src/commands/import/statement/words/sums";
import { unitOf } from "../../../../../src/commands/import/statement/words/units";

describe("a cell that says that its row adds up others, or holds a balance", () => {
  it.each([
    ["Total", true, "a word"],
    ["TOTAL:", true, "with marks"],
    ["Closing balance", true, "two"],
    ["Saldo per 31.03.2026", true, "with a day"],
    ["Saldo am 31. März", true, "with a month in words"],
    ["Total for March", true, "likewise in English"],
    ["Total 2026", true, "with a year"],
    ["합계", true, "in Korean"],
    ["繰越", true, "in Japanese"],
    ["Total Energy", false, "a company of that name"],
    ["March", false, "a month alone"],
    ["31.03.2026", false, "a day alone"],
    ["for", false, "what stands beside it alone"],
    ["Saldo", true, "a balance"],
    ["Balance brought forward", true, "three words"],
    ["Total for the whole of the year 2026", false, "a sentence"],
    ["", false, "nothing"],
  ])("%j: %s (%s)", (text, expected) => {
    expect(isSum(text)).toBe(expected);
  });
});

describe("the unit in which amounts are stated", () => {
  it.each<[readonly string[], readonly string[], string, string]>([
    [["Amount"], [], "", "that of the currency"],
    [["Betrag (Cent)"], [], "Betrag (Cent)", "cents in the header"],
    [["Amount in thousands"], [], "Amount in thousands", "thousands"],
    [["Betrag TEUR"], [], "Betrag TEUR", "thousands of euros"],
    [["금액(백만 원)"], [], "금액(백만 원)", "millions of won"],
    [["金額（千円）"], [], "金額（千円）", "thousands of yen"],
    [["Amount"], ["All figures in thousands"], "All figures in thousands", "above the headers"],
    [["Amount"], ["(단위: 천원)"], "(단위: 천원)", "likewise in Korean"],
    [["Amount"], ["単位：百万円"], "単位：百万円", "likewise in Japanese"],
    [["Amount"], ["Thousands of members"], "", "above them a word alone says nothing"],
    [["Accent"], ["Central bank"], "", "nor does part of a word"],
    [["Amount in cents"], ["in thousands"], "Amount in cents", "the header first"],
  ])("of %j below %j is %j: %s", (headers, above, unit) => {
    expect(unitOf(headers, above)).toBe(unit);
  });
});
