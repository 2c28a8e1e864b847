import type { Alignment, Border, Borders, Color, Font, Style } from "@cj-tech-master/excelts";
import {
  type BorderLine,
  type CellBorder,
  type Look,
  plainStyle,
} from "../services/model/cellStyle";

/** A look as the file's style; what is plain is left out. */
export function toFileStyle(look: Look): Partial<Style> {
  const style: Partial<Style> = {};
  if (look.numberFormat !== plainStyle.numberFormat) style.numFmt = look.numberFormat;
  if (look.background !== plainStyle.background)
    style.fill = { type: "pattern", pattern: "solid", fgColor: argb(look.background) };
  const font = fontOf(look);
  if (Object.keys(font).length > 0) style.font = font;
  const alignment = alignmentOf(look);
  if (Object.keys(alignment).length > 0) style.alignment = alignment;
  if (look.border) style.border = bordersOf(look.border);
  return style;
}

function fontOf(look: Look): Partial<Font> {
  const font: Partial<Font> = {};
  if (look.fontWeight === "bold") font.bold = true;
  if (look.fontStyle === "italic") font.italic = true;
  if (look.fontLine === "underline") font.underline = true;
  if (look.fontLine === "line-through") font.strike = true;
  if (look.fontColor !== plainStyle.fontColor) font.color = argb(look.fontColor);
  const named = look.fontFamily !== plainStyle.fontFamily || look.fontSize !== plainStyle.fontSize;
  if (named || Object.keys(font).length > 0) {
    font.name = look.fontFamily;
    font.size = look.fontSize;
  }
  return font;
}

function alignmentOf(look: Look): Partial<Alignment> {
  const alignment: Partial<Alignment> = {};
  const { horizontalAlignment: horizontal, verticalAlignment: vertical } = look;
  if (horizontal === "left" || horizontal === "center" || horizontal === "right")
    alignment.horizontal = horizontal;
  if (vertical === "top" || vertical === "middle") alignment.vertical = vertical;
  if (look.wrap === "WRAP") alignment.wrapText = true;
  return alignment;
}

const lineStyles = {
  SOLID: "thin",
  SOLID_MEDIUM: "medium",
  SOLID_THICK: "thick",
  DOTTED: "dotted",
  DASHED: "dashed",
  DOUBLE: "double",
} as const;

function bordersOf(border: CellBorder): Partial<Borders> {
  const borders: Partial<Borders> = {};
  for (const side of ["top", "left", "bottom", "right"] as const) {
    const line = border[side];
    if (line)
      borders[side] = {
        style: lineStyles[line.style as keyof typeof lineStyles] ?? "thin",
        color: argb(line.color),
      };
  }
  return borders;
}

export const argb = (color: string): { argb: string } => ({
  argb: `FF${color.slice(1).toUpperCase()}`,
});

/** The look of a style of a file; `base` is the file's own plain font. */
export function fromFileStyle(style: Partial<Style>, base: Partial<Font>): Look {
  const { font = {}, alignment = {}, border } = style;
  const format = typeof style.numFmt === "object" ? style.numFmt.formatCode : style.numFmt;
  return {
    numberFormat: format && format !== "General" ? format : plainStyle.numberFormat,
    background: backgroundOf(style) ?? plainStyle.background,
    fontColor: colorOf(font.color) ?? plainStyle.fontColor,
    fontWeight: font.bold ? "bold" : "normal",
    fontStyle: font.italic ? "italic" : "normal",
    fontLine: font.strike ? "line-through" : isUnderlined(font) ? "underline" : "none",
    fontSize: font.size && font.size !== base.size ? font.size : plainStyle.fontSize,
    fontFamily: font.name && font.name !== base.name ? font.name : plainStyle.fontFamily,
    horizontalAlignment: horizontalOf(alignment),
    verticalAlignment:
      alignment.vertical === "top" || alignment.vertical === "middle"
        ? alignment.vertical
        : plainStyle.verticalAlignment,
    wrap: alignment.wrapText ? "WRAP" : plainStyle.wrap,
    border: border ? cellBorderOf(border) : null,
  };
}

const isUnderlined = (font: Partial<Font>): boolean =>
  font.underline !== undefined && font.underline !== false && font.underline !== "none";

const horizontalOf = ({ horizontal }: Partial<Alignment>): string =>
  horizontal === "left" || horizontal === "center" || horizontal === "right"
    ? horizontal
    : plainStyle.horizontalAlignment;

function backgroundOf(style: Partial<Style>): string | undefined {
  const { fill } = style;
  if (fill?.type !== "pattern" || fill.pattern === "none") return undefined;
  return colorOf(fill.fgColor) ?? colorOf(fill.bgColor);
}

function cellBorderOf(borders: Partial<Borders>): CellBorder | null {
  const line = (side: Partial<Border> | undefined): BorderLine | null => {
    if (!side?.style) return null;
    const known = Object.entries(lineStyles).find(([, name]) => name === side.style);
    return { color: colorOf(side.color) ?? "#000000", style: known?.[0] ?? "SOLID" };
  };
  const border = {
    top: line(borders.top),
    left: line(borders.left),
    bottom: line(borders.bottom),
    right: line(borders.right),
  };
  return border.top || border.left || border.bottom || border.right ? border : null;
}

/** Office's default theme, by index. */
const theme = [
  "ffffff",
  "000000",
  "e7e6e6",
  "44546a",
  "4472c4",
  "ed7d31",
  "a5a5a5",
  "ffc000",
  "5b9bd5",
  "70ad47",
];

export function colorOf(color: Partial<Color> | undefined): string | undefined {
  if (!color) return undefined;
  if (color.argb) return `#${color.argb.slice(-6).toLowerCase()}`;
  const base = color.theme === undefined ? undefined : theme[color.theme];
  if (base === undefined) return undefined;
  const tint = (color as { tint?: number }).tint ?? 0;
  const tinted = [0, 2, 4].map((at) => {
    const part = Number.parseInt(base.slice(at, at + 2), 16);
    const changed = tint < 0 ? part * (1 + tint) : part + (255 - part) * tint;
    return Math.round(changed).toString(16).padStart(2, "0");
  });
  return `#${tinted.join("")}`;
}
