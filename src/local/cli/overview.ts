import type { SpreadsheetModel } from "../services";
import { columnsOf, generatedTab, titleOf } from "./generatedTab";
import { textTable } from "./textTable";

/** What is printed after a refresh: the Overview as a table, and how many problems Checks lists. */
export function overviewLines(spreadsheet: SpreadsheetModel, width: number): string[] {
  const overview = generatedTab(spreadsheet, "overview");
  if (!overview) return ["There is no Overview yet: nothing to summarise."];
  const title = titleOf(spreadsheet, overview);
  const table = textTable(columnsOf(spreadsheet, overview), width);
  return [...(title === "" ? [] : [title]), "", ...table, "", problemsLine(spreadsheet)];
}

/** "Checks lists 3 problems." */
export function problemsLine(spreadsheet: SpreadsheetModel): string {
  const count = problemRows(spreadsheet);
  if (count === 0) return "Checks lists no problems.";
  return `Checks lists ${count} ${count === 1 ? "problem" : "problems"}.`;
}

/** The Checks tab as a table. */
export function problemLines(spreadsheet: SpreadsheetModel, width: number): string[] {
  const checks = generatedTab(spreadsheet, "checks");
  if (!checks || problemRows(spreadsheet) === 0) return [problemsLine(spreadsheet)];
  return [...textTable(columnsOf(spreadsheet, checks), width), "", problemsLine(spreadsheet)];
}

function problemRows(spreadsheet: SpreadsheetModel): number {
  const checks = generatedTab(spreadsheet, "checks");
  const severities = checks && columnsOf(spreadsheet, checks)[0];
  return severities?.cells.filter((cell) => cell !== "").length ?? 0;
}
