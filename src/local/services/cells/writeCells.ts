import { builtImage } from "../builtImages";
import type { Host } from "../host";
import {
  BrokenFormula,
  type CellContent,
  FormulaCell,
  type Scalar,
  valueIn,
} from "../model/cellContent";
import { plainStyle, type ValidationModel } from "../model/cellStyle";
import type { Rect } from "../model/rect";
import type { SheetModel } from "../model/sheetModel";
import { isDate } from "../realm";
import { ServiceError } from "../serviceError";
import { a1Of } from "../values/a1Notation";
import { hyperlinkOf } from "../values/formulaText";
import type { LocaleHabits } from "../values/localeHabits";
import { parsedFormula } from "../values/localFormula";
import { displayed } from "../values/numberFormat";
import { mayReadAsTyped, type Typed, typedText } from "../values/typedText";

/** What writing to cells needs to know of the spreadsheet. */
export type WritingHost = Pick<Host, "habits" | "zone" | "valueOfFormula">;

/** Google's limit for one cell's text. */
const longestText = 50_000;

/** Throws, in Google's words, unless the grid has exactly the rectangle's size. */
export function checkSize(grid: readonly (readonly unknown[])[], rect: Rect): void {
  if (grid.length !== rect.rows)
    throw new ServiceError(
      `The number of rows in the data does not match the number of rows in the range. The data has ${grid.length} but the range has ${rect.rows}.`,
    );
  for (const row of grid)
    if (row.length !== rect.columns)
      throw new ServiceError(
        `The number of columns in the data does not match the number of columns in the range. The data has ${row.length} but the range has ${rect.columns}.`,
      );
}

/**
 * Writes values as `setValues` does: texts are read as if typed unless the cell's number format is
 * `@`, dates become serial numbers of the spreadsheet's zone, and a cell without a format takes the
 * one that its new value brings. What the bundle may not write (undefined, NaN, an object) throws,
 * before anything is written.
 */
export function writeValues(
  host: WritingHost,
  sheet: SheetModel,
  rect: Rect,
  grid: readonly (readonly unknown[])[],
): void {
  checkSize(grid, rect);
  const write = new CellWriter(host, sheet, rect);
  const columns: (readonly CellContent[])[] = [];
  for (let i = 0; i < rect.columns; i++) columns.push(write.column(grid, i));
  write.commit(columns);
}

/** Writes formulas as `setFormulas` does: a blank one clears its cell. */
export function writeFormulas(
  host: WritingHost,
  sheet: SheetModel,
  rect: Rect,
  grid: readonly (readonly unknown[])[],
): void {
  checkSize(grid, rect);
  const texts = grid.map((row) => row.map((cell) => formulaText(cell)));
  const write = new CellWriter(host, sheet, rect);
  for (let i = 0; i < rect.rows; i++)
    for (let j = 0; j < rect.columns; j++) {
      const text = texts[i]?.[j] as string;
      const content = text === "" ? "" : write.formula(text, rect.row + i, rect.column + j);
      sheet.setContent(rect.row + i, rect.column + j, content);
    }
  sheet.styles.textRuns.fill(rect, null);
}

function formulaText(cell: unknown): string {
  if (cell === null || cell === "") return "";
  if (typeof cell !== "string")
    throw new ServiceError(`A formula must be text, not ${typeof cell}.`);
  return cell.startsWith("=") ? cell : `=${cell}`;
}

class CellWriter {
  readonly #host: WritingHost;
  readonly #sheet: SheetModel;
  readonly #rect: Rect;
  readonly #newFormats: (readonly string[] | null)[] = [];
  readonly #validated: boolean;
  readonly #habits: LocaleHabits;
  readonly #seen = new Map<string, Typed>();
  readonly #serials = new Map<number, number>();
  /** The number format that the value read last brings along. */
  #brought: string | null = null;

  constructor(host: WritingHost, sheet: SheetModel, rect: Rect) {
    this.#host = host;
    this.#sheet = sheet;
    this.#rect = rect;
    this.#habits = host.habits;
    this.#validated = !sheet.styles.validation.isUntouched();
  }

