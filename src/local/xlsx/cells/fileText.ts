import type { TextRun } from "../../services/model/cellStyle";
import { argb, colorOf, type Theme } from "../looks/colors";
import { flagOf } from "../looks/styleSheet";
import { NotXlsx } from "../notXlsx";
import { cellEscaped, cellUnescaped, unescaped } from "../xml/escape";
import { childOf, childrenOf, parseXml, textOf, type XmlElement } from "../xml/scan";
import { unprefixed } from "../xml/splices";

/** A text of a file with the runs of it that look different. */
export interface FileText {
  readonly text: string;
  readonly runs: readonly TextRun[];
}

/** More texts than this no workbook shares that is read here. */
const mostTexts = 2_000_000;

/** The texts that cells of a file share, by number. @throws NotXlsx where there are too many */
export function sharedTexts(xml: string, theme: Theme): FileText[] {
  const prefix = /<((?:\w+:)?)sst[\s/>]/.exec(xml)?.[1] ?? "";
  const open = `<${prefix}si`;
  const close = `</${prefix}si>`;
  const texts: FileText[] = [];
  for (let at = xml.indexOf(open); at >= 0; at = xml.indexOf(open, at)) {
    const opened = xml.indexOf(">", at) + 1;
    if (opened === 0) break;
    if (texts.length >= mostTexts) throw new NotXlsx("too-large");
    const isClosed = xml.charAt(opened - 2) === "/";
    const end = isClosed ? opened : xml.indexOf(close, opened);
    if (end < 0) break;
    texts.push(fileText(isClosed ? "" : xml.slice(opened, end), prefix, theme));
    at = end;
  }
  return texts;
}

const simple = /^\s*<t(?:\s[^>]*)?>([^<]*)<\/t>\s*$/;

/** What stands in `<si>` or `<is>`: plain, or in runs; readings aloud (phonetics) are left out. */
export function fileText(written: string, prefix: string, theme: Theme): FileText {
  const inner = unprefixed(written, prefix);
  const only = simple.exec(inner);
  if (only) return { text: textIn(unescaped(only[1] as string)), runs: [] };
  const whole = `<is>${inner}</is>`;
  const root = parseXml(whole);
  const runs: TextRun[] = [];
  let text = "";
  for (const child of root.children) {
    if (child.name === "t") text += textIn(textOf(whole, child));
    if (child.name !== "r") continue;
    const start = text.length;
    for (const t of childrenOf(child, "t")) text += textIn(textOf(whole, t));
    const style = styleOf(child, theme);
    if (Object.values(style).some((part) => part !== null))
      runs.push({ start, end: text.length, link: null, style });
  }
  return { text, runs };
}

/** A text as the cell shows it: what XML cannot hold is spelt out, and lines end in one sign. */
const textIn = (text: string): string => cellUnescaped(text.replace(/\r\n?/g, "\n"));

function styleOf(run: XmlElement, theme: Theme): NonNullable<TextRun["style"]> {
  const properties = childOf(run, "rPr");
  const has = (name: string): true | null => flagOf(properties, name) || null;
  return {
    bold: has("b"),
    italic: has("i"),
    underline: has("u"),
    strikethrough: has("strike"),
    fontFamily: null,
    fontSize: null,
    foregroundColor: colorOf(properties && childOf(properties, "color"), theme) ?? null,
  };
}

/** `<t>` with a text; blanks at its ends are told to matter. */
export function textElement(text: string): string {
  const space = /^\s|\s$|[\n\t]/.test(text) ? ' xml:space="preserve"' : "";
  return `<t${space}>${cellEscaped(text)}</t>`;
}

/** What `<is>` holds of a text whose runs look different. */
export function runElements(text: string, runs: readonly TextRun[]): string {
  const pieces: string[] = [];
  let at = 0;
  const plain = (to: number) => {
    if (to > at) pieces.push(`<r>${textElement(text.slice(at, to))}</r>`);
  };
  for (const { start, end, style } of runs) {
    plain(start);
    const properties = [
      style?.bold ? "<b/>" : "",
      style?.italic ? "<i/>" : "",
      style?.strikethrough ? "<strike/>" : "",
      style?.foregroundColor ? `<color rgb="${argb(style.foregroundColor)}"/>` : "",
      style?.underline ? "<u/>" : "",
    ].join("");
    if (end > start)
      pieces.push(
        `<r>${properties === "" ? "" : `<rPr>${properties}</rPr>`}${textElement(text.slice(start, end))}</r>`,
      );
    at = end;
  }
  plain(text.length);
  return pieces.join("");
}
