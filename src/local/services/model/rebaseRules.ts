import { translated } from "../values/references";
import type { ValidationModel } from "./cellStyle";
import type { Axis, Rect } from "./rect";
import type { SheetModel } from "./sheetModel";

/** The first row and the first column of the cells of a rule: from there its formula is read. */
type Corner = Pick<Rect, "row" | "column">;

export const cornerOf = (rects: readonly Rect[]): Corner => ({
  row: rects.reduce((least, { row }) => Math.min(least, row), Number.POSITIVE_INFINITY),
  column: rects.reduce((least, { column }) => Math.min(least, column), Number.POSITIVE_INFINITY),
});

/**
 * How the formulas of a rule read from the first of its cells that stays, where rows or columns go
 * from `at` on; undefined where its first one stays.
 */
export function rebasing(
  corner: Corner,
  axis: Axis,
  at: number,
  count: number,
): ((formula: string) => string) | undefined {
  const side = axis === "rows" ? "row" : "column";
  const position = corner[side];
  if (position < at || position >= at + count) return undefined;
  return (formula) => translated(formula, corner, { ...corner, [side]: at + count });
}

/** Has rules that lose their first row or column, from `at` on, told from the next that they have. */
export function rebaseRules(sheet: SheetModel, axis: Axis, at: number, count: number): void {
  sheet.conditionalRules = sheet.conditionalRules.map((rule) => {
    const rebased = rebasing(cornerOf(rule.ranges), axis, at, count);
    const isFormula = rule.criterion === "CUSTOM_FORMULA";
    return rebased && isFormula ? { ...rule, values: rule.values.map(rebased) } : rule;
  });
  const { validation } = sheet.styles;
  const corners = new Map<ValidationModel, Corner>();
  for (const column of validation.touchedColumns())
    for (const { from, value } of validation.runs(column, 1, sheet.maxRows)) {
      if (!value) continue;
      const known = corners.get(value) ?? { row: from, column };
      corners.set(value, { row: Math.min(known.row, from), column: known.column });
    }
  validation.replace((rule) => {
    const corner = rule && corners.get(rule);
    const rebased = corner && rebasing(corner, axis, at, count);
    return rule && rebased ? withFormulas(rule, rebased) : rule;
  });
}

/** A rule with its formulas as `change` makes them; the same where it has none, or none changes. */
export function withFormulas(
  rule: ValidationModel,
  change: (formula: string) => string,
): ValidationModel {
  const { criterion } = rule;
  if (!["CUSTOM_FORMULA", "VALUE_IN_RANGE", "FOREIGN"].includes(criterion)) return rule;
  // Of a foreign rule the first is its tag.
  const values = rule.values.map((value, i) =>
    typeof value !== "string" || (criterion === "FOREIGN" && i === 0) ? value : change(value),
  );
  return values.every((value, i) => value === rule.values[i]) ? rule : { ...rule, values };
}
