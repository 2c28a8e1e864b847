import { lookAtLastEntry, takeBackEntry } from "../commands/takeBack/takeBack";
import { fromMenu, underLock, userSay } from "./run";

/**
 * Asks about the last entry, and takes it back. The question waits outside the lock: what stands
 * there by the time that it is answered is looked at again.
 */
export function takeBackLast(): void {
  const ui = SpreadsheetApp.getUi();
  const { name } = userSay().words.commands;
  const found = underLock(lookAtLastEntry, (message) => ({ ok: false, message }) as const);
  if (!found.ok) {
    ui.alert(name, found.message, ui.ButtonSet.OK);
    return;
  }
  if (ui.alert(name, found.question, ui.ButtonSet.YES_NO) !== ui.Button.YES) return;
  fromMenu((workbook, context) => takeBackEntry(workbook, context, found.entry));
}
