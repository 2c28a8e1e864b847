import type { ValidationModel } from "../model/cellStyle";
import type { Rect } from "../model/rect";
import type { SheetModel } from "../model/sheetModel";

const checkbox: ValidationModel = {
  criterion: "CHECKBOX",
  values: [],
  showDropdown: true,
  allowInvalid: false,
  helpText: null,
};

/** Puts an unticked box into every blank cell of a range; the others keep what they hold. */
export function insertCheckboxes(sheet: SheetModel, rect: Rect): void {
  sheet.styles.validation.fill(rect, checkbox);
  for (const { row, column } of cellsOf(rect))
    if (sheet.content(row, column) === "") sheet.setContent(row, column, false);
}

/** Takes boxes away with what they held. */
export function removeCheckboxes(sheet: SheetModel, rect: Rect): void {
  for (const cell of cellsOf(rect)) {
    if (sheet.styles.validation.at(cell.row, cell.column)?.criterion !== "CHECKBOX") continue;
    sheet.styles.validation.fill(cell, null);
    sheet.setContent(cell.row, cell.column, "");
  }
}

function* cellsOf(rect: Rect): Iterable<Rect> {
  for (let row = rect.row; row < rect.row + rect.rows; row++)
    for (let column = rect.column; column < rect.column + rect.columns; column++)
      yield { row, column, rows: 1, columns: 1 };
}
