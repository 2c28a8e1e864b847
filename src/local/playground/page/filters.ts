import type { IAutoFilter, IFilterColumn } from "@univerjs/preset-sheets-filter";
import { valueIn } from "../../services/model/cellContent";
import type { SheetModel } from "../../services/model/sheetModel";
import { localeHabits } from "../../services/values/localeHabits";
import { displayed } from "../../services/values/numberFormat";
import { rangeOf, rectOf } from "./univerRange";

/** A column's cells under the filter's header, as shown. */
function shownIn(sheet: SheetModel, column: number, locale: string): Set<string> {
  const shown = new Set<string>();
  const { rect } = sheet.filter as NonNullable<SheetModel["filter"]>;
  const habits = localeHabits(locale);
  const formatAt = sheet.styles.numberFormat.cursor(column);
  const last = Math.min(rect.row + rect.rows - 1, sheet.lastRow());
  for (let row = rect.row + 1; row <= last; row++)
    shown.add(displayed(valueIn(sheet.content(row, column)), formatAt(row), habits));
  return shown;
}

/** The sheet's filter as Univer keeps it: by the values that it shows, not by those it hides. */
export function univerFilter(sheet: SheetModel, locale: string): IAutoFilter | undefined {
  if (!sheet.filter) return undefined;
  const filterColumns = Object.entries(sheet.filter.hiddenValues).map(
    ([column, hidden]): IFilterColumn => {
      const shown = shownIn(sheet, Number(column), locale);
      for (const value of hidden) shown.delete(value);
      const blank = shown.delete("");
      const filters = { filters: [...shown], ...(blank ? { blank: true as const } : {}) };
      return { colId: Number(column) - 1, filters };
    },
  );
  return { ref: rangeOf(sheet.filter.rect), filterColumns };
}

/** Takes a filter of Univer's over into the sheet. */
export function takeFilter(
  sheet: SheetModel,
  filter: IAutoFilter | undefined,
  locale: string,
): void {
  if (!filter) {
    sheet.filter = null;
    return;
  }
  const rect = rectOf(filter.ref);
  sheet.filter = { rect, hiddenValues: {} };
  const hiddenValues: Record<number, readonly string[]> = {};
  for (const { colId, filters } of filter.filterColumns ?? []) {
    if (!filters) continue;
    const kept = new Set(filters.filters ?? []);
    if (filters.blank) kept.add("");
    const hidden = [...shownIn(sheet, colId + 1, locale)].filter((value) => !kept.has(value));
    hiddenValues[colId + 1] = hidden;
  }
  sheet.filter = { rect, hiddenValues };
}
