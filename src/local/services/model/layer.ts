import type { Rect } from "./rect";
import { Runs } from "./runs";

/**
 * One property of the cells of a grid (the backgrounds, say, or the notes): runs of rows for each
 * column that was ever touched. Rows and columns start at 1.
 */
export class Layer<T> {
  readonly default: T;
  #columns: (Runs<T> | undefined)[] = [];

  constructor(defaultValue: T) {
    this.default = defaultValue;
  }

  at(row: number, column: number): T {
    return this.#columns[column]?.at(row) ?? this.default;
  }

  fill(rect: Rect, value: T): void {
    for (let column = rect.column; column < rect.column + rect.columns; column++) {
      if (value === this.default && !this.#columns[column]) continue;
      this.column(column).fill(rect.row, rect.rows, value);
    }
  }

  /** Sets every cell of a rectangle; `values` holds its rows. */
  assign(rect: Rect, values: readonly (readonly T[])[]): void {
    for (let i = 0; i < rect.columns; i++)
      this.column(rect.column + i).assign(
        rect.row,
        values.map((row) => row[i] as T),
      );
  }

  /** The runs of one column, to read or to change. */
  column(column: number): Runs<T> {
    let runs = this.#columns[column];
    if (!runs) {
      runs = new Runs(this.default);
      this.#columns[column] = runs;
    }
    return runs;
  }

  /** The runs of one column between two rows, without making any. */
  runs(column: number, from: number, to: number): { from: number; to: number; value: T }[] {
    return this.#columns[column]?.between(from, to) ?? [{ from, to, value: this.default }];
  }

  /** A reader of one column for rising rows. */
  cursor(column: number): (row: number) => T {
    const runs = this.#columns[column];
    if (!runs) return () => this.default;
    return runs.cursor();
  }

  copy(): Layer<T> {
    const twin = new Layer(this.default);
    twin.#columns = this.#columns.map((runs) => runs?.copy());
    return twin;
  }

  isUntouched(): boolean {
    return this.#columns.every((runs) => !runs || runs.isUntouched());
  }

  /** The columns that hold anything but the default. */
  touchedColumns(): number[] {
    const touched: number[] = [];
    for (const [column, runs] of this.#columns.entries())
      if (runs && !runs.isUntouched()) touched.push(column);
    return touched;
  }

  /** Puts something else in the place of every value but the default. */
  replace(change: (value: T) => T): void {
    for (const runs of this.#columns) runs?.replace(change);
  }

  /** New rows from `at` on take the values of the row `like`, or the default where it is 0. */
  insertRows(at: number, count: number, like: number): void {
    for (const runs of this.#columns)
      runs?.insert(at, count, like > 0 ? runs.at(like) : this.default);
  }

  removeRows(at: number, count: number): void {
    for (const runs of this.#columns) runs?.remove(at, count);
  }

  insertColumns(at: number, count: number, like: number): void {
    this.#grow(at - 1);
    const pattern = like > 0 ? this.#columns[like] : undefined;
    const fresh = Array.from({ length: count }, () => pattern?.copy());
    this.#columns.splice(at, 0, ...fresh);
  }

  removeColumns(at: number, count: number): void {
    this.#columns.splice(at, count);
  }

  #grow(length: number): void {
    while (this.#columns.length <= length) this.#columns.push(undefined);
  }
}
