/** Three rows of costs, lent to every call: most names are held against ten thousand others. */
let beforeLast: number[] = [];
let last: number[] = [];
let row: number[] = [];

/**
 * Optimal string alignment distance, in which a swap of neighbours counts as 1; or anything above
 * `limit` once it is certain to be above. Only cells at most `limit` off the diagonal can matter.
 *
 * @see Ukkonen, "Algorithms for approximate string matching", Information and Control 64 (1985)
 */
export function editDistance(a: string, b: string, limit: number): number {
  const above = limit + 1;
  if (a.length - b.length > limit || b.length - a.length > limit) return above;
  if (a === b) return 0;
  for (let j = 0; j <= b.length && j <= above; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const unit = a.charCodeAt(i - 1);
    const from = i > limit ? i - limit : 1;
    const to = i + limit < b.length ? i + limit : b.length;
    let least = from === 1 ? i : above;
    row[from - 1] = least;
    for (let j = from; j <= to; j++) {
      const change = unit === b.charCodeAt(j - 1) ? 0 : 1;
      let cost = last[j - 1]! + change;
      if (last[j]! + 1 < cost) cost = last[j]! + 1;
      if (row[j - 1]! + 1 < cost) cost = row[j - 1]! + 1;
      if (change === 1 && i > 1 && j > 1 && isSwap(a, i, b, j) && beforeLast[j - 2]! + 1 < cost)
        cost = beforeLast[j - 2]! + 1;
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return above;
    // The next row looks one further to the right than this one went.
    row[to + 1] = above;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return last[b.length]!;
}

function isSwap(a: string, i: number, b: string, j: number): boolean {
  return a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
}
