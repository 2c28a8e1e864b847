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
  if (Math.abs(a.length - b.length) > limit) return above;
  for (let j = 0; j <= above; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - limit);
    const to = Math.min(b.length, i + limit);
    // What the first of b's letters cost to leave out; further right it is above the limit anyway.
    let least = i;
    row[from - 1] = i;
    for (let j = from; j <= to; j++) {
      let cost = last[j - 1]!;
      if (a.charCodeAt(i - 1) !== b.charCodeAt(j - 1)) {
        cost = Math.min(cost, last[j]!, row[j - 1]!) + 1;
        if (isSwap(a, i, b, j)) cost = Math.min(cost, beforeLast[j - 2]! + 1);
      }
      row[j] = cost;
      least = Math.min(least, cost);
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
