import { decimalsOf } from "./hostileCells";
import type { HostileWorkbook } from "./hostileWorkbook";

/** An amount as a fraction of whole numbers, exact whatever its size. */
interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** A double as the decimal that stands for it when it is shown. */
function fractionOf(value: number): Fraction {
  const [digits = "0", exponent = "0"] = String(value).split("e");
  const [whole = "0", decimals = ""] = digits.split(".");
  const tens = Number(exponent) - decimals.length;
  const over = BigInt(whole + decimals) * 10n ** BigInt(Math.max(0, tens));
  return { over, under: 10n ** BigInt(Math.max(0, -tens)) };
}

/** The nearest whole, half away from zero. */
function nearest({ over, under }: Fraction): bigint {
  const size = over < 0n ? -over : over;
  const whole = (2n * size + under) / (2n * under);
  return over < 0n ? -whole : whole;
}

/** What a cell's amount is in minor units, fractions of them included; null: too large to be held. */
export function minorOf(amount: number, currency: string): number | null {
  const { over, under } = fractionOf(amount);
  const minor = { over: over * 10n ** BigInt(decimalsOf(currency)), under };
  const whole = Number(nearest(minor));
  if (!Number.isSafeInteger(whole)) return null;
  // What is beyond the fifteen digits that a spreadsheet shows nobody has typed.
  const shown = Number((amount * 10 ** decimalsOf(currency)).toPrecision(15));
  return Math.abs(shown - whole) <= 1e-6 ? whole : shown;
}

/** What one unit of a currency is worth in the Settings currency on a day; null where nothing says. */
function rateOn(currency: string, day: number, { rates, home }: HostileWorkbook): number | null {
  if (currency === home) return 1;
  const before = rates.filter((each) => each.currency === currency && each.day <= day);
  const latest = Math.max(...before.map((each) => each.day));
  const stand = before.filter((each) => each.day === latest && each.rate > 0);
  return stand.length === 0 ? null : Math.min(...stand.map(({ rate }) => rate));
}

/** Minor units of one currency in those of another on a day; null where no rate says. */
export function exchanged(
  minor: number,
  from: string,
  to: string,
  day: number,
  book: HostileWorkbook,
): number | null {
  if (from === to) return minor;
  const bought = rateOn(from, day, book);
  const sold = rateOn(to, day, book);
  if (bought === null || sold === null) return null;
  const b = fractionOf(bought);
  const s = fractionOf(sold);
  return Number(
    nearest({
      over: BigInt(minor) * b.over * s.under * 10n ** BigInt(decimalsOf(to)),
      under: b.under * s.over * 10n ** BigInt(decimalsOf(from)),
    }),
  );
}
