import { userSay } from "./run";

/**
 * Builds the menu in the language of the user's account. It runs in AuthMode.NONE when the add-on
 * is not yet enabled in the file, so it touches neither the document nor any property.
 */
export function buildMenu(): void {
  const { menu } = userSay().words.commands;
  const ui = SpreadsheetApp.getUi();
  ui.createMenu(userSay().words.commands.name)
    .addItem(menu.refresh, "refreshSummaries")
    .addItem(menu.divide, "divideQuotas")
    .addSeparator()
    .addSubMenu(
      ui
        .createMenu(menu.setUp)
        .addItem(menu.setUpSpreadsheet, "setUpSpreadsheet")
        .addItem(menu.loadSample, "loadSample")
        .addItem(menu.check, "checkForProblems"),
    )
    .addToUi();
}
