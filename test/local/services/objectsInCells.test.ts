import { describe, expect, it } from "vitest";
import type { SheetModel } from "../../../src/local/services";
import { bundleOf } from "./inBundle";

/** Runs a function's body on a sheet with an image in B2 and "Kim" beside it. */
function withImage(body: string): { result: unknown; sheet: SheetModel } {
  const addOn = bundleOf(body);
  const sheet = addOn.services.spreadsheet.sheets[0] as SheetModel;
  sheet.setContent(2, 1, "Kim");
  sheet.setImage(2, 2, "our logo");
  return { result: addOn.call("go"), sheet };
}

describe("an image in a cell", () => {
  it("comes from getValues as an object that is no Date", () => {
    const { result } = withImage(`
      const image = sheet.getRange("B2").getValues()[0][0];
      return [typeof image, image instanceof Object, image instanceof Date, typeof image.getTime,
        image.valueType === SpreadsheetApp.ValueType.IMAGE, String(image), "day" in image,
        image.getAltTextTitle()];`);
    expect(result).toEqual([
      ...["object", true, false, "undefined"],
      ...[true, "CellImage", false, "our logo"],
    ]);
  });

  it("has neither text nor formula, but is content", () => {
    const { result } = withImage(`
      const cell = sheet.getRange("B2");
      return [cell.getDisplayValue(), cell.getFormula(), cell.isBlank(),
        sheet.getLastRow(), sheet.getLastColumn()];`);
    expect(result).toEqual(["", "", false, 2, 2]);
  });

  it.each([
    "sheet.getRange('B2').setValue('x')",
    "sheet.getRange('A2:B2').setValues([['Kim', '']])",
    "sheet.getRange('B2').clearContent()",
  ])("is lost where something is written over it: %s", (code) => {
    expect(withImage(code).sheet.content(2, 2)).not.toBeTypeOf("object");
  });

  it("cannot be written back as a value", () => {
    expect(() =>
      withImage("sheet.getRange('A2:B2').setValues(sheet.getRange('A2:B2').getValues());"),
    ).toThrow("CellImage cannot be written to a cell (Sheet1!B2).");
  });

  it("is copied with its cell", () => {
    const { sheet } = withImage("sheet.getRange('A2:B2').copyTo(sheet.getRange('B5'));");
    expect([sheet.content(5, 2), sheet.content(5, 3)]).toEqual(["Kim", { title: "our logo" }]);
    expect(sheet.content(2, 2)).toEqual({ title: "our logo" });
  });

  it("can be put there by a script that builds it", () => {
    const { result } = withImage(`
      const image = SpreadsheetApp.newCellImage().setSourceUrl("https://x.org/logo.png")
        .setAltTextTitle("a logo").build();
      const cell = sheet.getRange("C3").setValue(image);
      sheet.getRange("D3").setValues([[image]]);
      return [cell.getValue().valueType === SpreadsheetApp.ValueType.IMAGE,
        sheet.getRange("D3").getValue().getAltTextTitle()];`);
    expect(result).toEqual([true, "a logo"]);
  });

  it.each([
    ["rows are inserted above", "sheet.insertRowsBefore(1, 3)", 5],
    ["its row is sorted", "sheet.appendRow(['Ahn']); sheet.getRange('A2:B3').sort(1)", 3],
  ])("stays with its row where %s", (_, code, row) => {
    const { sheet } = withImage(code);
    expect([sheet.content(row, 1), sheet.content(row, 2)]).toEqual(["Kim", { title: "our logo" }]);
  });
});
