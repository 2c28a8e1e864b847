import {
  type Currency,
  currencyDecimals,
  type Diagnostic,
  diagnose,
  type Place,
  whyNotMinor,
} from "../core/index";

/**
 * What is wrong with an amount that is no whole number of minor units, or more of them than can be
 * counted exactly.
 *
 * @param value as it was written
 */
export function unfitAmount(
  value: string,
  major: number,
  currency: Currency,
  place: Place | null = null,
  content: readonly string[] | null = null,
): Diagnostic {
  if (whyNotMinor(major, currency) === "too-large")
    return diagnose("amount-too-large", { value }, place, content);
  const data = { value, currency, decimals: currencyDecimals(currency) };
  return diagnose("amount-too-fine", data, place, content);
}
