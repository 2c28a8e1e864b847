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

/**
 * Whether a cell says what row 1 does, in any language: first a day, then whether the ledger is as it
 * was, or what the Noticeboard is; or what tabs are that read branches. What else the user wrote is theirs.
 */
export function saysRowOne(cell: Cell): boolean {
  if (typeof cell !== "string") return false;
  if (everyLanguage().some(({ reports }) => reports.branches.headline === cell)) return true;
  const [, live] = /^[^·]*\d{4}[^·]* · (.*)$/s.exec(cell) ?? [];
  if (live === undefined) return false;
  return everyLanguage().some((words) => {
    const { upToDate, noLedger, amountError } = words.reports.rowOne;
    return (
      live.startsWith(words.reports.noticeboard.headline) ||
      live.startsWith(upToDate) ||
      live.startsWith(noLedger) ||
      live.includes(changedPart(words)) ||
      live.includes(fixedPart(amountError(GAP)))
    );
  });
}
