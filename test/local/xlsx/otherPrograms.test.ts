import { describe, expect, it } from "vitest";
import { FormulaCell, type SpreadsheetModel } from "../../../src/local/services";
import { NotXlsx, readXlsx, writeXlsx } from "../../../src/local/xlsx";
import { Zip } from "../../../src/local/xlsx/zip/zip";
import { bundleOf } from "../services/inBundle";

const defaults = { locale: "ko_KR", timeZone: "Asia/Seoul", name: "Lift" };
const read = (bytes: Uint8Array) => readXlsx(bytes, defaults);

const officeRels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A part of relationships: number, kind, target, mode. */
const rels = (...list: (readonly string[])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ([id, kind, target, mode]) =>
        `<Relationship Id="${id}" Type="${officeRels}/${kind}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ""}/>`,
    )
    .join("")}</Relationships>`;

const bookXml = (sheet: string): string =>
  `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:q="${officeRels}"><sheets><sheet name="${sheet}" sheetId="4" q:id="rId1"/></sheets></workbook>`;

const plainParts = {
  "[Content_Types].xml":
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
  "_rels/.rels": rels(["rId1", "officeDocument", "wtf/book.xml"]),
};

function packed(parts: Readonly<Record<string, string>>): Uint8Array {
  const zip = new Zip();
  for (const [name, text] of Object.entries(parts)) zip.put(name, text);
  return zip.file();
}

function sample(): SpreadsheetModel {
  const addOn = bundleOf(`
    book.insertSheet("Drives").addDeveloperMetadata("k", "drives").appendRow(["Drive", "Basis"]);
    book.insertSheet("Quotas").addDeveloperMetadata("k", "quotas").appendRow(["Drive", "Quota"]);
    book.deleteSheet(sheet);
    book.addDeveloperMetadata("whipround.tabs", "{}");`);
  addOn.call("go");
  return addOn.services.spreadsheet;
}

const idsOf = ({ sheets }: SpreadsheetModel) =>
  sheets.map((sheet) => [sheet.name, sheet.id, sheet.metadata[0]?.value ?? null]);

/** What another program makes of the file that a spreadsheet is written to. */
function changed(
  spreadsheet: SpreadsheetModel,
  change: (zip: Zip, put: (name: string, change: (xml: string) => string) => void) => void,
): SpreadsheetModel {
  const zip = new Zip(writeXlsx(spreadsheet, undefined).bytes);
  change(zip, (name, of) => zip.put(name, of(zip.text(name)!)));
  return read(zip.file()).spreadsheet;
}

describe("a file changed in another program", () => {
  it("keeps the ids of sheets that were renamed without their names", () => {
    const spreadsheet = sample();
    const [, [, id]] = idsOf(spreadsheet) as [unknown, [string, number]];
    const after = changed(spreadsheet, (_, put) =>
      put("xl/workbook.xml", (xml) => xml.replace('name="Quotas"', 'name="Umlagen 2026"')),
    );
    expect(idsOf(after)).toEqual([idsOf(spreadsheet)[0], ["Umlagen 2026", id, "quotas"]]);
  });

  it("keeps them where the program moved the anchor along and numbered the sheets anew", () => {
    const spreadsheet = sample();
    const after = changed(spreadsheet, (_, put) =>
      put("xl/workbook.xml", (xml) =>
        xml
          .replaceAll("Quotas", "Renamed")
          .replaceAll(/sheetId="(\d+)"/g, (_whole, n) => `sheetId="${Number(n) + 40}"`),
      ),
    );
    expect(idsOf(after).map(([, id, value]) => [id, value])).toEqual(
      idsOf(spreadsheet).map(([, id, value]) => [id, value]),
    );
  });

  it("gives a new sheet a new id, and forgets one that was deleted", () => {
    const spreadsheet = sample();
    const before = idsOf(spreadsheet);
    const after = changed(spreadsheet, (_, put) =>
      put("xl/workbook.xml", (xml) =>
        xml
          .replace('name="Quotas"', 'name="Mine"')
          .replace(/sheetId="2"/, 'sheetId="9"')
          .replace("Quotas!$A$1", "#REF!"),
      ),
    );
    expect(idsOf(after)[0]).toEqual(before[0]);
    const mine = after.sheetNamed("Mine")!;
    expect(before.map(([, id]) => id)).not.toContain(mine.id);
    expect(mine.metadata).toEqual([]);
  });

  it("reads a formula kept aside only while its cell is unchanged", () => {
    const addOn = bundleOf(
      `sheet.getRange("A1:A2").setFormulas([["=QUERY(B:C)"], ["=QUERY(D:E)"]]);`,
      { calculate: () => 5 },
    );
    addOn.call("go");
    const after = changed(addOn.services.spreadsheet, (_, put) =>
      put("xl/worksheets/sheet1.xml", (xml) =>
        xml.replace('<c r="A2"><v>5</v></c>', '<c r="A2"><v>6</v></c>'),
      ),
    );
    expect(after.sheets[0]!.content(1, 1)).toEqual(new FormulaCell("=QUERY(B:C)", 5));
    expect(after.sheets[0]!.content(2, 1)).toBe(6);
  });
});

describe("a file for other programs", () => {
  it("lists one column where several stand side by side: Excel refuses more", async () => {
    const addOn = bundleOf(`
      const members = book.insertSheet("Members");
      const rule = SpreadsheetApp.newDataValidation().requireValueInRange(members.getRange("A2:B9"));
      sheet.getRange("A1").setDataValidation(rule.build());`);
    addOn.call("go");
    const { bytes } = writeXlsx(addOn.services.spreadsheet, undefined);
    const xml = new Zip(bytes).text("xl/worksheets/sheet1.xml");
    expect(xml).toMatch(
      /<dataValidation type="list"[^>]* sqref="A1"><formula1>INDEX\(Members!\$A\$2:\$B\$9,0,2\)</,
    );
  });
});

describe("groups of columns", () => {
  it("tell how deep they go: Excel leaves room for their signs only then", () => {
    const addOn = bundleOf(
      `sheet.getRange("C1:E1").shiftColumnGroupDepth(1); sheet.getRange("D1").shiftColumnGroupDepth(1);`,
    );
    addOn.call("go");
    const { bytes } = writeXlsx(addOn.services.spreadsheet, undefined);
    const xml = new Zip(bytes).text("xl/worksheets/sheet1.xml");
    expect(xml).toMatch(/<sheetFormatPr [^>]*outlineLevelCol="2"\/><cols>/);
  });
});

describe("rows of several lines", () => {
  /** Height in points, and whether the user chose it, by row. */
  async function heightsOf(spreadsheet: SpreadsheetModel) {
    const { bytes } = writeXlsx(spreadsheet, undefined);
    const xml = new Zip(bytes).text("xl/worksheets/sheet1.xml") ?? "";
    const rows = xml.matchAll(/<row r="(\d+)"[^>]*? ht="([\d.]+)"([^>]*)/g);
    const heights = [...rows].map(([, row, points, rest]) => [
      Number(row),
      { points: Number(points), chosen: String(rest).includes("customHeight") },
    ]);
    return { bytes, heights: Object.fromEntries(heights) };
  }

  it("are as tall in a file as their text, which LibreOffice does not fit when it reads them", async () => {
    const addOn = bundleOf(`
      sheet.setColumnWidth(1, 200).setRowHeight(4, 90);
      sheet.getRange("A1:A5").setNumberFormat("@").setWrap(true).setValues([
        ["one line"],
        ["The summaries are as of 20 May 2026, before Office drive was divided."],
        ["기준일 2026년 5월 20일은 Office drive를 나눈 2026년 11월 24일보다 앞이라 지금의 할당액으로 보여 줍니다."],
        ["two\\nlines in a row of a height that was chosen"],
        ["two\\nlines"],
      ]);
      sheet.getRange("B1").setValue("The summaries are as of 20 May 2026, but this is not wrapped.");`);
    addOn.call("go");
    const { spreadsheet } = addOn.services;
    const { bytes, heights } = await heightsOf(spreadsheet);
    const lines = (count: number) => ({ points: (count * 17 + 4) * 0.75, chosen: false });
    expect(heights).toEqual({
      2: lines(3),
      3: lines(4),
      4: { points: 67.5, chosen: true },
      5: lines(2),
    });
    const after = read(bytes).spreadsheet.sheets[0]!;
    expect([2, 4].map((row) => after.rowHeights.at(row))).toEqual([21, 90]);
  });
});

describe("a file that another program made", () => {
  it("is read with its values, dates, links, formats and choices", () => {
    const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:rel="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetData>
      <row><c t="d"><v>2026-03-01</v></c><c t="inlineStr"><is><t>Kim</t></is></c><c><f>SUM(D1:D2)</f><v>7</v></c>
      <c t="inlineStr"><is><t>=1+1</t></is></c><c t="e"><v>#REF!</v></c></row></sheetData>
      <dataValidations><dataValidation type="list" showErrorMessage="1" sqref="F1"><formula1>"a,b"</formula1></dataValidation></dataValidations>
      <hyperlinks><hyperlink ref="B1" rel:id="rId7"/></hyperlinks></worksheet>`;
    const { spreadsheet } = read(
      packed({
        ...plainParts,
        "wtf/book.xml": bookXml("Mitglieder"),
        "wtf/_rels/book.xml.rels": rels(["rId1", "worksheet", "/wtf/a%20sheet.xml"]),
        "wtf/a sheet.xml": sheet,
        "wtf/_rels/a sheet.xml.rels": rels(["rId7", "hyperlink", "mailto:kim@x.org", "External"]),
      }),
    );
    const target = spreadsheet.sheets[0]!;
    expect(target.name).toBe("Mitglieder");
    expect(target.row(1)).toEqual([
      46_082,
      new FormulaCell('=HYPERLINK("mailto:kim@x.org","Kim")', "Kim"),
      new FormulaCell("=SUM(D1:D2)", 7),
      "=1+1",
      "#REF!",
    ]);
    expect(target.styles.validation.at(1, 6)).toMatchObject({
      criterion: "VALUE_IN_LIST",
      values: ["a", "b"],
      allowInvalid: false,
    });
    expect([target.id, target.maxRows, target.maxColumns]).toEqual([0, 1000, 26]);
    expect([spreadsheet.timeZone, spreadsheet.locale, spreadsheet.name]).toEqual([
      "Asia/Seoul",
      "ko_KR",
      "Lift",
    ]);
  });

  it("is read with shared formulas, prefixed elements, inline and rich texts, links within it", async () => {
    const { bytes } = writeXlsx(sample(), undefined);
    const zip = new Zip(bytes);
    zip.put(
      "xl/worksheets/sheet1.xml",
      `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>
       <x:row r="1"><x:c r="A1"><x:f t="shared" ref="A1:A2" si="0">B1*$C$1</x:f><x:v>6</x:v></x:c>
         <x:c r="B1" t="inlineStr"><x:is><x:r><x:rPr><x:b/></x:rPr><x:t>Kim</x:t></x:r><x:r><x:t xml:space="preserve"> &amp; Lee</x:t></x:r></x:is></x:c></x:row>
       <x:row r="2"><x:c r="A2"><x:f t="shared" si="0"/><x:v>8</x:v></x:c><x:c r="C2" t="b"><x:v>1</x:v></x:c>
         <x:c r="D2" t="inlineStr"><x:is><x:t>there</x:t></x:is></x:c></x:row></x:sheetData>
       <x:hyperlinks><x:hyperlink ref="D2" location="'Quotas'!B7"/></x:hyperlinks></x:worksheet>`,
    );
    const { spreadsheet } = read(zip.file());
    const [target, quotas] = spreadsheet.sheets;
    expect(target!.row(1)).toEqual([new FormulaCell("=B1*$C$1", 6), "Kim & Lee"]);
    expect(target!.row(2)).toEqual([
      new FormulaCell("=B2*$C$1", 8),
      "",
      true,
      new FormulaCell(`=HYPERLINK("#gid=${quotas!.id}&range=B7","there")`, "there"),
    ]);
    expect(target!.styles.textRuns.at(1, 2)).toMatchObject([
      { start: 0, end: 3, style: { bold: true } },
    ]);
  });

  it.each([
    ["nothing", new Uint8Array(), "the file is empty"],
    ["text", new TextEncoder().encode("Member ID,Name\n1,Kim"), "the file is no .xlsx workbook"],
    [
      "an old .xls or a password",
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]),
      "protected by a password",
    ],
    [
      "half a file",
      Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]),
      "the file is no workbook, or it is damaged",
    ],
  ])("is refused in plain words where it holds %s", async (_, bytes, message) => {
    expect(() => read(bytes)).toThrow(NotXlsx);
    expect(() => read(bytes)).toThrow(message);
  });
});

