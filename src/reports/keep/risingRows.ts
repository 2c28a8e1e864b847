import { NEW_ROW } from "./alignRows";

/**
 * Of rows that go on from others the most that stand in the same order as before: 1 for each that
 * can stay where it is while the others are put around it. New rows are 0.
 */
export function risingRows(from: Int32Array): Uint8Array {
  const stays = new Uint8Array(from.length);
  let isRising = true;
  let last = NEW_ROW;
  for (const r of from) {
    if (r === NEW_ROW) continue;
    if (r < last) isRising = false;
    last = r;
  }
  if (isRising) {
    for (let i = 0; i < from.length; i++) stays[i] = from[i] === NEW_ROW ? 0 : 1;
    return stays;
  }
  return longestRising(from, stays);
}

/** Patience sorting: `tails` holds where the best run of each length ends. */
function longestRising(from: Int32Array, stays: Uint8Array): Uint8Array {
  const tails: number[] = [];
  const before = new Int32Array(from.length).fill(-1);
  for (let i = 0; i < from.length; i++) {
    const r = from[i]!;
    if (r === NEW_ROW) continue;
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (from[tails[middle]!]! < r) low = middle + 1;
      else high = middle;
    }
    before[i] = low === 0 ? -1 : tails[low - 1]!;
    tails[low] = i;
  }
  for (let i = tails[tails.length - 1] ?? -1; i >= 0; i = before[i]!) stays[i] = 1;
  return stays;
}
