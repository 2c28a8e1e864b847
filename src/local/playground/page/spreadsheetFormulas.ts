import { mapFormulaCode } from "../../services/values/formulaText";
import { referencesIn } from "../../services/values/references";

const openEnded =
  /(?<![A-Za-z0-9_.$:])(\$?[A-Za-z]{1,3}\$?\d+):(\$?[A-Za-z]{1,3})(?![A-Za-z0-9_($.:])/g;
const wholeColumns =
  /(?<![A-Za-z0-9_.$:])(\$?[A-Za-z]{1,3}):(\$?[A-Za-z]{1,3})(?![A-Za-z0-9_($.:])/g;

/** What a file writes before functions that are newer than its list. */
const filePrefix = /_xlfn\.(?:_xlws\.)?/g;

/**
 * The formulas of a spreadsheet as Univer can calculate them. It knows no ranges without an end
 * (`C2:C`), so they get one; `original` finds the formula again that the spreadsheet holds.
 */
export class SpreadsheetFormulas {
  readonly #lastRow: number;
  /** Whether there are any to calculate. */
  any = false;
  readonly #originals = new Map<string, string>();

  /** @param lastRow of the longest sheet: where a range without an end ends */
  constructor(lastRow: number) {
    this.#lastRow = lastRow;
  }

  forUniver(formula: string): string {
    this.any = true;
    const closed = mapFormulaCode(formula, (code) =>
      code
        .replace(filePrefix, "")
        .replace(openEnded, (_, start, column) => `${start}:${column}${this.#lastRow}`)
        .replace(wholeColumns, (_, first, last) => `${first}1:${last}${this.#lastRow}`),
    );
    if (closed !== formula) this.#originals.set(closed, formula);
    return closed;
  }

  original(formula: string): string {
    return this.#originals.get(formula) ?? formula;
  }

  /**
   * Formulas may read otherwise from now on.
   *
   * @param change makes of one what it is now; `isOn`: where it stands on the sheet that changed
   */
  follow(change: (formula: string, isOn: boolean) => string): void {
    for (const [closed, original] of [...this.#originals])
      for (const isOn of [true, false])
        this.#originals.set(change(closed, isOn), change(original, isOn));
  }
}

/**
 * Whether a formula is not to be calculated here: there is no other workbook, of several tabs at once
 * Univer takes the last, and what is asked of the program or the file is another in a page. Univer is
 * given its value then, so that what refers to it is right.
 */
export const isBeyond = (formula: string): boolean =>
  /(?<![\w.])(?:CELL|INFO)\s*\(/i.test(formula) ||
  (formula.includes("!") &&
    referencesIn(formula).some((each) => !("name" in each) && /[:[]/.test(each.sheet ?? "")));
