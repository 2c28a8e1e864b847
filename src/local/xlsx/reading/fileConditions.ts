import {
  type ConditionalRuleModel,
  type ConditionLook,
  noConditionLook,
} from "../../services/model/sheetParts";
import { a1Of } from "../../services/values/a1Notation";
import { fromFileFormula, toFileFormula } from "../cells/fileFormula";
import { cellAt, type Grid, rectsOf } from "../cells/places";
import { escaped, escapedValue } from "../xml/escape";
import { childrenOf, textOf, type XmlElement } from "../xml/scan";

/** A conditional format of a file: what it is to us, null where it has no like here, and where it stands. */
export interface FileRule {
  readonly rule: ConditionalRuleModel | null;
  readonly element: XmlElement;
  readonly container: XmlElement;
  readonly priority: number;
}

/** The conditional formats of a sheet, the first to hold first; those of later programs are not among them. */
export function conditionsIn(
  xml: string,
  root: XmlElement,
  looks: readonly ConditionLook[],
  grid: Grid,
): FileRule[] {
  const found = childrenOf(root, "conditionalFormatting").flatMap((container) => {
    const ranges = rectsOf(container.attributes["sqref"], grid);
    return childrenOf(container, "cfRule").map((element): FileRule => {
      const condition = ranges.length > 0 ? readCondition(xml, element) : null;
      const look = looks[Number(element.attributes["dxfId"] ?? -1)] ?? noConditionLook;
      const priority = Number(element.attributes["priority"] ?? 0);
      return { rule: condition && { ranges, ...condition, ...look }, element, container, priority };
    });
  });
  return found.sort((a, b) => a.priority - b.priority);
}

function readCondition(
  xml: string,
  rule: XmlElement,
): Pick<ConditionalRuleModel, "criterion" | "values"> | null {
  const { type, operator } = rule.attributes as Record<string, string>;
  const formulas = childrenOf(rule, "formula").map((formula) => textOf(xml, formula));
  const [first] = formulas;
  if (first === undefined || formulas.length > 1) return null;
  const searched = /^NOT\(ISERROR\(SEARCH\("((?:[^"]|"")*)",/.exec(first);
  if (type === "containsText" && searched)
    return { criterion: "TEXT_CONTAINS", values: [searched[1]!.replaceAll('""', '"')] };
  const text = /^"((?:[^"]|"")*)"$/.exec(first);
  if (type === "cellIs" && operator === "equal" && text)
    return { criterion: "TEXT_EQUAL_TO", values: [text[1]!.replaceAll('""', '"')] };
  if (type !== "expression") return null;
  return { criterion: "CUSTOM_FORMULA", values: [fromFileFormula(first)] };
}

/**
 * A rule as a file writes it; null where the file cannot say it.
 *
 * @param style the number of its look
 */
export function conditionXml(
  rule: ConditionalRuleModel,
  style: number,
  priority: number,
): string | null {
  const value = rule.values[0] ?? "";
  const first = rule.ranges[0];
  const corner = first ? a1Of(cellAt(first.row, first.column)) : "A1";
  const quoted = `"${value.replaceAll('"', '""')}"`;
  const common = `dxfId="${style}" priority="${priority}"`;
  const written = (attributes: string, formula: string) =>
    `<cfRule ${attributes} ${common}><formula>${escaped(formula)}</formula></cfRule>`;
  if (rule.criterion === "TEXT_EQUAL_TO") return written('type="cellIs" operator="equal"', quoted);
  if (rule.criterion === "TEXT_CONTAINS")
    return written(
      `type="containsText" operator="containsText" text="${escapedValue(value)}"`,
      `NOT(ISERROR(SEARCH(${quoted},${corner})))`,
    );
  const formula = toFileFormula(value);
  return formula === null ? null : written('type="expression"', formula);
}
