import type { Style } from "@cj-tech-master/excelts";
import { type Look, lookNames } from "../services/model/cellStyle";
import type { SheetModel } from "../services/model/sheetModel";
import { toFileStyle } from "./fileStyle";

/** A stretch of a column whose cells look the same. */
export interface LookRun {
  readonly from: number;
  readonly to: number;
  readonly style: Partial<Style>;
}

/** Makes the file's styles, each once: programs and excelts tell them apart by identity. */
export class StyleBook {
  readonly #styles = new Map<string, Partial<Style>>();

  /** The looks of a column from row 1 to the grid's end, in order. */
  columnLooks(sheet: SheetModel, column: number): LookRun[] {
    const starts = new Set([1]);
    for (const name of lookNames)
      for (const run of sheet.styles[name].runs(column, 1, sheet.maxRows)) starts.add(run.from);
    const rows = [...starts].sort((a, b) => a - b);
    const runs: LookRun[] = [];
    for (const [i, from] of rows.entries()) {
      const to = (rows[i + 1] ?? sheet.maxRows + 1) - 1;
      runs.push({ from, to, style: this.#styleOf(lookAt(sheet, from, column)) });
    }
    return runs;
  }

  #styleOf(look: Look): Partial<Style> {
    const key = JSON.stringify(look);
    let style = this.#styles.get(key);
    if (!style) {
      style = toFileStyle(look);
      this.#styles.set(key, style);
    }
    return style;
  }
}

function lookAt(sheet: SheetModel, row: number, column: number): Look {
  const look: Record<string, unknown> = {};
  for (const name of lookNames) look[name] = sheet.styles[name].at(row, column);
  return look as unknown as Look;
}
