import { type CellContent, FormulaCell } from "../../services/model/cellContent";
import { lookNames } from "../../services/model/cellStyle";
import type { Layer } from "../../services/model/layer";
import type { Runs } from "../../services/model/runs";
import { defaultRowHeight, type SheetModel } from "../../services/model/sheetModel";
import type { SheetSnapshot } from "../../services/model/snapshot";
import type { AxisMap } from "./axisMap";

/** A sheet as it was read and as it is now, and where its rows and columns stood. */
export interface Compared {
  readonly before: SheetSnapshot;
  readonly now: SheetModel;
  readonly rows: AxisMap;
  readonly columns: AxisMap;
}

/** A stretch of rows of one column whose look may differ from the file's. */
export interface LookChange {
  readonly from: number;
  readonly to: number;
  /** Whether the rows are new: then only the column's look holds there so far. */
  readonly isFresh: boolean;
}

const sameContent = (a: CellContent, b: CellContent): boolean =>
  a === b ||
  (a instanceof FormulaCell && b instanceof FormulaCell
    ? a.formula === b.formula && a.value === b.value
    : typeof a === "object" && typeof b === "object" && JSON.stringify(a) === JSON.stringify(b));

/** By row of now, the columns whose content differs, runs of their texts too; rising. */
export function changedContents(compared: Compared): Map<number, number[]> {
  const changed = new Map<number, Set<number>>();
  const add = (row: number, column: number) => {
    const columns = changed.get(row);
    if (columns) columns.add(column);
    else changed.set(row, new Set([column]));
  };
  const { before, now, rows, columns } = compared;
  for (const { from, to, before: start } of rows.stretches) {
    const end = Math.min(to, Math.max(now.lastRow(), lastAfter(compared)));
    for (let row = from; row <= end; row++) {
      const cells = now.row(row);
      const old = start === null ? undefined : before.row(start + row - from);
      if (columns.isIdentity) compareRow(cells ?? [], old ?? [], (column) => add(row, column));
      else compareMoved(cells ?? [], old ?? [], columns, (column) => add(row, column));
    }
  }
  for (const { column, from, to } of changedTextRuns(compared))
    for (let row = from; row <= Math.min(to, now.lastRow()); row++) add(row, column);
  return new Map([...changed].map(([row, set]) => [row, [...set].sort((a, b) => a - b)]));
}

/** Where the last row that was read with content stands now. */
const lastAfter = ({ before, rows }: Compared): number => {
  for (let row = before.lastRow(); row > 0; row--) {
    const after = rows.afterOf(row);
    if (after !== null) return after;
  }
  return 0;
};

function compareRow(
  cells: readonly CellContent[],
  old: readonly CellContent[],
  add: (column: number) => void,
): void {
  const width = Math.max(cells.length, old.length);
  for (let i = 0; i < width; i++) {
    const [a, b] = [cells[i] ?? "", old[i] ?? ""];
    if (a !== b && !sameContent(a, b)) add(i + 1);
  }
}

function compareMoved(
  cells: readonly CellContent[],
  old: readonly CellContent[],
  columns: AxisMap,
  add: (column: number) => void,
): void {
  const last = Math.max(cells.length, columns.afterOf(old.length) ?? old.length);
  for (let column = 1; column <= last; column++) {
    const from = columns.beforeOf(column);
    const was = from === null ? "" : (old[from - 1] ?? "");
    if (!sameContent(cells[column - 1] ?? "", was)) add(column);
  }
}

/** The stretches of columns in which the runs of texts differ. */
function changedTextRuns({
  before,
  now,
  rows,
  columns,
}: Compared): { column: number; from: number; to: number }[] {
  const [layer, old] = [now.styles.textRuns, before.styles.textRuns];
  if (layer.isUntouched() && old.isUntouched()) return [];
  const found: { column: number; from: number; to: number }[] = [];
  for (let column = 1; column <= now.maxColumns; column++) {
    const was = columns.beforeOf(column);
    for (const { from, to } of differences(layer, old, column, was, rows, now.maxRows))
      found.push({ column, from, to });
  }
  return found;
}

