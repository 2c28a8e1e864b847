const entities: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
};

export function unescaped(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex) return signOf(Number.parseInt(hex, 16), whole);
    if (decimal) return signOf(Number(decimal), whole);
    return entities[name] ?? whole;
  });
}

const signOf = (code: number, whole: string): string =>
  code <= 0x10ffff ? String.fromCodePoint(code) : whole;

/** A text as an element holds it. */
export const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** A text as an attribute holds it, where line breaks would read as blanks. */
export const escapedValue = (text: string): string =>
  escaped(text)
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;")
    .replaceAll("\r", "&#13;")
    .replaceAll("\t", "&#9;");

/** The attributes of a tag as it holds them: ` a="1" b="2"`. */
export const attributesText = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapedValue(value)}"`)
    .join("");

/** What a cell's text may not hold as it is: it is written as _x0007_, and so is what looks like it. */
const unsayable = /[^\P{Cc}\t\n]|\p{Cs}|[\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu;

const hexOf = (sign: string): string =>
  `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

/** A text as a cell or a note holds it. */
export const cellEscaped = (text: string): string => escaped(text.replace(unsayable, hexOf));

/** The text that a cell or a note of a file holds. */
export const cellUnescaped = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : text;
