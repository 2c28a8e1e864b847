import { type Currency, currencyDecimals, type Money } from "../core/index";

/** Of amounts that have more decimals than their currency, so many are shown. */
const MOST_DECIMALS = 6;

/**
 * A number as people read it: thousands separated by commas, at most `decimals` decimals, a true
 * minus sign.
 *
 * @example writeNumber(-1234.5, 2) // "−1,234.5"
 */
export function writeNumber(value: number, decimals: number): string {
  const fixed = Math.abs(value).toFixed(decimals);
  const figure = decimals > 0 ? fixed.replace(/\.?0+$/, "") : fixed;
  return signed(value < 0 && figure !== "0", separated(figure));
}

/**
 * An amount with all the decimals of its currency, and those that it has beyond them.
 *
 * @example writeMoney(125000, "USD") // "1,250.00"; writeMoney(10.5, "KRW") // "10.5"
 */
export function writeMoney(amount: Money, currency: Currency): string {
  const decimals = currencyDecimals(currency);
  if (!Number.isInteger(amount)) return writeNumber(amount / 10 ** decimals, MOST_DECIMALS);
  const digits = String(Math.abs(amount)).padStart(decimals + 1, "0");
  const point = digits.length - decimals;
  const figure = decimals === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return signed(amount < 0, separated(figure));
}

function signed(negative: boolean, figure: string): string {
  return negative ? `−${figure}` : figure;
}

function separated(figure: string): string {
  const point = figure.indexOf(".");
  const whole = point < 0 ? figure : figure.slice(0, point);
  let separate = "";
  for (let i = 0; i < whole.length; i++) {
    if (i > 0 && (whole.length - i) % 3 === 0) separate += ",";
    separate += whole[i];
  }
  return point < 0 ? separate : separate + figure.slice(point);
}
