import { type Cell, isObject, type OutCell } from "../../schema/index";
import { isLink } from "../report/links";
import { r1c1ToA1 } from "../report/r1c1";
import { isUnwritten } from "../report/rowIdentity";
import { NEW_ROW } from "./alignRows";
import { type Block, blocksOf } from "./blocks";
import { risingRows } from "./risingRows";

/** A table as it is going to stand, and what of it stands where already. */
export interface TableTarget {
  readonly header: readonly Cell[];
  /** [Size: rows × header.length] */
  readonly rows: readonly (readonly OutCell[])[];
  /** For each of the rows the row of the sheet, from 0, that it goes on from; −1 where it is new. */
  readonly from: Int32Array;
  readonly keyColumns: readonly number[];
  /** The columns whose cells are the user's. */
  readonly kept: readonly boolean[];
  /** Number formats of the user's columns, by column; null where nothing is known of a cell. */
  readonly formats: ReadonlyMap<number, readonly (string | null)[]>;
}

/** The table as it stands. Rows count from 0, as the sheet's. */
export interface PresentTable {
  /** From the top of the sheet to the end of the table. */
  readonly rows: readonly (readonly Cell[])[];
  readonly formulas: readonly (readonly string[])[];
  readonly headerAt: number;
  /** Hand edits of our own cells count as well as the user's: they must stand as they were read. */
  readonly isEdited: boolean;
}

/** Rows that follow one another. */
interface RowRun {
  readonly row: number;
  readonly count: number;
}

/** A cell, by row and column from 0. */
interface Spot {
  readonly row: number;
  readonly column: number;
}

/** Rows to be deleted, with all that stood in them when they were read; null: a formula. */
interface DeletedRows {
  readonly row: number;
  readonly cells: readonly (readonly (Cell | null)[])[];
}

/** Rows that held nothing of the table before, or another row. */
interface FreshRows {
  readonly row: number;
  /** [Size: rows × all columns] */
  readonly rows: readonly (readonly OutCell[])[];
  /** Number formats of the user's cells where they stood before; null where none is known. */
  readonly formats: readonly (readonly (string | null)[])[] | null;
}

/**
 * How a table in its sheet becomes another one. Rows and columns count from 0. In this order, so
 * that a run which is cut off anywhere has lost nothing: room is made, cells are written, and what
 * is no longer needed goes last.
 */
export interface TablePlan {
  /** What must stand before room is made, or blank rows would stay where somebody has moved rows. */
  readonly before: readonly Block<Cell | null>[];
  /** From the bottom up: each makes room above what stands at `row` by then. */
  readonly inserted: readonly RowRun[];
  /**
   * What must stand by then where it was read, or somebody has moved or typed something: the header at
   * least, for row 1 is written even where nothing else is. Deleted rows have their own.
   */
  readonly look: readonly Block<Cell | null>[];
  readonly blocks: readonly Block<OutCell>[];
  readonly fresh: readonly FreshRows[];
  /** Images and the like, which are no values: copied with their row to where it stands now. */
  readonly copied: readonly { readonly from: Spot; readonly to: Spot }[];
  /** From the bottom up, each if it still holds what was read. */
  readonly deleted: readonly DeletedRows[];
  /** The table's rows as they stand at last. [Size: rows × all columns] */
  readonly rows: readonly (readonly OutCell[])[];
  /** For each of them where it stands in the sheet until what goes has gone. */
  readonly places: readonly number[];
}

/** So often rows are inserted or deleted one after another; beyond that the table is written whole. */
const MOST_RUNS = 12;
/** So many rows with cells of the user's are carried singly to another place. */
const MOST_CARRIED = 60;

/**
 * Only what differs is written, and the user's cells stay where they are: rows are taken out and put
 * in around those that keep their order. Where most have moved (somebody sorted the tab), all of the
 * table is written anew, the user's cells beside their rows, in one go.
 */
export function planTable(target: TableTarget, present: PresentTable): TablePlan {
  const stays = risingRows(target.from);
  const from = target.from.map((r, i) => (stays[i] === 1 ? r : NEW_ROW));
  const carried = carriedRows(target, present, stays);
  reuseRows(from, carried, target, present);
  const between = putBetween(from, present);
  const deleted = deletedRuns(between, present);
  const inserted = insertedRuns(from, present);
  const isLong = deleted.length + inserted.length > MOST_RUNS || carried.size > MOST_CARRIED;
  const copied = copiedObjects(target, carried, between, present);
  // An object can only be copied from where it stands, so that its row has to stand there still.
  if (isLong && copied.length === 0) return wholeTable(target, present);
  return {
    before: inserted.length === 0 ? [] : rowsAsRead(target, present),
    inserted,
    ...writtenCells(target, present, from, between),
    copied,
    deleted,
    rows: target.rows,
    places: between.places,
  };
}

