import { describe, expect, it } from "vitest";
import type { SheetModel, SpreadsheetModel } from "../../../src/local/services";
import { CannotChange, readXlsx, writeXlsx } from "../../../src/local/xlsx";
import { Zip } from "../../../src/local/xlsx/zip/zip";
import { partsOf } from "./support/comparedFiles";
import { craftedBook } from "./support/craftedBook";

const defaults = { locale: "en_US", timeZone: "Etc/UTC" };
const notes = "xl/worksheets/sheet4.xml";
const members = "xl/worksheets/sheet1.xml";
const package_ = "http://schemas.openxmlformats.org/package/2006/relationships";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const x14 =
  'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';

/** What is added to a plain workbook: parts, what they are related by, elements at a sheet's end. */
interface Added {
  readonly parts?: Readonly<Record<string, string>>;
  /** By the part that names them. */
  readonly rels?: Readonly<Record<string, readonly (readonly [kind: string, target: string])[]>>;
  readonly ends?: Readonly<Record<string, string>>;
}

type Edit = (book: SpreadsheetModel, notes: SheetModel) => void;
/** Three rows before the third of "My notes". */
const threeRows: Edit = (book, sheet) => book.insert(sheet, "rows", 3, 3, 0);
const aColumn: Edit = (book, sheet) => book.insert(sheet, "columns", 2, 1, 0);
const withoutFirst: Edit = (book, sheet) => book.remove(sheet, "rows", 1, 1);

function bookWith({ parts = {}, rels = {}, ends = {} }: Added): Uint8Array {
  const zip = new Zip(craftedBook(new Set()));
  for (const [name, xml] of Object.entries(parts)) zip.put(name, xml);
  for (const [from, list] of Object.entries(rels)) {
    const name = from.replace(/([^/]*)$/, "_rels/$1.rels");
    const known = zip.text(name) ?? `<Relationships xmlns="${package_}"></Relationships>`;
    const added = list.map(
      ([kind, target], i) =>
        `<Relationship Id="x${i}" Type="${office}/${kind}" Target="/${target}"/>`,
    );
    zip.put(name, known.replace("</Relationships>", `${added.join("")}</Relationships>`));
  }
  for (const [part, xml] of Object.entries(ends))
    zip.put(part, zip.text(part)!.replace(/<\/(worksheet|workbook)>$/, `${xml}</$1>`));
  return zip.file();
}

function changed(added: Added, edit: Edit, isForced = false): (part: string) => string {
  const { spreadsheet, source } = readXlsx(bookWith(added), defaults);
  edit(spreadsheet, spreadsheet.sheetNamed("My notes")!);
  const { bytes } = writeXlsx(spreadsheet, source, { isForced });
  const parts = partsOf(bytes);
  const again = readXlsx(bytes, defaults);
  expect(writeXlsx(again.spreadsheet, again.source).bytes).toEqual(bytes);
  return (part) => String(parts.get(part));
}

const anchor = (from: number, to: number, attributes = "", inner = "") =>
  `<xdr:twoCellAnchor${attributes}><xdr:from><xdr:col>1</xdr:col><xdr:row>${from}</xdr:row></xdr:from><xdr:to><xdr:col>3</xdr:col><xdr:row>${to}</xdr:row></xdr:to>${inner}</xdr:twoCellAnchor>`;
const drawn = (inner: string, on = notes): Added => ({
  parts: { "xl/odd/part7.xml": `<xdr:wsDr xmlns:xdr="d" xmlns:mc="m">${inner}</xdr:wsDr>` },
  rels: { [on]: [["drawing", "xl/odd/part7.xml"]] },
});
const related = (kind: string, xml: string, on = notes): Added => ({
  parts: { "xl/odd/part8.xml": xml },
  rels: { [on]: [[kind, "xl/odd/part8.xml"]] },
});
const onChart = (kind: string, xml: string): Added => ({
  parts: { "xl/odd/part7.xml": "<xdr:wsDr/>", "xl/odd/part8.xml": xml },
  rels: {
    [members]: [["drawing", "xl/odd/part7.xml"]],
    "xl/odd/part7.xml": [[kind, "xl/odd/part8.xml"]],
  },
});
const ending = (xml: string, part = notes): Added => ({ ends: { [part]: xml } });

