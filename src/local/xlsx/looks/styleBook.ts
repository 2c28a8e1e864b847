import { type CellBorder, type Look, lookNames, plainStyle } from "../../services/model/cellStyle";
import type { ConditionLook } from "../../services/model/sheetParts";
import { escapedValue } from "../xml/escape";
import { childOf, type XmlElement } from "../xml/scan";
import { prefixed, Splices, withAttribute } from "../xml/splices";
import { argb } from "./colors";
import { lineStyles, sides } from "./lines";
import { builtInId } from "./numberFormats";
import type { StyleSheet } from "./styleSheet";

/** The lists of a style sheet, in the order that the format wants. */
const order = [
  ...["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"],
  ...["tableStyles", "colors", "extLst"],
];

/**
 * A file's styles and those that are added: a new one is an old one in which only that is changed
 * which is to look different. Nothing that is there is moved or taken out.
 */
export class StyleBook {
  readonly #sheet: StyleSheet;
  readonly #lists = new Map<string, GrowingList>();
  readonly #looks: Look[];
  readonly #derived = new Map<string, number>();
  /** The same by the looks themselves, each of which stands for thousands of cells. */
  readonly #quick = new Map<Look, number[]>();
  readonly #lookKeys = new Map<Look, string>();

  constructor(sheet: StyleSheet) {
    this.#sheet = sheet;
    this.#looks = [...sheet.looks];
    for (const name of ["numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs"])
      this.#lists.set(name, new GrowingList(sheet.xml, childOf(sheet.root, name)));
  }

  look(style: number): Look {
    return this.#looks[style] ?? (this.#looks[0] as Look);
  }

  isLocked(style: number): boolean {
    return this.#sheet.locked[style] ?? true;
  }

  /** The style that looks as wanted and is otherwise like another. */
  styleFor(base: number, look: Look): number {
    let styles = this.#quick.get(look);
    if (!styles) {
      styles = [];
      this.#quick.set(look, styles);
    }
    styles[base] ??= this.#styleFor(base, look);
    return styles[base];
  }

