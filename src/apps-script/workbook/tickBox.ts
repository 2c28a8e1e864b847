import type { BoxPut } from "../../commands/workbook";
import { languages, speak } from "../../i18n/index";
import type { CellWriter } from "./cellWriter";
import { GridSheet } from "./gridSheet";

type Range = GoogleAppsScript.Spreadsheet.Range;

/** In every language: by it the box is known, wherever rows, columns or the user have taken it. */
const isNote = (text: string): boolean =>
  text !== "" && languages.some((each) => speak(each).words.commands.tickBox.note === text);

/** What is said beside a box before it is ticked for the first time; later a time of day comes first. */
const isInvitation = (text: unknown): boolean =>
  languages.some((each) => speak(each).words.commands.tickBox.beside === text);
const answer = /^\d\d:\d\d · /;

/** Whether a cell is the box that refreshes. */
export function isTickBox(cell: Range): boolean {
  return isNote(cell.getNote());
}

/**
 * Puts the box into the first column, below whatever stands last, unless it is there. Charts hang just
 * there, so that rows are put in for it, and nobody's cells are written.
 */
export function putTickBox(sheet: GridSheet, { note, beside }: BoxPut, writer: CellWriter): void {
  if (findTickBoxes(sheet).length > 0) return;
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

/**
 * Unticks the boxes of a sheet (somebody may have copied it), and writes beside each that was ticked, if
 * nothing of the user's stands there. Where it is gone by then, nothing is written.
 */
export function answerBeside(found: GoogleAppsScript.Spreadsheet.Sheet, text: string): void {
  const sheet = new GridSheet(found);
  for (const { row, column } of findTickBoxes(sheet)) {
    const both = sheet.range(row, column, 1, Math.min(2, sheet.maxColumns - column + 1));
    const [[ticked, beside] = []] = both.getValues();
    if (ticked !== true) continue;
    sheet.range(row, column).setValue(false);
    const isOurs = beside === "" || isInvitation(beside) || answer.test(String(beside));
    if (beside !== undefined && isOurs) sheet.range(row, column + 1).setValue(text);
  }
}

/** Where a sheet has boxes that refresh, from 1. */
export function findTickBoxes({ sheet }: GridSheet): readonly { row: number; column: number }[] {
  return sheet
    .getDataRange()
    .getNotes()
    .flatMap((cells, r) =>
      cells.flatMap((note, c) => (isNote(note) ? [{ row: r + 1, column: c + 1 }] : [])),
    );
}

/** To tick it is no edit that anybody is to be warned of. */
function freeOfWarning(sheet: GridSheet, box: Range): void {
  const [present] = sheet.sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  if (present?.isWarningOnly())
    present.setUnprotectedRanges([...present.getUnprotectedRanges(), box]);
}
