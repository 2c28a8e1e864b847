import type { Cell } from "./cell";
import type { Tab } from "./tabs";

/** One sheet of the workbook as read in one go. Rows and columns count from 0 here; places count from 1. */
export interface SheetSnapshot {
  /** The host's own name for the sheet, that survives renaming. */
  readonly id: string;
  readonly name: string;
  /** Which of our tabs it is, where the workbook remembers it. */
  readonly tab: Tab | null;
  /** The used range, padded to a rectangle. Not read (empty) for sheets that are not ours. */
  readonly rows: readonly (readonly Cell[])[];
  /** Generated tabs and the roll: the used range's formulas in R1C1 notation ("" where none); else empty. */
  readonly formulas: readonly (readonly string[])[];
  /** Where the user's columns are to be moved: number formats of the used range; else empty. */
  readonly formats: readonly (readonly string[])[];
}

/** The same sheet with other cells. It is asked for its name only by who speaks of it: that may be a call. */
export function withCells(
  sheet: SheetSnapshot,
  cells: Partial<Pick<SheetSnapshot, "rows" | "formulas" | "formats">>,
): SheetSnapshot {
  const { id, tab, rows, formulas, formats } = sheet;
  return {
    ...{ id, tab, rows, formulas, formats, ...cells },
    get name() {
      return sheet.name;
    },
  };
}

/** The workbook as read at the start of a command. */
export interface Snapshot {
  readonly sheets: readonly SheetSnapshot[];
  /** Sheets that Settings name to be read as Contributions are: none of ours. */
  readonly ledgers?: readonly SheetSnapshot[];
}
