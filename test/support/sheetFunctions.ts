import type { Scalar } from "../../src/local/services/index";

/** An error as a cell shows it, with what Sheets says of it. */
export class CellError {
  readonly shown: string;
  readonly said: string;

  constructor(shown: string, said = "") {
    this.shown = shown;
    this.said = said;
  }
}

export type Value = Scalar | CellError;
/** What a formula gives: a rectangle of values; a single one is one by one. */
export type Grid = readonly (readonly Value[])[];

export const one = (value: Value): Grid => [[value]];

/** What a function sees of where it is used. */
export interface Scope {
  readonly names: ReadonlyMap<string, Grid>;
  /** Whether arrays are gone through cell by cell, as within ARRAYFORMULA, FILTER and SUMPRODUCT. */
  readonly arrays: boolean;
  readonly cells: (row: number, column: number) => Value;
  /** All cells of another sheet of the same spreadsheet. */
  readonly sheetNamed: (name: string) => Grid;
  readonly importRange: (address: string, range: string) => Grid;
}

export type Node = (scope: Scope) => Grid;

/** Goes through arrays cell by cell; what is one cell stands for as many as there are. */
export function eachCell(grids: readonly Grid[], of: (...values: Value[]) => Value): Grid {
  const height = Math.max(...grids.map((grid) => grid.length));
  const width = Math.max(...grids.map((grid) => grid[0]?.length ?? 0));
  const at = (grid: Grid, r: number, c: number): Value => {
    const row = grid.length === 1 ? grid[0] : grid[r];
    const value = row?.length === 1 ? row[0] : row?.[c];
    return value ?? new CellError("#N/A");
  };
  return Array.from({ length: height }, (_, r) =>
    Array.from({ length: width }, (__, c) => of(...grids.map((grid) => at(grid, r, c)))),
  );
}

/** Numbers stand before texts, whose case does not count; a blank is 0 and "". */
export function compared(a: Scalar, b: Scalar): number {
  const rank = (value: Scalar) => (typeof value === "string" ? 1 : 0);
  if (a === "" && typeof b === "number") return 0 - b;
  if (b === "" && typeof a === "number") return a;
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === "string" && typeof b === "string") {
    const [x, y] = [a.toLowerCase(), b.toLowerCase()];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  return Number(a) - Number(b);
}

type SheetFunction = (given: readonly Node[], scope: Scope) => Grid;

const single = (grid: Grid): Value => grid[0]?.[0] ?? "";
const isError = (value: Value): value is CellError => value instanceof CellError;
const isTrue = (value: Value): boolean =>
  !isError(value) && value !== "" && value !== 0 && value !== false;
const firstError = (grids: readonly Grid[]): CellError | undefined => grids.flat(2).find(isError);
const notAvailable = new CellError("#N/A");

/** A function of single values, which ARRAYFORMULA has go through arrays. */
const ofValues =
  (of: (...values: Exclude<Value, CellError>[]) => Value): SheetFunction =>
  (given, scope) => {
    const grids = given.map((node) => node(scope));
    const cells = scope.arrays ? grids : grids.map((grid) => one(single(grid)));
    return eachCell(cells, (...values) => {
      const error = values.find(isError);
      return error ?? of(...(values as Exclude<Value, CellError>[]));
    });
  };

/** A function of whole grids; errors within go through unless it sees to them. */
const ofGrids =
  (of: (grids: readonly Grid[]) => Grid): SheetFunction =>
  (given, scope) => {
    const grids = given.map((node) => node(scope));
    const lone = grids.find((grid) => grid.length === 1 && isError(single(grid)));
    return lone ?? of(grids);
  };

const asArrays =
  (of: SheetFunction): SheetFunction =>
  (given, scope) =>
    of(given, { ...scope, arrays: true });

const columnOf = (grid: Grid): readonly Value[] => grid.flat();
const matches = (value: Value, wanted: Value): boolean =>
  !isError(value) && !isError(wanted) && compared(value, wanted) === 0;

