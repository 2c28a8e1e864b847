import type { ColumnLayout, TabFormat } from "../../commands/workbook";
import type { ColumnKind, DayCell, OutCell } from "../../schema/index";

/** The format of money without decimals, and of counts. */
const wholeUnits = "#,##0";

/**
 * Text that Sheets would read as something else when it is written, as if it had been typed: a
 * formula, a number, a date. Its cell is made plain text first.
 */
const misread = /^\s*[=+\-@']|\d|^\s*(true|false)\s*$/i;

/** How a cell that nobody gave a number format tells it. */
const automatic: readonly string[] = ["", "General", "0.###############"];

/** What a cell is given that is to look as if nobody had given it a format. */
const general = "General";

export const isDayCell = (cell: OutCell): cell is DayCell =>
  typeof cell === "object" && "day" in cell;

/** A format as it may be written back: that of a cell nobody formatted, written, would be one. */
export function formatRead(format: string): string {
  return automatic.includes(format) ? general : format;
}

export const isAutomatic = (format: string) => automatic.includes(format);

/** The number format of a column of ours. */
export function numberFormat(column: ColumnLayout): string {
  switch (column.kind) {
    case "money":
      return withDecimals(column.decimals);
    case "share":
      return withDecimals(column.decimals + 2);
    case "day":
      return "yyyy-mm-dd";
    case "percent":
      return "0.0%";
    case "count":
      return wholeUnits;
    case "number":
    case "free":
    case "link":
    case "checkbox":
      return general;
    default:
      return "@";
  }
}

function withDecimals(decimals: number): string {
  return decimals === 0 ? wholeUnits : `${wholeUnits}.${"0".repeat(decimals)}`;
}

/**
 * By what the formats of our columns are known again: as long as it stays they stay. Columns of the
 * user's that come between move them along.
 */
export function signatureOf({ columns }: TabFormat): string {
  return columns.flatMap((c) => (c.users ? [] : [`${c.kind}${c.decimals || ""}`])).join();
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
    return format === wholeUnits && isMisread(cell) ? withDecimals(decimalsOf(cell)) : format;
  return isDayCell(cell) && !/[dy]/i.test(format) ? "yyyy-mm-dd" : format;
}

/** As many as the currencies have that have any: two, or more where the amount does. */
function decimalsOf(amount: number): number {
  const [, decimals = ""] = String(amount).split(".");
  return Math.min(Math.max(decimals.length, 2), 4);
}

/** The format that a cell of a column needs; how the user's own figures are shown is for them to say. */
export function formatIn(column: ColumnLayout, cell: OutCell, known: string | null): string {
  const usual = known ?? (column.users ? general : numberFormat(column));
  return column.users && typeof cell === "number" ? usual : formatFor(cell, usual);
}

/** What stands at the right, its header too. */
export const figures: readonly ColumnKind[] = [
  "money",
  "share",
  "number",
  "percent",
  "day",
  "count",
];
