import { describe, expect, it } from "vitest";
import { readXlsx } from "../../../src/local/xlsx";
import { Zip } from "../../../src/local/xlsx/zip/zip";
import { craftedBook } from "./support/craftedBook";

const read = (bytes: Uint8Array) => readXlsx(bytes, { locale: "en_US", timeZone: "Etc/UTC" });
const whole = craftedBook(new Set(["drawing"]));

/** The workbook with one part in the place of another. */
function withPart(name: string, change: (xml: string) => string): Uint8Array {
  const zip = new Zip(whole);
  zip.put(name, change(zip.text(name) ?? ""));
  return zip.file();
}

/** The workbook, its first part said to be so large once it is unpacked, here and in the directory. */
function saidToUnpackTo(size: number): Uint8Array {
  const bytes = whole.slice();
  const view = new DataView(bytes.buffer);
  const directory = view.getUint32(bytes.length - 6, true);
  view.setUint32(22, size, true);
  view.setUint32(directory + 24, size, true);
  return bytes;
}

const sheet = "xl/worksheets/sheet1.xml";
const cells = (xml: string) => (text: string) =>
  text.replace(/<sheetData>.*<\/sheetData>/s, () => `<sheetData>${xml}</sheetData>`);

describe("a workbook that would take all memory or all time", () => {
  it.each<[string, string, () => Uint8Array]>([
    ["says that a part unpacks to 200 MB", "larger than", () => saidToUnpackTo(200_000_000)],
    ["unpacks to more than it says", "damaged", () => saidToUnpackTo(5)],
    [
      "has millions of elements",
      "larger than",
      () =>
        withPart("xl/workbook.xml", (xml) =>
          xml.replace("<calcPr", `${"<a/>".repeat(600_000)}<calcPr`),
        ),
    ],
    [
      "has a cell in the last column of each row",
      "larger than",
      () =>
        withPart(
          sheet,
          cells(
            Array.from(
              { length: 1_000 },
              (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`,
            ).join(""),
          ),
        ),
    ],
    [
      "nests elements without end",
      "could not be read",
      () => withPart("xl/styles.xml", () => "<a>".repeat(100_000)),
    ],
    [
      "declares a type of document, in which texts could double over and over",
      "could not be read",
      () =>
        withPart(sheet, (xml) =>
          xml.replace("<worksheet", '<!DOCTYPE a [<!ENTITY b "bb">]><worksheet'),
        ),
    ],
    [
      "opens comments that never end",
      "could not be read",
      () => withPart(sheet, cells("<!-- ".repeat(100_000))),
    ],
    [
      "opens tags that never end",
      "could not be read",
      () => withPart(sheet, cells(`<row r="1">${"<c r=".repeat(100_000)}</row>`)),
    ],
  ])("is refused where it %s", (_, message, make) => {
    expect(() => read(make())).toThrow(message);
  });

  it("is refused where two parts have one name", () => {
    const zip = new Zip(whole);
    zip.put("XL/Workbook.xml", "<a/>");
    expect(() => read(zip.file())).toThrow("damaged");
  });

  it("is read where a whole column is merged, formatted and ruled", () => {
    const bytes = withPart(sheet, (xml) =>
      xml
        .replace(
          "<sheetData>",
          '<cols><col min="1" max="16384" width="9" style="3"/></cols><sheetData>',
        )
        .replace(
          "</sheetData>",
          '</sheetData><mergeCells count="1"><mergeCell ref="H1:H1048576"/></mergeCells><dataValidations><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a"</formula1></dataValidation></dataValidations>',
        ),
    );
    const { spreadsheet } = read(bytes);
    expect(spreadsheet.sheets[0]!.merges).toEqual([{ row: 1, column: 8, rows: 1000, columns: 1 }]);
  });
});
