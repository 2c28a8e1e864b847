import { type Day, LARGEST_AMOUNT } from "../core/index";
import { type Cell, serialOf1970 } from "../schema/index";
import { decodeDay, decodeNumber, isCellError } from "../tables/index";

/** What Sheets passes for an argument: one cell's value, or a range as rows of cells. */
export type Argument = unknown;

/**
 * A custom function's argument that cannot be used. Sheets shows the message in the cell's error:
 * it names the argument, the row where there is one, and what is wrong.
 */
export class ArgumentError extends Error {}

const MOST_CHARACTERS = 40;

function shown(value: unknown): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value instanceof Date) return "a date";
  if (typeof value !== "string") return String(value);
  return value.length <= MOST_CHARACTERS ? `'${value}'` : `'${value.slice(0, MOST_CHARACTERS)}…'`;
}

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === "string" && value.trim() === "");

/**
 * A range as one column, from top to bottom; one value is a column of one.
 *
 * @throws ArgumentError for a row or several columns: which of the cells are meant is not certain
 */
function column(argument: Argument, name: string): readonly unknown[] {
  if (!Array.isArray(argument)) return [argument];
  const rows: readonly (readonly unknown[])[] = argument;
  const columns = rows[0]?.length ?? 0;
  if (columns > 1 && rows.length === 1)
    throw new ArgumentError(
      `${name} is a row of ${columns} cells: give a column (TRANSPOSE makes one of a row)`,
    );
  if (columns > 1) throw new ArgumentError(`${name} has ${columns} columns: give one`);
  return rows.map(([cell]) => cell);
}

function single(argument: Argument, name: string): unknown {
  if (!Array.isArray(argument)) return argument;
  const cells: readonly unknown[] = argument.flat();
  if (cells.length > 1)
    throw new ArgumentError(`${name} is a range of ${cells.length} cells: give one cell`);
  return cells[0];
}

/** Whether an optional argument was left out or is blank. */
export function isLeftOut(argument: Argument): boolean {
  return Array.isArray(argument) ? argument.flat().every(isBlank) : isBlank(argument);
}

/** Whether an argument is one value, or a range of one cell. */
export function isOneCell(argument: Argument): boolean {
  return !Array.isArray(argument) || argument.flat().length === 1;
}

/** @throws ArgumentError unless two columns that are read side by side have as many rows. */
export function checkRows(name: string, rows: number, other: string, otherRows: number): void {
  if (rows === otherRows) return;
  const counted = `${rows} ${rows === 1 ? "row" : "rows"}`;
  throw new ArgumentError(`${name} has ${counted}, ${other} has ${otherRows}`);
}

function asNumber(value: unknown, where: string): number {
  const isCell = typeof value === "number" || typeof value === "string";
  const number = isCell ? decodeNumber(value) : null;
  if (number === null) throw new ArgumentError(`${where}: ${shown(value)} is not a number`);
  return number;
}

/** A number that a spreadsheet can show to the last unit. */
function asAmount(value: unknown, where: string): number {
  const number = asNumber(value, where);
  if (Math.abs(number) > LARGEST_AMOUNT)
    throw new ArgumentError(`${where}: ${number} is too large`);
  return number;
}

function notNegative(number: number, where: string): number {
  if (number < 0) throw new ArgumentError(`${where}: ${number} is negative`);
  return number;
}

/** One amount that must be there and must not be negative. */
export function amount(argument: Argument, name: string): number {
  const value = single(argument, name);
  if (isBlank(value)) throw new ArgumentError(`${name} is blank: give an amount`);
  return notNegative(asAmount(value, name), name);
}

/** One amount that may be negative (a refund is); blank is 0. */
export function signedAmount(argument: Argument, name: string): number {
  const value = single(argument, name);
  return isBlank(value) ? 0 : asAmount(value, name);
}

const rowOf = (name: string, index: number) => `${name}, row ${index + 1}`;

/** A column of numbers, none negative; a blank cell is null. Rows count from 1 as in the range. */
export function numbers(argument: Argument, name: string): (number | null)[] {
  return column(argument, name).map((value, r) =>
    isBlank(value) ? null : notNegative(asNumber(value, rowOf(name, r)), rowOf(name, r)),
  );
}

/** A column of amounts that may be negative; a blank cell is 0. */
export function signedAmounts(argument: Argument, name: string): number[] {
  return column(argument, name).map((value, r) =>
    isBlank(value) ? 0 : asAmount(value, rowOf(name, r)),
  );
}

/** A column of names or IDs, trimmed and composed; a blank cell is "". */
export function names(argument: Argument, name: string): string[] {
  return column(argument, name).map((value, r) =>
    isBlank(value) ? "" : asName(value, rowOf(name, r)),
  );
}

function asName(value: unknown, where: string): string {
  if (typeof value === "string") {
    const text = value.trim().normalize();
    if (isCellError(text)) throw new ArgumentError(`${where}: ${text} is an error, not a name`);
    return text;
  }
  if (Number.isFinite(value) || typeof value === "boolean") return shown(value);
  throw new ArgumentError(`${where}: ${shown(value)} is not a name`);
}

/**
 * What one word stands for; null where it was left out.
 *
 * @param allowed completes "is not …"
 */
export function choice<T>(
  argument: Argument,
  name: string,
  meaning: (word: string) => T | undefined,
  allowed: string,
): T | null {
  const value = single(argument, name);
  if (isBlank(value)) return null;
  const found = typeof value === "string" ? meaning(value.trim()) : undefined;
  if (found === undefined) throw new ArgumentError(`${name}: ${shown(value)} is not ${allowed}`);
  return found;
}

/** The ISO date of a date cell: the host knows the time zone in which it is midnight. */
export type DateText = (date: Date) => string;

/** One day: a date cell, a serial number (as some spreadsheets pass dates), or text as in a tab's cell. */
export function day(argument: Argument, name: string, dateText: DateText): Day | null {
  const value = single(argument, name);
  if (isBlank(value)) return null;
  const found = decodeDay(dayCell(value, dateText));
  if (found === null)
    throw new ArgumentError(
      `${name}: ${shown(value)} is no day from 1900 to 2999. Write it like 2026-03-31`,
    );
  return found;
}

/** A number below 1970's is no serial: 7 or 2026 was meant as something else. */
function dayCell(value: unknown, dateText: DateText): Cell {
  if (typeof value === "string") return value;
  if (typeof value === "number")
    return value < serialOf1970 ? value : { day: Math.floor(value) - serialOf1970 };
  return value instanceof Date && !Number.isNaN(value.getTime()) ? dateText(value) : "";
}
