import { type Currency, currencyDecimals } from "../core/index";
import type { Cell } from "../schema/index";
import { decodeNumber } from "./decodeNumber";

/** What may stand before or behind an amount of a currency, besides its code. */
const signs: ReadonlyMap<Currency, readonly string[]> = new Map([
  ["KRW", ["₩", "원"]],
  ["KPW", ["₩", "원"]],
  ["USD", ["US$", "$"]],
  ["AUD", ["A$", "$"]],
  ["CAD", ["C$", "$"]],
  ["NZD", ["NZ$", "$"]],
  ["SGD", ["S$", "$"]],
  ["HKD", ["HK$", "$"]],
  ["EUR", ["€"]],
  ["GBP", ["£"]],
  ["CHF", ["Fr."]],
  ["INR", ["₹"]],
  ["JPY", ["¥", "円", "엔"]],
  ["CNY", ["¥", "元", "위안"]],
]);

/** A mark before three digits: thousands or decimals, unless the currency has no decimals. */
const open = /^[-+\u2212]?[1-9]\d{0,2},\d{3}$/;
/** A comma between units and cents, where points part the thousands or nothing does. */
const commaParted = /^([-+\u2212]?)(\d+|\d{1,3}(?:\.\d{3})+),(\d+)$/;

/**
 * The amount in a cell in major units, or null where it is not certain. Text is read where it can
 * mean one amount only, with a comma or a point before the cents; another currency's sign is refused.
 *
 * @example decodeAmount("12,000원", "KRW") // 12000
 * @example decodeAmount("1.488,00", "EUR") // 1488
 * @example decodeAmount("1,488", "EUR") // null
 * @example decodeAmount("12,5x", "KRW") // null
 */
export function decodeAmount(cell: Cell, currency: Currency): number | null {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  if (typeof cell !== "string") return null;
  const decimals = currencyDecimals(currency);
  const figure = withoutSign(cell.normalize("NFKC").trim(), currency);
  if (open.test(figure) && decimals > 0) return null;
  return decodeNumber(withPoint(figure, decimals), decimals);
}

/** "1.488,00" as "1488.00", where the currency has as many decimals. */
function withPoint(figure: string, decimals: number): string {
  const parts = commaParted.exec(figure);
  if (parts?.[3]?.length !== decimals) return figure;
  const [, sign, whole, cents] = parts;
  return `${sign}${whole!.replace(/\./g, "")}.${cents}`;
}

/** The figure alone: "-₩12,000" and "₩-12,000" are both "-12,000". */
function withoutSign(text: string, currency: Currency): string {
  const minus = /^[-\u2212]\s*(?=\D)/.exec(text);
  const rest = minus === null ? text : text.slice(minus[0].length);
  // A currency that is called by a figure, such as 7, is none, and its name no part of an amount.
  const code = /\d/.test(currency) ? [] : [currency];
  for (const sign of [...(signs.get(currency) ?? []), ...code]) {
    const figure = withoutAffix(rest, sign);
    if (figure !== null) return minus === null ? figure : `-${figure}`;
  }
  return text;
}

function withoutAffix(text: string, affix: string): string | null {
  if (text.startsWith(affix)) return text.slice(affix.length).trim();
  return text.endsWith(affix) ? text.slice(0, -affix.length).trim() : null;
}
