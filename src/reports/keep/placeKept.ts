import type { Cell, SheetSnapshot } from "../../schema/index";
import type { KeyedRows } from "../report/report";
import { everyLanguage } from "../report/reportColumns";
import { isUnwritten, type KeyedTab, RowKeys } from "../report/rowIdentity";
import {
  holdsAnything,
  isFormula,
  type KeptColumn,
  type KeptRow,
  keptRow,
  writtenBeside,
} from "./keptCells";
import { mergeKept } from "./mergeKept";

/** Which of the user's cells go to which row, and which to the foot. */
export interface PlacedCells {
  /** By row of the report. */
  readonly placed: ReadonlyMap<number, KeptRow>;
  /** In the order of the sheet; the key is "" where the row says nothing of whose it is. */
  readonly foot: readonly { readonly key: string; readonly kept: KeptRow }[];
}

const nothingKept: PlacedCells = { placed: new Map(), foot: [] };

/** Where the rows of a sheet stand in which cells may be kept. */
export interface KeptLayout {
  readonly columns: readonly KeptColumn[];
  /** The first row of the snapshot that stands under the header, from 0. */
  readonly firstRow: number;
}

interface Found {
  readonly key: string;
  /** The row of the report; undefined: none has this key. */
  readonly index: number | undefined;
  readonly kept: KeptRow;
}

/** Finds for every row of the sheet that holds cells of the user's the row of the report it belongs to. */
export function placeKept(
  report: KeyedRows,
  present: SheetSnapshot | null,
  layout: KeptLayout,
): PlacedCells {
  if (present === null || !layout.columns.some(({ keeps }) => keeps)) return nothingKept;
  const { columns } = layout;
  const placed = new Map<number, KeptRow>();
  const gone: { readonly key: string; readonly kept: KeptRow }[] = [];
  for (const { key, index, kept } of findRows(report, present, layout)) {
    const first = index === undefined ? undefined : placed.get(index);
    if (index === undefined) {
      // A run may have been cut off when it had put the row at the foot, and not yet taken it out above.
      if (!gone.some((each) => key !== "" && each.key === key && isSameKept(each.kept, kept)))
        gone.push({ key, kept });
    } else if (first === undefined) placed.set(index, kept);
    else {
      const { merged, rest } = mergeKept(first, kept, columns);
      placed.set(index, merged);
      if (rest !== null) gone.push({ key: "", kept: rest });
    }
  }
  const isWritten = writtenBeside(placed.values());
  return { placed, foot: gone.filter(({ kept }) => isWritten(kept)) };
}

/** Whether both say the same; a box at the foot is none. */
const isSameKept = (a: KeptRow, b: KeptRow) => JSON.stringify(said(a)) === JSON.stringify(said(b));
const said = ({ cells }: KeptRow) =>
  cells.map((cell) => (isFormula(cell) || !isUnwritten(cell) ? cell : ""));

/** The rows of the sheet that hold cells of the user's, in order, with the report's row of each. */
function findRows(report: KeyedRows, present: SheetSnapshot, layout: KeptLayout): readonly Found[] {
  const { columns, firstRow } = layout;
  const keys = new RowKeys(
    report.tab,
    columns.map(({ column }) => column?.id ?? null),
  );
  const slots = new Slots(report);
  const markers = markersOf(report);
  const markerAt = columns.findIndex(
    ({ column }) => column !== null && column.id === report.columns[0]?.id,
  );
  const found: Found[] = [];
  for (let r = firstRow; r < present.rows.length; r++) {
    const row = present.rows[r]!;
    if (!holdsAnything(present, r, columns)) continue;
    const kept = keptRow(present, r, columns);
    if (markers.has(row[markerAt] ?? "")) {
      found.push({ key: "", index: undefined, kept: { ...kept, row: [] } });
      continue;
    }
    const key = report.presentKeys === null ? keys.of(row) : (report.presentKeys[r] ?? "");
    found.push({ key, index: slots.take(key, !keys.hasId(row)), kept });
  }
  return found;
}

/** The report's rows by key, handed out in order where several share one. */
class Slots {
  private readonly byKey = new Map<string, number[]>();
  private readonly byName = new Map<string, number[]>();
  private readonly taken = new Map<string, number>();

  constructor(report: KeyedRows) {
    const keys = new RowKeys(
      report.tab,
      report.columns.map(({ id }) => id),
    );
    for (const [index, key] of report.keys.entries()) {
      const row = report.rows[index]!;
      if (key === "") continue;
      add(this.byKey, key, index);
      if (keys.hasId(row)) add(this.byName, keys.byName(row), index);
    }
  }

  /**
   * The row for a row of the sheet with this key. Members get IDs in time: a row of the sheet without
   * one belongs to whoever has that name, if only one has.
   */
  take(key: string, withoutId: boolean): number | undefined {
    if (key === "") return undefined;
    const exact = this.byKey.get(key);
    if (exact !== undefined) {
      const nth = this.taken.get(key) ?? 0;
      this.taken.set(key, nth + 1);
      return exact[nth % exact.length];
    }
    const named = withoutId ? this.byName.get(key) : undefined;
    return named?.length === 1 ? named[0] : undefined;
  }
}

function add(map: Map<string, number[]>, key: string, index: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [index]);
  else list.push(index);
}

export function markersOf(report: KeyedRows): ReadonlySet<Cell> {
  return new Set(everyLanguage().map(({ reports }) => markerOf(report.tab, reports.noLonger)));
}

/** The heading, in one language, over what is no longer listed. */
export function markerOf(
  tab: KeyedTab,
  noLonger: { readonly flagged: string; readonly listed: string },
): string {
  return tab === "followUp" ? noLonger.flagged : noLonger.listed;
}