/** A kind of part, why it says what it does, what it is, what is done, and what it says then. */
type Kind = readonly [
  kind: string,
  why: string,
  Added,
  Edit,
  part: string,
  says: readonly string[],
];

const kinds: readonly Kind[] = [
  [
    "a slicer",
    "it hangs on a table or a pivot table, and in the drawing within alternatives",
    drawn(
      `<mc:AlternateContent><mc:Choice>${anchor(8, 12)}</mc:Choice><mc:Fallback/></mc:AlternateContent>`,
    ),
    threeRows,
    "xl/odd/part7.xml",
    ["<xdr:row>11<", "<xdr:row>15<"],
  ],
  [
    "a picture over the new rows",
    "grows with its cells",
    drawn(anchor(1, 4)),
    threeRows,
    "xl/odd/part7.xml",
    ["<xdr:row>1<", "<xdr:row>7<"],
  ],
  [
    "a picture that only moves",
    "keeps its size",
    drawn(anchor(1, 4, ' editAs="oneCell"') + anchor(2, 6, ' editAs="oneCell"')),
    threeRows,
    "xl/odd/part7.xml",
    ["<xdr:row>1<", "<xdr:row>4<", "<xdr:row>5<", "<xdr:row>9<"],
  ],
  [
    "a picture that does neither",
    "stays where it is on the paper",
    drawn(anchor(8, 12, ' editAs="absolute"')),
    threeRows,
    "xl/odd/part7.xml",
    ["<xdr:row>8<", "<xdr:row>12<"],
  ],
  [
    "a shape on another tab that shows a cell",
    "names it in an attribute",
    drawn(anchor(1, 2, "", `<xdr:sp textlink="'My notes'!$A$4"/>`), members),
    threeRows,
    "xl/odd/part7.xml",
    ["<xdr:row>1<", "<xdr:row>2<", `textlink="'My notes'!$A$7"`],
  ],
  [
    "a picture of cells",
    "names them in an extension",
    drawn(anchor(1, 2, "", '<a14:cameraTool cellRange="$A$4:$B$5"/>')),
    threeRows,
    "xl/odd/part7.xml",
    ['cellRange="$A$7:$B$8"'],
  ],
  [
    "a form control",
    "says in the sheet where it lies, and what it writes to",
    ending(
      '<mc:AlternateContent xmlns:mc="m" xmlns:xdr="d"><mc:Choice Requires="x14"><controls><control shapeId="1"><controlPr linkedCell="$B$4" listFillRange="$A$3:$A$6"><anchor moveWithCells="1"><from><xdr:col>1</xdr:col><xdr:row>3</xdr:row></from><to><xdr:col>2</xdr:col><xdr:row>4</xdr:row></to></anchor></controlPr></control></controls></mc:Choice></mc:AlternateContent>',
    ),
    threeRows,
    notes,
    ['linkedCell="$B$7" listFillRange="$A$6:$A$9"', "<xdr:row>6<", "<xdr:row>7<"],
  ],
  [
    "what a control writes to, on another tab",
    "stands in a part of its own",
    related("ctrlProp", `<formControlPr fmlaLink="'My notes'!$B$4" fmlaRange="$A$4"/>`, members),
    threeRows,
    "xl/odd/part8.xml",
    [`fmlaLink="'My notes'!$B$7"`, 'fmlaRange="$A$4"'],
  ],
  [
    "the same in VML",
    "is escaped there",
    related(
      "vmlDrawing",
      "<xml><v:shape><x:ClientData><x:Anchor>1, 0, 3, 0, 2, 0, 4, 0</x:Anchor><x:FmlaLink>&apos;My notes&apos;!$B$4</x:FmlaLink></x:ClientData></v:shape></xml>",
    ),
    threeRows,
    "xl/odd/part8.xml",
    ["<x:Anchor>1, 0, 6, 0, 2, 0, 7, 0<", "<x:FmlaLink>'My notes'!$B$7<"],
  ],
  [
    "sparklines",
    "one in a row that is gone goes, its group with the last of them",
    ending(
      `<extLst><ext ${x14}><x14:sparklineGroups>${["1", "5"].map((row) => `<x14:sparklineGroup><x14:colorSeries/><x14:sparklines><x14:sparkline><xm:f>'My notes'!A${row}:C${row}</xm:f><xm:sqref>E${row}</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup>`).join("")}</x14:sparklineGroups></ext></extLst>`,
    ),
    withoutFirst,
    notes,
    ["<x14:sparklineGroups><x14:sparklineGroup>", "<xm:f>'My notes'!A4:C4<", "<xm:sqref>E4<"],
  ],
  [
    "a chart of another tab",
    "in a part of whatever name: it is known by what names it",
    onChart("chart", "<c:chart><c:f>'My notes'!$A$1:$A$6</c:f></c:chart>"),
    threeRows,
    "xl/odd/part8.xml",
    ["<c:f>'My notes'!$A$1:$A$9<"],
  ],
  [
    "a waterfall",
    "is of a later kind",
    onChart("chartEx", "<cx:chart><cx:f dir='row'>'My notes'!$A$4</cx:f></cx:chart>"),
    threeRows,
    "xl/odd/part8.xml",
    [">'My notes'!$A$7<"],
  ],
  [
    "a series that is filtered off a chart",
    "names its cells in an extension",
    onChart("chart", "<c:chart><c15:sqref>'My notes'!$A$4</c15:sqref></c:chart>"),
    threeRows,
    "xl/odd/part8.xml",
    [">'My notes'!$A$7<"],
  ],
  [
    "a tab that is one chart",
    "is no tab of cells, but refers to them",
    {
      parts: {
        "xl/chartsheets/sheet1.xml": "<chartsheet/>",
        "xl/odd/part7.xml": "<xdr:wsDr/>",
        "xl/odd/part8.xml": "<c:chart><c:f>'My notes'!$A$4</c:f></c:chart>",
      },
      rels: {
        "xl/workbook.xml": [["chartsheet", "xl/chartsheets/sheet1.xml"]],
        "xl/chartsheets/sheet1.xml": [["drawing", "xl/odd/part7.xml"]],
        "xl/odd/part7.xml": [["chart", "xl/odd/part8.xml"]],
      },
    },
    threeRows,
    "xl/odd/part8.xml",
    ["<c:f>'My notes'!$A$7<"],
  ],
  [
    "a pivot table",
    "moves as a whole",
    related("pivotTable", '<pivotTableDefinition><location ref="G4:H6"/></pivotTableDefinition>'),
    threeRows,
    "xl/odd/part8.xml",
    ['ref="G7:H9"'],
  ],
  [
    "what a pivot table is made of",
    "cells of this workbook, of several places too, not those of another one",
    related(
      "pivotCacheDefinition",
      '<pivotCacheDefinition><worksheetSource ref="A1:C6" sheet="My notes"/><worksheetSource r:id="rId1" ref="A1:C6" sheet="My notes"/><rangeSet ref="A4:B5" sheet="My notes"/></pivotCacheDefinition>',
      "xl/workbook.xml",
    ),
    threeRows,
    "xl/odd/part8.xml",
    [
      '<worksheetSource ref="A1:C9" sheet="My notes"/>',
      '<worksheetSource r:id="rId1" ref="A1:C6"',
      '<rangeSet ref="A7:B8"',
    ],
  ],
  [
    "what a query is asked with",
    "may stand in a cell",
    related(
      "connections",
      `<connections><connection><parameters><parameter cell="'My notes'!$A$4"/></parameters></connection></connections>`,
      "xl/workbook.xml",
    ),
    threeRows,
    "xl/odd/part8.xml",
    [`cell="'My notes'!$A$7"`],
  ],
  [
    "a cell that is filled from XML",
    "is known by its place",
    related("tableSingleCells", '<singleXmlCells><singleXmlCell id="1" r="B4"/></singleXmlCells>'),
    threeRows,
    "xl/odd/part8.xml",
    ['r="B7"'],
  ],
  [
    "an old macro",
    "stands in the cells of a tab of its own kind",
    related(
      "xlMacrosheet",
      "<macrosheet><c><f>SELECT('My notes'!A4)</f></c></macrosheet>",
      "xl/workbook.xml",
    ),
    threeRows,
    "xl/odd/part8.xml",
    ["<f>SELECT('My notes'!A7)<"],
  ],
  [
    "a link to a cell",
    "from another tab",
    ending(`<hyperlinks><hyperlink ref="F9" location="'My notes'!A4"/></hyperlinks>`, members),
    threeRows,
    members,
    [`<hyperlink ref="F9" location="'My notes'!A7"/>`],
  ],
  [
    "a link within the tab",
    "moves, and what it leads to",
    ending(`<hyperlinks><hyperlink ref="F9" location="'My notes'!A4"/></hyperlinks>`),
    threeRows,
    notes,
    [`<hyperlink ref="F12" location="'My notes'!A7"/>`],
  ],
  [
    "scenarios, smart tags and what is consolidated",
    "are seldom seen",
    ending(
      '<scenarios sqref="B4"><scenario><inputCells r="B4"/></scenario></scenarios><dataConsolidate><dataRefs><dataRef ref="A4:B5" sheet="My notes"/></dataRefs></dataConsolidate><smartTags><cellSmartTags r="A4"/></smartTags>',
    ),
    threeRows,
    notes,
    ['sqref="B7"', '<inputCells r="B7"', '<dataRef ref="A7:B8"', '<cellSmartTags r="A7"'],
  ],
  [
    "the criteria of a filter",
    "count columns from the filter's first",
    ending(
      '<autoFilter ref="A1:C6"><filterColumn colId="0"/><filterColumn colId="2"/></autoFilter>',
    ),
    aColumn,
    notes,
    ['<autoFilter ref="A1:D6"><filterColumn colId="0"/><filterColumn colId="3"/>'],
  ],
  [
    "a view that was kept",
    "has a filter of its own",
    ending(
      '<customSheetViews><customSheetView guid="{1}"><autoFilter ref="A1:C6"/></customSheetView></customSheetViews>',
    ),
    threeRows,
    notes,
    ['<customSheetView guid="{1}"><autoFilter ref="A1:C9"/>'],
  ],
  [
    "breaks of pages",
    "two that come together are one",
    ending('<rowBreaks count="2"><brk id="3" man="1"/><brk id="4" man="1"/></rowBreaks>'),
    (book, sheet) => book.remove(sheet, "rows", 4, 1),
    notes,
    ['<rowBreaks count="2"><brk id="3" man="1"/></rowBreaks>'],
  ],
  [
    "a rule of colour whose first row goes",
    "is told from the next one",
    ending(
      '<conditionalFormatting sqref="A1:A6"><cfRule type="expression" dxfId="0" priority="1"><formula>$B1&gt;10</formula></cfRule></conditionalFormatting>',
    ),
    withoutFirst,
    notes,
    ['<conditionalFormatting sqref="A1:A5">', "<formula>$B1&gt;10<"],
  ],
  [
    "what cells accept, likewise",
    "of a kind that we know, and of one that is kept as it is",
    ending(
      '<dataValidations count="2"><dataValidation type="custom" sqref="A1:A6"><formula1>B1&gt;$C$4</formula1></dataValidation><dataValidation type="whole" operator="lessThan" sqref="B1:B6"><formula1>A1+$C$4</formula1></dataValidation></dataValidations>',
    ),
    withoutFirst,
    notes,
    [
      'type="custom" sqref="A1:A5"><formula1>B1&gt;$C$3<',
      'type="whole" operator="lessThan" sqref="B1:B5"><formula1>A1+$C$3<',
    ],
  ],
  [
    "a rule of another kind",
    "follows the cells that it names",
    ending(
      '<dataValidations count="1"><dataValidation type="whole" operator="lessThan" sqref="B1:B2"><formula1>$C$4</formula1></dataValidation></dataValidations>',
    ),
    threeRows,
    notes,
    ['sqref="B1:B2"><formula1>$C$7<'],
  ],
  [
    "the cells that a table of what-ifs is fed by",
    "move though the table stays",
    {
      parts: {
        [notes]: `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><f t="dataTable" ref="A1:B1" r1="C4"/><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData></worksheet>`,
      },
    },
    threeRows,
    notes,
    ['<f t="dataTable" ref="A1:B1" r1="C7">'],
  ],
];

