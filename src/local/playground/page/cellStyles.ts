import {
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type IBorderStyleData,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import {
  type BorderLine,
  type CellBorder,
  type Look,
  plainStyle,
} from "../../services/model/cellStyle";

/** What an untouched cell looks like: Google's look, so that no cell needs to state it. */
export const plainUniverStyle: IStyleData = {
  ff: plainStyle.fontFamily,
  fs: plainStyle.fontSize,
  vt: VerticalAlign.BOTTOM,
};

const horizontal: Readonly<Record<string, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
};
const vertical: Readonly<Record<string, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};
const wraps: Readonly<Record<string, WrapStrategy>> = {
  OVERFLOW: WrapStrategy.OVERFLOW,
  CLIP: WrapStrategy.CLIP,
  WRAP: WrapStrategy.WRAP,
};
const borderStyles: Readonly<Record<string, BorderStyleTypes>> = {
  DOTTED: BorderStyleTypes.DOTTED,
  DASHED: BorderStyleTypes.DASHED,
  SOLID: BorderStyleTypes.THIN,
  SOLID_MEDIUM: BorderStyleTypes.MEDIUM,
  SOLID_THICK: BorderStyleTypes.THICK,
  DOUBLE: BorderStyleTypes.DOUBLE,
};

const keyOf = <K extends string>(names: Readonly<Record<K, unknown>>, value: unknown) =>
  (Object.keys(names) as K[]).find((name) => names[name] === value);

const on = { s: 1 } as const;

/** What Univer leaves beside a text in its cell, and the room that numfmt leaves for a bracket: a blank's. */
const [besideText, bracketRoom] = [2, 3.7];

/**
 * The room that a format leaves after a text: "@_)_)" ends it where the figures below it end. Univer
 * formats numbers only, so that a cell with a text must leave it itself; null where there is none.
 */
export function paddingOfText({ n }: IStyleData): IStyleData["pd"] | null {
  const [, room = ""] = /@((?:_\))+)$/.exec(n?.pattern ?? "") ?? [];
  if (room === "") return null;
  const [t, b, l] = [0, besideText, besideText];
  return { t, b, l, r: besideText + (room.length / 2) * bracketRoom };
}

/** The look as Univer writes it, leaving out what is plain. */
export function univerStyle(look: Look): IStyleData {
  const style: IStyleData = {};
  const differs = (name: keyof Look) => look[name] !== plainStyle[name];
  if (differs("numberFormat")) style.n = { pattern: look.numberFormat };
  if (differs("background")) style.bg = { rgb: look.background };
  if (differs("fontColor")) style.cl = { rgb: look.fontColor };
  if (look.fontWeight === "bold") style.bl = 1;
  if (look.fontStyle === "italic") style.it = 1;
  if (look.fontLine === "underline") style.ul = on;
  if (look.fontLine === "line-through") style.st = on;
  const ht = horizontal[look.horizontalAlignment];
  if (ht !== undefined) style.ht = ht;
  const vt = vertical[look.verticalAlignment];
  if (differs("verticalAlignment") && vt !== undefined) style.vt = vt;
  const tb = wraps[look.wrap];
  if (differs("wrap") && tb !== undefined) style.tb = tb;
  if (look.border) style.bd = univerBorder(look.border);
  const isPlainFont = !differs("fontSize") && !differs("fontFamily");
  if (isPlainFont && Object.keys(style).length === 0) return style;
  // Drop-downs do not look at the sheet's own style, so that a cell's states its font.
  return { ...style, fs: look.fontSize, ff: look.fontFamily };
}

function univerBorder(border: CellBorder): IBorderData {
  const line = (edge: BorderLine | null): IBorderStyleData | null =>
    edge && { s: borderStyles[edge.style] ?? BorderStyleTypes.THIN, cl: { rgb: edge.color } };
  return {
    t: line(border.top),
    l: line(border.left),
    b: line(border.bottom),
    r: line(border.right),
  };
}

/** The look that a style of Univer's stands for. */
export function lookOf(style: IStyleData): Look {
  return {
    numberFormat: style.n?.pattern || plainStyle.numberFormat,
    background: style.bg?.rgb || plainStyle.background,
    fontColor: style.cl?.rgb || plainStyle.fontColor,
    fontWeight: style.bl ? "bold" : "normal",
    fontStyle: style.it ? "italic" : "normal",
    fontLine: style.ul?.s ? "underline" : style.st?.s ? "line-through" : "none",
    fontSize: style.fs ?? plainStyle.fontSize,
    fontFamily: style.ff ?? plainStyle.fontFamily,
    horizontalAlignment: keyOf(horizontal, style.ht) ?? plainStyle.horizontalAlignment,
    verticalAlignment: keyOf(vertical, style.vt) ?? plainStyle.verticalAlignment,
    wrap: keyOf(wraps, style.tb) ?? plainStyle.wrap,
    border: style.bd ? borderOf(style.bd) : null,
  };
}

function borderOf(border: IBorderData): CellBorder | null {
  const line = (edge: IBorderData["t"]): BorderLine | null =>
    edge?.s
      ? { color: edge.cl.rgb ?? "#000000", style: keyOf(borderStyles, edge.s) ?? "SOLID" }
      : null;
  const edges = {
    top: line(border.t),
    left: line(border.l),
    bottom: line(border.b),
    right: line(border.r),
  };
  return Object.values(edges).some((edge) => edge) ? edges : null;
}
