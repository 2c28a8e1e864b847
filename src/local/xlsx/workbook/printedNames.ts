import { a1Of, quotedSheetName, rectOfA1, splitReference } from "../../services/values/a1Notation";
import { fileGrid } from "../cells/places";
import type { SheetPaper } from "../sheet/sheetPaper";
import type { WorkbookPart } from "./workbookPart";

/** By the format's name for it, what of a sheet prints or is repeated: "$A:$E,$1:$2"; "": no such name. */
export type PrintedNames = Readonly<Record<string, string>>;

const area = "_xlnm.Print_Area";
const titles = "_xlnm.Print_Titles";

export const printedNames = (paper: SheetPaper): PrintedNames => ({
  [area]: paper.area,
  [titles]: paper.titles,
});

/**
 * Those of the names that are to be written: that read otherwise than they were set last, where
 * they still stand as they were set; what the user has set since stays.
 *
 * @param position of the sheet in the file's list, from 0
 */
export function changedNames(
  part: WorkbookPart,
  position: number,
  before: SheetPaper,
  now: SheetPaper,
): PrintedNames {
  const set = printedNames(before);
  const changed = Object.entries(printedNames(now)).filter(([name, cells]) => {
    const local = part.names.find(
      (each) => each.name === name && Number(each.attributes["localSheetId"]) === position,
    );
    return cells !== set[name] && normal(local?.text ?? "") === normal(set[name] ?? "");
  });
  return Object.fromEntries(changed);
}

/** Cells as a name says them of a sheet: each piece names it. */
export const placedOn = (sheet: string, cells: string): string =>
  cells
    .split(",")
    .map((piece) => `${quotedSheetName(sheet)}!${piece}`)
    .join();

/** The pieces of a name without their sheet, whole columns and rows written in one way. */
const normal = (text: string): string =>
  (text.match(/(?:'(?:[^']|'')*'|[^',])+/g) ?? [])
    .map((piece) => {
      const { cells } = splitReference(piece);
      const rect = rectOfA1(cells, fileGrid);
      return rect ? a1Of(rect) : cells;
    })
    .join();
