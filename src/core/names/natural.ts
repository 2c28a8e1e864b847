/**
 * Orders texts as people number things: "M2" before "M10". Runs of digits are compared as
 * numbers, all else by UTF-16 code units after NFC, never by locale (it varies by machine).
 *
 * @returns negative where `a` comes first; 0 only where both are the same after NFC.
 */
export function compareNaturally(a: string, b: string): number {
  return compareNormalised(normalised(a), normalised(b));
}

/**
 * The items in the natural order of their keys. Items of the same key keep no particular order:
 * keys are to be unique.
 */
export function sortNaturally<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const keys = items.map((item) => normalised(keyOf(item)));
  const order = new Uint32Array(items.length);
  let sorted = true;
  for (let i = 0; i < order.length; i++) {
    order[i] = i;
    sorted &&= i === 0 || compareNormalised(keys[i - 1]!, keys[i]!) <= 0;
  }
  if (sorted) return [...items];
  order.sort((a, b) => compareNormalised(keys[a]!, keys[b]!));
  return Array.from(order, (index) => items[index]!);
}

/** Below this code unit no two texts have different forms. */
const FIRST_COMBINING = 0x300;

function normalised(text: string): string {
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) >= FIRST_COMBINING) return text.normalize("NFC");
  }
  return text;
}

function compareNormalised(a: string, b: string): number {
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(j);
    if (isDigit(x) && isDigit(y)) {
      const endA = endOfDigits(a, i);
      const endB = endOfDigits(b, j);
      const byNumber = compareDigits(a, i, endA, b, j, endB);
      if (byNumber !== 0) return byNumber;
      i = endA;
      j = endB;
    } else if (x !== y) return x - y;
    else {
      i++;
      j++;
    }
  }
  const byLength = a.length - i - (b.length - j);
  // "M1" and "M01" are one number and two texts.
  return byLength !== 0 ? byLength : a < b ? -1 : a > b ? 1 : 0;
}

/** Two runs of digits as numbers of any length. */
function compareDigits(
  a: string,
  fromA: number,
  toA: number,
  b: string,
  fromB: number,
  toB: number,
): number {
  let i = fromA;
  let j = fromB;
  while (a.charCodeAt(i) === ZERO) i++;
  while (b.charCodeAt(j) === ZERO) j++;
  const byLength = toA - i - (toB - j);
  if (byLength !== 0) return byLength;
  for (; i < toA; i++, j++) {
    const difference = a.charCodeAt(i) - b.charCodeAt(j);
    if (difference !== 0) return difference;
  }
  return 0;
}

const ZERO = 0x30;

function isDigit(unit: number): boolean {
  return unit >= ZERO && unit <= 0x39;
}

function endOfDigits(text: string, from: number): number {
  let end = from;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}
