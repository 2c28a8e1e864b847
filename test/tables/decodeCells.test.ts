import { describe, expect, it } from "vitest";
import { dayOf, type Instalment, isoDay } from "../../src/core/index";
import type { Cell, ChoiceSet } from "../../src/schema/index";
import { decodeAmount } from "../../src/tables/decodeAmount";
import { decodeChoice, suggestChoice } from "../../src/tables/decodeChoice";
import { decodeCurrency, suggestCurrency } from "../../src/tables/decodeCurrency";
import { decodeDay } from "../../src/tables/decodeDay";
import { decodeDues, moveDues } from "../../src/tables/decodeDues";
import { decodeNumber } from "../../src/tables/decodeNumber";
import { decodePercent } from "../../src/tables/decodePercent";
import { GroupNames } from "../../src/tables/groupNames";
import { date } from "./snapshotOf";

const march31 = dayOf(2026, 3, 31);

describe("decodeDay", () => {
  it.each<[Cell, string]>([
    [date(2026, 3, 31), "a date cell"],
    [{ ...date(2026, 3, 31), minutes: 845 }, "a date with a time of day"],
    ["2026-03-31", "ISO 8601"],
    ["2026-3-31", "without leading noughts"],
    ["2026/3/31", "with slashes, the year first"],
    ["2026. 3. 31.", "as Koreans type it"],
    ["2026.3.31", "with points"],
    ["2026년 3월 31일", "as Koreans write it"],
    ["２０２６－０３－３１", "in full-width digits"],
    [" 2026-03-31 ", "blanks around it"],
    ["2026-03-31 14:05", "a bank's time stamp"],
    ["2026-03-31T14:05:00Z", "a form's time stamp"],
    ["2026-03-31 9:05:07.250", "to a fraction of a second"],
    ["2026 - 03 - 31", "blanks around what parts it"],
    ["2026년3월31일", "as Koreans write it without blanks"],
    ["2026. 3. 31 14:05", "a time behind points"],
    ["20260331", "a bank's eight digits"],
    [20260331, "the same as a number"],
  ])("reads %j (%s)", (cell) => {
    expect(decodeDay(cell)).toBe(march31);
  });

  it.each<[Cell, string]>([
    ["3/4/26", "March or April?"],
    ["31.3.2026", "the day first: never guessed, even where it could be"],
    ["26-03-31", "two digits of a year, or of a day"],
    ["2026-02-30", "there is no such day"],
    ["2026-03-00", "nor such a one"],
    ["2026-13-01", "there is no such month"],
    ["No. 2026-03-31", "something before it"],
    ["2026-03-31x", "something behind it"],
    ["2026-03-31 noon", "a time in words"],
    ["2026-03-31 14:5", "half a time"],
    ["2026-03-31 14:05:00 or so", "something behind the time"],
    ["120260331", "nine digits"],
    ["202603311", "nine digits, the first eight of which would be a day"],
    ["3026-03-31", "another slip in the year"],
    ["2026-03", "a month"],
    ["31 March 2026", "words"],
    ["1026-03-31", "a slip in the year"],
    [46112, "a number that was once a date"],
    [date(1899, 12, 31), "1 typed into a cell that shows dates"],
    [date(3000, 1, 1), "a date cell beyond all that are meant"],
    [true, "a tick"],
    ["soon", "text"],
  ])("does not guess at %j (%s)", (cell) => {
    expect(decodeDay(cell)).toBeNull();
  });
});

describe("the days that can be meant", () => {
  it.each([
    [date(1900, 1, 1), "1900-01-01"],
    [date(2999, 12, 31), "2999-12-31"],
  ])("are those to %j, in date cells as in texts", (cell, text) => {
    expect(decodeDay(cell)).toBe(cell.day);
    expect(decodeDay(text)).toBe(cell.day);
  });

  it.each([
    [date(1899, 12, 31), "1899-12-31"],
    [date(3000, 1, 1), "3000-01-01"],
  ])("are none beyond, such as %j", (cell, text) => {
    expect(decodeDay(cell)).toBeNull();
    expect(decodeDay(text)).toBeNull();
  });
});

