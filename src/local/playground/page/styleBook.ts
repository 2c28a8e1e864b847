import type { IStyleData } from "@univerjs/core";
import type { SheetModel } from "../../services/model/sheetModel";
import type { Carried } from "./carried";
import { type Look, lookNames, lookOf, univerStyle } from "./cellStyles";

interface StyledStretch {
  readonly from: number;
  readonly to: number;
  readonly style: string;
}

/** A column's style at rising rows: its name in the book, null where the cell is plain. */
export type StyleReader = (row: number) => string | null;

const plain = "{}";

/** The styles of one workbook for Univer, each under a name; cells only state the name. */
export class StyleBook {
  readonly styles: Record<string, IStyleData> = {};
  readonly #carried: Carried;
  readonly #names = new Map<string, string>();

  constructor(carried: Carried) {
    this.#carried = carried;
  }

  /** A reader for each column up to the last one that has a look of its own. */
  readers(sheet: SheetModel): StyleReader[] {
    const readers: StyleReader[] = [];
    for (let column = 1; column <= sheet.maxColumns; column++) {
      const stretches = this.#stretches(sheet, column);
      if (stretches.length === 0) continue;
      while (readers.length < column - 1) readers.push(() => null);
      readers.push(readerOf(stretches));
    }
    return readers;
  }

  /** The style that shows a link in the look of another style; nothing of it is read back. */
  linkStyle(style: string | null): string {
    const base = style ?? plain;
    const name = `link ${base}`;
    if (!this.styles[name]) {
      this.styles[name] = { ...this.styles[base], cl: { rgb: "#0b57d0" }, ul: { s: 1 } };
      this.#carried.looks.set(name, this.#carried.looks.get(base) ?? lookOf({}));
    }
    return name;
  }

  #stretches(sheet: SheetModel, column: number): StyledStretch[] {
    const starts = new Set<number>([1]);
    for (const name of lookNames)
      for (const { from } of sheet.styles[name].runs(column, 1, sheet.maxRows)) starts.add(from);
    const ordered = [...starts].sort((a, b) => a - b);
    const cursors = lookNames.map((name) => sheet.styles[name].cursor(column));
    return ordered.flatMap((from, i) => {
      const style = this.#nameOf(cursors.map((at) => at(from)));
      const to = (ordered[i + 1] ?? sheet.maxRows + 1) - 1;
      return style === plain ? [] : [{ from, to, style }];
    });
  }

  /** @param values of a look, in the order of `lookNames` */
  #nameOf(values: readonly Look[keyof Look][]): string {
    const key = values
      .map((value) => (value === Object(value) ? JSON.stringify(value) : value))
      .join();
    let name = this.#names.get(key);
    if (name === undefined) {
      const entries = lookNames.map((part, i) => [part, values[i]]);
      const look = Object.fromEntries(entries) as Look;
      const style = univerStyle(look);
      name = JSON.stringify(style);
      this.#names.set(key, name);
      this.styles[name] = style;
      this.#carried.looks.set(name, look);
    }
    return name;
  }
}

function readerOf(stretches: readonly StyledStretch[]): StyleReader {
  let i = 0;
  return (row) => {
    while (row > (stretches[i]?.to ?? Number.POSITIVE_INFINITY)) i += 1;
    const stretch = stretches[i];
    return stretch && row >= stretch.from ? stretch.style : null;
  };
}
