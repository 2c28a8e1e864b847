import { type Cell, isBlank, type OutCell } from "../../schema/index";
import { fingerprintOf } from "../report/memory";
import { keyText } from "../report/rowIdentity";

/** What is remembered of a table as it was written, to find its end again. */
export interface WrittenTable {
  /** How many rows stood under its header. */
  readonly rows: number;
  /** A fingerprint of the last of them; "" where there was none. */
  readonly last: string;
  /** What all of them come to, in whatever order. */
  readonly sum: number;
  /**
   * How many rows were about to be put in at the foot of the table that stood there, and how many
   * blank ones parted it from what the user wrote below: a run that was cut off may have come just so
   * far. Left out where none were.
   */
  readonly room?: { readonly rows: number; readonly below: number };
}

/** Which of the columns are ours; by our cells in it a row is known as one that we wrote. */
type OurColumns = readonly number[];

/** What is to be remembered of a table that is about to be written. */
export function writtenTable(
  rows: readonly (readonly OutCell[])[],
  columns: OurColumns,
): WrittenTable {
  const last = rows[rows.length - 1];
  return {
    rows: rows.length,
    last: last === undefined ? "" : printOf(last, columns),
    sum: sumOf(rows, columns),
  };
}

/**
 * The row behind the last of the table, from 0. Below it stands what the user wrote, which stays; rows
 * that were put in at the foot, and not filled, belong to the table.
 *
 * The table ends where it ended when it was written, if its last row stands there or the same rows in
 * another order: somebody sorted. Where rows have come in or gone out since, it ends with the row
 * that was its last. Of a table of which nothing is remembered, before the first row that is blank.
 *
 * @param written several where it is not certain which was written: the longest that is there
 */
export function tableEnd(
  rows: readonly (readonly Cell[])[],
  firstRow: number,
  columns: OurColumns,
  written: readonly WrittenTable[],
): number {
  const ends = written.map((each) => endOf(rows, firstRow, columns, each));
  const end = Math.max(-1, ...ends);
  if (end < 0) return endBeforeBlank(rows, firstRow, columns);
  const below = blankRows(rows, end);
  return (
    end + (written.find(({ room }) => room && room.rows + room.below === below)?.room?.rows ?? 0)
  );
}

/** How many blank rows part what stands above a row, counted from 0, from what stands below. */
export function blankRows(rows: readonly (readonly Cell[])[], from: number): number {
  let count = 0;
  while (rows[from + count]?.every(isBlank)) count++;
  return count;
}

/** −1: nothing of it is to be found. */
function endOf(
  rows: readonly (readonly Cell[])[],
  firstRow: number,
  columns: OurColumns,
  written: WrittenTable,
): number {
  const end = firstRow + written.rows;
  const isLast = (r: number) => printOf(rows[r]!, columns) === written.last;
  if (end <= rows.length) {
    if (end === firstRow || isLast(end - 1)) return end;
    if (sumOf(rows.slice(firstRow, end), columns) === written.sum) return end;
  }
  for (let r = rows.length - 1; r >= firstRow; r--) if (isLast(r)) return r + 1;
  return -1;
}

function endBeforeBlank(
  rows: readonly (readonly Cell[])[],
  firstRow: number,
  columns: OurColumns,
): number {
  let end = firstRow;
  while (end < rows.length && columns.some((c) => !isBlank(rows[end]![c] ?? ""))) end++;
  return end;
}

function printOf(row: readonly OutCell[], columns: OurColumns): string {
  return fingerprintOf(columns.map((c) => keyText(row[c])).join("\u001f"));
}

/** The same whatever the order. Lengths and ends of texts tell tables apart well enough, and fast. */
function sumOf(rows: readonly (readonly OutCell[])[], columns: OurColumns): number {
  let sum = 0;
  for (const row of rows) {
    let own = 7;
    for (const c of columns) {
      const cell = row[c];
      const text = typeof cell === "object" && "text" in cell ? cell.text : cell;
      if (typeof text === "string")
        own = (own * 31 + text.length * 131 + (text.charCodeAt(text.length - 1) || 0)) | 0;
      else if (typeof cell === "number") own = (own * 31 + (cell | 0)) | 0;
      else own = (own * 31) | 0;
    }
    sum = (sum + own) | 0;
  }
  return sum;
}