describe("decodeAmount", () => {
  it.each<[Cell, string, number, string]>([
    [12000, "KRW", 12000, "a number"],
    [-10000, "KRW", -10000, "a refund"],
    [12.5, "USD", 12.5, "a number with decimals"],
    ["12000", "KRW", 12000, "digits"],
    ["12,000", "KRW", 12000, "thousands separated"],
    ["12,000.50", "USD", 12000.5, "thousands and cents"],
    ["1,234,567", "KRW", 1234567, "millions"],
    ["₩12,000", "KRW", 12000, "the currency's sign in front"],
    ["12,000원", "KRW", 12000, "the currency's sign behind"],
    ["12,000 KRW", "KRW", 12000, "the currency's code"],
    ["$12.50", "USD", 12.5, "dollars"],
    ["-$12.50", "USD", -12.5, "a minus before the sign"],
    ["$-12.50", "USD", -12.5, "a minus behind the sign"],
    ["−10,000", "KRW", -10000, "a true minus sign"],
    ["１２，０００", "KRW", 12000, "full-width digits"],
    [" 12000 ", "KRW", 12000, "blanks around it"],
    [" ₩12,000 ", "KRW", 12000, "blanks around it and its sign"],
    [" -$12.50", "USD", -12.5, "a blank before the minus before the sign"],
    ["€ 1.488,00", "EUR", 1488, "a blank behind the sign, and a comma before the cents"],
    ["-7", "7", -7, "a figure in the place of the currency's name is no part of the amount"],
    ["1.488,00", "EUR", 1488, "a comma before the cents, points between thousands"],
    ["-1.488,50 €", "EUR", -1488.5, "the same, with a sign"],
    ["1488,05", "EUR", 1488.05, "a comma before the cents alone"],
    ["1.250,500", "KWD", 1250.5, "and before three decimals"],
    ["12.345", "KWD", 12.345, "three decimals where the currency has three"],
  ])("reads %j in %s as %d (%s)", (cell, currency, amount) => {
    expect(decodeAmount(cell, currency)).toBe(amount);
  });

  it.each<[Cell, string, string]>([
    ["12,5x", "KRW", "a slip of the finger"],
    ["12,5", "USD", "a decimal comma, or a digit lost"],
    ["12.000", "KRW", "twelve, or twelve thousand?"],
    ["1.234.567", "EUR", "points between thousands"],
    ["12 000", "KRW", "a blank between digits"],
    ["1,2000", "KRW", "a comma out of place"],
    ["1,488", "EUR", "thousands, or three decimals"],
    ["1.488", "EUR", "the same with a point"],
    ["12,500", "KWD", "twelve and a half, or twelve thousand?"],
    ["1.488,00x", "EUR", "a slip behind the cents"],
    ["1,488.00.5", "EUR", "marks in no order"],
    ["£5", "EUR", "pounds"],
    ["$12", "KRW", "another currency's sign"],
    ["two", "KRW", "words"],
    ["1만", "KRW", "words and digits"],
    ["10000+5000", "KRW", "a sum"],
    ["(500)", "USD", "brackets for a minus"],
    [true, "KRW", "a tick"],
    [date(2026, 5, 12), "USD", "a date"],
    [Number.NaN, "KRW", "no number"],
    [Number.POSITIVE_INFINITY, "KRW", "no number that can be counted"],
  ])("does not guess at %j in %s (%s)", (cell, currency) => {
    expect(decodeAmount(cell, currency)).toBeNull();
  });
});

describe("decodeNumber", () => {
  it.each<[Cell, number, string]>([
    [3, 3, "a number"],
    ["3", 3, "digits"],
    ["0.125", 0.125, "begins with nought, so no thousands"],
    ["1412.5", 1412.5, "a rate"],
    ["1,412.5", 1412.5, "a rate with thousands"],
    ["-3", -3, "negative"],
    ["\u22123", -3, "with a true minus sign"],
    ["-0", 0, "nothing, whatever its sign"],
    [" 3 ", 3, "blanks around it"],
    ["3.5", 3.5, "one decimal"],
    ["12345.678", 12345.678, "five digits stand before no thousands"],
  ])("reads %j as %d (%s)", (cell, number) => {
    expect(decodeNumber(cell)).toBe(number);
  });

  it.each<[Cell, string]>([
    ["1.500", "may be meant as 1500"],
    ["123.456", "may be meant as 123456"],
    ["1,5", "a decimal comma"],
    ["0,125", "a decimal comma before three digits, and not 125"],
    ["three", "words"],
    ["", "nothing"],
    [false, "a tick"],
  ])("does not guess at %j (%s)", (cell) => {
    expect(decodeNumber(cell)).toBeNull();
  });
});

