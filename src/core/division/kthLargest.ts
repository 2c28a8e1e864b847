/** How many values are sorted at once: to count them by stretches would not be faster. */
const FEW = 40;

/** How many stretches the range of values is cut into at most: as many as a cache holds. */
const MOST_STRETCHES = 4_096;

/**
 * The k-th largest of `values` (k from 1), which are from 0 to `most`, in linear time.
 *
 * Values are counted by stretches of their range, so that only the stretch that the k-th is in need
 * be copied; that in turn by stretches of its own range, which is a thousandth or less, until few
 * are left or all are the same.
 *
 * @example kthLargest(Float64Array.of(3, 9, 5), 2, 10) // 5
 */
export function kthLargest(values: Float64Array, k: number, most: number): number {
  return kthBetween(values, k, 0, most);
}

function kthBetween(values: Float64Array, k: number, from: number, to: number): number {
  if (values.length <= FEW) return values.slice().sort()[values.length - k]!;
  const stretches = Math.min(MOST_STRETCHES, values.length);
  const scale = (stretches - 1) / (to - from);
  const counts = new Int32Array(stretches);
  for (let i = 0; i < values.length; i++) counts[Math.floor((values[i]! - from) * scale)]!++;
  let stretch = stretches - 1;
  let left = k;
  for (; left > counts[stretch]!; stretch--) left -= counts[stretch]!;
  const within = new Float64Array(counts[stretch]!);
  let count = 0;
  let least = to;
  let most = from;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (Math.floor((value - from) * scale) !== stretch) continue;
    within[count++] = value;
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return least === most ? least : kthBetween(within, left, least, most);
}
