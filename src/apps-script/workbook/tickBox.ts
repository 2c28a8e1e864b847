import type { BoxPut } from "../../commands/workbook";
import { languages, speak } from "../../i18n/index";
import type { CellWriter } from "./cellWriter";
import { GridSheet } from "./gridSheet";

type Range = GoogleAppsScript.Spreadsheet.Range;

/** In every language: by it the box is known, wherever rows have taken it. */
const isNote = (text: string): boolean =>
  text !== "" && languages.some((each) => speak(each).words.commands.tickBox.note === text);

/** Whether a cell is the box that refreshes. */
export function isTickBox(cell: Range): boolean {
  return isNote(cell.getNote());
}

/**
 * Puts the box into the first column, below whatever stands last, unless it is there. Charts hang just
 * there, so that rows are put in for it, and nobody's cells are written.
 */
export function putTickBox(sheet: GridSheet, { note, beside }: BoxPut, writer: CellWriter): void {
  if (findTickBox(sheet) !== null) return;
  const row = sheet.sheet.getLastRow() + 2;
  sheet.grow(row, 2);
  // The row above stays blank, by which the table ends; so does the one below, above the charts.
  sheet.insertRowsBefore(row, 2);
  const [box, text] = [sheet.range(row, 1), sheet.range(row, 2)];
  writer.softly(sheet, () => {
    box.insertCheckboxes().setHorizontalAlignment("left").setNumberFormat("General");
    // What is said there begins with a time of day, and is none.
    text.setNumberFormat("@").setHorizontalAlignment("left").setWrap(false);
  });
  text.setValue(beside);
  // Last of all: a run that was cut off before puts it once more.
  box.setNote(note);
  freeOfWarning(sheet, box);
}

/** Unticks the box of a sheet, and writes beside it. Where it is gone by then, nothing is written. */
export function answerBeside(found: GoogleAppsScript.Spreadsheet.Sheet, text: string): void {
  const sheet = new GridSheet(found);
  const row = findTickBox(sheet);
  if (row === null) return;
  sheet.range(row, 2).setValue(text);
  sheet.range(row, 1).setValue(false);
}

/** The row of the box, from 1; null where there is none. */
export function findTickBox(sheet: GridSheet): number | null {
  const last = sheet.sheet.getLastRow();
  if (last === 0) return null;
  const row = sheet
    .range(1, 1, last, 1)
    .getNotes()
    .findIndex(([note = ""]) => isNote(note));
  return row < 0 ? null : row + 1;
}

/** To tick it is no edit that anybody is to be warned of. */
function freeOfWarning(sheet: GridSheet, box: Range): void {
  const [present] = sheet.sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  if (present?.isWarningOnly())
    present.setUnprotectedRanges([...present.getUnprotectedRanges(), box]);
}
