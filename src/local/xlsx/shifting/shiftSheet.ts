import type { Rect } from "../../services/model/rect";
import { rectsOf } from "../cells/places";
import { type ColumnSpan, colsXml, columnSpans } from "../sheet/columns";
import { counted } from "../sheet/sheetOrder";
import { escaped, escapedValue } from "../xml/escape";
import { isOn, parseXml, textOf, type XmlElement } from "../xml/scan";
import { prefixed, Splices } from "../xml/splices";
import type { FileShift } from "./fileShift";
import { type Hold, shiftAnchor } from "./shiftAnchors";

/** Elements whose text is a formula. */
const formulas = ["formula", "formula1", "formula2", "f"];
/** Attributes that are formulas, by their element. */
const formulaAttributes: Readonly<Record<string, readonly string[]>> = {
  hyperlink: ["location"],
  controlPr: ["linkedCell", "listFillRange"],
};
/** What is lost with its last cell, and by what it names its cells. */
const placed = [
  ...["mergeCell", "hyperlink", "dataValidation", "conditionalFormatting", "protectedRange"],
  ...["ignoredError", "autoFilter", "sortState", "sortCondition", "cellWatch", "inputCells"],
  ...["cellSmartTags", "sparkline"],
];
const placeNames = ["sqref", "ref", "r"];
/** Lists that tell how many they hold. */
const lists = ["mergeCells", "hyperlinks", "dataValidations", "protectedRanges", "ignoredErrors"];
/** What is lost with the last of what it holds. */
const holders = ["sparklines", "sparklineGroups", "conditionalFormattings", "extLst"];
/** Of what cells are like, and what is seen first: done elsewhere, or of no account. */
const left = ["sheetData", "cols", "sheetViews", "dimension"];

/**
 * What stands in a sheet beside its cells, once rows or columns of it or of others have come or
 * gone: merged cells, rules, links, filters, breaks, what lies over cells, and the formulas in them.
 *
 * @param xml the sheet's part without its cells
 * @param own its name in the file
 */
export function shiftSheet(xml: string, own: string, shift: FileShift): string {
  if (shift.isNone) return xml;
  const root = parseXml(xml);
  const splices = new Splices(xml);
  const sheet = new SheetShifter(xml, own, shift, splices);
  for (const child of root.children) if (!left.includes(child.name)) sheet.shift(child, []);
  const cols = root.children.find(({ name }) => name === "cols");
  if (cols && shift.editsOf(own).length > 0) {
    const spans = shiftedSpans(columnSpans(root), own, shift);
    splices.replace(cols.start, cols.end, prefixed(colsXml(spans), cols.prefix));
  }
  let text = splices.text();
  for (const list of lists) if (text.includes(list)) text = counted(text, list);
  return text;
}

class SheetShifter {
  readonly #xml: string;
  readonly #own: string;
  readonly #shift: FileShift;
  readonly #splices: Splices;
  readonly #isMoved: boolean;

  constructor(xml: string, own: string, shift: FileShift, splices: Splices) {
    this.#xml = xml;
    this.#own = own;
    this.#shift = shift;
    this.#splices = splices;
    this.#isMoved = shift.editsOf(own).length > 0;
  }

