/** Veltkamp's constant: splits a double into two halves of 26 bits. */
const SPLITTER = 2 ** 27 + 1;

/** Products up to here are exact, and stay so while a quotient is put right by one. */
const PLAIN_LIMIT = 2 ** 52;

/**
 * The rate `amount / weights`, applied to whole weights without any rounding.
 *
 * `wholeOf(w)` is ⌊amount × w ÷ weights⌋ and leaves the exact remainder, over `weights`, in
 * `remainder`. Plain doubles get this wrong once amount × w passes 2^53; two error-free products
 * (Dekker 1971, Veltkamp) carry the lost digits, so that no big integers are needed.
 * Within |amount| < 2^53 and 0 ≤ w ≤ weights ≤ 2^51 every step is exact.
 *
 * @example rate = new ExactRate(100, 6); rate.wholeOf(2) // 33, rate.remainder 2: 33 2/6
 */
export class ExactRate {
  /** What the last `wholeOf` left over, 0 ≤ remainder < weights. */
  remainder = 0;
  readonly amount: number;
  readonly weights: number;
  private readonly size: number;
  private readonly sizeHigh: number;
  private readonly sizeLow: number;
  private readonly weightsHigh: number;
  private readonly weightsLow: number;

  constructor(amount: number, weights: number) {
    this.amount = amount;
    this.weights = weights;
    this.size = Math.abs(amount);
    this.sizeHigh = highHalf(this.size);
    this.sizeLow = this.size - this.sizeHigh;
    this.weightsHigh = highHalf(weights);
    this.weightsLow = weights - this.weightsHigh;
  }

  /** ⌊amount × weight ÷ weights⌋; downwards for a negative amount too. */
  wholeOf(weight: number): number {
    const whole = this.wholeOfSize(weight);
    if (this.amount >= 0) return whole;
    if (this.remainder === 0) return 0 - whole;
    this.remainder = this.weights - this.remainder;
    return 0 - whole - 1;
  }

  private wholeOfSize(weight: number): number {
    const weights = this.weights;
    const product = this.size * weight;
    let whole = Math.floor(product / weights);
    const back = whole * weights;
    let rest = product - back;
    if (product > PLAIN_LIMIT) {
      rest += this.lostInProduct(weight, product) - this.lostInBack(whole, back);
    }
    // The quotient of rounded doubles is off by at most two.
    while (rest < 0) {
      whole -= 1;
      rest += weights;
    }
    while (rest >= weights) {
      whole += 1;
      rest -= weights;
    }
    this.remainder = rest;
    return whole;
  }

  /** What size × weight lost by being rounded to `product`. */
  private lostInProduct(weight: number, product: number): number {
    const high = highHalf(weight);
    const low = weight - high;
    const { sizeHigh, sizeLow } = this;
    return sizeHigh * high - product + sizeHigh * low + sizeLow * high + sizeLow * low;
  }

  /** What whole × weights lost by being rounded to `back`. */
  private lostInBack(whole: number, back: number): number {
    const high = highHalf(whole);
    const low = whole - high;
    const { weightsHigh, weightsLow } = this;
    return high * weightsHigh - back + high * weightsLow + low * weightsHigh + low * weightsLow;
  }
}

function highHalf(value: number): number {
  const spread = SPLITTER * value;
  return spread - (spread - value);
}