/** Rows that stand elsewhere than they will and hold something of the user's. */
function carriedRows(
  { from, kept }: TableTarget,
  present: PresentTable,
  stays: Uint8Array,
): ReadonlySet<number> {
  const carried = new Set<number>();
  for (let i = 0; i < from.length; i++)
    if (from[i] !== NEW_ROW && stays[i] === 0 && holdsKept(from[i]!, kept, present)) carried.add(i);
  return carried;
}

function holdsKept(r: number, kept: readonly boolean[], { rows, formulas }: PresentTable): boolean {
  return kept.some(
    (keeps, c) => keeps && (!isUnwritten(rows[r]?.[c] ?? "") || (formulas[r]?.[c] ?? "") !== ""),
  );
}

/**
 * Between two rows that stay, new rows take the place of rows that are gone, as far as these hold
 * nothing of the user's.
 */
function reuseRows(
  from: Int32Array,
  carried: ReadonlySet<number>,
  { kept }: TableTarget,
  present: PresentTable,
): void {
  let free = present.headerAt + 1;
  for (let i = 0; i < from.length; i++) {
    if (from[i] !== NEW_ROW) {
      free = from[i]! + 1;
      continue;
    }
    let next = i;
    while (next < from.length && from[next] === NEW_ROW) next++;
    const end = next < from.length ? from[next]! : present.rows.length;
    for (; i < next; i++) {
      if (carried.has(i)) continue;
      while (free < end && holdsKept(free, kept, present)) free++;
      if (free < end) from[i] = free++;
    }
    i = next - 1;
  }
}

/** The table when room is made and nothing is gone yet. */
interface Between {
  /** For each of its rows the row of the sheet as it was read; −1 where room was made. */
  readonly standing: readonly number[];
  /** For each row that is to stand at last where in the sheet it stands by then. */
  readonly places: readonly number[];
}

/** Room is made right above the next row that stays, or at the foot: below what is to go. */
function putBetween(from: Int32Array, { rows, headerAt }: PresentTable): Between {
  const first = headerAt + 1;
  const standing: number[] = [];
  const places: number[] = [];
  let next = first;
  let room = 0;
  const takeUpTo = (end: number) => {
    while (next < end) standing.push(next++);
  };
  for (const r of from) {
    if (r === NEW_ROW) {
      room++;
      continue;
    }
    takeUpTo(r);
    for (; room > 0; room--) places.push(first + standing.push(NEW_ROW) - 1);
    places.push(first + standing.push(next++) - 1);
  }
  takeUpTo(rows.length);
  for (; room > 0; room--) places.push(first + standing.push(NEW_ROW) - 1);
  return { standing, places };
}

/** Of rows that are carried the cells of the user's that hold an image or the like. */
function copiedObjects(
  { from, kept }: TableTarget,
  carried: ReadonlySet<number>,
  { standing, places }: Between,
  { rows, headerAt }: PresentTable,
): TablePlan["copied"] {
  const copied: { from: Spot; to: Spot }[] = [];
  for (const i of carried) {
    const cells = rows[from[i]!]!;
    for (let column = 0; column < kept.length; column++) {
      if (!kept[column] || !isObject(cells[column] ?? "")) continue;
      const row = headerAt + 1 + standing.indexOf(from[i]!);
      copied.push({ from: { row, column }, to: { row: places[i]!, column } });
    }
  }
  return copied;
}

function deletedRuns({ standing, places }: Between, present: PresentTable): DeletedRows[] {
  const first = present.headerAt + 1;
  const stays = new Uint8Array(standing.length);
  for (const place of places) stays[place - first] = 1;
  const runs: DeletedRows[] = [];
  for (let end = standing.length; end > 0; end--) {
    if (stays[end - 1] === 1) continue;
    let start = end - 1;
    while (start > 0 && stays[start - 1] === 0) start--;
    const cells = standing
      .slice(start, end)
      .map((r) => cellsAsRead(present, r, 0, present.rows[0]?.length ?? 0));
    runs.push({ row: first + start, cells });
    end = start + 1;
  }
  return runs;
}

