import type { Cell } from "../schema/index";
import { decodeNumber } from "./decodeNumber";

/**
 * The share in a cell as a fraction, or null where it is not certain: 5 and "5 %" are 0.05, as is
 * 0.05 (which is what a cell holds that shows 5 %). A bare 1 may be either.
 */
export function decodePercent(cell: Cell): number | null {
  const text = typeof cell === "string" ? cell.trim() : "";
  if (text.endsWith("%")) {
    const percent = decodeNumber(text.slice(0, -1));
    return percent === null ? null : percent / 100;
  }
  const value = decodeNumber(cell);
  if (value === null || value === 1) return null;
  return value < 1 ? value : value / 100;
}
