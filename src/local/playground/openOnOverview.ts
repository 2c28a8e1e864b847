import { plainKey, tabIndex } from "../../i18n/index";
import { generatedTab } from "../cli/generatedTab";
import type { SpreadsheetModel } from "../services";

/**
 * Has a workbook open on its Overview, if it has one: what a treasurer looks for first. A file that
 * another program saved may have lost which tab that is; then the sheet's name tells.
 */
export function openOnOverview(spreadsheet: SpreadsheetModel): void {
  const isNamed = (name: string) => tabIndex().get(plainKey(name))?.id === "overview";
  const overview =
    generatedTab(spreadsheet, "overview") ?? spreadsheet.sheets.find(({ name }) => isNamed(name));
  if (overview && !overview.hidden) spreadsheet.activeSheetId = overview.id;
}
