import { languages, speak } from "../i18n/index";
import type { Tab } from "../schema/index";

/** Leaves the user on a tab, where it is called as we call it in some language, and where it can be had. */
export function showTab(tab: Tab): void {
  try {
    show(tab);
  } catch (error) {
    console.error(error);
  }
}

function show(tab: Tab): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  for (const language of languages) {
    const sheet = spreadsheet.getSheetByName(speak(language).words.schema.tabs[tab]);
    if (sheet === null) continue;
    spreadsheet.setActiveSheet(sheet);
    return;
  }
}
