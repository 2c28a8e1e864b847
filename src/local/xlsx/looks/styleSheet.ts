import {
  type BorderLine,
  type CellBorder,
  type Look,
  plainStyle,
} from "../../services/model/cellStyle";
import type { ConditionLook } from "../../services/model/sheetParts";
import { allOf, childOf, childrenOf, isOn, parseXml, type XmlElement } from "../xml/scan";
import { colorOf, type Theme } from "./colors";
import { lineStyles } from "./lines";
import { builtInFormat } from "./numberFormats";

/** The font of a file's plain cells. */
interface BaseFont {
  readonly name: string;
  readonly size: number;
}

/** A file's styles, read: what cells look like by the number of their style. */
export interface StyleSheet {
  readonly xml: string;
  readonly root: XmlElement;
  readonly theme: Theme;
  readonly baseFont: BaseFont | null;
  readonly looks: readonly Look[];
  /** Whether a style's cells are locked once their sheet is protected. */
  readonly locked: readonly boolean[];
  readonly conditionLooks: readonly ConditionLook[];
}

/** @param xml of the part of styles */
export function readStyles(xml: string, theme: Theme): StyleSheet {
  const root = parseXml(xml);
  const lists = new Lists(root, theme);
  const xfs = childrenOf(childOf(root, "cellXfs"), "xf");
  const looks = xfs.map((xf) => lists.look(xf));
  return {
    xml,
    root,
    theme,
    baseFont: lists.baseFont,
    looks: looks.length > 0 ? looks : [plainStyle],
    locked: xfs.map((xf) => {
      const locked = childOf(xf, "protection")?.attributes["locked"];
      return locked === undefined || isOn(locked);
    }),
    conditionLooks: childrenOf(childOf(root, "dxfs"), "dxf").map((dxf) => lists.condition(dxf)),
  };
}

class Lists {
  readonly #theme: Theme;
  readonly #formats = new Map<number, string>();
  readonly #fonts: readonly XmlElement[];
  readonly #fills: readonly XmlElement[];
  readonly #borders: readonly XmlElement[];
  readonly baseFont: BaseFont | null;

  constructor(root: XmlElement, theme: Theme) {
    this.#theme = theme;
    for (const { attributes } of allOf(root, "numFmt"))
      this.#formats.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "");
    this.#fonts = childrenOf(childOf(root, "fonts"), "font");
    this.#fills = childrenOf(childOf(root, "fills"), "fill");
    this.#borders = childrenOf(childOf(root, "borders"), "border");
    const name = this.#fonts[0] && saidBy(this.#fonts[0], "name");
    const size = Number(this.#fonts[0] && saidBy(this.#fonts[0], "sz"));
    this.baseFont = name && size ? { name, size } : null;
  }

  look(xf: XmlElement): Look {
    const of = (list: readonly XmlElement[], id: string) => list[Number(xf.attributes[id] ?? 0)];
    const format = Number(xf.attributes["numFmtId"] ?? 0);
    const code = this.#formats.get(format) ?? builtInFormat(format);
    const border = of(this.#borders, "borderId");
    return {
      numberFormat: code && code !== "General" ? code : plainStyle.numberFormat,
      background: this.#background(of(this.#fills, "fillId")) ?? plainStyle.background,
      ...this.#fontLook(of(this.#fonts, "fontId")),
      ...alignmentLook(childOf(xf, "alignment")),
      border: border ? this.#border(border) : null,
    };
  }

  condition(dxf: XmlElement): ConditionLook {
    const font = childOf(dxf, "font");
    const pattern = childOf(childOf(dxf, "fill") ?? dxf, "patternFill");
    const color = (element: XmlElement | undefined) => colorOf(element, this.#theme);
    const background =
      pattern && (color(childOf(pattern, "bgColor")) ?? color(childOf(pattern, "fgColor")));
    return {
      background: background ?? null,
      fontColor: (font && color(childOf(font, "color"))) ?? null,
      bold: flagOf(font, "b"),
      italic: flagOf(font, "i"),
      strikethrough: flagOf(font, "strike"),
      underline: flagOf(font, "u"),
    };
  }

  #fontLook(font: XmlElement | undefined) {
    const { name, size } = this.baseFont ?? {};
    const ownName = font && saidBy(font, "name");
    const ownSize = Number(font && saidBy(font, "sz"));
    const isStruck = flagOf(font, "strike") === true;
    return {
      fontColor: colorOf(font && childOf(font, "color"), this.#theme) ?? plainStyle.fontColor,
      fontWeight: flagOf(font, "b") ? "bold" : "normal",
      fontStyle: flagOf(font, "i") ? "italic" : "normal",
      fontLine: isStruck ? "line-through" : flagOf(font, "u") ? "underline" : "none",
      fontSize: ownSize && ownSize !== size ? ownSize : plainStyle.fontSize,
      fontFamily: ownName && ownName !== name ? ownName : plainStyle.fontFamily,
    };
  }

  #background(fill: XmlElement | undefined): string | undefined {
    const pattern = fill && childOf(fill, "patternFill");
    if (!pattern || (pattern.attributes["patternType"] ?? "none") === "none") return undefined;
    return (
      colorOf(childOf(pattern, "fgColor"), this.#theme) ??
      colorOf(childOf(pattern, "bgColor"), this.#theme)
    );
  }

  #border(border: XmlElement): CellBorder | null {
    const line = (side: string, other: string): BorderLine | null => {
      const element = childOf(border, side) ?? childOf(border, other);
      const style = element?.attributes["style"];
      if (!element || !style || style === "none") return null;
      const known = Object.entries(lineStyles).find(([, name]) => name === style);
      return {
        color: colorOf(childOf(element, "color"), this.#theme) ?? "#000000",
        style: known?.[0] ?? "SOLID",
      };
    };
    const found = {
      top: line("top", "top"),
      left: line("left", "start"),
      bottom: line("bottom", "bottom"),
      right: line("right", "end"),
    };
    return found.top || found.left || found.bottom || found.right ? found : null;
  }
}

const saidBy = (font: XmlElement, name: string): string | undefined =>
  childOf(font, name)?.attributes["val"];

/** Whether a font says that it is bold or the like; null where it does not say. */
export function flagOf(font: XmlElement | undefined, name: string): boolean | null {
  const found = font && childOf(font, name);
  return found ? !["0", "false", "none"].includes(found.attributes["val"] ?? "") : null;
}

function alignmentLook(alignment: XmlElement | undefined) {
  const { horizontal, vertical, wrapText } = (alignment?.attributes ?? {}) as Record<
    string,
    string
  >;
  return {
    horizontalAlignment:
      horizontal === "left" || horizontal === "center" || horizontal === "right"
        ? horizontal
        : plainStyle.horizontalAlignment,
    verticalAlignment:
      vertical === "top" ? "top" : vertical === "center" ? "middle" : plainStyle.verticalAlignment,
    wrap: isOn(wrapText) ? "WRAP" : plainStyle.wrap,
  };
}
