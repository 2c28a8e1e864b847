import type { DrivePlan } from "../../core/index";
import { arrangeRoll, type QuotaRow, quotasReport } from "../../reports/index";
import { isGroup } from "../../tables/index";
import type { OpenWorkbook } from "../book/openWorkbook";
import { inputColumns, inputFormat, makeInputTab } from "../rows/inputTab";
import type { Change, ColumnLayout, RunContext } from "../workbook";

/**
 * Quotas with the rows of the divided drives replaced where they stood, or added at the end. Rows of
 * other drives stay as they are; the user's columns follow the row that they belong to.
 */
export function rewriteRoll(
  open: OpenWorkbook,
  plans: readonly DrivePlan[],
  context: RunContext,
  why: string,
): Change {
  const { say, decoded } = open;
  const { currency } = decoded.book.settings;
  const word = say.words.reports.everyone;
  const everyone = isGroup(decoded.book, word) ? "" : word;
  const sheet = open.sheets.get("quotas");
  const layout = decoded.layouts.get("quotas");
  const made: readonly QuotaRow[] = quotasReport(
    plans,
    { today: context.today, why, everyone },
    say,
  );
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
