import type { ColumnLayout, TabFormat } from "../../commands/workbook";
import { FIGURE_HEADER } from "../../reports/index";
import {
  type ColumnKind,
  fontSizes,
  palette,
  rowHeights,
  severityLooks,
  stateLooks,
  type Tab,
} from "../../schema/index";
import { centred, figures, isMisread } from "./cellFormats";
import type { GridSheet } from "./gridSheet";
import { findTickBoxes } from "./tickBox";

type Range = GoogleAppsScript.Spreadsheet.Range;

/**
 * How a sheet looks when it is made, with a table of `rows` rows: colours, what is frozen, notes, widths,
 * heights, rules. A row that is put in later looks like the one above it.
 */
export function dressSheet(sheet: GridSheet, format: TabFormat, rows: number): void {
  const { columns, headerRow, headerHeight, generated, frozen, rowHeight } = format;
  sheet.sheet.setTabColor(generated ? palette.ours : palette.yours);
  sheet.sheet.setFrozenRows(headerRow);
  if (frozen > 0 && frozen < sheet.maxColumns) sheet.sheet.setFrozenColumns(frozen);
  // A grid is the user's to type in, ruled lines are ours to read.
  if (generated) sheet.sheet.setHiddenGridlines(true);
  styleHeaders(sheet, format, 0);
  alignHeaders(sheet, format, true);
  if (columns.some((column) => column.note !== ""))
    sheet.range(headerRow, 1, 1, columns.length).setNotes([columns.map((column) => column.note)]);
  widen(sheet, columns, 0);
  if (generated && headerRow > 1) sheet.sheet.setRowHeight(headerRow - 1, rowHeights.title);
  sheet.sheet.setRowHeight(headerRow, headerHeight);
  const below = sheet.maxRows - headerRow;
  if (rowHeight !== null) sheet.sheet.setRowHeights(headerRow + 1, below, rowHeight);
  sheet.range(headerRow + 1, 1, below, columns.length).setVerticalAlignment("middle");
  if (rows > 0) dressRows(sheet, format, headerRow + 1, rows);
  setRules(sheet, format);
  collapseRareColumns(sheet, format);
}

/** Rows of a table of ours: ruled, and what is the user's to fill as their tabs are. */
function dressRows(sheet: GridSheet, format: TabFormat, row: number, count: number): void {
  const { columns, generated } = format;
  if (!generated) return;
  rule(sheet.range(row, 1, count, columns.length));
  columns.forEach(({ look }, c) => {
    if (look.fill !== undefined) sheet.range(row, c + 1, count, 1).setBackground(look.fill);
  });
  const { SOLID } = SpreadsheetApp.BorderStyle;
  const divided = columns.flatMap(({ look }, c) => (look.divided ? [c] : []));
  for (const [c, width] of runsOf(divided))
    sheet
      .range(row, c + 1, count, width)
      .setBorder(null, null, null, null, true, null, palette.page, SOLID);
}

/** A hairline under each row. */
function rule(body: Range): void {
  const { SOLID } = SpreadsheetApp.BorderStyle;
  body.setBorder(null, null, true, null, null, true, palette.hairline, SOLID);
}

/** The widths of columns from `first`, counted from 0. */
export function widen(sheet: GridSheet, columns: TabFormat["columns"], first: number): void {
  columns.forEach(({ width }, c) => {
    if (c >= first) sheet.sheet.setColumnWidth(c + 1, width);
  });
}

/** How the top of the columns from `first`, counted from 0, looks: the header, and the title above it. */
export function styleHeaders(sheet: GridSheet, format: TabFormat, first: number): void {
  const { columns, headerRow, generated } = format;
  const count = columns.length - first;
  if (count <= 0) return;
  const header = sheet
    .range(headerRow, first + 1, 1, count)
    .setNumberFormats([columns.slice(first).map(headerFormat)])
    .setFontWeight("bold")
    .setFontColor(palette.ink)
    .setWrap(true)
    .setVerticalAlignment("middle")
    .setBackgrounds([columns.slice(first).map((column) => headerFill(column, generated))]);
  if (!generated) return;
  const { SOLID_MEDIUM } = SpreadsheetApp.BorderStyle;
  header.setBorder(null, null, true, null, null, null, palette.ours, SOLID_MEDIUM);
  if (headerRow === 1) return;
  sheet
    .range(headerRow - 1, first + 1, 1, count)
    .setFontSize(fontSizes.sentence)
    .setFontColor(palette.muted)
    .setVerticalAlignment("middle");
  if (first === 0)
    sheet
      .range(headerRow - 1, 1)
      .setFontSize(fontSizes.tabName)
      .setFontWeight("bold")
      .setFontColor(palette.ours);
}

/**
 * A header over figures ends where they do; one that would be read as a figure or a day itself is plain
 * text.
 */
function headerFormat({ kind, users, header }: ColumnLayout): string {
  return !users && figures.includes(kind) && !isMisread(header) ? FIGURE_HEADER : "@";
}

function headerFill({ users }: ColumnLayout, generated: boolean): string {
  return generated && !users ? palette.oursHeader : palette.yoursHeader;
}

/** Figures stand under their header; once a tab is made, the user's own columns are left alone. */
export function alignHeaders(
  sheet: GridSheet,
  { columns, headerRow }: TabFormat,
  isNew: boolean,
): void {
  columns.forEach(({ kind, users }, c) => {
    const side = sideOf(kind);
    if (side !== null && (isNew || !users))
      sheet.range(headerRow, c + 1).setHorizontalAlignment(side);
  });
}

