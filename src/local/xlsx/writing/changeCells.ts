import { columnLetters } from "../../../schema/index";
import { defaultRowHeight } from "../../services/model/sheetModel";
import { CellScanner } from "../cells/cellScanner";
import { formulaIn } from "../cells/formulaElement";
import type { CellsByRow } from "../cells/places";
import type { SheetText } from "../cells/sheetText";
import type { StyleBook } from "../looks/styleBook";
import { prefixed, withAttribute } from "../xml/splices";
import type { Compared } from "./changedCells";
import type { SheetLooks } from "./sheetLooks";
import { type CellWriting, cellXml } from "./writtenCell";

/** What is to be changed in the cells of a sheet, rows and columns as they are now. */
export interface CellChanges extends Compared {
  /** The cells whose content differs, and those that are given a style; rising within a row. */
  readonly contents: CellsByRow;
  readonly touched: CellsByRow;
  /** The rows that are given another height or are hidden or shown. */
  readonly resized: ReadonlySet<number>;
  /** By "row,column" in the file: `<f>` in the place of the one that is there. */
  readonly repairs: ReadonlyMap<string, string>;
  /** How tall rows are whose text is wrapped, in points. */
  readonly wrapped: ReadonlyMap<number, number>;
  readonly looks: SheetLooks;
  readonly styles: StyleBook;
  /** The style that cells of a column have that are not there: as the file has it, and from now on. */
  readonly columnStyle: (column: number) => { readonly before: number; readonly now: number };
  readonly writing: CellWriting;
}

/** What came of it. */
export interface ChangedCells {
  readonly cells: string;
  /** Whether a formula of the file is gone or stands elsewhere. */
  readonly hasLostFormula: boolean;
  /** The cells whose content was changed although their style locks them: the first one. */
  readonly locked: { readonly row: number; readonly column: number } | undefined;
}

/** The cells of a sheet with the changes; what did not change stays as it is written. */
export function changeCells(sheet: SheetText, changes: CellChanges): ChangedCells {
  return new CellsWriter(sheet, changes).write();
}

class CellsWriter {
  readonly #sheet: SheetText;
  readonly #changes: CellChanges;
  readonly #scanner: CellScanner;
  readonly #pieces: string[] = [];
  /** The rows of now that something is to be done in, rising, and how many of them are done. */
  readonly #pending: readonly number[];
  #done = 0;
  readonly #repaired: ReadonlySet<number>;
  #hasLostFormula = false;
  #locked: ChangedCells["locked"];

