/** Ranges longer than this are narrowed on a sample first. */
const SAMPLE_ABOVE = 600;

/** How many stretches the range of values is cut into at most: as many as a cache holds. */
const MOST_STRETCHES = 4_096;

/**
 * The k-th largest of `values` (k from 1), which are from 0 to `most`, in linear time.
 *
 * Values are first counted by stretches of their range, so that only the stretch that the k-th
 * is in need be copied and searched.
 *
 * @example kthLargest(Float64Array.of(3, 9, 5), 2, 10) // 5
 * @see Floyd & Rivest, "Algorithm 489: SELECT", Communications of the ACM 18 (1975)
 */
export function kthLargest(values: Float64Array, k: number, most: number): number {
  // For few values as many stretches as values: to go through empty ones costs more than they save.
  const stretches = Math.min(MOST_STRETCHES, values.length);
  const scale = (stretches - 1) / most;
  const counts = new Int32Array(stretches);
  for (let i = 0; i < values.length; i++) counts[Math.floor(values[i]! * scale)]!++;
  let stretch = stretches - 1;
  let left = k;
  for (; left > counts[stretch]!; stretch--) left -= counts[stretch]!;
  const within = new Float64Array(counts[stretch]!);
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (Math.floor(value * scale) === stretch) within[count++] = value;
  }
  const place = count - left;
  settlePlace(within, place, 0, count - 1);
  return within[place]!;
}

/** Reorders so that `values[place]` is what it would be if left…right were sorted upwards. */
function settlePlace(values: Float64Array, place: number, from: number, to: number): void {
  let left = from;
  let right = to;
  while (right > left) {
    if (right - left > SAMPLE_ABOVE) settleSample(values, place, left, right);
    const middle = partition(values, place, left, right);
    if (middle <= place) left = middle + 1;
    if (middle >= place) right = middle - 1;
  }
}

/** Puts a value at `place` that is likely close to the wanted one: the same place in a sample. */
function settleSample(values: Float64Array, place: number, left: number, right: number): void {
  const size = right - left + 1;
  const rank = place - left + 1;
  const sample = 0.5 * Math.exp((2 * Math.log(size)) / 3);
  const side = rank < size / 2 ? -1 : 1;
  const spread = 0.5 * side * Math.sqrt((Math.log(size) * sample * (size - sample)) / size);
  const low = Math.floor(place - (rank * sample) / size + spread);
  const high = Math.floor(place + ((size - rank) * sample) / size + spread);
  settlePlace(values, place, Math.max(left, low), Math.min(right, high));
}

/** Splits left…right at the value of `place`: smaller before it, larger after. */
function partition(values: Float64Array, place: number, left: number, right: number): number {
  const pivot = values[place]!;
  let i = left;
  let j = right;
  swap(values, left, place);
  if (values[right]! > pivot) swap(values, left, right);
  while (i < j) {
    swap(values, i++, j--);
    while (values[i]! < pivot) i++;
    while (values[j]! > pivot) j--;
  }
  if (values[left] === pivot) swap(values, left, j);
  else swap(values, ++j, right);
  return j;
}

function swap(values: Float64Array, i: number, j: number): void {
  const kept = values[i]!;
  values[i] = values[j]!;
  values[j] = kept;
}
