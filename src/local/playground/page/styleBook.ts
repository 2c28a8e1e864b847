import type { IStyleData } from "@univerjs/core";
import { type Look, lookNames } from "../../services/model/cellStyle";
import type { SheetModel } from "../../services/model/sheetModel";
import type { Carried } from "./carried";
import { lookOf, paddingOfText, univerStyle } from "./cellStyles";

interface StyledStretch {
  readonly from: number;
  readonly to: number;
  readonly style: string;
}

/** The styles of a column, by their names in the book. */
export interface ColumnStyles {
  /** The style at rising rows; null where the cell is plain. */
  at(row: number): string | null;
  /** The last row whose cell must be told its style; below it the column is plain, or `below`. */
  readonly lastTold: number;
  /** The style down to the sheet's last row, where blank cells do not show it. */
  readonly below: string | null;
}

const plain = "{}";

/** The styles of one workbook for Univer, each under a name; cells only state the name. */
export class StyleBook {
  readonly styles: Record<string, IStyleData> = {};
  readonly #carried: Carried;
  readonly #names = new Map<string, string>();

  constructor(carried: Carried) {
    this.#carried = carried;
  }

  /** The styles of each column up to the last one that has a look of its own. */
  columns(sheet: SheetModel): ColumnStyles[] {
    const columns: ColumnStyles[] = [];
    for (let column = 1; column <= sheet.maxColumns; column++) {
      const stretches = this.#stretches(sheet, column);
      if (stretches.length === 0) continue;
      while (columns.length < column - 1) columns.push(plainColumn);
      columns.push(this.#columnOf(stretches, sheet.maxRows));
    }
    return columns;
  }

  #columnOf(stretches: readonly StyledStretch[], maxRows: number): ColumnStyles {
    const at = readerOf(stretches);
    const last = stretches[stretches.length - 1];
    const { bg, bd } = (last && this.styles[last.style]) ?? {};
    if (last === undefined || last.to < maxRows || bg || bd)
      return { at, lastTold: last?.to ?? 0, below: null };
    return { at, lastTold: last.from, below: last.style };
  }

  /** The style that shows a link in the look of another style; nothing of it is read back. */
  linkStyle(style: string | null): string {
    return this.#variant("link", style ?? plain, { cl: { rgb: "#0b57d0" }, ul: { s: 1 } });
  }

  /** The style of a cell that holds a text, in the look of another style. */
  textStyle(style: string | null): string | null {
    const pd = style === null ? null : paddingOfText(this.styles[style] ?? {});
    return style === null || !pd ? style : this.#variant("text", style, { pd });
  }

  #variant(kind: string, base: string, more: IStyleData): string {
    const name = `${kind} ${base}`;
    if (!this.styles[name]) {
      this.styles[name] = { ...this.styles[base], ...more };
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

const plainColumn: ColumnStyles = {
  at: () => null,
  lastTold: 0,
  below: null,
};

function readerOf(stretches: readonly StyledStretch[]): (row: number) => string | null {
  let i = 0;
  return (row) => {
    while (row > (stretches[i]?.to ?? Number.POSITIVE_INFINITY)) i += 1;
    const stretch = stretches[i];
    return stretch && row >= stretch.from ? stretch.style : null;
  };
}
