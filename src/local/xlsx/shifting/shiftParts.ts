import { cellOfShape, mapShapes } from "../package/vmlShapes";
import type { Relationship, XlsxPackage } from "../package/xlsxPackage";
import { escaped, escapedValue } from "../xml/escape";
import { allOf, childOf, parseXml, textOf } from "../xml/scan";
import { Splices } from "../xml/splices";
import type { FileShift } from "./fileShift";

/** Moves what lies over a sheet along with its rows and columns: notes, drawings, pivot tables. */
export function shiftPartsOf(part: string, own: string, pkg: XlsxPackage, shift: FileShift): void {
  if (shift.editsOf(own).length === 0) return;
  for (const relationship of pkg.relationships(part)) {
    const change = changeOf(relationship);
    // What is not moved is not even read: a printer's settings are no text.
    if (change && relationship.part !== undefined)
      shiftPart(pkg, relationship.part, (xml) => change(xml, own, shift));
  }
}

type PartChange = (xml: string, own: string, shift: FileShift) => string;

function changeOf({ kind }: Relationship): PartChange | undefined {
  if (kind === "comments") return shiftedRefs("comment");
  if (kind === "threadedComment") return shiftedRefs("threadedComment");
  if (kind === "pivotTable") return shiftedRefs("location");
  if (kind === "drawing") return shiftedAnchors;
  return kind === "vmlDrawing" ? shiftedVml : undefined;
}

/** Every element of a name at the place that its cells have now; without those that lost them. */
const shiftedRefs =
  (name: string): PartChange =>
  (xml, own, shift) => {
    const splices = new Splices(xml);
    for (const element of allOf(parseXml(xml), name)) {
      const before = element.attributes["ref"] ?? "";
      const after = shift.list(before, own);
      if (after === undefined) splices.remove(element);
      else if (after !== before) splices.attribute(element, "ref", after);
    }
    return splices.text();
  };

function shiftedAnchors(xml: string, own: string, shift: FileShift): string {
  const splices = new Splices(xml);
  const root = parseXml(xml);
  for (const anchor of root.children) {
    if (anchor.attributes["editAs"] === "absolute") continue;
    for (const corner of anchor.children.filter(({ name }) => name === "from" || name === "to"))
      for (const [name, axis] of [
        ["row", "rows"],
        ["col", "columns"],
      ] as const) {
        const element = childOf(corner, name);
        if (!element) continue;
        const before = Number(textOf(xml, element));
        const after = shift.position(axis, before, own);
        if (after !== before) splices.replace(element.opened, element.closing, String(after));
      }
  }
  return splices.text();
}

function shiftedVml(xml: string, own: string, shift: FileShift): string {
  const row = (at: string) => String(shift.position("rows", Number(at), own));
  const column = (at: string) => String(shift.position("columns", Number(at), own));
  return mapShapes(xml, (found) => {
    const rect = cellOfShape(found);
    if (rect && !shift.rect(rect, own)) return "";
    return found
      .replace(/(<x:Anchor>)([^<]*)/, (whole, tag: string, list: string) => {
        const numbers = list.split(",").map((each) => each.trim());
        if (numbers.length !== 8) return whole;
        const moved = numbers.map((each, i) =>
          i === 2 || i === 6 ? row(each) : i === 0 || i === 4 ? column(each) : each,
        );
        return tag + moved.join(", ");
      })
      .replace(/(<x:Row>\s*)(\d+)/, (_, tag: string, at: string) => tag + row(at))
      .replace(/(<x:Column>\s*)(\d+)/, (_, tag: string, at: string) => tag + column(at))
      .replace(
        /(<x:Fmla(?:Link|Range)>)([^<]*)/g,
        (_, tag: string, formula: string) => tag + shift.formula(formula, own),
      );
  });
}

/** Moves what refers to cells from anywhere: charts, and what pivot tables are made of. */
export function shiftReferring(
  pkg: XlsxPackage,
  shift: FileShift,
  nameOf: (name: string) => string,
): void {
  if (shift.isNone) return;
  for (const name of pkg.zip.names()) {
    if (!/\.xml$/i.test(name)) continue;
    if (/chart/i.test(name) && !/sheet/i.test(name))
      shiftPart(pkg, name, (xml) => shiftedChart(xml, shift));
    else if (/pivotCacheDefinition/i.test(name))
      shiftPart(pkg, name, (xml) => shiftedCache(xml, shift, nameOf));
  }
}

function shiftPart(pkg: XlsxPackage, name: string, change: (xml: string) => string): void {
  const xml = pkg.zip.text(name);
  if (xml !== undefined) pkg.zip.put(name, change(xml));
}

function shiftedChart(xml: string, shift: FileShift): string {
  const splices = new Splices(xml);
  for (const element of allOf(parseXml(xml), "f")) {
    if (element.children.length > 0) continue;
    const before = textOf(xml, element);
    const after = shift.formula(before, "");
    if (after !== before) splices.replace(element.opened, element.closing, escaped(after));
  }
  return splices.text();
}

function shiftedCache(xml: string, shift: FileShift, nameOf: (name: string) => string): string {
  const splices = new Splices(xml);
  for (const source of allOf(parseXml(xml), "worksheetSource")) {
    const { sheet = "", ref } = source.attributes as Record<string, string>;
    const after = ref === undefined ? undefined : (shift.list(ref, sheet) ?? ref);
    const name = nameOf(sheet);
    let tag = xml.slice(source.start, source.opened);
    if (after !== undefined && after !== ref) tag = tag.replace(`"${ref}"`, `"${after}"`);
    if (name !== sheet) tag = tag.replace(`"${escapedValue(sheet)}"`, `"${escapedValue(name)}"`);
    splices.replace(source.start, source.opened, tag);
  }
  return splices.text();
}