describe("rows and columns that come and go take along", () => {
  it.each(kinds)("%s: %s", (_kind, _why, added, edit, part, says) => {
    const xml = changed(added, edit)(part);
    for (const text of says) expect(xml).toContain(text);
  });
});

const across = `<c r="A9"><f>SUM('Drives:My notes'!B4)</f><v>6</v></c>`;

function bookAcross(): Uint8Array {
  const zip = new Zip(craftedBook(new Set()));
  const row = `<row r="9">${across}</row></sheetData>`;
  zip.put(members, zip.text(members)!.replace("</sheetData>", row));
  return zip.file();
}

describe("a formula that", () => {
  it.each([
    ["names a column of a table that is called like a cell", "SUM(Ledger1[A4])"],
    ["names such a column of its own row", "Ledger1[[#This Row],[A4]]*2"],
    ["names a cell of another workbook", "'[1]My notes'!A4+[1]Notes!A4"],
    ["names a tab that is called like a cell", "'A4 x'!Total"],
    ["names a cell of a tab that is gone", "SUM(#REF!A4)"],
  ])("%s stays as it is", (_, formula) => {
    const cell = `<c r="A1"><f>${formula}</f><v>1</v></c>`;
    const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">${cell}</row></sheetData></worksheet>`;
    expect(changed({ parts: { [notes]: sheet } }, threeRows)(notes)).toContain(cell);
  });

  it("names several tabs at once goes on naming the same cells, if the user says so", () => {
    const { spreadsheet, source } = readXlsx(bookAcross(), defaults);
    spreadsheet.insert(spreadsheet.sheetNamed("Contributions")!, "rows", 2, 1, 0);
    expect(() => writeXlsx(spreadsheet, source)).toThrow(
      new CannotChange([{ kind: "several-tabs", place: "Members!A9" }]),
    );
    const { bytes } = writeXlsx(spreadsheet, source, { isForced: true });
    expect(String(partsOf(bytes).get(members))).toContain(across);
  });

  it("does so where no cell of theirs has moved, and follows a new name", () => {
    const { spreadsheet, source } = readXlsx(bookAcross(), defaults);
    spreadsheet.insert(spreadsheet.sheetNamed("Contributions")!, "rows", 5, 1, 0);
    spreadsheet.rename(spreadsheet.sheetNamed("My notes")!, "Bob's");
    const { bytes } = writeXlsx(spreadsheet, source);
    expect(String(partsOf(bytes).get(members))).toContain("<f>SUM('Drives:Bob''s'!B4)</f>");
  });
});

