import { describe, expect, it } from "vitest";
import { bundleOf, inBundle } from "./inBundle";

describe("what is not modelled", () => {
  it.each([
    [
      "a method of a range",
      "sheet.getRange(1, 1).setRichStuff(1)",
      "SpreadsheetApp.Range.setRichStuff is not modelled",
    ],
    ["a property", "sheet.foo", "SpreadsheetApp.Sheet.foo is not modelled"],
    [
      "a whole service's member",
      "SpreadsheetApp.openById('x')",
      "SpreadsheetApp.openById is not modelled",
    ],
    ["a value of an enum", "SpreadsheetApp.WrapStrategy.FOLD", "WrapStrategy.FOLD is not modelled"],
    ["setting a property", "sheet.name = 'x'", "SpreadsheetApp.Sheet.name cannot be set"],
    ["turning it to JSON", "JSON.stringify(sheet)", "SpreadsheetApp.Sheet.toJSON is not modelled"],
  ])("throws: %s", (_, code, message) => {
    expect(() => inBundle(`"use strict"; return ${code};`)).toThrow(message);
  });

  it("keeps the model out of the bundle's reach", () => {
    const names = inBundle(`
      const names = [];
      for (const object of [sheet, sheet.getRange(1, 1), book, SpreadsheetApp.getUi()])
        names.push(...Object.getOwnPropertyNames(object));
      return names;`);
    expect(names).toEqual([]);
  });
});

describe("arguments that Google would refuse", () => {
  it.each([
    [
      "text for a number",
      "sheet.getRange('A', 1)",
      "The parameters (String,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    ],
    ["undefined", "sheet.getRange(1, undefined)", "The parameters (number,undefined) don't match"],
    ["a fraction for a row", "sheet.getRange(1.5, 1)", "don't match the method signature"],
    [
      "too many",
      "sheet.getName(1)",
      "The parameters (number) don't match the method signature for SpreadsheetApp.Sheet.getName.",
    ],
    [
      "one row where rows are wanted",
      "sheet.getRange('A1:B1').setValues(['a', 'b'])",
      "The parameters (number[]) don't match",
    ],
    [
      "a builder that was not built",
      "sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox())",
      "The parameters (DataValidationBuilder) don't match",
    ],
    [
      "a value of another enum",
      "sheet.getProtections(SpreadsheetApp.WrapStrategy.CLIP)",
      "The parameters (WrapStrategy) don't match",
    ],
    [
      "a sheet for a range",
      "book.setNamedRange('x', sheet)",
      "The parameters (String,Sheet) don't match",
    ],
    [
      "a number for a property",
      "PropertiesService.getUserProperties().setProperty('a', 1)",
      "don't match",
    ],
    [
      "NaN in a grid",
      "sheet.getRange('B2').setValues([[NaN]])",
      "NaN cannot be written to a cell (Sheet1!B2).",
    ],
    [
      "undefined in a grid",
      "sheet.getRange('B2').setValues([[undefined]])",
      "undefined cannot be written to a cell (Sheet1!B2).",
    ],
    [
      "an object in a grid",
      "sheet.getRange('B2').setValues([[{}]])",
      "[object Object] cannot be written",
    ],
    [
      "an invalid date",
      "sheet.getRange('B2').setValue(new Date(NaN))",
      "An invalid Date cannot be written to a cell.",
    ],
    ["a colour that is none", "sheet.getRange('B2').setBackground('#12')", '"#12" is no colour'],
    [
      "a format with an open quote",
      `sheet.getRange('B2').setNumberFormat('0"')`,
      'Invalid number format: 0"',
    ],
  ])("throws: %s", (_, code, message) => {
    expect(() => inBundle(`return ${code} && null;`)).toThrow(message);
  });
});

describe("sizes and limits", () => {
  it.each([
    [
      "rows missing",
      "sheet.getRange(1, 1, 3, 1).setValues([[1], [2]])",
      "The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 3.",
    ],
    [
      "a ragged row",
      "sheet.getRange(1, 1, 2, 2).setValues([[1, 2], [3]])",
      "The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.",
    ],
    [
      "backgrounds too few",
      "sheet.getRange(1, 1, 2, 1).setBackgrounds([['red']])",
      "The data has 1 but the range has 2.",
    ],
    [
      "beyond the 1,000th row",
      "sheet.getRange(1001, 1)",
      "The coordinates of the range are outside the dimensions of the sheet.",
    ],
    [
      "beyond the 26th column",
      "sheet.getRange('AA1')",
      "The coordinates of the range are outside the dimensions of the sheet.",
    ],
    ["row 0", "sheet.getRange(0, 1)", "The starting row of the range is too small."],
    [
      "no rows",
      "sheet.getRange(1, 1, 0, 1)",
      "The number of rows in the range must be at least 1.",
    ],
    ["no such reference", "sheet.getRange('nothing')", "Range not found"],
    [
      "too long a text",
      "sheet.getRange(1, 1).setValue('x'.repeat(50001))",
      "more than the maximum of 50000 characters",
    ],
    [
      "eleven million cells",
      "sheet.insertRowsAfter(1000, 400000)",
      "above the limit of 10000000 cells",
    ],
    [
      "a second sheet of a name",
      "book.insertSheet('Sheet1')",
      'A sheet with the name "Sheet1" already exists.',
    ],
    [
      "the last sheet's deletion",
      "book.deleteSheet(sheet)",
      "You can't remove all the visible sheets in a document.",
    ],
    [
      "the last sheet's hiding",
      "sheet.hideSheet()",
      "You can't hide all the sheets in a document.",
    ],
    [
      "all rows' deletion",
      "sheet.deleteRows(1, 1000)",
      "You can't delete all the rows on the sheet.",
    ],
    [
      "a second filter",
      "sheet.getRange('A1:B2').createFilter() && sheet.getRange('A1').createFilter()",
      "already has a filter",
    ],
    [
      "a property of 10 kB",
      "PropertiesService.getUserProperties().setProperty('a', 'x'.repeat(10000))",
      "Argument too large: value",
    ],
    [
      "a store of 500 kB",
      "for (let i = 0; i < 60; i++) PropertiesService.getDocumentProperties().setProperty('k' + i, 'x'.repeat(9000))",
      "exceeded the property storage quota",
    ],
  ])("throws: %s", (_, code, message) => {
    expect(() => inBundle(`${code}; return null;`)).toThrow(message);
  });

  it("writes nothing when one value of a grid is refused", () => {
    const addOn = bundleOf("sheet.getRange('A1:B1').setValues([['kept out', NaN]]);");
    expect(() => addOn.call("go")).toThrow("NaN");
    expect(addOn.services.spreadsheet.sheets[0]?.content(1, 1)).toBe("");
  });

  it("uses a sheet no longer once it was deleted", () => {
    expect(() =>
      inBundle("const other = book.insertSheet('B'); book.deleteSheet(other); other.getLastRow();"),
    ).toThrow(/Sheet \d+ not found/);
  });
});
