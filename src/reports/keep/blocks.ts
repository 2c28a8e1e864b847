import type { OutCell } from "../../schema/index";

/** Cells that stand side by side and one below another; row and column count from 0. */
export interface Block<C> {
  readonly row: number;
  readonly column: number;
  /** [Size: at least 1 × at least 1] */
  readonly rows: readonly (readonly C[])[];
}

/** A table, where its rows stand in the sheet, and whose its columns are. */
interface TableShape {
  readonly rows: readonly (readonly OutCell[])[];
  /** Of each row its row of the sheet, from 0; rising. */
  readonly places: readonly number[];
  readonly width: number;
  /** The user's. */
  readonly kept: readonly boolean[];
  /** Those by which rows are known. */
  readonly keyColumns: readonly number[];
  /** Whether it is written whole, as another row stood there, or none; those beside it are not. */
  readonly isFresh: (row: number) => boolean;
}

/** A block of a table, which begins with the table's row `at`, from 0. */
interface TableBlock extends Block<OutCell> {
  readonly at: number;
}

/** So many blocks, one below another, are written of a table; each costs a call. */
const MOST_BLOCKS = 4;
/** So many single runs of the user's cells are written; beyond that, what stands between goes along. */
const MOST_RUNS = 12;

/**
 * The blocks to write so that every cell that differs is written: few, as each costs a call, and
 * small. Cells of ours that do not differ may go along; a key or a cell of the user's that does not
 * differ is left alone, so that a row which somebody moves meanwhile keeps its name and its notes.
 */
export function blocksOf(
  table: TableShape,
  differs: (row: number, column: number) => boolean,
): TableBlock[] {
  const fresh: DifferingRow[] = [];
  const standing: DifferingRow[] = [];
  for (let i = 0; i < table.rows.length; i++) {
    const columns: number[] = [];
    for (let c = 0; c < table.width; c++) if (differs(i, c)) columns.push(c);
    if (columns.length > 0) (table.isFresh(i) ? fresh : standing).push({ row: i, columns });
  }
  return [...blocksAround(fresh, table), ...blocksAround(standing, table)];
}

/** A row of the table, from 0, and in which columns it differs. */
interface DifferingRow {
  readonly row: number;
  readonly columns: readonly number[];
}

function blocksAround(
  differing: readonly DifferingRow[],
  { rows, places, kept, keyColumns }: TableShape,
): TableBlock[] {
  const found = differing.map(({ row }) => row);
  const columnsOf = differing.map(({ columns }) => columns);
  const isFree = (c: number) => !kept[c] && !keyColumns.includes(c);
  const blocks: TableBlock[] = [];
  const cut = (from: number, to: number, left: number, right: number) =>
    blocks.push({
      at: from,
      row: places[from]!,
      column: left,
      rows: rows.slice(from, to + 1).map((row) => row.slice(left, right + 1)),
    });
  for (const [start, end] of clusters(found, places, MOST_BLOCKS)) {
    const differing = new Set(columnsOf.slice(start, end + 1).flat());
    const ours = [...differing].filter((c) => !kept[c]).sort((a, b) => a - b);
    for (const [left, right] of runs(ours, isFree)) cut(found[start]!, found[end]!, left, right);
    const users = [...differing].filter((c) => kept[c]);
    if (users.length === 0) continue;
    // In one write, or a run that is cut off would have unticked a box and not said when.
    const [left, right] = [Math.min(...users), Math.max(...users)];
    const theirs = found.filter(
      (_, k) => k >= start && k <= end && columnsOf[k]!.some((c) => kept[c]),
    );
    for (const [a, b] of clusters(theirs, places, MOST_RUNS))
      cut(theirs[a]!, theirs[b]!, left, right);
  }
  return blocks;
}

/**
 * Splits rows, by their rising numbers, where they do not stand below one another in the sheet and at
 * their widest gaps, into few parts: the first and last index of each.
 */
function clusters(
  numbers: readonly number[],
  places: readonly number[],
  most: number,
): [number, number][] {
  if (numbers.length === 0) return [];
  const width = (k: number) => numbers[k]! - numbers[k - 1]!;
  const isApart = (k: number) => places[numbers[k]!]! - places[numbers[k - 1]!]! !== width(k);
  const gaps: number[] = [];
  const apart: number[] = [];
  for (let k = 1; k < numbers.length; k++) {
    if (isApart(k)) apart.push(k);
    else if (width(k) > 1) gaps.push(k);
  }
  if (gaps.length >= most) gaps.sort((a, b) => width(b) - width(a) || a - b);
  const cuts = [...apart, ...gaps.slice(0, most - 1)].sort((a, b) => a - b);
  return [...cuts, numbers.length].map((end, n) => [n === 0 ? 0 : cuts[n - 1]!, end - 1]);
}

/** Columns of ours that are written together: between them stands nothing but what may go along. */
function runs(columns: readonly number[], isFree: (column: number) => boolean): [number, number][] {
  const found: [number, number][] = [];
  for (const c of columns) {
    const run = found[found.length - 1];
    let joins = run !== undefined;
    for (let between = (run?.[1] ?? c) + 1; joins && between < c; between++)
      joins = isFree(between);
    if (run !== undefined && joins) run[1] = c;
    else found.push([c, c]);
  }
  return found;
}
