import { NotXlsx } from "../notXlsx";
import { escaped } from "../xml/escape";
import { afterOther, childOf, parseXml } from "../xml/scan";
import { openTag } from "../xml/splices";

/** The part of a sheet, its cells apart from the rest. */
export interface SheetText {
  /** The part with `<sheetData/>` only. */
  readonly rest: string;
  /** What stands in `<sheetData>`. */
  readonly cells: string;
  /** "x:" of <x:worksheet>, "" where there is none. */
  readonly prefix: string;
}

/** @throws NotXlsx where the text is no sheet */
export function cutSheet(xml: string): SheetText {
  const root = parseXml(xml, ["sheetData"]);
  const data = childOf(root, "sheetData");
  if (root.name !== "worksheet" || !data) throw new NotXlsx("unreadable");
  const { start, opened, closing, end, prefix } = data;
  const tag = xml.slice(start, opened).replace(/\s*\/?>$/, "/>");
  return {
    rest: xml.slice(0, start) + tag + xml.slice(end),
    cells: plainMarkup(xml.slice(opened, closing)),
    prefix,
  };
}

/** Cells without comments, and with CDATA as other text: so that a tag is a tag wherever it is found. */
function plainMarkup(cells: string): string {
  const pieces: string[] = [];
  let copied = 0;
  for (let at = cells.indexOf("<!"); at >= 0; at = cells.indexOf("<!", copied)) {
    const end = afterOther(cells, at);
    pieces.push(cells.slice(copied, at));
    if (cells.startsWith(cdata, at)) pieces.push(escaped(cells.slice(at + cdata.length, end - 3)));
    copied = end;
  }
  return pieces.length === 0 ? cells : pieces.join("") + cells.slice(copied);
}

const cdata = "<![CDATA[";

/** The part again. */
export function joinSheet({ rest, cells, prefix }: SheetText): string {
  const data = childOf(parseXml(rest), "sheetData");
  if (!data) throw new Error("joinSheet: the rest has no sheetData");
  const tag = rest.slice(data.start, data.end);
  const whole = cells === "" ? tag : openTag(tag, cells, `${prefix}sheetData`);
  return rest.slice(0, data.start) + whole + rest.slice(data.end);
}
