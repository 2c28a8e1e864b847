import { decodeDay } from "../../../tables/index";
import { type Row, usualLength } from "./cells";
import { type Role, rolesOf } from "./knownHeaders";
import { takeApart } from "./readAmount";
import { type Around, StatementDates } from "./readDates";

/** Where a statement's lines begin, and what its columns are taken for by their headers. */
export interface FoundHeader {
  /** Index of the header's row; −1 where there is none. */
  readonly row: number;
  readonly header: readonly string[];
  readonly roles: readonly (Role | null)[];
}

/** Banks put the account, the period and the balance above the header: never more than this. */
const mostRowsAbove = 40;

type Rows = readonly Row[];

/**
 * Finds the header: the first row that names a date and an amount, else the one that names most, else
 * the widest; and none where even that one is a line like the others. The header is as wide as its row:
 * what stands beyond it in a line is in no column.
 */
export function findHeader(rows: Rows): FoundHeader {
  let best: FoundHeader | null = null;
  let most = 1;
  for (let r = 0; r < Math.min(rows.length, mostRowsAbove); r++) {
    const header = rows[r]!.map((cell) => cell.trim());
    const roles = rolesOf(header, (c) => sampleOf(rows, r, c));
    const found = { row: r, header, roles };
    if (nameDateAndAmount(roles)) return found;
    const known = roles.filter((role) => role !== null).length;
    if (known > most) [best, most] = [found, known];
  }
  return withDays(best ?? widest(rows), rows);
}

/** Where no header says which column holds the day, it is the one in which nothing but days stands. */
function withDays(found: FoundHeader, rows: Rows): FoundHeader {
  const { row, header, roles } = found;
  if (row < 0 || (["date", "year"] as const).some((role) => roles.includes(role))) return found;
  const lines = rows.slice(row + 1).filter(isLine);
  const places = header.flatMap((_, c) =>
    roles[c] === null && lines.length > 0 && lines.every((line) => isDay(line[c] ?? "")) ? [c] : [],
  );
  const [place] = places;
  if (place === undefined || places.length > 1) return found;
  return { row, header, roles: roles.map((role, c) => (c === place ? "date" : role)) };
}

const nameDateAndAmount = (roles: readonly (Role | null)[]) =>
  (roles.includes("date") || roles.includes("year")) &&
  (roles.includes("amount") || roles.includes("paidIn"));

/** Whether a row names a date and an amount, and holds no figure. */
export function areHeaders(row: Row): boolean {
  if (row.length < 3 || row.some((cell) => /^\W*\d/.test(cell))) return false;
  return nameDateAndAmount(rolesOf(row, () => ""));
}

/** The first cell below a header that is not blank. */
function sampleOf(rows: Rows, header: number, column: number): string {
  for (let r = header + 1; r < Math.min(rows.length, header + mostRowsAbove); r++) {
    const cell = rows[r]![column]?.trim();
    if (cell) return cell;
  }
  return "";
}

function widest(rows: Rows): FoundHeader {
  const filled = (row: Row) => row.filter((cell) => cell.trim() !== "").length;
  let row = 0;
  for (let r = 1; r < Math.min(rows.length, mostRowsAbove); r++)
    if (filled(rows[r]!) > filled(rows[row]!)) row = r;
  const header = (rows[row] ?? []).map((cell) => cell.trim());
  if (!isLine(header)) return { row, header, roles: header.map(() => null) };
  // Without headers the lines themselves tell how many columns there are.
  const none = Array.from({ length: usualLength(rows) }, () => null);
  return { row: -1, header: none.map(() => ""), roles: none };
}

/** Any day will do. */
const always: Around = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

function isDay(cell: string): boolean {
  return decodeDay(cell) !== null || new StatementDates([cell], always).read(cell) !== null;
}

/** Whether a row looks like money on a day rather than like headers. */
export function isLine(row: Row): boolean {
  return row.some(isDay) && row.some((cell) => !isDay(cell) && takeApart(cell) !== null);
}
