import stringWidth from "string-width";
import type { SpreadsheetModel } from "../services";
import { columnsById, columnsOf, generatedTab, titleOf } from "./generatedTab";
import { padded } from "./padded";
import { textTable } from "./textTable";
import type { CliWords } from "./words/index";

/** What is printed after a refresh: the Overview as a table, and how many problems Checks lists. */
export function overviewLines(
  spreadsheet: SpreadsheetModel,
  width: number,
  { work }: CliWords,
): string[] {
  const overview = generatedTab(spreadsheet, "overview");
  if (!overview) return [work.noOverview, "", ...counts(spreadsheet)];
  const title = titleOf(spreadsheet, overview);
  const table = textTable(columnsOf(spreadsheet, overview), width);
  return [...(title === "" ? [] : [title, ""]), ...table, "", ...counts(spreadsheet)];
}

/** The problems of Checks, each with its place and what to do, and how many there are. */
export function problemLines(spreadsheet: SpreadsheetModel): string[] {
  const rows = problemRows(spreadsheet);
  const size = Math.max(0, ...rows.map(({ severity }) => stringWidth(severity)));
  const lines = rows.flatMap(({ severity, place, problem, remedy }) => {
    const first = `${padded(severity, size, "end")}  ${place === "" ? "" : `${place}: `}${problem}`;
    return remedy === "" ? [first] : [first, `${" ".repeat(size)}  ${remedy}`];
  });
  return [...lines, ...(lines.length > 0 ? [""] : []), ...counts(spreadsheet)];
}

interface ProblemRow {
  readonly severity: string;
  readonly place: string;
  readonly problem: string;
  readonly remedy: string;
}

/** The rows of Checks, wherever its columns stand. */
function problemRows(spreadsheet: SpreadsheetModel): ProblemRow[] {
  const checks = generatedTab(spreadsheet, "checks");
  if (!checks) return [];
  const columns = columnsById("checks", columnsOf(spreadsheet, checks));
  return (columns.get("severity")?.cells ?? []).flatMap((severity, row) => {
    if (severity === "") return [];
    const textOf = (id: string) => columns.get(id)?.cells[row] ?? "";
    const place = [textOf("tab"), textOf("cell")].filter((text) => text !== "").join("!");
    return [{ severity, place, problem: textOf("problem"), remedy: textOf("whatToDo") }];
  });
}

/** "Checks: Error 3, Notice 4", in the words of the tab. */
function counts(spreadsheet: SpreadsheetModel): string[] {
  const name = generatedTab(spreadsheet, "checks")?.name;
  if (name === undefined) return [];
  const bySeverity = new Map<string, number>();
  for (const { severity } of problemRows(spreadsheet))
    bySeverity.set(severity, (bySeverity.get(severity) ?? 0) + 1);
  const counted = [...bySeverity].map(([severity, count]) => `${severity} ${count}`);
  return [`${name}: ${counted.length > 0 ? counted.join(", ") : "–"}`];
}
