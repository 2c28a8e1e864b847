import { dayOf } from "../../src/core/index";
import type { Cell, DayCell, SheetSnapshot, Snapshot, Tab } from "../../src/schema/index";

/** Sheets by name, each as its rows; the workbook remembers none of them unless `remembered` says so. */
export function snapshotOf(
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>,
  remembered: Readonly<Record<string, Tab>> = {},
): Snapshot {
  return {
    sheets: Object.entries(sheets).map(([name, rows]): SheetSnapshot => {
      const tab = remembered[name] ?? null;
      return { id: `id of ${name}`, name, tab, rows, formulas: [], formats: [] };
    }),
  };
}

/** A date cell: 2026, 3, 31. */
export function date(year: number, month: number, day: number): DayCell {
  return { day: dayOf(year, month, day) };
}

/** The smallest workbook that can be read: one member, one drive, no contribution. */
export const smallest = {
  Members: [["Name"], ["Ri Un-byol"]],
  Drives: [
    ["Drive", "Basis"],
    ["Roof", "Mandatory"],
  ],
  Contributions: [["Date", "Drive", "Member", "Amount"]],
  Settings: [
    ["Setting", "Value"],
    ["Currency", "KRW"],
  ],
} as const satisfies Readonly<Record<string, readonly (readonly Cell[])[]>>;
