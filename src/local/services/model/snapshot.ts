import { copyStyleLayers } from "./cellStyle";
import { SheetModel } from "./sheetModel";

/** What is kept of a sheet as it was read, to be held against what it is later. */
export interface SheetSnapshot
  extends Pick<
    SheetModel,
    "maxRows" | "maxColumns" | "row" | "lastRow" | "styles" | "rowHeights" | "hiddenRows"
  > {
  /** All that lies over its grid, as text: the same where nothing of it changed. */
  readonly overlay: string;
}

/** A copy of a sheet's contents and looks. */
export function snapshotOf(sheet: SheetModel): SheetSnapshot {
  const { id, name, maxRows: rows, maxColumns: columns, kind } = sheet;
  const copy = new SheetModel(id, name, { rows, columns, kind });
  const contents = [];
  for (let row = 1; row <= sheet.lastRow(); row++) {
    const cells = sheet.row(row);
    if (cells) contents[row] = [...cells];
  }
  copy.adoptRows(contents);
  const styles = copyStyleLayers(sheet.styles);
  const rowHeights = sheet.rowHeights.copy();
  const hiddenRows = sheet.hiddenRows.copy();
  return Object.assign(copy, { styles, rowHeights, hiddenRows, overlay: overlayOf(sheet) });
}

/** What lies over a sheet's grid, as text. */
export function overlayOf(sheet: SheetModel): string {
  const { frozenRows, frozenColumns, tabColor, rightToLeft, maxColumns, maxRows } = sheet;
  const { hiddenGridlines } = sheet;
  const { groupControlAfter, rowGroupControlAfter, collapsedGroups, merges } = sheet;
  const { note, validation } = sheet.styles;
  const layers = [note, validation].map((layer) =>
    layer.touchedColumns().map((column) => [column, layer.runs(column, 1, maxRows)]),
  );
  const runs = [sheet.columnWidths, sheet.hiddenColumns, sheet.columnGroupDepths].map((each) =>
    (each as SheetModel["columnWidths"]).between(1, maxColumns),
  );
  return JSON.stringify([
    ...[frozenRows, frozenColumns, tabColor, rightToLeft, hiddenGridlines, maxColumns],
    ...[groupControlAfter, rowGroupControlAfter, collapsedGroups, merges],
    ...[sheet.conditionalRules, sheet.filter?.rect ?? null, layers, runs],
  ]);
}
