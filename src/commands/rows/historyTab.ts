import { arrange, type Report } from "../../reports/index";
import { fittingRow, frozenColumns } from "../../schema/index";
import type { OpenWorkbook } from "../book/openWorkbook";
import type { Change } from "../workbook";
import { generatedTab } from "./generatedTab";
import { rowOne, rowOneWrite } from "./rowOne";

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
  if (sheet === undefined)
    return [generatedTab(report, { ...open, asRead: open.sheets, blankBelow: new Map() }).change];
  const arranged = arrange(report, sheet, open.say);
  const rows = arranged.rows.slice(0, report.rows.length).map(fittingRow);
  const { headerAt } = arranged;
  const header = { row: Math.max(0, headerAt), cells: sheet.rows[headerAt] ?? [] };
  const title =
    titled && headerAt > 0
      ? rowOneWrite(
          { rows: sheet.rows, headerAt },
          rowOne(report, open),
          frozenColumns.history ?? 0,
        )
      : null;
  return rows.length === 0 && title === null
    ? []
    : [{ kind: "append", sheet: sheet.id, header, title, rows }];
}
