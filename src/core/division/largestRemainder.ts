import type { ExactShares } from "./exactShares";
import { kthLargest } from "./kthLargest";
import { type Before, selectFirst } from "./selectFirst";

/**
 * How the spare units of one rounding were given out.
 *
 * `spare` went, one each, to the first of the `among` items with a remainder; the last of them
 * had the remainder `over + remainder ÷ weights`. Of the `tied` items with just that remainder
 * `tiedServed` got one. `part` is what the last one got, where it was less than a step.
 */
export interface Cut {
  readonly spare: number;
  readonly among: number;
  readonly over: number;
  readonly remainder: number;
  readonly tied: number;
  readonly tiedServed: number;
  readonly part: number;
}

const NOTHING_SPARE: Cut = {
  spare: 0,
  among: 0,
  over: 0,
  remainder: 0,
  tied: 0,
  tiedServed: 0,
  part: 0,
};

/**
 * Rounds exact shares to multiples of `step` that add up to `amount`: each is rounded down, and
 * the steps that are left go one each to the largest remainders; ties go by `before`.
 *
 * Linear in the number of items. If `amount` is not a multiple of `step`, the part of a step goes
 * to the next in line.
 *
 * @see Balinski & Young, Fair Representation, app. A ("Hamilton")
 */
export function roundByLargestRemainder(
  shares: ExactShares,
  amount: number,
  step: number,
  before: Before,
): Cut {
  const over = step === 1 ? null : takeOver(shares.whole, step);
  const keys = over === null ? shares.remainder : rankKeys(shares, over);
  const { sum, among } = sumAndCount(shares.whole, keys);
  const left = amount - sum;
  const spare = Math.ceil(left / step);
  if (spare === 0) return NOTHING_SPARE;
  const key = kthLargest(keys, spare, over === null ? shares.weights : step);
  const tied = giveAbove(shares.whole, keys, key, step);
  const tiedServed = spare - tied.served;
  const exactly = exactOrder(shares.remainder, over, before);
  selectFirst(tied.items, tiedServed, exactly);
  for (let k = 0; k < tiedServed; k++) shares.whole[tied.items[k]!]! += step;
  const last = lastOf(tied.items.subarray(0, tiedServed), exactly);
  const part = left - (spare - 1) * step;
  if (part < step) shares.whole[last]! -= step - part;
  return { spare, among, ...equalsOf(last, tied.items, tiedServed, shares.remainder, over), part };
}

/** Rounds down to multiples of the step; what each was over it. */
function takeOver(whole: Float64Array, step: number): Float64Array {
  const over = new Float64Array(whole.length);
  for (let i = 0; i < whole.length; i++) {
    over[i] = whole[i]! % step;
    whole[i]! -= over[i]!;
  }
  return over;
}

/** What the rounded shares add up to, and how many have a remainder. */
function sumAndCount(whole: Float64Array, keys: Float64Array) {
  let sum = 0;
  let among = 0;
  for (let i = 0; i < whole.length; i++) {
    sum += whole[i]!;
    among += Number(keys[i]! > 0);
  }
  return { sum, among };
}

/** Remainders as doubles: never in the wrong order, though different ones may look the same. */
function rankKeys({ remainder, weights }: ExactShares, over: Float64Array): Float64Array {
  if (weights === 0) return over;
  const keys = new Float64Array(over.length);
  for (let i = 0; i < keys.length; i++) keys[i] = over[i]! + remainder[i]! / weights;
  return keys;
}

/**
 * Gives a step to each item above the key; those at the key are left to be told apart.
 *
 * Whether an item is above is as likely as not, which no processor can guess: hence what it gains
 * is looked up rather than decided.
 */
function giveAbove(whole: Float64Array, keys: Float64Array, key: number, step: number) {
  const gains = Float64Array.of(0, step);
  let served = 0;
  let equal = 0;
  for (let i = 0; i < keys.length; i++) {
    const above = Number(keys[i]! > key);
    whole[i]! += gains[above]!;
    served += above;
    equal += Number(keys[i] === key);
  }
  const items = new Int32Array(equal);
  let count = 0;
  for (let i = 0; count < equal; i++) if (keys[i] === key) items[count++] = i;
  return { items, served };
}

function exactOrder(remainder: Float64Array, over: Float64Array | null, before: Before): Before {
  if (over === null) return before;
  return (a, b) => over[b]! - over[a]! || remainder[b]! - remainder[a]! || before(a, b);
}

function lastOf(items: Int32Array, before: Before): number {
  let last = items[0]!;
  for (let k = 1; k < items.length; k++) if (before(last, items[k]!) < 0) last = items[k]!;
  return last;
}

/** Which of the tied have exactly the remainder of the last one served, and how many got a step. */
function equalsOf(
  last: number,
  items: Int32Array,
  served: number,
  remainder: Float64Array,
  over: Float64Array | null,
) {
  const cut = { over: over === null ? 0 : over[last]!, remainder: remainder[last]! };
  let tied = 0;
  let tiedServed = 0;
  for (let k = 0; k < items.length; k++) {
    const i = items[k]!;
    if (remainder[i] !== cut.remainder || (over !== null && over[i] !== cut.over)) continue;
    tied++;
    if (k < served) tiedServed++;
  }
  return { ...cut, tied, tiedServed };
}
