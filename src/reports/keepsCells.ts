import { type Cell, type ColumnSpec, type GeneratedTab, generatedTabs } from "../schema/index";
import { partHeaders } from "./drives/partColumns";
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
  const parts = tab === "payments" ? partHeaders(header) : [];
  const ours = [...retiredHeaders(tab, ids), ...own, ...parts.map((each) => [each])];
  return findColumns(ours, header).some((index) => index < 0);
}
