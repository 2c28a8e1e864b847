import type { Cell } from "../schema/index";

/** No thousands begin with 0: "0,125" is not 125. */
const plain = /^([-+]?)(\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?$/;

/**
 * The number in a cell, or null where it is not certain. Text is read where it can mean one
 * number only: "12,000" and "0.125", but not "12,5", nor "1.500", which may be meant as 1500.
 *
 * @param decimals how many decimals are usual: three of them are no thousands then
 */
export function decodeNumber(cell: Cell, decimals = 0): number | null {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  if (typeof cell !== "string") return null;
  const text = cell.normalize("NFKC").trim().replace("\u2212", "-");
  const parts = plain.exec(text);
  if (parts === null) return null;
  const [, sign, whole, fraction = ""] = parts as unknown as [string, string, string, string?];
  const mayBeThousands = fraction.length === 3 && whole.length <= 3 && Number(whole) > 0;
  if (mayBeThousands && decimals < 3) return null;
  const value = Number(`${whole.replace(/,/g, "")}.${fraction}`);
  return sign === "-" && value !== 0 ? -value : value;
}
