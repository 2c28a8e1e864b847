import { fittingCell, type InputTab, isBlank } from "../../schema/index";
import { decodeChoice } from "../../tables/index";
import type { OpenWorkbook } from "../book/openWorkbook";
import type { InputRow } from "./inputTab";

/** What a tab may do without: it only describes a row, and no figure comes out otherwise for want of it. */
const mayLack: { readonly [T in InputTab]?: readonly string[] } = {
  contributions: ["method", "reference", "note"],
  adjustments: ["reason"],
};

/** Rows as they can be written into a tab, and what of them it has no columns for. */
export interface FittingRows {
  readonly rows: readonly InputRow[];
  /** Ids of the columns. */
  readonly lacking: readonly string[];
}

/**
 * Leaves out of rows what describes them in columns that their tab does not have: of a ledger no more
 * is asked than its columns with a `*`. Without its method a gift in kind would be cash, so that it
 * stays, and is refused.
 */
export function fittingRows(
  { decoded }: OpenWorkbook,
  tab: InputTab,
  stated: readonly InputRow[],
): FittingRows {
  const rows = stated.map(withFittingTexts);
  const layout = decoded.layouts.get(tab);
  const absent = (mayLack[tab] ?? []).filter((id) => layout?.columns.has(id) === false);
  if (absent.length === 0) return { rows, lacking: [] };
  const lacking = new Set<string>();
  const fitting = rows.map((row) => {
    const fits: Record<string, InputRow[string]> = { ...row };
    for (const id of absent) {
      if (isBlank(row[id] ?? "") || (id === "method" && decides(row))) continue;
      delete fits[id];
      lacking.add(id);
    }
    return fits;
  });
  return { rows: fitting, lacking: absent.filter((id) => lacking.has(id)) };
}

/** A note that names a drive can be longer than the name, and than a cell. */
export function withFittingTexts<Row extends InputRow>(row: Row): Row {
  if (Object.values(row).every((cell) => fittingCell(cell) === cell)) return row;
  const fits = Object.entries(row).map(([id, cell]) => [id, fittingCell(cell)]);
  return Object.fromEntries(fits) as Row;
}

function decides({ method = "" }: InputRow): boolean {
  const choice = decodeChoice("method", method);
  return choice === "in-kind" || choice === "work";
}

/** Says which columns a tab lacks for some of what was to be written; "" where it lacks none. */
export function lackingText(open: OpenWorkbook, tab: InputTab, rows: readonly InputRow[]): string {
  const { lacking } = fittingRows(open, tab, rows);
  if (lacking.length === 0) return "";
  const { say, decoded } = open;
  const headers: Readonly<Record<string, string>> = say.words.schema.headers[tab];
  const name = decoded.layouts.get(tab)?.sheet.name ?? say.words.schema.tabs[tab];
  return say.words.requests.lacking(
    name,
    lacking.map((id) => headers[id] ?? id),
    say,
  );
}
