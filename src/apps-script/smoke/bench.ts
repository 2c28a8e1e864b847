type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The one spreadsheet that the self-test works in. */
export const home = "Whipround smoke";

/** The tab that the self-test writes. */
export const resultsName = "Self-test";

/** The tab that the tester makes into a Table by hand. */
export const tableName = "Smoke table";

const scratchName = "Self-test scratch";

/** The spreadsheet, and a sheet to try things on. */
export class Bench {
  readonly spreadsheet: Spreadsheet;
  private scratch: Sheet | null = null;

  constructor(spreadsheet: Spreadsheet) {
    this.spreadsheet = spreadsheet;
  }

  /** A sheet that nothing was done to. */
  fresh(): Sheet {
    this.clear();
    const scratch = this.spreadsheet.insertSheet(scratchName);
    this.scratch = scratch;
    return scratch;
  }

  /** The sheet of this step, as the probes before have left it. */
  sheet(): Sheet {
    return this.scratch ?? this.fresh();
  }

  /** Takes the sheet away; one of a run that was cut off too. */
  clear(): void {
    const present = this.scratch ?? this.spreadsheet.getSheetByName(scratchName);
    if (present !== null) this.spreadsheet.deleteSheet(present);
    this.scratch = null;
  }

  /** Takes away every tab but the one of results and those that the tester made for the self-test. */
  clearSpreadsheet(): void {
    this.clear();
    for (const sheet of this.spreadsheet.getSheets()) {
      const isGrid = sheet.getType() === SpreadsheetApp.SheetType.GRID;
      const isKept = [resultsName, tableName].includes(sheet.getName());
      if (isGrid && !isKept) this.spreadsheet.deleteSheet(sheet);
    }
  }
}

/** What a cell holds, with its kind before it: "text 007", "number 7", "formula =A1". */
export function tellCell(cell: Range): string {
  const formula = cell.getFormula();
  if (formula !== "") return `formula ${formula}`;
  const value: unknown = cell.getValue();
  if (value === "") return "blank";
  if (value instanceof Date) return `date ${dayText(value)}`;
  return typeof value === "string" ? `text ${value}` : `${typeof value} ${value}`;
}

function dayText(date: Date): string {
  const zone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
  return Utilities.formatDate(date, zone, "yyyy-MM-dd");
}

/** What a formula's cell shows: "error: #ERROR!", or the formula as it reads and its result. */
export function tellFormula(cell: Range): string {
  const shown = cell.getDisplayValue();
  return shown.startsWith("#") ? `error: ${shown}` : `${cell.getFormula()} shows ${shown}`;
}
