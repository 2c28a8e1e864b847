import { childOf, parseXml } from "../xml/scan";
import { prefixed, Splices } from "../xml/splices";

/** What stands in a sheet's part, in the order that the format wants. */
const order = [
  ...["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr"],
  ...["sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState"],
  ...["dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting"],
  ...["dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter"],
  ...["rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags"],
  ...["drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects"],
  ...["controls", "webPublishItems", "tableParts", "extLst"],
];

/** Puts elements of ours into a sheet's part where the format wants them, behind others of their name. */
export function withChild(xml: string, name: string, written: string): string {
  const root = parseXml(xml);
  const splices = new Splices(xml);
  splices.place(root, name, order, prefixed(written, root.prefix));
  return splices.text();
}

/**
 * Adds elements to a list of a sheet, making the list where there is none; the number of its
 * elements is told anew where it is told.
 */
export function withListed(xml: string, list: string, written: readonly string[]): string {
  if (written.length === 0) return xml;
  const present = childOf(parseXml(xml), list);
  if (!present) return withChild(xml, list, `<${list}>${written.join("")}</${list}>`);
  const splices = new Splices(xml);
  splices.append(present, prefixed(written.join(""), present.prefix));
  return counted(splices.text(), list);
}

/** A list with the number of its elements as it is now; without the list where it is empty. */
export function counted(xml: string, list: string): string {
  const present = childOf(parseXml(xml), list);
  if (!present) return xml;
  const splices = new Splices(xml);
  if (present.children.length === 0) splices.remove(present);
  else if (present.attributes["count"] !== undefined)
    splices.attribute(present, "count", String(present.children.length));
  return splices.text();
}

const properties = ["tabColor", "outlinePr", "pageSetUpPr"];

/** Sets one of the properties of a sheet; "" takes it away. */
export function withProperty(xml: string, name: string, written: string): string {
  const parent = childOf(parseXml(xml), "sheetPr");
  if (!parent) return withChild(xml, "sheetPr", `<sheetPr>${written}</sheetPr>`);
  const splices = new Splices(xml);
  const present = childOf(parent, name);
  const ours = prefixed(written, parent.prefix);
  if (present) splices.replace(present.start, present.end, ours);
  else splices.place(parent, name, properties, ours);
  return splices.text();
}
