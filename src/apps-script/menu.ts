import { userSay } from "./run";

/**
 * Builds the menu in the language of the user's account. It runs in AuthMode.NONE when the add-on
 * is not yet enabled in the file, so it touches neither the document nor any property.
 */
export function buildMenu(): void {
  const { words } = userSay();
  const { menu, name } = words.commands;
  const { tabs } = words.schema;
  const ui = SpreadsheetApp.getUi();
  const print = ui
    .createMenu(menu.print)
    .addItem(menu.notice, "writeNotice")
    .addItem(menu.sheets, "makeCollectionSheets")
    .addItem(menu.handover, "makeHandover");
  const addTab = ui
    .createMenu(menu.addTab)
    .addItem(tabs.groups, "addGroupsTab")
    .addItem(tabs.items, "addItemsTab")
    .addItem(tabs.adjustments, "addAdjustmentsTab")
    .addItem(tabs.rates, "addRatesTab");
  const setUp = ui
    .createMenu(menu.setUp)
    .addItem(menu.setUpSpreadsheet, "setUpSpreadsheet")
    .addSubMenu(addTab)
    .addItem(menu.loadSample, "loadSample")
    .addItem(menu.check, "checkForProblems")
    .addItem(menu.close, "closeDrive");
  ui.createMenu(name)
    .addItem(menu.refresh, "refreshSummaries")
    .addItem(menu.record, "recordContributions")
    .addItem(menu.divide, "divideQuotas")
    .addItem(menu.person, "showPerson")
    .addSubMenu(print)
    .addSubMenu(setUp)
    .addItem(menu.help, "showHelp")
    .addToUi();
}
