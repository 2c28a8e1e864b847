import { describe, expect, it } from "vitest";
import { memberTable } from "../../../src/local/services/memberTable";
import { bundleOf } from "./inBundle";

function callsOf(body: string): Record<string, number> {
  const addOn = bundleOf(body);
  addOn.call("go");
  return { ...addOn.services.calls.byName };
}

describe("counted calls", () => {
  it("counts what reads or writes values, formats or structure", () => {
    expect(
      callsOf(`
        sheet.getRange(1, 1, 2, 2).setValues([[1, 2], [3, 4]]).setFontWeight("bold");
        sheet.getRange("A1:B2").getValues();
        sheet.insertRowsAfter(1000, 5);
        sheet.getLastRow();
        book.insertSheet("New");`),
    ).toEqual({
      "Range.setValues": 1,
      "Range.setFontWeight": 1,
      "Range.getValues": 1,
      "Sheet.insertRowsAfter": 1,
      "Sheet.getLastRow": 1,
      "Spreadsheet.insertSheet": 1,
    });
  });

  it("does not count obtaining sheets and ranges, builders, messages or other services", () => {
    expect(
      callsOf(`
        book.getSheetByName("Sheet1").getRange("A1").offset(1, 1).getSheet().getName();
        sheet.getMaxRows(); sheet.getSheetId(); sheet.getIndex();
        SpreadsheetApp.newDataValidation().requireCheckbox().build();
        book.toast("Done"); book.getSpreadsheetTimeZone();
        LockService.getDocumentLock().tryLock(1);
        PropertiesService.getDocumentProperties().getKeys();
        SpreadsheetApp.flush();`),
    ).toEqual({});
  });

  it("counts calls of any kind beside them", () => {
    const addOn = bundleOf(`
      for (let i = 0; i < 3; i++) Utilities.formatDate(new Date(0), "UTC", "yyyy");
      sheet.getSheetId(); sheet.getLastRow();`);
    addOn.call("go");
    expect(addOn.services.calls).toMatchObject({ total: 1, every: 7 });
    expect(addOn.services.calls.everyByName).toMatchObject({
      "Utilities.formatDate": 3,
      "Sheet.getSheetId": 1,
      "Sheet.getLastRow": 1,
    });
  });

  it("counts a member once, whatever it is made of", () => {
    expect(callsOf("sheet.setColumnWidth(1, 50); sheet.setRowHeight(1, 50);")).toEqual({
      "Sheet.setColumnWidth": 1,
      "Sheet.setRowHeight": 1,
    });
  });

  it("starts anew when reset", () => {
    const addOn = bundleOf("sheet.getLastRow();");
    addOn.call("go");
    addOn.services.calls.reset();
    addOn.call("go");
    expect(addOn.services.calls).toMatchObject({
      total: 1,
      byName: { "Sheet.getLastRow": 1 },
      every: 3,
      everyByName: { "Sheet.getLastRow": 1 },
    });
  });

  it("lists no member twice", () => {
    for (const [name, kinds] of Object.entries(memberTable)) {
      const members = Object.values(kinds as Record<string, readonly string[]>)
        .flat()
        .map((entry) => entry.slice(0, entry.indexOf("(")));
      expect(new Set(members).size, name).toBe(members.length);
    }
  });
});
