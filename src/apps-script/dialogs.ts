import { namesOf } from "../commands/book/openWorkbook";
import { fillPage, openingOf } from "../dialogs/opening";
import type { DialogName } from "../i18n/dialogWords";
import { callTabs, commandTitle, type Say } from "../i18n/index";
import { findTabs } from "../tables/index";
import { SpreadsheetWorkbook } from "./workbook/spreadsheetWorkbook";

/** Google shows every sidebar this wide, whatever is asked for. */
const sidebarWidth = 300;
/** Pages that are shown in a dialog, and how large: what is read or filled in once. */
const dialogSizes: Readonly<Partial<Record<DialogName, { width: number; height: number }>>> = {
  help: { width: 680, height: 600 },
  branches: { width: 620, height: 560 },
};

/** Shows one of the pages: work that is repeated in a sidebar, what is not in a dialog. */
export function showDialog(page: DialogName, userSay: Say): void {
  const say = callTabs(userSay, namesHere());
  const title = commandTitle(page, say.words.commands);
  const built = HtmlService.createHtmlOutputFromFile(page).getContent();
  const output = HtmlService.createHtmlOutput(fillPage(built, openingOf(say))).setTitle(title);
  const ui = SpreadsheetApp.getUi();
  const size = dialogSizes[page];
  if (size === undefined) ui.showSidebar(output.setWidth(sidebarWidth));
  else ui.showModalDialog(output.setWidth(size.width).setHeight(size.height), title);
}

/** The page is in the user's language, and speaks of tabs as this workbook calls them. */
function namesHere() {
  const workbook = new SpreadsheetWorkbook(SpreadsheetApp.getActiveSpreadsheet());
  const survey = workbook.survey();
  return namesOf(survey, findTabs(survey));
}
