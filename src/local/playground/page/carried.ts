import { type CellContent, type Scalar, valueIn } from "../../services/model/cellContent";
import type { Look, ValidationModel } from "../../services/model/cellStyle";
import { cornerOf, rebasing, withFormulas } from "../../services/model/rebaseRules";
import { type Rect, shifted } from "../../services/model/rect";
import type { SheetModel } from "../../services/model/sheetModel";
import type { ConditionalRuleModel, GridEdit } from "../../services/model/sheetParts";
import type { SpreadsheetModel } from "../../services/model/spreadsheetModel";
import { renameReferences, shiftReferences } from "../../services/values/references";
import { SpreadsheetFormulas } from "./spreadsheetFormulas";

/** A rule of a sheet, and the cells that it was for when Univer was told of it. */
interface CarriedRule<R> {
  readonly rule: R;
  readonly sheetId: number;
  readonly ranges: readonly Rect[];
  /** Whether rows or columns have come into its sheet since, or gone: the ranges have followed them. */
  readonly isMoved?: boolean;
}

/**
 * What Univer carries for the spreadsheet without understanding it: a rule's id in Univer leads back
 * to the rule itself. One for each time that the spreadsheet is put into Univer.
 */
export class Carried {
  readonly formulas: SpreadsheetFormulas;
  readonly validations = new Map<string, CarriedRule<ValidationModel>>();
  /** By Univer's name of a style: the look that it was made of. */
  readonly looks = new Map<string, Look>();
  /** The sheets that the user added: Univer's id for each, and ours. */
  readonly addedSheets = new Map<string, number>();
  /** "Notes!C2": the formulas that Univer could not calculate when it was read the last time. */
  readonly uncalculated = new Set<string>();
  readonly conditionalRules = new Map<string, CarriedRule<ConditionalRuleModel>>();
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

  /**
   * Rules and formulas follow the cells that they name, as those of the spreadsheet do.
   *
   * @param sheet of which rows or columns come in or go: it is as it was before
   */
  follow(spreadsheet: SpreadsheetModel, sheet: SheetModel, edit: GridEdit): void {
    const { axis, at, count } = edit;
    const shift = { sheet: sheet.name, ...edit };
    this.#change(({ sheetId, ranges }) => {
      const isOwn = sheetId === sheet.id;
      const own = spreadsheet.sheetWithId(sheetId)?.name ?? "";
      const rebased = isOwn && count < 0 ? rebasing(cornerOf(ranges), axis, at, -count) : undefined;
      return {
        isMoved: isOwn,
        change: (formula) => shiftReferences(rebased?.(formula) ?? formula, own, shift),
        move: (rects) =>
          isOwn ? rects.flatMap((rect) => shifted(rect, axis, at, count) ?? []) : rects,
      };
    });
    this.formulas.follow((formula, isOn) =>
      shiftReferences(formula, isOn ? sheet.name : "", shift),
    );
  }

  /** A sheet has another name from now on. */
  rename(before: string, after: string): void {
    const change = (formula: string) => renameReferences(formula, before, after);
    this.#change(() => ({ isMoved: false, change, move: (rects) => rects }));
    this.formulas.follow(change);
  }

  #change(
    of: (rule: CarriedRule<unknown>) => {
      readonly isMoved: boolean;
      readonly change: (formula: string) => string;
      readonly move: (ranges: readonly Rect[]) => readonly Rect[];
    },
  ): void {
    for (const [id, carried] of this.validations) {
      const { change, move } = of(carried);
      const ranges = move(carried.ranges);
      this.validations.set(id, { ...carried, ranges, rule: withFormulas(carried.rule, change) });
    }
    for (const [id, carried] of this.conditionalRules) {
      const { change, move, ...moved } = of(carried);
      const { rule } = carried;
      const isMoved = carried.isMoved || moved.isMoved;
      const ranges = move(carried.ranges);
      const isFormula = rule.criterion === "CUSTOM_FORMULA";
      const values = isFormula ? rule.values.map(change) : rule.values;
      this.conditionalRules.set(id, { ...carried, ranges, isMoved, rule: { ...rule, values } });
    }
  }
}
