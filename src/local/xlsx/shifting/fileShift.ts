import { cornerOf, rebasing } from "../../services/model/rebaseRules";
import { type Axis, type Rect, shifted } from "../../services/model/rect";
import type { GridEdit } from "../../services/model/sheetParts";
import { renameReferences, shiftReferences } from "../../services/values/references";
import { clipped, fileGrid, listOf, rectsOf } from "../cells/places";

/** A sheet of a file whose rows or columns moved, or whose name is another. */
export interface SheetShift {
  readonly fileName: string;
  readonly newName: string;
  readonly edits: readonly GridEdit[];
}

/** How whatever in a file refers to its cells reads once sheets have changed. */
export class FileShift {
  readonly #sheets: readonly SheetShift[];

  constructor(sheets: readonly SheetShift[]) {
    this.#sheets = sheets.filter(
      ({ edits, fileName, newName }) => edits.length > 0 || fileName !== newName,
    );
  }

  get isNone(): boolean {
    return this.#sheets.length === 0;
  }

  editsOf(fileName: string): readonly GridEdit[] {
    return this.#sheets.find((sheet) => sheet.fileName === fileName)?.edits ?? [];
  }

  /**
   * @param own the name in the file of the sheet that the formula stands on
   * @param cells of a rule: from the first of them its formula is read
   */
  formula(formula: string, own: string, cells: readonly Rect[] = []): string {
    let changed = formula;
    for (const { fileName, edits } of this.#sheets) {
      let rule = fileName === own ? cells : [];
      for (const edit of edits) {
        const { axis, at, count } = edit;
        const isTaken = rule.length > 0 && count < 0;
        const rebased = isTaken ? rebasing(cornerOf(rule), axis, at, -count) : undefined;
        changed = shiftReferences(rebased?.(changed) ?? changed, own, { sheet: fileName, ...edit });
        rule = rule.flatMap((rect) => shiftedRect(rect, [edit]) ?? []);
      }
    }
    for (const { fileName, newName } of this.#sheets)
      if (fileName !== newName) changed = renameReferences(changed, fileName, newName);
    return changed;
  }

  /** Whether cells of a sheet have moved. */
  isMoved(cells: string, sheet: string): boolean {
    return this.editsOf(sheet).some(
      (edit) => shiftReferences(cells, "", { sheet: "", ...edit }) !== cells,
    );
  }

  /** What is left of a rectangle of a sheet; undefined where nothing is. */
  rect(rect: Rect, sheet: string): Rect | undefined {
    return shiftedRect(rect, this.editsOf(sheet));
  }

  /** "A1:B2 D4" of a sheet; undefined where nothing is left. */
  list(list: string, sheet: string): string | undefined {
    const edits = this.editsOf(sheet);
    if (edits.length === 0) return list;
    const rects = rectsOf(list).flatMap((rect) => shiftedRect(rect, edits) ?? []);
    return rects.length > 0 ? listOf(rects) : undefined;
  }

  /** Where a row or column, counted from 0, lies now; one that is gone, where the next one does. */
  position(axis: Axis, at: number, sheet: string): number {
    let position = at + 1;
    for (const edit of this.editsOf(sheet)) {
      if (edit.axis !== axis || position < edit.at) continue;
      position = Math.max(position + edit.count, edit.at);
    }
    return position - 1;
  }
}

/** A rectangle after rows and columns came and went; a whole row or column stays whole. */
function shiftedRect(rect: Rect, edits: readonly GridEdit[]): Rect | undefined {
  let moved: Rect | undefined = rect;
  for (const { axis, at, count } of edits) {
    const whole = axis === "rows" ? fileGrid.maxRows : fileGrid.maxColumns;
    if (moved && moved[axis] !== whole) moved = shifted(moved, axis, at, count);
  }
  return moved && clipped(moved, fileGrid);
}
