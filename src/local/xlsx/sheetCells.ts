import { serialOf1970 } from "../../schema/index";
import { type CellContent, FormulaCell, type Scalar } from "../services/model/cellContent";
import type { TextRun } from "../services/model/cellStyle";
import { columnNumber } from "../services/values/a1Notation";
import { fromR1C1, toR1C1 } from "../services/values/formulaText";
import { type FileText, fileText } from "./fileText";
import { unescaped } from "./xml";

/**
 * The cells of one sheet's part. excelts would read them too, but makes several objects a cell:
 * this takes a tenth of its time, and a ledger has hundreds of thousands of cells.
 */
export interface SheetCells {
  /** By row from 1; formulas are written as in the file, with an equals sign. */
  readonly rows: (CellContent[] | undefined)[];
  /** The number of each cell's style, by row and column from 1; undefined where no cell stands. */
  readonly styles: (number[] | undefined)[];
  readonly runs: {
    readonly row: number;
    readonly column: number;
    readonly runs: readonly TextRun[];
  }[];
  readonly heights: { readonly row: number; readonly points: number }[];
  readonly hidden: number[];
  /** The most columns that any row has content in. */
  readonly columns: number;
}

/** A part cut into its cells and the rest. */
export interface CutPart {
  /** The part with `<sheetData/>` only, its elements without a prefix. */
  readonly rest: string;
  readonly cells: string;
}

export function cutPart(xml: string): CutPart {
  const prefix = /<(\w+):worksheet[\s>]/.exec(xml)?.[1];
  const bare = prefix ? xml.replaceAll(`<${prefix}:`, "<").replaceAll(`</${prefix}:`, "</") : xml;
  const start = bare.search(/<sheetData[\s>]/);
  const end = bare.indexOf("</sheetData>");
  if (start < 0 || end < 0) return { rest: bare, cells: "" };
  const after = end + "</sheetData>".length;
  return {
    rest: `${bare.slice(0, start)}<sheetData/>${bare.slice(after)}`,
    cells: bare.slice(start, end),
  };
}

/** Reads the cells of a part. @param texts those that cells share */
export function readSheetCells(xml: string, texts: readonly FileText[]): SheetCells {
  const reader = new CellReader(texts);
  const tag = /<(row|c)(?=[\s/>])([^>]*)>/g;
  for (let found = tag.exec(xml); found; found = tag.exec(xml)) {
    const attributes = found[2] as string;
    if (found[1] === "row") {
      reader.row(attributes);
      continue;
    }
    if (attributes.endsWith("/")) reader.cell(attributes, "");
    else {
      const end = xml.indexOf("</c>", tag.lastIndex);
      reader.cell(attributes, xml.slice(tag.lastIndex, end));
      tag.lastIndex = end;
    }
  }
  return reader.cells;
}

interface SharedFormula {
  readonly r1c1: string;
}

class CellReader {
  readonly cells: SheetCells & { columns: number } = {
    rows: [],
    styles: [],
    runs: [],
    heights: [],
    hidden: [],
    columns: 0,
  };
  readonly #texts: readonly FileText[];
  readonly #shared = new Map<string, SharedFormula>();
  #row = 0;
  #column = 0;

  constructor(texts: readonly FileText[]) {
    this.#texts = texts;
  }

  row(attributes: string): void {
    const number = /\sr="(\d+)"/.exec(attributes)?.[1];
    this.#row = number === undefined ? this.#row + 1 : Number(number);
    this.#column = 0;
    const height = /\sht="([\d.]+)"/.exec(attributes)?.[1];
    const custom = /\scustomHeight="(?:1|true)"/.test(attributes);
    if (height !== undefined && custom)
      this.cells.heights.push({ row: this.#row, points: Number(height) });
    if (/\shidden="(?:1|true)"/.test(attributes)) this.cells.hidden.push(this.#row);
  }

  cell(attributes: string, inner: string): void {
    const place = /\sr="([A-Z]+)\d+"/.exec(attributes);
    this.#column = place ? columnNumber(place[1] as string) : this.#column + 1;
    const style = /\ss="(\d+)"/.exec(attributes);
    let styles = this.cells.styles[this.#row];
    if (!styles) {
      styles = [];
      this.cells.styles[this.#row] = styles;
    }
    styles[this.#column] = style ? Number(style[1]) : 0;
    const content =
      inner === "" ? "" : this.#content(/\st="(\w+)"/.exec(attributes)?.[1] ?? "n", inner);
    if (content !== "") this.#put(content);
  }

  #put(content: CellContent): void {
    let row = this.cells.rows[this.#row];
    if (!row) {
      row = [];
      this.cells.rows[this.#row] = row;
    }
    while (row.length < this.#column) row.push("");
    row[this.#column - 1] = content;
    this.cells.columns = Math.max(this.cells.columns, this.#column);
  }

  #content(type: string, inner: string): CellContent {
    const value = this.#value(type, inner);
    const formula = inner.includes("<f") ? this.#formula(inner) : null;
    return formula === null ? value : new FormulaCell(`=${formula}`, value);
  }

  #value(type: string, inner: string): Scalar {
    if (type === "inlineStr")
      return this.#text(fileText(/<is>([\s\S]*)<\/is>/.exec(inner)?.[1] ?? ""));
    const start = inner.indexOf("<v");
    if (start < 0) return "";
    const from = inner.indexOf(">", start) + 1;
    const value = inner.slice(from, inner.indexOf("<", from));
    switch (type) {
      case "s":
        return this.#text(this.#texts[Number(value)] ?? { text: "", runs: [] });
      case "b":
        return value === "1" || value === "true";
      case "str":
      case "e":
        return unescaped(value);
      case "d":
        return Date.parse(`${value}Z`.replace("ZZ", "Z")) / 86_400_000 + serialOf1970;
      default:
        return value === "" ? "" : Number(value);
    }
  }

  #text({ text, runs }: FileText): string {
    if (runs.length > 0) this.cells.runs.push({ row: this.#row, column: this.#column, runs });
    return text;
  }

  /** A formula that cells share is written once and moved along for the others. */
  #formula(inner: string): string | null {
    const found = /<f([^>]*?)(?:\/>|>([^<]*)<\/f>)/.exec(inner);
    if (!found) return null;
    const written = unescaped(found[2] ?? "");
    const si =
      /\st="shared"/.test(found[1] as string) && /\ssi="(\d+)"/.exec(found[1] as string)?.[1];
    if (!si) return written === "" ? null : written;
    if (written !== "") {
      this.#shared.set(si, { r1c1: toR1C1(written, this.#row, this.#column) });
      return written;
    }
    const shared = this.#shared.get(si);
    return shared ? fromR1C1(shared.r1c1, this.#row, this.#column) : null;
  }
}
