/** Negative where `a` comes first, positive where `b` does; never 0 for two different items. */
export type Before = (a: number, b: number) => number;

/**
 * Moves the `count` items that come first by `before` to the front of `items`, in linear time;
 * the order among them is left open.
 *
 * @example selectFirst(Int32Array.of(7, 2, 9, 4), 2, (a, b) => a - b) // 2 and 4 in front
 */
export function selectFirst(items: Int32Array, count: number, before: Before): void {
  let left = 0;
  let right = items.length - 1;
  while (right > left && count > left && count <= right) {
    const middle = partition(items, left, right, before);
    if (middle < count) left = middle + 1;
    else right = middle - 1;
  }
}

/** Hoare's partition around the median of three; the pivot's final place. */
function partition(items: Int32Array, left: number, right: number, before: Before): number {
  medianToFront(items, left, right, before);
  const pivot = items[left]!;
  let i = left;
  let j = right + 1;
  for (;;) {
    do i++;
    while (i <= right && before(items[i]!, pivot) < 0);
    do j--;
    while (before(items[j]!, pivot) > 0);
    if (i >= j) break;
    swap(items, i, j);
  }
  swap(items, left, j);
  return j;
}

function medianToFront(items: Int32Array, left: number, right: number, before: Before): void {
  const middle = left + ((right - left) >> 1);
  if (before(items[right]!, items[middle]!) < 0) swap(items, middle, right);
  if (before(items[middle]!, items[left]!) < 0) swap(items, left, middle);
  if (before(items[right]!, items[middle]!) < 0) swap(items, middle, right);
  swap(items, left, middle);
}

function swap(items: Int32Array, i: number, j: number): void {
  const kept = items[i]!;
  items[i] = items[j]!;
  items[j] = kept;
}