describe("decodePercent", () => {
  it.each<[Cell, number, string]>([
    [0.05, 0.05, "a cell that shows 5 %"],
    ["5%", 0.05, "text"],
    ["5 %", 0.05, "text with a blank"],
    ["7.5%", 0.075, "with decimals"],
    [5, 0.05, "five, in a cell without a format"],
    ["1%", 0.01, "one percent, said so"],
    [" 5 % ", 0.05, "blanks around it"],
    ["5", 0.05, "five as text"],
    ["0.05", 0.05, "a fraction as text"],
    [1.5, 0.015, "one and a half"],
    [0, 0, "nothing"],
  ])("reads %j as %d (%s)", (cell, share) => {
    expect(decodePercent(cell)).toBeCloseTo(share, 12);
  });

  it.each<[Cell, string]>([
    [1, "one percent, or all?"],
    ["much", "words"],
    ["much%", "words of percent"],
    ["", "nothing"],
  ])("does not guess at %j (%s)", (cell) => {
    expect(decodePercent(cell)).toBeNull();
  });
});

describe("decodeDues", () => {
  const june30 = dayOf(2026, 6, 30);

  it.each<[Cell, readonly Instalment[], string]>([
    ["", [], "blank: no due day"],
    [date(2026, 3, 31), [{ due: march31, share: null }], "one day"],
    ["2026-03-31", [{ due: march31, share: null }], "one day as text"],
    [
      "2026-03-31; 2026-06-30",
      [
        { due: march31, share: null },
        { due: june30, share: null },
      ],
      "instalments of equal shares",
    ],
    [
      "2026-03-31 40%; 2026-06-30 60%",
      [
        { due: march31, share: 400_000 },
        { due: june30, share: 600_000 },
      ],
      "instalments with shares",
    ],
    [
      "2026-06-30 60 %\n2026-03-31 40 %",
      [
        { due: march31, share: 400_000 },
        { due: june30, share: 600_000 },
      ],
      "in any order, one a line",
    ],
    [
      "2026. 3. 31. 33.3%, 2026년 6월 30일 66.7%",
      [
        { due: march31, share: 333_000 },
        { due: june30, share: 667_000 },
      ],
      "Korean dates, decimals, a comma between",
    ],
    [
      "2026-03-31: 40% ;; 2026-06-30: 60%;",
      [
        { due: march31, share: 400_000 },
        { due: june30, share: 600_000 },
      ],
      "colons, blanks and more separators than it takes",
    ],
    ["  ", [], "nothing but blanks"],
  ])("reads %j (%#)", (cell, due) => {
    expect(decodeDues(cell)).toEqual({ due });
  });

  const monthly = "01-31 02-28 03-31 04-30 05-31 06-30 07-31 08-31 09-30 10-31 11-30 12-31 of 2026";
  const quarterly = "01-31 04-30 07-31 10-31 of 2026";

  it.each([
    [
      "2026-01-31 monthly x12",
      monthly,
      "the last day where a month has no 31st, and the 31st again",
    ],
    ["2026-01-31 MONTHLY × 12", monthly, "capitals, another cross, blanks"],
    ["2026-01-31monthly x12", monthly, "no blanks"],
    ["monthly, 12 times, from 2026-01-31", monthly, "in another order, with commas"],
    ["2026-01-31 monthly until 2026-12-31", monthly, "to a day, that day among them"],
    ["2026-01-31 every month through 2027-01-30", monthly, "to a day before the next"],
    ["2026-01-31 매월 12회", monthly, "Korean"],
    ["2026년 1월 31일부터 매달 2026년 12월 31일까지", monthly, "Korean, in whole words"],
    ["２０２６. 1. 31. ~ 2026. 12. 31. 매월", monthly, "a range, full-width figures"],
    ["2026-01-31 quarterly x4", quarterly, "every three months"],
    ["2026-01-31 매분기 4번", quarterly, "the same in Korean"],
    ["2026-01-31부터 분기마다, 2026-12-31까지", quarterly, "a comma before the end"],
    ["2026-01-31 every 3 months x4", quarterly, "so many months"],
    ["2026-01-31 3개월마다 4회", quarterly, "so many months in Korean"],
    ["2026-01-31 half-yearly x2", "01-31 07-31 of 2026", "twice a year"],
    ["2026-01-31 반기마다 2회", "01-31 07-31 of 2026", "twice a year in Korean"],
    ["2024-02-29 yearly x3", "2024-02-29 2025-02-28 2026-02-28", "a leap day"],
    ["2025-02-28 매년 2회", "2025-02-28 2026-02-28", "years in Korean"],
    ["2026-01-31 monthly x1", "01-31 of 2026", "once"],
    ["2026-01-31 monthly x2; 2026-12-15", "01-31 02-28 12-15 of 2026", "and a day of its own"],
    ["2026-01-31 monthly x2\n2026-06-30 monthly x2", "01-31 02-28 06-30 07-30 of 2026", "twice"],
  ])("repeats days by %j: %s (%s)", (cell, listed) => {
    const [, list, year] = /^(.*?)(?: of (\d+))?$/.exec(listed)!;
    const days = list!.split(" ").map((day) => (year === undefined ? day : `${year}-${day}`));
    const { due } = decodeDues(cell) as { due: readonly Instalment[] };
    expect(due.map((each) => isoDay(each.due))).toEqual(days);
    expect(due.every(({ share }) => share === null)).toBe(true);
  });

  it.each<[Cell, object | string, string]>([
    ["end of March", "unclear", "words"],
    ["2026-03-31 40%; 2026-06-30", "unclear", "a share for one only"],
    ["2026-03-31; 2026-03-31", "unclear", "one day twice"],
    ["2026-03-31 forty%", "unclear", "a share in words"],
    ["2026-03-31 40.0.0%; 2026-06-30 60%", "unclear", "a share that is no number"],
    ["2026-03-31 40% or so; 2026-06-30 60%", "unclear", "something behind a share"],
    ["2026-03-31 40%; 2026-06-30 50%", { sum: 900_000 }, "shares short of all"],
    ["2026-01-31 monthly", "endless", "no end"],
    ["2026-01-31 매월", "endless", "no end, in Korean"],
    ["2026-01-31 monthly x0", { times: 0 }, "never"],
    ["2026-01-31 monthly until 2026-01-30", { times: 0 }, "an end before the first"],
    ["2026-01-31 monthly x401", { times: 401 }, "too often"],
    ["2026-01-31 monthly until 2999-12-31", { times: 401 }, "an end too far off"],
    ["2026-01-31 monthly x300; 2060-01-31 monthly x300", { times: 600 }, "too often together"],
    ["2026-01-31 monthly x12 until 2026-12-31", "unclear", "two ends"],
    ["2026-01-31 monthly quarterly x4", "unclear", "two periods"],
    ["2026-01-31 x12", "unclear", "no period"],
    ["monthly x12", "unclear", "no first day"],
    ["2026-01-31 weekly x12", "unclear", "a period that there is not"],
    ["2026-01-31 monthly x12 10%", "unclear", "a share of each, or of all"],
    ["2026-01-31 monthly x2; 2026-06-30 60%", "unclear", "a share for one only"],
    ["2026-01-31 monthly x3; 2026-03-31", "unclear", "one day twice"],
    ["2026-02-30 monthly x12", "unclear", "a day that there is not"],
    ["2026-01-31 monthly x12 or so", "unclear", "something more"],
    ["31.1.2026 monthly x12", "unclear", "the day first"],
  ])("tells what is wrong with %j", (cell, problem) => {
    expect(decodeDues(cell)).toEqual({ problem });
  });
});

