import type { IRange } from "@univerjs/core";

/** So many rows of a rule are calculated together, once one of them is looked at. */
const rowsAtOnce = 200;

/** Whether a rule's formula says the same of all cells of a row: it names no column but by a dollar. */
export const saysOfRow = (formula: string): boolean =>
  !/(?<![$A-Z])[A-Z]{1,3}(?:[$]?[0-9]|:)|COLUMN/i.test(formula);

/** The block that a row belongs to, both counted from the rule's first row. */
export const blockOfRow = (row: number): number => Math.floor(row / rowsAtOnce);

/**
 * For which cells a rule's formula is calculated when one of a block is looked at: the rule's cells in
 * these rows, or one of each row where that says all. The first of them is the cell that the formula
 * is written for, as Univer has it.
 */
export function cellsOfBlock(ranges: readonly IRange[], formula: string, block: number): IRange[] {
  const sorted = [...ranges].sort(
    (a, b) => a.startRow - b.startRow || a.startColumn - b.startColumn,
  );
  const [first] = sorted;
  if (!first) return [];
  const { startRow, startColumn } = first;
  const corner = { startRow, endRow: startRow, startColumn, endColumn: startColumn };
  const from = startRow + block * rowsAtOnce;
  const to = from + rowsAtOnce - 1;
  const last = Math.max(...sorted.map(({ endRow }) => endRow));
  const cells = saysOfRow(formula)
    ? [{ ...corner, startRow: from, endRow: Math.min(to, last) }]
    : sorted
        .map((range) => ({
          ...range,
          startRow: Math.max(range.startRow, from),
          endRow: Math.min(range.endRow, to),
        }))
        .filter((range) => range.startRow <= range.endRow);
  return block === 0 ? cells : [corner, ...cells];
}
