import { describe, expect, it } from "vitest";
import type { SheetKind } from "../../../src/local/services";
import { bundleOf, inBundle } from "./inBundle";

/** Runs a function's body in a spreadsheet with a sheet `other` of a kind, called "Chart1". */
function withSheet(kind: SheetKind, body: string): unknown {
  const addOn = bundleOf(`const other = book.getSheetByName("Chart1"); ${body}`);
  addOn.services.spreadsheet.addSheet("Chart1", { kind });
  return addOn.call("go");
}

describe("a sheet that is no grid", () => {
  it.each([
    "other.getDataRange()",
    "other.getRange('A1')",
    "other.getLastRow()",
    "other.getLastColumn()",
    "other.getMaxRows()",
    "other.getMaxColumns()",
    "other.getFrozenRows()",
    "other.insertRowsAfter(1, 1)",
    "other.appendRow([1])",
    "other.getConditionalFormatRules()",
    "other.clear()",
  ])("refuses %s", (code) => {
    for (const kind of ["OBJECT", "DATASOURCE"] as const)
      expect(() => withSheet(kind, code)).toThrow(`The action is not supported for ${kind} sheet`);
  });

  it("tells its name, its place and what it is", () => {
    expect(
      withSheet(
        "OBJECT",
        `other.activate(); other.setTabColor("red");
         return [other.getName(), other.getIndex(), other.getSheetId() > 0,
           other.getType() === SpreadsheetApp.SheetType.OBJECT, other.getCharts().length,
           sheet.getType() === SpreadsheetApp.SheetType.GRID, book.getSheets().length,
           book.getActiveRange()];`,
      ),
    ).toEqual(["Chart1", 2, true, true, 0, true, 2, null]);
  });

  it("has no cells that count towards the spreadsheet's limit", () => {
    const { spreadsheet } = bundleOf("").services;
    spreadsheet.addSheet("Chart1", { kind: "OBJECT" });
    expect(spreadsheet.cellCount()).toBe(26_000);
  });

  it("keeps its name from being given again", () => {
    expect(() => withSheet("DATASOURCE", "book.insertSheet('chart1')")).toThrow(
      'A sheet with the name "chart1" already exists. Please enter another name.',
    );
  });
});

describe("names of sheets", () => {
  it.each([
    ["a new sheet", "book.insertSheet('overview')"],
    ["another name", "sheet.setName('OVERVIEW')"],
  ])("are taken whatever their case: %s", (_, code) => {
    expect(() => inBundle(`book.insertSheet("Overview"); ${code};`)).toThrow("already exists");
  });

  it("may be written anew in another case", () => {
    expect(inBundle("return sheet.setName('SHEET1').getName();")).toBe("SHEET1");
  });

  it("of a new sheet avoid those that are there", () => {
    expect(inBundle("sheet.setName('sheet2'); return book.insertSheet().getName();")).toBe(
      "Sheet3",
    );
  });
});
