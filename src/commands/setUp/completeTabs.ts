import type { InputTab } from "../../schema/index";
import type { OpenWorkbook } from "../book/openWorkbook";
import { headerSeen } from "../rows/addRows";
import { type InputRow, inputColumns, inputFormat } from "../rows/inputTab";
import type { Change, ColumnLayout } from "../workbook";

/**
 * Gives the input tabs that stand there the drop-downs and formats that their columns lack. With
 * `made`: only those of these tabs, and drop-downs of what they, perhaps made in the same run, list. `added`: rows
 * that the same run adds to tabs.
 */
export function completeTabs(
  open: OpenWorkbook,
  made?: readonly InputTab[],
  added: ReadonlyMap<InputTab, readonly InputRow[]> = new Map(),
): Change[] {
  const { decoded, say } = open;
  const { currency } = decoded.book.settings;
  const changes: Change[] = [];
  for (const [tab, { sheet, headerRow, columns: present }] of decoded.layouts) {
    // The roll is rewritten whole, with its formats, by each division.
    if (tab === "quotas") continue;
    const rows = open.sheets.get(tab)?.rows ?? [];
    const body = rows.slice(headerRow);
    const cellsOf = (id: string) => [
      ...body.map((row) => row[present.get(id) ?? -1] ?? ""),
      ...(added.get(tab) ?? []).map((row) => row[id] ?? ""),
    ];
    const format = inputFormat(tab, currency, say, decoded.layouts, cellsOf);
    const columns = new Map<number, ColumnLayout>();
    inputColumns(tab).forEach(([id], i) => {
      const [at, layout] = [present.get(id), format.columns[i]];
      if (at === undefined || layout === undefined) return;
      const offersMade = layout.offers !== null && made?.includes(layout.offers.tab as InputTab);
      if (made === undefined || made.includes(tab) || offersMade) columns.set(at, layout);
    });
    if (columns.size > 0)
      changes.push({
        kind: "complete",
        tab,
        sheet: sheet.id,
        header: headerSeen(open, tab),
        last: { row: rows.length - 1, cells: rows[rows.length - 1] ?? [] },
        columns,
      });
  }
  return changes;
}