  /** @param cells those of the rule that the element belongs to */
  shift(element: XmlElement, cells: readonly Rect[]): void {
    const { name, children, opened, closing } = element;
    if (this.#isMoved && this.#isLost(element)) {
      this.#splices.remove(element);
      return;
    }
    this.#splices.attributes(element, {
      ...this.#formulaAttributes(element),
      ...this.#place(element),
    });
    if (this.#isMoved) this.#within(element);
    const isRule = name === "dataValidation" || name === "conditionalFormatting";
    const own = isRule ? rectsOf(this.#placeOf(element)?.text) : cells;
    if (formulas.includes(name) && children.length === 0) {
      const before = textOf(this.#xml, element);
      const after = this.#shift.formula(before, this.#own, own);
      if (after !== before) this.#splices.replace(opened, closing, escaped(after));
    }
    for (const child of children) if (!this.#isGoneColumn(element, child)) this.shift(child, own);
  }

  /** What names the cells of an element: an attribute, or a child of later programs. */
  #placeOf({
    attributes,
    children,
  }: XmlElement): { readonly text: string; readonly attribute: string | undefined } | undefined {
    const attribute = placeNames.find((each) => attributes[each] !== undefined);
    if (attribute !== undefined) return { text: attributes[attribute] ?? "", attribute };
    const inner = children.find((child) => child.name === "sqref");
    return inner && { text: textOf(this.#xml, inner), attribute };
  }

  /** Whether all cells are gone to which an element, or what it holds, belongs. */
  #isLost(element: XmlElement): boolean {
    const { name, children } = element;
    if (placed.includes(name)) {
      const place = this.#placeOf(element);
      return place !== undefined && this.#shift.list(place.text, this.#own) === undefined;
    }
    if (name === "sparklineGroup" || name === "ext") {
      const list = children.find((child) => holders.includes(child.name));
      return list !== undefined && this.#isLost(list);
    }
    return (
      holders.includes(name) &&
      children.length > 0 &&
      children.every((child) => this.#isLost(child))
    );
  }

  #formulaAttributes({ name, attributes }: XmlElement): Record<string, string> {
    const changed: Record<string, string> = {};
    for (const attribute of formulaAttributes[name] ?? []) {
      const before = attributes[attribute];
      const after = before === undefined ? undefined : this.#shift.formula(before, this.#own);
      if (after !== undefined && after !== before && !after.includes("#REF!"))
        changed[attribute] = escapedValue(after);
    }
    return changed;
  }

  /** The attribute that names an element's cells, as they are now. */
  #place(element: XmlElement): Record<string, string> {
    const { name, attributes } = element;
    const isPlaced = placed.includes(name) || name === "scenarios" || name === "dataRef";
    const place = isPlaced ? this.#placeOf(element) : undefined;
    if (place?.attribute === undefined) return {};
    const sheet = name === "dataRef" ? (attributes["sheet"] ?? this.#own) : this.#own;
    const after = this.#shift.list(place.text, sheet);
    return after === undefined || after === place.text ? {} : { [place.attribute]: after };
  }

  /** What in an element says where it lies. */
  #within(element: XmlElement): void {
    const { name, opened, closing } = element;
    if (name === "rowBreaks" || name === "colBreaks") this.#breaks(element);
    if (name === "anchor")
      shiftAnchor(this.#xml, element, holdOf(element), this.#own, this.#shift, this.#splices);
    if (name !== "sqref" || element.children.length > 0) return;
    const before = textOf(this.#xml, element);
    const after = this.#shift.list(before, this.#own);
    if (after !== undefined && after !== before) this.#splices.replace(opened, closing, after);
  }

  /** A break names the row, or the column, before it; of two that have come together one is left. */
  #breaks(list: XmlElement): void {
    const axis = list.name === "rowBreaks" ? "rows" : "columns";
    const seen = new Set<number>();
    for (const element of list.children) {
      const before = Number(element.attributes["id"] ?? 0);
      const after = this.#shift.position(axis, before, this.#own);
      if (seen.has(after)) this.#splices.remove(element);
      else if (after !== before) this.#splices.attribute(element, "id", String(after));
      seen.add(after);
    }
  }

  /** Columns of a filter are counted from its first; one that is gone takes its criterion along. */
  #isGoneColumn(filter: XmlElement, child: XmlElement): boolean {
    const [rect] = child.name === "filterColumn" ? rectsOf(filter.attributes["ref"]) : [];
    if (!this.#isMoved || !rect) return false;
    const before = Number(child.attributes["colId"] ?? 0);
    const first = this.#shift.rect(rect, this.#own);
    const column = { ...rect, column: rect.column + before, columns: 1 };
    const now = this.#shift.rect(column, this.#own);
    if (!first || !now) this.#splices.remove(child);
    else this.#splices.attribute(child, "colId", String(now.column - first.column));
    return !first || !now;
  }
}

/** What the format says of an object of a sheet: neither, unless it says so. */
function holdOf({ attributes }: XmlElement): Hold {
  if (!isOn(attributes["moveWithCells"])) return "stays";
  return isOn(attributes["sizeWithCells"]) ? "moves and grows" : "moves";
}

function shiftedSpans(spans: readonly ColumnSpan[], own: string, shift: FileShift): ColumnSpan[] {
  return spans.flatMap(({ min, max, attributes }) => {
    const rect = { row: 1, rows: 1, column: min, columns: max - min + 1 };
    const moved = shift.rect(rect, own);
    return moved ? [{ min: moved.column, max: moved.column + moved.columns - 1, attributes }] : [];
  });
}
