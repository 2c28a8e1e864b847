import { columnNumber } from "../../../schema/index";
import type { ValidationModel } from "../../services/model/cellStyle";
import type { Rect } from "../../services/model/rect";
import { type Grid, rectsOf } from "../cells/places";
import type { PlaceList, ReadList } from "../workbook/choiceLists";
import { attributesText, escaped, escapedValue } from "../xml/escape";
import { allOf, childOf, childrenOf, isOn, textOf, type XmlElement } from "../xml/scan";

/** The serial number of 1 January 1900: a date after it is any date. */
const firstDay = "1";
const checkboxList = '"TRUE,FALSE"';
/** Excel's limit for choices written out in the rule, and for a prompt. */
const longestList = 255;

/** A rule of a file for what cells accept, and where it stands. */
export interface FileValidation {
  readonly rule: ValidationModel | null;
  readonly rects: readonly Rect[];
  readonly element: XmlElement;
  /** Whether it stands among what later programs added (x14). */
  readonly isExtended: boolean;
}

/** The rules of a sheet for what cells accept, plain ones first. */
export function validationsIn(
  xml: string,
  root: XmlElement,
  read: ReadList,
  grid: Grid,
): FileValidation[] {
  const plain = childrenOf(childOf(root, "dataValidations"), "dataValidation");
  const extensions = childOf(root, "extLst");
  const extended = extensions ? allOf(extensions, "dataValidation") : [];
  const rectsIn = (element: XmlElement, isExtended: boolean): Rect[] => {
    const inner = isExtended ? childOf(element, "sqref") : undefined;
    return rectsOf(inner ? textOf(xml, inner) : element.attributes["sqref"], grid);
  };
  return [...plain, ...extended].map((element, i) => {
    const isExtended = i >= plain.length;
    return {
      rule: fromFileValidation(xml, element, isExtended, read),
      rects: rectsIn(element, isExtended),
      element,
      isExtended,
    };
  });
}

/** A rule as a file writes it, for the given cells. */
export function validationXml(rule: ValidationModel, sqref: string, place: PlaceList): string {
  if (rule.criterion === "FOREIGN") {
    const [tag, ...formulas] = rule.values.map(String);
    return `<dataValidation${tag} sqref="${sqref}">${formulasXml(formulas)}</dataValidation>`;
  }
  const { type, formulas } = saidOf(rule, place);
  const prompt =
    rule.helpText === null
      ? ""
      : ` showInputMessage="1" prompt="${escapedValue(rule.helpText.slice(0, longestList))}"`;
  const error = rule.allowInvalid ? "" : ' showErrorMessage="1"';
  return `<dataValidation ${type} allowBlank="1"${error}${prompt} sqref="${sqref}">${formulasXml(formulas)}</dataValidation>`;
}

const formulasXml = (formulas: readonly string[]): string =>
  formulas.map((formula, i) => `<formula${i + 1}>${escaped(formula)}</formula${i + 1}>`).join("");

function saidOf(rule: ValidationModel, place: PlaceList): { type: string; formulas: string[] } {
  const values = rule.values.map(String);
  const first = values[0] ?? "";
  switch (rule.criterion) {
    case "CHECKBOX":
      return { type: 'type="list"', formulas: [checkboxList] };
    case "VALUE_IN_LIST":
      return { type: 'type="list"', formulas: [listFormula(values, place)] };
    case "VALUE_IN_RANGE":
      return { type: 'type="list"', formulas: [oneColumn(first)] };
    case "DATE_IS_VALID_DATE":
      return { type: 'type="date" operator="greaterThan"', formulas: [firstDay] };
    case "NUMBER_GREATER_THAN_OR_EQUAL_TO":
      return { type: 'type="decimal" operator="greaterThanOrEqual"', formulas: [first] };
    case "NUMBER_BETWEEN":
      return { type: 'type="decimal"', formulas: values };
    default:
      return { type: 'type="custom"', formulas: [first.replace(/^=/, "")] };
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

/** A rule of a file; one that has no like here is kept as it is written. */
function fromFileValidation(
  xml: string,
  element: XmlElement,
  isExtended: boolean,
  read: ReadList,
): ValidationModel | null {
  const { type = "none", prompt, showErrorMessage } = element.attributes as Record<string, string>;
  if (type === "none" && !prompt) return null;
  const base = {
    showDropdown: true,
    allowInvalid: !isOn(showErrorMessage),
    helpText: prompt ?? null,
  };
  const known = criterionOf(xml, element, read);
  if (known) return { ...known, ...base };
  const values = plainRule(xml, element, isExtended);
  return { criterion: "FOREIGN", values, ...base, allowInvalid: true };
}

/** The attributes of a rule as the plain kind writes them, without its cells and a prefix; its formulas. */
function plainRule(xml: string, element: XmlElement, isExtended: boolean): string[] {
  const own = Object.entries(element.attributes).filter(
    ([name]) => name !== "sqref" && !name.includes(":"),
  );
  const formulas = ["formula1", "formula2"].flatMap((name) => {
    const formula = childOf(element, name);
    const held = formula && isExtended ? childOf(formula, "f") : formula;
    return held ? [textOf(xml, held)] : [];
  });
  return [attributesText(Object.fromEntries(own)), ...formulas];
}

type Criterion = Pick<ValidationModel, "criterion" | "values">;

function criterionOf(xml: string, element: XmlElement, read: ReadList): Criterion | undefined {
  const { type, operator = "between" } = element.attributes as Record<string, string>;
  const formulaNamed = (name: string): string | undefined => {
    const found = childOf(element, name);
    return found && textOf(xml, found).trim();
  };
  const first = formulaNamed("formula1");
  const second = formulaNamed("formula2");
  if (first === undefined) return undefined;
  if (type === "list") return listOf(first, read);
  if (type === "custom") return { criterion: "CUSTOM_FORMULA", values: [`=${first}`] };
  if (type === "date" && operator === "greaterThan" && first === firstDay)
    return { criterion: "DATE_IS_VALID_DATE", values: [] };
  if (type !== "decimal" || !isNumber(first)) return undefined;
  if (operator === "greaterThanOrEqual")
    return { criterion: "NUMBER_GREATER_THAN_OR_EQUAL_TO", values: [Number(first)] };
  return operator === "between" && isNumber(second)
    ? { criterion: "NUMBER_BETWEEN", values: [Number(first), Number(second)] }
    : undefined;
}

const isNumber = (text: string | undefined): boolean =>
  text !== undefined && text !== "" && Number.isFinite(Number(text));

function listOf(formula: string, read: ReadList): Criterion {
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
