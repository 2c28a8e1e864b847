import type { Relationship } from "../package/xlsxPackage";
import { childOf, childrenOf, relationOf, type XmlElement } from "../xml/scan";

/** A link of a cell: to an address, or to a place in the same file. */
export interface PartLink {
  /** The first of its cells. */
  readonly cell: string;
  readonly address: string | null;
  readonly location: string | null;
}

/** The links of a sheet. */
export function linksIn(root: XmlElement, relationships: readonly Relationship[]): PartLink[] {
  const targets = new Map(relationships.map(({ id, target }) => [id, target]));
  return childrenOf(childOf(root, "hyperlinks"), "hyperlink").flatMap((element) => {
    const { ref, location = null } = element.attributes as Record<string, string>;
    const address = targets.get(relationOf(element) ?? "") ?? null;
    if (!ref) return [];
    return [{ cell: ref.split(":")[0] ?? ref, address, location }];
  });
}
