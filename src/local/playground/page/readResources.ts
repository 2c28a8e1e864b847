import {
  DataValidationErrorStyle,
  DataValidationType,
  type IResources,
  type ISheetDataValidationRule,
} from "@univerjs/core";
import type { IConditionFormattingRule } from "@univerjs/preset-sheets-conditional-formatting";
import type { IAutoFilter } from "@univerjs/preset-sheets-filter";
import type { ValidationModel } from "../../services/model/cellStyle";
import type { SheetModel } from "../../services/model/sheetModel";
import type { SpreadsheetModel } from "../../services/model/spreadsheetModel";
import type { Carried } from "./carried";
import { takeFilter } from "./filters";
import { resourceNames, type UniverNote } from "./resources";
import { rectOf } from "./univerRange";

type BySheet<T> = Readonly<Record<string, T | undefined>>;
type NotesOfSheet = Readonly<Record<number, Readonly<Record<number, UniverNote>>>>;

/** Takes notes, drop-downs, conditional formats and filters over from Univer's plugins. */
export function takeResources(
  spreadsheet: SpreadsheetModel,
  sheets: ReadonlyMap<string, SheetModel>,
  resources: IResources,
  carried: Carried,
): void {
  const read = <T>(name: string): BySheet<T> =>
    JSON.parse(resources.find((resource) => resource.name === name)?.data || "{}");
  const notes = read<NotesOfSheet>(resourceNames.notes);
  const validations = read<readonly ISheetDataValidationRule[]>(resourceNames.validations);
  const rules = read<readonly IConditionFormattingRule[]>(resourceNames.conditionalRules);
  const filters = read<IAutoFilter>(resourceNames.filters);
  for (const [key, sheet] of sheets) {
    takeNotes(sheet, notes[key] ?? {});
    takeValidations(sheet, validations[key] ?? [], carried);
    takeRules(sheet, rules[key] ?? [], carried);
    takeFilter(sheet, filters[key], spreadsheet.locale);
  }
}

function takeNotes(sheet: SheetModel, notes: NotesOfSheet): void {
  sheet.styles.note.fill(sheet.whole(), "");
  for (const row of Object.values(notes))
    for (const { row: r, col, note } of Object.values(row))
      sheet.styles.note.fill({ row: r + 1, column: col + 1, rows: 1, columns: 1 }, note);
}

function takeValidations(
  sheet: SheetModel,
  rules: readonly ISheetDataValidationRule[],
  carried: Carried,
): void {
  sheet.styles.validation.fill(sheet.whole(), null);
  for (const rule of rules) {
    const model = carried.validations.get(rule.uid)?.rule ?? ownValidation(rule);
    if (model) for (const range of rule.ranges) sheet.styles.validation.fill(rectOf(range), model);
  }
}

/** A drop-down or checkbox that the user made in Univer; other kinds have no use here. */
function ownValidation(rule: ISheetDataValidationRule): ValidationModel | null {
  const common = {
    showDropdown: true,
    allowInvalid: rule.errorStyle !== DataValidationErrorStyle.STOP,
    helpText: rule.prompt ?? null,
  };
  if (rule.type === DataValidationType.CHECKBOX)
    return { ...common, criterion: "CHECKBOX", values: [] };
  if (rule.type === DataValidationType.LIST && !rule.formula1?.startsWith("="))
    return { ...common, criterion: "VALUE_IN_LIST", values: (rule.formula1 ?? "").split(",") };
  return null;
}

/**
 * The sheet's rules with the cells that they hold for now; Univer's own kinds have no model. Where
 * rows come in amid a rule Univer makes several of it: what the spreadsheet makes of it holds then.
 */
function takeRules(
  sheet: SheetModel,
  rules: readonly IConditionFormattingRule[],
  carried: Carried,
): void {
  sheet.conditionalRules = rules.flatMap(({ cfId, ranges }) => {
    const told = carried.conditionalRules.get(cfId);
    if (!told) return [];
    return [{ ...told.rule, ranges: told.isMoved ? told.ranges : ranges.map(rectOf) }];
  });
}
