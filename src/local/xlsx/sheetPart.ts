import { elementsOf, escaped } from "./xml";
import type { Zip } from "./zip";

/** The name of the part that holds a sheet. */
export function sheetPart(zip: Zip, name: string): string {
  const sheet = elementsOf(zip.text("xl/workbook.xml") ?? "", "sheet").find(
    ({ attributes }) => attributes["name"] === name,
  );
  const id = Object.entries(sheet?.attributes ?? {}).find(([key]) => /(^|:)id$/.test(key))?.[1];
  const target = elementsOf(zip.text("xl/_rels/workbook.xml.rels") ?? "", "Relationship").find(
    ({ attributes }) => attributes["Id"] === id,
  )?.attributes["Target"];
  return target?.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

/** The part that says what the numbers of links and the like in another part stand for. */
const relsOf = (part: string): string => part.replace(/([^/]+)$/, "_rels/$1.rels");

/** The part that holds a sheet's notes; "" where it has none. */
export function commentsPart(zip: Zip, sheet: string): string {
  const rels = zip.text(relsOf(sheet)) ?? "";
  const target = elementsOf(rels, "Relationship").find(({ attributes }) =>
    attributes["Type"]?.endsWith("/comments"),
  )?.attributes["Target"];
  if (!target) return "";
  const part = target.startsWith("/") ? target.slice(1) : target.replace(/^\.\.\//, "xl/");
  return zip.text(part) ?? "";
}

/** Notes by cell: excelts does not read those of cells that hold nothing else. */
export function notesOf(xml: string): { cell: string; note: string }[] {
  return elementsOf(xml, "comment").map(({ attributes, inner }) => ({
    cell: attributes["ref"] ?? "",
    note: elementsOf(inner, "t")
      .map(({ text }) => text)
      .join(""),
  }));
}

/** What may follow the links in a sheet's part, in the order that the format wants. */
const afterLinks =
  /<(?:printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|customProperties|cellWatches|ignoredErrors|smartTags|drawing|legacyDrawing|picture|oleObjects|controls|webPublishItems|tableParts|extLst)[\s/>]|<\/worksheet>/;

/** Adds links to places in the same file to a sheet's part. */
export function withLinks(
  xml: string,
  places: readonly { readonly cell: string; readonly location: string }[],
): string {
  if (places.length === 0) return xml;
  const links = places
    .map(({ cell, location }) => `<hyperlink ref="${cell}" location="${escaped(location)}"/>`)
    .join("");
  const end = xml.lastIndexOf("</hyperlinks>");
  if (end >= 0) return xml.slice(0, end) + links + xml.slice(end);
  const cells = Math.max(xml.lastIndexOf("</sheetData>"), xml.lastIndexOf("<sheetData/>"), 0);
  const at = cells + xml.slice(cells).search(afterLinks);
  return `${xml.slice(0, at)}<hyperlinks>${links}</hyperlinks>${xml.slice(at)}`;
}

/** A link of a cell: to an address, or to a place in the same file. */
export interface PartLink {
  readonly cell: string;
  readonly address: string | null;
  readonly location: string | null;
}

/** The links of a sheet's part. */
export function linksOf(zip: Zip, part: string, xml: string): PartLink[] {
  const links = elementsOf(xml, "hyperlink");
  if (links.length === 0) return [];
  const rels = elementsOf(zip.text(relsOf(part)) ?? "", "Relationship");
  const targets = new Map(rels.map(({ attributes }) => [attributes["Id"], attributes["Target"]]));
  return links.flatMap(({ attributes }) => {
    const { ref, location = null } = attributes;
    const address = targets.get(attributes["r:id"]) ?? null;
    return ref ? [{ cell: ref.split(":")[0] ?? ref, address, location }] : [];
  });
}

/**
 * Says how tall rows are, in points, that no height was chosen for: programs that fit a row to its
 * text when it is edited do not fit it when it is read.
 */
export function withRowHeights(xml: string, heights: ReadonlyMap<number, number>): string {
  return xml.replace(/<row r="(\d+)"([^>/]*)/g, (whole, row: string, rest: string) => {
    const height = heights.get(Number(row));
    return height === undefined || / ht="/.test(rest) ? whole : `${whole} ht="${height}"`;
  });
}

/** Says of exactly the given columns that the group beside them is folded. */
export function withCollapsedColumns(xml: string, controls: readonly number[]): string {
  const found = /<cols>([\s\S]*?)<\/cols>/.exec(xml);
  if (!found) return xml;
  const columns = elementsOf(found[1] as string, "col").map(({ attributes }) => {
    const { collapsed: _, ...rest } = attributes;
    return rest as Record<string, string>;
  });
  for (const control of controls) {
    const index = columns.findIndex(
      ({ min, max }) => Number(min) <= control && Number(max) >= control,
    );
    if (index < 0) {
      const next = columns.findIndex(({ min }) => Number(min) > control);
      const at = next < 0 ? columns.length : next;
      columns.splice(at, 0, {
        min: `${control}`,
        max: `${control}`,
        width: "13.57",
        collapsed: "1",
      });
    } else columns.splice(index, 1, ...split(columns[index] as Record<string, string>, control));
  }
  const written = columns.map((attributes) => {
    const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
    return `<col${pairs.join("")}/>`;
  });
  return xml.replace(found[0], () => `<cols>${written.join("")}</cols>`);
}

function split(column: Record<string, string>, at: number): Record<string, string>[] {
  const pieces: Record<string, string>[] = [];
  const [min, max] = [Number(column["min"]), Number(column["max"])];
  if (min < at) pieces.push({ ...column, max: `${at - 1}` });
  pieces.push({ ...column, min: `${at}`, max: `${at}`, collapsed: "1" });
  if (max > at) pieces.push({ ...column, min: `${at + 1}` });
  return pieces;
}
