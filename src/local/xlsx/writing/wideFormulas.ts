import { FormulaCell } from "../../services/model/cellContent";
import type { Rect } from "../../services/model/rect";
import type { SheetModel } from "../../services/model/sheetModel";
import { a1Of } from "../../services/values/a1Notation";
import type { Refusals } from "../cannotChange";
import { fromFileFormula } from "../cells/fileFormula";
import { cellAt, cellsWithin, rectsOf } from "../cells/places";
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
    if (a1Of(moved) !== a1Of(rect) || text !== formula.text) {
      const xml = prefixed(wideXml(formula, moved, text, own, shift), prefix);
      repairs.set(`${formula.row},${formula.column}`, xml);
    }
  }
}

function leaveOut(contents: Map<number, number[]>, row: number, column: number): void {
  const left = (contents.get(row) ?? []).filter((each) => each !== column);
  if (left.length > 0) contents.set(row, left);
  else contents.delete(row);
}

function wideXml(
  { attributes }: WideFormula,
  rect: Rect,
  text: string,
  own: string,
  shift: FileShift,
): string {
  const moved = (cell: string | undefined): Record<string, string> => {
    const [at] = rectsOf(cell);
    const after = at && shift.rect(at, own);
    return after ? { at: a1Of(after) } : {};
  };
  const all: Record<string, string> = { ...attributes, ref: a1Of(rect) };
  for (const name of ["r1", "r2"]) {
    const after = moved(attributes[name])["at"];
    if (after !== undefined) all[name] = after;
  }
  return `<f${attributesText(all)}>${escaped(text)}</f>`;
}
