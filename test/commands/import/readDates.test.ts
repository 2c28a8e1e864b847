import { describe, expect, it } from "vitest";
import { dayOrderOf, readDate } from "../../../src/commands/import/readDates";
import { isoDay, parseIsoDay } from "../../../src/core/index";

const today = parseIsoDay("2026-06-12")!;
const read = (text: string, order: "day-first" | "month-first" | null = null) => {
  const date = readDate(text, order, today);
  return typeof date === "number" ? isoDay(date) : date;
};

describe("a date as statements write it", () => {
  it.each<[text: string, date: string | null, why: string]>([
    ["2026-03-04", "2026-03-04", "the year first is certain"],
    ["2026-03-04 14:05:22", "2026-03-04", "with a time"],
    ["2026-03-04T14:05:22+09:00", "2026-03-04", "and a zone"],
    ["2026.03.04 오후 2:05", "2026-03-04", "and Korean noon"],
    ["2026.03.04(수)", "2026-03-04", "with the day of the week"],
    ["20260304", "2026-03-04", "eight digits"],
    ["04.03.2026", "2026-03-04", "with points the day comes first"],
    ["4.3.26", "2026-03-04", "a short year"],
    ["26.03.31", null, "2031 lies ahead: the short year stands first"],
    ["25/03/2026", "2026-03-25", "there is no month 25"],
    ["03/25/2026", "2026-03-25", "nor here"],
    ["03/03/2026", "2026-03-03", "either way the same day"],
    ["03/04/2026", "either", "nothing says which"],
    ["31/02/2026", null, "there is no such day"],
    ["31 Mar 2026", "2026-03-31", "a month in words"],
    ["31-Mar-26", "2026-03-31", "and short"],
    ["March 31, 2026", "2026-03-31", "and before the day"],
    ["Balance", null, "no date"],
  ])("reads %s as %s: %s", (text, date) => {
    expect(read(text)).toBe(date);
  });

  it("reads what could be either as the file is", () => {
    expect(read("03/04/2026", "day-first")).toBe("2026-04-03");
    expect(read("03/04/2026", "month-first")).toBe("2026-03-04");
    expect(read("25/03/2026", "month-first")).toBeNull();
  });

  it.each<[string[], "day-first" | "month-first" | null, string]>([
    [["03/04/2026", "25/04/2026"], "day-first", "one date shows it"],
    [["03/04/2026", "04/25/2026"], "month-first", "one date shows it"],
    [["03/04/2026"], null, "nothing does"],
    [["25/04/2026", "04/25/2026"], null, "they contradict each other"],
    [["25.04.2026", "03/04/2026"], null, "points say nothing of strokes"],
  ])("decides the order of %j as %s: %s", (texts, order) => {
    expect(dayOrderOf(texts)).toBe(order);
  });
});
