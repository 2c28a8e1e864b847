import type { Axis } from "../../services/model/rect";
import type { GridEdit } from "../../services/model/sheetParts";

/** A stretch of rows or columns as they stand now; `before` is where its first stood in the file, null where it is new. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly before: number | null;
}

const noEnd = Number.POSITIVE_INFINITY;

/** Where the rows, or the columns, of a sheet stood in the file that it was read from. */
export class AxisMap {
  readonly stretches: readonly Stretch[];

  constructor(edits: readonly GridEdit[], axis: Axis) {
    let stretches: Stretch[] = [{ from: 1, to: noEnd, before: 1 }];
    for (const edit of edits)
      if (edit.axis === axis)
        stretches =
          edit.count > 0
            ? inserted(stretches, edit.at, edit.count)
            : removed(stretches, edit.at, -edit.count);
    this.stretches = stretches;
  }

  get isIdentity(): boolean {
    return this.stretches.length === 1 && this.stretches[0]?.before === 1;
  }

  /** Where something stood; null where it is new. */
  beforeOf(position: number): number | null {
    let low = 0;
    let high = this.stretches.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.stretches[middle] as Stretch).from <= position) low = middle;
      else high = middle - 1;
    }
    const { from, before } = this.stretches[low] as Stretch;
    return before === null ? null : before + position - from;
  }

  /** Where something stands now; null where it is gone. */
  afterOf(before: number): number | null {
    if (this.isIdentity) return before;
    for (const { from, to, before: start } of this.stretches)
      if (start !== null && before >= start && before <= start + to - from)
        return from + before - start;
    return null;
  }
}

function inserted(stretches: readonly Stretch[], at: number, count: number): Stretch[] {
  const [above, below] = cut(stretches, at);
  const fresh = { from: at, to: at + count - 1, before: null };
  return joined([...above, fresh, ...below.map((stretch) => moved(stretch, count))]);
}

function removed(stretches: readonly Stretch[], at: number, count: number): Stretch[] {
  const [above, rest] = cut(stretches, at);
  const [, below] = cut(rest, at + count);
  return joined([...above, ...below.map((stretch) => moved(stretch, -count))]);
}

const moved = ({ from, to, before }: Stretch, by: number): Stretch => ({
  from: from + by,
  to: to + by,
  before,
});

/** What stands before a position, and what from it on. */
function cut(stretches: readonly Stretch[], at: number): [Stretch[], Stretch[]] {
  const above: Stretch[] = [];
  const below: Stretch[] = [];
  for (const stretch of stretches) {
    const { from, to, before } = stretch;
    if (to < at) above.push(stretch);
    else if (from >= at) below.push(stretch);
    else {
      above.push({ from, to: at - 1, before });
      below.push({ from: at, to, before: before === null ? null : before + at - from });
    }
  }
  return [above, below];
}

/** Neighbours that continue one another as one. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const list: Stretch[] = [];
  for (const stretch of stretches) {
    const last = list[list.length - 1];
    const follows =
      last &&
      (last.before === null
        ? stretch.before === null
        : stretch.before === last.before + last.to - last.from + 1);
    if (last && follows) list[list.length - 1] = { ...last, to: stretch.to };
    else list.push(stretch);
  }
  return list;
}
