import { namesOf } from "../commands/book/openWorkbook";
import { fillPage, openingOf } from "../dialogs/opening";
import type { DialogName } from "../i18n/dialogWords";
import { callTabs, commandTitle, type Say } from "../i18n/index";
import { findTabs } from "../tables/index";
import { SpreadsheetWorkbook } from "./workbook/spreadsheetWorkbook";

/** Google shows every sidebar this wide, whatever is asked for. */
const sidebarWidth = 300;
const helpSize = { width: 680, height: 600 };

/** Shows one of the pages: work that is repeated in a sidebar, the help in a dialog. */
export function showDialog(page: DialogName, userSay: Say): void {
  const say = callTabs(userSay, namesHere());
  const title = commandTitle(page, say.words.commands);
  const built = HtmlService.createHtmlOutputFromFile(page).getContent();
  const output = HtmlService.createHtmlOutput(fillPage(built, openingOf(say))).setTitle(title);
  const ui = SpreadsheetApp.getUi();
  if (page === "help") {
    ui.showModalDialog(output.setWidth(helpSize.width).setHeight(helpSize.height), title);
  } else {
    ui.showSidebar(output.setWidth(sidebarWidth));
  }
}

/** The page is in the user's language, and speaks of tabs as this workbook calls them. */
function namesHere() {
  const workbook = new SpreadsheetWorkbook(SpreadsheetApp.getActiveSpreadsheet());
  const survey = workbook.survey();
  return namesOf(survey, findTabs(survey));
}
