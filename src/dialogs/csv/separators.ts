/** What may stand between the cells of a line. */
export const separators = [";", ",", "\t", "|"] as const;

export type Separator = (typeof separators)[number];

/** So many lines show what a file is like. */
const mostLooked = 500;

/** What a separator makes of a text. */
interface Parted {
  /** Whether some line looks like headers: nothing in it begins with a figure. */
  readonly hasHeaders: boolean;
  /** How many lines have the number of cells that the most have, and that number. */
  readonly rows: number;
  readonly cells: number;
}

/**
 * What parts the cells of a text: what its first line states ("sep=;"), else what gives headers, and the
 * same number of cells in the most lines below, however many lines of another kind stand above them.
 * Fewer than three cells say little, and count only where nothing gives more.
 *
 * @example separatorOf("Paid, in all\nDate;Payer;Paid\n1.2.2026;Becker, Bert;20,5") // ";"
 */
export function separatorOf(text: string): Separator {
  const stated = /^\ufeff?"?sep=(.)"?[\r\n]/i.exec(text)?.[1];
  const named = separators.find((separator) => separator === stated);
  if (named !== undefined) return named;
  const lines = text.split(/[\r\n]+/, mostLooked).map((line) => line.replace(/"[^"]*"/g, '"x"'));
  return best(lines, 3) ?? best(lines, 2) ?? ",";
}

function best(lines: readonly string[], fewest: number): Separator | null {
  let found: Separator | null = null;
  let most: Parted = { hasHeaders: false, rows: 0, cells: 0 };
  for (const separator of separators) {
    const parted = partedBy(separator, lines, fewest);
    if (isBetter(parted, most)) [found, most] = [separator, parted];
  }
  return found;
}

function isBetter(one: Parted, other: Parted): boolean {
  if (one.rows === 0) return false;
  if (one.hasHeaders !== other.hasHeaders) return one.hasHeaders;
  return one.rows > other.rows || (one.rows === other.rows && one.cells > other.cells);
}

function partedBy(separator: Separator, lines: readonly string[], fewest: number): Parted {
  const rows = lines.map((line) => withoutBlankEnd(line.split(separator)));
  const wide = rows.filter(({ length }) => length >= fewest);
  const times = new Map<number, number>();
  for (const { length } of wide) times.set(length, (times.get(length) ?? 0) + 1);
  const [cells, n] = [...times].reduce(commoner, [0, 0]);
  const isHeader = (row: readonly string[]) => row.every((cell) => !/^\W*\d/.test(cell));
  return { hasHeaders: wide.some(isHeader), rows: n, cells };
}

type Times = readonly [cells: number, rows: number];

const commoner = (one: Times, other: Times): Times =>
  other[1] > one[1] || (other[1] === one[1] && other[0] > one[0]) ? other : one;

function withoutBlankEnd(cells: readonly string[]): readonly string[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1]!.trim() === "") end--;
  return cells.slice(0, end);
}
