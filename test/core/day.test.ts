import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  civilOf,
  dayOf,
  firstDayOfYear,
  isoDay,
  monthsOn,
  parseIsoDay,
  yearOf,
  yearsOn,
} from "../../src/core/index";

describe("days", () => {
  it.each([
    ["1970-01-01", 0, "the first"],
    ["1969-12-31", -1, "before it"],
    ["2000-02-29", 11_016, "a leap day of a century that has one"],
    ["2026-03-31", 20_543, "today, nearly"],
    ["9999-12-31", 2_932_896, "the last that a spreadsheet has"],
    ["1899-12-30", -25_569, "the day 0 of spreadsheets"],
    ["0000-01-01", -719_528, "the year before the first"],
  ])("%s is %d: %s", (iso, number) => {
    expect(parseIsoDay(iso)).toBe(number);
    expect(isoDay(number)).toBe(iso);
  });

  it.each([
    ["2026-02-29", "no leap year"],
    ["1900-02-29", "no leap year either"],
    ["2026-13-01", "no month"],
    ["2026-04-31", "no day"],
    ["2026-4-1", "not ISO"],
    ["31.3.2026", "not ISO"],
    ["on 2026-03-31", "a word before it"],
    ["2026-03-31 or so", "words behind it"],
    ["2026-03-311", "a digit too many"],
    ["", "nothing"],
  ])("%o names no day: %s", (text) => {
    expect(parseIsoDay(text)).toBeNull();
  });

  it("lets blanks stand around a date", () => {
    expect(parseIsoDay("  2026-03-31 ")).toBe(20_543);
  });

  it("writes years before the year 0 with a minus", () => {
    expect(isoDay(dayOf(-44, 3, 15))).toBe("-0044-03-15");
  });

  it("lets months and days run on", () => {
    expect(isoDay(dayOf(2026, 2, 30))).toBe("2026-03-02");
    expect(isoDay(dayOf(2026, 14, 1))).toBe("2027-02-01");
    expect(isoDay(dayOf(2026, 0, 1))).toBe("2025-12-01");
  });

  it("throws at a part of a day", () => {
    const told = "dayOf: 2026-1.5-1; all three must be whole numbers";
    expect(() => dayOf(2026, 1.5, 1)).toThrow(new RangeError(told));
  });

  it.each([
    ["2026-03-31", 1, 2026],
    ["2026-03-31", 4, 2025],
    ["2026-04-01", 4, 2026],
    ["2026-12-31", 12, 2026],
    ["2026-11-30", 12, 2025],
  ])("%s is of the year that starts in month %d: %d", (iso, starts, year) => {
    expect(yearOf(parseIsoDay(iso)!, starts)).toBe(year);
    expect(firstDayOfYear(year, starts)).toBeLessThanOrEqual(parseIsoDay(iso)!);
    expect(firstDayOfYear(year + 1, starts)).toBeGreaterThan(parseIsoDay(iso)!);
  });

  it("goes from day to date and back", () => {
    fc.assert(
      fc.property(fc.integer({ min: -800_000, max: 3_000_000 }), (day) => {
        const { year, month, day: dayOfMonth } = civilOf(day);
        expect(dayOf(year, month, dayOfMonth)).toBe(day);
      }),
    );
  });
});

describe("monthsOn", () => {
  it.each([
    ["2026-01-31", 1, "2026-02-28", "the last of a shorter month"],
    ["2026-01-31", 2, "2026-03-31", "the 31st again"],
    ["2026-01-30", 13, "2027-02-28", "over the end of a year"],
    ["2024-01-30", 1, "2024-02-29", "in a leap year"],
    ["2026-05-15", 0, "2026-05-15", "none"],
  ])("%s and %i months: %s (%s)", (from, months, to) => {
    expect(isoDay(monthsOn(parseIsoDay(from)!, months))).toBe(to);
  });
});

describe("yearsOn", () => {
  it.each([
    ["2026-03-31", 1, "2027-03-31", "the same date"],
    ["2028-02-29", 1, "2029-02-28", "there is no 29 February"],
    ["2027-02-28", 1, "2028-02-29", "the last of the month stays the last"],
    ["2026-12-31", 3, "2029-12-31", "three years"],
    ["2028-02-28", 1, "2029-02-28", "not the last of the month, and then it is"],
  ])("%s and %i: %s (%s)", (from, years, to) => {
    expect(isoDay(yearsOn(parseIsoDay(from)!, years))).toBe(to);
  });
});
