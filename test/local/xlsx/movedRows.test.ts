import { describe, expect, it } from "vitest";
import { FormulaCell, type SheetModel, type SpreadsheetModel } from "../../../src/local/services";
import { CannotChange, readXlsx, writeXlsx } from "../../../src/local/xlsx";
import { Zip } from "../../../src/local/xlsx/zip/zip";
import { describeSpreadsheet } from "./describeSpreadsheet";
import { changedParts, partsOf } from "./support/comparedFiles";
import { craftedBook, type Feature, features } from "./support/craftedBook";

const defaults = { locale: "en_US", timeZone: "Etc/UTC" };

/** A workbook of the given features after a change, as a file and as it is read again. */
function changed(
  wanted: readonly Feature[],
  change: (spreadsheet: SpreadsheetModel, notes: SheetModel) => void,
) {
  const before = craftedBook(new Set(wanted));
  const { spreadsheet, source } = readXlsx(before, defaults);
  change(spreadsheet, spreadsheet.sheetNamed("My notes")!);
  const { bytes } = writeXlsx(spreadsheet, source, { isForced: true });
  const parts = partsOf(bytes);
  return {
    before,
    bytes,
    spreadsheet,
    again: readXlsx(bytes, defaults).spreadsheet,
    part: (name: string) => String(parts.get(name)),
  };
}

const all = features.filter((feature) => feature !== "prefix" && feature !== "no numbers");
const notes = "xl/worksheets/sheet4.xml";

/** The cells, looks and all that lies over them, without what the reading itself makes. */
function saidOf(spreadsheet: SpreadsheetModel): unknown {
  const { sheets } = describeSpreadsheet(spreadsheet) as { sheets: unknown[] };
  return sheets;
}

