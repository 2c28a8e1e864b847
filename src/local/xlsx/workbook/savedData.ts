import type { Scalar } from "../../services/model/cellContent";
import type { PlacedRect } from "../../services/model/rect";
import type { ChartModel, MetadataModel, ProtectionModel } from "../../services/model/sheetParts";
import type { SheetPaper } from "../sheet/sheetPaper";

/** The very hidden sheet that holds what a file has no place for. */
export const savedSheetName = "_whipround";

/** Texts of cells must stay below Excel's 32,767 characters. */
const chunk = 30_000;

/** What a file keeps for Whipround besides what every spreadsheet program reads. */
export interface SavedData {
  readonly version: 1;
  readonly locale: string;
  readonly timeZone: string;
  readonly name: string;
  readonly nextId: number;
  readonly metadata: readonly MetadataModel[];
  readonly properties: Readonly<Record<string, string>>;
  readonly sheets: readonly SavedSheet[];
}

export interface SavedSheet {
  readonly id: number;
  /** The sheet's name, and as the file has it: 31 characters, none of []:*?/\ */
  readonly name: string;
  readonly written: string;
  /** The number that the file gives the sheet, which most programs keep. */
  readonly fileId: number;
  /** The texts of its first two rows, by which a sheet is known again that lost its anchor. */
  readonly top: readonly [string, string];
  readonly rows: number;
  readonly columns: number;
  readonly metadata: readonly MetadataModel[];
  readonly protections: readonly ProtectionModel[];
  readonly charts: readonly (ChartModel & { readonly ranges: readonly PlacedRect[] })[];
  readonly hiddenValues: Readonly<Record<number, readonly string[]>>;
  /** Formulas that the file cannot say, by cell, each with the value that stands for it. */
  readonly formulas: Readonly<Record<string, { readonly formula: string; readonly value: Scalar }>>;
  /** How it was last set up to print by us; null where it never was. */
  readonly paper: SheetPaper | null;
  /** The cells whose formula was written without a value, which nothing here could work out. */
  readonly unvalued: readonly string[];
}

/** The cells of column A of the hidden sheet. */
export function toChunks(data: SavedData): string[] {
  const json = JSON.stringify(data);
  const chunks: string[] = [];
  for (let at = 0; at < json.length; at += chunk) chunks.push(json.slice(at, at + chunk));
  return chunks;
}

/** Undefined where the cells hold nothing that was saved by this version. */
export function fromChunks(chunks: readonly string[]): SavedData | undefined {
  try {
    const data = JSON.parse(chunks.join("")) as SavedData;
    return data.version === 1 ? data : undefined;
  } catch {
    return undefined;
  }
}
