import { type Cell, type OutCell, type SheetSnapshot, withCells } from "../../schema/index";
import { fingerprintOf } from "../report/memory";
import { keyText } from "../report/rowIdentity";

/**
 * The columns of a tab as a refresh left them: the header of each, and fingerprints of what was written
 * under it and of the first cell of that; "" where it is the user's, or nothing.
 */
export type WrittenColumns = readonly (readonly [header: string, cells: string, first: string])[];

/** How far down a column is compared: what stands there has been written by nobody else. */
const MOST_ROWS = 100;
/** How far down the header is looked for, should the user have put rows above it. */
const HEADER_SEARCH = 10;

/** What is to be remembered of a tab that is about to be written. */
export function writtenColumns(
  header: readonly Cell[],
  rows: readonly (readonly OutCell[])[],
  isUsers: (column: number) => boolean,
): WrittenColumns {
  return header.map((cell, c) =>
    isUsers(c)
      ? [keyText(cell), "", ""]
      : [keyText(cell), cellsOf(rows, c), cellsOf(rows.slice(0, 1), c)],
  );
}

/**
 * The sheet with the headers back that the user typed over: a column is ours where it stands to the
 * right of the same column as it was written, and under its header is what was written there, or its
 * header is what was to stand under it: a row came in above just then. Any other column is the user's,
 * whatever is missing of ours.
 */
export function restoreHeaders(present: SheetSnapshot, written: WrittenColumns): SheetSnapshot {
  const at = headerRowOf(present, written);
  if (at < 0) return present;
  const header = present.rows[at]!.map(keyText);
  // A column that the last refresh knew as the user's is theirs, whatever stands in it.
  const users = new Set(written.flatMap(([name, cells]) => (cells === "" ? [name] : [])));
  const below = present.rows.slice(at + 1, at + 1 + MOST_ROWS);
  const restored = [...present.rows[at]!];
  for (const [i, [name, cells, first]] of written.entries()) {
    if (cells === "" || header.includes(name)) continue;
    const left = written[i - 1]?.[0];
    const c = header.findIndex(
      (text, each) =>
        header[each - 1] === left &&
        (text === "" || !users.has(text)) &&
        (cellsOf(below, each) === cells || isFirst(text, first)),
    );
    if (c < 0) continue;
    header[c] = name;
    restored[c] = name;
  }
  return withCells(present, { rows: present.rows.map((row, r) => (r === at ? restored : row)) });
}

const isFirst = (text: string, first: string) => text !== "" && fingerprintOf(text) === first;

/** The row with most of the headers; −1 where none has any. */
function headerRowOf(present: SheetSnapshot, written: WrittenColumns): number {
  const names = new Set(written.map(([name]) => name).filter((name) => name !== ""));
  let best = -1;
  let most = 0;
  for (const [r, row] of present.rows.slice(0, HEADER_SEARCH).entries()) {
    const found = new Set(row.map(keyText).filter((text) => names.has(text))).size;
    if (found > most) [best, most] = [r, found];
  }
  return best;
}

/** A fingerprint of the first cells of a column; "" where they are all blank. */
function cellsOf(rows: readonly (readonly OutCell[])[], c: number): string {
  const texts = rows.slice(0, MOST_ROWS).map((row) => keyText(row[c]));
  while (texts[texts.length - 1] === "") texts.pop();
  return texts.length === 0 ? "" : fingerprintOf(texts.join("\n"));
}
