import type { DataValidation } from "@cj-tech-master/excelts";
import type { ValidationModel } from "../services/model/cellStyle";
import { columnNumber } from "../services/values/a1Notation";

const firstDay = new Date(Date.UTC(1900, 0, 1));
const checkboxList = '"TRUE,FALSE"';
/** Excel's limit for choices written out in the rule. */
const longestList = 255;

/** Puts a list of choices into cells and says where, as a formula. */
export type PlaceList = (choices: readonly string[]) => string;

/** A rule as a file writes it. */
export function toFileValidation(rule: ValidationModel, place: PlaceList): DataValidation {
  if (rule.criterion === "FOREIGN") return JSON.parse(String(rule.values[0])) as DataValidation;
  const common = {
    allowBlank: true,
    showErrorMessage: !rule.allowInvalid,
    showInputMessage: rule.helpText !== null,
    ...(rule.helpText === null ? {} : { prompt: rule.helpText.slice(0, 255) }),
  };
  switch (rule.criterion) {
    case "CHECKBOX":
      return { type: "list", formulae: [checkboxList], ...common };
    case "VALUE_IN_LIST":
      return { type: "list", formulae: [listFormula(rule.values.map(String), place)], ...common };
    case "VALUE_IN_RANGE":
      return { type: "list", formulae: [oneColumn(String(rule.values[0]))], ...common };
    case "DATE_IS_VALID_DATE":
      return { type: "date", operator: "greaterThan", formulae: [firstDay], ...common };
    case "NUMBER_GREATER_THAN_OR_EQUAL_TO":
      return {
        type: "decimal",
        operator: "greaterThanOrEqual",
        formulae: [rule.values[0]],
        ...common,
      };
    case "NUMBER_BETWEEN":
      return { type: "decimal", operator: "between", formulae: [...rule.values], ...common };
    default:
      return {
        type: "custom",
        formulae: [String(rule.values[0]).replace(/^=/, "")],
        ...common,
      };
  }
}

/**
 * Excel lists one row or column, Sheets a whole range: of a range that is wider the last column is
 * listed, in words that tell the range when the file is read again.
 */
function oneColumn(range: string): string {
  const corners = /\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)$/.exec(range);
  if (corners === null || corners[2] === corners[4]) return range;
  const columns = columnNumber(corners[3]!) - columnNumber(corners[1]!) + 1;
  return columns === 1 ? range : `INDEX(${range},0,${columns})`;
}

const lastColumnOf = /^INDEX\((.+),0,\d+\)$/;

/** Choices are written out where they are short and have no commas, else put into cells. */
function listFormula(choices: readonly string[], place: PlaceList): string {
  const written = choices.join(",");
  const plain = !choices.some((choice) => choice.includes(",") || choice !== choice.trim());
  if (plain && written.length <= longestList) return `"${written.replaceAll('"', '""')}"`;
  return place(choices);
}

/** Reads the choices that stand in cells; undefined where the formula names none of ours. */
export type ReadList = (formula: string) => string[] | undefined;

/** A rule of a file; one that has no like here is kept as it is. */
export function fromFileValidation(rule: DataValidation, read: ReadList): ValidationModel | null {
  if (rule.type === "any" && !rule.prompt) return null;
  const base = {
    showDropdown: true,
    allowInvalid: !rule.showErrorMessage,
    helpText: rule.prompt ?? null,
  };
  const known = criterionOf(rule, read);
  if (known) return { ...known, ...base };
  return { criterion: "FOREIGN", values: [JSON.stringify(rule)], ...base, allowInvalid: true };
}

function criterionOf(
  rule: DataValidation,
  read: ReadList,
): Pick<ValidationModel, "criterion" | "values"> | undefined {
  if (rule.type === "any") return undefined;
  const [first, second] = rule.formulae as [unknown, unknown];
  if (rule.type === "list" && typeof first === "string") return listOf(first, read);
  if (rule.type === "custom" && typeof first === "string")
    return { criterion: "CUSTOM_FORMULA", values: [`=${first}`] };
  if (rule.type === "date" && rule.operator === "greaterThan" && isFirstDay(first))
    return { criterion: "DATE_IS_VALID_DATE", values: [] };
  if (rule.type !== "decimal" || typeof first !== "number" || Number.isNaN(first)) return undefined;
  if (rule.operator === "greaterThanOrEqual")
    return { criterion: "NUMBER_GREATER_THAN_OR_EQUAL_TO", values: [first] };
  return rule.operator === "between" && typeof second === "number"
    ? { criterion: "NUMBER_BETWEEN", values: [first, second] }
    : undefined;
}

const isFirstDay = (value: unknown): boolean =>
  value instanceof Date && value.getTime() === firstDay.getTime();

function listOf(formula: string, read: ReadList): Pick<ValidationModel, "criterion" | "values"> {
  if (formula.toUpperCase() === checkboxList) return { criterion: "CHECKBOX", values: [] };
  const written = /^"(.*)"$/s.exec(formula);
  if (written) {
    const choices = written[1]!.replaceAll('""', '"').split(",");
    return { criterion: "VALUE_IN_LIST", values: choices.map((choice) => choice.trim()) };
  }
  const placed = read(formula);
  if (placed) return { criterion: "VALUE_IN_LIST", values: placed };
  const [, range] = lastColumnOf.exec(formula) ?? [];
  if (range !== undefined && oneColumn(range) === formula)
    return { criterion: "VALUE_IN_RANGE", values: [range] };
  return { criterion: "VALUE_IN_RANGE", values: [formula] };
}
