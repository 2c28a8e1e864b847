import type {
  ConditionalFormattingOptions,
  ConditionalFormattingRule,
  Font,
  Style,
} from "@cj-tech-master/excelts";
import type { Rect } from "../services/model/rect";
import type { ConditionalRuleModel } from "../services/model/sheetParts";
import { a1Of, rectOfA1 } from "../services/values/a1Notation";
import { fromFileFormula, toFileFormula } from "./fileFormula";
import { argb, colorOf } from "./fileStyle";

/** The rules of a sheet as a file writes them, in order; one that the file cannot say is left out. */
export function toFileConditions(
  rules: readonly ConditionalRuleModel[],
): ConditionalFormattingOptions[] {
  const written: ConditionalFormattingOptions[] = [];
  for (const [index, rule] of rules.entries()) {
    const condition = conditionOf(rule);
    if (!condition) continue;
    written.push({
      ref: rule.ranges.map(a1Of).join(" "),
      rules: [{ ...condition, priority: index + 1, style: styleOf(rule) }],
    });
  }
  return written;
}

function conditionOf(rule: ConditionalRuleModel): ConditionalFormattingRule | null {
  const value = rule.values[0] ?? "";
  const corner = a1Of({ ...(rule.ranges[0] as Rect), rows: 1, columns: 1 });
  const quoted = `"${value.replaceAll('"', '""')}"`;
  if (rule.criterion === "TEXT_EQUAL_TO")
    return { type: "cellIs", operator: "equal", formulae: [quoted] };
  if (rule.criterion === "TEXT_CONTAINS")
    return {
      type: "containsText",
      operator: "containsText",
      text: value,
      formulae: [`NOT(ISERROR(SEARCH(${quoted},${corner})))`],
    } as ConditionalFormattingRule;
  const formula = toFileFormula(value);
  return formula === null ? null : { type: "expression", formulae: [formula] };
}

function styleOf(rule: ConditionalRuleModel): Partial<Style> {
  const style: Partial<Style> = {};
  if (rule.background)
    style.fill = { type: "pattern", pattern: "solid", bgColor: argb(rule.background) };
  const font: Partial<Font> = {};
  if (rule.fontColor) font.color = argb(rule.fontColor);
  if (rule.bold !== null) font.bold = rule.bold;
  if (rule.italic !== null) font.italic = rule.italic;
  if (rule.strikethrough !== null) font.strike = rule.strikethrough;
  if (rule.underline !== null) font.underline = rule.underline;
  if (Object.keys(font).length > 0) style.font = font;
  return style;
}

export interface ReadConditions {
  readonly rules: readonly ConditionalRuleModel[];
  /** Kinds that have no like here (data bars, colour scales …), to be handed back. */
  readonly foreign: readonly ConditionalFormattingOptions[];
}

export function fromFileConditions(
  written: readonly ConditionalFormattingOptions[],
  grid: { readonly maxRows: number; readonly maxColumns: number },
): ReadConditions {
  const rules: { rule: ConditionalRuleModel; priority: number }[] = [];
  const foreign: ConditionalFormattingOptions[] = [];
  for (const { ref, rules: listed } of written) {
    const ranges = ref.split(/\s+/).flatMap((a1) => rectOfA1(a1, grid) ?? []);
    for (const rule of listed) {
      const condition = readCondition(rule);
      if (condition && ranges.length > 0)
        rules.push({
          rule: { ranges, ...condition, ...looksOf(rule.style ?? {}) },
          priority: rule.priority ?? 0,
        });
      else foreign.push({ ref, rules: [rule] });
    }
  }
  rules.sort((a, b) => a.priority - b.priority);
  return { rules: rules.map(({ rule }) => rule), foreign };
}

function readCondition(
  rule: ConditionalFormattingRule,
): Pick<ConditionalRuleModel, "criterion" | "values"> | null {
  const first: unknown = "formulae" in rule ? rule.formulae?.[0] : undefined;
  if (typeof first !== "string" || ("formulae" in rule && (rule.formulae?.length ?? 0) > 1))
    return null;
  const searched = /^NOT\(ISERROR\(SEARCH\("((?:[^"]|"")*)",/.exec(first);
  if (rule.type === "containsText" && searched)
    return { criterion: "TEXT_CONTAINS", values: [searched[1]!.replaceAll('""', '"')] };
  const text = /^"((?:[^"]|"")*)"$/.exec(first);
  if (rule.type === "cellIs" && rule.operator === "equal" && text)
    return { criterion: "TEXT_EQUAL_TO", values: [text[1]!.replaceAll('""', '"')] };
  if (rule.type !== "expression") return null;
  return { criterion: "CUSTOM_FORMULA", values: [fromFileFormula(first)] };
}

function looksOf(
  style: Partial<Style>,
): Omit<ConditionalRuleModel, "ranges" | "criterion" | "values"> {
  const { font = {}, fill } = style;
  const background =
    fill?.type === "pattern" ? (colorOf(fill.bgColor) ?? colorOf(fill.fgColor)) : undefined;
  return {
    background: background ?? null,
    fontColor: colorOf(font.color) ?? null,
    bold: font.bold ?? null,
    italic: font.italic ?? null,
    strikethrough: font.strike ?? null,
    underline: font.underline === undefined ? null : Boolean(font.underline),
  };
}