/** The functions that the add-on's formulas over branches use, as Sheets documents them. */
export const sheetFunctions: Readonly<Record<string, SheetFunction>> = {
  ARRAYFORMULA: asArrays(([node], scope) => node!(scope)),
  IMPORTRANGE: ([address, range], scope) =>
    scope.importRange(String(single(address!(scope))), String(single(range!(scope)))),
  IF: ([condition, then, otherwise], scope) => {
    const tested = condition!(scope);
    const isSingle = tested.length === 1 && tested[0]?.length === 1;
    const value = single(tested);
    if (isSingle && isError(value)) return one(value);
    // A single condition takes one of the two whole.
    if (isSingle) return (isTrue(value) ? then! : otherwise!)(scope);
    if (!scope.arrays) return one(new CellError("#VALUE!"));
    return eachCell([tested, then!(scope), otherwise!(scope)], (test, a, b) =>
      isError(test!) ? test : isTrue(test!) ? a! : b!,
    );
  },
  IFERROR: ([node, otherwise], scope) => {
    const found = node!(scope);
    return found.flat().some(isError)
      ? eachCell([found, otherwise!(scope)], (value, instead) =>
          isError(value!) ? instead! : value!,
        )
      : found;
  },
  ISERROR: ([node], scope) => {
    const grid = node!(scope);
    return eachCell([scope.arrays ? grid : one(single(grid))], (value) => isError(value!));
  },
  ISNUMBER: ([node], scope) => {
    const grid = node!(scope);
    return eachCell(
      [scope.arrays ? grid : one(single(grid))],
      (value) => typeof value === "number",
    );
  },
  ISTEXT: ([node], scope) => {
    const grid = node!(scope);
    return eachCell(
      [scope.arrays ? grid : one(single(grid))],
      (value) => typeof value === "string" && value !== "",
    );
  },
  NA: () => one(notAvailable),
  AND: ofGrids((grids) => one(grids.flat(2).every(isTrue))),
  LEN: ofValues((text) => String(text).length),
  LEFT: ofValues((text, count) => String(text).slice(0, Number(count))),
  MID: ofValues((text, from, count) =>
    String(text).slice(Number(from) - 1, Number(from) - 1 + Number(count)),
  ),
  FIND: ofValues((wanted, text) => {
    const at = String(text).indexOf(String(wanted));
    return at < 0 ? new CellError("#VALUE!") : at + 1;
  }),
  COUNTBLANK: ofGrids((grids) => one(grids.flat(2).filter((value) => value === "").length)),
  ABS: ofValues((value) => Math.abs(Number(value))),
  ROUND: ofValues((value, places) => Number(Number(value).toFixed(Number(places)))),
  FIXED: ofValues((value, places) =>
    Number(value).toLocaleString("en", {
      minimumFractionDigits: Number(places),
      maximumFractionDigits: Number(places),
    }),
  ),
  EXACT: ofValues((a, b) => String(a) === String(b)),
  CHAR: ofValues((code) => String.fromCodePoint(Number(code))),
  SUBSTITUTE: ofValues((text, old, by) => String(text).split(String(old)).join(String(by))),
  ROWS: ofGrids(([grid]) => one(grid!.length)),
  SEQUENCE: ofGrids(([height, across]) => {
    const width = across === undefined ? 1 : Number(single(across));
    return Array.from({ length: Number(single(height!)) }, (_, r) =>
      Array.from({ length: width }, (__, c) => r * width + c + 1),
    );
  }),
  TRANSPOSE: ofGrids(([grid]) => grid![0]!.map((_, c) => grid!.map((row) => row[c]!))),
  MMULT: ofGrids(([left, right]) => {
    if (left![0]!.length !== right!.length) return one(new CellError("#VALUE!"));
    const isNumber = (value: Value): value is number => typeof value === "number";
    if (![left!, right!].every((grid) => grid.flat().every(isNumber)))
      return one(new CellError("#VALUE!"));
    return left!.map((row) =>
      right![0]!.map((_, c) =>
        row.reduce<number>((sum, value, i) => sum + Number(value) * Number(right![i]![c]), 0),
      ),
    );
  }),
  XLOOKUP: ([wanted, where, values, otherwise], scope) => {
    const [keys, found] = [columnOf(where!(scope)), columnOf(values!(scope))];
    const sought = wanted!(scope);
    return eachCell([scope.arrays ? sought : one(single(sought))], (value) => {
      if (isError(value!)) return value;
      const at = keys.findIndex((key) => matches(key, value!));
      return at < 0 ? single(otherwise!(scope)) : found[at]!;
    });
  },
  MAX: ofGrids((grids) => {
    const error = firstError(grids);
    const numbers = grids.flat(2).filter((value): value is number => typeof value === "number");
    return one(error ?? Math.max(0, ...numbers));
  }),
  SUM: ofGrids((grids) => {
    const error = firstError(grids);
    return one(error ?? grids.flat(2).reduce<number>((sum, each) => sum + (Number(each) || 0), 0));
  }),
  SUMPRODUCT: asArrays(
    ofGrids((grids) => {
      const error = firstError(grids);
      return one(
        error ?? grids.flat(2).reduce<number>((sum, each) => sum + (Number(each) || 0), 0),
      );
    }),
  ),
  SUMIF: ofGrids(([range, wanted, amounts]) => {
    const sums = columnOf(amounts!);
    return one(
      columnOf(range!).reduce<number>((sum, value, i) => {
        const amount = sums[i];
        const counts = matches(value, single(wanted!)) && typeof amount === "number";
        return counts ? sum + amount : sum;
      }, 0),
    );
  }),
  MATCH: ofGrids(([wanted, where]) => {
    const at = columnOf(where!).findIndex((value) => matches(value, single(wanted!)));
    return one(at < 0 ? notAvailable : at + 1);
  }),
  INDEX: ofGrids(([grid, row, column]) => {
    const [r, c] = [Number(single(row!)), column === undefined ? 1 : Number(single(column))];
    const rows = r === 0 ? grid! : [grid![r - 1] ?? [new CellError("#REF!")]];
    return c === 0 ? rows : rows.map((cells) => [cells[c - 1] ?? new CellError("#REF!")]);
  }),
  FILTER: asArrays(
    ofGrids(([grid, wanted]) => {
      const rows = grid!.filter((_, r) => isTrue(wanted![r]?.[0] ?? ""));
      return rows.length === 0 ? one(notAvailable) : rows;
    }),
  ),
  UNIQUE: ofGrids(([grid]) => [...new Set(columnOf(grid!))].map((value) => [value])),
  SORT: ofGrids(([grid]) =>
    columnOf(grid!)
      .map(String)
      .sort()
      .map((value) => [value]),
  ),
  HSTACK: ofGrids((grids) => {
    const height = Math.max(...grids.map((grid) => grid.length));
    return Array.from({ length: height }, (_, r) =>
      grids.flatMap((grid) => grid[r] ?? (grid[0] ?? []).map(() => notAvailable)),
    );
  }),
  VSTACK: (given, scope) => {
    const grids = given.map((node) => node(scope));
    const width = Math.max(...grids.map((grid) => grid[0]?.length ?? 0));
    return grids.flatMap((grid) =>
      grid.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? notAvailable)),
    );
  },
  ARRAY_CONSTRAIN: ofGrids(([grid, rows, columns]) =>
    grid!.slice(0, Number(single(rows!))).map((row) => row.slice(0, Number(single(columns!)))),
  ),
};
