import { type CellContent, ImageCell } from "./cellContent";
import { createStyleLayers, type StyleLayers } from "./cellStyle";
import { moveParts } from "./moveParts";
import type { Axis, Rect } from "./rect";
import { Runs } from "./runs";
import type {
  ChartModel,
  ConditionalRuleModel,
  FilterModel,
  GridEdit,
  MetadataModel,
  ProtectionModel,
  TableModel,
} from "./sheetParts";

/** A grid, a chart that was moved to a sheet of its own, or a view of a connected database. */
export type SheetKind = "GRID" | "OBJECT" | "DATASOURCE";

export const newSheetRows = 1000;
export const newSheetColumns = 26;
/** What a new sheet is; a grid of the usual size where nothing is said. */
export interface SheetForm {
  readonly rows?: number;
  readonly columns?: number;
  readonly kind?: SheetKind;
}

export const defaultColumnWidth = 100;
export const defaultRowHeight = 21;

/**
 * One sheet as data: its grid, the properties of its cells as layers, and what lies on top of it.
 * Rows and columns start at 1. Knows nothing of the calls, their limits or their costs.
 */
export class SheetModel {
  readonly id: number;
  readonly kind: SheetKind;
  name: string;
  maxRows: number;
  maxColumns: number;
  frozenRows = 0;
  frozenColumns = 0;
  hidden = false;
  hiddenGridlines = false;
  tabColor: string | null = null;
  rightToLeft = false;
  groupControlAfter = true;
  rowGroupControlAfter = true;
  readonly styles: StyleLayers = createStyleLayers();
  readonly columnWidths = new Runs<number>(defaultColumnWidth);
  readonly hiddenColumns = new Runs<boolean>(false);
  readonly columnGroupDepths = new Runs<number>(0);
  readonly rowHeights = new Runs<number>(defaultRowHeight);
  readonly hiddenRows = new Runs<boolean>(false);
  /** The rows that the filter hid when its criteria were last set: by place, whatever stands there now. */
  readonly filteredRows = new Runs<boolean>(false);
  collapsedGroups: { readonly column: number; readonly depth: number }[] = [];
  merges: Rect[] = [];
  protections: ProtectionModel[] = [];
  conditionalRules: readonly ConditionalRuleModel[] = [];
  filter: FilterModel | null = null;
  tables: TableModel[] = [];
  charts: ChartModel[] = [];
  metadata: MetadataModel[] = [];
  /** What came in and went since the sheet was read from a file: by it what the file has is found again. */
  gridEdits: GridEdit[] = [];
  #rows: (CellContent[] | undefined)[] = [];
  #lastRow: number | null = 0;

  constructor(
    id: number,
    name: string,
    { rows = newSheetRows, columns = newSheetColumns, kind = "GRID" }: SheetForm = {},
  ) {
    this.id = id;
    this.name = name;
    this.kind = kind;
    this.maxRows = kind === "GRID" ? rows : 0;
    this.maxColumns = kind === "GRID" ? columns : 0;
  }

  content(row: number, column: number): CellContent {
    return this.#rows[row]?.[column - 1] ?? "";
  }

  /** The cells of a row from column A on, possibly fewer than the grid has; undefined where blank. */
  row(row: number): readonly CellContent[] | undefined {
    return this.#rows[row];
  }

  setContent(row: number, column: number, content: CellContent): void {
    const cells = this.writableRow(row, column);
    cells[column - 1] = content;
    this.#lastRow = null;
  }

  /** Puts an image into a cell, as *Insert image in cell* does. */
  setImage(row: number, column: number, title = ""): void {
    this.setContent(row, column, new ImageCell(title));
  }

  /** The cells of a row to write to, at least as long as `columns`. Call `contentChanged` after. */
  writableRow(row: number, columns: number): CellContent[] {
    let cells = this.#rows[row];
    if (!cells) {
      cells = [];
      this.#rows[row] = cells;
    }
    while (cells.length < columns) cells.push("");
    return cells;
  }

  /** Takes over whole rows, by number from 1: what a file held. */
  adoptRows(rows: (CellContent[] | undefined)[]): void {
    this.#rows = rows;
    this.#lastRow = null;
  }

  contentChanged(): void {
    this.#lastRow = null;
  }

