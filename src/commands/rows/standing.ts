import { columnIdsOf } from "../../reports/index";
import { type GeneratedTab, isGenerated, type SheetSnapshot, type Tab } from "../../schema/index";
import type { Adding } from "../book/journal";
import type { OpenWorkbook } from "../book/openWorkbook";
import type { Workbook } from "../workbook";
import { printsOf } from "./prints";

/** A tab as it stands, and where its columns are. */
export interface Table {
  readonly sheet: SheetSnapshot;
  /** The first row under the header, from 0. */
  readonly firstRow: number;
  /** By column of the sheet; null is a column that is not ours. */
  readonly columnIds: readonly (string | null)[];
}

/** Which of the rows that a request adds stand in their tab. */
export interface Standing {
  readonly tab: Tab;
  /** As the user calls it. */
  readonly name: string;
  /** Their rows in the sheet, from 0, from the top down. */
  readonly at: readonly number[];
  /** By print: how many of those that stand there were added by the request. */
  readonly found: ReadonlyMap<string, number>;
}

/** Input tabs as they were read; of the generated ones only History is added to, and is read for it. */
export function tableOf(workbook: Workbook, open: OpenWorkbook, tab: Tab): Table | null {
  const sheet = open.sheets.get(tab);
  if (sheet === undefined) return null;
  if (isGenerated(tab)) return generatedTable(workbook, open, sheet, tab);
  const layout = open.decoded.layouts.get(tab);
  if (layout === undefined) return null;
  return { sheet, firstRow: layout.headerRow, columnIds: layout.columnIds };
}

function generatedTable(
  workbook: Workbook,
  { say }: OpenWorkbook,
  { id }: SheetSnapshot,
  tab: GeneratedTab,
): Table | null {
  const { sheets } = workbook.read(new Map([[id, tab]]), {});
  const [sheet] = sheets;
  return sheet === undefined ? null : { sheet, ...columnIdsOf(tab, sheet, say) };
}

/** How many rows of a tab have each of these prints: what stood there before they are added. */
export function countPrints(
  table: Table | null,
  prints: readonly string[],
): ReadonlyMap<string, number> {
  const wanted = new Set(prints);
  const counts = new Map<string, number>();
  if (table === null) return counts;
  for (const print of printsOf(table.sheet.rows.slice(table.firstRow), table.columnIds))
    if (wanted.has(print)) counts.set(print, (counts.get(print) ?? 0) + 1);
  return counts;
}

/**
 * Finds the rows that were added, wherever they stand now: of rows that are alike, as many as are
 * more than there were before, the lowest ones.
 */
export function standingOf(adding: Adding, table: Table | null): Standing {
  const { tab, prints, before } = adding;
  const found = new Map<string, number>();
  if (table === null) return { tab, name: "", at: [], found };
  const present = printsOf(table.sheet.rows.slice(table.firstRow), table.columnIds);
  const planned = countsOf(prints);
  const there = countsOf(present);
  const at: number[] = [];
  for (let r = present.length - 1; r >= 0; r--) {
    const print = present[r]!;
    const surplus = (there.get(print) ?? 0) - (before.get(print) ?? 0);
    const sofar = found.get(print) ?? 0;
    if (sofar >= Math.min(surplus, planned.get(print) ?? 0)) continue;
    found.set(print, sofar + 1);
    at.unshift(table.firstRow + r);
  }
  return { tab, name: table.sheet.name, at, found };
}

/** Which of these rows, by their places among them, do not stand there yet. */
export function missingOf(
  prints: readonly string[],
  standing: Standing | undefined,
): readonly number[] {
  const left = new Map(standing?.found);
  const missing: number[] = [];
  for (const [i, print] of prints.entries()) {
    const n = left.get(print) ?? 0;
    if (n > 0) left.set(print, n - 1);
    else missing.push(i);
  }
  return missing;
}

function countsOf(prints: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const print of prints) if (print !== "") counts.set(print, (counts.get(print) ?? 0) + 1);
  return counts;
}
