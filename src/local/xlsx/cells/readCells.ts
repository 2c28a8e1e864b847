import { serialOf1970 } from "../../../schema/index";
import { type CellContent, FormulaCell, type Scalar } from "../../services/model/cellContent";
import type { TextRun } from "../../services/model/cellStyle";
import { translated } from "../../services/values/references";
import type { Theme } from "../looks/colors";
import { NotXlsx } from "../notXlsx";
import { unescaped } from "../xml/escape";
import { isOn } from "../xml/scan";
import { CellScanner } from "./cellScanner";
import { type FileText, fileText } from "./fileText";
import { formulaIn } from "./formulaElement";
import type { SheetText } from "./sheetText";

/** A stretch of a column whose cells have one style. */
export interface StyleRun {
  readonly from: number;
  to: number;
  readonly style: number;
}

/** The cells of one sheet as the file has them. */
export interface SheetCells {
  /** By row from 1; formulas are written as in the file, with an equals sign. */
  readonly rows: (CellContent[] | undefined)[];
  /** By column from 1: the styles of the cells that are there. */
  readonly styles: StyleRun[][];
  readonly runs: {
    readonly row: number;
    readonly column: number;
    readonly runs: readonly TextRun[];
  }[];
  readonly heights: { readonly row: number; readonly points: number }[];
  readonly hidden: number[];
  /** The formulas that no value stands beside. */
  readonly unvalued: { readonly row: number; readonly column: number }[];
  /** The most columns that any row has content in. */
  columns: number;
}

/** What a formula reads as that no value stands beside: no number, and no blank. */
const noValue = "#N/A";

/** More cells than this, blank ones within rows counted, take more memory than there may be. */
const mostCells = 5_000_000;

/** What sheets of a file have in common. */
export interface CellSources {
  /** The texts that cells share. */
  readonly texts: readonly FileText[];
  readonly theme: Theme;
  /** How many cells may still be read, of all sheets. */
  budget: number;
}

export const cellSources = (texts: readonly FileText[], theme: Theme): CellSources => ({
  texts,
  theme,
  budget: mostCells,
});

/** Reads the cells of a sheet. @throws NotXlsx where they are damaged or too many */
export function readCells(sheet: SheetText, sources: CellSources): SheetCells {
  const reader = new CellReader(sheet, sources);
  reader.read();
  return reader.cells;
}

class CellReader {
  readonly cells: SheetCells = {
    rows: [],
    styles: [],
    runs: [],
    heights: [],
    hidden: [],
    unvalued: [],
    columns: 0,
  };
  readonly #scanner: CellScanner;
  readonly #sources: CellSources;
  /** The formula that cells share, by its number, as it reads from anywhere. */
  readonly #shared = new Map<string, { text: string; row: number; column: number }>();
  readonly #known = new Map<string, string>();

  constructor({ cells, prefix }: SheetText, sources: CellSources) {
    this.#scanner = new CellScanner(cells, prefix);
    this.#sources = sources;
  }

  read(): void {
    const scanner = this.#scanner;
    while (scanner.nextRow()) {
      this.#row();
      while (scanner.nextCell()) this.#cell();
    }
  }

