import type { Rate } from "../book";
import type { Day } from "../day";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic";
import { type Currency, currencyDecimals, type Money } from "../money";

/** A positive decimal as it is written: digits × 10^exponent. */
interface Decimal {
  readonly digits: string;
  readonly exponent: number;
}

/**
 * What decides an exchange: a rate from its day until the next one's, digits × 10^exponent, with no
 * zeros at the end of the digits.
 */
export interface StandingRate extends Decimal {
  readonly currency: Currency;
  readonly from: Day;
  /** The first day on which it stands no more; null: it stands still. */
  readonly until: Day | null;
}

interface DatedRate {
  readonly day: Day;
  readonly rate: Decimal;
  readonly value: number;
}

const one: Decimal = { digits: "1", exponent: 0 };

/**
 * The rates of exchange, by day. A currency is worth what the latest rate on or before a day
 * says; two other currencies are exchanged through the Settings currency.
 */
export class Rates {
  private readonly home: Currency;
  private readonly dated = new Map<Currency, DatedRate[]>();

  /** @param home the Settings currency, in which the rates are stated */
  constructor(rates: readonly Rate[], home: Currency, found: Diagnostic[]) {
    this.home = home;
    for (const rate of rates) this.take(rate, found);
    for (const list of this.dated.values()) list.sort((a, b) => a.day - b.day);
  }

  /**
   * An amount of one currency in another on a day, rounded half away from zero; exact, whatever
   * the size. null where a rate is lacking, or what it comes to is too large to be held exactly.
   *
   * @example 12.50 USD at 1,385.5 won: convert(1250, "USD", "KRW", day) // 17319
   */
  convert(amount: Money, from: Currency, to: Currency, day: Day): Money | null {
    if (from === to) return amount;
    const bought = this.rateOn(from, day);
    const sold = this.rateOn(to, day);
    if (bought === null || sold === null) return null;
    const tens = bought.exponent - sold.exponent - currencyDecimals(from) + currencyDecimals(to);
    const converted = roundedRatio(Math.abs(amount), bought.digits, sold.digits, tens);
    if (!Number.isSafeInteger(converted)) return null;
    return amount < 0 && converted !== 0 ? -converted : converted;
  }

  /** Whether anything says what a currency is worth on a day. */
  knows(currency: Currency, day: Day): boolean {
    return this.rateOn(currency, day) !== null;
  }

  /** All rates that stand, of each currency in the order of their days; the Settings currency has none. */
  standing(): StandingRate[] {
    return [...this.dated].flatMap(([currency, list]) =>
      list.map(({ day, rate }, i) => ({
        currency,
        from: day,
        until: list[i + 1]?.day ?? null,
        ...withoutEndingZeros(rate),
      })),
    );
  }

  private rateOn(currency: Currency, day: Day): Decimal | null {
    if (currency === this.home) return one;
    const list = this.dated.get(currency);
    if (list === undefined) return null;
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (list[middle]!.day <= day) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? null : list[low - 1]!.rate;
  }

  /** Of two rates for one day the lower one stands, and the other is told of. */
  private take({ currency, day, rate, place }: Rate, found: Diagnostic[]): void {
    const content = [currency, day, rate];
    if (!(rate > 0 && rate < Number.POSITIVE_INFINITY)) {
      const data = { currency, rate };
      found.push(diagnose("rate-not-positive", data, { ...place, column: "rate" }, content));
      return;
    }
    if (currency === this.home) return;
    const list = this.dated.get(currency) ?? [];
    this.dated.set(currency, list);
    const same = list.findIndex((each) => each.day === day);
    const dated = { day, rate: decimalOf(rate), value: rate };
    if (same < 0) {
      list.push(dated);
      return;
    }
    const before = list[same]!.value;
    if (before === rate) return;
    if (rate < before) list[same] = dated;
    const data = { currency, day, lower: Math.min(before, rate), higher: Math.max(before, rate) };
    found.push(diagnose("rates-disagree", data, { ...place, column: "rate" }, content));
  }
}

/** A double as the shortest decimal that stands for it: what was typed. */
function decimalOf(value: number): Decimal {
  const [digits = "0", exponent = "0"] = String(value).split("e");
  const point = digits.indexOf(".");
  if (point < 0) return { digits, exponent: Number(exponent) };
  const decimals = digits.length - point - 1;
  return { digits: digits.replace(".", ""), exponent: Number(exponent) - decimals };
}

/** The same decimal; digits that begin with zeros lose them too. */
function withoutEndingZeros({ digits, exponent }: Decimal): Decimal {
  const bare = digits.replace(/^0+(?=\d)/, "").replace(/0+$/, "");
  const ending = digits.length - digits.replace(/0+$/, "").length;
  return { digits: bare, exponent: exponent + ending };
}

/** amount × bought ÷ sold × 10^tens, to the nearest whole, half up. */
function roundedRatio(amount: number, bought: string, sold: string, tens: number): number {
  const up = 10 ** Math.max(0, tens);
  const numerator = amount * Number(bought) * up;
  const denominator = Number(sold) * 10 ** Math.max(0, -tens);
  if (numerator <= Number.MAX_SAFE_INTEGER && denominator <= Number.MAX_SAFE_INTEGER) {
    // All is whole and exact, and % is exact for doubles.
    const remainder = numerator % denominator;
    const whole = (numerator - remainder) / denominator;
    return remainder >= denominator - remainder ? whole + 1 : whole;
  }
  const over = BigInt(amount) * BigInt(bought) * BigInt(10) ** BigInt(Math.max(0, tens));
  const under = BigInt(sold) * BigInt(10) ** BigInt(Math.max(0, -tens));
  return Number((BigInt(2) * over + under) / (BigInt(2) * under));
}
