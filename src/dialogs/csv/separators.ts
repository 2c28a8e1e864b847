/** What may stand between the cells of a line. */
export const separators = [";", ",", "\t", "|"] as const;

export type Separator = (typeof separators)[number];

/** So many lines show what a file is like. */
const mostLooked = 500;

/**
 * What parts the cells of a text: what its first line states ("sep=;"), else what gives the same number
 * of cells in the most lines, however many lines of another kind stand above them. Fewer than three
 * cells say little, and count only where nothing gives more.
 *
 * @example separatorOf("Paid, in all\nDate;Payer;Paid\n1.2.2026;Becker, Bert;20,5") // ";"
 */
export function separatorOf(text: string): Separator {
  const stated = /^\ufeff?"?sep=(.)"?[\r\n]/i.exec(text)?.[1];
  const named = separators.find((separator) => separator === stated);
  if (named !== undefined) return named;
  const lines = text.split(/[\r\n]+/, mostLooked).map((line) => line.replace(/"[^"]*"/g, '""'));
  return mostAlike(lines, 3) ?? mostAlike(lines, 2) ?? ",";
}

function mostAlike(lines: readonly string[], fewest: number): Separator | null {
  let best: Separator | null = null;
  let most = { rows: 0, cells: 0 };
  for (const separator of separators) {
    const alike = commonest(
      lines.map((line) => line.split(separator).length).filter((n) => n >= fewest),
    );
    const isBetter =
      alike.rows > most.rows || (alike.rows === most.rows && alike.cells > most.cells);
    if (isBetter) [best, most] = [separator, alike];
  }
  return best;
}

/** The number of cells that the most lines have, and how many these are. */
function commonest(counts: readonly number[]): { readonly rows: number; readonly cells: number } {
  const rows = new Map<number, number>();
  for (const cells of counts) rows.set(cells, (rows.get(cells) ?? 0) + 1);
  let best = { rows: 0, cells: 0 };
  for (const [cells, n] of rows)
    if (n > best.rows || (n === best.rows && cells > best.cells)) best = { rows: n, cells };
  return best;
}
