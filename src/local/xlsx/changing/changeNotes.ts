import type { SheetModel } from "../../services/model/sheetModel";
import { a1Of, rectOfA1 } from "../../services/values/a1Notation";
import type { Refusals } from "../cannotChange";
import { textElement } from "../cells/fileText";
import { cellAt, clipped, fileGrid } from "../cells/places";
import { xmlHeader } from "../package/namespaces";
import { targetFrom } from "../package/partNames";
import { cellOfShape, mapShapes, shapesIn } from "../package/vmlShapes";
import type { XlsxPackage } from "../package/xlsxPackage";
import { notesIn } from "../reading/sheetNotes";
import { withChild } from "../sheet/sheetOrder";
import { contentTypes } from "../template";
import { allOf, childOf, parseXml, relationOf } from "../xml/scan";
import { prefixed, Splices } from "../xml/splices";

interface NoteChanges {
  /** By cell: the notes that are new or read otherwise. */
  readonly written: ReadonlyMap<string, string>;
  readonly removed: ReadonlySet<string>;
}

/**
 * Gives a sheet the notes that it has now: in its part of notes and, for how they are drawn, in its
 * part of VML, both made where there are none. Gives the sheet's part.
 */
export function changeNotes(
  xml: string,
  part: string,
  sheet: SheetModel,
  pkg: XlsxPackage,
  refusals: Refusals,
): string {
  const present = pkg.related(part, "comments");
  const before = present === undefined ? undefined : pkg.zip.text(present);
  const changes = changesOf(sheet, before);
  if (changes.written.size === 0 && changes.removed.size === 0) return xml;
  refuseThreads(part, sheet, pkg, changes, refusals);
  if (present === undefined) addPart(part, pkg, changes);
  else pkg.zip.put(present, changedPart(before as string, changes));
  return changeShapes(xml, part, pkg, changes);
}

function changesOf(sheet: SheetModel, before: string | undefined): NoteChanges {
  const known = new Map<string, string>();
  for (const { cell, note } of notesIn(before)) {
    const rect = rectOfA1(cell, fileGrid);
    if (rect && clipped(rect, sheet)) known.set(a1Of(rect), note);
  }
  const written = new Map<string, string>();
  const layer = sheet.styles.note;
  for (const column of layer.touchedColumns())
    for (const { from, to, value } of layer.runs(column, 1, sheet.maxRows))
      for (let row = from; value !== "" && row <= to; row++) {
        const cell = a1Of(cellAt(row, column));
        if (known.get(cell) !== value) written.set(cell, value);
        known.delete(cell);
      }
  for (const [cell, note] of known) if (note === "") known.delete(cell);
  return { written, removed: new Set(known.keys()) };
}

/** A conversation is two parts that must agree: neither is touched. */
function refuseThreads(
  part: string,
  sheet: SheetModel,
  pkg: XlsxPackage,
  { written, removed }: NoteChanges,
  refusals: Refusals,
): void {
  const threads = pkg.related(part, "threadedComment");
  const xml = threads === undefined ? undefined : pkg.zip.text(threads);
  if (xml === undefined) return;
  for (const { attributes } of allOf(parseXml(xml), "threadedComment")) {
    const cell = attributes["ref"] ?? "";
    if (written.has(cell) || removed.has(cell)) refusals.add("threaded", sheet.name, cell);
  }
}

const commentXml = (cell: string, note: string): string =>
  `<comment ref="${cell}" authorId="0"><text><r>${textElement(note)}</r></text></comment>`;

function addPart(part: string, pkg: XlsxPackage, { written }: NoteChanges): void {
  const name = pkg.freeName("xl/comments#.xml");
  const list = [...written].map(([cell, note]) => commentXml(cell, note)).join("");
  pkg.add(
    name,
    `${xmlHeader}<comments xmlns="${pkg.namespaces.main}"><authors><author></author></authors><commentList>${list}</commentList></comments>`,
    contentTypes.comments,
  );
  pkg.relate(part, [{ kind: "comments", target: targetFrom(part, name) }]);
}

