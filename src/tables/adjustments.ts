import type { Adjustment, Currency } from "../core/index";
import { decodeChoice } from "./decodeChoice";
import type { TabReader } from "./tabReader";

/**
 * The rows of Adjustments. One that lacks its drive, whom it is for or its kind is left out, and so
 * is one whose amount cannot be read: a blank amount means something else.
 *
 * @param currencyOf for "" gives the Settings currency, in which amounts for All are read
 */
export function decodeAdjustments(
  reader: TabReader<"adjustments">,
  currencyOf: (drive: string) => Currency,
): Adjustment[] {
  const adjustments: Adjustment[] = [];
  while (reader.next()) {
    const adjustment = decodeAdjustment(reader, currencyOf);
    if (adjustment !== null) adjustments.push(adjustment);
  }
  return adjustments;
}

function decodeAdjustment(
  reader: TabReader<"adjustments">,
  currencyOf: (drive: string) => Currency,
): Adjustment | null {
  const { columns } = reader;
  const drive = reader.text(columns.drive);
  const isAll = decodeChoice("allDrives", drive) !== null;
  const who = reader.text(columns.who);
  const kind = reader.choice(columns.adjustment, "adjustment");
  const amount = reader.major(columns.amount, currencyOf(isAll ? "" : drive));
  const from = reader.day(columns.from);
  const until = reader.day(columns.until);
  reader.checkOrder(from, columns.from, until, columns.until);
  for (const column of [columns.drive, columns.who, columns.adjustment]) reader.require(column);
  const unreadable = amount === null && !reader.isBlank(columns.amount);
  if (drive === "" || who === "" || kind === null || unreadable) return null;
  return {
    drive: isAll ? null : drive,
    who,
    kind,
    amount,
    from,
    until,
    reason: reader.text(columns.reason),
    place: reader.place(),
  };
}
