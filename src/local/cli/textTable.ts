import { fitted, padded, textWidth } from "./textWidth";

export interface TextColumn {
  readonly title: string;
  readonly cells: readonly string[];
  readonly align: "end" | "start";
}

const gap = "  ";
const widest = 44;

/**
 * Columns set side by side under their titles, as many as fit into the width, from the left; a
 * column that is blank throughout is left out. Wide characters count two.
 */
export function textTable(columns: readonly TextColumn[], width: number): string[] {
  const shown: { column: TextColumn; size: number }[] = [];
  let used = 0;
  for (const column of columns) {
    if (column.cells.every((cell) => cell === "")) continue;
    const size = Math.min(Math.max(...[column.title, ...column.cells].map(textWidth)), widest);
    if (shown.length > 0 && used + gap.length + size > width) break;
    used += size + (shown.length > 0 ? gap.length : 0);
    shown.push({ column, size });
  }
  const rows = Math.max(0, ...shown.map(({ column }) => column.cells.length));
  const line = (textOf: (column: TextColumn) => string): string =>
    shown
      .map(({ column, size }) =>
        padded(fitted(textOf(column), size), size, column.align === "end" ? "start" : "end"),
      )
      .join(gap)
      .trimEnd();
  return [
    line((column) => column.title),
    shown.map(({ size }) => "─".repeat(size)).join(gap),
    ...Array.from({ length: rows }, (_, row) => line((column) => column.cells[row] ?? "")),
  ];
}
