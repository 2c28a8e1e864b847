import { columnLetters } from "../../../schema/index";
import type { Rect } from "../../services/model/rect";
import type { NamedRangeModel } from "../../services/model/sheetParts";
import { quotedSheetName, rectOfA1, splitReference } from "../../services/values/a1Notation";
import { fileGrid } from "../cells/places";
import type { SavedData, SavedSheet } from "./savedData";
import type { DefinedName, WorkbookPart } from "./workbookPart";

/** The hidden name that marks a sheet: programs move its reference along when the sheet is renamed. */
const anchor = /^_whipround_sheet_(\d+)$/;

export const anchorName = (sheetId: number): string => `_whipround_sheet_${sheetId}`;
export const isAnchor = (name: string): boolean => anchor.test(name);

/**
 * The saved sheet that each sheet of the file is, by the file's name for it. First by its anchor;
 * where the anchor names a sheet that is not there (a program renamed the sheet without its names),
 * by the file's number for the sheet, if a first row still reads the same. A sheet that is none of
 * the saved ones is new.
 */
export function matchSheets(
  part: WorkbookPart,
  saved: SavedData,
  topOf: (sheet: string) => readonly [string, string],
): Map<string, SavedSheet> {
  const matched = new Map<string, SavedSheet>();
  const present = new Set(part.sheets.map((sheet) => sheet.name));
  const adrift: SavedSheet[] = [];
  for (const sheet of saved.sheets) {
    const found = part.names.find(({ name }) => name === anchorName(sheet.id));
    const place = found ? splitReference(found.text).sheet : sheet.written;
    if (place !== null && present.has(place) && !matched.has(place)) matched.set(place, sheet);
    else if (place !== null && !found?.text.includes("#REF!")) adrift.push(sheet);
  }
  for (const sheet of adrift) {
    const same = part.sheets.find(
      ({ name, fileId }) => !matched.has(name) && fileId === sheet.fileId,
    );
    if (same && isAlike(sheet.top, topOf(same.name))) matched.set(same.name, sheet);
  }
  return matched;
}

const isAlike = (a: readonly [string, string], b: readonly [string, string]): boolean =>
  (a[0] === b[0] && a[0] !== "") || (a[1] === b[1] && (a[1] !== "" || a[0] === b[0]));

/** The range that a name of the file stands for; undefined where it stands for anything else. */
export function rangeOfName(
  { name, attributes, text }: DefinedName,
  idOf: (sheet: string) => number | undefined,
): NamedRangeModel | undefined {
  if (isAnchor(name) || attributes["localSheetId"] || attributes["hidden"]) return undefined;
  if (name.startsWith("_xlnm.")) return undefined;
  const { sheet, cells } = splitReference(text);
  const rect = rectOfA1(cells, fileGrid);
  const sheetId = sheet === null ? undefined : idOf(sheet);
  return rect && sheetId !== undefined ? { name, sheetId, rect } : undefined;
}

/** `Members!$A$2:$F$900` */
export function rangeText(sheet: string, rect: Rect): string {
  const start = `$${columnLetters(rect.column)}$${rect.row}`;
  const end = `$${columnLetters(rect.column + rect.columns - 1)}$${rect.row + rect.rows - 1}`;
  return `${quotedSheetName(sheet)}!${start}:${end}`;
}
