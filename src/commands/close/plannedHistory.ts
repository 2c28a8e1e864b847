import { columnIdsOf, type Report } from "../../reports/index";
import type { OpenWorkbook } from "../book/openWorkbook";
import type { Planned } from "../rows/doOnce";
import { appendHistory } from "../rows/historyTab";
import { printsOf } from "../rows/prints";
import type { Change } from "../workbook";

/** Rows of History that are added with others, each once: in the order of the tab's own columns. */
export function plannedHistory(open: OpenWorkbook, report: Report): Planned {
  const [change] = appendHistory(open, report);
  const rows = change?.kind === "append" || change?.kind === "make" ? change.rows : [];
  const sheet = open.sheets.get("history");
  // By the columns for which the rows were arranged, whatever has become of the tab since.
  const columnIds =
    sheet === undefined
      ? report.columns.map(({ id }) => id)
      : columnIdsOf("history", sheet, open.say).columnIds;
  const some = (at: readonly number[]): Change | undefined =>
    change?.kind === "append" ? { ...change, rows: at.map((i) => change.rows[i]!) } : change;
  return {
    tab: "history",
    prints: printsOf(rows, columnIds),
    add(at) {
      const added = some(at);
      if (added === undefined) return { ok: false, message: "", column: "" };
      return { ok: true, change: added, row: 0 };
    },
  };
}
