import type { Block, CellFormats, Chart, ColourRule, TablePlan } from "../reports/index";
import type {
  Cell,
  ColumnKind,
  FormulaCell,
  Look,
  OutCell,
  SheetSnapshot,
  Snapshot,
  Tab,
} from "../schema/index";

/** How one column of a tab of ours is set up when it is made. */
export interface ColumnLayout {
  readonly header: string;
  readonly kind: ColumnKind;
  /** The number formats of its cells. */
  readonly formats: CellFormats;
  /** In pixels. */
  readonly width: number;
  /** Of all its cells, where its rows say nothing else. */
  readonly look: Look;
  /** A note on the header that explains the column; "" for none. */
  readonly note: string;
  /** A drop-down of these words; others may be typed all the same. */
  readonly choices: readonly string[];
  /** A drop-down of what stands in columns of another tab, if that tab is there; null: none. */
  readonly offers: {
    readonly tab: Tab;
    /** The first, from 0, and how many stand side by side. */
    readonly column: number;
    readonly width: number;
    /** From 1: the row under the headers. */
    readonly firstRow: number;
    /** The headers above them: where these no longer stand there, the columns are elsewhere. */
    readonly headers: readonly Cell[];
  } | null;
  /** Stands in a collapsed column group at the right. */
  readonly rare: boolean;
  /** The user's own: never protected, its formats and validations are left alone. */
  readonly users: boolean;
}

/** How a tab looks. It is applied when the tab is made, and number formats again when columns change. */
export interface TabFormat {
  readonly columns: readonly ColumnLayout[];
  /** The row of the headers, from 1: 2 for generated tabs, 1 for input tabs that we make. */
  readonly headerRow: number;
  /** A tab that refreshes rewrite: coloured, with a warning before hand edits. */
  readonly generated: boolean;
  /** So many columns stay in sight. */
  readonly frozen: number;
  /** The height of the headers' row in pixels, in which the longest header has its lines. */
  readonly headerHeight: number;
  /** The height of a row in pixels; null: as high as its texts, which wrap, make it. */
  readonly rowHeight: number | null;
  readonly rules: readonly ColourRule[];
  /** Decimals of the money of each row of the table, from 0, where they are not its column's. */
  readonly rowDecimals: readonly number[] | null;
  /** Whether a 1 or −1 stands or stood in a column that shows it otherwise than other figures. */
  readonly showsOne: boolean;
  /** Rows of the table, from the `first`, from 0, that are totals; what each holds in this column. */
  readonly totals: {
    readonly first: number;
    readonly column: number;
    readonly labels: readonly Cell[];
    /** Whether they stood there when the tab was read, and look it. */
    readonly stand: boolean;
  };
}

/** What becomes of row 1 of a generated tab. */
export interface RowOneWrite {
  /** Its cells as they are from now on; row and column from 0. */
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly cell: FormulaCell | string;
  }[];
  /**
   * Other cells that show it, as they were read: a row or a column came in just when it was written.
   * They are emptied.
   */
  readonly strays: readonly Block<Cell>[];
}

/** Charts that stand below a table, and the hidden tab that holds what they are drawn from. */
export interface ChartsWrite {
  readonly charts: readonly Chart[];
  /** The hidden tab: its name, and the sentence at its top by which it is known. */
  readonly data: { readonly name: string; readonly sentence: string };
}

/** A tab to be made. */
export interface TabMade {
  readonly kind: "make";
  readonly tab: Tab;
  /** The name it gets; with a number behind it where a sheet is called so. */
  readonly name: string;
  readonly format: TabFormat;
  /** Row 1 of a generated tab; null for input tabs. */
  readonly title: readonly OutCell[] | null;
  readonly header: readonly Cell[];
  /** What stands under the header. [Size: rows × header.length] */
  readonly rows: readonly (readonly OutCell[])[];
  /** null: it is a tab without charts. */
  readonly charts: ChartsWrite | null;
}

/** A table in a tab that stands there becomes another one; nothing else of the sheet is touched. */
export interface TableUpdated {
  readonly kind: "update";
  readonly tab: Tab;
  readonly sheet: string;
  readonly name: string;
  /** With the row of the headers as it stands. */
  readonly format: TabFormat;
  /** Rows to be put in first, from 0, for a title or a header that is gone. */
  readonly top: { readonly row: number; readonly count: number } | null;
  readonly plan: TablePlan;
  /** null: row 1 stays as it is. */
  readonly title: RowOneWrite | null;
  /** Columns beyond the header's, from 0, that were ours: their cells in the table go, formats and rules too. */
  readonly cleared: readonly number[];
  /** null: it is a tab without charts. */
  readonly charts: ChartsWrite | null;
}

