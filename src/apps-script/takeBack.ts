import { lookAtLastEntry, takeBackEntry } from "../commands/takeBack/takeBack";
import { fromMenu, tellOutcome, underLock, userSay } from "./run";

/**
 * Asks about the last entry, and takes it back. The question waits outside the lock: what stands
 * there by the time that it is answered is looked at again.
 */
export function takeBackLast(): void {
  const found = underLock(lookAtLastEntry, (message) => ({ ok: false, message }) as const);
  if (!found.ok) tellOutcome(found);
  else if (isWanted(found.question))
    fromMenu((workbook, context) => takeBackEntry(workbook, context, found.entry));
}

function isWanted(question: string): boolean {
  const say = userSay();
  const { name, failed } = say.words.commands;
  try {
    const ui = SpreadsheetApp.getUi();
    return ui.alert(name, question, ui.ButtonSet.YES_NO) === ui.Button.YES;
  } catch (error) {
    console.error(error);
    tellOutcome({ ok: false, message: failed("", [], say) });
    return false;
  }
}
