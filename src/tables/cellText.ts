import { isoDay } from "../core/index";
import type { Cell } from "../schema/index";

/** What a cell holds, as text: trimmed, composed (NFC), a whole number without decimals, a date as ISO 8601. */
export function cellText(cell: Cell): string {
  if (typeof cell === "string") return tidyText(cell);
  if (typeof cell === "number") return String(cell);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return isoDay(cell.day);
}

/** Trimmed and composed, so that one name typed on two machines is one name. */
export function tidyText(text: string): string {
  return text.normalize("NFC").trim();
}

const errors = /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!|SPILL!|CALC!)/;

/** Whether a text is what a formula that failed leaves in its cell. */
export function isCellError(text: string): boolean {
  return text.startsWith("#") && errors.test(text);
}
