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

/** A text that leads somewhere: to an address (mailto: …), or to a cell of this workbook. */
export interface LinkCell {
  readonly text: string;
  readonly to: { readonly url: string } | { readonly sheet: string; readonly a1: string };
}

/** A formula in A1 notation with English names and commas, with its leading "=". */
export interface FormulaCell {
  readonly formula: string;
}

/** What is written: text is always shown as that text, whatever it starts with. */
export type OutCell = Cell | LinkCell | FormulaCell;

/** Whether a cell is blank: empty or only white space. */
export function isBlank(cell: Cell): boolean {
  return typeof cell === "string" && cell.trim() === "";
}
