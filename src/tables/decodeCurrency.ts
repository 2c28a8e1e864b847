import { type Currency, isCurrency, knownCurrencies, suggest } from "../core/index";

/** Signs that stand for one currency only. */
const signs: Readonly<Record<string, Currency>> = {
  "€": "EUR",
  "£": "GBP",
  "₹": "INR",
  US$: "USD",
};

/** The code of the currency that a text names, upper case; null where there is no such currency. */
export function decodeCurrency(text: string): Currency | null {
  const code = text.normalize("NFKC").trim().toUpperCase();
  if (isCurrency(code)) return code;
  return signs[code] ?? null;
}

/** The currency that was probably meant. */
export function suggestCurrency(text: string): Currency | null {
  return suggest(text, knownCurrencies());
}
