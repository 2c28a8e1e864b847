import type {
  Cell,
  ColumnKind,
  FormulaCell,
  OutCell,
  SheetSnapshot,
  Snapshot,
  Tab,
} from "../schema/index";

/** How one column of a tab of ours is set up when it is made. */
export interface ColumnLayout {
  readonly header: string;
  readonly kind: ColumnKind;
  /** Money: decimals shown; a share shows two more. */
  readonly decimals: number;
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
}

/** A tab to be written whole: made if `sheet` is null, else rewritten from row 1, clearing what stood below. */
export interface TabWrite {
  readonly kind: "tab";
  readonly tab: Tab;
  readonly sheet: string | null;
  /** The name it gets when it is made. */
  readonly name: string;
  readonly format: TabFormat;
  /** Row 1 of a generated tab; null for input tabs. */
  readonly title: FormulaCell | string | null;
  readonly header: readonly Cell[];
  /** What stands under the header. [Size: rows × header.length] */
  readonly rows: readonly (readonly OutCell[])[];
  /** Number formats of the user's columns, by column; null where nothing is known of a cell. */
  readonly formats: ReadonlyMap<number, readonly (string | null)[]>;
  /** Columns beyond the header's, from 0, to be cleared from top to bottom, formats and rules too. */
  readonly cleared: readonly number[];
  /** A chart of these two columns against the first, on tabs that have one. */
  readonly chart: {
    readonly title: string;
    readonly columns: readonly number[];
    readonly rows: number;
  } | null;
}

/** All that is to stand under the header of a tab which otherwise stays as it is. */
export interface RowsRewritten {
  readonly kind: "rows";
  readonly tab: Tab;
  readonly sheet: string;
  readonly format: TabFormat;
  /** [Size: rows × the sheet's columns] What stood below is cleared. */
  readonly rows: readonly (readonly OutCell[])[];
  /** Number formats of single cells, by column; null where a cell has that of its column. */
  readonly formats: ReadonlyMap<number, readonly (string | null)[]>;
}

/** Rows to be added below the last row of a tab that stays as it is. */
export interface RowsAppended {
  readonly kind: "append";
  readonly sheet: string;
  /** What is to stand in row 1 from now on, and in which of its cells, from 0; null: what stands there. */
  readonly title: { readonly column: number; readonly cell: FormulaCell | string } | null;
  /** [Size: rows × the sheet's columns; "" leaves a cell blank] */
  readonly rows: readonly (readonly OutCell[])[];
}

/** A block of cells of a tab that otherwise stays as it is: formats, drop-downs and neighbours too. */
export interface CellsWritten {
  readonly kind: "cells";
  readonly sheet: string;
  /** The block's first row and column, from 0. */
  readonly row: number;
  readonly column: number;
  readonly rows: readonly (readonly OutCell[])[];
}

/** Rows to be taken out of a tab, wherever they stand among others. */
export interface RowsRemoved {
  readonly kind: "remove";
  readonly sheet: string;
  /** From the top down; `row` from 0, with its cells as they were read. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly Cell[] }[];
}

/**
 * Columns of a tab that stands there, to be given what they lack: a drop-down where no cell of the
 * column has any rule, a number format below the last row where no cell of it has any.
 */
export interface ColumnsCompleted {
  readonly kind: "complete";
  readonly tab: Tab;
  readonly sheet: string;
  /** The row of the headers, from 1. */
  readonly headerRow: number;
  /** By column, from 0. */
  readonly columns: ReadonlyMap<number, ColumnLayout>;
}

export type Change =
  | TabWrite
  | RowsRewritten
  | RowsAppended
  | CellsWritten
  | RowsRemoved
  | ColumnsCompleted;

/**
 * What was read has changed before it was written: somebody is editing the tab. What had been written
 * by then stays; the command is to be started over with what stands there now.
 */
export class Meanwhile extends Error {
  /** @param tab as the user calls it */
  constructor(readonly tab: string) {
    super(`the tab ${tab} has changed since it was read`);
    this.name = "Meanwhile";
  }
}

/** What came of the changes. */
export interface Applied {
  /** How many columns lacked something and were completed. */
  readonly completed: number;
}

/**
 * How much of a sheet is read: its first two rows; all values; or also all formulas and number
 * formats, where cells of the user's are to be moved with their rows.
 */
export type ReadExtent = (
  tab: Tab,
  top: readonly (readonly Cell[])[],
) => "top" | "values" | "everything";

/**
 * The spreadsheet as the commands see it. A command calls `survey`, then `read` once, computes, and
 * calls `apply` once. Implemented over SpreadsheetApp and in memory; both pass one contract suite.
 */
export interface Workbook {
  /** All sheets. Of those that the workbook does not remember as ours, `rows` holds the first ten. */
  survey(): readonly SheetSnapshot[];
  /** The sheets named by `tabs`, each as far as `extent` says, seeing the tab's first two rows. */
  read(tabs: ReadonlyMap<string, Tab>, extent: ReadExtent): Snapshot;
  /**
   * Makes all changes, in order (columns are completed last), and remembers which sheet is which tab.
   * When it returns, all of it stands in the spreadsheet.
   *
   * @throws Meanwhile if what a change takes for granted stands there no more
   */
  apply(changes: readonly Change[], tabs: ReadonlyMap<string, Tab>): Applied;
  /** The names of the tabs that this run has begun to write, wholly or in part. */
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
  /** The language of the user's account, for workbooks that state none. */
  readonly userLanguage: "en" | "ko";
}
