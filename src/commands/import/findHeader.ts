import { decodeDay } from "../../tables/index";
import { type Role, rolesOf } from "./knownHeaders";
import { takeApart } from "./readAmount";

/** Where a statement's lines begin, and what its columns are taken for by their headers. */
export interface FoundHeader {
  /** Index of the header's row; −1 where there is none. */
  readonly row: number;
  readonly header: readonly string[];
  readonly roles: readonly (Role | null)[];
}

/** Banks put the account, the period and the balance above the header: never more than this. */
const mostRowsAbove = 40;

/**
 * Finds the header: the first row that names a date and an amount, else the one that names most, else
 * the widest; and none where even that one is a line like the others.
 */
export function findHeader(rows: readonly (readonly string[])[]): FoundHeader {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  let best: FoundHeader | null = null;
  let most = 1;
  for (let r = 0; r < Math.min(rows.length, mostRowsAbove); r++) {
    const header = padded(rows[r]!, width);
    const roles = rolesOf(header);
    const found = { row: r, header, roles };
    if (roles.includes("date") && (roles.includes("amount") || roles.includes("paidIn")))
      return found;
    const known = roles.filter((role) => role !== null).length;
    if (known > most) [best, most] = [found, known];
  }
  return best ?? widest(rows, width);
}

function widest(rows: readonly (readonly string[])[], width: number): FoundHeader {
  const filled = (row: readonly string[]) => row.filter((cell) => cell.trim() !== "").length;
  let row = 0;
  for (let r = 1; r < Math.min(rows.length, mostRowsAbove); r++)
    if (filled(rows[r]!) > filled(rows[row]!)) row = r;
  const header = padded(rows[row] ?? [], width);
  const roles = header.map(() => null);
  return isLine(header) ? { row: -1, header: header.map(() => ""), roles } : { row, header, roles };
}

/** Whether a row looks like money on a day rather than like headers. */
function isLine(row: readonly string[]): boolean {
  const isDay = (cell: string) =>
    decodeDay(cell) !== null || /^\d{1,2}[./-]\d{1,2}[./-]/.test(cell);
  return row.some(isDay) && row.some((cell) => !isDay(cell) && takeApart(cell) !== null);
}

function padded(row: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, c) => (row[c] ?? "").trim());
}
