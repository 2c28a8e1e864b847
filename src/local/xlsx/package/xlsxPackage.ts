import { escapedValue } from "../xml/escape";
import { childrenOf, parseXml, type XmlElement } from "../xml/scan";
import { Splices } from "../xml/splices";
import type { Zip } from "../zip/zip";
import {
  type Namespaces,
  packageNamespace,
  plainNamespaces,
  strictNamespaces,
  xmlHeader,
} from "./namespaces";
import { relsPart, resolvedPart } from "./partNames";

/** What a part says of another, or of an address. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: "worksheet", "comments". */
  readonly kind: string;
  /** The part's name as it is in the zip; of an address undefined, and of a part that is not there. */
  readonly part: string | undefined;
  /** As written. */
  readonly target: string;
  readonly isExternal: boolean;
}

export interface NewRelationship {
  readonly kind: string;
  readonly target: string;
  readonly isExternal?: boolean;
}

const contentTypes = "[Content_Types].xml";

/** The parts of a workbook and how they hang together. */
export class XlsxPackage {
  readonly zip: Zip;
  /** Whether the workbook is of the strict kind, whose names of types are others. */
  isStrict = false;

  constructor(zip: Zip) {
    this.zip = zip;
  }

  get namespaces(): Namespaces {
    return this.isStrict ? strictNamespaces : plainNamespaces;
  }

  relationships(part: string): Relationship[] {
    const name = this.zip.find(relsPart(part));
    const xml = name === undefined ? undefined : this.zip.text(name);
    if (xml === undefined) return [];
    return childrenOf(parseXml(xml), "Relationship").map(({ attributes }) => {
      const target = attributes["Target"] ?? "";
      const isExternal = attributes["TargetMode"] === "External";
      return {
        id: attributes["Id"] ?? "",
        kind: (attributes["Type"] ?? "").replace(/^.*\//, ""),
        part: isExternal
          ? undefined
          : this.zip.find(resolvedPart(part, target.split("#")[0] ?? "")),
        target,
        isExternal,
      };
    });
  }

  /** What kind of thing a part is: its content type, "" where none is told. */
  typeOf(part: string): string {
    const name = this.zip.find(contentTypes);
    const xml = name === undefined ? undefined : this.zip.text(name);
    if (xml === undefined) return "";
    const root = parseXml(xml);
    const ending = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
    const told =
      overrideOf(root, part) ??
      childrenOf(root, "Default").find(
        ({ attributes }) => attributes["Extension"]?.toLowerCase() === ending,
      );
    return told?.attributes["ContentType"] ?? "";
  }

  /** The first part of a kind that a part names. */
  related(part: string, kind: string): string | undefined {
    return this.relationships(part).find((one) => one.kind === kind && one.part)?.part;
  }

  /** Adds relationships to a part; gives the number of each. */
  relate(part: string, added: readonly NewRelationship[]): string[] {
    if (added.length === 0) return [];
    const name = this.zip.find(relsPart(part)) ?? relsPart(part);
    const xml =
      this.zip.text(name) ??
      `${xmlHeader}<Relationships xmlns="${packageNamespace}/relationships"/>`;
    const root = parseXml(xml);
    const taken = new Set(root.children.map(({ attributes }) => attributes["Id"]));
    let number = 0;
    const ids: string[] = [];
    const written = added.map(({ kind, target, isExternal }) => {
      do number += 1;
      while (taken.has(`rId${number}`));
      ids.push(`rId${number}`);
      const mode = isExternal ? ' TargetMode="External"' : "";
      return `<${root.prefix}Relationship Id="rId${number}" Type="${this.namespaces.relations}/${kind}" Target="${escapedValue(target)}"${mode}/>`;
    });
    const splices = new Splices(xml);
    splices.append(root, written.join(""));
    this.zip.put(name, splices.text());
    return ids;
  }

  /** Takes relationships of a part away. */
  unrelate(part: string, ids: ReadonlySet<string>): void {
    const name = this.zip.find(relsPart(part));
    const xml = name === undefined ? undefined : this.zip.text(name);
    if (name === undefined || xml === undefined || ids.size === 0) return;
    const splices = new Splices(xml);
    for (const element of parseXml(xml).children)
      if (ids.has(element.attributes["Id"] ?? "")) splices.remove(element);
    this.zip.put(name, splices.text());
  }

  /** Adds a part with a type of its own: what files say of all .xml parts is not always so. */
  add(part: string, xml: string, type: string): void {
    this.zip.put(part, xml);
    this.#changeTypes((root, splices) => {
      const present = overrideOf(root, part);
      if (present) return;
      splices.append(
        root,
        `<${root.prefix}Override PartName="/${escapedValue(part)}" ContentType="${type}"/>`,
      );
    });
  }

  /** Sees to it that parts of an ending have a type. */
  typeOfEnding(ending: string, type: string): void {
    this.#changeTypes((root, splices) => {
      const known = childrenOf(root, "Default").some(
        ({ attributes }) => attributes["Extension"]?.toLowerCase() === ending,
      );
      if (!known)
        splices.insert(
          root.opened,
          `<${root.prefix}Default Extension="${ending}" ContentType="${type}"/>`,
        );
    });
  }

  /** Drops a part, what it says of others, and what is said of its type. */
  drop(part: string): void {
    this.zip.drop(part);
    const rels = this.zip.find(relsPart(part));
    if (rels !== undefined) this.zip.drop(rels);
    this.#changeTypes((root, splices) => {
      const present = overrideOf(root, part);
      if (present) splices.remove(present);
    });
  }

  /** A name that no part has: "xl/worksheets/sheet7.xml" for the pattern "xl/worksheets/sheet#.xml". */
  freeName(pattern: string): string {
    for (let number = 1; ; number++) {
      const name = pattern.replace("#", String(number));
      if (this.zip.find(name) === undefined) return name;
    }
  }

  #changeTypes(change: (root: XmlElement, splices: Splices) => void): void {
    const name = this.zip.find(contentTypes) ?? contentTypes;
    const xml = this.zip.text(name) ?? "";
    const splices = new Splices(xml);
    change(parseXml(xml), splices);
    this.zip.put(name, splices.text());
  }
}

const overrideOf = (root: XmlElement, part: string): XmlElement | undefined =>
  childrenOf(root, "Override").find(
    ({ attributes }) => attributes["PartName"]?.toLowerCase() === `/${part.toLowerCase()}`,
  );
