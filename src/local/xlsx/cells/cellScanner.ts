import { NotXlsx } from "../notXlsx";
import { attributesIn, tagEnd } from "../xml/scan";
import { unprefixed } from "../xml/splices";
import { fileGrid } from "./places";

const [tab, blank, quote, apostrophe, slash, gt, letterA, letterZ, zero] = [
  ...["\t", " ", '"', "'", "/", ">", "A", "Z", "0"],
].map((sign) => sign.charCodeAt(0)) as [
  ...[number, number, number, number, number, number, number, number, number],
];

/**
 * Goes through the rows and cells of a sheet in order, telling where each stands. Rows and cells
 * without a number count on from the one before.
 */
export class CellScanner {
  readonly text: string;
  readonly prefix: string;
  /** The row that was come to: its number, and where its first tag begins and ends. */
  row = 0;
  rowStart = 0;
  rowOpened = 0;
  /** Whether the row says its number. */
  isNumbered = true;
  /** Where the row ends; known once its cells were gone through, or it was skipped. */
  rowEnd = 0;
  /** The cell that was come to. */
  column = 0;
  cellStart = 0;
  cellOpened = 0;
  /** Where its last tag begins: the same as `cellOpened` where it is `<c/>`. */
  cellClosing = 0;
  cellEnd = 0;
  style = 0;
  /** "n" where the cell does not say. */
  type = "n";
  readonly #rowTag: string;
  readonly #rowClose: string;
  readonly #cellTag: string;
  readonly #cellClose: string;
  #isRowClosed = false;
  #at = 0;

  constructor(text: string, prefix: string) {
    this.text = text;
    this.prefix = prefix;
    this.#rowTag = `<${prefix}row`;
    this.#rowClose = `</${prefix}row`;
    this.#cellTag = `<${prefix}c`;
    this.#cellClose = `</${prefix}c`;
  }

  /** Goes on to the next row; false where there is none. */
  nextRow(): boolean {
    const start = this.text.indexOf(this.#rowTag, this.rowEnd);
    if (start < 0) return false;
    const before = this.row;
    this.rowStart = start;
    this.rowOpened = tagEnd(this.text, start);
    this.#isRowClosed = this.text.charCodeAt(this.rowOpened - 2) === slash;
    const number = /\sr\s*=\s*["'](\d+)["']/.exec(this.text.slice(start, this.rowOpened))?.[1];
    this.isNumbered = number !== undefined;
    this.row = number === undefined ? before + 1 : Number(number);
    if (this.row <= before || this.row > fileGrid.maxRows) throw new NotXlsx("unreadable");
    this.column = 0;
    this.#at = this.rowOpened;
    this.rowEnd = this.rowOpened;
    return true;
  }

  rowAttributes(): Record<string, string> {
    return attributesIn(this.text.slice(this.rowStart + this.#rowTag.length, this.rowOpened));
  }

  /** Goes past the cells of the row. */
  skipRow(): void {
    if (this.#isRowClosed) return;
    const close = this.text.indexOf(this.#rowClose, this.rowOpened);
    if (close < 0) throw new NotXlsx("unreadable");
    this.rowEnd = tagEnd(this.text, close);
  }

  /** Goes on to the row's next cell; false at its end. */
  nextCell(): boolean {
    if (this.#isRowClosed) return false;
    for (;;) {
      const start = this.text.indexOf("<", this.#at);
      if (start < 0) throw new NotXlsx("unreadable");
      if (this.text.charCodeAt(start + 1) === slash) {
        this.rowEnd = tagEnd(this.text, start);
        return false;
      }
      const after = this.text.charCodeAt(start + this.#cellTag.length);
      const isCell =
        this.text.startsWith(this.#cellTag, start) &&
        (after <= blank || after === slash || after === gt);
      if (isCell) {
        this.#cell(start);
        return true;
      }
      this.#at = this.#pastOther(start);
    }
  }

  /** What stands in the cell, its elements without a prefix. */
  inner(): string {
    return unprefixed(this.text.slice(this.cellOpened, this.cellClosing), this.prefix);
  }

  #cell(start: number): void {
    const { text } = this;
    const before = this.column;
    this.cellStart = start;
    this.style = 0;
    this.type = "n";
    this.column = before + 1;
    let at = start + this.#cellTag.length;
    let isClosed = false;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === gt) break;
      if (code === slash) isClosed = true;
      if (code <= blank || code === slash) at += 1;
      else at = this.#attribute(at);
      if (at >= text.length) throw new NotXlsx("unreadable");
    }
    this.cellOpened = at + 1;
    if (this.column <= before || this.column > fileGrid.maxColumns) throw new NotXlsx("unreadable");
    this.cellClosing = this.cellOpened;
    this.cellEnd = this.cellOpened;
    if (!isClosed) {
      this.cellClosing = text.indexOf(this.#cellClose, this.cellOpened);
      if (this.cellClosing < 0) throw new NotXlsx("unreadable");
      this.cellEnd = tagEnd(text, this.cellClosing);
    }
    this.#at = this.cellEnd;
  }

  /** Takes one attribute in; gives where it ends. */
  #attribute(at: number): number {
    const { text } = this;
    const equals = text.indexOf("=", at);
    if (equals < 0 || equals - at > 100) throw new NotXlsx("unreadable");
    let from = equals + 1;
    while (text.charCodeAt(from) <= blank && from < text.length) from += 1;
    const mark = text.charCodeAt(from);
    if (mark !== quote && mark !== apostrophe) throw new NotXlsx("unreadable");
    const to = text.indexOf(mark === quote ? '"' : "'", from + 1);
    if (to < 0) throw new NotXlsx("unreadable");
    let end = equals;
    while (end > at && text.charCodeAt(end - 1) <= blank && text.charCodeAt(end - 1) >= tab)
      end -= 1;
    if (end - at === 1) {
      const name = text[at];
      if (name === "r") this.column = this.#columnAt(from + 1, to);
      else if (name === "s") this.style = Number(text.slice(from + 1, to)) || 0;
      else if (name === "t") this.type = text.slice(from + 1, to);
    }
    return to + 1;
  }

  #columnAt(from: number, to: number): number {
    let column = 0;
    for (let i = from; i < to; i++) {
      const code = this.text.charCodeAt(i);
      if (code < letterA || code > letterZ) {
        if (code < zero || i === from) throw new NotXlsx("unreadable");
        break;
      }
      column = column * 26 + code - letterA + 1;
    }
    return column;
  }

  /** Where something that is no cell ends, such as what a program adds of its own. */
  #pastOther(start: number): number {
    const opened = tagEnd(this.text, start);
    if (this.text.charCodeAt(opened - 2) === slash) return opened;
    const name = /^<([^\s/>]+)/.exec(this.text.slice(start, start + 100))?.[1] ?? "";
    const close = this.text.indexOf(`</${name}`, opened);
    if (close < 0) throw new NotXlsx("unreadable");
    return tagEnd(this.text, close);
  }
}
