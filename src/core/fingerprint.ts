import type { Book } from "./book";

/**
 * A short text that changes whenever anything changes that a division depends on: members,
 * groups, drives, items, adjustments, rates, the roll, the ledger, and of Settings the currency,
 * the rounding and the as-of day. The order of rows, notes and places do not matter.
 *
 * Two sums of two 32-bit hashes a row: enough to notice edits, not to keep secrets.
 */
export function fingerprint(book: Book): string {
  const print = new Print();
  const { currency, rounding, asOf } = book.settings;
  print.row("settings", currency, rounding, asOf);
  for (const { id, name, groups, weight, joined, left, income } of book.members) {
    print.row("member", id, name, groups.join("\n"), weight, joined, left, income);
  }
  for (const { id, partOf, weight } of book.groups) print.row("group", id, partOf, weight);
  for (const drive of book.drives) printDrive(print, drive);
  for (const { drive, name, quantity, unitPrice, metBy } of book.items) {
    print.row("item", drive, name, quantity, unitPrice, metBy);
  }
  for (const { drive, who, kind, amount, from, until } of book.adjustments) {
    print.row("adjustment", drive, who, kind, amount, from, until);
  }
  for (const { currency: of, day, rate } of book.rates) print.row("rate", of, day, rate);
  for (const { drive, level, group, memberId, quota } of book.roll) {
    print.row("roll", drive, level, group, memberId, quota);
  }
  for (const { drive, member, group, date, amount, method, currency: of } of book.contributions) {
    print.row("contribution", drive, member, group, date, amount, method, of);
  }
  return print.text();
}

function printDrive(print: Print, drive: Book["drives"][number]): void {
  const { id, asked, basis, target, opens, due, groupSplit, memberSplit } = drive;
  const dues = due.map((each) => `${each.due}:${each.share}`).join(" ");
  print.row("drive", id, asked, basis, target, opens, dues, groupSplit, memberSplit);
  const { state, moneyInHand, currency, floor, cap, roundTo } = drive;
  print.row("drive's", id, state, moneyInHand, currency, floor, cap, roundTo);
}

/** Named once: in a script's realm a global is looked up by name each time it is used. */
const { imul } = Math;

class Print {
  private first = 0;
  private second = 0;
  private rows = 0;

  row(...fields: readonly (string | number | null)[]): void {
    let a = 0x811c9dc5;
    let b = 0x9747b28c;
    for (let f = 0; f < fields.length; f++) {
      const field = fields[f]!;
      if (typeof field === "number" && (field | 0) === field) {
        a = imul(a ^ field, 0x01000193);
        b = imul(b ^ field, 0x5bd1e995);
        b ^= b >>> 13;
        a = imul(a ^ 0x1e, 0x01000193);
        b = imul(b ^ 0x1e, 0x5bd1e995);
        continue;
      }
      const text = field === null ? "\u0000" : String(field);
      for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i);
        a = imul(a ^ unit, 0x01000193);
        b = imul(b ^ unit, 0x5bd1e995);
        b ^= b >>> 13;
      }
      a = imul(a ^ 0x1f, 0x01000193);
      b = imul(b ^ 0x1f, 0x5bd1e995);
    }
    this.first = (this.first + mixed(a)) | 0;
    this.second = (this.second + mixed(b)) | 0;
    this.rows++;
  }

  text(): string {
    const hex = (hash: number) => (hash >>> 0).toString(16).padStart(8, "0");
    return `${this.rows}-${hex(this.first)}${hex(this.second)}`;
  }
}

/** MurmurHash3's finaliser: without it a sum of hashes would let small changes cancel out. */
function mixed(hash: number): number {
  let h = hash;
  h = imul(h ^ (h >>> 16), 0x85ebca6b);
  h = imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
