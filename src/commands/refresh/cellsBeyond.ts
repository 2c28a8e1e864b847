import type { OpenWorkbook } from "../book/openWorkbook";
import type { GeneratedTabWrite } from "../rows/generatedTab";
import type { Workbook } from "../workbook";

/** What a spreadsheet may hold. */
const mostCells = 10_000_000;
/** So few more need no count of what there is. */
const fewCells = 50_000;

/** How many cells the workbook would need if that is more than it may hold; as text. */
export function cellsBeyond(
  workbook: Workbook,
  open: OpenWorkbook,
  writes: readonly GeneratedTabWrite[],
): string | null {
  let added = 0;
  for (const { tab, rows, header } of writes) {
    const present = open.sheets.get(tab)?.rows.length ?? 0;
    added += Math.max(0, rows.length - present) * header.length;
  }
  // To count what there is takes two calls a sheet.
  if (added < fewCells) return null;
  const cells = workbook.cellCount() + added;
  return cells > mostCells ? open.say.number(cells, 0) : null;
}
