import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { SpreadsheetModel } from "../../src/local/services";
import type { Rect } from "../../src/local/services/model/rect";
import { withoutBrowser } from "../support/browser";
import { type OpenedPage, openPlayground, trialAddOn } from "./openedPage";

const [repeated, group, more, marked] = ["#111111", "#222222", "#333333", "#444444"];
const rows = 1000;

interface UniverSheet {
  insertRowsBefore(row: number, count: number): void;
}

/** A sheet longer than what is calculated at once, coloured by formulas of each kind. */
function colouredBook(): SpreadsheetModel {
  const book = SpreadsheetModel.empty();
  const [sheet] = book.sheets;
  if (!sheet) throw new Error("an empty spreadsheet has a sheet");
  for (let row = 2; row <= rows; row++)
    for (const [i, value] of [
      ...[Math.floor(row / 2), row % 50 === 0 ? "Group" : "Member"],
      ...[row, row % 2 === 0 ? row + 1 : row - 1, row],
    ].entries())
      sheet.setContent(row, i + 1, value);
  const area = (column: number, columns = 1) => ({ row: 2, column, rows: rows - 1, columns });
  const rule = (formula: string, fontColor: string, ranges: readonly Rect[]) => ({
    ...{ ranges, criterion: "CUSTOM_FORMULA" as const, values: [formula], fontColor },
    ...{ background: null, bold: null, italic: null, strikethrough: null, underline: null },
  });
  sheet.conditionalRules = [
    rule("=$A2=$A1", repeated, [area(1)]),
    rule('=$B2="Group"', group, [area(2), area(6, 2)]),
    rule("=D2>C2", more, [area(8, 2)]),
    rule('=COUNTIF($K$1:$K$1000,"x")>0', marked, [area(10)]),
  ];
  return book;
}

describe.skipIf(withoutBrowser)("a formula that colours cells of the page", () => {
  let opened: OpenedPage;
  beforeAll(async () => {
    opened = await openPlayground({ addOn: trialAddOn, workbook: colouredBook() });
  }, 60_000);
  afterAll(() => opened?.close());
  afterEach(() => expect(opened.faults).toEqual([]));

  const colour = (cell: string) =>
    expect.poll(() => opened.fontColor("Sheet1", cell), { timeout: 10_000 });

  it.each([
    ["at the top", 2],
    ["just before the end of what is calculated at once", 200],
    ["just after it", 202],
    ["far below", 950],
  ])("has its say %s", async (_, row) => {
    await opened.select("Sheet1", `A${row}`);
    await colour(`A${row + 1}`).toBe(repeated);
    await colour(`A${row}`).toBe("");
    const named = row % 50 === 0 ? group : "";
    for (const column of ["B", "F", "G"]) await colour(`${column}${row}`).toBe(named);
    await colour(`H${row}`).toBe(more);
    await colour(`I${row}`).toBe("");
    await colour(`H${row + 1}`).toBe("");
    await colour(`I${row + 1}`).toBe(more);
    await colour(`J${row}`).toBe("");
  });

  it("follows what is typed, wherever it is looked at", async () => {
    await opened.type("Sheet1", "B700", "Member");
    await opened.type("Sheet1", "B701", "Group");
    await colour("G700").toBe("");
    await colour("G701").toBe(group);
    await opened.type("Sheet1", "B701", "Member");
    await colour("G701").toBe("");
    await opened.type("Sheet1", "K900", "x");
    for (const cell of ["J2", "J400", "J950"]) await colour(cell).toBe(marked);
  });

  it("follows its cells where rows come in above them", async () => {
    await opened.page.evaluate(() => {
      const { whipround } = window as unknown as {
        whipround: { api: { getActiveWorkbook(): { getActiveSheet(): UniverSheet } } };
      };
      whipround.api.getActiveWorkbook().getActiveSheet().insertRowsBefore(4, 3);
    });
    await opened.select("Sheet1", "A953");
    await colour("G953").toBe(group);
    await colour("H953").toBe(more);
    await colour("A954").toBe(repeated);
    await colour("G950").toBe("");
    await colour("A953").toBe("");
  });

  it("has its say in rows that runs have added", async () => {
    await colour("A1002").toBe(repeated);
    for (const first of [1004, 1009]) {
      expect(await opened.run("writeBelow", 1, ["x", "x", "y", "y", "z"])).toBe(first);
      for (const row of [first + 1, first + 3]) await colour(`A${row}`).toBe(repeated);
      for (const row of [first, first + 2, first + 4]) await colour(`A${row}`).toBe("");
    }
    // Univer made several rules of each when the rows came in; here is still one.
    for (const cell of ["B953", "F953", "G953"]) await colour(cell).toBe(group);
    for (const cell of ["H953", "I954"]) await colour(cell).toBe(more);
    await colour("J950").toBe(marked);
  });
});
