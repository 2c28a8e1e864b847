import type { Rate } from "../core/index";
import { decodeCurrency, suggestCurrency } from "./decodeCurrency";
import type { TabReader } from "./tabReader";

/** The rows of Rates; a row of which something cannot be read is left out. */
export function decodeRates(reader: TabReader<"rates">): Rate[] {
  const { columns } = reader;
  const rates: Rate[] = [];
  while (reader.next()) {
    reader.require(columns.currency);
    reader.require(columns.day);
    reader.require(columns.rate);
    const value = reader.text(columns.currency);
    const currency = decodeCurrency(value);
    if (currency === null && value !== "") {
      const data = { value, suggestion: suggestCurrency(value), taken: null };
      reader.tell("not-a-currency", data, columns.currency);
    }
    const day = reader.day(columns.day);
    // What is not above 0 is told of where rates are used.
    const rate = reader.number(columns.rate, true);
    if (currency !== null && day !== null && rate !== null)
      rates.push({ currency, day, rate, place: reader.place() });
  }
  return rates;
}
