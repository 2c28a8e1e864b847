/** Shorter arrays are not worth keeping. */
const LEAST_KEPT = 2 ** 14; // bytes

/** How many buffers wait for the next division. */
const MOST_KEPT = 8;

const kept: ArrayBuffer[] = [];

/**
 * An array that is needed only while a division runs; what is in it is left over from before.
 *
 * Fresh arrays for a million shares are tens of megabytes that are garbage a moment later, and
 * to be rid of them an engine looks through everything else that is alive, the shares first of
 * all: that cost more than dividing them. Who borrows an array gives it back when nobody looks
 * at it any more; one that is not given back is garbage like any other.
 */
export function borrowFloats(length: number): Float64Array {
  return new Float64Array(bufferOf(8 * length), 0, length);
}

/** The same for whole numbers of 32 bits. */
export function borrowInts(length: number): Int32Array {
  return new Int32Array(bufferOf(4 * length), 0, length);
}

/** Ends a loan: neither the array nor any part of it may be used after this. */
export function giveBack(array: Float64Array | Int32Array): void {
  const { buffer } = array;
  if (buffer.byteLength < LEAST_KEPT || !(buffer instanceof ArrayBuffer)) return;
  if (kept.length === MOST_KEPT) kept.shift();
  kept.push(buffer);
}

/** The smallest of the buffers kept that is large enough but not far too large, or a new one. */
function bufferOf(bytes: number): ArrayBuffer {
  if (bytes < LEAST_KEPT) return new ArrayBuffer(bytes);
  let best = -1;
  for (let i = 0; i < kept.length; i++) {
    const size = kept[i]!.byteLength;
    const fits = size >= bytes && size <= 2 * bytes;
    if (fits && (best < 0 || size < kept[best]!.byteLength)) best = i;
  }
  return best < 0 ? new ArrayBuffer(bytes) : kept.splice(best, 1)[0]!;
}
