import type { DrivePlan } from "../core/index";
import { type QuotaRow, quotasReport } from "../reports/index";
import { type Cell, isBlank, type OutCell } from "../schema/index";
import { inputColumns, inputFormat } from "./inputTab";
import type { OpenBook } from "./openBook";
import type { ColumnLayout, RunContext, TabWrite } from "./workbook";

/** Which of our columns stands where in the tab; null: a column of the user's. */
type Columns = readonly (string | null)[];

/**
 * Quotas with the rows of the divided drives replaced where they stood, or added at the end. Rows of
 * other drives stay as they are; the user's columns follow the row that they belong to.
 */
export function rewriteRoll(
  open: OpenBook,
  plans: readonly DrivePlan[],
  context: RunContext,
  why: string,
): TabWrite {
  const { say, decoded } = open;
  const { currency } = decoded.book.settings;
  const format = inputFormat("quotas", currency, say);
  const sheet = open.sheets.get("quotas");
  const layout = decoded.layouts.get("quotas");
  const made = quotasReport(plans, { today: context.today, why }, say);
  const base = {
    kind: "tab",
    tab: "quotas",
    title: null,
    cleared: [],
    chart: null,
    formats: new Map(),
  } as const;
  const name = say.words.schema.tabs.quotas;
  if (sheet === undefined || layout === undefined) {
    const columns = inputColumns("quotas").map(([id]) => id);
    const rows = made.map((row) => placed(row, columns, undefined));
    return { ...base, sheet: null, name, format, header: format.columns.map(headerOf), rows };
  }
  const columns: Columns = layout.columnIds;
  const header = sheet.rows[layout.headerRow - 1] ?? [];
  const present = sheet.rows.slice(layout.headerRow);
  const layouts = columns.map((id, c) => columnLayout(id, String(header[c] ?? ""), format.columns));
  return {
    ...base,
    sheet: sheet.id,
    name,
    format: { ...format, columns: layouts },
    header,
    rows: merged(present, made, columns),
    formats: usersFormats(columns, sheet.formats.slice(layout.headerRow)),
  };
}

const headerOf = (column: ColumnLayout) => column.header;

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

/** Present rows with those of the divided drives replaced; a drive that was not there comes last. */
function merged(
  present: readonly (readonly Cell[])[],
  made: readonly QuotaRow[],
  columns: Columns,
): OutCell[][] {
  const byDrive = new Map<string, QuotaRow[]>();
  for (const row of made) {
    const drive = String(row.drive);
    const rows = byDrive.get(drive);
    if (rows === undefined) byDrive.set(drive, [row]);
    else rows.push(row);
  }
  const keyOf = presentKey(columns);
  const kept = new Map(present.map((row) => [keyOf(row), row]));
  const driveAt = columns.indexOf("drive");
  const out: OutCell[][] = [];
  const write = (drive: string) => {
    for (const row of byDrive.get(drive) ?? []) {
      const columnOf = (id: string) => row[id as keyof QuotaRow];
      out.push(placed(row, columns, kept.get(rowKey(columnOf))));
    }
    byDrive.set(drive, []);
  };
  for (const row of present) {
    const drive = text(row[driveAt]);
    if (byDrive.has(drive)) write(drive);
    else if (!row.every(isBlank)) out.push([...row]);
  }
  for (const drive of byDrive.keys()) write(drive);
  return out;
}

const text = (cell: Cell | undefined) =>
  cell === undefined ? "" : String(cell).trim().normalize();

/** A row of the roll is known by its drive, group and member. */
function rowKey(cellOf: (id: string) => Cell | undefined): string {
  return ["drive", "group", "memberId", "member"].map((id) => text(cellOf(id))).join("\n");
}

function presentKey(columns: Columns): (row: readonly Cell[]) => string {
  const at = new Map(columns.map((id, c) => [id, c]));
  return (row) => rowKey((id) => row[at.get(id) ?? -1]);
}

function placed(row: QuotaRow, columns: Columns, kept: readonly Cell[] | undefined): OutCell[] {
  return columns.map((id, c) => (id === null ? (kept?.[c] ?? "") : row[id as keyof QuotaRow]));
}

/** A user's column of the roll has no known format where its row is new. */
function usersFormats(
  columns: Columns,
  formats: readonly (readonly string[])[],
): ReadonlyMap<number, readonly (string | null)[]> {
  const users = new Map<number, (string | null)[]>();
  columns.forEach((id, c) => {
    if (id === null)
      users.set(
        c,
        formats.map((row) => row[c] ?? null),
      );
  });
  return users;
}
