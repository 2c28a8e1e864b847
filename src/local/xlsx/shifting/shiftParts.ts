import type { Refusals } from "../cannotChange";
import { rectsOf } from "../cells/places";
import { cellOfShape, mapShapes } from "../package/vmlShapes";
import type { XlsxPackage } from "../package/xlsxPackage";
import { escaped, escapedValue, unescaped } from "../xml/escape";
import { allOf, parseXml, textOf, type XmlElement } from "../xml/scan";
import { Splices } from "../xml/splices";
import type { FileShift } from "./fileShift";
import { type Hold, shiftAnchor } from "./shiftAnchors";

/** What parts are shifted by. */
export interface PartShift {
  readonly pkg: XlsxPackage;
  readonly workbookPart: string;
  readonly shift: FileShift;
  /** The name in the file of the sheet that a part is; undefined of what is none. */
  readonly sheetOf: (part: string) => string | undefined;
  /** What a sheet of the file is called from now on. */
  readonly nameOf: (name: string) => string;
  readonly refusals: Refusals;
}

/** One part of a sheet, or of the workbook ("" is its sheet then), on its way to where its cells are. */
interface Shifted {
  readonly xml: string;
  readonly own: string;
  readonly shift: FileShift;
  readonly nameOf: PartShift["nameOf"];
  readonly refusals: Refusals;
}

type PartChange = (part: Shifted) => string;

/** What is done to the parts that a sheet names, by their kind: what is not named here names no cells. */
const changes: Readonly<Record<string, PartChange>> = {
  comments: (part) => withPlaces(part, "comment", "ref"),
  threadedComment: (part) => withPlaces(part, "threadedComment", "ref"),
  tableSingleCells: (part) => withPlaces(part, "singleXmlCell", "r"),
  pivotTable: shiftedPivot,
  drawing: shiftedDrawing,
  vmlDrawing: shiftedVml,
  ctrlProp: (part) => withAttributes(part, ["fmlaLink", "fmlaRange", "fmlaGroup", "fmlaTxbx"]),
  chart: shiftedTexts,
  chartEx: shiftedTexts,
  xlMacrosheet: shiftedTexts,
  xlIntlMacrosheet: shiftedTexts,
  pivotCacheDefinition: shiftedCache,
  connections: (part) => withAttributes(part, ["cell"]),
};

/** What hangs on sheets and names parts of its own. */
const sheetKinds = ["worksheet", "chartsheet", "dialogsheet"];

/**
 * Moves whatever lies in a part of its own along with the cells that it lies on, or refers to: notes,
 * drawings, controls, charts, pivot tables and what they are made of.
 */
export function shiftParts(change: PartShift): void {
  if (change.shift.isNone) return;
  const { pkg, workbookPart, sheetOf } = change;
  for (const { kind, part } of pkg.relationships(workbookPart)) {
    if (part === undefined) continue;
    shiftPart(change, kind, part, "");
    if (!sheetKinds.includes(kind)) continue;
    const own = sheetOf(part) ?? "";
    for (const related of pkg.relationships(part)) {
      if (related.part === undefined) continue;
      shiftPart(change, related.kind, related.part, own);
      if (related.kind === "drawing")
        for (const drawn of pkg.relationships(related.part))
          if (drawn.part !== undefined) shiftPart(change, drawn.kind, drawn.part, own);
    }
  }
}

function shiftPart(change: PartShift, kind: string, name: string, own: string): void {
  const { shift, nameOf, refusals } = change;
  const { zip } = change.pkg;
  // What names no cells is not even read: a printer's settings are no text.
  const xml = changes[kind] && zip.text(name);
  if (xml !== undefined)
    zip.put(name, changes[kind]?.({ xml, own, shift, nameOf, refusals }) ?? xml);
}

/** Every element of a name at the place that its cells have now; without those that lost them. */
function withPlaces({ xml, own, shift }: Shifted, name: string, attribute: string): string {
  const splices = new Splices(xml);
  for (const element of allOf(parseXml(xml), name)) {
    const before = element.attributes[attribute] ?? "";
    const after = shift.list(before, own);
    if (after === undefined) splices.remove(element);
    else if (after !== before) splices.attribute(element, attribute, after);
  }
  return splices.text();
}

