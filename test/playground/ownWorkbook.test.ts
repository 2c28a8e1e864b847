import { readFile } from "node:fs/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { Zip } from "../../src/local/xlsx/zip/zip";
import { changedCells, changedParts, partsOf } from "../local/xlsx/support/comparedFiles";
import { craftedBook, features } from "../local/xlsx/support/craftedBook";
import { withoutBrowser } from "../support/browser";
import { type OpenedPage, openPlayground } from "./openedPage";

/** What a page that is made of the file cannot tell from what it makes itself is not among them. */
const wanted = features.filter((each) => !["no numbers", "strict", "protection"].includes(each));
/** Formulas that the page cannot calculate: of a macro, of all tabs at once, of another workbook, new ones. */
const beyond = [
  ...["MYOWN(3)", "SUM('Members:My notes'!B4)", "[1]Sheet!A1", 'GETPIVOTDATA("x",A1)'],
  ...['_xlfn.STOCKHISTORY("x")', 'CELL("filename",A1)'],
];

function fileWith(formulas: readonly string[]): Uint8Array {
  const zip = new Zip(craftedBook(new Set(wanted)));
  const part = "xl/worksheets/sheet4.xml";
  const rows = formulas.map((formula, i) => {
    const row = i + 20;
    return `<x:row r="${row}"><x:c r="A${row}"><x:f>${formula}</x:f><x:v>42</x:v></x:c></x:row>`;
  });
  zip.put(part, zip.text(part)!.replace("</x:sheetData>", `${rows.join("")}</x:sheetData>`));
  return zip.file();
}

const file = fileWith(beyond);

describe.skipIf(withoutBrowser)("a workbook of the user's own in the page", () => {
  let opened: OpenedPage;
  beforeAll(async () => {
    opened = await openPlayground({ workbook: file, name: "mine.xlsx" });
  }, 60_000);
  afterAll(() => opened?.close());
  afterEach(() => expect(opened.faults).toEqual([]));

  const saved = async () => {
    const [download] = await Promise.all([
      opened.page.waitForEvent("download"),
      opened.page.getByRole("button", { name: "Save .xlsx" }).click(),
    ]);
    return new Uint8Array(await readFile(await download.path()));
  };

  it("is saved byte for byte where nothing was done to it", async () => {
    expect(changedParts(file, await saved())).toEqual([]);
  });

  it("is saved with what was typed, and no other cell is another", async () => {
    await opened.type("My notes", "A3", "typed");
    const after = await saved();
    expect(changedParts(file, after)).toEqual(["xl/workbook.xml", "xl/worksheets/sheet4.xml"]);
    const part = (bytes: Uint8Array) => String(partsOf(bytes).get("xl/worksheets/sheet4.xml"));
    expect(changedCells(part(file), part(after))).toEqual(["A3"]);
    expect(part(after)).toContain("<x:is><x:t>typed</x:t></x:is>");
  });

  it("says which formulas it cannot calculate show what they gave before", async () => {
    await opened.type("My notes", "B4", 7);
    await saved();
    const told = opened.page.locator(".wr-toast").getByText("this page cannot calculate it");
    expect(await told.innerText()).toContain("What My notes!A21 shows is of before");
  });
});