describe("a file that is written", () => {
  it("asks for a full calculation, and hides its anchors and its own data", async () => {
    const zip = new Zip(writeXlsx(sample(), undefined).bytes);
    const xml = zip.text("xl/workbook.xml")!;
    expect(xml).toContain('fullCalcOnLoad="1"');
    expect(xml).toMatch(
      /<definedName name="_whipround_sheet_\d+" hidden="1">Drives!\$A\$1<\/definedName>/,
    );
    expect(xml).toMatch(/<sheet name="_whipround" [^>]*state="veryHidden"/);
  });

  it.each([
    ["=SUM(E:E)", "<f>SUM(E:E)</f>"],
    ["=SUM(C2:C)", "<f>SUM(C2:C1048576)</f>"],
    ["=TEXTJOIN(1,1,UNIQUE(A1:A2))", "<f>_xlfn.TEXTJOIN(1,1,_xlfn.UNIQUE(A1:A2))</f>"],
  ])("writes %s as %s", async (formula, xml) => {
    const addOn = bundleOf(`sheet.getRange("A1").setFormula(${JSON.stringify(formula)});`);
    addOn.call("go");
    const zip = new Zip(writeXlsx(addOn.services.spreadsheet, undefined).bytes);
    expect(zip.text("xl/worksheets/sheet1.xml")).toContain(xml);
  });

  it("writes a text that begins with = as text", async () => {
    const addOn = bundleOf(
      `sheet.getRange("A1").setNumberFormat("@").setValue('=HYPERLINK("http://x","y")');`,
    );
    addOn.call("go");
    const zip = new Zip(writeXlsx(addOn.services.spreadsheet, undefined).bytes);
    expect(zip.text("xl/worksheets/sheet1.xml")).not.toContain("<f>");
    expect(zip.text("xl/worksheets/sheet1.xml")).toContain("<is><t>=HYPERLINK(");
  });
});
