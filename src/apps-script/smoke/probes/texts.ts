import { tellCell } from "../bench";
import type { Step } from "../probe";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What users type, and what a cell without a format makes of it where the locale is en_US. */
const readAsTyped: readonly (readonly [given: string | number, becomes: string])[] = [
  ["007", "number 7"],
  ["2026-03-01", "date 2026-03-01"],
  ["12%", "number 0.12"],
  ["TRUE", "boolean true"],
  ["'quoted", "text quoted"],
  ["=1+1", "formula =1+1"],
  ["+1+1", "formula =+1+1"],
  ["-1-1", "formula =-1-1"],
  ["@kim", "text @kim"],
  [1234.5, "number 1234.5"],
];

type Write = (sheet: Sheet, row: number, given: string | number) => void;

const setValues: Write = (sheet, row, given) => {
  sheet.getRange(row, 1).setValues([[given]]);
};

const appendRow: Write = (sheet, _row, given) => {
  sheet.appendRow([given]);
};

const asItIs = (given: string | number): string =>
  `${typeof given === "string" ? "text" : "number"} ${given}`;

/** What becomes of text, of which each is written below the one before. */
function texts(title: string, write: Write, isPlainText: boolean): Step {
  return {
    title,
    probes: (bench) =>
      readAsTyped.map(([given, becomes], index) => ({
        what: String(given),
        expected: isPlainText ? asItIs(given) : becomes,
        see() {
          const sheet = bench.sheet();
          if (index === 0 && isPlainText)
            sheet.getRange(1, 1, sheet.getMaxRows(), 1).setNumberFormat("@");
          write(sheet, index + 1, given);
          return tellCell(sheet.getRange(index + 1, 1));
        },
      })),
  };
}

export const textSteps: readonly Step[] = [
  texts("Into a plain-text cell by setValues", setValues, true),
  texts("Into a plain-text cell by appendRow", appendRow, true),
  texts("Into a cell without a format by setValues", setValues, false),
  texts("Into a cell without a format by appendRow", appendRow, false),
];