/** The stretches of a column whose look differs from what was read, in order. */
export function changedLooks(compared: Compared, column: number): LookChange[] {
  const { before, now, rows, columns } = compared;
  const was = columns.beforeOf(column);
  const found: LookChange[] = [];
  for (const name of lookNames) {
    const [layer, old] = [
      now.styles[name] as Layer<unknown>,
      before.styles[name] as Layer<unknown>,
    ];
    found.push(
      ...differences(layer, old, column, was, rows, now.maxRows).map((one) => ({
        ...one,
        isFresh: false,
      })),
    );
  }
  for (const { from, to, before: start } of rows.stretches)
    if (start === null && from <= now.maxRows)
      found.push({ from, to: Math.min(to, now.maxRows), isFresh: true });
  return united(found);
}

function united(changes: LookChange[]): LookChange[] {
  changes.sort((a, b) => a.from - b.from);
  const list: LookChange[] = [];
  for (const change of changes) {
    const last = list[list.length - 1];
    if (last && change.from <= last.to + 1)
      list[list.length - 1] = {
        from: last.from,
        to: Math.max(last.to, change.to),
        isFresh: last.isFresh && change.isFresh,
      };
    else list.push(change);
  }
  return list;
}

function differences<T>(
  layer: Layer<T>,
  old: Layer<T>,
  column: number,
  was: number | null,
  rows: AxisMap,
  end: number,
): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const { from, to, before: start } of rows.stretches) {
    if (start === null || from > end) continue;
    const last = Math.min(to, end);
    const nowRuns = layer.runs(column, from, last);
    const oldRuns =
      was === null
        ? [{ from: start, to: start + last - from, value: old.default }]
        : old.runs(was, start, start + last - from);
    walk(nowRuns, oldRuns, from - start, (a, b) => found.push({ from: a, to: b }));
  }
  return found;
}

type ReadRuns<T> = readonly { from: number; to: number; value: T }[];

/** Goes through two lists of runs side by side, telling where they differ. */
function walk<T>(
  nowRuns: ReadRuns<T>,
  oldRuns: ReadRuns<T>,
  shift: number,
  tell: (from: number, to: number) => void,
): void {
  let i = 0;
  let j = 0;
  while (i < nowRuns.length && j < oldRuns.length) {
    const a = nowRuns[i] as { from: number; to: number; value: T };
    const b = oldRuns[j] as { from: number; to: number; value: T };
    const from = Math.max(a.from, b.from + shift);
    const to = Math.min(a.to, b.to + shift);
    if (from <= to && !sameValue(a.value, b.value)) tell(from, to);
    if (a.to <= to) i += 1;
    if (b.to + shift <= to) j += 1;
  }
}

const sameValue = (a: unknown, b: unknown): boolean =>
  a === b ||
  (typeof a === "object" && typeof b === "object" && JSON.stringify(a) === JSON.stringify(b));

/** The rows whose height or visibility differs, and those that are new and have one of their own. */
export function changedRows({ before, now, rows }: Compared): Set<number> {
  const changed = new Set<number>();
  const compare = <T>(runs: Runs<T>, old: Runs<T>, plain: T) => {
    if (runs.isUntouched() && old.isUntouched()) return;
    for (const { from, to, before: start } of rows.stretches) {
      if (from > now.maxRows) continue;
      const last = Math.min(to, now.maxRows);
      const oldRuns =
        start === null
          ? [{ from, to: last, value: plain }]
          : old.between(start, start + last - from);
      const shift = start === null ? 0 : from - start;
      walk(runs.between(from, last), oldRuns, shift, (a, b) => {
        for (let row = a; row <= b; row++) changed.add(row);
      });
    }
  };
  compare(now.rowHeights, before.rowHeights, defaultRowHeight);
  compare(now.hiddenRows, before.hiddenRows, false);
  return changed;
}