  clearContent(rect: Rect): void {
    const end = Math.min(rect.row + rect.rows, this.#rows.length);
    for (let row = rect.row; row < end; row++) {
      const cells = this.#rows[row];
      if (!cells) continue;
      if (rect.column === 1 && rect.columns >= cells.length) this.#rows[row] = undefined;
      else {
        const last = Math.min(rect.column - 1 + rect.columns, cells.length);
        for (let i = rect.column - 1; i < last; i++) cells[i] = "";
      }
    }
    this.styles.textRuns.fill(rect, null);
    this.#lastRow = null;
  }

  /** The last row with content, 0 where there is none. */
  lastRow(): number {
    if (this.#lastRow === null) {
      let row = this.#rows.length - 1;
      while (row > 0 && !this.#rows[row]?.some((content) => content !== "")) row -= 1;
      this.#lastRow = Math.max(row, 0);
    }
    return this.#lastRow;
  }

  /** The last column with content, 0 where there is none. */
  lastColumn(): number {
    let last = 0;
    for (const cells of this.#rows) {
      if (!cells) continue;
      for (let i = cells.length - 1; i >= last; i--) if (cells[i] !== "") last = i + 1;
    }
    return last;
  }

  whole(): Rect {
    return { row: 1, column: 1, rows: this.maxRows, columns: this.maxColumns };
  }

  /**
   * Puts rows or columns in before `at`; they look like the one at `like` (0: like new ones). What
   * lies on other sheets and refers to this one is moved by the spreadsheet's `insert`.
   */
  insert(axis: Axis, at: number, count: number, like: number): void {
    if (axis === "rows") this.#insertRows(at, count, like);
    else this.#insertColumns(at, count, like);
    this.gridEdits.push({ axis, at, count });
    moveParts(this, axis, at, count);
  }

  remove(axis: Axis, at: number, count: number): void {
    if (axis === "rows") this.#removeRows(at, count);
    else this.#removeColumns(at, count);
    this.gridEdits.push({ axis, at, count: -count });
    moveParts(this, axis, at, -count);
  }

  #insertRows(at: number, count: number, like: number): void {
    if (at < this.#rows.length) {
      const tail = this.#rows.splice(at);
      this.#rows.length = at + count;
      for (const cells of tail) this.#rows.push(cells);
    }
    this.maxRows += count;
    if (at <= this.frozenRows) this.frozenRows += count;
    for (const [name, layer] of Object.entries(this.styles))
      layer.insertRows(at, count, inherits(name) ? like : 0);
    this.rowHeights.insert(at, count, defaultRowHeight);
    this.hiddenRows.insert(at, count, false);
    this.filteredRows.insert(at, count, false);
    this.#lastRow = null;
  }

  #removeRows(at: number, count: number): void {
    this.#rows.splice(at, count);
    this.maxRows -= count;
    this.frozenRows -= overlap(at, count, this.frozenRows);
    for (const layer of Object.values(this.styles)) layer.removeRows(at, count);
    this.rowHeights.remove(at, count);
    this.hiddenRows.remove(at, count);
    this.filteredRows.remove(at, count);
    this.#lastRow = null;
  }

  #insertColumns(at: number, count: number, like: number): void {
    const blanks = new Array<CellContent>(count).fill("");
    for (const cells of this.#rows)
      if (cells && cells.length >= at) cells.splice(at - 1, 0, ...blanks);
    this.maxColumns += count;
    if (at <= this.frozenColumns) this.frozenColumns += count;
    for (const [name, layer] of Object.entries(this.styles))
      layer.insertColumns(at, count, inherits(name) ? like : 0);
    this.columnWidths.insert(at, count, like > 0 ? this.columnWidths.at(like) : defaultColumnWidth);
    this.hiddenColumns.insert(at, count, false);
    const depth = Math.min(
      at > 1 ? this.columnGroupDepths.at(at - 1) : 0,
      this.columnGroupDepths.at(at),
    );
    this.columnGroupDepths.insert(at, count, depth);
    this.collapsedGroups = this.collapsedGroups.map((group) =>
      group.column >= at ? { ...group, column: group.column + count } : group,
    );
  }

  #removeColumns(at: number, count: number): void {
    for (const cells of this.#rows) cells?.splice(at - 1, count);
    this.maxColumns -= count;
    this.frozenColumns -= overlap(at, count, this.frozenColumns);
    for (const layer of Object.values(this.styles)) layer.removeColumns(at, count);
    this.columnWidths.remove(at, count);
    this.hiddenColumns.remove(at, count);
    this.columnGroupDepths.remove(at, count);
    this.collapsedGroups = this.collapsedGroups
      .filter((group) => group.column < at || group.column >= at + count)
      .map((group) => (group.column >= at ? { ...group, column: group.column - count } : group));
    this.#lastRow = null;
  }
}

/** Notes and links belong to their cell; looks and drop-downs are handed on to new neighbours. */
const inherits = (style: string): boolean => style !== "note" && style !== "textRuns";

/** How many of the positions 1 … `frozen` lie among the `count` from `at` on. */
const overlap = (at: number, count: number, frozen: number): number =>
  Math.max(0, Math.min(frozen, at + count - 1) - at + 1);
