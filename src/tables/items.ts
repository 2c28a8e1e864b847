import type { Currency, Item } from "../core/index";
import type { Cell } from "../schema/index";
import { saysYes } from "./saysYes";
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
    const quantity = reader.number(columns.quantity) ?? 1;
    const received = reader.cell(columns.received);
    const seenOn = reader.day(columns.seenOn);
    if (typeof received === "object")
      reader.checkOrder(received.day, columns.received, seenOn, columns.seenOn);
    items.push({
      drive,
      name: reader.text(columns.item),
      quantity,
      unitPrice: reader.amount(columns.unitPrice, currency) ?? 0,
      metBy: reader.choice(columns.metBy, "metBy", "cash") ?? "cash",
      priority: reader.number(columns.priority, true),
      received,
      receivedQuantity: receivedOf(received, quantity),
      spent: reader.amount(columns.spent, currency) ?? 0,
      spentOn: reader.day(columns.spentOn),
      receipt: reader.text(columns.receipt),
      finding: reader.text(columns.finding),
      inUse: reader.choice(columns.inUse, "inUse"),
      seenOn,
      place: reader.place(),
    });
  }
  return items;
}

/** How many have come: so many as a figure says; all of them where a day, a tick or a word says so. */
function receivedOf(received: Cell, quantity: number): number {
  if (typeof received === "number") return Math.max(0, received);
  const figure = typeof received === "string" ? /^\d+(?:\.\d+)?/.exec(received.trim()) : null;
  if (figure !== null) return Number(figure[0]);
  return saysYes(received) ? quantity : 0;
}
