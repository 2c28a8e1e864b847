import { beforeEach, describe, expect, it } from "vitest";
import {
  type FormulaCell,
  type SheetModel,
  SpreadsheetModel,
  valueIn,
} from "../../../src/local/services";
import { OtherPerson } from "../../support/otherPerson";

let spreadsheet: SpreadsheetModel;
let sheet: SheetModel;
let person: OtherPerson;

/** A tab "People" of three rows under a header: name, days since, paid. */
beforeEach(() => {
  spreadsheet = new SpreadsheetModel({ locale: "ko_KR" });
  sheet = spreadsheet.addSheet("People");
  person = new OtherPerson(spreadsheet);
  for (const row of [
    ["Name", "Since", "Paid"],
    ["Kim", 3, true],
    ["Ahn", 2, false],
    ["Lee", 1, false],
  ])
    person.typeRow("People", row);
});

const names = () => [1, 2, 3, 4, 5, 6].map((row) => sheet.content(row, 1));
const headers = () => [1, 2, 3, 4].map((column) => sheet.content(1, column));

describe("another person at the cells", () => {
  it("types, read by the locale and by the format that stands there", () => {
    person.type("People", 2, 2, "2026. 3. 1");
    sheet.styles.numberFormat.fill({ row: 3, column: 2, rows: 1, columns: 1 }, "@");
    person.type("People", 3, 2, "007");
    expect([sheet.content(2, 2), sheet.content(3, 2)]).toEqual([46082, "007"]);
    expect(sheet.styles.numberFormat.at(2, 2)).toBe("yyyy. M. d");
  });

  it("types a date into a cell whose automatic format was set as a number's: it stays a number", () => {
    const cell = { row: 2, column: 2, rows: 1, columns: 1 };
    sheet.styles.numberFormat.fill(cell, "0.###############");
    person.type("People", 2, 2, "2026. 3. 1");
    expect(sheet.styles.numberFormat.at(2, 2)).toBe("0.###############");
  });

  it("types a formula of the locale", () => {
    person.setLocale("de_DE");
    person.type("People", 5, 2, "=SUM(B2;1,5)");
    expect((sheet.content(5, 2) as FormulaCell).formula).toBe("=SUM(B2,1.5)");
    person.type("People", 5, 2, "=SUM(B2,1.5)");
    expect(valueIn(sheet.content(5, 2))).toBe("#ERROR!");
  });

  it("types a row below the last, at the grid's end into a new one", () => {
    expect(person.typeRow("People", ["Oh", "", false])).toBe(5);
    sheet.setContent(1000, 5, "far down");
    expect(person.typeRow("People", ["Yoo"])).toBe(1001);
    expect([sheet.content(5, 1), sheet.content(1001, 1), sheet.maxRows]).toEqual([
      ...["Oh", "Yoo", 1001],
    ]);
  });

  it("types right below a table, which grows", () => {
    person.convertToTable("People", { row: 1, column: 1, rows: 4, columns: 3 });
    person.typeRow("People", ["Oh"]);
    expect(sheet.tables[0]?.rect.rows).toBe(5);
  });

  it("ticks and unticks a box", () => {
    person.tick("People", 3, 3);
    person.tick("People", 2, 3);
    expect([sheet.content(2, 3), sheet.content(3, 3)]).toEqual([false, true]);
  });

  it("is refused what a drop-down refuses", () => {
    const rule = { values: ["Kim"], showDropdown: true, allowInvalid: false, helpText: null };
    const cell = { row: 2, column: 1, rows: 1, columns: 1 };
    sheet.styles.validation.fill(cell, { criterion: "VALUE_IN_LIST", ...rule });
    expect(() => person.type("People", 2, 1, "Oh")).toThrow("violates the data validation rules");
  });
});

