/** What Sheets passes for an argument: one cell's value, or a range as rows of cells. */
export type Argument = unknown;

/**
 * A custom function's argument that cannot be used. Sheets shows the message in the cell's error:
 * it names the argument, the row where there is one, and what is wrong.
 */
export class ArgumentError extends Error {}

const shown = (value: unknown): string =>
  value instanceof Date ? "a date" : typeof value === "string" ? `'${value}'` : String(value);

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === "string" && value.trim() === "");

/** A range as one column: its cells row by row. One value is a column of one. */
export function column(argument: Argument): unknown[] {
  if (!Array.isArray(argument)) return isBlank(argument) ? [] : [argument];
  return argument.map((row: unknown) => (Array.isArray(row) ? row[0] : row));
}

/** Whether an optional argument was left out or is blank. */
export function isLeftOut(argument: Argument): boolean {
  return Array.isArray(argument) ? column(argument).every(isBlank) : isBlank(argument);
}

function single(argument: Argument): unknown {
  return Array.isArray(argument) ? column(argument)[0] : argument;
}

function asNumber(value: unknown, where: string): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw new ArgumentError(`${where}: ${shown(value)} is not a number`);
}

/** One number that must be there and must not be negative. */
export function amount(argument: Argument, name: string): number {
  const value = single(argument);
  if (isBlank(value)) throw new ArgumentError(`${name} is blank: give an amount`);
  const number = asNumber(value, name);
  if (number < 0) throw new ArgumentError(`${name}: ${number} is negative`);
  return number;
}

/** One number that may be negative (a refund is). */
export function signedAmount(argument: Argument, name: string): number {
  const value = single(argument);
  return isBlank(value) ? 0 : asNumber(value, name);
}

/** A column of numbers, none negative; a blank cell is null. Rows count from 1 as in the range. */
export function numbers(argument: Argument, name: string): (number | null)[] {
  return column(argument).map((value, r) => {
    if (isBlank(value)) return null;
    const number = asNumber(value, `${name}, row ${r + 1}`);
    if (number < 0) throw new ArgumentError(`${name}, row ${r + 1}: ${number} is negative`);
    return number;
  });
}

/** A column of numbers that may be negative; a blank cell is 0. */
export function signedNumbers(argument: Argument, name: string): number[] {
  return column(argument).map((value, r) =>
    isBlank(value) ? 0 : asNumber(value, `${name}, row ${r + 1}`),
  );
}

/** A column of texts, trimmed; a blank cell is "". */
export function texts(argument: Argument): string[] {
  return column(argument).map((value) => (isBlank(value) ? "" : String(value).trim().normalize()));
}

/** One text, trimmed; "" where left out. */
export function text(argument: Argument): string {
  const value = single(argument);
  return isBlank(value) ? "" : String(value).trim();
}

/** One day, from a date cell, a serial number (as some spreadsheets pass dates) or ISO text; null where blank. */
export function date(
  argument: Argument,
  name: string,
): { year: number; month: number; day: number } | null {
  const value = single(argument);
  if (isBlank(value)) return null;
  if (value instanceof Date)
    return { year: value.getFullYear(), month: value.getMonth() + 1, day: value.getDate() };
  if (typeof value === "number") return fromSerial(value);
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(value).trim());
  if (found === null)
    throw new ArgumentError(`${name}: ${shown(value)} is not a date. Write it like 2026-03-31`);
  return { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
}

function fromSerial(serial: number): { year: number; month: number; day: number } {
  const moment = new Date((Math.floor(serial) - 25_569) * 86_400_000);
  return {
    year: moment.getUTCFullYear(),
    month: moment.getUTCMonth() + 1,
    day: moment.getUTCDate(),
  };
}
