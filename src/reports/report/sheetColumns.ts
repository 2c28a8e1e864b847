import {
  type Cell,
  type ColumnSpec,
  type GeneratedTab,
  generatedTabs,
  type SheetSnapshot,
} from "../../schema/index";
import type { Report, ReportColumn } from "./report";
import { everyLanguage, headerOf } from "./reportColumns";
import { isUnwritten } from "./rowIdentity";

/** Row 2 of a generated tab, counted from 0. */
export const HEADER_ROW = 1;
/** How far down the header is looked for, should the user have put rows above it. */
const HEADER_SEARCH = 10;

/** One column of a generated tab as it is going to stand in its sheet. */
export interface SheetColumn {
  readonly header: Cell;
  /** Ours, with its index in the report; null: the user's, or one that is out of use. */
  readonly column: ReportColumn | null;
  readonly index: number;
  /** Ours of an earlier refresh: it stays, blank, so that what stands beside it stays in place. */
  readonly retired: boolean;
  /** Its cells are the user's: a kept column of ours, or a column of their own. */
  readonly keeps: boolean;
}

/** Where everything stands in a generated tab. */
export interface SheetLayout {
  readonly columns: readonly SheetColumn[];
  /** The first row of the snapshot that stands under the header, from 0. */
  readonly firstRow: number;
  /** Ours of an earlier refresh that stand beyond the last of `columns`: to be cleared whole. */
  readonly cleared: readonly number[];
}

/**
 * Finds the report's columns in the sheet as it stands, by header in any language. The sheet's order
 * is kept, columns of the user's keep their place, and what is missing of ours is added at the end.
 * Where the header is gone, our columns are taken to stand in their own order.
 */
export function layOut(report: Report, present: SheetSnapshot | null): SheetLayout {
  const headerRow = present === null ? -1 : findHeader(report, present);
  const columns: SheetColumn[] =
    present === null || headerRow < 0
      ? report.columns.map(ours)
      : columnsUnder(report, present.rows[headerRow] ?? []);
  let dropped: readonly number[] = [];
  if (present !== null) {
    const width = present.rows[0]?.length ?? 0;
    while (columns.length < width) columns.push(users(""));
    dropped = dropUnusedAtEnd(columns, present, headerRow + 1);
  }
  const found = new Set(columns.map(({ index }) => index));
  for (const [index, column] of report.columns.entries())
    if (!found.has(index)) columns.push(ours(column, index));
  const cleared = dropped.filter((c) => c >= columns.length);
  return { columns, firstRow: headerRow + 1, cleared };
}

/** Where the header of a generated tab stands, from 0, and which columns are ours and not the user's. */
export function ourColumns(
  tab: GeneratedTab,
  rows: readonly (readonly Cell[])[],
): { readonly headerAt: number; readonly columns: readonly number[] } {
  const specs: readonly (readonly [string, ColumnSpec])[] = Object.entries(generatedTabs[tab]);
  const all = everyLanguage();
  const known = new Set(
    specs
      .filter(([, spec]) => spec.kept !== true)
      .flatMap(([id]) => all.map((words) => headerKey(headerOf(words, tab, id)))),
  );
  let headerAt = HEADER_ROW;
  let most = 0;
  for (const [r, row] of rows.slice(0, HEADER_SEARCH).entries()) {
    const matches = new Set(row.map(headerKey).filter((key) => known.has(key))).size;
    if (matches > most) [headerAt, most] = [r, matches];
  }
  const header = rows[headerAt] ?? [];
  return {
    headerAt,
    columns: header.flatMap((cell, c) => (known.has(headerKey(cell)) ? [c] : [])),
  };
}

const ours = (column: ReportColumn, index: number): SheetColumn => ({
  header: column.header,
  column,
  index,
  retired: false,
  keeps: column.kept,
});

const users = (header: Cell): SheetColumn => ({
  header,
  column: null,
  index: -1,
  retired: false,
  keeps: true,
});

/** How headers are compared: wherever their lines end. */
export function headerKey(header: Cell): string {
  if (typeof header !== "string") return "";
  return header.trim().normalize().toLowerCase().replace(/\s+/g, " ");
}

/**
 * The row with the most headers of ours among the first. Where none has any, it is row 2 if there are
 * fewer columns than ours, which were deleted then; else −1, the header itself was.
 */
function findHeader(report: Report, present: SheetSnapshot): number {
  const known = new Set(report.columns.flatMap(({ headers }) => headers.map(headerKey)));
  const width = present.rows[0]?.length ?? 0;
  let best = width < report.columns.length ? HEADER_ROW : -1;
  let most = 0;
  for (const [r, row] of present.rows.slice(0, HEADER_SEARCH).entries()) {
    const matches = new Set(row.map(headerKey).filter((key) => known.has(key))).size;
    if (matches > most) [best, most] = [r, matches];
  }
  return best;
}

function columnsUnder(report: Report, header: readonly Cell[]): SheetColumn[] {
  const made = report.columns.map(({ headers }) => headers);
  const byHeader = header.map((cell, c) => (report.places.has(c) ? "" : cell));
  const indices = findColumns([...made, ...report.retired], byHeader);
  return header.map((cell, c) => {
    const id = report.places.get(c);
    if (id === null) return { header: "", column: null, index: -1, retired: true, keeps: false };
    const index =
      id === undefined ? indices[c]! : report.columns.findIndex((each) => each.id === id);
    if (index < 0) return users(cell);
    const column = report.columns[index];
    return column === undefined
      ? { header: cell, column: null, index: -1, retired: true, keeps: false }
      : ours(column, index);
  });
}

/**
 * Which of our columns, each with its headers by language, or one, stands under each header of the
 * sheet; −1: none. The language in which most headers are comes first: where ours says 비고, a column
 * called Note is the user's. So is the second of two with the same header.
 */
export function findColumns(
  columns: readonly (readonly string[])[],
  header: readonly Cell[],
): readonly number[] {
  const keys = header.map(headerKey);
  const byLanguage = (columns[0] ?? []).map((_, language) =>
    columns.map((headers) => headerKey(headers[language] ?? headers[0] ?? "")),
  );
  const known = (names: readonly string[]) => keys.filter((key) => names.includes(key)).length;
  const found = keys.map(() => -1);
  for (const names of [...byLanguage].sort((a, b) => known(b) - known(a)))
    for (const [index, name] of names.entries()) {
      const c =
        name === "" || found.includes(index)
          ? -1
          : keys.findIndex((key, at) => key === name && found[at]! < 0);
      if (c >= 0) found[c] = index;
    }
  return found;
}

/**
 * Takes off the columns at the right edge that hold nothing any more: out of use, or unwritten from
 * top to bottom (boxes that nobody ticked say no more than blanks). Which of them are out of use is given back: in the sheet they hold old figures still.
 */
function dropUnusedAtEnd(
  columns: SheetColumn[],
  present: SheetSnapshot,
  firstRow: number,
): readonly number[] {
  const dropped: number[] = [];
  while (columns.length > 0) {
    const last = columns[columns.length - 1]!;
    const c = columns.length - 1;
    const unused =
      last.column === null && (last.retired || isUnwrittenColumn(present, c, firstRow));
    if (!unused) break;
    if (last.retired) dropped.unshift(c);
    columns.pop();
  }
  return dropped;
}

function isUnwrittenColumn(present: SheetSnapshot, c: number, firstRow: number): boolean {
  for (let r = Math.max(0, firstRow - 1); r < present.rows.length; r++) {
    if (!isUnwritten(present.rows[r]?.[c] ?? "") || (present.formulas[r]?.[c] ?? "") !== "")
      return false;
  }
  return true;
}
