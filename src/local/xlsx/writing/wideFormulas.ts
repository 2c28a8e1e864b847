import { FormulaCell } from "../../services/model/cellContent";
import type { SheetModel } from "../../services/model/sheetModel";
import { a1Of } from "../../services/values/a1Notation";
import type { Refusals } from "../cannotChange";
import { fromFileFormula } from "../cells/fileFormula";
import { cellAt, cellsWithin } from "../cells/places";
import type { FileShift } from "../shifting/fileShift";
import { attributesText, escaped } from "../xml/escape";
import { prefixed } from "../xml/splices";
import type { FormulaGroups, WideFormula } from "./formulaGroups";

/**
 * Arrays and tables of what-ifs move along as a whole; a change within one is refused. What is only
 * moved is taken out of `contents` again: its formula is given it as a repair.
 *
 * @param contents by row of now: the cells whose content differs
 * @param repairs by "row,column" in the file: the element of the formula
 */
export function keepWideFormulas(
  { wide }: FormulaGroups,
  sheet: SheetModel,
  own: string,
  shift: FileShift,
  contents: Map<number, number[]>,
  repairs: Map<string, string>,
  prefix: string,
  refusals: Refusals,
): void {
  for (const formula of wide) {
    const kind = formula.isTable ? "data-table" : "array";
    const { rect } = formula;
    const moved = shift.rect(rect, own);
    if (!moved || moved.rows !== rect.rows || moved.columns !== rect.columns) {
      refusals.add(kind, sheet.name, a1Of(cellAt(rect.row, rect.column)));
      continue;
    }
    const text = shift.formula(formula.text, own);
    for (const { row, column } of cellsWithin(moved, contents)) {
      const content = sheet.content(row, column);
      const isFirst = row === moved.row && column === moved.column;
      const isOnlyMoved =
        isFirst && content instanceof FormulaCell && content.formula === fromFileFormula(text);
      if (!isOnlyMoved) refusals.add(kind, sheet.name, a1Of(cellAt(row, column)));
      else leaveOut(contents, row, column);
    }
    const inputs = movedInputs(formula, own, shift);
    const isSame = Object.entries(inputs).every(([name, at]) => formula.attributes[name] === at);
    if (isSame && a1Of(moved) === a1Of(rect) && text === formula.text) continue;
    const all = { ...formula.attributes, ref: a1Of(moved), ...inputs };
    const xml = `<f${attributesText(all)}>${escaped(text)}</f>`;
    repairs.set(`${formula.row},${formula.column}`, prefixed(xml, prefix));
  }
}

function leaveOut(contents: Map<number, number[]>, row: number, column: number): void {
  const left = (contents.get(row) ?? []).filter((each) => each !== column);
  if (left.length > 0) contents.set(row, left);
  else contents.delete(row);
}

/** The cells into which a table of what-ifs puts its values; one that is gone stays as it was named. */
function movedInputs(
  { attributes }: WideFormula,
  own: string,
  shift: FileShift,
): Record<string, string> {
  const moved: Record<string, string> = {};
  for (const name of ["r1", "r2"]) {
    const after = attributes[name] === undefined ? undefined : shift.list(attributes[name], own);
    if (after !== undefined) moved[name] = after;
  }
  return moved;
}
