import type { ColumnLayout, TabFormat } from "../../commands/workbook";
import type { ColumnKind, Tab } from "../../schema/index";
import { figures, numberFormat } from "./cellFormats";
import type { GridSheet } from "./gridSheet";

type Range = GoogleAppsScript.Spreadsheet.Range;

const colours = {
  inputHeader: "#e8f0e9",
  generatedHeader: "#dde6f3",
  title: "#f3f6fb",
  generatedTab: "#3b6fb6",
  inputTab: "#4c8c5a",
} as const;

const widths: Readonly<Record<ColumnKind, number>> = {
  text: 150,
  phrase: 220,
  // Wide enough for a sentence in two or three lines.
  sentences: 400,
  // Most fit one line: the roll has as many rows as members.
  reckoning: 530,
  letter: 320,
  id: 90,
  money: 105,
  share: 105,
  number: 80,
  percent: 80,
  day: 100,
  dues: 230,
  choice: 120,
  checkbox: 60,
  link: 80,
  count: 85,
  // With the currency behind the bar, where it is not the one of Settings.
  progress: 185,
  free: 150,
};

/** What is longer than its column takes more lines; other cells of its row stand beside their middle. */
const wrapped: readonly ColumnKind[] = ["phrase", "sentences", "reckoning", "dues"];

/** How a sheet looks when it is made: colours, frozen rows, notes, widths, drop-downs of fixed words. */
export function dressSheet(sheet: GridSheet, format: TabFormat): void {
  const { columns, headerRow, generated } = format;
  sheet.sheet.setTabColor(generated ? colours.generatedTab : colours.inputTab);
  sheet.sheet.setFrozenRows(headerRow);
  styleHeaders(sheet, format, 0);
  alignHeaders(sheet, format, true);
  if (columns.some((column) => column.note !== ""))
    sheet.range(headerRow, 1, 1, columns.length).setNotes([columns.map((column) => column.note)]);
  columns.forEach((column, c) => {
    sheet.sheet.setColumnWidth(c + 1, widths[column.kind]);
  });
  if (hasTallRows(format))
    sheet
      .range(headerRow + 1, 1, sheet.maxRows - headerRow, columns.length)
      .setVerticalAlignment("middle");
  collapseRareColumns(sheet, format);
}

/** How the top of the columns from `first`, counted from 0, looks: the header, and the title above it. */
export function styleHeaders(sheet: GridSheet, format: TabFormat, first: number): void {
  const count = format.columns.length - first;
  if (count <= 0) return;
  sheet
    .range(format.headerRow, first + 1, 1, count)
    .setNumberFormat("@")
    .setFontWeight("bold")
    .setWrap(true)
    .setVerticalAlignment("middle")
    .setBackground(format.generated ? colours.generatedHeader : colours.inputHeader);
  if (format.generated && format.headerRow > 1)
    sheet
      .range(format.headerRow - 1, first + 1, 1, count)
      .setFontWeight("bold")
      .setBackground(colours.title);
}

/** Figures stand under their header; once a tab is made, the user's own columns are left alone. */
export function alignHeaders(
  sheet: GridSheet,
  { columns, headerRow }: TabFormat,
  isNew: boolean,
): void {
  columns.forEach(({ kind, users }, c) => {
    const side = kind === "checkbox" ? "center" : figures.includes(kind) ? "right" : null;
    if (side !== null && (isNew || !users))
      sheet.range(headerRow, c + 1).setHorizontalAlignment(side);
  });
}

function hasTallRows({ columns }: TabFormat): boolean {
  return columns.some(({ kind }) => wrapped.includes(kind));
}

/** How our columns look in `count` rows from `row`, counted from 1. */
export function formatRows(sheet: GridSheet, format: TabFormat, row: number, count: number): void {
  if (count <= 0) return;
  const isTall = hasTallRows(format);
  format.columns.forEach((column, c) => {
    if (column.users) return;
    const range = sheet.range(row, c + 1, count, 1).setNumberFormat(numberFormat(column));
    if (isTall) range.setVerticalAlignment("middle");
    if (wrapped.includes(column.kind)) range.setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP);
    // What runs on into a blank neighbour would hide where the next column begins.
    else if (column.kind === "letter") range.setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP);
    // One day is a figure, several are text: both stand under their header.
    if (column.kind === "dues") range.setHorizontalAlignment("left");
  });
}

