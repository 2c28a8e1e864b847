import { describe, expect, it } from "vitest";
import { inBundle } from "./inBundle";

/** A table of four people of whom the filter hides those that are not late; `hidden` tells which rows. */
const filtered = (body: string): unknown =>
  inBundle(`
    sheet.getRange("A1:B5").setValues([["Name", "State"],
      ["Ahn", "Late"], ["Kim", "Part"], ["Lee", "Late"], ["Oh", "Part"]]);
    const criteria = SpreadsheetApp.newFilterCriteria().setHiddenValues(["Part"]).build();
    const filter = sheet.getRange("A1:B5").createFilter().setColumnFilterCriteria(2, criteria);
    const hidden = () => [1, 2, 3, 4, 5, 6, 7].filter((row) => sheet.isRowHiddenByFilter(row));
    ${body}; return hidden();`);

describe("a filter", () => {
  it("hides the rows of its range that hold what is hidden when it is set", () => {
    expect(filtered("")).toEqual([3, 5]);
  });

  it.each([
    ["other values are written", "sheet.getRange('B2:B3').setValues([['Part'], ['Late']])", [3, 5]],
    ["rows are inserted", "sheet.insertRowsAfter(2, 2)", [5, 7]],
    ["a row is deleted", "sheet.deleteRow(2)", [2, 4]],
    ["the range is sorted", "sheet.getRange('A2:B5').sort(2)", [3, 5]],
    ["a row is added below", "sheet.appendRow(['Yoo', 'Part'])", [3, 5]],
  ])("keeps hiding by place where %s", (_, code, rows) => {
    expect(filtered(code)).toEqual(rows);
  });

  it.each([
    ["its criteria are set again", "filter.setColumnFilterCriteria(2, criteria)"],
    [
      "it is made anew",
      "filter.remove(); sheet.getRange('A1:B5').createFilter().setColumnFilterCriteria(2, criteria)",
    ],
    [
      "the criteria that it tells are set again",
      "filter.setColumnFilterCriteria(2, filter.getColumnFilterCriteria(2))",
    ],
  ])("looks again where %s", (_, again) => {
    const code = `sheet.getRange('B2:B3').setValues([['Part'], ['Late']]); ${again}`;
    expect(filtered(code)).toEqual([2, 5]);
  });

  it("shows all rows once it or its last criteria are gone", () => {
    expect(filtered("filter.remove()")).toEqual([]);
    expect(filtered("filter.removeColumnFilterCriteria(2)")).toEqual([]);
  });

  it("hides nothing that people hid", () => {
    expect(filtered("sheet.hideRows(2); if (!sheet.isRowHiddenByUser(2)) throw 1")).toEqual([3, 5]);
  });

  it("tells its range and criteria", () => {
    expect(
      filtered(`const seen = sheet.getFilter();
        if (seen.getRange().getA1Notation() !== "A1:B5") throw 1;
        if (seen.getColumnFilterCriteria(1) !== null) throw 2;`),
    ).toEqual([3, 5]);
  });
});
