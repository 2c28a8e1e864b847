import { FormulaCell } from "../../services/model/cellContent";
import type { SheetModel } from "../../services/model/sheetModel";
import { a1Of } from "../../services/values/a1Notation";
import { referencesAcross } from "../../services/values/references";
import type { Refusals } from "../cannotChange";
import { cellAt } from "../cells/places";
import type { FileShift } from "./fileShift";

/**
 * Refuses where cells moved on some of several sheets that a formula names at once (`Jan:Dec!B2`):
 * it can only go on naming the same cells, and of those sheets they are others now.
 *
 * @param order the names of the file's sheets, as they stand side by side
 * @param names of the workbook, and the formulas that they stand for
 */
export function refuseAcross(
  sheets: readonly SheetModel[],
  order: readonly string[],
  names: readonly { readonly name: string; readonly text: string }[],
  shift: FileShift,
  refusals: Refusals,
): void {
  if (shift.isNone) return;
  const places = order.map((name) => name.toLowerCase());
  const isParted = (formula: string): boolean =>
    formula.includes(":") &&
    referencesAcross(formula).some(({ from, to, cells }) => {
      const ends = [from, to].map((end) => places.indexOf(end.toLowerCase()));
      const among = order.slice(Math.min(...ends), Math.max(...ends) + 1);
      return !ends.includes(-1) && among.some((sheet) => shift.isMoved(cells, sheet));
    });
  for (const { name, text } of names) if (isParted(text)) refusals.add("several-tabs", name);
  for (const sheet of sheets)
    for (let row = 1; row <= sheet.lastRow(); row++)
      for (const [i, content] of (sheet.row(row) ?? []).entries())
        if (content instanceof FormulaCell && isParted(content.formula))
          refusals.add("several-tabs", sheet.name, a1Of(cellAt(row, i + 1)));
}
