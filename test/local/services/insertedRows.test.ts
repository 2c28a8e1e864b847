import { describe, expect, it } from "vitest";
import { shiftReferences } from "../../../src/local/services/values/references";
import { bundleOf, inBundle } from "./inBundle";

describe("references in formulas follow their cells", () => {
  const two = { sheet: "Data", axis: "rows", at: 5, count: 2 } as const;
  const gone = { sheet: "Data", axis: "rows", at: 5, count: -2 } as const;
  const column = { sheet: "Data", axis: "columns", at: 2, count: 1 } as const;

  it.each([
    ["a cell above the new rows stays", "=A4", two, "=A4"],
    ["a cell below them moves", "=A5+$B$6", two, "=A7+$B$8"],
    ["a range that they fall into grows", "=SUM(A2:A9)", two, "=SUM(A2:A11)"],
    ["a range that ends above them does not", "=SUM(A2:A4)", two, "=SUM(A2:A4)"],
    ["an open range keeps its end open", "=SUM(A$6:A)", two, "=SUM(A$8:A)"],
    ["whole columns stay", "=SUM(A:C)", two, "=SUM(A:C)"],
    ["whole rows move", "=SUM(4:6)", two, "=SUM(4:8)"],
    ["another sheet's cells stay", "=Other!A9&'Other one'!A9", two, "=Other!A9&'Other one'!A9"],
    ["named by any case", "=data!A9&'DATA'!A9", two, "=data!A11&'DATA'!A11"],
    ["texts and functions stay", '="A9"&LOG10(A9)&A9B', two, '="A9"&LOG10(A11)&A9B'],
    ["numbers with an exponent stay", "=1E9+9E9", two, "=1E9+9E9"],
    ["a deleted cell is lost", "=A5&Data!A6", gone, "=#REF!&#REF!"],
    ["a range shrinks", "=SUM(A2:A6)&SUM(A5:A9)", gone, "=SUM(A2:A4)&SUM(A5:A7)"],
    ["a range without cells left is lost", "=SUM(A5:B6)", gone, "=SUM(#REF!)"],
    ["columns", "=A1+B1+SUM(A1:C1)+SUM(B:B)", column, "=A1+C1+SUM(A1:D1)+SUM(C:C)"],
  ])("%s", (_, formula, shift, after) => {
    expect(shiftReferences(formula, "Data", shift)).toBe(after);
  });

  it("on every sheet, in cells, drop-downs and conditional formats", () => {
    const seen = inBundle(`
      const other = book.insertSheet("Other");
      sheet.setName("Old name");
      other.getRange("A1").setFormula("='Old name'!B9");
      sheet.getRange("A1").setFormula("=B9");
      other.getRange("B1").setDataValidation(SpreadsheetApp.newDataValidation()
        .requireValueInRange(sheet.getRange("B5:B9")).build());
      sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied("=$B5>0").setBold(true).setRanges([sheet.getRange("A5:B9")]).build()]);
      sheet.insertRowsAfter(2, 1);
      sheet.setName("New name");
      const [rule] = sheet.getConditionalFormatRules();
      return [other.getRange("A1").getFormula(), sheet.getRange("A1").getFormula(),
        other.getRange("B1").getDataValidation().getCriteriaValues()[0].getA1Notation(),
        rule.getBooleanCondition().getCriteriaValues()[0], rule.getRanges()[0].getA1Notation()];`);
    expect(seen).toEqual(["='New name'!B10", "=B10", "B6:B10", "=$B6>0", "A6:B10"]);
  });
});

