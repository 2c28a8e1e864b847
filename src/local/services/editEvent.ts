import { enums } from "./enumeration";
import type { Host } from "./host";
import { valueIn } from "./model/cellContent";
import type { SheetModel } from "./model/sheetModel";

/** A cell that a person has edited: row and column from 1. */
export interface EditedCell {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
}

/** What Google gives to `onEdit`, of its members those that a simple trigger has of one cell. */
export function editEvent(host: Host, { sheet, row, column }: EditedCell): object {
  const value = valueIn(sheet.content(row, column));
  return {
    authMode: enums.AuthMode.LIMITED,
    source: host.faces.spreadsheet(),
    range: host.faces.range({ sheet, rect: { row, column, rows: 1, columns: 1 } }),
    // A box that is ticked is told of as text.
    value: typeof value === "boolean" ? String(value).toUpperCase() : String(value),
  };
}
