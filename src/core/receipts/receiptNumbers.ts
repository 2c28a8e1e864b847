import type { Contribution, IssuedReceipt } from "../book";
import { readReceiptNumber, receiptNumber } from "./receiptNumber";

/**
 * Every number that was given to a receipt: those that rows bear, and those that are remembered
 * though no row bears them any more. No number is given twice, void ones included.
 */
export class ReceiptNumbers {
  /** By number the rows that bear it, as indices of the contributions, from the top down. */
  readonly rowsOf: ReadonlyMap<string, readonly number[]>;
  private readonly issued: ReadonlyMap<string, IssuedReceipt>;
  private readonly voids = new Set<string>();
  private readonly contributions: readonly Contribution[];

  constructor(contributions: readonly Contribution[], issued: readonly IssuedReceipt[] = []) {
    this.contributions = contributions;
    this.issued = new Map(issued.map((each) => [each.number, each]));
    for (const { number, isVoid } of issued) if (isVoid) this.voids.add(number);
    const rowsOf = new Map<string, number[]>();
    for (let row = 0; row < contributions.length; row++) {
      const { receipts } = contributions[row]!;
      for (const { number, isVoid } of receipts) {
        if (number === "") continue;
        const rows = rowsOf.get(number);
        if (rows === undefined) rowsOf.set(number, [row]);
        else if (rows[rows.length - 1] !== row) rows.push(row);
        // What is void in one of its rows is void in all of them.
        if (isVoid) this.voids.add(number);
      }
    }
    this.rowsOf = rowsOf;
  }

  isVoid(number: string): boolean {
    return this.voids.has(number);
  }

  /** What is remembered of a receipt. */
  remembered(number: string): IssuedReceipt | undefined {
    return this.issued.get(number);
  }

  /** The number of the receipt that a row has, the last where there are several; null: it has none. */
  liveOf(row: number): string | null {
    const { receipts } = this.contributions[row]!;
    for (let i = receipts.length - 1; i >= 0; i--) {
      const { number } = receipts[i]!;
      if (number !== "" && !this.voids.has(number)) return number;
    }
    return null;
  }

  /** The years of which there are numbers, the first of them first. */
  years(): readonly number[] {
    const years = new Set<number>();
    for (const number of this.rowsOf.keys()) years.add(readReceiptNumber(number)!.year);
    for (const [number, each] of this.issued) {
      const read = readReceiptNumber(number);
      if (read !== null && isGiven(each)) years.add(read.year);
    }
    return [...years].sort((a, b) => a - b);
  }

  /** The greatest serial that a year's receipts have; 0 where it has none. */
  greatest(year: number): number {
    let greatest = 0;
    const take = (number: string) => {
      const read = readReceiptNumber(number);
      if (read?.year === year) greatest = Math.max(greatest, read.serial);
    };
    for (const number of this.rowsOf.keys()) take(number);
    for (const [number, each] of this.issued) if (isGiven(each)) take(number);
    return greatest;
  }

  /**
   * Serials between 1 and the greatest that no row bears and that are not void: receipts whose rows
   * were deleted or typed over. Those that a run which was cut off left free are not among them, as
   * they are the next to be given.
   */
  missing(year: number): readonly number[] {
    const missing: number[] = [];
    const greatest = this.greatest(year);
    for (let serial = 1; serial <= greatest; serial++) {
      const number = receiptNumber(year, serial);
      const { isOut = true } = this.issued.get(number) ?? {};
      if (!this.rowsOf.has(number) && !this.voids.has(number) && isOut) missing.push(serial);
    }
    return missing;
  }

  /** The next `count` numbers of a year: first those that a run which was cut off left free. */
  next(year: number, count: number): readonly string[] {
    const greatest = this.greatest(year);
    const free = [...this.issued.values()].flatMap((each) => {
      const read = readReceiptNumber(each.number);
      const isFree = read?.year === year && !isGiven(each) && !this.rowsOf.has(each.number);
      return isFree && read.serial < greatest ? [read.serial] : [];
    });
    free.sort((a, b) => a - b);
    const serials = free.slice(0, count);
    for (let serial = greatest + 1; serials.length < count; serial++) serials.push(serial);
    return serials.map((serial) => receiptNumber(year, serial));
  }
}

/** Whether a number that no row bears is taken all the same. */
const isGiven = ({ isOut, isVoid }: IssuedReceipt) => isOut || isVoid;
