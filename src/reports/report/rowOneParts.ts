import type { Words } from "../../i18n/index";
import type { Cell } from "../../schema/index";
import { everyLanguage } from "./reportColumns";

/** What stands for a name or a figure in words that are taken apart. */
const GAP = "\u0001";

/** The longest piece of words that stands in them whatever is named. */
function fixedPart(words: string): string {
  return words
    .split(GAP)
    .sort((a, b) => b.length - a.length)[0]!
    .trim();
}

/** What row 1 says, in a language, where the ledger has changed since. */
export function changedPart({ reports }: Words): string {
  return fixedPart(reports.rowOne.changed(GAP, GAP, GAP));
}

/** Whether a cell says what row 1 does, in any language: its live part tells. */
export function saysRowOne(cell: Cell): boolean {
  if (typeof cell !== "string" || !cell.includes(" · ")) return false;
  return everyLanguage().some((words) => {
    const { upToDate, noLedger, amountError } = words.reports.rowOne;
    const parts = [upToDate, noLedger, changedPart(words), fixedPart(amountError(GAP))];
    return parts.some((part) => cell.includes(part));
  });
}
