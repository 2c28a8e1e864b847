import { describe, expect, it } from "vitest";
import { CellReader } from "../../src/apps-script/workbook/cellReader";
import { createServices } from "../../src/local/services/index";
import type { Cell } from "../../src/schema/index";

const dayLength = 86_400_000;
const firstDay = Date.UTC(2026, 0, 1) / dayLength;

/** What a column of dates reads as in a time zone, and how often Google was asked for a date. */
function readDates(zone: string, serials: readonly number[]): { cells: Cell[]; asked: number } {
  const { globals, calls, spreadsheet } = createServices({ Array, Object, Date, Error });
  Object.assign(globalThis, globals);
  spreadsheet.timeZone = zone;
  const sheet = spreadsheet.sheets[0]!;
  sheet.insert("rows", sheet.maxRows, serials.length, sheet.maxRows);
  for (const [r, serial] of serials.entries()) sheet.setContent(r + 1, 1, serial);
  const rows = { row: 1, column: 1, rows: serials.length, columns: 1 };
  sheet.styles.numberFormat.fill(rows, "yyyy-mm-dd hh:mm");
  const range = SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()[0]!
    .getRange(...([1, 1, serials.length, 1] as const));
  const cells = new CellReader(zone).read(range).map(([cell]) => cell!);
  return { cells, asked: calls.everyByName["Utilities.formatDate"] ?? 0 };
}

const serialOf = (day: number) => day + 25_569;

describe("days of a year", () => {
  const days = Array.from({ length: 365 }, (_, i) => firstDay + i);

  it.each([
    { zone: "Etc/UTC", why: "no clocks are changed" },
    { zone: "Asia/Kolkata", why: "half an hour off" },
    { zone: "Europe/Berlin", why: "changed at night" },
    { zone: "America/New_York", why: "west of Greenwich" },
    { zone: "Africa/Cairo", why: "on one day midnight is left out" },
    { zone: "Africa/Casablanca", why: "changed for a month" },
    { zone: "Pacific/Kiritimati", why: "fourteen hours ahead" },
    { zone: "Australia/Lord_Howe", why: "changed by half an hour" },
  ])("are those that stand there, in $zone ($why), for few questions", ({ zone }) => {
    const { cells, asked } = readDates(zone, days.map(serialOf));
    const read = cells.map((cell) => (typeof cell === "object" ? cell.day : cell));
    expect(read).toEqual(days);
    expect(asked).toBeLessThanOrEqual(45);
  });
});

describe("times of a form's answers", () => {
  // A hundred a day over a week in which clocks are changed, on March 29.
  const serials = Array.from({ length: 700 }, (_, i) => serialOf(firstDay + 83) + i / 100);

  it("are asked for twice a day at most, but on the day on which clocks are changed", () => {
    const { asked } = readDates("Asia/Seoul", serials);
    expect(asked).toBeLessThanOrEqual(2 * 7);
  });

  it("are right by the minute on that day too", () => {
    const { cells, asked } = readDates("Europe/Berlin", serials);
    const read = cells.map((cell) =>
      typeof cell === "object" ? cell.day + (cell.minutes ?? 0) / 1440 : cell,
    );
    // From two to three at night no time stands on that day: what is typed so is an hour later.
    const isLeftOut = (serial: number) => Math.floor((serial - serialOf(firstDay + 87)) * 24) === 2;
    const late = serials.map((serial, i) => (Number(read[i]) - (serial - serialOf(0))) * 1440);
    for (const [i, minutes] of late.entries())
      expect(Math.abs(minutes - (isLeftOut(serials[i]!) ? 60 : 0)), `${i}`).toBeLessThan(1.01);
    expect(asked).toBeLessThanOrEqual(2 * 7 + 24 * 4);
  });
});
