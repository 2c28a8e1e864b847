import { lastRow, type Rect } from "../../services/model/rect";

/** The parts of some ranges that end at a row, and what they have below it. */
export interface DividedRanges {
  readonly above: readonly Rect[];
  readonly below: readonly Rect[];
}

/** Ranges of which nothing stands above are left as they are. */
export function dividedAfter(row: number, ranges: readonly Rect[]): DividedRanges {
  const above = ranges
    .filter((rect) => rect.row <= row)
    .map((rect) => ({ ...rect, rows: Math.min(rect.rows, row - rect.row + 1) }));
  if (above.length === 0) return { above: ranges, below: [] };
  const below = ranges
    .filter((rect) => lastRow(rect) > row)
    .map((rect) => {
      const first = Math.max(rect.row, row + 1);
      return { ...rect, row: first, rows: lastRow(rect) - first + 1 };
    });
  return { above, below };
}

/** Ranges with what they had below again. */
export function joinedAgain({ above, below }: DividedRanges): readonly Rect[] {
  const rest = [...below];
  const joined = above.map((rect) => {
    const at = rest.findIndex((each) => continues(each, rect));
    const [next] = at < 0 ? [] : rest.splice(at, 1);
    return next === undefined ? rect : { ...rect, rows: rect.rows + next.rows };
  });
  return [...joined, ...rest];
}

const continues = (below: Rect, rect: Rect): boolean =>
  below.row === lastRow(rect) + 1 && below.column === rect.column && below.columns === rect.columns;
