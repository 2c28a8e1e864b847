import { cellUnescaped } from "../xml/escape";
import { allOf, parseXml, textOf, type XmlElement } from "../xml/scan";

/** A note of a file and where it stands in the part of notes. */
export interface FileNote {
  readonly cell: string;
  readonly note: string;
  readonly element: XmlElement;
}

/** The notes in a part; none where there is no part. */
export function notesIn(xml: string | undefined): FileNote[] {
  if (xml === undefined) return [];
  return allOf(parseXml(xml), "comment").map((element) => ({
    cell: element.attributes["ref"] ?? "",
    note: allOf(element, "t")
      .filter((t) => !isSpoken(element, t))
      .map((t) => cellUnescaped(textOf(xml, t).replace(/\r\n?/g, "\n")))
      .join(""),
    element,
  }));
}

/** How a word is read aloud is no part of the note. */
const isSpoken = (comment: XmlElement, t: XmlElement): boolean =>
  allOf(comment, "rPh").some((spoken) => spoken.children.includes(t));
