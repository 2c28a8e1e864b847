import type { Cell, Tab } from "../schema/index";

/** Where a tab stands in the workbook and what its columns are, so that others can write to it and link into it. */
export interface TabLayout {
  readonly tab: Tab;
  readonly sheet: { readonly id: string; readonly name: string };
  /** The row of the headers as the sheet counts, from 1. */
  readonly headerRow: number;
  /** What stands in that row, from the left. */
  readonly headers: readonly Cell[];
  /** The column id of each column from the left; null where the column is the user's own. */
  readonly columnIds: readonly (string | null)[];
  /** Column ids and the columns in which they were found, from 0. */
  readonly columns: ReadonlyMap<string, number>;
}
