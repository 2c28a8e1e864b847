/** An amount of money in whole minor units of its currency (won, cents), never a fraction. */
export type Money = number;

/** A currency's ISO 4217 code, upper case: "KRW", "USD". */
export type Currency = string;

/**
 * The active currencies of ISO 4217 by their number of decimals. KPW has two there, but its chon
 * are not used; MRU and MGA are divided by five, and written with two decimals.
 */
const currenciesByDecimals: readonly (readonly [decimals: number, codes: string])[] = [
  [0, "BIF CLP DJF GNF ISK JPY KMF KPW KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"],
  [
    2,
    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG",
  ],
  [3, "BHD IQD JOD KWD LYD OMR TND"],
  [4, "CLF UYW"],
];

const decimalsByCurrency = new Map<Currency, number>();
for (const [decimals, codes] of currenciesByDecimals) {
  for (const code of codes.split(" ")) decimalsByCurrency.set(code, decimals);
}

/** Whether `code` is an active currency of ISO 4217. */
export function isCurrency(code: string): boolean {
  return decimalsByCurrency.has(code);
}

/** How many decimals amounts of a currency have: KRW 0, USD 2, KWD 3. Of no known currency: 2. */
export function currencyDecimals(currency: Currency): number {
  if (currency !== lastCurrency) {
    lastDecimals = decimalsByCurrency.get(currency) ?? 2;
    lastCurrency = currency;
  }
  return lastDecimals;
}

/** Rows of a ledger are mostly in one currency: what was looked up last is remembered. */
let lastCurrency: Currency | null = null;
let lastDecimals = 2;

/**
 * An amount as cells hold it (12.5 dollars) in minor units (1250), or null where it has more
 * decimals than its currency, or is too large to be held exactly.
 *
 * The noise of binary fractions is forgiven: 1.1 × 100 is 110. So is the one in cells that hold
 * the sum of others: 0.1 + 0.2 dollars are 30 cents.
 */
export function toMinor(amountMajor: number, currency: Currency): Money | null {
  const scaled = amountMajor * powersOfTen[currencyDecimals(currency)]!;
  // Most amounts are whole and of an everyday size: nothing to round. Adding 0 turns −0 into 0.
  if (scaled === (scaled | 0)) return scaled + 0;
  const minor = nearestMinor(amountMajor, currency);
  if (!Number.isSafeInteger(minor)) return null;
  // Spreadsheets show 15 digits: what is beyond them nobody has written.
  return Math.abs(scaled - minor) <= Math.max(1e-6, Math.abs(scaled) * 1e-15) ? minor : null;
}

/** Why an amount is none that {@link toMinor} gives: too large to be held exactly, or too fine. */
export function whyNotMinor(amountMajor: number, currency: Currency): "too-large" | "too-fine" {
  return Number.isSafeInteger(nearestMinor(amountMajor, currency)) ? "too-fine" : "too-large";
}

/** The nearest whole minor unit, half away from zero, whatever the decimals. */
export function nearestMinor(amountMajor: number, currency: Currency): Money {
  const scaled = amountMajor * powersOfTen[currencyDecimals(currency)]!;
  const rounded = Math.round(Math.abs(scaled));
  return scaled < 0 && rounded !== 0 ? -rounded : rounded;
}

/**
 * An amount in minor units and all that it has beyond them: 10.5 won stay 10.5. For what is shown and
 * not counted; 0 for what is too large to be held exactly.
 */
export function asWritten(amountMajor: number, currency: Currency): number {
  const exact = toMinor(amountMajor, currency);
  if (exact !== null) return exact;
  if (whyNotMinor(amountMajor, currency) === "too-large") return 0;
  return withoutNoise(amountMajor * powersOfTen[currencyDecimals(currency)]!);
}

/** A figure to the 15 digits that spreadsheets show: what is beyond them nobody has written. */
export function withoutNoise(figure: number): number {
  return Number.isInteger(figure) ? figure : Number(figure.toPrecision(15));
}

/** Minor units as cells hold them: 1250 cents are 12.5 dollars. */
export function toMajor(money: Money, currency: Currency): number {
  return money / powersOfTen[currencyDecimals(currency)]!;
}

const powersOfTen = [1, 10, 100, 1_000, 10_000] as const;
