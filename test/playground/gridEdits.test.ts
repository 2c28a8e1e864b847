import { readFile } from "node:fs/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { SheetModel, SpreadsheetModel } from "../../src/local/services";
import { readXlsx, writeXlsx } from "../../src/local/xlsx";
import { changedParts, partsOf, sheetParts } from "../local/xlsx/support/comparedFiles";
import { craftedBook, features } from "../local/xlsx/support/craftedBook";
import { withoutBrowser } from "../support/browser";
import { type OpenedPage, openPlayground } from "./openedPage";

/**
 * What a page that is made of the file cannot tell from what it makes itself is not among them, nor an
 * array right below the filter, which Univer takes into it.
 */
const left = ["no numbers", "strict", "protection", "array formula"];
const file = craftedBook(new Set(features.filter((each) => !left.includes(each))));
const defaults = { locale: "en_US", timeZone: "Etc/UTC" };

/** The file as it is written where the spreadsheet itself is told of the edit. */
function told(edit: (book: SpreadsheetModel, notes: SheetModel) => void): Uint8Array {
  const { spreadsheet, source } = readXlsx(file, defaults);
  edit(spreadsheet, spreadsheet.sheetNamed("My notes")!);
  return writeXlsx(spreadsheet, source).bytes;
}

/** What differs, but for the sheet of our own: the page knows its time zone, and the file's name. */
const differing = (a: Uint8Array, b: Uint8Array): string[] => {
  const own = sheetParts(partsOf(b)).get("_whipround");
  return changedParts(a, b).filter((part) => part !== own);
};

describe.skipIf(withoutBrowser)("what comes into the page's grid, or goes,", () => {
  let opened: OpenedPage;
  beforeAll(async () => {
    opened = await openPlayground({ workbook: file, name: "mine.xlsx" });
  }, 60_000);
  afterAll(() => opened?.close());
  afterEach(() => expect(opened.faults).toEqual([]));

  /** Calls what Univer offers for the tab; rows and columns are counted from 0. */
  const edit = (method: string, ...given: readonly number[]) =>
    opened.page.evaluate(
      ([name, numbers]) => {
        type Sheet = Record<string, (...given: readonly number[]) => unknown>;
        type Api = { getActiveWorkbook(): { getSheetByName(name: string): Sheet } };
        const { api } = (window as unknown as { whipround: { api: Api } }).whipround;
        api
          .getActiveWorkbook()
          .getSheetByName("My notes")
          [name]?.(...numbers);
      },
      [method, given] as const,
    );
  const undo = () =>
    opened.page.evaluate(async () => {
      type Api = { undo(): Promise<unknown> };
      await (window as unknown as { whipround: { api: Api } }).whipround.api.undo();
    });
  const saved = async () => {
    const [download] = await Promise.all([
      opened.page.waitForEvent("download"),
      opened.page.getByRole("button", { name: "Save .xlsx" }).click(),
    ]);
    return new Uint8Array(await readFile(await download.path()));
  };

  it.each<[string, string, number, number, (book: SpreadsheetModel, notes: SheetModel) => void]>([
    [
      "rows amid the cells",
      "insertRows",
      2,
      3,
      (book, sheet) => book.insert(sheet, "rows", 3, 3, 2),
    ],
    ["rows that are gone", "deleteRows", 2, 2, (book, sheet) => book.remove(sheet, "rows", 3, 2)],
    ["a column", "insertColumns", 1, 1, (book, sheet) => book.insert(sheet, "columns", 2, 1, 2)],
    [
      "a column that is gone",
      "deleteColumns",
      0,
      1,
      (book, sheet) => book.remove(sheet, "columns", 1, 1),
    ],
  ])("comes to the file as what it is: %s", async (_, method, at, count, tell) => {
    await edit(method, at, count);
    expect(differing(told(tell), await saved())).toEqual([]);
    await undo();
    expect(differing(file, await saved())).toEqual([]);
  });

  it("leaves nothing behind where it is undone at once", async () => {
    await edit("deleteRows", 2, 2);
    await undo();
    expect(differing(file, await saved())).toEqual([]);
  });
});