/** Every attribute of the given names, which are formulas. */
function withAttributes({ xml, own, shift }: Shifted, names: readonly string[]): string {
  const root = parseXml(xml);
  const splices = new Splices(xml);
  for (const element of [root, ...descendants(root)])
    splices.attributes(element, movedFormulas(element, names, own, shift));
  return splices.text();
}

function movedFormulas(
  { attributes }: XmlElement,
  names: readonly string[],
  own: string,
  shift: FileShift,
): Record<string, string> {
  const moved: Record<string, string> = {};
  for (const name of names) {
    const before = attributes[name];
    const after = before === undefined ? before : shift.formula(before, own);
    if (after !== undefined && after !== before) moved[name] = escapedValue(after);
  }
  return moved;
}

const descendants = (element: XmlElement): XmlElement[] =>
  element.children.flatMap((child) => [child, ...descendants(child)]);

/** A pivot table moves as a whole: what comes in amid it, or goes, is refused. */
function shiftedPivot(part: Shifted): string {
  const { xml, own, shift, refusals } = part;
  for (const { attributes } of allOf(parseXml(xml), "location"))
    for (const rect of rectsOf(attributes["ref"])) {
      const moved = shift.rect(rect, own);
      if (moved?.rows !== rect.rows || moved.columns !== rect.columns)
        refusals.add("pivot-table", own, attributes["ref"]);
    }
  return withPlaces(part, "location", "ref");
}

/** What hangs over cells, wherever in the drawing, and the cells whose text or picture it shows. */
function shiftedDrawing({ xml, own, shift }: Shifted): string {
  const splices = new Splices(xml);
  for (const element of descendants(parseXml(xml))) {
    if (element.name === "twoCellAnchor" || element.name === "oneCellAnchor")
      shiftAnchor(xml, element, holdOf(element), own, shift, splices);
    splices.attributes(element, movedFormulas(element, ["textlink", "cellRange"], own, shift));
  }
  return splices.text();
}

function holdOf({ name, attributes }: XmlElement): Hold {
  const { editAs = "twoCell" } = attributes as Record<string, string>;
  if (editAs === "absolute") return "stays";
  return editAs === "oneCell" || name === "oneCellAnchor" ? "moves" : "moves and grows";
}

function shiftedVml({ xml, own, shift }: Shifted): string {
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
        /(<x:Fmla(?:Link|Range|Group|Txbx|Pict)>)([^<]*)/g,
        (_, tag: string, formula: string) => tag + escaped(shift.formula(unescaped(formula), own)),
      );
  });
}

/** Formulas that stand between tags: of charts, what later programs filter off them too, of old macros. */
function shiftedTexts({ xml, own, shift }: Shifted): string {
  const splices = new Splices(xml);
  for (const element of descendants(parseXml(xml))) {
    if (!["f", "sqref", "formula"].includes(element.name) || element.children.length > 0) continue;
    const before = textOf(xml, element);
    const after = shift.formula(before, own);
    if (after !== before) splices.replace(element.opened, element.closing, escaped(after));
  }
  return splices.text();
}

/** What a pivot table is made of: cells of this workbook, not those of another one. */
function shiftedCache({ xml, shift, nameOf }: Shifted): string {
  const splices = new Splices(xml);
  const root = parseXml(xml);
  for (const source of [...allOf(root, "worksheetSource"), ...allOf(root, "rangeSet")]) {
    const { sheet = "", ref } = source.attributes as Record<string, string>;
    if (Object.keys(source.attributes).some((name) => /:id$/.test(name))) continue;
    const moved = ref === undefined ? undefined : shift.list(ref, sheet);
    splices.attributes(source, {
      ...(moved === undefined ? {} : { ref: moved }),
      ...(sheet === "" ? {} : { sheet: escapedValue(nameOf(sheet)) }),
    });
  }
  return splices.text();
}
