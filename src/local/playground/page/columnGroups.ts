import type { SheetModel } from "../../services/model/sheetModel";

type CollapsedGroup = SheetModel["collapsedGroups"][number];

/** Whether a column lies in the group that begins at the group's column. */
function covers(sheet: SheetModel, group: CollapsedGroup, column: number): boolean {
  if (column < group.column) return false;
  for (let at = group.column; at <= column; at++)
    if (sheet.columnGroupDepths.at(at) < group.depth) return false;
  return true;
}

/** Univer has no column groups: what a collapsed one holds is simply hidden there. */
export const inCollapsedGroup = (sheet: SheetModel, column: number): boolean =>
  sheet.collapsedGroups.some((group) => covers(sheet, group, column));

/** Opens the groups over a column that the user has shown. */
export function openGroupsOver(sheet: SheetModel, column: number): void {
  sheet.collapsedGroups = sheet.collapsedGroups.filter((group) => !covers(sheet, group, column));
}
