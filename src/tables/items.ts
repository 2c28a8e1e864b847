import type { Currency, Item } from "../core/index";
import type { TabReader } from "./tabReader";

/** The rows of Items, in the currencies of their drives. */
export function decodeItems(
  reader: TabReader<"items">,
  currencyOf: (drive: string) => Currency,
): Item[] {
  const { columns } = reader;
  const items: Item[] = [];
  while (reader.next()) {
    reader.require(columns.item);
    const drive = reader.text(columns.drive);
    if (drive === "") {
      reader.require(columns.drive);
      continue;
    }
    const currency = currencyOf(drive);
    items.push({
      drive,
      name: reader.text(columns.item),
      quantity: reader.number(columns.quantity) ?? 1,
      unitPrice: reader.amount(columns.unitPrice, currency) ?? 0,
      metBy: reader.choice(columns.metBy, "metBy", "cash") ?? "cash",
      priority: reader.number(columns.priority, true),
      received: reader.cell(columns.received),
      spent: reader.amount(columns.spent, currency) ?? 0,
      spentOn: reader.day(columns.spentOn),
      receipt: reader.text(columns.receipt),
      place: reader.place(),
    });
  }
  return items;
}
