import type { SampleCell, SampleRow, SampleWorkbook } from "../../src/sample/index";
import type { InputTab } from "../../src/schema/index";

/** A tab's rows, none where the sample has no such tab. */
export function rowsOf<T extends InputTab>(
  sample: SampleWorkbook,
  tab: T,
): readonly SampleRow<T>[] {
  return (sample.tabs[tab] ?? []) as readonly SampleRow<T>[];
}

/** A cell as text: a choice's id, a day's number, "" where blank. */
export function textOf(cell: SampleCell | undefined): string {
  if (cell === undefined) return "";
  if (typeof cell !== "object") return String(cell);
  return "day" in cell ? String(cell.day) : cell.choice;
}

/** The Amount column summed as a user would with SUMIF, by what `keyOf` says of a row. */
export function sumAmounts(
  sample: SampleWorkbook,
  keyOf: (row: SampleRow<"contributions">) => string,
): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const row of rowsOf(sample, "contributions")) {
    if (typeof row.amount !== "number") continue;
    const key = keyOf(row);
    sums[key] = Math.round(((sums[key] ?? 0) + row.amount) * 100) / 100;
  }
  return sums;
}

/** The names of the groups that a Members row names. */
export function groupsOf(row: SampleRow<"members">): string[] {
  return textOf(row.groups).split(", ");
}

export const isKind = (row: SampleRow<"contributions">): boolean =>
  ["in-kind", "work"].includes(textOf(row.method));