function changedPart(xml: string, { written, removed }: NoteChanges): string {
  const root = parseXml(xml);
  const list = childOf(root, "commentList");
  const splices = new Splices(xml);
  const left = new Map(written);
  for (const { cell, element } of notesIn(xml)) {
    const rect = rectOfA1(cell, fileGrid);
    const key = rect ? a1Of(rect) : cell;
    const note = left.get(key);
    const text = childOf(element, "text");
    if (removed.has(key)) splices.remove(element);
    else if (note !== undefined && text) {
      left.delete(key);
      const inner = `<text><r>${textElement(note)}</r></text>`;
      splices.replace(text.start, text.end, prefixed(inner, root.prefix));
    }
  }
  const added = [...left].map(([cell, note]) => commentXml(cell, note)).join("");
  if (list && added !== "") splices.append(list, prefixed(added, root.prefix));
  return splices.text();
}

function changeShapes(
  xml: string,
  part: string,
  pkg: XlsxPackage,
  { written, removed }: NoteChanges,
): string {
  const legacy = childOf(parseXml(xml), "legacyDrawing");
  const id = legacy && relationOf(legacy);
  const found = pkg.relationships(part).find((one) => one.id === id && one.part)?.part;
  const before = found === undefined ? undefined : pkg.zip.text(found);
  if (found !== undefined && before !== undefined) {
    const kept = withoutShapes(before, removed);
    const added = [...written.keys()].filter((cell) => !hasShape(kept, cell));
    pkg.zip.put(found, withShapes(kept, added));
    return xml;
  }
  const name = pkg.freeName("xl/drawings/vmlDrawing#.vml");
  pkg.typeOfEnding("vml", contentTypes.vml);
  pkg.zip.put(name, withShapes(emptyVml, [...written.keys()]));
  const [relation] = pkg.relate(part, [{ kind: "vmlDrawing", target: targetFrom(part, name) }]);
  return withChild(
    xml,
    "legacyDrawing",
    `<legacyDrawing xmlns:r="${pkg.namespaces.relations}" r:id="${relation}"/>`,
  );
}

const emptyVml = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>`;

/** The cell of the note that a shape draws ("B2"); null where it draws something else. */
function placeOf(xml: string): string | null {
  const cell = /ObjectType\s*=\s*["']Note["']/.test(xml) ? cellOfShape(xml) : undefined;
  return cell ? a1Of(cell) : null;
}

const withoutShapes = (xml: string, removed: ReadonlySet<string>): string =>
  removed.size === 0
    ? xml
    : mapShapes(xml, (found) => (removed.has(placeOf(found) ?? "") ? "" : found));

const hasShape = (xml: string, cell: string): boolean =>
  shapesIn(xml).some((found) => placeOf(found) === cell);

/** VML may be no strict XML: shapes go before its end. */
function withShapes(xml: string, cells: readonly string[]): string {
  if (cells.length === 0) return xml;
  const numbers = [...xml.matchAll(/_x0000_s(\d+)/g)].map(([, number]) => Number(number));
  let number = numbers.reduce((most, each) => Math.max(most, each), 1024);
  const shapes = cells.map((cell) => {
    const { row, column } = rectOfA1(cell, fileGrid) ?? cellAt(1, 1);
    number += 1;
    return shapeXml(number, row - 1, column - 1);
  });
  const end = xml.lastIndexOf("</xml>");
  return end < 0 ? xml : xml.slice(0, end) + shapes.join("") + xml.slice(end);
}

/** A note as tall as four rows beside its cell, shown when the mouse is over it. */
function shapeXml(number: number, row: number, column: number): string {
  const top = Math.max(row - 1, 0);
  const anchor = [column + 1, 15, top, 2, column + 3, 15, top + 4, 4].join(", ");
  return `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;margin-left:59pt;margin-top:1.5pt;width:144pt;height:79pt;z-index:${number - 1024};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}
