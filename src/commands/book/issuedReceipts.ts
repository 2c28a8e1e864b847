import { type IssuedReceipt, readReceiptNumber } from "../../core/index";
import { type DecodedBook, isPlausible } from "../../tables/index";
import type { Workbook } from "../workbook";
import { isText, jsonEntry, recall, remember } from "./memory";

/** A longer name is told by the rows alone. */
const longestName = 200;

/** The receipts that were made, in the order in which they were remembered. */
const receipts = jsonEntry<readonly IssuedReceipt[]>({
  key: "whipround.receipts",
  // Some four thousand receipts with names and sums.
  most: 30,
  shorten,
  read: (value) => (Array.isArray(value) ? value.flatMap(receiptIn) : null),
  toJson: (all) =>
    all.map(({ number, day, who, sums, rows, isOut, isVoid }) => [
      ...[number, day, who, sums, rows],
      ...[isOut ? 1 : 0, isVoid ? 1 : 0],
    ]),
});

export function recallReceipts(workbook: Workbook): readonly IssuedReceipt[] {
  return recall(workbook, receipts) ?? [];
}

/** Remembers receipts, each in the place of what was remembered of it before. */
export function rememberReceipts(workbook: Workbook, changed: readonly IssuedReceipt[]): void {
  const all = new Map(recallReceipts(workbook).map((each) => [each.number, each]));
  for (const each of changed)
    all.set(each.number, each.who.length > longestName ? { ...each, who: "" } : each);
  remember(workbook, receipts, [...all.values()]);
}

/** The book with the receipts that are remembered. */
export function withReceipts(decoded: DecodedBook, workbook: Workbook): DecodedBook {
  const issued = recallReceipts(workbook);
  return issued.length === 0 ? decoded : { ...decoded, book: { ...decoded.book, issued } };
}

/** Forgets of the oldest what they said, and only then that they were: no number may be given again. */
function shorten(all: readonly IssuedReceipt[]): readonly IssuedReceipt[] | null {
  const told = all.filter(({ rows }) => rows > 0);
  if (told.length > 0) {
    const forgotten = new Set(told.slice(0, Math.ceil(told.length / 10)));
    return all.map((each) =>
      forgotten.has(each) ? { ...each, who: "", sums: [], rows: 0 } : each,
    );
  }
  return all.length === 0 ? null : all.slice(Math.ceil(all.length / 10));
}

function receiptIn(value: unknown): IssuedReceipt[] {
  if (!Array.isArray(value)) return [];
  const [number, day, who, sums, rows, out, isVoid] = value;
  const isNumber = isText(number) && readReceiptNumber(number)?.number === number;
  const isDay = Number.isInteger(day) && isPlausible(day);
  const areSums = Array.isArray(sums) && sums.every(isSum);
  if (!isNumber || !isDay || !isText(who) || !areSums || !Number.isSafeInteger(rows)) return [];
  return [{ number, day, who, sums, rows, isOut: out === 1, isVoid: isVoid === 1 }];
}

const isSum = (value: unknown) =>
  Array.isArray(value) && isText(value[0]) && Number.isSafeInteger(value[1]);
