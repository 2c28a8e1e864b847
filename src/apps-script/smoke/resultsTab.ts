import { resultsName } from "./bench";
import type { Finding, Verdict } from "./probe";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const header = ["What", "Expected", "Seen", "Same", "Milliseconds"];
const widths = [380, 220, 420, 110, 100];
const verdictColumn = 4;

const colours: Readonly<Record<Verdict, string>> = {
  same: "#e6f4ea",
  "NOT THE SAME": "#fce8e6",
  "not tried": "#fef7e0",
};

/** Of what is seen, so much is written. */
const longestSeen = 400;

/** The tab in which a row says what each probe has shown. */
export class ResultsTab {
  private readonly sheet: Sheet;

  constructor(spreadsheet: Spreadsheet) {
    this.sheet = spreadsheet.getSheetByName(resultsName) ?? made(spreadsheet);
  }

  add(findings: readonly Finding[]): void {
    const { sheet } = this;
    const first = sheet.getLastRow() + 1;
    sheet
      .getRange(first, 1, findings.length, header.length)
      .setValues(
        findings.map(({ what, expected, seen, verdict, milliseconds }) => [
          what,
          expected,
          seen.length > longestSeen ? `${seen.slice(0, longestSeen)}…` : seen,
          verdict,
          milliseconds,
        ]),
      );
    sheet
      .getRange(first, verdictColumn, findings.length, 1)
      .setBackgrounds(findings.map(({ verdict }) => [colours[verdict]]));
    SpreadsheetApp.flush();
  }

  empty(): void {
    const { sheet } = this;
    sheet
      .getRange(2, 1, sheet.getMaxRows() - 1, header.length)
      .clearContent()
      .setBackground(null);
  }

  /** "171 the same, 2 not, 9 not tried". */
  summary(): string {
    const rows = Math.max(1, this.sheet.getLastRow() - 1);
    const verdicts = this.sheet.getRange(2, verdictColumn, rows, 1).getValues().flat();
    const count = (verdict: Verdict) => verdicts.filter((each) => each === verdict).length;
    return `${count("same")} the same, ${count("NOT THE SAME")} not, ${count("not tried")} not tried`;
  }

  show(): void {
    this.sheet.activate();
  }
}

function made(spreadsheet: Spreadsheet): Sheet {
  const sheet = spreadsheet.insertSheet(resultsName, 0);
  // What is seen may begin with an equals sign.
  sheet.getRange(1, 1, sheet.getMaxRows(), verdictColumn).setNumberFormat("@");
  sheet.getRange(1, 1, 1, header.length).setValues([header]).setFontWeight("bold");
  sheet.getRange(1, 3, sheet.getMaxRows(), 1).setWrap(true);
  sheet.setFrozenRows(1);
  widths.forEach((width, c) => {
    sheet.setColumnWidth(c + 1, width);
  });
  return sheet;
}