function insertedRuns(from: Int32Array, { rows }: PresentTable): RowRun[] {
  const runs: RowRun[] = [];
  for (let i = 0; i < from.length; i++) {
    if (from[i] !== NEW_ROW) continue;
    let end = i;
    while (end < from.length && from[end] === NEW_ROW) end++;
    runs.unshift({ row: end < from.length ? from[end]! : rows.length, count: end - i });
    i = end - 1;
  }
  return runs;
}

function writtenCells(
  target: TableTarget,
  present: PresentTable,
  from: Int32Array,
  { standing, places }: Between,
): Pick<TablePlan, "look" | "blocks" | "fresh"> {
  const { rows, kept, keyColumns } = target;
  const differs = (i: number, c: number): boolean => {
    const r = from[i]!;
    if (r === NEW_ROW) return rows[i]![c] !== "";
    // A formula of the user's stays with its row; where another row stood, it was not theirs.
    const isOthers = target.from[i] !== r;
    return !isSame(
      rows[i]![c]!,
      present.rows[r]![c] ?? "",
      present.formulas[r]?.[c] ?? "",
      isOthers,
    );
  };
  const width = target.header.length;
  const isFresh = (i: number) =>
    from[i] === NEW_ROW ||
    (from[i] !== target.from[i] && target.header.some((_, c) => differs(i, c)));
  const cells = blocksOf({ rows, places, width, kept, keyColumns, isFresh }, differs).map(
    ({ at, ...block }) => ({ ...block, rows: formulasAt(block, at, target, present) }),
  );
  const blocks = [...headerBlocks(target.header, present), ...cells];
  return {
    look:
      blocks.length === 0
        ? [headerAsRead(target, present)]
        : looks(target, present, standing, cells),
    blocks,
    fresh: freshRuns(target, isFresh, places),
  };
}

/**
 * The cells of a block, formulas of the user's as they read where they are written: rows above may go
 * after that, and formulas follow.
 */
function formulasAt(
  { row, column, rows }: Block<OutCell>,
  at: number,
  { from }: TableTarget,
  { formulas }: PresentTable,
): readonly (readonly OutCell[])[] {
  return rows.map((cells, i) =>
    cells.map((cell, c) => {
      const r1c1 = formulas[from[at + i]!]?.[column + c] ?? "";
      if (typeof cell !== "object" || !("formula" in cell) || r1c1 === "") return cell;
      return { formula: r1c1ToA1(r1c1, { row: row + i + 1, column: column + c + 1 }) };
    }),
  );
}

/** Whether a cell shows what it is to show, by its value and its formula. */
function isSame(wanted: OutCell, found: Cell, formula: string, isOthers: boolean): boolean {
  if (typeof wanted !== "object") return wanted === found && formula === "";
  if ("formula" in wanted) return formula !== "" && !isOthers;
  if ("to" in wanted) return isLink(formula, wanted);
  return typeof found === "object" && found.day === wanted.day && found.minutes === wanted.minutes;
}

/** The cells of the header that are called otherwise now, each run of them. */
function headerBlocks(header: readonly Cell[], { rows, headerAt }: PresentTable): Block<OutCell>[] {
  const blocks: Block<OutCell>[] = [];
  const found = rows[headerAt] ?? [];
  for (let c = 0; c < header.length; c++) {
    if (header[c] === (found[c] ?? "")) continue;
    let end = c;
    while (end < header.length && header[end] !== (found[end] ?? "")) end++;
    blocks.push({ row: headerAt, column: c, rows: [header.slice(c, end)] });
    c = end;
  }
  return blocks;
}

function freshRuns(
  { rows, formats, header }: TableTarget,
  isFresh: (i: number) => boolean,
  places: readonly number[],
): FreshRows[] {
  const runs: FreshRows[] = [];
  for (let i = 0; i < rows.length; i++) {
    if (!isFresh(i)) continue;
    let end = i + 1;
    while (end < rows.length && isFresh(end) && places[end] === places[end - 1]! + 1) end++;
    runs.push({
      row: places[i]!,
      rows: rows.slice(i, end),
      formats: formatsOf(formats, i, end, header.length),
    });
    i = end - 1;
  }
  return runs;
}

