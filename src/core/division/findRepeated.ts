import { borrowInts, giveBack } from "./scratch";

/** Two items that are one, by their places. */
export interface Repeated {
  readonly first: number;
  readonly again: number;
}

/**
 * The first item that repeats an earlier one, given a well-mixed hash of each; `isSame` compares
 * two items whose hashes are equal.
 *
 * First a bit for each of eight places an item tells apart whoever shares none: for a million
 * items it is a megabyte, where a table of them all would miss the cache at every look. Only the
 * suspects, about one in eight, are looked up in a table.
 */
export function findRepeated(
  hashes: Int32Array,
  isSame: (a: number, b: number) => boolean,
): Repeated | null {
  const items = borrowInts(hashes.length);
  const suspects = sharingAPlace(hashes, items);
  const mask = 2 ** Math.ceil(Math.log2(2 * suspects.length + 2)) - 1;
  const table = borrowInts(mask + 1).fill(0);
  for (let k = 0; k < suspects.length; k++) {
    const item = suspects[k]!;
    const hash = hashes[item]!;
    let slot = hash & mask;
    for (; table[slot] !== 0; slot = (slot + 1) & mask) {
      const first = table[slot]! - 1;
      if (hashes[first] === hash && isSame(first, item)) return { first, again: item };
    }
    table[slot] = item + 1;
  }
  giveBack(table);
  giveBack(items);
  return null;
}

/** The items that share the upper bits of their hash with another, in order, written to `items`. */
function sharingAPlace(hashes: Int32Array, items: Int32Array): Int32Array {
  const bits = Math.min(31, Math.ceil(Math.log2(8 * hashes.length + 32)));
  const taken = borrowInts(2 ** (bits - 5)).fill(0);
  const shared = borrowInts(taken.length).fill(0);
  for (let i = 0; i < hashes.length; i++) {
    const place = hashes[i]! >>> (32 - bits);
    const bit = 1 << (place & 31);
    if ((taken[place >>> 5]! & bit) !== 0) shared[place >>> 5]! |= bit;
    else taken[place >>> 5]! |= bit;
  }
  let count = 0;
  for (let i = 0; i < hashes.length; i++) {
    const place = hashes[i]! >>> (32 - bits);
    if ((shared[place >>> 5]! & (1 << (place & 31))) !== 0) items[count++] = i;
  }
  giveBack(taken);
  giveBack(shared);
  return items.subarray(0, count);
}
