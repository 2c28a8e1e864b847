import type { Item, MetBy } from "../book";
import type { DriveFrame } from "../drive/driveFrame";
import { freeMoneyInHand, itemCost } from "../drive/items";
import type { Money } from "../money";
import type { ItemStanding } from "./driveAccount";

/**
 * How far the items of a drive are covered, by priority, then name: cash items by what came in
 * and the money in hand that is left for them; items met by money in hand by that; items in kind
 * by the value of the gifts in kind.
 *
 * @param cash what was collected and carried over
 */
export function coverItems(frame: DriveFrame, cash: Money, inKind: Money): ItemStanding[] {
  const { drive, items } = frame;
  const left: Record<MetBy, Money> = {
    cash: Math.max(0, cash + freeMoneyInHand(drive, items)),
    "money-in-hand": drive.moneyInHand,
    "in-kind": Math.max(0, inKind),
  };
  return items.map((item) => {
    const cost = itemCost(item);
    const covered = Math.min(cost, left[item.metBy]);
    left[item.metBy] -= covered;
    return { item, cost, covered };
  });
}

/** What has been spent on a drive's items. */
export function spentOn(items: readonly Item[]): Money {
  let spent = 0;
  for (const item of items) spent += item.spent;
  return spent;
}
