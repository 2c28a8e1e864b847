import { userSay } from "./run";

/**
 * Whether the build is for a published add-on (`npm run build -- --add-on`). Sheets then puts the
 * menu under Extensions, by the add-on's name; that of a script in one's own spreadsheet stands in
 * the menu bar.
 */
declare const PUBLISHED_ADD_ON: boolean;

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
    .addItem(menu.receipts, "makeReceipts")
    .addItem(menu.notice, "writeNotice")
    .addItem(menu.sheets, "makeCollectionSheets")
    .addItem(menu.outcome, "showOutcome")
    .addItem(menu.handover, "makeHandover");
  const addTab = ui
    .createMenu(menu.addTab)
    .addItem(tabs.groups, "addGroupsTab")
    .addItem(tabs.items, "addItemsTab")
    .addItem(tabs.findings, "addFindingsTab")
    .addItem(tabs.counts, "addCountsTab")
    .addItem(tabs.adjustments, "addAdjustmentsTab")
    .addItem(tabs.rates, "addRatesTab");
  const setUp = ui
    .createMenu(menu.setUp)
    .addItem(menu.setUpSpreadsheet, "setUpSpreadsheet")
    .addSubMenu(addTab)
    .addItem(menu.tickBox, "addTickBox")
    .addItem(menu.branches, "rollUpBranches")
    .addItem(menu.loadSample, "loadSample")
    .addItem(menu.check, "checkForProblems")
    .addItem(menu.close, "closeDrive");
  const whole = PUBLISHED_ADD_ON ? ui.createAddonMenu() : ui.createMenu(name);
  whole
    .addItem(menu.refresh, "refreshSummaries")
    .addItem(menu.record, "recordContributions")
    .addItem(menu.takeBack, "takeBack")
    .addItem(menu.divide, "divideQuotas")
    .addItem(menu.person, "showPerson")
    .addSubMenu(print)
    .addSubMenu(setUp)
    .addItem(menu.help, "showHelp")
    .addToUi();
}
