import { describe, expect, it } from "vitest";
import { loadBundle } from "../../src/local/bundle";
import {
  packSpreadsheet,
  samePackedSpreadsheet,
  unpackSpreadsheet,
} from "../../src/local/playground/packedSpreadsheet";

/** A spreadsheet with something of everything that is packed. */
function spreadsheet() {
  const addOn = loadBundle(
    `function go() {
       const book = SpreadsheetApp.getActiveSpreadsheet();
       const sheet = book.getSheets()[0];
       sheet.getRange("A1:B2").setValues([["Name", 1], [true, "=A1"]]).setBackground("#ffeeaa");
       sheet.getRange("A1").setNote("note").setFontWeight("bold");
       sheet.setColumnWidth(2, 180);
       sheet.setFrozenRows(1);
       sheet.getRange("C:D").shiftColumnGroupDepth(1);
       sheet.protect().setWarningOnly(true);
       book.insertSheet("Second").getRange("A1:A2").setNumberFormats([["@"], ["0.0%"]]);
       book.addDeveloperMetadata("key", "value");
       PropertiesService.getDocumentProperties().setProperty("a", "b");
     }`,
  );
  addOn.call("go");
  return addOn.services.spreadsheet;
}

describe("a packed spreadsheet", () => {
  it("unpacks to the same spreadsheet, through JSON too", () => {
    const packed = packSpreadsheet(spreadsheet());
    const again = packSpreadsheet(unpackSpreadsheet(JSON.parse(JSON.stringify(packed))));
    expect(again).toEqual(packed);
    expect(samePackedSpreadsheet(packed, again)).toBe(true);
  });

  it("is a copy: what becomes of the spreadsheet afterwards does not reach it", () => {
    const original = spreadsheet();
    const packed = packSpreadsheet(original);
    original.sheets[0]?.setContent(1, 1, "other");
    expect(unpackSpreadsheet(packed).sheets[0]?.content(1, 1)).toBe("Name");
    expect(samePackedSpreadsheet(packed, packSpreadsheet(original))).toBe(false);
  });

  it.each([
    ["a number format", "setNumberFormat('0.00')"],
    ["a note", "setNote('x')"],
    ["a value", "setValue(2)"],
    ["a formula", "setFormula('=1+1')"],
  ])("differs where %s differs", (_, change) => {
    const before = packSpreadsheet(spreadsheet());
    const changed = unpackSpreadsheet(before);
    loadBundle(
      `function go() { SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange("B1").${change}; }`,
      { spreadsheet: changed },
    ).call("go");
    expect(samePackedSpreadsheet(before, packSpreadsheet(changed))).toBe(false);
  });
});
