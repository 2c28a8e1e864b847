import type { Say } from "../../i18n/index";
import type { Cell, OutCell, SheetSnapshot } from "../../schema/index";
import type { Report, ReportColumn } from "../report/report";
import { rowIdentities } from "../report/rowIdentity";
import { HEADER_ROW, layOut, type SheetColumn } from "../report/sheetColumns";
import { alignRows, NEW_ROW, watchedColumns } from "./alignRows";
import { cellAt } from "./keptCells";
import { markerOf, type PlacedCells, placeKept } from "./placeKept";

/** A generated tab as it is going to stand in its sheet, the user's own cells in their places. */
export interface ArrangedTab {
  readonly header: readonly Cell[];
  /** What stands under the header. [Size: rows × header.length] */
  readonly rows: readonly (readonly OutCell[])[];
  /** For each column of the sheet: ours, or null for the user's. */
  readonly columns: readonly (ReportColumn | null)[];
  /** Number formats of the columns that are the user's, by column; null where none is known. */
  readonly formats: ReadonlyMap<number, readonly (string | null)[]>;
  /** How many of the rows, from the first, are the report's; below stands what is no longer listed. */
  readonly listed: number;
  /** Columns of the sheet, from 0, beyond the last of `columns`: ours once, and no longer made. */
  readonly cleared: readonly number[];
  /** For each of the rows the row of the snapshot, from 0, that it goes on from; −1 where it is new. */
  readonly from: Int32Array;
  /** Where the header stands in the snapshot, from 0; −1 where there is none. */
  readonly headerAt: number;
  /** The columns by which rows are known, and others that must stand as they were read. */
  readonly keyColumns: readonly number[];
  /** The columns whose cells are the user's: ours that are kept, and those of their own. */
  readonly kept: readonly boolean[];
}

/**
 * Puts a report into its sheet: the sheet's order of columns stays, columns of the user's stay where
 * they are, and the user's cells follow their row by its key, however rows were sorted since.
 *
 * What the user wrote beside a row that is gone moves, with the cells that say whose it was, under
 * "No longer listed" at the foot, and comes back with the row. Nothing that was written is lost;
 * arranging the result again changes nothing.
 */
export function arrange(report: Report, present: SheetSnapshot | null, say: Say): ArrangedTab {
  const layout = layOut(report, present);
  const { columns, firstRow } = layout;
  const placed = placeKept(report, present, layout);
  // As formulas count it. Of a tab that is made, and where the header is to be put back, row 3.
  const first = (present === null || firstRow === 0 ? HEADER_ROW + 1 : firstRow) + 1;
  const listed = tableRows(report, columns, placed, first);
  const foot = footRows(report, columns, placed.foot, say, first + listed.length);
  const rows = foot.length === 0 ? listed : [...listed, ...foot];
  return {
    header: columns.map(({ header }) => header),
    rows,
    columns: columns.map(({ column }) => column),
    formats: formatsOf(columns, listed.length, foot.length, placed),
    listed: listed.length,
    cleared: layout.cleared,
    from:
      present === null
        ? new Int32Array(rows.length).fill(NEW_ROW)
        : alignRows(report, present, { rows, columns, firstRow, kept: placed }),
    headerAt: firstRow - 1,
    keyColumns: watchedColumns(report.tab, columns),
    kept: columns.map(({ keeps }) => keeps),
  };
}

function tableRows(
  report: Report,
  columns: readonly SheetColumn[],
  { placed }: PlacedCells,
  first: number,
): readonly (readonly OutCell[])[] {
  const asTheyAre =
    placed.size === 0 &&
    report.stamps.size === 0 &&
    columns.length === report.columns.length &&
    columns.every(({ index }, c) => index === c);
  if (asTheyAre) return report.rows;
  return report.rows.map((row, i) => {
    const kept = placed.get(i);
    const stamps = report.stamps.get(report.keys[i]!);
    const out: OutCell[] = new Array(columns.length);
    for (let c = 0; c < columns.length; c++) {
      const { index, column } = columns[c]!;
      const present = kept?.cells[c] ?? "";
      const stamp = column === null ? undefined : stamps?.[column.id];
      if (stamp !== undefined) out[c] = stamp;
      else if (present === "") out[c] = index < 0 ? "" : row[index]!;
      else out[c] = cellAt(present, first + i, c + 1);
    }
    return out;
  });
}

function footRows(
  report: Report,
  columns: readonly SheetColumn[],
  foot: PlacedCells["foot"],
  say: Say,
  heading: number,
): readonly (readonly OutCell[])[] {
  if (foot.length === 0) return [];
  const marker = markerOf(report.tab, say.words.reports.noLonger);
  const title = columns.map(({ index }): OutCell => (index === 0 ? marker : ""));
  const { shown } = rowIdentities[report.tab];
  const rows = foot.map(({ key, kept }, f) => {
    const stamps = report.stamps.get(key);
    return columns.map(({ column, keeps }, c): OutCell => {
      const stamp = column === null ? undefined : stamps?.[column.id];
      // A box that is not ticked is no box at the foot: nobody is to be reminded there.
      if (stamp !== undefined) return stamp === false ? "" : stamp;
      const cell = kept.cells[c]!;
      if (keeps)
        return cell === false && column !== null ? "" : cellAt(cell, heading + 1 + f, c + 1);
      return column !== null && shown.includes(column.id) ? (kept.row[c] ?? "") : "";
    });
  });
  return [title, ...rows];
}

function formatsOf(
  columns: readonly SheetColumn[],
  listed: number,
  footed: number,
  { placed, foot }: PlacedCells,
): ReadonlyMap<number, readonly (string | null)[]> {
  const formats = new Map<number, readonly (string | null)[]>();
  for (const [c, { keeps }] of columns.entries()) {
    if (!keeps) continue;
    const column: (string | null)[] = new Array(listed + footed).fill(null);
    for (const [i, kept] of placed) column[i] = kept.formats[c] ?? null;
    for (const [f, { kept }] of foot.entries()) column[listed + 1 + f] = kept.formats[c] ?? null;
    formats.set(c, column);
  }
  return formats;
}
