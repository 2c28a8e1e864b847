import type { SpreadsheetModel } from "../../services/model/spreadsheetModel";

const longestName = 31;

/**
 * The names that sheets get in a file, by id: 31 characters, none of []:*?/\, each only once.
 *
 * @param known the names of those that the file has and that were not renamed
 * @param others names of what is not among the spreadsheet's sheets
 */
export function fileSheetNames(
  spreadsheet: SpreadsheetModel,
  known: ReadonlyMap<number, string>,
  others: readonly string[],
): Map<number, string> {
  const taken = new Set([...known.values(), ...others].map((name) => name.toLowerCase()));
  const names = new Map(known);
  for (const sheet of spreadsheet.sheets) {
    if (known.has(sheet.id)) continue;
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