describe("another person at rows and columns", () => {
  it("inserts rows above and below, and deletes some; formulas follow", () => {
    person.type("People", 2, 5, "=B4");
    person.insertRowsAbove("People", 2);
    person.insertRowsBelow("People", 3, 2);
    expect(names()).toEqual(["Name", "", "Kim", "", "", "Ahn"]);
    expect((sheet.content(3, 5) as FormulaCell).formula).toBe("=B7");
    person.deleteRows("People", 4, 2);
    expect(names()).toEqual(["Name", "", "Kim", "Ahn", "Lee", ""]);
    expect((sheet.content(3, 5) as FormulaCell).formula).toBe("=B5");
  });

  it("inserts and deletes a column", () => {
    person.insertColumn("People", 2, { row: 1, text: "Telephone" });
    expect(headers()).toEqual(["Name", "Telephone", "Since", "Paid"]);
    person.deleteColumn("People", 3);
    expect(headers()).toEqual(["Name", "Telephone", "Paid", ""]);
  });

  it("sorts under the header: notes, looks and images go along, heights stay", () => {
    person.note("People", 2, 1, "moved away");
    person.insertImage("People", 2, 4);
    sheet.rowHeights.fill(2, 1, 60);
    person.sort("People", 2);
    expect(names().slice(0, 4)).toEqual(["Name", "Lee", "Ahn", "Kim"]);
    expect(sheet.styles.note.at(4, 1)).toBe("moved away");
    expect(sheet.content(4, 4)).toBeTypeOf("object");
    expect([sheet.rowHeights.at(2), sheet.rowHeights.at(4)]).toEqual([60, 21]);
    person.sort("People", 2, 1, false);
    expect(names().slice(0, 4)).toEqual(["Name", "Kim", "Ahn", "Lee"]);
  });
});

describe("another person at what lies over the grid", () => {
  it("filters people out, row by row as they stand", () => {
    person.filterOut("People", 1, ["Ahn"]);
    person.type("People", 3, 1, "Oh");
    expect([2, 3, 4].map((row) => sheet.filteredRows.at(row))).toEqual([false, true, false]);
  });

  it("draws a chart, and moves it to a sheet of its own", () => {
    const id = person.insertChart("People", sheet.whole(), { row: 6, column: 1 });
    expect(person.moveChartToOwnSheet("People")).toBe("Chart1");
    const own = spreadsheet.sheetNamed("Chart1");
    expect([own?.kind, own?.charts[0]?.id, sheet.charts]).toEqual(["OBJECT", id, []]);
  });

  it("protects cells in earnest", () => {
    person.protect("People", { row: 1, column: 1, rows: 1, columns: 3 }, "our header");
    expect(sheet.protections).toMatchObject([{ description: "our header", warningOnly: false }]);
  });
});

describe("another person at the tabs", () => {
  it("renames one, and formulas follow", () => {
    person.addTab("Sums");
    person.type("Sums", 1, 1, "=SUM(People!B2:B4)");
    person.renameTab("People", "All people");
    const formula = spreadsheet.sheetNamed("Sums")?.content(1, 1) as FormulaCell;
    expect(formula.formula).toBe("=SUM('All people'!B2:B4)");
  });

  it("deletes one", () => {
    person.addTab("Sums");
    person.deleteTab("People");
    expect(spreadsheet.sheets.map(({ name }) => name)).toEqual(["Sums"]);
  });

  it("duplicates one with all that is on it, under ids of its own", () => {
    person.note("People", 2, 1, "moved away");
    person.insertChart("People", sheet.whole(), { row: 6, column: 1 });
    person.protect("People", sheet.whole(), "ours", true);
    sheet.metadata.push({ id: spreadsheet.newId(), key: "k", value: "v", visibility: "DOCUMENT" });
    person.addTab("Last");
    expect(person.duplicateTab("People")).toBe("Copy of People");
    expect(person.duplicateTab("People")).toBe("Copy 2 of People");
    expect(spreadsheet.sheets.map(({ name }) => name)).toEqual([
      ...["People", "Copy 2 of People", "Copy of People", "Last"],
    ]);
    const copy = spreadsheet.sheetNamed("Copy of People") as SheetModel;
    expect([copy.content(2, 1), copy.styles.note.at(2, 1)]).toEqual(["Kim", "moved away"]);
    expect(copy.charts[0]?.ranges[0]?.sheetId).toBe(copy.id);
    const ids = [sheet, copy].flatMap(({ id, charts, protections, metadata }) => [
      ...[id, ...charts.map((one) => one.id)],
      ...[...protections, ...metadata].map((one) => one.id),
    ]);
    expect(new Set(ids).size).toBe(8);
    copy.setContent(2, 1, "Oh");
    expect(sheet.content(2, 1)).toBe("Kim");
  });

  it("gives none a name that is taken, whatever its case", () => {
    person.addTab("Sums");
    expect(() => person.addTab("PEOPLE")).toThrow("is taken");
    expect(() => person.renameTab("Sums", "people")).toThrow("is taken");
  });
});

describe("another person at the spreadsheet's settings", () => {
  it("sets the locale and the zone", () => {
    person.setLocale("pt_BR");
    person.setTimeZone("America/Sao_Paulo");
    expect([spreadsheet.locale, spreadsheet.timeZone]).toEqual(["pt_BR", "America/Sao_Paulo"]);
  });
});
