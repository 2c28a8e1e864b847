import type { Report } from "../../reports/index";
import { type Cell, isBlank, type SheetSnapshot } from "../../schema/index";
import type { OpenWorkbook } from "../book/openWorkbook";
import type { Change } from "../workbook";
import { generatedTab } from "./generatedTab";

/** History is made once and then only added to, in whatever order its columns stand. */
export function appendHistory(open: OpenWorkbook, report: Report): readonly Change[] {
  return historyChanges(open, report, false);
}

/** The same, with row 1 anew as that of every tab that is refreshed. */
export function refreshHistory(open: OpenWorkbook, report: Report): readonly Change[] {
  return historyChanges(open, report, true);
}

function historyChanges(open: OpenWorkbook, report: Report, titled: boolean): readonly Change[] {
  const sheet = open.sheets.get("history");
  const tab = generatedTab(report, open);
  if (sheet === undefined) return [tab];
  const rows = tab.rows.slice(0, report.rows.length);
  const column = titled ? titleColumn(sheet, report) : -1;
  const title = column < 0 || tab.title === null ? null : { column, cell: tab.title };
  return rows.length === 0 && title === null
    ? []
    : [{ kind: "append", sheet: sheet.id, title, rows }];
}

/** The cell of row 1 in which the title stands, from 0; −1 where the header is not right below it. */
function titleColumn(sheet: SheetSnapshot, { columns }: Report): number {
  const known = new Set<Cell>(columns.flatMap(({ headers }) => headers));
  const [first = [], second = []] = sheet.rows;
  if (!second.some((cell) => known.has(cell))) return -1;
  return Math.max(
    0,
    first.findIndex((cell) => !isBlank(cell)),
  );
}
