import type { SheetSnapshot } from "../services/model/snapshot";
import type { SpreadsheetModel } from "../services/model/spreadsheetModel";
import type { StyleSheet } from "./looks/styleSheet";
import type { XlsxPackage } from "./package/xlsxPackage";

/** What names of workbooks end in: plain ones, with macros, and templates of both. */
export const workbookEndings = [".xlsx", ".xlsm", ".xltx", ".xltm"] as const;
export type WorkbookEnding = (typeof workbookEndings)[number];

/** By the type of the workbook's part. */
export function endingOf(type: string): WorkbookEnding {
  if (/template/i.test(type)) return /macroEnabled/i.test(type) ? ".xltm" : ".xltx";
  return /macroEnabled/i.test(type) ? ".xlsm" : ".xlsx";
}

/** A sheet of the model and the part of the file that it was read from. */
export interface SourceSheet {
  readonly part: string;
  /** Its name in the file. */
  readonly fileName: string;
  /** Its name in the model, when it was read. */
  readonly title: string;
  /** The sheet as it was read. */
  readonly before: SheetSnapshot;
  /** What each of its charts of ours showed then, by its id. */
  readonly charts: ReadonlyMap<number, string>;
}

/** The hidden sheet of our own. */
interface SavedSource {
  readonly part: string;
  readonly json: string;
  /** The lists of choices that stand in its columns from B on. */
  readonly lists: readonly (readonly string[])[];
}

/** A file that was read, kept so that it can be changed: what the model has not changed is written as it was. */
export interface XlsxSource {
  /** The file as it is: changed packages are opened from it anew. */
  readonly open: () => XlsxPackage;
  readonly workbookPart: string;
  /** What the file's name must end in, or Excel does not open it: ".xlsm" of one with macros. */
  readonly ending: WorkbookEnding;
  readonly stylesPart: string | undefined;
  readonly styles: StyleSheet;
  /** By the model's id. */
  readonly sheets: ReadonlyMap<number, SourceSheet>;
  /** What the hidden sheet of our own holds, and its part. */
  readonly saved: SavedSource | undefined;
  readonly date1904: boolean;
  /** What is said of all sheets, as text: the same where none was added, moved or renamed. */
  readonly listing: string;
  /** The model's id of the sheet that the file opens with. */
  readonly activeId: number | undefined;
}

/** What is said of all sheets of a spreadsheet, as text. */
export const listingOf = ({ sheets, namedRanges, activeSheetId }: SpreadsheetModel): string =>
  JSON.stringify([
    sheets.map(({ id, name, hidden }) => [id, name, hidden]),
    namedRanges,
    activeSheetId,
  ]);
