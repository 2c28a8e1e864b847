import {
  FormulaCell,
  type Scalar,
  type SheetModel,
  type SpreadsheetModel,
  valueIn,
} from "../../src/local/services/index";
import {
  CellError,
  compared,
  eachCell,
  type Grid,
  type Node,
  one,
  type Scope,
  sheetFunctions,
  type Value,
} from "./sheetFunctions";

/**
 * Formulas of several spreadsheets calculated as Sheets documents it, as far as the add-on's
 * IMPORTRANGEs go: ranges of another spreadsheet come over once that was allowed, and results of many
 * cells fill the cells beside and below, unless something stands there.
 */
export class SheetFormulas {
  readonly #others = new Map<string, SpreadsheetModel>();
  readonly #allowed = new Set<string>();

  /** A spreadsheet that formulas may name by its address. */
  add(id: string, spreadsheet: SpreadsheetModel): void {
    this.#others.set(id, spreadsheet);
  }

  /** What choosing Allow access does. */
  allow(id: string): void {
    this.#allowed.add(id);
  }

  /** What a sheet shows, from its first cell to its last; `own`: the spreadsheet that it is in. */
  shown(sheet: SheetModel, own: SpreadsheetModel): Value[][] {
    this.#known.clear();
    return this.#shown(sheet, own);
  }

  /** Each sheet is calculated once while one is shown. */
  readonly #known = new Map<SheetModel, Value[][]>();

  #shown(sheet: SheetModel, own: SpreadsheetModel): Value[][] {
    const known = this.#known.get(sheet) ?? this.#calculated(sheet, own);
    this.#known.set(sheet, known);
    return known;
  }

  #calculated(sheet: SheetModel, own: SpreadsheetModel): Value[][] {
    const sheetNamed = (name: string): Value[][] => {
      const other = own.sheetNamed(name);
      if (other === undefined) throw new Error(`no sheet is called ${name}`);
      return this.#shown(other, own);
    };
    let filled = new Map<string, Value>();
    for (let pass = 0; ; pass++) {
      const next = this.#calculate(sheet, filled, sheetNamed);
      const isSame = [...next].every(([at, value]) => isEqual(filled.get(at), value));
      if (isSame && next.size === filled.size) break;
      if (pass > 9) throw new Error("the formulas come to no end");
      filled = next;
    }
    return Array.from({ length: sheet.lastRow() }, (_, r) =>
      Array.from({ length: sheet.lastColumn() }, (__, c) => valueAt(sheet, filled, r + 1, c + 1)),
    );
  }

  #calculate(
    sheet: SheetModel,
    filled: ReadonlyMap<string, Value>,
    sheetNamed: (name: string) => Value[][],
  ): Map<string, Value> {
    const next = new Map<string, Value>();
    const scope: Scope = {
      names: new Map(),
      arrays: false,
      cells: (row, column) => valueAt(sheet, filled, row, column),
      sheetNamed,
      importRange: (address, range) => this.#importRange(address, range),
    };
    for (let row = 1; row <= sheet.lastRow(); row++)
      for (let column = 1; column <= sheet.lastColumn(); column++) {
        const content = sheet.content(row, column);
        if (!(content instanceof FormulaCell)) continue;
        const grid = parse(content.formula.slice(1))(scope);
        const isFree = grid.every((cells, r) =>
          cells.every((_, c) => (r === 0 && c === 0) || sheet.content(row + r, column + c) === ""),
        );
        if (!isFree) next.set(`${row},${column}`, new CellError("#REF!", "would overwrite data"));
        else
          for (const [r, cells] of grid.entries())
            for (const [c, value] of cells.entries()) next.set(`${row + r},${column + c}`, value);
      }
    return next;
  }

  #importRange(address: string, range: string): Grid {
    const id = /\/d\/([\w-]+)/.exec(address)?.[1] ?? address;
    const spreadsheet = this.#others.get(id);
    const failed = (said: string) => one(new CellError("#REF!", said));
    if (spreadsheet === undefined) return failed("The spreadsheet was not found");
    if (!this.#allowed.has(id)) return failed("You need to connect these sheets.");
    const [, quoted, corner] = /^(?:(.+)!)?([A-Z]+\d*(?::[A-Z]+\d*)?)$/.exec(range) ?? [];
    const name = quoted?.replace(/^'|'$/g, "").replace(/''/g, "'");
    const sheet = name === undefined ? spreadsheet.sheets[0] : spreadsheet.sheetNamed(name);
    if (sheet === undefined) return failed("Cannot find range or sheet for imported range.");
    const [from = "A1", to = from] = (corner ?? "").split(":");
    const end = place(to);
    if (end.column > sheet.maxColumns || end.row > sheet.maxRows) return failed("beyond the grid");
    const start = place(from);
    const last = end.row || Math.max(1, sheet.lastRow());
    const shown = this.#shown(sheet, spreadsheet);
    return rectangle(
      ...[start.row || 1, start.column, last, end.column],
      (r, c) => shown[r - 1]?.[c - 1] ?? "",
    );
  }
}

function isEqual(a: Value | undefined, b: Value): boolean {
  return a instanceof CellError && b instanceof CellError ? a.said === b.said : a === b;
}

function valueAt(
  sheet: SheetModel,
  filled: ReadonlyMap<string, Value>,
  row: number,
  column: number,
): Value {
  return filled.get(`${row},${column}`) ?? valueIn(sheet.content(row, column));
}

