import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type IDataValidationRule,
  type IRange,
  type IResources,
  type ISheetDataValidationRule,
} from "@univerjs/core";
import {
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  type IConditionFormattingRule,
} from "@univerjs/preset-sheets-conditional-formatting";
import type { ValidationModel } from "../../services/model/cellStyle";
import type { SheetModel } from "../../services/model/sheetModel";
import type { ConditionalRuleModel } from "../../services/model/sheetParts";
import type { SpreadsheetModel } from "../../services/model/spreadsheetModel";
import type { Carried } from "./carried";
import { univerFilter } from "./filters";
import { rangeOf, rectOf, sheetKey } from "./univerRange";

/** The names that Univer's plugins give what they keep beside the cells. */
export const resourceNames = {
  notes: "SHEET_NOTE_PLUGIN",
  validations: "SHEET_DATA_VALIDATION_PLUGIN",
  conditionalRules: "SHEET_CONDITIONAL_FORMATTING_PLUGIN",
  filters: "SHEET_FILTER_PLUGIN",
} as const;

/** Notes, drop-downs, conditional formats and filters, as the plugins of Univer read them. */
export function resourcesOf(spreadsheet: SpreadsheetModel, carried: Carried): IResources {
  const each = (of: (sheet: SheetModel) => unknown): string =>
    JSON.stringify(
      Object.fromEntries(
        spreadsheet.sheets.flatMap((sheet) => {
          const data = of(sheet);
          return data === undefined ? [] : [[sheetKey(sheet), data]];
        }),
      ),
    );
  return [
    { name: resourceNames.notes, data: each(notesOf) },
    { name: resourceNames.validations, data: each((sheet) => validationsOf(sheet, carried)) },
    { name: resourceNames.conditionalRules, data: each((sheet) => rulesOf(sheet, carried)) },
    { name: resourceNames.filters, data: each((sheet) => univerFilter(sheet, spreadsheet.locale)) },
  ];
}

export interface UniverNote {
  readonly id: string;
  readonly row: number;
  readonly col: number;
  readonly width: number;
  readonly height: number;
  readonly note: string;
}

function notesOf(sheet: SheetModel): Record<number, Record<number, UniverNote>> {
  const notes: Record<number, Record<number, UniverNote>> = {};
  for (const column of sheet.styles.note.touchedColumns())
    for (const { from, to, value } of sheet.styles.note.column(column).between(1, sheet.maxRows))
      for (let row = from; row <= to && value !== ""; row++) {
        const place = { row: row - 1, col: column - 1 };
        const size = { width: 240, height: Math.min(60 + Math.ceil(value.length / 30) * 18, 220) };
        const rowNotes = notes[place.row] ?? {};
        rowNotes[place.col] = { id: `n${row}-${column}`, ...place, ...size, note: value };
        notes[place.row] = rowNotes;
      }
  return notes;
}

/** One rule of Univer for each rule of the sheet, with all the cells that it holds for. */
function validationsOf(sheet: SheetModel, carried: Carried): ISheetDataValidationRule[] {
  const ranges = new Map<string, { rule: ValidationModel; ranges: IRange[] }>();
  const layer = sheet.styles.validation;
  for (const column of layer.touchedColumns())
    for (const { from, to, value } of layer.column(column).between(1, sheet.maxRows)) {
      if (!value) continue;
      const key = JSON.stringify(value);
      const same = ranges.get(key) ?? { rule: value, ranges: [] };
      same.ranges.push(rangeOf({ row: from, column, rows: to - from + 1, columns: 1 }));
      ranges.set(key, same);
    }
  return [...ranges.values()].map(({ rule, ranges: cells }, i) => {
    const uid = `v${sheet.id}-${i}`;
    carried.validations.set(uid, { rule, sheetId: sheet.id, ranges: cells.map(rectOf) });
    return { uid, ranges: cells, ...univerValidation(rule) };
  });
}

function univerValidation(rule: ValidationModel): Omit<IDataValidationRule, "uid" | "ranges"> {
  const common = {
    allowBlank: true,
    errorStyle: rule.allowInvalid ? DataValidationErrorStyle.INFO : DataValidationErrorStyle.STOP,
    showErrorMessage: !rule.allowInvalid,
    ...(rule.helpText ? { prompt: rule.helpText, showInputMessage: true } : {}),
  };
  const [first, second] = rule.values.map(String);
  switch (rule.criterion) {
    case "VALUE_IN_LIST":
      return {
        ...common,
        type: DataValidationType.LIST,
        formula1: rule.values.join(","),
        renderMode: DataValidationRenderMode.ARROW,
        showDropDown: rule.showDropdown,
      };
    case "VALUE_IN_RANGE":
      return {
        ...common,
        type: DataValidationType.LIST,
        formula1: `=${(first ?? "").replace(/^=/, "")}`,
        renderMode: DataValidationRenderMode.ARROW,
        showDropDown: rule.showDropdown,
      };
    case "FOREIGN":
      return { ...common, type: DataValidationType.ANY };
    case "CHECKBOX":
      return { ...common, type: DataValidationType.CHECKBOX };
    case "DATE_IS_VALID_DATE":
      return {
        ...common,
        type: DataValidationType.DATE,
        operator: DataValidationOperator.GREATER_THAN,
        formula1: "1900-01-01",
      };
    case "CUSTOM_FORMULA":
      return { ...common, type: DataValidationType.CUSTOM, formula1: first ?? "=TRUE" };
    case "NUMBER_BETWEEN":
      return {
        ...common,
        type: DataValidationType.DECIMAL,
        operator: DataValidationOperator.BETWEEN,
        formula1: first ?? "0",
        formula2: second ?? "0",
      };
    case "NUMBER_GREATER_THAN_OR_EQUAL_TO":
      return {
        ...common,
        type: DataValidationType.DECIMAL,
        operator: DataValidationOperator.GREATER_THAN_OR_EQUAL,
        formula1: first ?? "0",
      };
  }
}

function rulesOf(sheet: SheetModel, carried: Carried): IConditionFormattingRule[] {
  return sheet.conditionalRules.map((rule, i) => {
    const cfId = `c${sheet.id}-${i}`;
    const { ranges } = rule;
    carried.conditionalRules.set(cfId, { rule, sheetId: sheet.id, ranges });
    return { cfId, stopIfTrue: false, ranges: ranges.map(rangeOf), rule: univerRule(rule) };
  });
}

function univerRule(rule: ConditionalRuleModel): IConditionFormattingRule["rule"] {
  const style = {
    ...(rule.background ? { bg: { rgb: rule.background } } : {}),
    ...(rule.fontColor ? { cl: { rgb: rule.fontColor } } : {}),
    ...(rule.bold ? { bl: 1 } : {}),
    ...(rule.italic ? { it: 1 } : {}),
    ...(rule.strikethrough ? { st: { s: 1 } } : {}),
    ...(rule.underline ? { ul: { s: 1 } } : {}),
  };
  const [value = ""] = rule.values;
  const type = CFRuleType.highlightCell;
  if (rule.criterion === "CUSTOM_FORMULA")
    return { type, subType: CFSubRuleType.formula, value, style };
  const operator =
    rule.criterion === "TEXT_CONTAINS" ? CFTextOperator.containsText : CFTextOperator.equal;
  return { type, subType: CFSubRuleType.text, operator, value, style };
}