  #row(): void {
    const { row, rowStart, rowOpened, text } = this.#scanner;
    // Most rows say no more than their number.
    if (!/ht|hidden/.test(text.slice(rowStart, rowOpened))) return;
    const { ht, customHeight, hidden } = this.#scanner.rowAttributes();
    if (ht !== undefined && isOn(customHeight) && Number(ht) > 0)
      this.cells.heights.push({ row, points: Number(ht) });
    if (isOn(hidden)) this.cells.hidden.push(row);
  }

  #cell(): void {
    const { row, column, style, type, cellOpened, cellClosing } = this.#scanner;
    let runs = this.cells.styles[column];
    if (!runs) {
      runs = [];
      this.cells.styles[column] = runs;
    }
    const last = runs[runs.length - 1];
    if (last && last.to === row - 1 && last.style === style) last.to = row;
    else runs.push({ from: row, to: row, style });
    if (cellClosing === cellOpened) return;
    const content = this.#content(type, this.#scanner.inner());
    if (content !== "") this.#put(content);
  }

  #put(content: CellContent): void {
    const { row: number, column } = this.#scanner;
    let row = this.cells.rows[number];
    if (!row) {
      row = [];
      this.cells.rows[number] = row;
    }
    this.#sources.budget -= column - row.length;
    if (this.#sources.budget < 0) throw new NotXlsx("too-large");
    while (row.length < column) row.push("");
    row[column - 1] = content;
    this.cells.columns = Math.max(this.cells.columns, column);
  }

  #content(type: string, inner: string): CellContent {
    const value = this.#value(type, inner);
    const formula = inner.includes("<f") ? this.#formula(inner) : null;
    if (formula === null) return value ?? "";
    if (value === undefined) {
      const { row, column } = this.#scanner;
      this.cells.unvalued.push({ row, column });
    }
    return new FormulaCell(`=${formula}`, value ?? noValue);
  }

  /** Undefined where no value is there. */
  #value(type: string, inner: string): Scalar | undefined {
    if (type === "inlineStr") {
      const { theme } = this.#sources;
      const start = inner.indexOf("<is");
      if (start < 0) return undefined;
      const end = inner.lastIndexOf("</is>");
      const text = end < 0 ? "" : inner.slice(inner.indexOf(">", start) + 1, end);
      return this.#text(fileText(text, "", theme));
    }
    const start = inner.indexOf("<v");
    if (start < 0) return undefined;
    const from = inner.indexOf(">", start) + 1;
    if (inner.charAt(from - 2) === "/") return type === "str" ? "" : undefined;
    const value = inner.slice(from, inner.indexOf("<", from));
    switch (type) {
      case "s":
        return this.#text(this.#shareOf(value));
      case "b":
        return isOn(value.trim());
      case "str":
      case "e":
        return this.#once(unescaped(value));
      case "d":
        return serialOf(value.trim());
      default:
        return this.#number(value.trim());
    }
  }

  #shareOf(value: string): FileText {
    const shared = this.#sources.texts[Number(value)];
    if (!shared) throw new NotXlsx("unreadable");
    return shared;
  }

  #number(value: string): number | undefined {
    if (value === "") return undefined;
    const number = Number(value);
    if (Number.isNaN(number)) throw new NotXlsx("unreadable");
    return number;
  }

  #text({ text, runs }: FileText): string {
    const { row, column } = this.#scanner;
    if (runs.length > 0) this.cells.runs.push({ row, column, runs });
    return this.#once(text);
  }

  /** One copy of each text: those of a ledger are few, and each would hold on to the whole part. */
  #once(text: string): string {
    if (text.length > 60) return text;
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    this.#known.set(text, text);
    return text;
  }

  /** A formula that cells share is written once and moved along for the others. */
  #formula(inner: string): string | null {
    const found = formulaIn(inner);
    if (!found) return null;
    const { row, column } = this.#scanner;
    const { text: written, attributes } = found;
    const si = attributes["t"] === "shared" ? attributes["si"] : undefined;
    if (si === undefined) return written === "" ? null : written;
    if (written !== "") {
      this.#shared.set(si, { text: written, row, column });
      return written;
    }
    const shared = this.#shared.get(si);
    return shared === undefined ? null : translated(shared.text, shared, { row, column });
  }
}

/** The serial number of an ISO date, with a time or without. */
function serialOf(value: string): number | undefined {
  const text = /T/.test(value) ? value : `${value}T00:00:00`;
  const instant = Date.parse(text.endsWith("Z") ? text : `${text}Z`);
  return Number.isNaN(instant) ? undefined : instant / 86_400_000 + serialOf1970;
}
