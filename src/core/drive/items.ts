import type { Drive, Item } from "../book";
import type { Money } from "../money";
import { compareNaturally } from "../names/natural";

/** Quantity × unit price, to the nearest minor unit, half away from zero. */
export function itemCost({ quantity, unitPrice }: Item): Money {
  // Fifteen digits undo the noise of binary fractions: 1.15 × 50 is 57.5, not 57.49….
  return Math.round(Number((quantity * unitPrice).toPrecision(15)));
}

/** By priority (none last), then name: the order in which money that came in covers them. */
export function compareItems(a: Item, b: Item): number {
  const byPriority = (a.priority ?? Number.MAX_VALUE) - (b.priority ?? Number.MAX_VALUE);
  return byPriority || compareNaturally(a.name, b.name) || itemCost(a) - itemCost(b);
}

/**
 * What a drive must raise in cash: the stated target; else what its cash items cost less the
 * money in hand that its items met by money in hand leave over. null where it states neither.
 */
export function targetOf(drive: Drive, items: readonly Item[]): Money | null {
  if (drive.target !== null) return drive.target;
  let cash: Money | null = null;
  for (const item of items) if (item.metBy === "cash") cash = (cash ?? 0) + itemCost(item);
  return cash === null ? null : Math.max(0, cash - freeMoneyInHand(drive, items));
}

/** The money in hand that is left for cash items. */
export function freeMoneyInHand(drive: Drive, items: readonly Item[]): Money {
  let free = drive.moneyInHand;
  for (const item of items) if (item.metBy === "money-in-hand") free -= itemCost(item);
  return Math.max(0, free);
}
