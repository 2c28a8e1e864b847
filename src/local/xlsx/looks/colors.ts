import { childOf, parseXml, type XmlElement } from "../xml/scan";

/** Office's own colours, by a theme's index: those of a file without a theme. */
const officeTheme = [
  ...["ffffff", "000000", "e7e6e6", "44546a", "4472c4", "ed7d31"],
  ...["a5a5a5", "ffc000", "5b9bd5", "70ad47", "0563c1", "954f72"],
];

/** The colours of old, by number; 8 to 15 are 0 to 7 again. */
const numbered = [
  ...["000000", "ffffff", "ff0000", "00ff00", "0000ff", "ffff00", "ff00ff", "00ffff"],
  ...["800000", "008000", "000080", "808000", "800080", "008080", "c0c0c0", "808080"],
  ...["9999ff", "993366", "ffffcc", "ccffff", "660066", "ff8080", "0066cc", "ccccff"],
  ...["000080", "ff00ff", "ffff00", "00ffff", "800080", "800000", "008080", "0000ff"],
  ...["00ccff", "ccffff", "ccffcc", "ffff99", "99ccff", "ff99cc", "cc99ff", "ffcc99"],
  ...["3366ff", "33cccc", "99cc00", "ffcc00", "ff9900", "ff6600", "666699", "969696"],
  ...["003366", "339966", "003300", "333300", "993300", "993366", "333399", "333333"],
];

/** The colours that a theme's indices stand for. */
export type Theme = readonly string[];

const schemeOrder = ["lt1", "dk1", "lt2", "dk2"];

/** @param xml of the theme's part; undefined where the file has none */
export function readTheme(xml: string | undefined): Theme {
  const elements = xml === undefined ? undefined : childOf(parseXml(xml), "themeElements");
  const scheme = elements && childOf(elements, "clrScheme");
  if (!scheme) return officeTheme;
  const accents = [1, 2, 3, 4, 5, 6].map((number) => `accent${number}`);
  return [...schemeOrder, ...accents, "hlink", "folHlink"].map((name, i) => {
    const color = childOf(scheme, name)?.children[0]?.attributes;
    const value = color?.["lastClr"] ?? color?.["val"];
    return /^[0-9A-Fa-f]{6}$/.test(value ?? "")
      ? (value as string).toLowerCase()
      : (officeTheme[i] as string);
  });
}

/** The colour that an element names, as "#rrggbb"; undefined where it is left to the program. */
export function colorOf(element: XmlElement | undefined, theme: Theme): string | undefined {
  if (!element) return undefined;
  const { rgb, theme: index, indexed, tint } = element.attributes as Record<string, string>;
  if (rgb && /^[0-9A-Fa-f]{6,8}$/.test(rgb)) return `#${rgb.slice(-6).toLowerCase()}`;
  const number = Number(indexed);
  const base =
    index !== undefined
      ? theme[Number(index)]
      : indexed !== undefined
        ? numbered[number < 8 ? number : number - 8]
        : undefined;
  return base === undefined ? undefined : tinted(base, Number(tint ?? 0));
}

function tinted(color: string, tint: number): string {
  const parts = [0, 2, 4].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16);
    const changed = tint < 0 ? part * (1 + tint) : part + (255 - part) * tint;
    return Math.round(Math.min(Math.max(changed, 0), 255))
      .toString(16)
      .padStart(2, "0");
  });
  return `#${parts.join("")}`;
}

/** "FFAA0000" of "#aa0000". */
export const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;