/** The cells of a header as they were read: while they stand, columns are where they were. */
export interface HeaderSeen {
  /** From 0. */
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** Rows to be added below the last row of a tab that stays as it is. */
export interface RowsAppended {
  readonly kind: "append";
  readonly sheet: string;
  readonly header: HeaderSeen;
  readonly title: RowOneWrite | null;
  /** [Size: rows × the sheet's columns; "" leaves a cell blank] */
  readonly rows: readonly (readonly OutCell[])[];
}

/** One cell of a row that is known by others of its cells. */
export interface CellSet {
  /** Where both stood when they were read, from 0. */
  readonly row: number;
  readonly column: number;
  /** What it held. */
  readonly was: Cell;
  readonly value: OutCell;
  /** The cells by which its row is known. */
  readonly beside: readonly { readonly column: number; readonly is: Cell }[];
}

/** Single cells of a tab that otherwise stays as it is: each is written where its row stands now. */
export interface CellsWritten {
  readonly kind: "cells";
  readonly sheet: string;
  readonly header: HeaderSeen;
  readonly cells: readonly CellSet[];
}

/**
 * Columns of a tab that stands there, to be given what they lack: a drop-down where no cell of the
 * column has any rule, a number format below the last row where no cell of it has any.
 */
export interface ColumnsCompleted {
  readonly kind: "complete";
  readonly tab: Tab;
  readonly sheet: string;
  readonly header: HeaderSeen;
  /** The last row as it was read; that of the headers where nothing stands below it. */
  readonly last: HeaderSeen;
  /** By column, from 0. */
  readonly columns: ReadonlyMap<number, ColumnLayout>;
}

/** Rows to be deleted where they still stand as they were read. */
export interface RowsRemoved {
  readonly kind: "remove";
  readonly sheet: string;
  /** Rows from 0. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly Cell[] }[];
}

/** A box to tick at the foot of a tab, known by its note; where it is there already, it stays as it is. */
export interface BoxPut {
  readonly kind: "box";
  readonly sheet: string;
  readonly note: string;
  /** What stands to its right. */
  readonly beside: string;
}

/** Blank columns put into a tab, whatever stands to the right of them moves on. */
export interface ColumnsPutIn {
  readonly kind: "columns";
  readonly sheet: string;
  readonly header: HeaderSeen;
  /** The column, from 0, behind which they are put, and which they look like. */
  readonly behind: number;
  readonly count: number;
}

export type Change =
  | TabMade
  | TableUpdated
  | RowsAppended
  | CellsWritten
  | RowsRemoved
  | ColumnsCompleted
  | BoxPut
  | ColumnsPutIn;

/** What came of the changes. */
export interface Applied {
  /** How many columns lacked something and were completed. */
  readonly completed: number;
  /** Names of sheets whose columns are typed (Tables): what cells hold is written, their formats are theirs. */
  readonly typed: readonly string[];
}

/**
 * What was read has changed before it was written: somebody is typing. Nothing that was read since
 * can be relied on, so that the command begins again.
 */
export class Meanwhile extends Error {
  readonly tab: string;

  /** @param tab as the user calls it */
  constructor(tab: string) {
    super(`the tab ${tab} has changed since it was read`);
    this.name = "Meanwhile";
    this.tab = tab;
  }
}

/** Too little of the run's time is left to begin another tab: what was written stands. */
export class OutOfTime extends Error {
  constructor() {
    super("the run's time is up");
    this.name = "OutOfTime";
  }
}

/** How much is read of a tab: all values, unless it says otherwise. */
export interface ReadExtent {
  /** Whether its first ten rows are all that is wanted; by default never. */
  readonly isTop?: (tab: Tab) => boolean;
  /**
   * Whether all formulas and number formats are wanted too, seeing the values: cells of the user's may
   * have to move with their rows. By default never.
   */
  readonly isWhole?: (tab: Tab, rows: readonly (readonly Cell[])[]) => boolean;
}

/**
 * The spreadsheet as the commands see it. A command calls `survey`, then `read` once (and once more for
 * further ledgers, which only Settings name), computes, and calls `apply` once. Implemented over SpreadsheetApp and in memory; both pass one contract suite.
 */
export interface Workbook {
  /** All sheets. Of those that the workbook does not remember as ours, `rows` holds the first ten. */
  survey(): readonly SheetSnapshot[];
  /**
   * The sheets named by `tabs`, each as far as `extent` says.
   *
   * @throws Meanwhile where rows or columns of one came in or went while it was read
   */
  read(tabs: ReadonlyMap<string, Tab>, extent: ReadExtent): Snapshot;
  /**
   * Makes all changes, in order (columns are completed last), and remembers which sheet is which tab.
   * What each change relies on is looked at once more directly before it is written. When it returns,
   * all of it stands in the spreadsheet.
   *
   * @throws Meanwhile if it no longer stands there
   * @throws OutOfTime between two changes, where Google is about to end the run
   */
  apply(changes: readonly Change[], tabs: ReadonlyMap<string, Tab>): Applied;
  /** The names of the tabs that this run has begun to write: all whole, but perhaps the last. */
  written(): readonly string[];
  /** A short text that an earlier command left with the workbook; null if none. At most 9 kB. */
  recall(key: string): string | null;
  remember(key: string, text: string): void;
  /** Cells of the whole workbook, grids included, of the ten million that a spreadsheet may hold. */
  cellCount(): number;
}

/** What the host knows of this run. */
export interface RunContext {
  /** Today, in the spreadsheet's time zone, as a day. */
  readonly today: number;
  /** Now, as History writes it: "2026-03-31 14:05". */
  readonly now: string;
  /** Who runs the command, as they once told; "" if they did not. */
  readonly who: string;
  /** The spreadsheet's, as Google writes it: "en_US". */
  readonly locale: string;
  /** The language of the user's account, for workbooks that state none. */
  readonly userLanguage: "en" | "ko";
}