describe("rows that come and go", () => {
  it.each([
    ["two rows in the middle", 3, 2],
    ["a row at the top", 1, 1],
    ["a row below the last one", 8, 1],
  ])("%s: what is read again is what was made", (_, at, count) => {
    const { spreadsheet, again } = changed(features, (book, sheet) => {
      book.insert(sheet, "rows", at, count, 0);
      sheet.setContent(at, 1, "new");
    });
    expect(saidOf(again)).toEqual(saidOf(spreadsheet));
  });

  it.each([
    ["a row in the middle", 3, 1],
    ["the first row", 1, 1],
    ["three rows", 4, 3],
  ])("without %s: what is read again is what was made", (_, at, count) => {
    const { spreadsheet, again } = changed(features, (book, sheet) => {
      book.remove(sheet, "rows", at, count);
    });
    expect(saidOf(again)).toEqual(saidOf(spreadsheet));
  });

  it("take along what no command knows of", () => {
    const { part } = changed(all, (book, sheet) => book.insert(sheet, "rows", 2, 3, 1));
    const xml = part(notes);
    expect(xml).toContain('<autoFilter ref="A1:C9">');
    expect(xml).toContain('<conditionalFormatting sqref="B1:B9"><cfRule type="dataBar"');
    expect(xml).toMatch(/<dataValidation [^>]*sqref="B1:B9"[^>]*><formula1>\$C\$1\+100/);
    expect(xml).toContain("<xm:sqref>C1:C9</xm:sqref>");
    expect(xml).toContain("<xm:sqref>A1:A9</xm:sqref>");
    expect(xml).toMatch(/<c r="B10"[^>]*><f t="array" ref="B10:C10">B5:C5\*2<\/f>/);
    expect(part("xl/comments7.xml")).toContain('<comment ref="B5"');
    expect(part("xl/threadedComments/threadedComment1.xml")).toContain('ref="B5"');
    expect(part("xl/drawings/vmlDrawing7.vml")).toMatch(/<x:Row>4<\/x:Row>/);
    expect(part("xl/drawings/drawing1.xml")).toMatch(/<xdr:row>11<\/xdr:row>.*<xdr:row>15</s);
    expect(part("xl/workbook.xml")).toContain("'My notes'!$A$1:$E$15</definedName>");
    expect(part("xl/workbook.xml")).toContain("'My notes'!$A$1:$C$9</definedName>");
  });

  it("leave alone what belongs to the sheet and is no text, such as a printer's settings", () => {
    const part = "xl/printerSettings/printerSettings1.bin";
    const zip = new Zip(craftedBook(new Set()));
    zip.put(part, Uint8Array.of(0xff, 0xfe, 0, 0xd8));
    zip.put(
      "xl/worksheets/_rels/sheet4.xml.rels",
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/printerSettings" Target="/${part}"/></Relationships>`,
    );
    const before = zip.file();
    const { spreadsheet, source } = readXlsx(before, defaults);
    spreadsheet.insert(spreadsheet.sheetNamed("My notes")!, "rows", 3, 2, 0);
    expect(changedParts(before, writeXlsx(spreadsheet, source).bytes)).not.toContain(part);
  });

  it("are told to formulas and rules on other tabs", () => {
    const { part } = changed(all, (book) =>
      book.insert(book.sheetNamed("Members")!, "rows", 2, 1, 0),
    );
    expect(part(notes)).toContain("<xm:f>Members!$F$3&gt;0</xm:f>");
    expect(part(notes)).toContain("<xm:f>Members!$B$3:$B$8</xm:f>");
    const members = part("xl/worksheets/sheet1.xml");
    expect(members).toMatch(/<c r="D3"[^>]*><f>F3\*2<\/f>/);
    expect(members).toMatch(/<c r="D8"[^>]*><f>F8\*2<\/f>/);
    expect(members).not.toContain("shared");
  });

  it("make a table longer within it and directly below it, and move one that lies below", () => {
    const table = "xl/tables/table1.xml";
    const within = changed(["table"], (book) =>
      book.insert(book.sheetNamed("Contributions")!, "rows", 3, 2, 0),
    );
    expect(within.part(table)).toMatch(/ref="A1:E6".*<autoFilter ref="A1:E6"/s);
    const below = changed(["table"], (book) => {
      const ledger = book.sheetNamed("Contributions")!;
      ledger.setContent(5, 2, "Roof");
      ledger.setContent(6, 2, "Roof");
    });
    expect(below.part(table)).toMatch(/ref="A1:E6".*<autoFilter ref="A1:E6"/s);
    const moved = changed(["table"], (book) =>
      book.insert(book.sheetNamed("Contributions")!, "rows", 1, 1, 0),
    );
    expect(moved.part(table)).toMatch(/ref="A2:E5".*<autoFilter ref="A2:E5"/s);
  });

  it("leave the tabs alone that nothing of it touches", () => {
    const { before, bytes } = changed(["drawing", "notes"], (book) =>
      book.insert(book.sheetNamed("Members")!, "rows", 3, 1, 0),
    );
    expect(changedParts(before, bytes)).not.toContain(notes);
  });
});

describe("a formula that cells share", () => {
  const members = "xl/worksheets/sheet1.xml";

  it("is handed to the next of them where its first cell is overwritten", () => {
    const { part } = changed(["shared formulas"], (book) =>
      book.sheetNamed("Members")!.setContent(2, 4, 5),
    );
    expect(part(members)).toMatch(/<c r="D3"[^>]*><f t="shared" ref="D3:D7" si="0">F3\*2<\/f>/);
    expect(part(members)).toMatch(/<c r="D4"[^>]*><f t="shared" si="0"\/>/);
    expect(part(members)).toMatch(/<c r="D2"[^>]*><v>5<\/v>/);
  });

  it("stays where one of the others is overwritten", () => {
    const { part } = changed(["shared formulas"], (book) =>
      book.sheetNamed("Members")!.setContent(4, 4, 5),
    );
    expect(part(members)).toContain('<f t="shared" ref="D2:D7" si="0">F2*2</f>');
    expect(part(members)).toMatch(/<c r="D4"[^>]*><v>5<\/v>/);
  });
});