describe("moveDues", () => {
  it.each<[Cell, Cell, string]>([
    [date(2026, 3, 31), date(2027, 3, 31), "one day"],
    ["2026-03-31", date(2027, 3, 31), "one day as text"],
    ["2026-01-31 monthly x12", "2027-01-31 monthly x12", "repeated days stay so"],
    ["2026-01-31 매월, 2026-12-31까지", "2027-01-31 매월, 2027-12-31까지", "the end too"],
    ["2026년 1월 31일부터 매월 12회", "2027-01-31부터 매월 12회", "whole words of a day"],
    ["2026-03-31 40%; 2026-06-30 60%", "2027-03-31 40%; 2027-06-30 60%", "shares stay"],
    ["2024-02-29 yearly x2", "2025-02-28 yearly x2", "a leap day"],
    ["2027-01-31; 2027-02-28", "2028-01-31; 2028-02-29", "the last day of a month stays so"],
    ["2027-02-28 monthly x2", "2028-02-28 monthly x2", "a repeated one keeps its day"],
    ["end of March", "end of March", "what is no day"],
    ["", "", "blank"],
  ])("makes of %j %j (%s)", (cell, moved) => {
    expect(moveDues(cell, 1)).toEqual(moved);
  });
});

describe("GroupNames", () => {
  const names = new GroupNames([
    "Paint, plating",
    "Paint, plating, dyeing",
    "Paint, plating and wood",
    "Cell 3",
  ]);

  it.each([
    ["", [], "nothing"],
    ["Cell 3", ["Cell 3"], "one"],
    ["Cell 3, Machine shop", ["Cell 3", "Machine shop"], "commas"],
    ["Cell 3; Machine shop\nBranch 1", ["Cell 3", "Machine shop", "Branch 1"], "any separator"],
    ["Cell 3、 Branch 1", ["Cell 3", "Branch 1"], "an East Asian comma"],
    ["Cell 3,, Branch 1,", ["Cell 3", "Branch 1"], "separators too many"],
    ["Paint, plating, Cell 3", ["Paint, plating", "Cell 3"], "a comma in a known name"],
    ["Cell 3, Paint, plating and wood", ["Cell 3", "Paint, plating and wood"], "the longest first"],
    ["Paint, platingx", ["Paint", "platingx"], "a known name only where it ends"],
    ["Paint, plating , Cell 3", ["Paint, plating", "Cell 3"], "a blank behind a known name"],
    ["Paint, plating, dyeing, Cell 3", ["Paint, plating, dyeing", "Cell 3"], "the longest name"],
    ["Cell 3 ; Branch 1", ["Cell 3", "Branch 1"], "blanks around a separator"],
    [", Cell 3", ["Cell 3"], "a separator in front"],
  ])("splits %j into %j (%s)", (text, groups) => {
    expect(names.decode(text)).toEqual(groups);
  });
});