  #styleFor(base: number, look: Look): number {
    const key = `${base} ${this.#keyOf(look)}`;
    let style = this.#derived.get(key);
    if (style === undefined) {
      style = this.#derive(base, look);
      this.#derived.set(key, style);
    }
    return style;
  }

  /** The number of a condition's look. */
  conditionStyle(look: ConditionLook): number {
    const font = [
      flag("b", look.bold),
      flag("i", look.italic),
      flag("strike", look.strikethrough),
      look.underline === null ? "" : `<u${look.underline ? "" : ' val="none"'}/>`,
      look.fontColor === null ? "" : `<color rgb="${argb(look.fontColor)}"/>`,
    ].join("");
    const fill =
      look.background === null
        ? ""
        : `<fill><patternFill patternType="solid"><bgColor rgb="${argb(look.background)}"/></patternFill></fill>`;
    return this.#add("dxfs", `<dxf>${font === "" ? "" : `<font>${font}</font>`}${fill}</dxf>`);
  }

  /** The part with what was added. */
  xml(): string {
    const { xml, root } = this.#sheet;
    const splices = new Splices(xml);
    for (const [name, list] of this.#lists) {
      if (list.added.length === 0) continue;
      const present = childOf(root, name);
      if (present) {
        splices.append(present, list.added.join(""));
        continue;
      }
      const whole = `<${root.prefix}${name} count="${list.length}">${list.added.join("")}</${root.prefix}${name}>`;
      splices.place(root, name, order, whole);
    }
    return this.#withCounts(splices.text());
  }

  /** Says of each list that grew how many it holds now, where it said so before. */
  #withCounts(xml: string): string {
    let written = xml;
    for (const [name, list] of this.#lists) {
      if (list.added.length === 0) continue;
      const tag = new RegExp(`<(?:\\w+:)?${name}(?=[\\s>])[^>]*>`);
      written = written.replace(tag, (found) =>
        / count\s*=/.test(found) ? withAttribute(found, "count", String(list.length)) : found,
      );
    }
    return written;
  }

  #keyOf(look: Look): string {
    let key = this.#lookKeys.get(look);
    if (key === undefined) {
      key = JSON.stringify(lookNames.map((name) => look[name]));
      this.#lookKeys.set(look, key);
    }
    return key;
  }

  #derive(base: number, look: Look): number {
    const before = this.look(base);
    const changed = new Set<keyof Look>(
      lookNames.filter((name) => JSON.stringify(look[name]) !== JSON.stringify(before[name])),
    );
    if (changed.size === 0) return base;
    const xf = this.#xf(base);
    let tag = xf.tag;
    const set = (name: string, value: string | number) => {
      tag = withAttribute(tag, name, String(value));
    };
    if (changed.has("numberFormat")) {
      set("numFmtId", this.#formatId(look.numberFormat));
      set("applyNumberFormat", 1);
    }
    if (fontNames.some((name) => changed.has(name))) {
      set("fontId", this.#font(attributeOf(tag, "fontId"), look, changed));
      set("applyFont", 1);
    }
    if (changed.has("background")) {
      set("fillId", this.#fill(look.background));
      set("applyFill", 1);
    }
    if (changed.has("border")) {
      set("borderId", this.#border(attributeOf(tag, "borderId"), look.border));
      set("applyBorder", 1);
    }
    let inner = xf.inner;
    if (alignmentNames.some((name) => changed.has(name))) {
      inner = withAlignment(inner, look, changed, this.#sheet.root.prefix);
      set("applyAlignment", 1);
    }
    const { prefix } = this.#sheet.root;
    const open = tag.replace(/\s*\/?>$/, "");
    const style = this.#addRaw(
      "cellXfs",
      inner === "" ? `${open}/>` : `${open}>${inner}</${prefix}xf>`,
    );
    this.#looks[style] ??= look;
    return style;
  }

  #xf(style: number): { tag: string; inner: string } {
    const text = this.#list("cellXfs").at(style);
    const { prefix } = this.#sheet.root;
    if (text === undefined)
      return {
        tag: `<${prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0">`,
        inner: "",
      };
    const opened = text.indexOf(">") + 1;
    const isClosed = text.charAt(opened - 2) === "/";
    return {
      tag: text.slice(0, opened),
      inner: isClosed ? "" : text.slice(opened, text.lastIndexOf("</")),
    };
  }

  #formatId(format: string): number {
    const known = builtInId(format);
    if (known !== undefined) return known;
    const list = this.#list("numFmts");
    let highest = 163;
    for (let i = 0; i < list.length; i++) {
      const tag = list.at(i) as string;
      const id = attributeOf(tag, "numFmtId");
      if (decodedAttribute(tag, "formatCode") === escapedValue(format)) return id;
      highest = Math.max(highest, id);
    }
    this.#add(
      "numFmts",
      `<numFmt numFmtId="${highest + 1}" formatCode="${escapedValue(format)}"/>`,
    );
    return highest + 1;
  }

  #font(base: number, look: Look, changed: ReadonlySet<keyof Look>): number {
    const { prefix } = this.#sheet.root;
    const children = new Map(childTexts(this.#list("fonts").at(base) ?? ""));
    const set = (name: string, xml: string | null) => {
      if (xml === null) children.delete(name);
      else children.set(name, prefixed(xml, prefix));
    };
    const { baseFont } = this.#sheet;
    if (changed.has("fontWeight")) set("b", look.fontWeight === "bold" ? "<b/>" : null);
    if (changed.has("fontStyle")) set("i", look.fontStyle === "italic" ? "<i/>" : null);
    if (changed.has("fontLine")) {
      set("strike", look.fontLine === "line-through" ? "<strike/>" : null);
      set("u", look.fontLine === "underline" ? "<u/>" : null);
    }
    if (changed.has("fontColor"))
      set(
        "color",
        look.fontColor === plainStyle.fontColor ? null : `<color rgb="${argb(look.fontColor)}"/>`,
      );
    if (changed.has("fontSize")) {
      const isPlain = look.fontSize === plainStyle.fontSize;
      set("sz", `<sz val="${isPlain ? (baseFont?.size ?? look.fontSize) : look.fontSize}"/>`);
    }
    if (changed.has("fontFamily")) {
      const isPlain = look.fontFamily === plainStyle.fontFamily;
      const name = isPlain ? (baseFont?.name ?? look.fontFamily) : look.fontFamily;
      set("name", `<name val="${escapedValue(name)}"/>`);
      for (const other of ["family", "charset", "scheme"]) set(other, null);
    }
    const ordered = [...children].sort(([a], [b]) => fontOrder.indexOf(a) - fontOrder.indexOf(b));
    return this.#addRaw(
      "fonts",
      `<${prefix}font>${ordered.map(([, xml]) => xml).join("")}</${prefix}font>`,
    );
  }

  #fill(background: string): number {
    const pattern =
      background === plainStyle.background
        ? '<patternFill patternType="none"/>'
        : `<patternFill patternType="solid"><fgColor rgb="${argb(background)}"/><bgColor indexed="64"/></patternFill>`;
    return this.#add("fills", `<fill>${pattern}</fill>`);
  }

  #border(base: number, border: CellBorder | null): number {
    const { prefix } = this.#sheet.root;
    const text = this.#list("borders").at(base) ?? "<border/>";
    const kept = childTexts(text).filter(
      ([name]) => !["left", "right", "top", "bottom", "start", "end"].includes(name),
    );
    const drawn = sides.map((side) => {
      const line = border?.[side];
      if (!line) return `<${side}/>`;
      const style = lineStyles[line.style as keyof typeof lineStyles] ?? "thin";
      return `<${side} style="${style}"><color rgb="${argb(line.color)}"/></${side}>`;
    });
    const tag = text.slice(0, text.indexOf(">") + 1).replace(/\s*\/?>$/, ">");
    const inner = prefixed(drawn.join(""), prefix) + kept.map(([, xml]) => xml).join("");
    return this.#addRaw("borders", `${tag}${inner}</${prefix}border>`);
  }

  #list(name: string): GrowingList {
    return this.#lists.get(name) as GrowingList;
  }

  #add(name: string, xml: string): number {
    return this.#addRaw(name, prefixed(xml, this.#sheet.root.prefix));
  }

  #addRaw(name: string, xml: string): number {
    return this.#list(name).add(xml);
  }
}

