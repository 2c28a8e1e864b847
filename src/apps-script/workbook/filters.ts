import type { GridSheet } from "./gridSheet";

/**
 * Lets a filter of the user's hide anew what it is to hide: it is not applied again when a script
 * writes, and hides rows by where they stood. It is stretched over rows that have come in below.
 *
 * @param headerRow from 1, and so is `lastRow`, the table's last
 */
export function filterAnew(sheet: GridSheet, headerRow: number, lastRow: number): void {
  const filter = sheet.sheet.getFilter();
  if (filter === null) return;
  const range = filter.getRange();
  const first = range.getColumn();
  const columns = Array.from({ length: range.getNumColumns() }, (_, c) => first + c);
  const criteria = columns.map((column) => filter.getColumnFilterCriteria(column));
  let present: GoogleAppsScript.Spreadsheet.Filter = filter;
  if (range.getRow() === headerRow && range.getLastRow() < lastRow) {
    filter.remove();
    present = sheet.range(headerRow, first, lastRow - headerRow + 1, columns.length).createFilter();
  }
  for (const [c, each] of criteria.entries())
    if (each !== null) present.setColumnFilterCriteria(columns[c]!, each);
}
