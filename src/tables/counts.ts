import type { Count, Currency } from "../core/index";
import { decodeCurrency, suggestCurrency } from "./decodeCurrency";
import type { TabReader } from "./tabReader";

/** The rows of Counts; one without a day or an amount, or in no currency, is left out and told of. */
export function decodeCounts(
  reader: TabReader<"counts">,
  currencyOf: (drive: string) => Currency,
): Count[] {
  const { columns } = reader;
  const counts: Count[] = [];
  while (reader.next()) {
    const isWhole = [columns.date, columns.amount].map((column) => reader.require(column));
    const drive = reader.text(columns.drive);
    const currency = currencyIn(reader, currencyOf(drive));
    const date = reader.day(columns.date);
    const amount = currency === null ? null : reader.amount(columns.amount, currency);
    if (isWhole.includes(false) || date === null || amount === null || currency === null) continue;
    counts.push({
      date,
      where: reader.text(columns.where),
      drive,
      amount,
      currency,
      countedBy: reader.text(columns.countedBy),
      checkedBy: reader.text(columns.checkedBy),
      place: reader.place(),
    });
  }
  return counts;
}

/** null where the cell names none that there is. */
function currencyIn(reader: TabReader<"counts">, otherwise: Currency): Currency | null {
  const { currency: column } = reader.columns;
  const value = reader.text(column);
  if (value === "") return otherwise;
  const currency = decodeCurrency(value);
  if (currency === null) {
    const data = { value, suggestion: suggestCurrency(value), taken: null };
    reader.tell("not-a-currency", data, column);
  }
  return currency;
}
