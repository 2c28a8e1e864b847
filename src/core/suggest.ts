import { compareNaturally } from "./natural";

/**
 * The known name that was probably meant by `value`, or null where none is near: one that differs
 * only in case, blanks or punctuation, else the one at the least edit distance, at most 1 for
 * short names and 2 from six letters on (a swap of neighbours counts as 1).
 *
 * Of names equally near the naturally first is taken, so that the order of rows plays no part.
 *
 * @example suggest("Plating shop", ["Painting shop", "Plating Shop"]) // "Plating Shop"
 */
export function suggest(value: string, known: Iterable<string>): string | null {
  const plain = plainForm(value);
  if (plain === "") return null;
  const most = plain.length < 3 ? 0 : plain.length < 6 ? 1 : 2;
  let best: string | null = null;
  let bestDistance = most + 1;
  for (const name of known) {
    const distance = editDistance(plain, plainForm(name), bestDistance);
    if (distance > bestDistance || distance > most) continue;
    if (distance < bestDistance || best === null || compareNaturally(name, best) < 0) {
      best = name;
      bestDistance = distance;
    }
  }
  return best;
}

function plainForm(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s.,'"’_\-–()]+/g, "");
}

/** Optimal string alignment distance, or anything above `limit` once it is certain to be above. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  if (a === b) return 0;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + change);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) cost = Math.min(cost, beforeLast[j - 2]! + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}
