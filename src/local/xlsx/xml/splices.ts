import type { XmlElement } from "./scan";

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Changes of a text by place, made in one go. */
export class Splices {
  readonly #text: string;
  readonly #list: Splice[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  replace(start: number, end: number, text: string): void {
    this.#list.push({ start, end, text });
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  remove({ start, end }: XmlElement): void {
    this.replace(start, end, "");
  }

  /** Puts something in an element as its last child, opening `<a/>`. */
  append(element: XmlElement, xml: string): void {
    const { start, opened, closing, end, prefix, name } = element;
    if (end > opened) this.insert(closing, xml);
    else this.replace(start, end, openTag(this.#text.slice(start, end), xml, `${prefix}${name}`));
  }

  /** Puts a child of a name where the format's order wants it, behind others of its name. */
  place(parent: XmlElement, name: string, order: readonly string[], xml: string): void {
    const place = order.indexOf(name);
    const next = parent.children.find((child) => order.indexOf(child.name) > place);
    if (next) this.insert(next.start, xml);
    else this.append(parent, xml);
  }

  /** Sets an attribute of an element; null takes it away. */
  attribute(element: XmlElement, name: string, value: string | null): void {
    this.attributes(element, { [name]: value });
  }

  /** Sets several attributes of an element at once. */
  attributes(element: XmlElement, values: Readonly<Record<string, string | null>>): void {
    let tag = this.#text.slice(element.start, element.opened);
    const before = tag;
    for (const [name, value] of Object.entries(values)) tag = withAttribute(tag, name, value);
    if (tag !== before) this.replace(element.start, element.opened, tag);
  }

  text(): string {
    const ordered = this.#list
      .map((splice, order) => ({ ...splice, order }))
      .sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
    const pieces: string[] = [];
    let at = 0;
    for (const { start, end, text } of ordered) {
      if (start < at) throw new RangeError("Splices: two changes of one place");
      pieces.push(this.#text.slice(at, start), text);
      at = end;
    }
    pieces.push(this.#text.slice(at));
    return pieces.join("");
  }
}

/** `<a b="1"/>` as `<a b="1">…</a>`. */
export const openTag = (tag: string, inner: string, name: string): string =>
  `${tag.replace(/\s*\/>$/, ">")}${inner}</${name}>`;

/** A tag with an attribute set, or without it where the value is null. The value is escaped already. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
  if (value === null) return tag.replace(pattern, "");
  const written = ` ${name}="${value}"`;
  if (pattern.test(tag)) return tag.replace(pattern, () => written);
  return tag.replace(/\s*(\/?>)$/, (_, end: string) => written + end);
}

/** XML of a part whose elements have a prefix, without it. */
export const unprefixed = (xml: string, prefix: string): string =>
  prefix === "" ? xml : xml.replaceAll(`<${prefix}`, "<").replaceAll(`</${prefix}`, "</");

/** XML of ours under the prefix that the part uses. */
export const prefixed = (xml: string, prefix: string): string =>
  prefix === "" ? xml : xml.replace(/<(\/?)(?=[A-Za-z]\w*[\s/>])/g, `<$1${prefix}`);
