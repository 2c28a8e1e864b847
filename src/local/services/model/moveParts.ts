import { type Axis, type Rect, shifted } from "./rect";
import type { SheetModel } from "./sheetModel";
import type { ChartModel, FilterModel } from "./sheetParts";

/**
 * Moves what lies over a sheet's grid where rows or columns came in before `at`, or went from `at`
 * on (a negative count); what has lost its last cell goes.
 */
export function moveParts(sheet: SheetModel, axis: Axis, at: number, count: number): void {
  const moved = <R extends Rect>(rect: R) => shifted(rect, axis, at, count);
  const all = <R extends Rect>(rects: readonly R[]): R[] =>
    rects.map((rect) => moved(rect)).filter((rect) => rect !== undefined);
  sheet.merges = all(sheet.merges);
  sheet.tables = sheet.tables.flatMap((table) => {
    const rect = moved(table.rect);
    return rect ? [{ ...table, rect }] : [];
  });
  sheet.protections = sheet.protections.flatMap((protection) => {
    protection.unprotected = all(protection.unprotected);
    if (protection.rect === null) return [protection];
    const rect = moved(protection.rect);
    if (rect) protection.rect = rect;
    return rect ? [protection] : [];
  });
  sheet.conditionalRules = sheet.conditionalRules
    .map((rule) => ({ ...rule, ranges: all(rule.ranges) }))
    .filter((rule) => rule.ranges.length > 0);
  sheet.filter = sheet.filter && movedFilter(sheet.filter, axis, at, count);
  for (const chart of sheet.charts) moveAnchor(chart, axis, at, count);
}

function movedFilter(
  filter: FilterModel,
  axis: Axis,
  at: number,
  count: number,
): FilterModel | null {
  const rect = shifted(filter.rect, axis, at, count);
  if (!rect) return null;
  if (axis === "rows") return { ...filter, rect };
  const hiddenValues: Record<number, readonly string[]> = {};
  for (const [column, values] of Object.entries(filter.hiddenValues)) {
    const cell = { row: 1, column: Number(column), rows: 1, columns: 1 };
    const to = shifted(cell, axis, at, count);
    if (to) hiddenValues[to.column] = values;
  }
  return { rect, hiddenValues };
}

/** A chart stays over its cell, or over the one that takes its place. */
function moveAnchor(chart: ChartModel, axis: Axis, at: number, count: number): void {
  const side = axis === "rows" ? "row" : "column";
  const from = chart.position[side];
  if (from < at) return;
  chart.position = { ...chart.position, [side]: Math.max(from + count, at) };
}
