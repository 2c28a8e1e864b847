import { describe, expect, it } from "vitest";
import { SpreadsheetWorkbook } from "../../src/apps-script/workbook/spreadsheetWorkbook";
import { isoDay } from "../../src/core/index";
import {
  createServices,
  FormulaCell,
  type SheetModel,
  valueIn,
} from "../../src/local/services/index";
import type { Cell } from "../../src/schema/index";
import { decodeDay } from "../../src/tables/decodeDay";
import { workbookContract } from "../support/workbookContract";

workbookContract("SpreadsheetApp", () => {
  const services = createServices({ Array, Object, Date, Error });
  Object.assign(globalThis, services.globals, { console });
  const { spreadsheet } = services;
  const named = (name: string): SheetModel => {
    const sheet = spreadsheet.sheetNamed(name);
    if (sheet === undefined) throw new Error(`no sheet is called ${name}`);
    return sheet;
  };
  const shown = (sheet: SheetModel): Cell[][] =>
    Array.from({ length: sheet.lastRow() }, (_, r) =>
      Array.from({ length: sheet.lastColumn() }, (__, c) => {
        const content = sheet.content(r + 1, c + 1);
        return content instanceof FormulaCell ? "" : valueIn(content);
      }),
    );
  return {
    open: () => new SpreadsheetWorkbook(SpreadsheetApp.getActiveSpreadsheet()),
    shown: (name) => shown(named(name)),
    type: (name, row, column, value) => named(name).setContent(row + 1, column + 1, value),
    add(name, rows) {
      const [blank] = spreadsheet.sheets;
      if (blank !== undefined) blank.name = name;
      rows.forEach((row, r) => {
        row.forEach((text, c) => {
          blank?.setContent(r + 1, c + 1, text);
        });
      });
    },
    rename: (from, to) => {
      named(from).name = to;
    },
  };
});

describe("what is typed into a cell that shows dates", () => {
  const services = createServices({ Array, Object, Date, Error });

  function readBack(typed: number): Cell {
    Object.assign(globalThis, services.globals, { console });
    const [blank] = SpreadsheetApp.getActiveSpreadsheet().getSheets();
    blank!.getRange(1, 1).setNumberFormat("yyyy-mm-dd").setValue(typed);
    const workbook = new SpreadsheetWorkbook(SpreadsheetApp.getActiveSpreadsheet());
    return workbook.survey()[0]!.rows[0]![0]!;
  }

  it.each<[number, string | null, string]>([
    [46_112, "2026-03-31", "a day as spreadsheets count it"],
    [20_260_301, "2026-03-01", "eight digits, which the cell shows as a day in the year 57370"],
    [0, null, "30 December 1899"],
    [1, null, "31 December 1899"],
    [-5, null, "before all that spreadsheets count"],
    [20_261_301, null, "eight digits that are no day"],
    [4e9, null, "a day that no Date can be"],
  ])("reads %d as %s (%s)", (typed, iso) => {
    const cell = readBack(typed);
    expect(cell).toHaveProperty("day");
    const day = decodeDay(cell);
    expect(day === null ? null : isoDay(day)).toBe(iso);
  });
});
