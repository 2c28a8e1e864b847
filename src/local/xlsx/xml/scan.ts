import { NotXlsx } from "../notXlsx";
import { unescaped } from "./escape";

/** One element of a part, and where it stands in it. */
export interface XmlElement {
  /** Its name without the prefix. */
  readonly name: string;
  /** "x:" of <x:row>, "" where there is none. */
  readonly prefix: string;
  /** By name as written. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** Where its first tag begins and ends, and its last: the same where it is `<a/>`. */
  readonly start: number;
  readonly opened: number;
  closing: number;
  end: number;
}

const deepest = 200;
/** More elements than this take more memory than a workbook is worth. */
const mostElements = 300_000;
const blank = 32;
const [lt, gt, slash, bang, question, quote, apostrophe] = [..."<>/!?\"'"].map((sign) =>
  sign.charCodeAt(0),
) as [number, number, number, number, number, number, number];

/**
 * The elements of a part, with their places in its text.
 *
 * @param closed elements by local name that are not looked into: a sheet's cells
 * @throws NotXlsx where the text is no XML, or declares a type of document
 */
export function parseXml(text: string, closed: readonly string[] = []): XmlElement {
  const open: XmlElement[] = [];
  let count = 0;
  let root: XmlElement | undefined;
  let at = text.indexOf("<");
  while (at >= 0) {
    const sign = text.charCodeAt(at + 1);
    if (sign === bang || sign === question) {
      at = text.indexOf("<", afterOther(text, at));
      continue;
    }
    const end = tagEnd(text, at);
    if (sign === slash) {
      const element = open.pop();
      if (!element || nameAt(text, at + 2) !== element.prefix + element.name) throw damaged();
      element.closing = at;
      element.end = end;
    } else {
      const element = elementAt(text, at, end);
      count += 1;
      if (count > mostElements) throw new NotXlsx("too-large");
      const parent = open[open.length - 1];
      if (parent) parent.children.push(element);
      else if (root) throw damaged();
      else root = element;
      if (text.charCodeAt(end - 2) !== slash) {
        if (closed.includes(element.name)) skipInner(text, element);
        else if (open.push(element) > deepest) throw damaged();
      }
      at = text.indexOf("<", element.end > end ? element.end : end);
      continue;
    }
    at = text.indexOf("<", end);
  }
  if (!root || open.length > 0) throw damaged();
  return root;
}

const damaged = (): NotXlsx => new NotXlsx("unreadable");

/** Where a comment, CDATA or instruction that begins at `at` ends. */
export function afterOther(text: string, at: number): number {
  const ends = text.startsWith("<!--", at)
    ? "-->"
    : text.startsWith("<![CDATA[", at)
      ? "]]>"
      : text.startsWith("<?", at)
        ? "?>"
        : undefined;
  const end = ends === undefined ? -1 : text.indexOf(ends, at + 2);
  if (ends === undefined || end < 0) throw damaged();
  return end + ends.length;
}

/** Where the tag that begins at `at` ends, after its ">"; a value may hold one. */
export function tagEnd(text: string, at: number): number {
  let quoted = 0;
  for (let i = at + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (quoted !== 0) {
      if (code === quoted) quoted = 0;
    } else if (code === gt) return i + 1;
    else if (code === quote || code === apostrophe) quoted = code;
    else if (code === lt) break;
  }
  throw damaged();
}

/** The name that begins at a place, with its prefix. */
function nameAt(text: string, at: number): string {
  let end = at;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code <= 32 || code === slash || code === gt) break;
  }
  return text.slice(at, end);
}

function elementAt(text: string, start: number, opened: number): XmlElement {
  const whole = nameAt(text, start + 1);
  if (whole === "") throw damaged();
  const colon = whole.indexOf(":");
  return {
    name: whole.slice(colon + 1),
    prefix: whole.slice(0, colon + 1),
    attributes: attributesIn(text.slice(start + 1 + whole.length, opened)),
    children: [],
    start,
    opened,
    closing: opened,
    end: opened,
  };
}

function skipInner(text: string, element: XmlElement): void {
  const { prefix, name, opened } = element;
  const found = text.indexOf(`</${prefix}${name}`, opened);
  if (found < 0) throw damaged();
  element.closing = found;
  element.end = tagEnd(text, found);
}

/** The attributes of a tag, by name as written; in one pass, however long the tag is. */
export function attributesIn(tag: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (let at = tag.indexOf("="); at >= 0; ) {
    const name = nameBefore(tag, at);
    let from = at + 1;
    while (from < tag.length && tag.charCodeAt(from) <= blank) from += 1;
    const mark = tag.charCodeAt(from);
    const to = mark === quote || mark === apostrophe ? tag.indexOf(tag.charAt(from), from + 1) : -1;
    if (to < 0 || name === "") throw damaged();
    attributes[name] = unescaped(tag.slice(from + 1, to).replace(/[\t\r\n]/g, " "));
    at = tag.indexOf("=", to);
  }
  return attributes;
}

/** The name that ends before a place, blanks left out. */
function nameBefore(tag: string, at: number): string {
  let end = at;
  while (end > 0 && tag.charCodeAt(end - 1) <= blank) end -= 1;
  let start = end;
  while (start > 0 && !/[\s/"'=<>]/.test(tag.charAt(start - 1))) start -= 1;
  return tag.slice(start, end);
}

/** The text in an element, of the elements in it too. */
export function textOf(text: string, element: XmlElement): string {
  return plainText(text.slice(element.opened, element.closing));
}

/** What a piece of XML says without its tags. */
function plainText(inner: string): string {
  if (!inner.includes("<")) return unescaped(inner);
  return inner
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((piece) =>
      piece.startsWith("<![CDATA[")
        ? piece.slice(9, -3)
        : unescaped(piece.replace(/<!--[\s\S]*?-->|<[^>]*>/g, "")),
    )
    .join("");
}

/** The first child of a name. */
export const childOf = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((child) => child.name === name);

export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** Every element of a name below one, in order. */
export function allOf(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of element.children) {
    if (child.name === name) found.push(child);
    found.push(...allOf(child, name));
  }
  return found;
}

/** The number of a relationship (`r:id`), whatever the prefix. */
export const relationOf = ({ attributes }: XmlElement): string | undefined =>
  Object.entries(attributes).find(([name]) => /^[^:]+:id$/.test(name))?.[1];

export const isOn = (value: string | undefined): boolean => value === "1" || value === "true";
