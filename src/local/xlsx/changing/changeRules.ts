import type { ValidationModel } from "../../services/model/cellStyle";
import { cornerOf } from "../../services/model/rebaseRules";
import { overlaps, type Rect } from "../../services/model/rect";
import type { SheetModel } from "../../services/model/sheetModel";
import type { ConditionalRuleModel } from "../../services/model/sheetParts";
import { a1Of } from "../../services/values/a1Notation";
import { translated } from "../../services/values/references";
import { clipped, listOf, rectsOf, without } from "../cells/places";
import type { StyleBook } from "../looks/styleBook";
import type { StyleSheet } from "../looks/styleSheet";
import { conditionsIn, conditionXml } from "../reading/fileConditions";
import { type FileValidation, validationsIn, validationXml } from "../reading/fileValidation";
import { mergesIn } from "../reading/readSheet";
import { counted, withChild, withListed } from "../sheet/sheetOrder";
import type { PlaceList, ReadList } from "../workbook/choiceLists";
import { escaped } from "../xml/escape";
import { allOf, childOf, parseXml, textOf } from "../xml/scan";
import { Splices } from "../xml/splices";

/** A sheet's part with its cells merged as they are now. */
export function changeMerges(xml: string, sheet: SheetModel): string {
  const root = parseXml(xml);
  const wanted = new Set(sheet.merges.map(a1Of));
  const splices = new Splices(xml);
  for (const { rect, element } of mergesIn(root)) {
    const clip = clipped(rect, sheet);
    const key = clip && a1Of(clip);
    // What lies beyond the grid was not read, and is not ours to take away.
    if (key !== undefined && !wanted.delete(key)) splices.remove(element);
  }
  const kept = counted(splices.text(), "mergeCells");
  return withListed(
    kept,
    "mergeCells",
    [...wanted].map((ref) => `<mergeCell ref="${ref}"/>`),
  );
}

/** A sheet's part with its conditional formats as they are now; kinds that have no like here stay. */
export function changeConditions(
  xml: string,
  sheet: SheetModel,
  { conditionLooks }: StyleSheet,
  styles: StyleBook,
): string {
  const root = parseXml(xml);
  const present = conditionsIn(xml, root, conditionLooks, sheet).filter(({ rule }) => rule);
  const wanted = sheet.conditionalRules.map(keyOf);
  const known = present.map(({ rule }) => keyOf(rule as ConditionalRuleModel));
  const isGrown = known.every((key, i) => key === wanted[i]);
  if (isGrown && known.length === wanted.length) return xml;
  const splices = new Splices(xml);
  if (!isGrown) {
    const gone = new Set(present.map(({ element }) => element));
    for (const container of new Set(present.map((one) => one.container))) {
      const isEmptied = container.children.every(
        (child) => child.name !== "cfRule" || gone.has(child),
      );
      if (isEmptied) splices.remove(container);
      else for (const child of container.children) if (gone.has(child)) splices.remove(child);
    }
  }
  const kept = splices.text();
  const added = sheet.conditionalRules.slice(isGrown ? known.length : 0);
  let priority = highestPriority(kept);
  const written = added.flatMap((rule) => {
    const style = styles.conditionStyle(rule);
    const condition = conditionXml(rule, style, priority + 1);
    if (condition === null) return [];
    priority += 1;
    const sqref = listOf(rule.ranges);
    return [`<conditionalFormatting sqref="${sqref}">${condition}</conditionalFormatting>`];
  });
  return written.length === 0 ? kept : withChild(kept, "conditionalFormatting", written.join(""));
}

function highestPriority(xml: string): number {
  const rules = allOf(parseXml(xml), "cfRule");
  return rules.reduce(
    (most, { attributes }) => Math.max(most, Number(attributes["priority"] ?? 0) || 0),
    0,
  );
}

const keyOf = (rule: ConditionalRuleModel): string =>
  JSON.stringify([
    rule.ranges.map(({ row, column, rows, columns }) => [row, column, rows, columns]),
    ...[rule.criterion, rule.values, rule.background, rule.fontColor],
    ...[rule.bold, rule.italic, rule.strikethrough, rule.underline],
  ]);

/** A stretch of cells that accept the same. */
interface Accepting {
  readonly rect: Rect;
  readonly rule: ValidationModel;
}

/** A sheet's part with what its cells accept as it is now. */
export function changeValidations(
  xml: string,
  sheet: SheetModel,
  read: ReadList,
  place: PlaceList,
): string {
  const root = parseXml(xml);
  const present = validationsIn(xml, root, read, sheet);
  const known = present.flatMap(({ rule, rects }) =>
    rule ? rects.map((rect) => ({ rect, rule })) : [],
  );
  const wanted = acceptingIn(sheet);
  const changed = differing(known, wanted);
  if (changed.length === 0) return xml;
  const splices = new Splices(xml);
  for (const validation of present) narrow(xml, validation, changed, splices);
  const narrowed = emptied(counted(splices.text(), "dataValidations"));
  return withListed(narrowed, "dataValidations", newRules(wanted, changed, place));
}