function place(reference: string): { readonly row: number; readonly column: number } {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d*)$/.exec(reference.replace(/\$/g, "")) ?? [];
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits), column };
}

function rectangle(
  top: number,
  left: number,
  bottom: number,
  right: number,
  at: (row: number, column: number) => Value,
): Grid {
  return Array.from({ length: bottom - top + 1 }, (_, r) =>
    Array.from({ length: right - left + 1 }, (__, c) => at(top + r, left + c)),
  );
}

const piece =
  /\s*("(?:[^"]|"")*"|'(?:[^']|'')*'!\$?[A-Z]+:\$?[A-Z]+|\$?[A-Z]+\$?\d+(?![\w(])|[A-Za-z_][\w.]*|\d+|<=|>=|<>|.)/gy;

/** A formula as it is kept: with commas. */
function parse(formula: string): Node {
  const pieces = [...formula.matchAll(piece)].map(([, text]) => text as string);
  let next = 0;
  const peek = () => pieces[next] ?? "";
  const take = (wanted?: string): string => {
    const text = pieces[next++] ?? "";
    if (wanted !== undefined && text !== wanted)
      throw new Error(`${formula}: ${wanted} expected instead of ${text}`);
    return text;
  };
  const levels = [["=", "<>", "<", ">", "<=", ">="], ["&"], ["+", "-"], ["*", "/"]];
  const level = (n: number): Node => {
    const operators = levels[n];
    if (operators === undefined) return atom();
    let left = level(n + 1);
    while (operators.includes(peek())) {
      const [operator, before] = [take(), left];
      const right = level(n + 1);
      left = (scope) => operate(operator, before(scope), right(scope), scope);
    }
    return left;
  };
  const list = (): Node[] => {
    const given: Node[] = [];
    take("(");
    while (peek() !== ")") {
      given.push(level(0));
      if (peek() === ",") take();
    }
    take(")");
    return given;
  };
  const atom = (): Node => {
    const text = take();
    if (text === "(") {
      const inner = level(0);
      take(")");
      return inner;
    }
    if (text.startsWith('"')) return () => one(text.slice(1, -1).replace(/""/g, '"'));
    if (text.startsWith("'")) return columnOf(text);
    if (/^\d+$/.test(text)) return () => one(Number(text));
    if (/^\$?[A-Z]+\$?\d+$/.test(text)) {
      const from = place(text);
      const isRange = peek() === ":";
      if (isRange) take();
      const to = isRange ? place(take()) : from;
      return ({ cells }) => rectangle(from.row, from.column, to.row, to.column, cells);
    }
    if (text === "LET") return letNode();
    if (peek() !== "(") return (scope) => named(text, scope, formula);
    const of = sheetFunctions[text];
    if (of === undefined) throw new Error(`${formula}: no function ${text}`);
    const given = list();
    return (scope) => of(given, scope);
  };
  const letNode = (): Node => {
    take("(");
    const bound: [string, Node][] = [];
    for (;;) {
      // A name is followed by what it stands for; what stands last is the result.
      const isName = /^[A-Za-z_]\w*$/.test(peek()) && pieces[next + 1] === ",";
      if (!isName) break;
      const name = take();
      take(",");
      bound.push([name, level(0)]);
      take(",");
    }
    const result = level(0);
    take(")");
    return (scope) => {
      const names = new Map(scope.names);
      for (const [name, node] of bound) names.set(name, node({ ...scope, names }));
      return result({ ...scope, names });
    };
  };
  const whole = level(0);
  if (next < pieces.length) throw new Error(`${formula}: ${peek()} was not expected`);
  return whole;
}

/** A whole column of another sheet, such as 'Contributions'!E:E or with dollars. */
function columnOf(text: string): Node {
  const [, quoted = "", letters = ""] = /^'(.*)'!\$?([A-Z]+):/.exec(text) ?? [];
  const { column } = place(letters);
  return ({ sheetNamed }) =>
    sheetNamed(quoted.replace(/''/g, "'")).map((row) => [row[column - 1] ?? ""]);
}

function named(name: string, { names }: Scope, formula: string): Grid {
  const found = names.get(name);
  if (found === undefined) throw new Error(`${formula}: nothing is called ${name}`);
  return found;
}

function operate(operator: string, left: Grid, right: Grid, { arrays }: Scope): Grid {
  const areSingle = [left, right].every((grid) => grid.length === 1 && grid[0]?.length === 1);
  if (!arrays && !areSingle) return one(new CellError("#VALUE!"));
  return eachCell([left, right], (a, b) => {
    if (a instanceof CellError) return a;
    if (b instanceof CellError) return b;
    return calculated(operator, a, b);
  });
}

function calculated(operator: string, a: Scalar, b: Scalar): Value {
  if (operator === "&") return `${a}${b}`;
  if ("+-*/".includes(operator)) {
    const [x, y] = [numberOf(a), numberOf(b)];
    if (Number.isNaN(x) || Number.isNaN(y)) return new CellError("#VALUE!");
    return operator === "+" ? x + y : operator === "-" ? x - y : operator === "*" ? x * y : x / y;
  }
  const order = compared(a, b);
  if (operator === "=") return order === 0;
  if (operator === "<>") return order !== 0;
  if (operator === "<") return order < 0;
  if (operator === ">") return order > 0;
  return operator === "<=" ? order <= 0 : order >= 0;
}

function numberOf(value: Scalar): number {
  if (value === "") return 0;
  return typeof value === "string" ? Number.NaN : Number(value);
}
