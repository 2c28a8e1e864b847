import { type Cell, type ColumnSpec, type GeneratedTab, generatedTabs } from "../schema/index";
import { partPlaces } from "./drives/partColumns";
import { retiredHeaders } from "./report/reportColumns";
import { findColumns, ourColumns } from "./report/sheetColumns";
import { bodyHeaders } from "./tabs/perPersonReport";

/**
 * Whether a generated tab with these rows may hold cells of the user's, so that a refresh has to read
 * its formulas and formats too: it has columns that are kept, or a column that is not ours. History
 * is only ever added to.
 */
export function keepsCells(tab: GeneratedTab, rows: readonly (readonly Cell[])[]): boolean {
  const header = rows[ourColumns(tab, rows).headerAt] ?? [];
  if (tab === "history" || header.length === 0) return false;
  const specs: readonly (readonly [string, ColumnSpec])[] = Object.entries(generatedTabs[tab]);
  if (specs.some(([, spec]) => spec.kept)) return true;
  const ids = specs.map(([id]) => id);
  const own = tab === "perPerson" ? bodyHeaders(header) : [];
  const parts = new Set(tab === "payments" ? partPlaces(rows).parts : []);
  const ours = findColumns([...retiredHeaders(tab, ids), ...own], header);
  return ours.some((index, c) => index < 0 && !parts.has(c));
}