/** Takes cells out of a rule, and the rule where none is left. */
function narrow(
  xml: string,
  { element, isExtended }: FileValidation,
  changed: readonly Rect[],
  splices: Splices,
): void {
  const inner = isExtended ? childOf(element, "sqref") : undefined;
  const all = rectsOf(inner ? textOf(xml, inner) : element.attributes["sqref"]);
  const left = all.flatMap((rect) => without(rect, changed));
  if (!all.some((rect) => changed.some((hole) => overlaps(rect, hole)))) return;
  if (left.length === 0) {
    splices.remove(element);
    return;
  }
  const [from, to] = [cornerOf(all), cornerOf(left)];
  if (inner) splices.replace(inner.opened, inner.closing, listOf(left));
  else splices.attribute(element, "sqref", listOf(left));
  if (from.row === to.row && from.column === to.column) return;
  // Formulas are read from the first of the cells: where it went they are told from the next.
  for (const formula of element.children) {
    const held = childOf(formula, "f") ?? formula;
    if (!/^formula[12]?$|^f$/.test(formula.name)) continue;
    const moved = translated(textOf(xml, held), from, to);
    splices.replace(held.opened, held.closing, escaped(moved));
  }
}

/** Lists of later programs that hold nothing any more. */
function emptied(xml: string): string {
  const extensions = childOf(parseXml(xml), "extLst");
  if (!extensions) return xml;
  const splices = new Splices(xml);
  for (const ext of extensions.children) {
    const list = childOf(ext, "dataValidations");
    if (!list) continue;
    if (list.children.length === 0)
      splices.remove(extensions.children.length === 1 ? extensions : ext);
    else if (list.attributes["count"] !== undefined)
      splices.attribute(list, "count", String(list.children.length));
  }
  return splices.text();
}

/** Stretches of one rule, neighbouring columns with the same stretch taken together. */
function acceptingIn(sheet: SheetModel): Accepting[] {
  const list: {
    rect: { row: number; rows: number; column: number; columns: number };
    rule: ValidationModel;
  }[] = [];
  const open = new Map<string, (typeof list)[number]>();
  for (const column of sheet.styles.validation.touchedColumns())
    for (const { from, to, value } of sheet.styles.validation.runs(column, 1, sheet.maxRows)) {
      if (!value) continue;
      const shape = `${from}:${to}:${ruleKey(value)}`;
      const earlier = open.get(shape);
      if (earlier && earlier.rect.column + earlier.rect.columns === column)
        earlier.rect.columns += 1;
      else {
        const rect = { row: from, rows: to - from + 1, column, columns: 1 };
        const one = { rect, rule: value };
        list.push(one);
        open.set(shape, one);
      }
    }
  return list;
}

const keys = new WeakMap<ValidationModel, string>();

function ruleKey(rule: ValidationModel): string {
  let key = keys.get(rule);
  if (key === undefined) {
    key = JSON.stringify([rule.criterion, rule.values, rule.allowInvalid, rule.helpText]);
    keys.set(rule, key);
  }
  return key;
}

/** The cells that accept something else now. */
function differing(known: readonly Accepting[], wanted: readonly Accepting[]): Rect[] {
  const holes: Rect[] = [];
  const outside = (list: readonly Accepting[], others: readonly Accepting[]) => {
    for (const { rect, rule } of list) {
      const same = others.filter((other) => ruleKey(other.rule) === ruleKey(rule));
      holes.push(
        ...without(
          rect,
          same.map((other) => other.rect),
        ),
      );
    }
  };
  outside(wanted, known);
  outside(known, wanted);
  return holes;
}

function newRules(
  wanted: readonly Accepting[],
  changed: readonly Rect[],
  place: PlaceList,
): string[] {
  return wanted.flatMap(({ rect, rule }) => {
    const kept = without(rect, changed);
    const cells = kept.length === 0 ? [rect] : without(rect, kept);
    return cells.length === 0 ? [] : [validationXml(rule, listOf(cells), place)];
  });
}

/** A sheet's part with its filter where it is now. */
export function changeFilter(xml: string, sheet: SheetModel): string {
  const present = childOf(parseXml(xml), "autoFilter");
  const [rect] = rectsOf(present?.attributes["ref"], sheet);
  const [was, is] = [rect && a1Of(rect), sheet.filter && a1Of(sheet.filter.rect)];
  if ((was ?? null) === is) return xml;
  if (!present) return withChild(xml, "autoFilter", `<autoFilter ref="${is}"/>`);
  const splices = new Splices(xml);
  if (is === null) splices.remove(present);
  else splices.attribute(present, "ref", is);
  return splices.text();
}