describe("what lies over the grid follows inserted and deleted rows", () => {
  it("a chart on any sheet with its ranges, and with its anchor", () => {
    const seen = inBundle(`
      const other = book.insertSheet("Other");
      const chart = (on, row) => on.insertChart(on.newChart().asBarChart()
        .addRange(sheet.getRange("A5:B9")).setPosition(row, 1, 0, 0).build());
      chart(sheet, 12); chart(other, 12);
      sheet.insertRowsBefore(1, 3);
      sheet.deleteRows(14, 5);
      const tell = (on) => { const [c] = on.getCharts();
        return [c.getRanges()[0].getA1Notation(), c.getContainerInfo().getAnchorRow()]; };
      return [tell(sheet), tell(other)];`);
    expect(seen).toEqual([
      ["A8:B12", 14],
      ["A8:B12", 12],
    ]);
  });

  it("a filter with its columns", () => {
    const seen = inBundle(`
      const filter = sheet.getRange("B2:D9").createFilter();
      filter.setColumnFilterCriteria(3, SpreadsheetApp.newFilterCriteria()
        .setHiddenValues(["Late"]).build());
      sheet.insertColumnsBefore(1, 1);
      sheet.deleteColumns(3, 1);
      const moved = sheet.getFilter();
      return [moved.getRange().getA1Notation(),
        moved.getColumnFilterCriteria(3).getHiddenValues()];`);
    expect(seen).toEqual(["C2:D9", ["Late"]]);
  });

  it("heights, hidden rows and frozen rows", () => {
    const seen = inBundle(`
      sheet.setRowHeight(3, 60); sheet.hideRows(4); sheet.setFrozenRows(2);
      sheet.insertRowBefore(2); sheet.deleteRow(1);
      sheet.insertRows(1, 2);
      return [sheet.getRowHeight(5), sheet.isRowHiddenByUser(6), sheet.getFrozenRows()];`);
    expect(seen).toEqual([60, true, 4]);
  });

  it("column groups", () => {
    const seen = inBundle(`
      sheet.getRange("C1:D1").shiftColumnGroupDepth(1);
      sheet.getColumnGroup(3, 1).collapse();
      sheet.insertColumnBefore(1); sheet.insertColumnAfter(4); sheet.deleteColumn(1);
      const group = sheet.getColumnGroup(4, 1);
      return [group.getRange().getA1Notation(), group.isCollapsed()];`);
    expect(seen).toEqual(["C1:E1000", true]);
  });

  it("a named range that was obtained before", () => {
    expect(
      inBundle(`book.setNamedRange("area", sheet.getRange("B5:C6"));
        const [named] = book.getNamedRanges();
        sheet.insertRowsAfter(5, 1);
        return named.getRange().getA1Notation();`),
    ).toBe("B5:C7");
  });
});

describe("a range of the script", () => {
  it("stays at its coordinates when rows come in above it", () => {
    expect(
      inBundle(`const range = sheet.getRange("A5").setValue("five");
        sheet.insertRowBefore(1);
        return [range.getA1Notation(), range.getValue(), sheet.getRange("A6").getValue()];`),
    ).toEqual(["A5", "", "five"]);
  });

  it("is of no use once the grid has become smaller", () => {
    expect(() =>
      inBundle("const range = sheet.getRange('A1000'); sheet.deleteRow(1); range.getValue();"),
    ).toThrow("The coordinates of the range are outside the dimensions of the sheet.");
  });

  it.each([
    "other.getName()",
    "other.getIndex()",
    "other.getRange('A1')",
    "other.appendRow([1])",
    "range.getValues()",
    "range.setValue(1)",
  ])("and a sheet are of none once the sheet was deleted: %s", (code) => {
    expect(() =>
      inBundle(`const other = book.insertSheet("B"); const range = other.getRange("A1");
        book.deleteSheet(other); ${code};`),
    ).toThrow(/^Sheet \d+ not found$/);
  });
});

describe("appendRow", () => {
  it("writes below whatever stands lowest at that moment, as if typed", () => {
    const addOn = bundleOf(
      `sheet.getRange("C7").setValue("note");
       sheet.getLastRow();
       sheet.appendRow(["1,000", new Date(0), "=A1"]);
       return sheet.getRange("A9:C9").getFormulas()[0].concat(sheet.getRange("A9").getValue());`,
      {
        onCall: ({ name }) => {
          if (name === "Sheet.appendRow")
            addOn.services.spreadsheet.sheets[0]?.setContent(8, 1, "typed meanwhile");
        },
      },
    );
    expect(addOn.call("go")).toEqual(["", "", "=A1", 1000]);
  });

  it("grows the grid by what is missing", () => {
    expect(
      inBundle(`sheet.getRange("A1000").setValue("last");
        sheet.appendRow(new Array(28).fill("x"));
        return [sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getRange("AB1001").getValue()];`),
    ).toEqual([1001, 28, "x"]);
  });
});

describe("sorting a range", () => {
  it("moves formats, notes, drop-downs and relative formulas with their rows, not heights", () => {
    const seen = inBundle(`
      sheet.getRange("A2:B3").setValues([["b", 2], ["a", 1]]);
      sheet.getRange("A3").setBackground("red").setNote("n").insertCheckboxes();
      sheet.getRange("C3").setFormula("=B3*$B$2");
      sheet.setRowHeight(3, 60);
      sheet.getRange("A2:C3").sort(1);
      const top = sheet.getRange("A2");
      return [sheet.getRange("A2:B3").getValues(), top.getBackground(), top.getNote(),
        top.getDataValidation() !== null, sheet.getRange("C2").getFormula(),
        sheet.getRowHeight(3)];`);
    expect(seen).toEqual([
      [
        ["a", 1],
        ["b", 2],
      ],
      "#ff0000",
      "n",
      true,
      "=B2*$B$2",
      60,
    ]);
  });
});