describe("decodeChoice", () => {
  it.each<readonly [ChoiceSet, string, string, string]>([
    ["basis", "Voluntary", "voluntary", "the word"],
    ["basis", "  voluntary ", "voluntary", "case and blanks do not matter"],
    ["basis", "자율", "voluntary", "the other language's word"],
    ["basis", "Levy", "mandatory", "another word for it"],
    ["method", "In-kind", "in-kind", "punctuation does not matter"],
    ["method", "노력봉사", "work", "nor does a blank"],
    ["adjustment", "write off", "write-off", "nor a hyphen"],
    ["memberSplit", "Leveling", "levelling", "American spelling"],
    ["allDrives", "전체", "all", "all drives"],
  ])("of %s reads %j as %s (%s)", (set, cell, choice) => {
    expect(decodeChoice(set, cell)).toBe(choice);
  });

  it("suggests what was probably meant", () => {
    expect(decodeChoice("basis", "Voluntry")).toBeNull();
    expect(suggestChoice("basis", "Voluntry")).toBe("voluntary");
    expect(suggestChoice("basis", "Tuesday")).toBeNull();
  });
});

describe("decodeCurrency", () => {
  it.each([
    ["KRW", "KRW", "the code"],
    [" usd ", "USD", "in small letters"],
    ["€", "EUR", "a sign of one currency only"],
  ])("reads %j as %s (%s)", (text, currency) => {
    expect(decodeCurrency(text)).toBe(currency);
  });

  it.each([
    ["$", "dollars of which country?"],
    ["원", "won of which half?"],
    ["XYZ", "no currency"],
    ["", "nothing"],
  ])("does not guess at %j (%s)", (text) => {
    expect(decodeCurrency(text)).toBeNull();
  });

  it("suggests a code with two letters swapped", () => {
    expect(suggestCurrency("KWR")).toBe("KRW");
  });
});