/** Formats by row instead of by column; null where nothing is known of any cell. */
function formatsOf(
  formats: TableTarget["formats"],
  start: number,
  end: number,
  width: number,
): (string | null)[][] | null {
  if (formats.size === 0) return null;
  return Array.from({ length: end - start }, (_, i) =>
    Array.from({ length: width }, (__, c) => formats.get(c)?.[start + i] ?? null),
  );
}

/**
 * The header, the cells by which rows are known, and whatever is the user's of the cells that are
 * written. Where hand edits of ours count, everything.
 */
function looks(
  target: TableTarget,
  present: PresentTable,
  standing: readonly number[],
  blocks: readonly Block<OutCell>[],
): Block<Cell | null>[] {
  const { kept, keyColumns, header } = target;
  const { headerAt, isEdited } = present;
  const first = headerAt + 1;
  const width = header.length;
  const asRead = (row: number, column: number, height: number, across: number) => ({
    row,
    column,
    rows: Array.from({ length: height }, (_, i) =>
      cellsAsRead(present, standing[row - first + i]!, column, across),
    ),
  });
  const look: Block<Cell | null>[] = [headerAsRead(target, present)];
  if (standing.length === 0) return look;
  if (isEdited) return [...look, asRead(first, 0, standing.length, width)];
  const [left, right] = [Math.min(...keyColumns), Math.max(...keyColumns)];
  if (keyColumns.length > 0) look.push(asRead(first, left, standing.length, right - left + 1));
  for (const { row, column, rows: cells } of blocks) {
    const across = cells[0]!.length;
    if (kept.slice(column, column + across).some((keeps) => keeps))
      look.push(asRead(row, column, cells.length, across));
  }
  return look;
}

/** The header, and the cells by which the rows are known. */
function rowsAsRead(target: TableTarget, present: PresentTable): Block<Cell | null>[] {
  const { headerAt, rows } = present;
  const [left, right] = [Math.min(...target.keyColumns), Math.max(...target.keyColumns)];
  const header = headerAsRead(target, present);
  if (target.keyColumns.length === 0) return [header];
  const keys = rows
    .slice(headerAt + 1)
    .map((_, i) => cellsAsRead(present, headerAt + 1 + i, left, right - left + 1));
  return [header, { row: headerAt + 1, column: left, rows: keys }];
}

function headerAsRead({ header }: TableTarget, present: PresentTable): Block<Cell | null> {
  const { headerAt } = present;
  return {
    row: headerAt,
    column: 0,
    rows: [cellsAsRead(present, headerAt, 0, header.length)],
  };
}

/** What stood in a row; null for formulas, which may show anything by the time they are looked at. */
function cellsAsRead(
  { rows, formulas }: PresentTable,
  r: number,
  column: number,
  across: number,
): (Cell | null)[] {
  return Array.from({ length: across }, (_, c) => {
    if (r === NEW_ROW) return "";
    return (formulas[r]?.[column + c] ?? "") === "" ? (rows[r]?.[column + c] ?? "") : null;
  });
}

/** Everything anew: room is made or left at the foot of the table, and one block is written. */
function wholeTable(target: TableTarget, present: PresentTable): TablePlan {
  const { rows, header, formats } = target;
  const { headerAt } = present;
  const first = headerAt + 1;
  const before = present.rows.length - first;
  const width = header.length;
  const more = rows.length - before;
  const standing = present.rows
    .slice(headerAt)
    .map((_, i) => cellsAsRead(present, headerAt + i, 0, width));
  const blank = (count: number) =>
    Array.from({ length: Math.max(0, count) }, () => new Array<Cell>(width).fill(""));
  const across = present.rows[0]?.length ?? 0;
  const left = present.rows
    .slice(first + rows.length)
    .map((_, i) => cellsAsRead(present, first + rows.length + i, 0, across));
  return {
    before: more > 0 ? rowsAsRead(target, present) : [],
    inserted: more > 0 ? [{ row: first + before, count: more }] : [],
    look: [{ row: headerAt, column: 0, rows: [...standing, ...blank(more)] }],
    blocks: [{ row: headerAt, column: 0, rows: [header, ...rows, ...blank(-more)] }],
    fresh:
      rows.length === 0
        ? []
        : [{ row: first, rows, formats: formatsOf(formats, 0, rows.length, width) }],
    copied: [],
    deleted: more < 0 ? [{ row: first + rows.length, cells: left }] : [],
    rows,
    places: rows.map((_, i) => first + i),
  };
}
