import { a1Of } from "../../services/values/a1Notation";
import { type CellsByRow, cellsWithin, rectsOf, without } from "../cells/places";
import type { XlsxPackage } from "../package/xlsxPackage";
import { counted, withListed } from "../sheet/sheetOrder";
import type { NewLink } from "../writing/writtenCell";
import { escapedValue } from "../xml/escape";
import { childOf, childrenOf, parseXml, relationOf } from "../xml/scan";
import { Splices, withAttribute } from "../xml/splices";

/** How many links a sheet has. */
export const linksOf = (xml: string): number =>
  childrenOf(childOf(parseXml(xml), "hyperlinks"), "hyperlink").length;

/**
 * A sheet's part with links beside the cells that have one now, and none beside those that were
 * changed and have none.
 *
 * @param changed the cells whose content was changed
 */
export function changeLinks(
  xml: string,
  part: string,
  pkg: XlsxPackage,
  changed: CellsByRow,
  links: readonly NewLink[],
): string {
  const kept = withoutLinks(xml, part, pkg, changed);
  const addresses = links.flatMap(({ address }) => address ?? []);
  const distinct = [...new Set(addresses)];
  const ids = pkg.relate(
    part,
    distinct.map((target) => ({ kind: "hyperlink", target, isExternal: true })),
  );
  const idOf = new Map(distinct.map((address, i) => [address, ids[i]]));
  const namespace = ` xmlns:r="${pkg.namespaces.relations}"`;
  const written = links.map(({ cell, address, location }) => {
    const place = location === null ? "" : ` location="${escapedValue(location)}"`;
    const target = address === null ? "" : `${namespace} r:id="${idOf.get(address)}"`;
    return `<hyperlink ref="${cell}"${target}${place}/>`;
  });
  return withListed(kept, "hyperlinks", written);
}

function withoutLinks(xml: string, part: string, pkg: XlsxPackage, changed: CellsByRow): string {
  const list = childOf(parseXml(xml), "hyperlinks");
  if (!list || changed.size === 0) return xml;
  const splices = new Splices(xml);
  const used = new Set<string>();
  const dropped = new Set<string>();
  for (const element of list.children) {
    const id = relationOf(element) ?? "";
    const [rect] = rectsOf(element.attributes["ref"]);
    const holes = rect ? cellsWithin(rect, changed) : [];
    if (!rect || holes.length === 0) {
      used.add(id);
      continue;
    }
    const tag = xml.slice(element.start, element.end);
    const left = without(rect, holes);
    (left.length > 0 ? used : dropped).add(id);
    splices.replace(
      element.start,
      element.end,
      left.map((piece) => withAttribute(tag, "ref", a1Of(piece))).join(""),
    );
  }
  pkg.unrelate(part, new Set([...dropped].filter((id) => id !== "" && !used.has(id))));
  return counted(splices.text(), "hyperlinks");
}
