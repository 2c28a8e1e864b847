import { describe, expect, it } from "vitest";
import { StatementDates } from "../../../../src/commands/import/statement/readDates";
import { isoDay, parseIsoDay } from "../../../../src/core/index";
import type { DayOrder } from "../../../../src/dialogs/protocol";

const day = (iso: string) => parseIsoDay(iso)!;
const around = { from: day("2021-06-12"), to: day("2027-06-12") };
const datesOf = (texts: readonly string[], order: DayOrder | null = null, isDayFirst = false) => {
  const dates = new StatementDates(texts, around, order, isDayFirst);
  return texts.map((text) => {
    const found = dates.read(text);
    return typeof found === "number" ? isoDay(found) : found;
  });
};
const read = (text: string, order: DayOrder | null = null) => datesOf([text], order)[0];

describe("a date as statements write it", () => {
  it.each<[text: string, date: string | null, why: string]>([
    ["2026-03-04", "2026-03-04", "the year first is certain"],
    ["2026-03-04 14:05:22", "2026-03-04", "with a time"],
    ["2026-03-04T14:05:22+09:00", "2026-03-04", "and a zone"],
    ["2026.03.04 오후 2:05", "2026-03-04", "and Korean noon"],
    ["2026.03.04(수)", "2026-03-04", "with the day of the week"],
    ["20260304", "2026-03-04", "eight digits"],
    ["04.03.2026", "2026-03-04", "with points the day comes first"],
    ["13.3.26", "2026-03-13", "a short year, and no month 13"],
    ["05.03.26", "either", "March or May"],
    ["26.03.31", "2026-03-31", "2031 lies ahead: the short year stands first"],
    ["31.03.05", null, "far from the time in question, however it is read"],
    ["25/03/2026", "2026-03-25", "there is no month 25"],
    ["03/25/2026", "2026-03-25", "nor here"],
    ["03/03/2026", "2026-03-03", "either way the same day"],
    ["03/04/2026", "either", "nothing says which"],
    ["31/02/2026", null, "there is no such day"],
    ["31 Mar 2026", "2026-03-31", "a month in words"],
    ["31-Mar-26", "2026-03-31", "and short"],
    ["March 31, 2026", "2026-03-31", "and before the day"],
    ["Balance", null, "no date"],
    ["13.03.", null, "no year"],
    ["13032026", "2026-03-13", "eight digits that begin with no year"],
    ["05032026", "either", "and that do not show which are the day"],
    ["130326", "2026-03-13", "six digits, and no month 13"],
    ["050326", "either", "or any of three readings"],
    ["13 de março de 2026", "2026-03-13", "Portuguese"],
    ["13. März 2026", "2026-03-13", "German"],
    ["1er août 2026", "2026-08-01", "French"],
    ["13-mrt-2026", "2026-03-13", "Dutch"],
    ["13 ene 2026", "2026-01-13", "Spanish"],
    ["13/gen/2026", "2026-01-13", "Italian"],
    ["13 marca 2026", "2026-03-13", "Polish"],
    ["13. července 2026", "2026-07-13", "Czech July, and not červen, June"],
    ["13. mai 2026", "2026-05-13", "Norwegian"],
    ["13. marraskuuta 2026", "2026-11-13", "Finnish November, though it begins like March"],
    ["2026年3月13日", "2026-03-13", "Japanese"],
    ["令和8年3月13日", "2026-03-13", "the eighth year of Reiwa"],
    ["R8.3.13", "2026-03-13", "and short"],
    ["13MAR26", "2026-03-13", "nothing between the parts"],
    ["2026-Mar-13", "2026-03-13", "the year before a word"],
    ["vr 13 mrt 2026", "2026-03-13", "a day of the week before it"],
    ["13 Foo 2026", null, "no month"],
    ["46094", "2026-03-13", "a spreadsheet's number of a day: counted from 1904 it lies ahead"],
    ["44632", "either", "counted from 1900 or from 1904"],
    ["60123", null, "a day that is far, however it is counted"],
    ["46094,75", "2026-03-13", "with the time of day as a fraction"],
    ["46094,75x", null, "and something behind it"],
    ["13/3/2026 9h05", "2026-03-13", "French hours"],
    ["13/3/2026   14:05", "2026-03-13", "several blanks before the time"],
    ["2026.03.04오전 9:05", "2026-03-04", "Korean noon without a blank"],
    ["2026.03.04   (수)", "2026-03-04", "a day of the week behind several"],
    ["13. 3. 2026", "2026-03-13", "blanks behind the points"],
    ["13.3.2026.", "2026-03-13", "a point behind, too"],
    ["13.3.2026 x", null, "something else behind"],
    ["x 13032026 5", null, "figures within something else"],
    ["Fri,   13 Mar 2026", "2026-03-13", "a day of the week and blanks"],
    ["Mar 13, 2026", "2026-03-13", "a month is none"],
    ["2026年 3月 13日", "2026-03-13", "Japanese with blanks"],
    ["2026年12月1日", "2026-12-01", "and two digits of a month"],
    ["2026年3月13日 x", null, "and something behind"],
    ["令和 8年 3月 13日", "2026-03-13", "Reiwa with blanks"],
    ["令和元年12月1日", "2019-12-01", "its first year has a name"],
    ["R10.12.1", "2028-12-01", "its tenth"],
    ["R8.3.13x", null, "something behind it"],
    ["31 Apr 2026", null, "no such day of a month in words"],
    ["13 Mar 19", null, "a short year that is far"],
    ["12.06.21", "either", "the first day of the time in question, or December"],
    ["1.3.26", "either", "one digit: no year stands first"],
  ])("reads %s as %s: %s", (text, date) => {
    expect(read(text)).toBe(date);
  });

  it("reads what could be either as the file is", () => {
    expect(read("03/04/2026", "day-first")).toBe("2026-04-03");
    expect(read("03/04/2026", "month-first")).toBe("2026-03-04");
    expect(read("25/03/2026", "month-first")).toBeNull();
    expect(read("44632", "from-1900")).toBe("2022-03-12");
    expect(read("44632.5", "from-1904")).toBe("2026-03-13");
  });

  it.each<[texts: string[], dates: (string | null)[], why: string]>([
    [["03/04/2026", "25/04/2026"], ["2026-04-03", "2026-04-25"], "one date shows it"],
    [["03/04/2026", "04/25/2026"], ["2026-03-04", "2026-04-25"], "one date shows it"],
    [["03/04/2026"], ["either"], "nothing does"],
    [["25/04/2026", "04/25/2026"], [null, null], "they contradict each other"],
    [["25.04.2026", "03/04/2026"], ["2026-04-25", "either"], "points say nothing of strokes"],
    [["26.03.11", "26.03.12"], ["2026-03-11", "2026-03-12"], "2011 and 2012 are long past"],
    [["13.03.26", "05.03.26"], ["2026-03-13", "2026-03-05"], "one date shows it for short years"],
    [["03/13/26", "03/04/26"], ["2026-03-13", "2026-03-04"], "and with strokes"],
  ])("reads the dates %j as %j: %s", (texts, dates) => {
    expect(datesOf(texts)).toEqual(dates);
  });

  it("settles what is open as the country of the headers writes it", () => {
    expect(datesOf(["05.03.26"], null, true)).toEqual(["2026-03-05"]);
    expect(datesOf(["05.13.26", "05.03.26"], null, true)).toEqual(["2026-05-13", "2026-05-03"]);
  });
});
