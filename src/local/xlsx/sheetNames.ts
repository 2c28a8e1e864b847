import type { SpreadsheetModel } from "../services/model/spreadsheetModel";

const longestName = 31;

/** The names that sheets get in a file, by id: 31 characters, none of []:*?/\, each only once. */
export function fileSheetNames(spreadsheet: SpreadsheetModel): Map<number, string> {
  const taken = new Set<string>();
  const names = new Map<number, string>();
  for (const sheet of spreadsheet.sheets) {
    const plain = sheet.name.replace(/[[\]:*?/\\]/g, "-").replace(/^'|'$/g, "’");
    let name = plain.slice(0, longestName) || "Sheet";
    for (let n = 2; taken.has(name.toLowerCase()); n++) {
      const ending = ` ${n}`;
      name = plain.slice(0, longestName - ending.length) + ending;
    }
    taken.add(name.toLowerCase());
    names.set(sheet.id, name);
  }
  return names;
}
