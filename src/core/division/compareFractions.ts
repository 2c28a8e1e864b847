/**
 * Compares p ÷ q with r ÷ s exactly, by their continued fractions: nothing is multiplied, so
 * nothing can pass 2^53. Whole numbers, p and r ≥ 0, q and s > 0.
 *
 * @returns negative where p ÷ q is the smaller, positive where it is the larger, 0 where equal
 * @example compareFractions(1, 3, 2, 6) // 0
 */
export function compareFractions(p: number, q: number, r: number, s: number): number {
  let [above, below, otherAbove, otherBelow] = [p, q, r, s];
  for (;;) {
    const rest = above % below;
    const otherRest = otherAbove % otherBelow;
    const difference = (above - rest) / below - (otherAbove - otherRest) / otherBelow;
    if (difference !== 0) return difference;
    if (rest === 0 || otherRest === 0) return rest - otherRest;
    // a/b against c/d is d/c against b/a.
    [above, below, otherAbove, otherBelow] = [otherBelow, otherRest, below, rest];
  }
}
