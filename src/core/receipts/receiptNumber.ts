/** A receipt's number, taken apart. */
export interface ReceiptNumber {
  /** As it is written by us: "2026-017". */
  readonly number: string;
  readonly year: number;
  readonly serial: number;
}

/**
 * The number of the `serial`th receipt of a year, of at least three digits: shorter ones would be
 * taken for a month by whatever reads cells.
 *
 * @example receiptNumber(2026, 17) // "2026-017"
 */
export function receiptNumber(year: number, serial: number): string {
  return `${year}-${String(serial).padStart(3, "0")}`;
}

/** Reads a number that {@link receiptNumber} wrote, or somebody alike; null of any other text. */
export function readReceiptNumber(text: string): ReceiptNumber | null {
  const [, years, digits] = /^(\d{4})-(\d{3,5})$/.exec(text) ?? [];
  const [year, serial] = [Number(years), Number(digits)];
  return serial > 0 ? { number: receiptNumber(year, serial), year, serial } : null;
}
