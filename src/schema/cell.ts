import type { Day } from "../core/index";

/** A date cell: a calendar day of the spreadsheet's time zone, and the minutes of its day if it has a time. */
export interface DayCell {
  readonly day: Day;
  readonly minutes?: number;
}

/** The serial number of 1970-01-01 in spreadsheets, which count days from 1899-12-30. */
export const serialOf1970 = 25_569;

/** What a cell holds when read: blank is "". A formula's cell holds its result; an error comes as its text ("#REF!"). */
export type Cell = string | number | boolean | DayCell;

/**
 * What stands for an object in a cell, such as an image, when it is read, a number behind it. Nobody
 * types it. It is not blank, and is never written: an object stays where it is, or is copied.
 */
export const OBJECT_MARK = "\ufffc";

export function isObject(cell: Cell | OutCell): boolean {
  return typeof cell === "string" && cell.startsWith(OBJECT_MARK);
}

/** A text that leads somewhere: to an address (mailto: …), or to a cell of this workbook. */
export interface LinkCell {
  readonly text: string;
  readonly to: { readonly url: string } | { readonly sheet: string; readonly a1: string };
}

/**
 * A formula in A1 notation, with its leading "=". Ours have English names, semicolons between arguments,
 * which every locale takes, and no decimals; the user's are as their spreadsheet's locale writes them.
 */
export interface FormulaCell {
  readonly formula: string;
}

/** What is written: text is always shown as that text, whatever it starts with. */
export type OutCell = Cell | LinkCell | FormulaCell;

/** Whether a cell is blank: empty or only white space. */
export function isBlank(cell: Cell): boolean {
  return typeof cell === "string" && cell.trim() === "";
}
