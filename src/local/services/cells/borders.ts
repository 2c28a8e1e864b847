import type { BorderLine, CellBorder } from "../model/cellStyle";
import type { Rect } from "../model/rect";
import type { SheetModel } from "../model/sheetModel";

/** For each side of a range, and the lines within it: to draw, to take away, or (null) to leave. */
export type Sides = Readonly<
  Record<"top" | "left" | "bottom" | "right" | "vertical" | "horizontal", unknown>
>;

/** Draws the borders of a range as `setBorder` does. */
export function drawBorders(sheet: SheetModel, rect: Rect, sides: Sides, line: BorderLine): void {
  const interned = new Map<string, CellBorder>();
  const layer = sheet.styles.border;
  const { rows, columns } = rect;
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) {
      const cell = { row: rect.row + i, column: rect.column + j, rows: 1, columns: 1 };
      const old = layer.at(cell.row, cell.column);
      const edge = (wanted: unknown, before: CellBorder["top"] | undefined) =>
        wanted === null || wanted === undefined ? (before ?? null) : wanted ? line : null;
      const border = {
        top: edge(i === 0 ? sides.top : sides.horizontal, old?.top),
        left: edge(j === 0 ? sides.left : sides.vertical, old?.left),
        bottom: edge(i === rows - 1 ? sides.bottom : sides.horizontal, old?.bottom),
        right: edge(j === columns - 1 ? sides.right : sides.vertical, old?.right),
      };
      const key = JSON.stringify(border);
      if (!interned.has(key)) interned.set(key, border);
      const none = !border.top && !border.left && !border.bottom && !border.right;
      layer.fill(cell, none ? null : (interned.get(key) as CellBorder));
    }
}
