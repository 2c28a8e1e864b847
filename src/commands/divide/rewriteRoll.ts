import type { DrivePlan } from "../../core/index";
import { arrangeRoll, planTable, type QuotaRow, quotasReport } from "../../reports/index";
import { isGroup } from "../../tables/index";
import type { OpenWorkbook } from "../book/openWorkbook";
import type { Planned } from "../rows/doOnce";
import { withFittingTexts } from "../rows/fittingRows";
import { inputSetUps, inputTabFormat, makeInputTab } from "../rows/inputTab";
import { printOf } from "../rows/prints";
import { type ColumnSetUp, ownColumn } from "../rows/tabFormat";
import type { Change, RunContext } from "../workbook";

/** By these a row of the roll is known. */
const keyColumns = ["drive", "level", "group", "memberId", "member"];

/** The rows that the divided drives have in Quotas from now on. */
export function rollRows(
  open: OpenWorkbook,
  plans: readonly DrivePlan[],
  context: RunContext,
  why: string,
): readonly QuotaRow[] {
  const { say, decoded } = open;
  const word = say.words.reports.everyone;
  const everyone = isGroup(decoded.book, word) ? "" : word;
  return quotasReport(plans, { today: context.today, why, everyone }, say);
}

/** The roll is written whole, or not at all. */
export function plannedRoll(open: OpenWorkbook, stated: readonly QuotaRow[]): Planned {
  const rows = stated.map(withFittingTexts);
  const add = () => ({ ok: true, change: rewriteRoll(open, rows), row: 0 }) as const;
  return { tab: "quotas", prints: rows.map(printOf), add };
}

/**
 * Quotas with the rows of the divided drives replaced where they stood, or added at the end. Rows of
 * other drives stay as they are; the user's columns follow the row that they belong to.
 */
function rewriteRoll(open: OpenWorkbook, made: readonly QuotaRow[]): Change {
  const { say, decoded } = open;
  const { currency } = decoded.book.settings;
  const sheet = open.sheets.get("quotas");
  const layout = decoded.layouts.get("quotas");
  if (sheet === undefined || layout === undefined)
    return makeInputTab("quotas", made, currency, say, decoded.layouts);
  const ours = inputSetUps("quotas", currency, say);
  const { headerRow, columnIds } = layout;
  const header = sheet.rows[headerRow - 1] ?? [];
  const { end, ...arranged } = arrangeRoll(made, { sheet, columnIds, headerRow }, say);
  const target = {
    ...arranged,
    header,
    keyColumns: keyColumns.flatMap((id) => columnIds.indexOf(id)).filter((c) => c >= 0),
    kept: columnIds.map((id) => id === null),
  };
  const present = {
    rows: sheet.rows.slice(0, end),
    formulas: sheet.formulas,
    headerAt: headerRow - 1,
    isEdited: true,
  };
  return {
    kind: "update",
    tab: "quotas",
    sheet: sheet.id,
    name: sheet.name,
    format: inputTabFormat(
      "quotas",
      columnIds.map((id, c) => setUpOf(id, String(header[c] ?? ""), ours)),
      headerRow,
      say,
    ),
    top: null,
    plan: planTable(target, present),
    title: null,
    cleared: [],
    charts: null,
  };
}

function setUpOf(id: string | null, header: string, ours: readonly ColumnSetUp[]): ColumnSetUp {
  const known = ours.find((each) => each.id === id);
  return { ...(known ?? ownColumn), header };
}
