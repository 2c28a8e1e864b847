import { type Currency, currencyDecimals } from "../core/index";
import type { Cell } from "../schema/index";
import { decodeNumber } from "./decodeNumber";

/** What may stand before or behind an amount of a currency, besides its code. */
const signs: Readonly<Record<Currency, readonly string[]>> = {
  KRW: ["₩", "원"],
  KPW: ["₩", "원"],
  USD: ["US$", "$"],
  AUD: ["A$", "$"],
  CAD: ["C$", "$"],
  NZD: ["NZ$", "$"],
  SGD: ["S$", "$"],
  HKD: ["HK$", "$"],
  EUR: ["€"],
  GBP: ["£"],
  CHF: ["Fr."],
  INR: ["₹"],
  JPY: ["¥", "円", "엔"],
  CNY: ["¥", "元", "위안"],
};

/**
 * The amount in a cell in major units, or null where it is not certain. Text is read where it can
 * mean one amount only; another currency's sign is refused.
 *
 * @example decodeAmount("12,000원", "KRW") // 12000
 * @example decodeAmount("12,5x", "KRW") // null
 */
export function decodeAmount(cell: Cell, currency: Currency): number | null {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  if (typeof cell !== "string") return null;
  return decodeNumber(withoutSign(cell.trim(), currency), currencyDecimals(currency));
}

/** The figure alone: "-₩12,000" and "₩-12,000" are both "-12,000". */
function withoutSign(text: string, currency: Currency): string {
  const minus = /^[-\u2212]\s*(?=\D)/.exec(text);
  const rest = minus === null ? text : text.slice(minus[0].length);
  for (const sign of [...(signs[currency] ?? []), currency]) {
    const figure = withoutAffix(rest, sign);
    if (figure !== null) return minus === null ? figure : `-${figure}`;
  }
  return text;
}

function withoutAffix(text: string, affix: string): string | null {
  if (text.startsWith(affix)) return text.slice(affix.length).trim();
  return text.endsWith(affix) ? text.slice(0, -affix.length).trim() : null;
}
