import { fillPage, openingOf } from "../dialogs/opening";
import type { DialogName } from "../i18n/dialogWords";
import { commandTitle, type Say } from "../i18n/index";

/** Google shows every sidebar this wide, whatever is asked for. */
const sidebarWidth = 300;
const helpSize = { width: 680, height: 600 };

/** Shows one of the pages: work that is repeated in a sidebar, the help in a dialog. */
export function showDialog(page: DialogName, say: Say): void {
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
