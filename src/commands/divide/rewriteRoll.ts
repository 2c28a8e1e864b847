import type { DrivePlan } from "../../core/index";
import { arrangeRoll, type QuotaRow, quotasReport } from "../../reports/index";
import { isGroup } from "../../tables/index";
import type { OpenWorkbook } from "../book/openWorkbook";
import type { Planned } from "../rows/doOnce";
import { inputColumns, inputFormat, makeInputTab } from "../rows/inputTab";
import { printOf } from "../rows/prints";
import type { Change, ColumnLayout, RunContext } from "../workbook";

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
export function plannedRoll(open: OpenWorkbook, rows: readonly QuotaRow[]): Planned {
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
  const { columns } = inputFormat("quotas", currency, say);
  const { headerRow, columnIds } = layout;
  const header = sheet.rows[headerRow - 1] ?? [];
  return {
    kind: "rows",
    tab: "quotas",
    sheet: sheet.id,
    format: {
      columns: columnIds.map((id, c) => columnLayout(id, String(header[c] ?? ""), columns)),
      headerRow,
      generated: false,
    },
    ...arrangeRoll(made, { sheet, columnIds, headerRow }, say),
  };
}

function columnLayout(
  id: string | null,
  header: string,
  ours: readonly ColumnLayout[],
): ColumnLayout {
  const index = inputColumns("quotas").findIndex(([each]) => each === id);
  const known = ours[index];
  if (known !== undefined) return { ...known, header };
  return {
    header,
    kind: "free",
    decimals: 0,
    note: "",
    choices: [],
    offers: null,
    rare: false,
    users: true,
  };
}
