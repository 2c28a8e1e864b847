import { type Currency, isCurrency, suggest } from "../core/index";

/** Signs that stand for one currency only. */
const signs: ReadonlyMap<string, Currency> = new Map([
  ["€", "EUR"],
  ["£", "GBP"],
  ["₹", "INR"],
  ["US$", "USD"],
]);

/** The code of the currency that a text names, upper case; null where there is no such currency. */
export function decodeCurrency(text: string): Currency | null {
  const code = text.normalize("NFKC").trim().toUpperCase();
  if (isCurrency(code)) return code;
  return signs.get(code) ?? null;
}

/** Names and signs that more than one currency goes by, with the one that is meant most often. */
const names: ReadonlyMap<string, Currency> = new Map([
  ["$", "USD"],
  ["DOLLAR", "USD"],
  ["DOLLARS", "USD"],
  ["달러", "USD"],
  ["₩", "KRW"],
  ["WON", "KRW"],
  ["원", "KRW"],
  ["EUROS", "EUR"],
  ["유로", "EUR"],
  ["¥", "JPY"],
  ["YEN", "JPY"],
  ["엔", "JPY"],
  ["YUAN", "CNY"],
  ["위안", "CNY"],
  ["POUND", "GBP"],
  ["POUNDS", "GBP"],
]);

/** Of all codes nearly every one is near some other: only these are suggested. */
const common = ["KRW", "USD", "EUR", "JPY", "CNY", "GBP", "CHF", "CAD", "AUD", "INR", "RUB"];

/** The currency that was probably meant. */
export function suggestCurrency(text: string): Currency | null {
  const name = text.normalize("NFKC").trim().toUpperCase();
  return names.get(name) ?? suggest(name, common);
}
