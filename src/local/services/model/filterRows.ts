import type { LocaleHabits } from "../values/localeHabits";
import { displayed } from "../values/numberFormat";
import { valueIn } from "./cellContent";
import { lastRow } from "./rect";
import type { SheetModel } from "./sheetModel";

/**
 * Hides the rows that the sheet's filter hides by what stands in them now, and shows all others.
 * Sheets does so when criteria are set; what is written, inserted or sorted later changes nothing.
 */
export function filterRows(sheet: SheetModel, habits: LocaleHabits): void {
  const { filter, filteredRows } = sheet;
  filteredRows.fill(1, sheet.maxRows, false);
  if (!filter) return;
  for (const [key, hidden] of Object.entries(filter.hiddenValues)) {
    const column = Number(key);
    const values = new Set(hidden);
    const formatAt = sheet.styles.numberFormat.cursor(column);
    for (let row = filter.rect.row + 1; row <= lastRow(filter.rect); row++) {
      const shown = displayed(valueIn(sheet.content(row, column)), formatAt(row), habits);
      if (values.has(shown)) filteredRows.fill(row, 1, true);
    }
  }
}
