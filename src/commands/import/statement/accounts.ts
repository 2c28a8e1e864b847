import type { Row } from "./cells";

/** Of more the column tells something else than whose statement it is. */
const mostAccounts = 9;

/** Speaks of an account, and has figures that tell it from another. */
const account =
  /konto|compte|account|cuenta|\bconta\b|rekening|rachun|účet|účtu|tili\b|\bcard\b|\bkort\b|계좌|口座|iban/i;
const number = /\d[\d\s.*-]{2,}\d/;

/** The lines under the headers, and what tells them apart. */
export interface AccountLines {
  readonly body: readonly Row[];
  /** The lines above the headers. */
  readonly above: readonly Row[];
  readonly isHeader: (row: Row) => boolean;
  /** Whether it is a line of money on a day. */
  readonly isLine: (row: Row) => boolean;
  /** What its column says; "" where there is none. */
  readonly stated: (row: Row) => string;
}

/**
 * Of which account each line is, where the file has lines of several: as a column says, or what stands
 * above the headers each time that they come. Empty where there is one account, or nothing tells.
 */
export function accountsOf(lines: AccountLines): ReadonlyMap<Row, string> {
  const byColumn = inColumn(lines);
  return byColumn.size > 0 ? byColumn : inBlocks(lines);
}

function inColumn({ body, isLine, stated }: AccountLines): ReadonlyMap<Row, string> {
  return several(new Map(body.filter(isLine).map((row) => [row, stated(row)])));
}

function inBlocks({ body, above, isHeader, isLine }: AccountLines): ReadonlyMap<Row, string> {
  const found = new Map<Row, string>();
  let current = labelIn(above);
  let between: Row[] = [];
  for (const row of body) {
    if (isHeader(row)) current = labelIn(between) || current;
    else if (isLine(row)) found.set(row, current);
    between = isLine(row) ? [] : [...between, row];
  }
  return several(found);
}

function several(found: ReadonlyMap<Row, string>): ReadonlyMap<Row, string> {
  const { size } = new Set([...found.values()].filter((text) => text !== ""));
  return size > 1 && size <= mostAccounts ? found : new Map();
}

/** The last that speaks of an account. */
function labelIn(rows: readonly Row[]): string {
  const texts = rows.map((row) => row.map((cell) => cell.trim()).filter((cell) => cell !== ""));
  const found = texts
    .map((cells) => cells.join(" "))
    .filter((text) => account.test(text) && number.test(text));
  return (found[found.length - 1] ?? "").slice(0, 60);
}