/** Rows that were put in under a header look like it; they are to look like rows. */
export function undressRows(sheet: GridSheet, format: TabFormat, row: number, count: number): void {
  sheet
    .range(row, 1, count, format.columns.length)
    .setFontWeight("normal")
    .setBackground(null)
    .setHorizontalAlignment(null);
}

function collapseRareColumns(sheet: GridSheet, format: TabFormat): void {
  const first = format.columns.findIndex((column) => column.rare);
  if (first < 0) return;
  const count = format.columns.length - first;
  // A run that was cut off may have grouped them: groups lie one within another.
  if (sheet.sheet.getColumnGroupDepth(first + 1) === 0)
    sheet.range(1, first + 1, 1, count).shiftColumnGroupDepth(1);
  sheet.sheet.getColumnGroup(first + 1, 1)?.collapse();
}

/**
 * A drop-down of the column's words, or of what another tab lists; false where it has neither. What
 * is not listed may be typed all the same: a word of the other language, several groups in one cell.
 */
export function offer(
  sheet: GridSheet,
  { choices, offers }: ColumnLayout,
  c: number,
  headerRow: number,
  sheets: ReadonlyMap<Tab, GridSheet>,
): boolean {
  const source = offers && sheets.get(offers.tab);
  const builder = SpreadsheetApp.newDataValidation();
  if (choices.length > 0) builder.requireValueInList([...choices], true);
  else if (source && offers) builder.requireValueInRange(listed(source, offers), true);
  else return false;
  sheet
    .range(headerRow + 1, c + 1, sheet.maxRows - headerRow, 1)
    .setDataValidation(builder.setAllowInvalid(true).build());
  return true;
}

/** The columns from their first row on; a grid that ends with its headers is listed from there. */
function listed(sheet: GridSheet, offers: NonNullable<ColumnLayout["offers"]>): Range {
  const first = Math.min(offers.firstRow, sheet.maxRows);
  return sheet.range(first, offers.column + 1, sheet.maxRows - first + 1, offers.width);
}

/** By what a protection of ours is known among those that the user made. */
const ourProtection = "Whipround: ";

/**
 * Everyone may edit after a warning, and the user's own columns without one. A protection of the user's
 * is left as it is.
 *
 * @param isUnfinished a run was cut off while it protected the sheet, or may have been
 */
export function warnBeforeEdits(
  sheet: GridSheet,
  format: TabFormat,
  name: string,
  isUnfinished: boolean,
): void {
  const [present] = sheet.sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  if (present !== undefined && !isOurs(present, isUnfinished)) return;
  const protection = present ?? sheet.sheet.protect();
  // By the description it is known again: so that comes first.
  if (present === undefined || isUnfinished)
    protection.setDescription(ourProtection + name).setWarningOnly(true);
  const rows = sheet.maxRows - format.headerRow;
  const free = format.columns.flatMap((column, c) =>
    column.users ? [sheet.range(format.headerRow + 1, c + 1, rows, 1)] : [],
  );
  if (present !== undefined || free.length > 0) protection.setUnprotectedRanges(free);
}

function isOurs(
  protection: GoogleAppsScript.Spreadsheet.Protection,
  isUnfinished: boolean,
): boolean {
  const description = protection.getDescription();
  if (isUnfinished && description === "") return true;
  return description.startsWith(ourProtection) && (isUnfinished || protection.isWarningOnly());
}

/** Boxes to tick where a cell is ticked or not, in the columns that have them. */
export function putBoxes(
  sheet: GridSheet,
  column: number,
  row: number,
  cells: readonly unknown[],
): void {
  const isBox = (at: number) => typeof cells[at] === "boolean";
  for (let start = 0; start < cells.length; ) {
    let end = start;
    while (end < cells.length && isBox(end) === isBox(start)) end++;
    const range = sheet.range(row + start, column, end - start, 1);
    if (isBox(start))
      range.setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
    else range.clearDataValidations();
    start = end;
  }
}
