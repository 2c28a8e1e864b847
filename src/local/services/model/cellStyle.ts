import { Layer } from "./layer";

/** The edges of a cell that are drawn. */
export interface CellBorder {
  readonly top: BorderLine | null;
  readonly left: BorderLine | null;
  readonly bottom: BorderLine | null;
  readonly right: BorderLine | null;
}

export interface BorderLine {
  readonly color: string;
  readonly style: string;
}

/** A stretch of a cell's text with a look or a link of its own. */
export interface TextRun {
  readonly start: number;
  readonly end: number;
  readonly link: string | null;
  readonly style: TextStyleModel | null;
}

export interface TextStyleModel {
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly underline: boolean | null;
  readonly strikethrough: boolean | null;
  readonly fontFamily: string | null;
  readonly fontSize: number | null;
  readonly foregroundColor: string | null;
}

/** What the cell accepts. Formulas of criteria keep their equals sign. */
export interface ValidationModel {
  readonly criterion:
    | "VALUE_IN_LIST"
    | "CHECKBOX"
    | "DATE_IS_VALID_DATE"
    | "NUMBER_GREATER_THAN_OR_EQUAL_TO"
    | "NUMBER_BETWEEN"
    | "CUSTOM_FORMULA"
    /** the formula of a range of choices */
    | "VALUE_IN_RANGE"
    /** a rule of a file that has no like here: its tag as the file writes it, and its formulas */
    | "FOREIGN";
  readonly values: readonly (string | number | boolean)[];
  readonly showDropdown: boolean;
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
}

/** Everything a cell has besides its content, with what a new cell reads. */
export interface CellStyle {
  numberFormat: string;
  background: string;
  fontColor: string;
  fontWeight: string;
  fontStyle: string;
  fontLine: string;
  fontSize: number;
  fontFamily: string;
  horizontalAlignment: string;
  verticalAlignment: string;
  wrap: string;
  border: CellBorder | null;
  note: string;
  validation: ValidationModel | null;
  textRuns: readonly TextRun[] | null;
}

export const plainStyle: Readonly<CellStyle> = {
  numberFormat: "General",
  background: "#ffffff",
  fontColor: "#000000",
  fontWeight: "normal",
  fontStyle: "normal",
  fontLine: "none",
  fontSize: 10,
  fontFamily: "Arial",
  horizontalAlignment: "general",
  verticalAlignment: "bottom",
  wrap: "OVERFLOW",
  border: null,
  note: "",
  validation: null,
  textRuns: null,
};

export type StyleName = keyof CellStyle;

/** What a cell looks like, which clearing formats resets; the rest have calls of their own. */
export const lookNames = [
  "numberFormat",
  "background",
  "fontColor",
  "fontWeight",
  "fontStyle",
  "fontLine",
  "fontSize",
  "fontFamily",
  "horizontalAlignment",
  "verticalAlignment",
  "wrap",
  "border",
] as const satisfies readonly StyleName[];

/** The look of a cell: what files and Univer keep as its style. */
export type Look = Readonly<Pick<CellStyle, (typeof lookNames)[number]>>;

export type StyleLayers = { readonly [K in StyleName]: Layer<CellStyle[K]> };

/** Copies of layers, each to be changed without the other. */
export const copyStyleLayers = (layers: StyleLayers): StyleLayers =>
  Object.fromEntries(
    Object.entries(layers).map(([name, layer]) => [name, layer.copy()]),
  ) as unknown as StyleLayers;

export function createStyleLayers(): StyleLayers {
  const layers: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(plainStyle)) layers[name] = new Layer(value);
  return layers as StyleLayers;
}
