import type { Say } from "../../i18n/index";
import type { GeneratedTab, SheetSnapshot } from "../../schema/index";
import { makeReport } from "../report/makeReport";
import { reportColumns } from "../report/reportColumns";
import { layOut } from "../report/sheetColumns";

/**
 * Where the columns of a generated tab stand in its sheet: the schema's ids, null for those that are
 * not ours, and the first row under the header, from 0.
 */
export function columnIdsOf(tab: GeneratedTab, sheet: SheetSnapshot, say: Say) {
  const columns = reportColumns(tab, say, 0);
  const layout = layOut(makeReport({ tab, headline: "", columns, rows: [] }), sheet);
  const columnIds = layout.columns.map(({ column }) => column?.id ?? null);
  return { firstRow: layout.firstRow, columnIds };
}
