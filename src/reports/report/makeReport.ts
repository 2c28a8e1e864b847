import type { Report } from "./report";
import { RowKeys } from "./rowIdentity";

/** A report from what it needs to say, with the keys of its rows read from their cells. */
export function makeReport(
  parts: Pick<Report, "tab" | "headline" | "columns" | "rows"> & Partial<Report>,
): Report {
  let keys: readonly string[] | null = null;
  return {
    // Found when they are asked for: most tabs hold nothing of the user's.
    get keys() {
      keys ??= keysOf(parts);
      return keys;
    },
    shorter: [],
    watchesLedger: true,
    isLive: false,
    rowDecimals: null,
    totals: 0,
    retired: [],
    places: new Map(),
    room: null,
    stamps: new Map(),
    presentKeys: null,
    memory: null,
    ...parts,
  };
}

function keysOf({ tab, columns, rows }: Pick<Report, "tab" | "columns" | "rows">): string[] {
  const keys = new RowKeys(
    tab,
    columns.map(({ id }) => id),
  );
  return rows.map((row) => keys.of(row));
}
