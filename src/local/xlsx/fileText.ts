import type { TextRun } from "../services/model/cellStyle";
import { colorOf } from "./fileStyle";
import { elementsOf, unescaped } from "./xml";

/** A text of a file with the runs of it that look different. */
export interface FileText {
  readonly text: string;
  readonly runs: readonly TextRun[];
}

/** The texts that cells of a file share, by number. */
export function sharedTexts(xml: string): FileText[] {
  return [...xml.matchAll(/<si(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/si>)/g)].map((found) =>
    fileText(found[1] ?? ""),
  );
}

/** What stands in `<si>` or `<is>`: plain, or in runs; readings aloud (phonetics) are left out. */
export function fileText(inner: string): FileText {
  const only = /^<t(?:\s[^>]*)?>([^<]*)<\/t>$/.exec(inner);
  if (only) return { text: decoded(unescaped(only[1] as string)), runs: [] };
  const spoken = inner.replace(/<rPh[\s\S]*?<\/rPh>/g, "");
  const pieces = [...spoken.matchAll(/<r(?:\s[^>]*)?>([\s\S]*?)<\/r>/g)].map(
    (found) => found[1] as string,
  );
  if (pieces.length === 0) return { text: textIn(spoken), runs: [] };
  const runs: TextRun[] = [];
  let text = "";
  for (const piece of pieces) {
    const start = text.length;
    text += textIn(piece);
    const style = styleOf(piece);
    if (Object.values(style).some((part) => part !== null))
      runs.push({ start, end: text.length, link: null, style });
  }
  return { text, runs };
}

const textIn = (xml: string): string =>
  elementsOf(xml, "t")
    .map(({ text }) => decoded(text))
    .join("");

/** Signs that XML cannot hold are written as _x0007_. */
const decoded = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : text;

function styleOf(piece: string): NonNullable<TextRun["style"]> {
  const properties = /<rPr>([\s\S]*?)<\/rPr>/.exec(piece)?.[1] ?? "";
  const has = (name: string): true | null => {
    const found = elementsOf(properties, name)[0];
    return found && !["0", "false", "none"].includes(found.attributes["val"] ?? "") ? true : null;
  };
  const color = elementsOf(properties, "color")[0]?.attributes;
  return {
    bold: has("b"),
    italic: has("i"),
    underline: has("u"),
    strikethrough: has("strike"),
    fontFamily: null,
    fontSize: null,
    foregroundColor: (color && colorOf(color["rgb"] ? { argb: color["rgb"] } : {})) ?? null,
  };
}
