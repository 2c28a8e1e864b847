/** Ranges longer than this are narrowed on a sample first. */
const SAMPLE_ABOVE = 600;

/**
 * The k-th largest of `values` (k from 1), in linear time; reorders `values`.
 *
 * @example kthLargest(Float64Array.of(3, 9, 5), 2) // 5
 * @see Floyd & Rivest, "Algorithm 489: SELECT", Communications of the ACM 18 (1975)
 */
export function kthLargest(values: Float64Array, k: number): number {
  const place = values.length - k;
  settlePlace(values, place, 0, values.length - 1);
  return values[place]!;
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
