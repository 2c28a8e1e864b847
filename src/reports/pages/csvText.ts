import { isoDay } from "../../core/index";
import type { OutCell } from "../../schema/index";

/**
 * Rows as CSV: figures as figures, days as ISO dates. A text that a spreadsheet would take for a
 * formula gets an apostrophe before it, also where it begins with blanks or full-width signs, which
 * some take for the plain ones.
 */
export function csvText(rows: readonly (readonly OutCell[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");
}

function csvCell(cell: OutCell): string {
  if (typeof cell === "number") return String(cell);
  if (typeof cell === "object") return "day" in cell ? isoDay(cell.day) : "";
  const text = String(cell).replace(/^(?=\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])/, "'");
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
