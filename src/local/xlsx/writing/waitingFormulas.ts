import { FormulaCell, valueIn } from "../../services/model/cellContent";
import { lastColumn, lastRow, type Rect } from "../../services/model/rect";
import { a1Of, rectOfA1 } from "../../services/values/a1Notation";
import { referencesIn } from "../../services/values/references";
import { type CellsByRow, cellAt, fileGrid } from "../cells/places";
import type { Compared } from "./changedCells";

/** A sheet as it is written: what is compared, and the cells whose content differs. */
export interface WrittenSheet {
  readonly compared: Compared;
  readonly contents: CellsByRow;
}

/** What formulas call cells by, in lower case: a name, or a table's; what stands there as a formula. */
export type CalledCells = ReadonlyMap<string, string>;

/** Functions that find their cells by themselves: whatever changed may be among them. */
const seekers = /(?<![\w.])(?:INDIRECT|OFFSET)\s*\(/i;

/**
 * The formulas whose stored value is of before the change: what they refer to differs, and nobody
 * here calculates. Those that stand without a value are not among them.
 *
 * @param called by what names and tables the formulas may call cells
 * @return "Notes!C2" each, by sheet and row
 */
export function waitingFormulas(sheets: readonly WrittenSheet[], called: CalledCells): string[] {
  const now = new Differing();
  const gone = new Differing();
  for (const sheet of sheets) {
    noteChanged(sheet, now);
    noteGone(sheet, gone);
  }
  if (now.isNone && gone.isNone) return [];
  const kept = sheets.flatMap(keptFormulas);
  const waiting = new Set<KeptFormula>();
  let others = kept.map((formula) => {
    const { sheet, formula: text, before } = formula;
    const taken = takenBy(text, sheet, called);
    return { formula, taken, was: text === before ? taken : takenBy(before, sheet, called) };
  });
  for (let count = -1; count < waiting.size; ) {
    count = waiting.size;
    others = others.filter(({ formula, taken, was }) => {
      if (!meets(taken, now) && !meets(was, gone)) return true;
      waiting.add(formula);
      now.add(formula.sheet, formula.row, formula.column);
      return false;
    });
  }
  return kept
    .filter((formula) => waiting.has(formula))
    .map(({ sheet, row, column }) => `${sheet}!${a1Of(cellAt(row, column))}`);
}

/** A formula that stood there before and shows what it showed then. */
interface KeptFormula {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** As it read before rows or columns moved. */
  readonly before: string;
}

function keptFormulas({ compared }: WrittenSheet): KeptFormula[] {
  const { before, now, rows, columns } = compared;
  const kept: KeptFormula[] = [];
  for (let row = 1; row <= now.lastRow(); row++) {
    const from = rows.beforeOf(row);
    const old = from === null ? undefined : before.row(from);
    if (!old) continue;
    for (const [i, content] of (now.row(row) ?? []).entries()) {
      if (!(content instanceof FormulaCell) || content.value === "") continue;
      const was = old[(columns.beforeOf(i + 1) ?? 0) - 1];
      if (!(was instanceof FormulaCell) || was.value !== content.value) continue;
      const { formula } = content;
      kept.push({ sheet: now.name, row, column: i + 1, formula, before: was.formula });
    }
  }
  return kept;
}

/** What a formula takes its cells by: rectangles on sheets; `isAny` where it finds them by itself. */
interface Taken {
  readonly isAny: boolean;
  readonly places: readonly { readonly sheet: string; readonly rect: Rect }[];
}

/** Names may stand for names, but not without an end. */
const deepest = 8;

function takenBy(formula: string, own: string, called: CalledCells, depth = 0): Taken {
  const places: { sheet: string; rect: Rect }[] = [];
  let isAny = seekers.test(formula);
  for (const reference of referencesIn(formula)) {
    if ("name" in reference) {
      const meant = depth < deepest ? called.get(reference.name.toLowerCase()) : undefined;
      const taken = meant === undefined ? undefined : takenBy(meant, own, called, depth + 1);
      places.push(...(taken?.places ?? []));
      isAny ||= taken?.isAny === true;
      continue;
    }
    const rect = rectOfA1(reference.cells, fileGrid);
    if (rect) places.push({ sheet: reference.sheet ?? own, rect });
  }
  return { isAny, places };
}

const meets = ({ isAny, places }: Taken, differing: Differing): boolean =>
  !differing.isNone && (isAny || places.some(({ sheet, rect }) => differing.meets(sheet, rect)));

function noteChanged({ compared, contents }: WrittenSheet, differing: Differing): void {
  const { before, now, rows, columns } = compared;
  for (const [row, list] of contents) {
    const from = rows.beforeOf(row);
    const old = from === null ? undefined : before.row(from);
    for (const column of list) {
      const was = old?.[(columns.beforeOf(column) ?? 0) - 1] ?? "";
      if (valueIn(was) !== valueIn(now.content(row, column))) differing.add(now.name, row, column);
    }
  }
}

/** The cells that were filled and are gone with their row or column; places of before. */
function noteGone({ compared }: WrittenSheet, differing: Differing): void {
  const { before, now, rows, columns } = compared;
  if (rows.isIdentity && columns.isIdentity) return;
  for (let row = 1; row <= before.lastRow(); row++)
    for (const [i, content] of (before.row(row) ?? []).entries())
      if (content !== "" && (rows.afterOf(row) === null || columns.afterOf(i + 1) === null))
        differing.add(now.name, row, i + 1);
}

/** Cells of several sheets, to be asked whether any lies in a rectangle. */
class Differing {
  /** By sheet in lower case, by column: rows, rising. */
  readonly #rows = new Map<string, Map<number, number[]>>();

  get isNone(): boolean {
    return this.#rows.size === 0;
  }

  add(sheet: string, row: number, column: number): void {
    const key = sheet.toLowerCase();
    const columns = this.#rows.get(key) ?? new Map<number, number[]>();
    this.#rows.set(key, columns);
    const rows = columns.get(column) ?? [];
    columns.set(column, rows);
    const at = firstFrom(rows, row);
    if (rows[at] !== row) rows.splice(at, 0, row);
  }

  /** @param sheet several at once, "Jan:Dec", may be any */
  meets(sheet: string, rect: Rect): boolean {
    if (sheet.includes(":")) return [...this.#rows.keys()].some((each) => this.meets(each, rect));
    for (const [column, rows] of this.#rows.get(sheet.toLowerCase()) ?? []) {
      if (column < rect.column || column > lastColumn(rect)) continue;
      const row = rows[firstFrom(rows, rect.row)];
      if (row !== undefined && row <= lastRow(rect)) return true;
    }
    return false;
  }
}

/** Where in a rising list the first number stands that is not below another one. */
function firstFrom(numbers: readonly number[], least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