describe("what must not be changed is refused", () => {
  it.each<[string, Feature, (book: SpreadsheetModel, notes: SheetModel) => void, string]>([
    [
      "a cell of an array",
      "array formula",
      (_, sheet) => sheet.setContent(7, 3, 1),
      "array: My notes!C7",
    ],
    [
      "a row through an array",
      "array formula",
      (book, sheet) => book.remove(sheet, "rows", 7, 1),
      "array: My notes!B7",
    ],
    [
      "a header of a table",
      "table",
      (book) => book.sheetNamed("Contributions")!.setContent(1, 1, "Day"),
      "table-header: Contributions!A1",
    ],
    [
      "the header's row of a table",
      "table",
      (book) => book.remove(book.sheetNamed("Contributions")!, "rows", 1, 1),
      "table-cut: Contributions!A1",
    ],
    [
      "a column through a table",
      "table",
      (book) => book.insert(book.sheetNamed("Contributions")!, "columns", 3, 1, 0),
      "table-cut: Contributions!A1",
    ],
    [
      "a conversation",
      "threaded comments",
      (_, sheet) => sheet.styles.note.fill({ row: 2, column: 2, rows: 1, columns: 1 }, "mine"),
      "threaded: My notes!B2",
    ],
    [
      "a locked cell",
      "protection",
      (_, sheet) => sheet.setContent(1, 1, "x"),
      "locked-cells: My notes!A1",
    ],
  ])("%s", (_, feature, change, message) => {
    const { spreadsheet, source } = readXlsx(craftedBook(new Set([feature])), defaults);
    change(spreadsheet, spreadsheet.sheetNamed("My notes")!);
    expect(() => writeXlsx(spreadsheet, source)).toThrow(CannotChange);
    expect(() => writeXlsx(spreadsheet, source)).toThrow(message);
  });

  it.each([
    [
      "a new tab in a locked workbook",
      "locked-structure: New",
      (zip: Zip) =>
        zip.put(
          "xl/workbook.xml",
          zip
            .text("xl/workbook.xml")!
            .replace("<bookViews>", '<workbookProtection lockStructure="1"/><bookViews>'),
        ),
    ],
    [
      "anything in a signed workbook",
      "signature: _xmlsignatures/sig1.xml",
      (zip: Zip) => zip.put("_xmlsignatures/sig1.xml", "<Signature/>"),
    ],
  ])("%s, until the user says so", (_, message, protect) => {
    const zip = new Zip(craftedBook(new Set()));
    protect(zip);
    const { spreadsheet, source } = readXlsx(zip.file(), defaults);
    spreadsheet.addSheet("New").setContent(1, 1, "x");
    expect(() => writeXlsx(spreadsheet, source)).toThrow(message);
    const { bytes } = writeXlsx(spreadsheet, source, { isForced: true });
    expect(readXlsx(bytes, defaults).spreadsheet.sheetNamed("New")?.content(1, 1)).toBe("x");
  });

  it("a tab that goes although formulas name it", () => {
    const { spreadsheet, source } = readXlsx(craftedBook(new Set()), defaults);
    const [members, drives] = spreadsheet.sheets;
    drives!.setContent(9, 1, new FormulaCell("=SUM(Members!F2:F7)", 6));
    spreadsheet.removeSheet(members!);
    expect(() => writeXlsx(spreadsheet, source)).toThrow("referred-to: Members");
  });

  it("but a tab that nothing names goes with all that is its own", () => {
    const { part, again } = changed(all, (book, sheet) => {
      book.removeSheet(sheet);
    });
    expect(again.sheets.map(({ name }) => name)).toEqual(["Members", "Drives", "Contributions"]);
    expect(part("xl/workbook.xml")).not.toMatch(/localSheetId|My notes/);
    for (const name of ["comments7.xml", "drawings/drawing1.xml", "worksheets/sheet4.xml"])
      expect(part(`xl/${name}`)).toBe("undefined");
  });

  it("but a locked cell yields where the user says so", () => {
    const { again } = changed(["protection"], (_, sheet) => sheet.setContent(1, 1, "x"));
    expect(again.sheetNamed("My notes")!.content(1, 1)).toBe("x");
  });
});