function sideOf(kind: ColumnKind): "left" | "center" | "right" | null {
  if (centred.includes(kind)) return "center";
  return figures.includes(kind) ? "right" : null;
}

/** How our columns show what stands in `count` rows from `row`, counted from 1. */
export function formatRows(sheet: GridSheet, format: TabFormat, row: number, count: number): void {
  if (count <= 0) return;
  const { columns, rowHeight, generated } = format;
  const { WRAP, CLIP } = SpreadsheetApp.WrapStrategy;
  columns.forEach(({ kind, users, formats, look }, c) => {
    const range = sheet.range(row, c + 1, count, 1);
    if (users) return;
    range.setNumberFormat(formats.usual);
    if (look.ink !== undefined) range.setFontColor(look.ink);
    if (look.bold !== undefined) range.setFontWeight("bold");
    if (rowHeight === null) range.setWrapStrategy(WRAP);
    // What runs on into a blank neighbour would hide where the next column begins.
    // But a sentence that stands in the place of a bar does so alone.
    else if ((generated && kind !== "progress") || kind === "reckoning")
      range.setWrapStrategy(CLIP);
    // A day is a figure to Sheets, and text to who reads it; what is read in lines is text, too.
    if (kind === "day" || kind === "dues" || (kind === "free" && !generated && rowHeight === null))
      range.setHorizontalAlignment("left");
    // What may be a tick or a figure would touch its neighbours at either side.
    else if (centred.includes(kind) || kind === "free") range.setHorizontalAlignment("center");
    // Also what is said of a figure, such as "2,300,000 or more".
    else if (generated && figures.includes(kind)) range.setHorizontalAlignment("right");
  });
}

/** By their ink our rules are known among the user's, wherever columns have moved them since. */
const ourInks: ReadonlySet<string> = new Set(
  [
    ...Object.values(palette),
    ...[...Object.values(stateLooks), ...Object.values(severityLooks)].map(({ ink }) => ink),
  ].map((ink) => ink.toLowerCase()),
);

/** Our rules anew, behind those of the user's, which win. */
export function setRules(sheet: GridSheet, { rules, headerRow }: TabFormat): void {
  const present = sheet.sheet.getConditionalFormatRules();
  const users = present.filter((rule) => {
    const ink = rule.getBooleanCondition()?.getFontColor() ?? "";
    return !ourInks.has(ink.toLowerCase());
  });
  if (rules.length === 0 && users.length === present.length) return;
  const ours = rules.map(({ rows: where, columns, when, look }) => {
    const [row, height] =
      where === "title" ? [headerRow - 1, 1] : [headerRow, sheet.maxRows - headerRow + 1];
    const builder = SpreadsheetApp.newConditionalFormatRule().setRanges(
      runsOf(columns).map(([c, count]) => sheet.range(row, c + 1, height, count)),
    );
    if ("text" in when) builder.whenTextEqualTo(when.text);
    else builder.whenFormulaSatisfied(when.formula);
    if (look.fill !== undefined) builder.setBackground(look.fill);
    if (look.ink !== undefined) builder.setFontColor(look.ink);
    if (look.bold !== undefined) builder.setBold(true);
    if (look.italic !== undefined) builder.setItalic(true);
    return builder.build();
  });
  sheet.sheet.setConditionalFormatRules([...users, ...ours]);
}

/** Columns that stand side by side, as the first and how many. */
function runsOf(columns: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const c of columns) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last[0] + last[1] === c) last[1]++;
    else runs.push([c, 1]);
  }
  return runs;
}

/** Totals at the foot of a table of `rows` rows, and that the others are none. */
export function dressTotals(sheet: GridSheet, format: TabFormat, rows: number): void {
  const { columns, headerRow, totals } = format;
  const { SOLID } = SpreadsheetApp.BorderStyle;
  sheet
    .range(headerRow + 1, 1, rows, columns.length)
    .setFontWeight("normal")
    .setBackground(null);
  dressRows(sheet, format, headerRow + 1, rows);
  sheet
    .range(headerRow + 1 + totals.first, 1, totals.labels.length, columns.length)
    .setFontWeight("bold")
    .setBackground(palette.totals)
    .setBorder(true, null, null, null, null, null, palette.ink, SOLID);
}

/** Rows that were put in under a header look like it; they are to look like rows. */
export function undressRows(sheet: GridSheet, format: TabFormat, row: number, count: number): void {
  sheet
    .range(row, 1, count, format.columns.length)
    .setFontWeight("normal")
    .setBackground(null)
    .setHorizontalAlignment(null);
  dressRows(sheet, format, row, count);
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
  if (present !== undefined || free.length > 0)
    protection.setUnprotectedRanges(present === undefined ? free : [...free, ...boxIn(sheet)]);
}

function boxIn(sheet: GridSheet): readonly Range[] {
  return findTickBoxes(sheet).map(({ row, column }) => sheet.range(row, column));
}

/** The same of a sheet all of which is ours, where it is new or a run was cut off while it was made. */
export function warnBeforeChanges(sheet: GridSheet, name: string): void {
  const [present] = sheet.sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  if (present !== undefined && !isOurs(present, true)) return;
  const protection = present ?? sheet.sheet.protect();
  protection.setDescription(ourProtection + name).setWarningOnly(true);
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
