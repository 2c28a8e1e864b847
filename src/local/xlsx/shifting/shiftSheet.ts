import { type ColumnSpan, colsXml, columnSpans } from "../sheet/columns";
import { counted } from "../sheet/sheetOrder";
import { escaped } from "../xml/escape";
import { parseXml, textOf, type XmlElement } from "../xml/scan";
import { prefixed, Splices } from "../xml/splices";
import type { FileShift } from "./fileShift";

/** Elements whose text is a formula, or a list of cells. */
const formulas = ["formula", "formula1", "formula2", "f"];
/** What is lost with its last cell. */
const placed = [
  ...["mergeCell", "hyperlink", "dataValidation", "conditionalFormatting", "protectedRange"],
  ...["ignoredError", "autoFilter", "sortState", "sortCondition", "cellWatch", "inputCells"],
];
const lists = ["mergeCells", "hyperlinks", "dataValidations", "protectedRanges", "ignoredErrors"];

/**
 * What stands in a sheet beside its cells, once rows or columns of it or of others have come or
 * gone: merged cells, rules, links, filters, breaks and the formulas in them.
 *
 * @param xml the sheet's part without its cells
 * @param own its name in the file
 */
export function shiftSheet(xml: string, own: string, shift: FileShift): string {
  if (shift.isNone) return xml;
  const root = parseXml(xml);
  const splices = new Splices(xml);
  const isMoved = shift.editsOf(own).length > 0;
  for (const child of root.children) {
    if (["sheetData", "cols", "sheetViews", "dimension"].includes(child.name)) continue;
    if (child.name === "customSheetViews") continue;
    shiftElement(xml, child, own, shift, splices, isMoved);
  }
  const cols = root.children.find(({ name }) => name === "cols");
  if (cols && isMoved) {
    const spans = shiftedSpans(columnSpans(root), own, shift);
    splices.replace(cols.start, cols.end, prefixed(colsXml(spans), cols.prefix));
  }
  let text = splices.text();
  for (const list of lists) if (text.includes(list)) text = counted(text, list);
  return text;
}

function shiftElement(
  xml: string,
  element: XmlElement,
  own: string,
  shift: FileShift,
  splices: Splices,
  isMoved: boolean,
): void {
  const { name, attributes, children, opened, closing } = element;
  if (isMoved && placed.includes(name)) {
    const attribute = ["sqref", "ref", "r"].find((each) => attributes[each] !== undefined);
    const inner = children.find((child) => child.name === "sqref");
    const before = attribute ? attributes[attribute] : inner && textOf(xml, inner);
    const after = before === undefined ? undefined : shift.list(before, own);
    if (before !== undefined && after === undefined) {
      splices.remove(element);
      return;
    }
    if (attribute && after !== undefined && after !== before)
      splices.attribute(element, attribute, after);
  }
  if (isMoved && (name === "rowBreaks" || name === "colBreaks"))
    for (const child of children) shiftBreak(child, name, own, shift, splices);
  if (formulas.includes(name) && children.length === 0) {
    const before = textOf(xml, element);
    const after = shift.formula(before, own);
    if (after !== before) splices.replace(opened, closing, escaped(after));
  } else if (isMoved && name === "sqref" && children.length === 0) {
    const before = textOf(xml, element);
    const after = shift.list(before, own);
    if (after !== undefined && after !== before) splices.replace(opened, closing, after);
  }
  for (const child of children) shiftElement(xml, child, own, shift, splices, isMoved);
}

/** A break names the row, or the column, before it. */
function shiftBreak(
  element: XmlElement,
  list: "rowBreaks" | "colBreaks",
  own: string,
  shift: FileShift,
  splices: Splices,
): void {
  const before = Number(element.attributes["id"] ?? 0);
  const after = shift.position(list === "rowBreaks" ? "rows" : "columns", before, own);
  if (after !== before) splices.attribute(element, "id", String(after));
}

function shiftedSpans(spans: readonly ColumnSpan[], own: string, shift: FileShift): ColumnSpan[] {
  return spans.flatMap(({ min, max, attributes }) => {
    const rect = { row: 1, rows: 1, column: min, columns: max - min + 1 };
    const moved = shift.rect(rect, own);
    return moved ? [{ min: moved.column, max: moved.column + moved.columns - 1, attributes }] : [];
  });
}
