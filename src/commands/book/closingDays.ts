import type { Day } from "../../core/index";
import { type DecodedBook, isPlausible } from "../../tables/index";
import type { Workbook } from "../workbook";
import { jsonEntry, pairsIn, recall, remember, withoutOldest } from "./memory";

/** On which day each drive was closed by the command, the last one at the end. */
const closed = jsonEntry<ReadonlyMap<string, Day>>({
  key: "whipround.closed",
  most: 1,
  shorten: withoutOldest,
  read: (value) => pairsIn(value, isDay),
  toJson: (days) => [...days],
});

const isDay = (value: unknown): value is Day =>
  Number.isInteger(value) && isPlausible(Number(value));

/** Remembers on which day a drive was closed. */
export function rememberClosingDay(workbook: Workbook, drive: string, day: Day): void {
  const days = new Map(recall(workbook, closed));
  days.delete(drive);
  remember(workbook, closed, days.set(drive, day));
}

/** The book with the days on which its drives were closed, where they were closed by the command. */
export function withClosingDays(decoded: DecodedBook, workbook: Workbook): DecodedBook {
  const days = recall(workbook, closed);
  if (days === null || days.size === 0) return decoded;
  const drives = decoded.book.drives.map((drive) => ({
    ...drive,
    closedOn: days.get(drive.id) ?? null,
  }));
  return { ...decoded, book: { ...decoded.book, drives } };
}
