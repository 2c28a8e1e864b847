import { describe, expect, it } from "vitest";
import { FormulaCell, SpreadsheetModel } from "../../../src/local/services";
import { readXlsx, writeXlsx } from "../../../src/local/xlsx";
import { bundleOf } from "../services/inBundle";
import { describeSpreadsheet } from "./describeSpreadsheet";

const defaults = { locale: "en_GB", timeZone: "Europe/London" };

function throughFile(spreadsheet: SpreadsheetModel): SpreadsheetModel {
  const { bytes } = writeXlsx(spreadsheet, undefined);
  return readXlsx(bytes, defaults).spreadsheet;
}

/** Builds a spreadsheet with the services and gives it as it is, and as a file gives it back. */
function written(code: string): { before: unknown; after: unknown } {
  const addOn = bundleOf(code, { timeZone: "Asia/Seoul", locale: "ko_KR" });
  addOn.call("go");
  const { spreadsheet } = addOn.services;
  const before = describeSpreadsheet(spreadsheet);
  return { before, after: describeSpreadsheet(throughFile(spreadsheet)) };
}

describe("what is written and read back is the same", () => {
  it.each([
    [
      "numbers, texts, truth values and blanks",
      `sheet.getRange("A1:F1").setValues([[1, -0.1, "Kim", true, false, ""]]);`,
    ],
    [
      "dates and times",
      `sheet.getRange("A1:B1").setValues([[new Date(2026, 2, 1), new Date(Date.UTC(2026, 2, 1, 4, 5, 9))]]);
      sheet.getRange("C1").setNumberFormat("yyyy-mm-dd").setValue("2026-03-01");`,
    ],
    [
      "text that looks like something else",
      `sheet.getRange("A1:F1").setNumberFormat("@")
      .setValues([["=HYPERLINK(\\"http://x\\",\\"y\\")", "007", "2026-03-01", "TRUE", "'x", "+82-10"]]);`,
    ],
    [
      "text with signs, blanks and line breaks",
      `sheet.getRange("A1:C1").setNumberFormat("@")
      .setValues([["<&> \\"q\\" 'a'", "  two  blanks ", "one\\ntwo"]]);`,
    ],
    ["Hangul", `sheet.setName("부원 (2026)"); sheet.getRange("A1").setValue("추렴 — 낸 사람");`],
    ["formulas with their values", `sheet.getRange("A1:B1").setValues([[2, "=A1*2"]]);`],
    [
      "whole columns and other sheets in formulas",
      `book.insertSheet("By group"); sheet.getRange("A1")
      .setFormula("=SUM('By group'!E:E)+SUM($B:$C)");`,
    ],
    ["open ranges in formulas", `sheet.getRange("D1").setFormula("=SUM(A2:A)+COUNTA($B$3:$B)");`],
    [
      "functions that only Sheets has",
      `sheet.getRange("D1:E2").setFormulas([["=QUERY(A:B,\\"select A\\")", "=ARRAYFORMULA(A1:A2*2)"],
      ["=QUOTA_SPLIT(100,A1:A3)", "=SUM({1\\\\2})"]]);`,
    ],
    [
      "newer functions",
      `sheet.getRange("D1").setFormula("=TEXTJOIN(\\",\\",TRUE,UNIQUE(A1:A3))");`,
    ],
    [
      "links to addresses",
      `sheet.getRange("A1:B1").setFormulas([["=HYPERLINK(\\"https://x.org/?a=1&b=%20\\",\\"Kim\\")",
      "=HYPERLINK(\\"mailto:kim@x.org?subject=%EC%B6%94%EB%A0%B4\\",\\"mail\\")"]]);`,
    ],
    [
      "links to other tabs",
      `const other = book.insertSheet("Kim's & others"); sheet.getRange("A1")
      .setFormula("=HYPERLINK(\\"#gid=" + other.getSheetId() + "&range=B7\\",\\"there\\")");`,
    ],
    [
      "number formats",
      `sheet.getRange("A1:D1").setNumberFormats([["#,##0", "0.0%", '"₩"#,##0', "yyyy. M. d"]]);
      sheet.getRange("A1:D1").setValues([[1, 0.5, 1000, 46082]]);`,
    ],
    [
      "formats of whole columns",
      `sheet.getRange("B2:B1000").setNumberFormat("@"); sheet.getRange("A1:C1").setValues([["a", "b", "c"]])
      .setFontWeight("bold"); sheet.getRange("B3").setValue("007");`,
    ],
    [
      "looks",
      `sheet.getRange("A1:B2").setFontWeight("bold").setFontStyle("italic").setFontColor("#112233")
      .setBackground("#ffeedd").setHorizontalAlignment("center").setVerticalAlignment("middle").setWrap(true);
      sheet.getRange("A3").setFontLine("line-through").setFontSize(14).setFontFamily("Georgia");
      sheet.getRange("A4").setFontLine("underline");`,
    ],
    ["looks of cells without content", `sheet.getRange("C5:D6").setBackground("#00ff00");`],
    [
      "borders",
      `sheet.getRange("B2:C3").setBorder(true, true, true, true, false, true, "#ff0000", SpreadsheetApp.BorderStyle.SOLID_MEDIUM);`,
    ],
    [
      "parts of a text that look different",
      `const bold = SpreadsheetApp.newTextStyle().setBold(true).setForegroundColor("#ff0000").build();
      sheet.getRange("A1").setRichTextValue(SpreadsheetApp.newRichTextValue().setText("Kim and Lee").setTextStyle(0, 3, bold).build());`,
    ],
    [
      "column widths, hidden columns, row heights",
      `sheet.setColumnWidth(2, 240); sheet.setColumnWidths(5, 2, 60); sheet.hideColumns(3);
      sheet.setRowHeight(1, 40); sheet.hideRows(4);`,
    ],
    [
      "groups of columns, folded and not",
      `sheet.getRange("C1:E1").shiftColumnGroupDepth(1); sheet.getRange("G1:I1").shiftColumnGroupDepth(1);
      sheet.getRange("H1").shiftColumnGroupDepth(1); sheet.getColumnGroup(3, 1).collapse();`,
    ],
    ["frozen rows and columns", `sheet.setFrozenRows(2); sheet.setFrozenColumns(1);`],
    ["hidden gridlines", `sheet.setHiddenGridlines(true);`],
    [
      "grids larger and smaller than new ones",
      `sheet.insertRowsAfter(1000, 500); sheet.deleteColumns(9, 18);`,
    ],
    [
      "tab colours, hidden and active sheets",
      `sheet.setTabColor("#3b6fb6"); book.insertSheet("B").hideSheet(); book.insertSheet("C").activate();`,
    ],
    [
      "drop-downs",
      `const list = (values) => SpreadsheetApp.newDataValidation().requireValueInList(values).setAllowInvalid(true).setHelpText("Pick one").build();
      sheet.getRange("A2:A1000").setDataValidation(list(["Cash", "In kind"]));
      sheet.getRange("C2:D9").setDataValidation(list(["with, comma", "plain"]));
      sheet.getRange("E2").setDataValidation(list(Array.from({ length: 60 }, (_, i) => "Group " + i)));`,
    ],
    [
      "drop-downs of what stands elsewhere, in one column, one row or several columns",
      `const listed = book.insertSheet("Who's who");
      const of = (a1) => SpreadsheetApp.newDataValidation().requireValueInRange(listed.getRange(a1), true).build();
      sheet.getRange("A2:A9").setDataValidation(of("B2:B50"));
      sheet.getRange("B2:B9").setDataValidation(of("C2:Z2"));
      sheet.getRange("C2:C9").setDataValidation(of("A3:B50"));`,
    ],
    [
      "checkboxes and other rules",
      `const rule = () => SpreadsheetApp.newDataValidation();
      sheet.getRange("A2:A9").insertCheckboxes(); sheet.getRange("A2").setValue(true);
      sheet.getRange("B2:B9").setDataValidation(rule().requireDate().setAllowInvalid(false).build());
      sheet.getRange("C2:C9").setDataValidation(rule().requireNumberGreaterThanOrEqualTo(0).build());
      sheet.getRange("D2:D9").setDataValidation(rule().requireNumberBetween(1, 5).build());
      sheet.getRange("E2:E9").setDataValidation(rule().requireFormulaSatisfied("=E2>D2").build());`,
    ],
    [
      "notes",
      `sheet.getRange("A1:B1").setNotes([["Who gives", "Several, with commas\\nbetween"]]); sheet.getRange("A1").setValue("Members");`,
    ],
    [
      "conditional formats",
      `const rule = () => SpreadsheetApp.newConditionalFormatRule();
      sheet.setConditionalFormatRules([
        rule().whenFormulaSatisfied('=$E3="late"').setBackground("#ffdddd").setFontColor("#aa0000").setRanges([sheet.getRange("A3:F1000")]).build(),
        rule().whenTextEqualTo('He said "no"').setBold(true).setRanges([sheet.getRange("B2:B9"), sheet.getRange("D2:D9")]).build(),
        rule().whenTextContains("late").setStrikethrough(true).setItalic(true).setRanges([sheet.getRange("C2:C9")]).build()]);`,
    ],
    [
      "filters with what they hide",
      `sheet.getRange("A1:C20").createFilter().setColumnFilterCriteria(2,
      SpreadsheetApp.newFilterCriteria().setHiddenValues(["Settled"]).build());`,
    ],
    ["merged cells", `sheet.getRange("A1:C1").merge(); sheet.getRange("A1").setValue("Title");`],
    [
      "protection that only warns",
      `sheet.protect().setWarningOnly(true).setDescription("Overview").setUnprotectedRanges([sheet.getRange("K3:L1000")]);
      sheet.getRange("A1:B2").protect().setWarningOnly(true);`,
    ],
    [
      "charts",
      `sheet.insertChart(sheet.newChart().asBarChart().addRange(sheet.getRange("A2:C9")).setPosition(12, 1, 0, 0)
      .setOption("title", "Quota & collected").setNumHeaders(1).build());`,
    ],
    [
      "metadata of spreadsheet and sheets, document properties",
      `book.addDeveloperMetadata("whipround.tabs", JSON.stringify({ 0: { tab: "members" } }));
      sheet.addDeveloperMetadata("k", "v", SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
      PropertiesService.getDocumentProperties().setProperty("p", "x".repeat(9000));`,
    ],
    [
      "named ranges",
      `book.setNamedRange("Ledger", sheet.getRange("A2:F900")); book.setNamedRange("Rate", sheet.getRange("H1"));`,
    ],
    [
      "names that files do not allow",
      `sheet.setName("A very long name of a tab, longer than 31 characters"); book.insertSheet("In/out: [2026]?");
      book.insertSheet("A very long name of a tab, longer than 31");`,
    ],
  ])("%s", (_, code) => {
    const { before, after } = written(code);
    expect(after).toEqual(before);
  });

  it("twice over", () => {
    const addOn =
      bundleOf(`sheet.getRange("A1:B1").setValues([["a", "=SUM(B2:B)"]]).setFontWeight("bold");
      sheet.getRange("C2:C50").insertCheckboxes(); sheet.setFrozenRows(1);`);
    addOn.call("go");
    const once = throughFile(addOn.services.spreadsheet);
    const twice = throughFile(once);
    expect(describeSpreadsheet(twice)).toEqual(describeSpreadsheet(once));
  });

  it("with 100,000 rows", () => {
    const spreadsheet = SpreadsheetModel.empty({ timeZone: "Asia/Seoul" });
    const sheet = spreadsheet.sheets[0]!;
    spreadsheet.insert(sheet, "rows", 1001, 99_000, 0);
    for (let row = 1; row <= 100_000; row++)
      sheet.setContent(row, 1, row % 7 === 0 ? `Cell ${row}` : row);
    const after = throughFile(spreadsheet).sheets[0]!;
    expect([after.maxRows, after.lastRow()]).toEqual([100_000, 100_000]);
    expect([7, 50_000, 99_995, 100_000].map((row) => after.content(row, 1))).toEqual([
      "Cell 7",
      50_000,
      "Cell 99995",
      100_000,
    ]);
  });
});

describe("what does not fit into a file", () => {
  it("is cut and said so where a text is longer than 32,767 characters", () => {
    const spreadsheet = SpreadsheetModel.empty();
    spreadsheet.sheets[0]!.setContent(3, 2, "x".repeat(40_000));
    const { losses, bytes } = writeXlsx(spreadsheet, undefined);
    const { spreadsheet: after } = readXlsx(bytes, defaults);
    expect(losses).toEqual([{ cell: "Sheet1!B3", characters: 32_767 }]);
    expect(String(after.sheets[0]!.content(3, 2))).toHaveLength(32_767);
  });

  it("keeps links beyond the 65,530th of a sheet as formulas", () => {
    const spreadsheet = SpreadsheetModel.empty();
    const sheet = spreadsheet.sheets[0]!;
    spreadsheet.insert(sheet, "rows", 1001, 65_000, 0);
    const link = new FormulaCell('=HYPERLINK("https://x.org","x")', "x");
    for (let row = 1; row <= 65_540; row++) sheet.setContent(row, 1, link);
    const { bytes } = writeXlsx(spreadsheet, undefined);
    const after = readXlsx(bytes, defaults).spreadsheet.sheets[0]!;
    expect(after.content(65_540, 1)).toEqual(link);
  });
});
