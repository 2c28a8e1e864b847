import { FormulaCell } from "./cellContent";
import { withFormulas } from "./rebaseRules";
import type { SheetModel } from "./sheetModel";

/** Makes another formula of one that stands on the sheet of the given name. */
export type FormulaChange = (formula: string, sheetName: string) => string;

/** Changes every formula of a sheet: in cells, in what cells accept, in conditional formats. */
export function changeFormulas(sheet: SheetModel, change: FormulaChange): void {
  const changed = (formula: string) => change(formula, sheet.name);
  for (let row = 1; row <= sheet.lastRow(); row++) {
    const cells = sheet.row(row);
    if (cells) changeCells(sheet, row, cells.length, changed);
  }
  if (!sheet.styles.validation.isUntouched())
    sheet.styles.validation.replace((rule) => rule && withFormulas(rule, changed));
  sheet.conditionalRules = sheet.conditionalRules.map((rule) =>
    rule.criterion === "CUSTOM_FORMULA" ? { ...rule, values: rule.values.map(changed) } : rule,
  );
}

function changeCells(
  sheet: SheetModel,
  row: number,
  width: number,
  changed: (formula: string) => string,
): void {
  const cells = sheet.writableRow(row, width);
  for (let i = 0; i < width; i++) {
    const cell = cells[i];
    if (typeof cell !== "object" || !(cell instanceof FormulaCell)) continue;
    const formula = changed(cell.formula);
    if (formula !== cell.formula) cells[i] = new FormulaCell(formula, cell.value);
  }
}
