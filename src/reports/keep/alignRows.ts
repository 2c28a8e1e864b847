import type { Cell, OutCell, SheetSnapshot } from "../../schema/index";
import type { Report } from "../report/report";
import { keyText, RowKeys, rowIdentities } from "../report/rowIdentity";
import type { SheetColumn } from "../report/sheetColumns";
import { markersOf, type PlacedCells } from "./placeKept";

/** Of a row that is about to be written: no row that stands there is the same. */
export const NEW_ROW = -1;

/** What a table is going to hold, and where its rows stood. */
interface Aligned {
  /** The rows, as they will stand. [Size: rows × columns] */
  readonly rows: readonly (readonly OutCell[])[];
  readonly columns: readonly SheetColumn[];
  /** The first row of the snapshot that stands under the header, from 0. */
  readonly firstRow: number;
  readonly kept: PlacedCells;
}

/**
 * For each row of a table that is about to be written the row of the snapshot that it goes on from,
 * or {@link NEW_ROW}. A row with cells of the user's goes on where they stand; others are known by
 * their key. Mostly nothing has moved: so it is compared from both ends before anything is looked up.
 */
export function alignRows(
  report: Report,
  present: SheetSnapshot,
  { rows, columns, firstRow, kept }: Aligned,
): Int32Array {
  const from = new Int32Array(rows.length).fill(NEW_ROW);
  const isTaken = new Uint8Array(present.rows.length);
  const take = (i: number, r: number) => {
    from[i] = r;
    isTaken[r] = 1;
  };
  const listed = report.rows.length;
  for (const [i, { at }] of kept.placed) take(i, at);
  kept.foot.forEach(({ kept: { at } }, f) => {
    if (isTaken[at] === 0) take(listed + 1 + f, at);
  });
  if (rows.length > listed) {
    const marker = markerRow(report, present, columns, firstRow);
    if (marker >= 0 && isTaken[marker] === 0) take(listed, marker);
  }
  const isSame = sameKey(report, present, { rows, columns });
  let top = 0;
  for (; top < listed; top++) {
    const r = firstRow + top;
    if (from[top] === r) continue;
    if (from[top] !== NEW_ROW || r >= present.rows.length || isTaken[r] === 1) break;
    if (!isSame(top, r)) break;
    take(top, r);
  }
  let r = present.rows.length - 1;
  for (let i = listed - 1; i >= top; i--, r--) {
    while (r >= firstRow && isTaken[r] === 1 && from[i] !== r) r--;
    if (from[i] === r) continue;
    if (from[i] !== NEW_ROW || r < firstRow + top || !isSame(i, r)) break;
    take(i, r);
  }
  takeByKey(report, present, { columns, firstRow: firstRow + top }, from, isTaken);
  return from;
}

/** What is left between the ends, looked up by key, in order where several share one. */
function takeByKey(
  report: Report,
  present: SheetSnapshot,
  { columns, firstRow }: Pick<Aligned, "columns" | "firstRow">,
  from: Int32Array,
  isTaken: Uint8Array,
): void {
  const { keys: wanted, presentKeys, tab } = report;
  const waiting = new Map<string, number[]>();
  for (let i = report.rows.length - 1; i >= 0; i--) {
    if (from[i] !== NEW_ROW || wanted[i] === "") continue;
    const list = waiting.get(wanted[i]!);
    if (list === undefined) waiting.set(wanted[i]!, [i]);
    else list.push(i);
  }
  if (waiting.size === 0) return;
  const keys = new RowKeys(
    tab,
    columns.map(({ column }) => column?.id ?? null),
  );
  for (let r = firstRow; r < present.rows.length; r++) {
    if (isTaken[r] === 1) continue;
    const key = presentKeys === null ? keys.of(present.rows[r]!) : (presentKeys[r] ?? "");
    const i = waiting.get(key)?.pop();
    if (i === undefined) continue;
    from[i] = r;
    isTaken[r] = 1;
  }
}

/** Whether a row about to be written is known by the same cells as one that stands there. */
function sameKey(
  { tab, keys, presentKeys }: Report,
  present: SheetSnapshot,
  { rows, columns }: Pick<Aligned, "rows" | "columns">,
): (i: number, r: number) => boolean {
  if (presentKeys !== null) return (i, r) => keys[i] !== "" && keys[i] === presentKeys[r];
  const at = keyColumns(tab, columns);
  return (i, r) => {
    for (const c of at) {
      const [wanted, found] = [rows[i]![c]!, present.rows[r]![c]!];
      if (wanted !== found && keyText(wanted) !== keyText(found)) return false;
    }
    return true;
  };
}

/** The columns of the sheet by which rows are known. */
function keyColumns(tab: Report["tab"], columns: readonly SheetColumn[]): readonly number[] {
  const { by, member } = rowIdentities[tab];
  return placesOf(member ? [...by, "memberId", "member"] : by, columns);
}

/** The columns that must stand as they were read: those, and what of ours the user may write. */
export function watchedColumns(
  tab: Report["tab"],
  columns: readonly SheetColumn[],
): readonly number[] {
  const watched = placesOf(rowIdentities[tab].watched ?? [], columns);
  return [...keyColumns(tab, columns), ...watched];
}

const placesOf = (ids: readonly string[], columns: readonly SheetColumn[]): readonly number[] =>
  columns.flatMap(({ column }, c) => (column !== null && ids.includes(column.id) ? [c] : []));

/** Where the heading over what is no longer listed stands; −1: nowhere. */
function markerRow(
  report: Report,
  present: SheetSnapshot,
  columns: readonly SheetColumn[],
  firstRow: number,
): number {
  const markers = markersOf(report);
  const at = columns.findIndex(({ index }) => index === 0);
  const isMarker = (row: readonly Cell[], r: number) => r >= firstRow && markers.has(row[at] ?? "");
  return present.rows.findIndex(isMarker);
}
