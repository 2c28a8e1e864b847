import { childOf, textOf, type XmlElement } from "../xml/scan";
import type { Splices } from "../xml/splices";
import type { FileShift } from "./fileShift";

/** What becomes of something that lies over cells when these move. */
export type Hold = "stays" | "moves" | "moves and grows";

const sides = [
  ["row", "rows"],
  ["col", "columns"],
] as const;

/**
 * Moves the corners between which something lies.
 *
 * @param anchor the element whose `from` and `to` they are
 * @param own the name in the file of the sheet that it lies on
 */
export function shiftAnchor(
  xml: string,
  anchor: XmlElement,
  hold: Hold,
  own: string,
  shift: FileShift,
  splices: Splices,
): void {
  if (hold === "stays") return;
  for (const [name, axis] of sides) {
    const at = (corner: string): XmlElement | undefined => {
      const element = childOf(anchor, corner);
      return element && childOf(element, name);
    };
    const [from, to] = [at("from"), at("to")];
    if (!from) continue;
    const start = Number(textOf(xml, from));
    const moved = shift.position(axis, start, own);
    put(splices, from, start, moved);
    if (!to) continue;
    const end = Number(textOf(xml, to));
    const grown = shift.position(axis, end, own);
    put(splices, to, end, hold === "moves" ? end + moved - start : grown);
  }
}

function put(splices: Splices, element: XmlElement, before: number, after: number): void {
  if (after !== before) splices.replace(element.opened, element.closing, String(after));
}
