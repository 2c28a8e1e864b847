import { describe, expect, it } from "vitest";
import { FormulaCell, type SheetModel, SpreadsheetModel } from "../../../src/local/services";
import { readXlsx, writeXlsx } from "../../../src/local/xlsx";
import { craftedBook } from "./support/craftedBook";

const defaults = { locale: "en_US", timeZone: "Etc/UTC" };

/** Two tabs with a column of figures each, and formulas beside those of the first. */
function bookWith(formulas: readonly string[]): Uint8Array {
  const book = SpreadsheetModel.empty();
  const [sheet] = book.sheets as [SheetModel];
  const other = book.addSheet("Other");
  for (let row = 1; row <= 5; row++)
    for (const each of [sheet, other]) each.setContent(row, 1, row);
  for (const [i, formula] of formulas.entries())
    sheet.setContent(i + 1, 3, new FormulaCell(formula, 100 + i));
  book.namedRanges.push({
    name: "Figures",
    sheetId: sheet.id,
    rect: { row: 1, column: 1, rows: 5, columns: 1 },
  });
  return writeXlsx(book, undefined).bytes;
}

function waitingAfter(
  file: Uint8Array,
  edit: (book: SpreadsheetModel, sheet: SheetModel) => void,
): readonly string[] {
  const { spreadsheet, source } = readXlsx(file, defaults);
  edit(spreadsheet, spreadsheet.sheets[0] as SheetModel);
  return writeXlsx(spreadsheet, source).waiting;
}

type Edit = (book: SpreadsheetModel, sheet: SheetModel) => void;
const secondFigure: Edit = (_, sheet) => sheet.setContent(2, 1, 20);

describe("formulas that wait for whoever calculates", () => {
  it.each<[string, readonly string[], Edit, readonly string[]]>([
    ["takes a cell that differs", ["=A2*2", "=A3*2"], secondFigure, ["C1"]],
    ["takes cells among which it is", ["=SUM(A1:A5)", "=SUM(A3:A5)"], secondFigure, ["C1"]],
    ["takes a whole column", ["=SUM(A:A)"], secondFigure, ["C1"]],
    ["takes it by its name", ["=SUM(Figures)"], secondFigure, ["C1"]],
    ["takes one that waits itself", ["=C2+1", "=C3+1", "=A2"], secondFigure, ["C1", "C2", "C3"]],
    ["finds its cells by itself", ['=INDIRECT("A"&2)'], secondFigure, ["C1"]],
    [
      "takes a cell of another tab",
      ["=Other!A2", "=Other!A3"],
      (book) => book.sheetNamed("Other")!.setContent(2, 1, 20),
      ["C1"],
    ],
    [
      "takes a row that has come in, but not where rows only move",
      ["=SUM(A1:A5)", "=A5"],
      (book, sheet) => {
        book.insert(sheet, "rows", 3, 1, 0);
        sheet.setContent(3, 1, 7);
      },
      ["C1"],
    ],
    [
      "took a row that is gone",
      ["=SUM(A1:A5)", "=A5"],
      (book, sheet) => book.remove(sheet, "rows", 4, 1),
      ["C1"],
    ],
    [
      "was given what it gives now",
      ["=A2*2"],
      (_, sheet) => {
        sheet.setContent(2, 1, 20);
        sheet.setContent(1, 3, new FormulaCell("=A2*2", 40));
      },
      [],
    ],
    ["takes nothing that differs", ["=A1", "=PI()"], secondFigure, []],
  ])("are one that %s", (_, formulas, edit, waiting) => {
    const cells = waitingAfter(bookWith(formulas), edit);
    expect(cells).toEqual(waiting.map((cell) => `Sheet1!${cell}`));
  });

  it("are those of a table's column", () => {
    const file = craftedBook(new Set(["table"]));
    const cells = waitingAfter(file, (book) => {
      const total = new FormulaCell("=SUM(Ledger1[Amount])", 130.5);
      book.sheetNamed("My notes")!.setContent(9, 1, total);
    });
    expect(cells).toEqual([]);
    const { spreadsheet, source } = readXlsx(file, defaults);
    spreadsheet
      .sheetNamed("My notes")!
      .setContent(9, 1, new FormulaCell("=SUM(Ledger1[Amount])", 130.5));
    const { bytes } = writeXlsx(spreadsheet, source);
    const after = waitingAfter(bytes, (book) => {
      book.sheetNamed("Contributions")!.setContent(2, 4, 60);
    });
    expect(after).toEqual(["My notes!A9"]);
  });
});