const fontNames = [
  "fontColor",
  "fontWeight",
  "fontStyle",
  "fontLine",
  "fontSize",
  "fontFamily",
] as const;
const alignmentNames = ["horizontalAlignment", "verticalAlignment", "wrap"] as const;
const fontOrder = [
  ...["b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz"],
  ...["color", "name", "family", "charset", "scheme"],
];

const flag = (name: string, value: boolean | null): string =>
  value === null ? "" : `<${name}${value ? "" : ' val="0"'}/>`;

const attributeOf = (tag: string, name: string): number =>
  Number(new RegExp(`\\s${name}\\s*=\\s*["'](\\d+)["']`).exec(tag)?.[1] ?? 0);

const decodedAttribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}\\s*=\\s*"([^"]*)"`).exec(tag)?.[1];

/** The children of an element as written, by name. */
function childTexts(text: string): [name: string, xml: string][] {
  const inner = text.slice(text.indexOf(">") + 1, Math.max(text.lastIndexOf("</"), 0));
  const found = inner.matchAll(/<(?:\w+:)?(\w+)(?:\s[^>]*)?(?:\/>|>[\s\S]*?<\/(?:\w+:)?\1>)/g);
  return [...found].map(([xml, name]) => [name as string, xml]);
}

function withAlignment(
  inner: string,
  look: Look,
  changed: ReadonlySet<keyof Look>,
  prefix: string,
): string {
  const pattern = /<(?:\w+:)?alignment(?=[\s/>])[^>]*>/;
  let tag = pattern.exec(inner)?.[0] ?? `<${prefix}alignment/>`;
  const { horizontalAlignment, verticalAlignment, wrap } = look;
  const horizontal =
    horizontalAlignment === plainStyle.horizontalAlignment ? null : horizontalAlignment;
  const vertical =
    verticalAlignment === "middle" ? "center" : verticalAlignment === "top" ? "top" : null;
  if (changed.has("horizontalAlignment")) tag = withAttribute(tag, "horizontal", horizontal);
  if (changed.has("verticalAlignment")) tag = withAttribute(tag, "vertical", vertical);
  if (changed.has("wrap")) tag = withAttribute(tag, "wrapText", wrap === "WRAP" ? "1" : null);
  return pattern.test(inner) ? inner.replace(pattern, () => tag) : tag + inner;
}

/** A list of a style sheet: what is there, and what is added to its end. */
class GrowingList {
  readonly added: string[] = [];
  readonly #items: string[];
  readonly #places = new Map<string, number>();

  constructor(xml: string, list: XmlElement | undefined) {
    const items = list?.children ?? [];
    this.#items = items.map(({ start, end }) => xml.slice(start, end));
    for (const [i, item] of this.#items.entries())
      if (!this.#places.has(item)) this.#places.set(item, i);
  }

  get length(): number {
    return this.#items.length;
  }

  at(index: number): string | undefined {
    return this.#items[index];
  }

  add(item: string): number {
    const known = this.#places.get(item);
    if (known !== undefined) return known;
    this.#places.set(item, this.#items.length);
    this.added.push(item);
    return this.#items.push(item) - 1;
  }
}
