import { type Look, lookNames } from "../../services/model/cellStyle";
import type { SheetModel } from "../../services/model/sheetModel";

interface LookRun {
  readonly from: number;
  readonly look: Look;
}

/** The looks of a sheet's cells: one object for each stretch of a column. */
export class SheetLooks {
  readonly #sheet: SheetModel;
  readonly #columns: (LookRun[] | undefined)[] = [];

  constructor(sheet: SheetModel) {
    this.#sheet = sheet;
  }

  at(row: number, column: number): Look {
    this.#columns[column] ??= this.#runsOf(column);
    const runs = this.#columns[column];
    let low = 0;
    let high = runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((runs[middle] as LookRun).from <= row) low = middle;
      else high = middle - 1;
    }
    return (runs[low] as LookRun).look;
  }

  #runsOf(column: number): LookRun[] {
    const { styles, maxRows } = this.#sheet;
    const starts = new Set([1]);
    for (const name of lookNames)
      for (const { from } of styles[name].runs(column, 1, maxRows)) starts.add(from);
    const cursors = lookNames.map((name) => styles[name].cursor(column));
    return [...starts]
      .sort((a, b) => a - b)
      .map((from) => {
        const entries = lookNames.map((name, i) => [
          name,
          (cursors[i] as (row: number) => unknown)(from),
        ]);
        return { from, look: Object.fromEntries(entries) as Look };
      });
  }
}