  /** The contents of one column of the rectangle, and on the side its formats where they change. */
  column(grid: readonly (readonly unknown[])[], index: number): CellContent[] {
    const column = this.#rect.column + index;
    const formatAt = this.#sheet.styles.numberFormat.cursor(column);
    const contents: CellContent[] = [];
    let formats: string[] | null = null;
    for (let i = 0; i < this.#rect.rows; i++) {
      const row = this.#rect.row + i;
      const given = grid[i]?.[index];
      const present = formatAt(row);
      this.#brought = null;
      contents.push(this.#content(given, present, row, column));
      if (this.#brought !== null && present === plainStyle.numberFormat) {
        formats ??= this.#formatsSoFar(column, i);
        formats.push(this.#brought);
      } else formats?.push(present);
    }
    this.#newFormats[index] = formats;
    if (this.#validated) this.#validate(contents, column);
    return contents;
  }

  commit(columns: readonly (readonly CellContent[])[]): void {
    const { row, column, rows } = this.#rect;
    const width = column - 1 + columns.length;
    for (let i = 0; i < rows; i++) {
      const cells = this.#sheet.writableRow(row + i, width);
      for (let j = 0; j < columns.length; j++)
        cells[column - 1 + j] = (columns[j] as readonly CellContent[])[i] as CellContent;
    }
    for (const [index, formats] of this.#newFormats.entries())
      if (formats) this.#sheet.styles.numberFormat.column(column + index).assign(row, formats);
    if (!this.#sheet.styles.textRuns.isUntouched())
      this.#sheet.styles.textRuns.fill(this.#rect, null);
    this.#sheet.contentChanged();
  }

  /** @param text as it was set, in the spreadsheet's locale */
  formula(text: string, row: number, column: number): FormulaCell | BrokenFormula {
    const formula = parsedFormula(text, this.#habits);
    if (formula === undefined) return new BrokenFormula(text);
    const present = this.#sheet.content(row, column);
    const known =
      present instanceof FormulaCell && present.formula === formula
        ? present.value
        : hyperlinkOf(formula)?.label;
    const place = { sheet: this.#sheet.name, row, column };
    return new FormulaCell(formula, this.#host.valueOfFormula(formula, place, known));
  }

  #content(given: unknown, format: string, row: number, column: number): CellContent {
    if (typeof given === "string") return this.#text(given, format, row, column);
    if (typeof given === "number" && Number.isFinite(given)) return given;
    if (typeof given === "boolean") return given;
    if (given === null) return "";
    if (isDate(given)) return this.#date(given);
    const image = builtImage(given);
    if (image) return image;
    const cell = a1Of({ row, column, rows: 1, columns: 1 });
    throw new ServiceError(
      `${String(given)} cannot be written to a cell (${this.#sheet.name}!${cell}).`,
    );
  }

  #text(given: string, format: string, row: number, column: number): CellContent {
    if (given.length > longestText)
      throw new ServiceError(
        `Your input contains more than the maximum of ${longestText} characters in a single cell.`,
      );
    if (format === "@" || !mayReadAsTyped(given)) return given;
    let typed = this.#seen.get(given);
    if (!typed) {
      typed = typedText(given, this.#habits);
      this.#seen.set(given, typed);
    }
    if (typed.kind === "formula") return this.formula(typed.formula, row, column);
    this.#brought = typed.format ?? null;
    return typed.value;
  }

  #date(date: Date): number {
    const instant = date.getTime();
    if (Number.isNaN(instant))
      throw new ServiceError("An invalid Date cannot be written to a cell.");
    let serial = this.#serials.get(instant);
    if (serial === undefined) {
      serial = this.#host.zone.toSerial(instant);
      this.#serials.set(instant, serial);
    }
    const { date: day, time } = this.#habits;
    this.#brought = Number.isInteger(serial) ? day : `${day} ${time}`;
    return serial;
  }

  #formatsSoFar(column: number, count: number): string[] {
    const formatAt = this.#sheet.styles.numberFormat.cursor(column);
    return Array.from({ length: count }, (_, i) => formatAt(this.#rect.row + i));
  }

  /** Cells that reject invalid input reject it from scripts too. */
  #validate(contents: readonly CellContent[], column: number): void {
    const validationAt = this.#sheet.styles.validation.cursor(column);
    for (const [i, content] of contents.entries()) {
      const row = this.#rect.row + i;
      const rule = validationAt(row);
      if (!rule || rule.allowInvalid || accepts(rule, valueIn(content), this.#host)) continue;
      const cell = a1Of({ row, column, rows: 1, columns: 1 });
      throw new ServiceError(
        `The data you entered in cell ${cell} violates the data validation rules set on this cell.`,
      );
    }
  }
}

function accepts(rule: ValidationModel, value: Scalar, host: WritingHost): boolean {
  if (value === "") return true;
  switch (rule.criterion) {
    case "VALUE_IN_LIST":
      return rule.values.map(String).includes(displayed(value, "General", host.habits));
    case "CHECKBOX":
      return typeof value === "boolean";
    case "DATE_IS_VALID_DATE":
      return typeof value === "number";
    case "NUMBER_GREATER_THAN_OR_EQUAL_TO":
      return typeof value === "number" && value >= Number(rule.values[0]);
    case "NUMBER_BETWEEN":
      return (
        typeof value === "number" &&
        value >= Number(rule.values[0]) &&
        value <= Number(rule.values[1])
      );
    default:
      return true;
  }
}
