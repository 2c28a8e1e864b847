import type { ColumnLayout, TabFormat } from "../../commands/workbook";
import { fingerprintOf, GENERAL, moneyFormat } from "../../reports/index";
import type { ColumnKind, DayCell, OutCell } from "../../schema/index";

/** Formats of money without decimals, and of counts: ours, and the usual one of elsewhere. */
const wholeUnits: readonly string[] = [moneyFormat(0), "#,##0"];

/**
 * Text that Sheets would read as something else when it is written, as if it had been typed: a
 * formula, a number, a date. Its cell is made plain text first.
 */
const misread = /^\s*[=+\-@']|\d|^\s*(true|false)\s*$/i;

/** How a cell that nobody gave a number format tells it. */
const automatic: readonly string[] = ["", "General", "0.###############"];

export const isDayCell = (cell: OutCell): cell is DayCell =>
  typeof cell === "object" && "day" in cell;

/** A format as it may be written back: that of a cell nobody formatted, written, would be one. */
export function formatRead(format: string): string {
  return automatic.includes(format) ? GENERAL : format;
}

export const isAutomatic = (format: string) => automatic.includes(format);

/**
 * By what the looks of our columns are known again: as long as it stays they stay. Columns of the
 * user's that come between move them along.
 */
export function signatureOf({ columns, rules }: TabFormat): string {
  const formats = columns.flatMap((c) => (c.users ? [] : [`${c.kind}:${c.formats.usual}`]));
  return fingerprintOf(JSON.stringify([formats, rules.map(({ id }) => id)]));
}

/** Whether a cell may need a format of its own to be shown as what it is, in a column of any format. */
export function isMisread(cell: OutCell): boolean {
  if (typeof cell === "number") return !Number.isInteger(cell);
  return typeof cell === "string" ? misread.test(cell) : isDayCell(cell);
}

/**
 * The format that shows a cell as what it is: text as text, a day as a day, cents in a column of
 * whole won as cents; all else as the column does.
 */
export function formatFor(cell: OutCell, format: string): string {
  if (typeof cell === "string") return misread.test(cell) ? "@" : format;
  if (typeof cell === "number")
    return wholeUnits.includes(format) && isMisread(cell) ? moneyFormat(decimalsOf(cell)) : format;
  return isDayCell(cell) && !/[dy]/i.test(format) ? "yyyy-mm-dd" : format;
}

/** As many as the currencies have that have any: two, or more where the amount does. */
function decimalsOf(amount: number): number {
  const [, decimals = ""] = String(amount).split(".");
  return Math.min(Math.max(decimals.length, 2), 4);
}

/**
 * The format that a cell of a column needs; how the user's own figures are shown is for them to say.
 *
 * @param known the format that it had where it stood; null: none is known
 * @param decimals of the money of its row; null: as the column has them
 */
export function formatIn(
  column: ColumnLayout,
  cell: OutCell,
  known: string | null,
  decimals: number | null,
): string {
  const usual = known ?? (column.users ? GENERAL : ofColumn(column, cell, decimals));
  return column.users && typeof cell === "number" ? usual : formatFor(cell, usual);
}

function ofColumn({ kind, formats }: ColumnLayout, cell: OutCell, decimals: number | null): string {
  if (decimals !== null && kind === "money") return moneyFormat(decimals);
  return Math.abs(Number(cell)) === 1 ? formats.one : formats.usual;
}

/** What stands at the right, its header too. */
export const figures: readonly ColumnKind[] = ["money", "share", "percent", "count", "daysLeft"];

/** What stands in the middle: figures too that people write as they like, which no format can set apart. */
export const centred: readonly ColumnKind[] = ["checkbox", "link", "number"];
