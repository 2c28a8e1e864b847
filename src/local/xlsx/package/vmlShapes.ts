import type { Rect } from "../../services/model/rect";

const open = "<v:shape";
const close = "</v:shape>";

/** VML, which may be no strict XML, with each of its shapes as `change` makes it. */
export function mapShapes(vml: string, change: (shape: string) => string): string {
  const pieces: string[] = [];
  let copied = 0;
  for (let at = vml.indexOf(open); at >= 0; at = vml.indexOf(open, at + 1)) {
    // "<v:shapetype" is what shapes are made by.
    if (!/[\s>]/.test(vml.charAt(at + open.length))) continue;
    const end = vml.indexOf(close, at);
    if (end < 0) break;
    pieces.push(vml.slice(copied, at), change(vml.slice(at, end + close.length)));
    copied = end + close.length;
    at = copied - 1;
  }
  return pieces.join("") + vml.slice(copied);
}

/** The cell that a shape belongs to; undefined where it names none. */
export function cellOfShape(shape: string): Rect | undefined {
  const row = /<x:Row>\s*(\d+)/.exec(shape)?.[1];
  const column = /<x:Column>\s*(\d+)/.exec(shape)?.[1];
  if (row === undefined || column === undefined) return undefined;
  return { row: Number(row) + 1, column: Number(column) + 1, rows: 1, columns: 1 };
}

export function shapesIn(vml: string): string[] {
  const shapes: string[] = [];
  mapShapes(vml, (shape) => {
    shapes.push(shape);
    return shape;
  });
  return shapes;
}
