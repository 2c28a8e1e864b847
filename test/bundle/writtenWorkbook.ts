import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Scalar, type SpreadsheetModel, valueIn } from "../../src/local/services/index";
import { readXlsx } from "../../src/local/xlsx";
import { ranCommandLine } from "../support/ranCommandLine";

/** A row of a tab by its headers, dates as serial numbers. */
export type WrittenRow = Readonly<Record<string, Scalar>>;

/** What a run of the command line left in a file. */
export interface WrittenWorkbook {
  /** What was printed. */
  readonly printed: string;
  readonly spreadsheet: SpreadsheetModel;
  /** Rows under the header: row 2 of generated tabs, row 1 of the others. */
  rows(tab: string): readonly WrittenRow[];
}

const generated =
  /^(Overview|By |Follow-up|Per person|Items bought|Noticeboard|Checks|Run history)/;

/**
 * An example through the command line, the add-on as it ships: set up and filled, divided, and
 * refreshed twice, from file to file.
 */
export async function throughCommandLine(example: string): Promise<WrittenWorkbook> {
  const folder = await mkdtemp(join(tmpdir(), "whipround-"));
  try {
    const printed = [
      await run(folder, ["example", example, "-o", "begun.xlsx"]),
      await run(folder, ["divide", "begun.xlsx", "-o", "divided.xlsx"]),
      await run(folder, ["refresh", "divided.xlsx", "-o", "refreshed.xlsx"]),
      await run(folder, ["refresh", "refreshed.xlsx", "-o", "refreshed.xlsx"]),
    ].join("\n");
    const bytes = await readFile(join(folder, "refreshed.xlsx"));
    const { spreadsheet } = readXlsx(bytes, {
      locale: "en_US",
      timeZone: "Etc/UTC",
    });
    return { printed, spreadsheet, rows: (tab) => rowsOf(spreadsheet, tab) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function run(workFolder: string, words: readonly string[]): Promise<string> {
  const clock = () => Date.UTC(2026, 10, 24, 8);
  const { status, out, err } = await ranCommandLine(words, { workFolder, clock }, 120);
  if (status !== 0) throw new Error(`whipround ${words.join(" ")}: ${err.join("\n")}`);
  return out.join("\n");
}

function rowsOf(spreadsheet: SpreadsheetModel, tab: string): readonly WrittenRow[] {
  const sheet = spreadsheet.sheetNamed(tab);
  if (sheet === undefined) throw new Error(`no tab is called ${tab}`);
  const headerRow = generated.test(tab) ? 2 : 1;
  const headers = (sheet.row(headerRow) ?? []).map((cell) => String(valueIn(cell)));
  const rows: WrittenRow[] = [];
  for (let r = headerRow + 1; r <= sheet.lastRow(); r++)
    rows.push(Object.fromEntries(headers.map((h, c) => [h, valueIn(sheet.content(r, c + 1))])));
  return rows;
}

/** One column of the rows that `which` picks. */
export function column(
  rows: readonly WrittenRow[],
  header: string,
  which: Readonly<Record<string, Scalar>> = {},
): readonly Scalar[] {
  return rows
    .filter((row) => Object.entries(which).every(([key, value]) => trimmed(row[key]) === value))
    .map((row) => row[header] ?? "");
}

/** Groups are indented as the tree. */
const trimmed = (cell: Scalar | undefined) => (typeof cell === "string" ? cell.trim() : cell);

/** The values of a column by another column's. */
export function byColumn(
  rows: readonly WrittenRow[],
  key: string,
  header: string,
): Readonly<Record<string, Scalar>> {
  return Object.fromEntries(rows.map((row) => [String(trimmed(row[key])), row[header] ?? ""]));
}

/** How many rows have each value of a column. */
export function countBy(rows: readonly WrittenRow[], header: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) {
    const value = String(row[header] ?? "");
    counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}
