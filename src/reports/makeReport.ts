import type { Report } from "./report";
import { RowKeys } from "./rowIdentity";

/** A report from what it needs to say, with the keys of its rows read from their cells. */
export function makeReport(
  parts: Pick<Report, "tab" | "headline" | "columns" | "rows"> & Partial<Report>,
): Report {
  const keys = new RowKeys(
    parts.tab,
    parts.columns.map(({ id }) => id),
  );
  return {
    keys: parts.rows.map((row) => keys.of(row)),
    totals: 0,
    retired: [],
    stamps: new Map(),
    presentKeys: null,
    memory: null,
    ...parts,
  };
}
