import { lastColumn, type Rect } from "../model/rect";
import type { SortKey } from "../model/sortRows";
import { ServiceError } from "../serviceError";

/** What `Range.sort` is told to sort by: columns of the sheet, or objects that name one. */
export function sortKeys(specification: unknown, rect: Rect): SortKey[] {
  const list = Array.isArray(specification) ? specification : [specification];
  return list.map((item: unknown) => {
    const { column, ascending } =
      typeof item === "number"
        ? { column: item, ascending: true }
        : (item as { column: number; ascending?: boolean });
    if (!Number.isInteger(column) || column < rect.column || column > lastColumn(rect))
      throw new ServiceError("The sort column is outside the range.");
    return { column, ascending: ascending ?? true };
  });
}
