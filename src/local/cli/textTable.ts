import stringWidth from "string-width";
import { fitted, padded } from "./padded";

export interface TextColumn {
  readonly title: string;
  readonly cells: readonly string[];
  readonly align: "end" | "start";
}

const gap = "  ";
const widest = 44;

/**
 * Columns set side by side under their titles, as many as fit into the width, from the left; a
 * column that is blank throughout is left out, and the last one takes what room there is. Wide
 * characters count two.
 */
export function textTable(columns: readonly TextColumn[], width: number): string[] {
  const shown = placed(columns, width);
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

interface PlacedColumn {
  readonly column: TextColumn;
  readonly size: number;
}

function placed(columns: readonly TextColumn[], width: number): PlacedColumn[] {
  const shown: PlacedColumn[] = [];
  let free = width;
  for (const column of columns) {
    if (column.cells.every((cell) => cell === "")) continue;
    const whole = widthOf(column);
    const room = free - (shown.length > 0 ? gap.length : 0);
    const size = Math.min(whole, widest);
    if (shown.length > 0 && size > room) break;
    shown.push({ column, size });
    free = room - size;
  }
  const last = shown.pop();
  if (!last) return [];
  const whole = widthOf(last.column);
  return [...shown, { column: last.column, size: Math.min(whole, last.size + Math.max(free, 0)) }];
}

const widthOf = ({ title, cells }: TextColumn): number =>
  Math.max(...[title, ...cells].map((text) => stringWidth(text)));
