import { type CellContent, type Scalar, valueIn } from "../../services/model/cellContent";
import type { Look, ValidationModel } from "../../services/model/cellStyle";
import type { SheetModel } from "../../services/model/sheetModel";
import type { ConditionalRuleModel } from "../../services/model/sheetParts";
import { SpreadsheetFormulas } from "./spreadsheetFormulas";

/**
 * What Univer carries for the spreadsheet without understanding it: a rule's id in Univer leads back
 * to the rule itself. One for each time that the spreadsheet is put into Univer.
 */
export class Carried {
  readonly formulas: SpreadsheetFormulas;
  readonly validations = new Map<string, ValidationModel>();
  /** By Univer's name of a style: the look that it was made of. */
  readonly looks = new Map<string, Look>();
  /** The sheets that the user added: Univer's id for each, and ours. */
  readonly addedSheets = new Map<string, number>();
  readonly conditionalRules = new Map<string, ConditionalRuleModel>();
  /** By sheet, then "row,column": the values that a formula in another cell spilt there. */
  readonly #spilt: ReadonlyMap<number, ReadonlyMap<string, Scalar>>;

  constructor(lastRow: number, spilt: ReadonlyMap<number, ReadonlyMap<string, Scalar>>) {
    this.formulas = new SpreadsheetFormulas(lastRow);
    this.#spilt = spilt;
  }

  /** Whether a cell's value is only what a formula spilt there: then the formula brings it again. */
  isSpilt(sheet: SheetModel, row: number, column: number, content: CellContent): boolean {
    const value = this.#spilt.get(sheet.id)?.get(`${row},${column}`);
    return value !== undefined && value === valueIn(content);
  }
}