  constructor(sheet: SheetText, changes: CellChanges) {
    this.#sheet = sheet;
    this.#changes = changes;
    this.#scanner = new CellScanner(sheet.cells, sheet.prefix);
    const { contents, touched, resized } = changes;
    this.#pending = [...new Set([...contents.keys(), ...touched.keys(), ...resized])].sort(
      (a, b) => a - b,
    );
    this.#repaired = new Set([...changes.repairs.keys()].map((key) => Number(key.split(",")[0])));
  }

  write(): ChangedCells {
    const { rows, columns } = this.#changes;
    const scanner = this.#scanner;
    const { text } = scanner;
    let copied = 0;
    while (scanner.nextRow()) {
      const row = rows.afterOf(scanner.row);
      const isSame =
        row === scanner.row &&
        columns.isIdentity &&
        scanner.isNumbered &&
        this.#nextPending() > row &&
        !this.#repaired.has(row);
      if (isSame) {
        scanner.skipRow();
        continue;
      }
      this.#pieces.push(text.slice(copied, scanner.rowStart));
      if (row === null) this.#skipRow();
      else {
        this.#newRows(row);
        this.#row(row);
        if (this.#nextPending() === row) this.#done += 1;
      }
      copied = scanner.rowEnd;
    }
    this.#pieces.push(text.slice(copied));
    this.#newRows(Number.POSITIVE_INFINITY);
    return {
      cells: this.#pieces.join(""),
      hasLostFormula: this.#hasLostFormula,
      locked: this.#locked,
    };
  }

  #nextPending(): number {
    return this.#pending[this.#done] ?? Number.POSITIVE_INFINITY;
  }

  #skipRow(): void {
    while (this.#scanner.nextCell()) this.#noteFormula();
  }

  #noteFormula(): void {
    const { text, prefix, cellOpened, cellClosing } = this.#scanner;
    if (this.#hasLostFormula || cellClosing === cellOpened) return;
    this.#hasLostFormula = text.slice(cellOpened, cellClosing).includes(`<${prefix}f`);
  }

  /** Writes the rows before a given one that the file has not. */
  #newRows(before: number): void {
    for (; this.#nextPending() < before; this.#done++) {
      const row = this.#nextPending();
      const cells: string[] = [];
      for (const column of this.#columnsOf(row)) {
        const xml = this.#newCell(row, column);
        if (xml !== "") cells.push(xml);
      }
      const tag = this.#sizedRow(`<row r="${row}">`, row, true);
      if (cells.length === 0 && !/ ht=| hidden=/.test(tag)) continue;
      this.#pieces.push(prefixed(`${tag}${cells.join("")}</row>`, this.#sheet.prefix));
    }
  }

  #columnsOf(row: number): number[] {
    const { contents, touched } = this.#changes;
    const columns = new Set([...(contents.get(row) ?? []), ...(touched.get(row) ?? [])]);
    return [...columns].sort((a, b) => a - b);
  }

  /** A row of the file, its changed cells written anew. */
  #row(row: number): void {
    const scanner = this.#scanner;
    const { columns } = this.#changes;
    const wanted = this.#nextPending() === row ? this.#columnsOf(row) : [];
    const changed = new Set(this.#changes.contents.get(row));
    const tag = scanner.text.slice(scanner.rowStart, scanner.rowOpened);
    const cells: string[] = [];
    let at = 0;
    let first = Number.POSITIVE_INFINITY;
    let last = 0;
    const add = (column: number, xml: string) => {
      if (xml === "") return;
      cells.push(xml);
      first = Math.min(first, column);
      last = Math.max(last, column);
    };
    const newUntil = (end: number) => {
      for (; (wanted[at] ?? Number.POSITIVE_INFINITY) < end; at++) {
        const column = wanted[at] as number;
        add(column, prefixed(this.#newCell(row, column), this.#sheet.prefix));
      }
    };
    while (scanner.nextCell()) {
      const column = columns.afterOf(scanner.column);
      if (column === null) {
        this.#noteFormula();
        continue;
      }
      newUntil(column);
      const isWanted = wanted[at] === column;
      if (isWanted) at += 1;
      add(column, this.#oldCell(row, column, isWanted, changed.has(column)));
    }
    newUntil(Number.POSITIVE_INFINITY);
    const sized = this.#sizedRow(tag.replace(/\s*\/>$/, ">"), row, changed.size > 0);
    const numbered = withAttribute(this.#spanned(sized, first, last), "r", String(row));
    this.#pieces.push(`${numbered}${cells.join("")}</${this.#sheet.prefix}row>`);
  }

  /** A row tells how far its cells reach; where columns moved it need not. */
  #spanned(tag: string, first: number, last: number): string {
    const spans = /\sspans\s*=\s*["'](\d+):(\d+)["']/.exec(tag);
    if (!spans) return tag;
    if (!this.#changes.columns.isIdentity || last === 0) return withAttribute(tag, "spans", null);
    const [from, to] = [Number(spans[1]), Number(spans[2])];
    if (first >= from && last <= to) return tag;
    return withAttribute(tag, "spans", `${Math.min(from, first)}:${Math.max(to, last)}`);
  }

  /** The tag of a row with its height, and hidden where it is. */
  #sizedRow(tag: string, row: number, isRewritten: boolean): string {
    const { resized, now, wrapped } = this.#changes;
    let sized = tag;
    if (resized.has(row)) {
      const height = now.rowHeights.at(row);
      const isOwn = height !== defaultRowHeight;
      sized = withAttribute(sized, "ht", isOwn ? String(height * 0.75) : null);
      sized = withAttribute(sized, "customHeight", isOwn ? "1" : null);
      sized = withAttribute(sized, "hidden", now.hiddenRows.at(row) ? "1" : null);
    }
    if (!isRewritten || /\scustomHeight\s*=\s*["'](?:1|true)["']/.test(sized)) return sized;
    const fitting = wrapped.get(row);
    return withAttribute(sized, "ht", fitting === undefined ? null : String(fitting));
  }

  /** A cell that the file has. */
  #oldCell(row: number, column: number, isWanted: boolean, isChanged: boolean): string {
    const scanner = this.#scanner;
    const { text, cellStart, cellOpened, cellClosing, cellEnd, style } = scanner;
    const { looks, styles } = this.#changes;
    const tag = text.slice(cellStart, cellOpened);
    const place = `${columnLetters(column)}${row}`;
    const isMoved = row !== scanner.row || column !== scanner.column;
    let changedTag = withAttribute(tag, "r", place);
    if (isWanted) {
      const wanted = styles.styleFor(style, looks.at(row, column));
      if (wanted !== style) changedTag = withAttribute(changedTag, "s", String(wanted));
    }
    if (isChanged) {
      this.#noteFormula();
      if (styles.isLocked(style)) this.#locked ??= { row, column };
      return this.#filled(changedTag, row, column);
    }
    if (isMoved) this.#noteFormula();
    const repair = this.#changes.repairs.get(`${scanner.row},${scanner.column}`);
    const inner = text.slice(cellOpened, cellClosing);
    const formula = repair === undefined ? undefined : formulaIn(inner, this.#sheet.prefix);
    const repaired =
      formula === undefined
        ? inner
        : inner.slice(0, formula.start) + repair + inner.slice(formula.end);
    return changedTag + repaired + text.slice(cellClosing, cellEnd);
  }

  /** A cell's tag with the content that it has now; what the old content was told by is dropped. */
  #filled(tag: string, row: number, column: number): string {
    const { type, inner } = this.#content(row, column);
    const { prefix } = this.#sheet;
    let plain = tag.replace(/\s*\/?>$/, ">");
    for (const name of ["cm", "vm", "ph"]) plain = withAttribute(plain, name, null);
    plain = withAttribute(plain, "t", type);
    if (inner === "") return plain.replace(/>$/, "/>");
    return `${plain}${prefixed(inner, prefix)}</${prefix}c>`;
  }

  /** A cell that the file has not; nothing where it is blank and looks like its column. */
  #newCell(row: number, column: number): string {
    const { looks, styles, columnStyle, contents } = this.#changes;
    const { before, now } = columnStyle(column);
    const style = styles.styleFor(before, looks.at(row, column));
    const isFilled = contents.get(row)?.includes(column) === true;
    const { type, inner } = isFilled ? this.#content(row, column) : { type: null, inner: "" };
    if (inner === "" && style === now) return "";
    if (isFilled && styles.isLocked(before)) this.#locked ??= { row, column };
    const s = style === 0 ? "" : ` s="${style}"`;
    const t = type === null ? "" : ` t="${type}"`;
    const tag = `<c r="${columnLetters(column)}${row}"${s}${t}`;
    return inner === "" ? `${tag}/>` : `${tag}>${inner}</c>`;
  }

  #content(row: number, column: number) {
    const { now, looks, writing } = this.#changes;
    const cell = `${columnLetters(column)}${row}`;
    const runs = now.styles.textRuns.at(row, column);
    const { numberFormat } = looks.at(row, column);
    return cellXml(writing, cell, now.content(row, column), runs, numberFormat);
  }
}