it("refuses rows amid a pivot table", () => {
  const pivot = '<pivotTableDefinition><location ref="G2:H6"/></pivotTableDefinition>';
  expect(() => changed(related("pivotTable", pivot), threeRows)).toThrow(
    "pivot-table: My notes!G2:H6",
  );
});

it("refuses to push a cell beyond the last that a file has", () => {
  const zip = new Zip(craftedBook(new Set()));
  const last = '<row r="1048576"><c r="A1048576"><v>3</v></c></row>';
  zip.put(notes, zip.text(notes)!.replace("</sheetData>", `${last}</sheetData>`));
  const { spreadsheet, source } = readXlsx(zip.file(), defaults);
  threeRows(spreadsheet, spreadsheet.sheetNamed("My notes")!);
  expect(() => writeXlsx(spreadsheet, source)).toThrow("beyond-grid: My notes!XFD1048576");
});

it("refuses rows below the totals of a table", () => {
  const zip = new Zip(craftedBook(new Set(["table"])));
  const table = "xl/tables/table1.xml";
  zip.put(table, zip.text(table)!.replace('ref="A1:E4"', 'ref="A1:E4" totalsRowCount="1"'));
  const { spreadsheet, source } = readXlsx(zip.file(), defaults);
  spreadsheet.sheetNamed("Contributions")!.setContent(5, 2, "Roof");
  expect(() => writeXlsx(spreadsheet, source)).toThrow("table-totals: Contributions!A5");
});

it("drops what Excel makes anew of the formulas", () => {
  const { rels = {}, ...parts } = related("volatileDependencies", "<volTypes/>", "xl/workbook.xml");
  expect(changed({ ...parts, rels }, threeRows)("xl/odd/part8.xml")).toBe("undefined");
});
