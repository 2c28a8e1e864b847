import { columnLetters } from "../../schema/index";
import type { NamedRangeModel } from "../services/model/sheetParts";
import { quotedSheetName, rectOfA1, splitReference } from "../services/values/a1Notation";
import type { SavedData, SavedSheet } from "./savedData";
import { elementsOf, escaped, type XmlElement } from "./xml";

/** The hidden name that marks a sheet: programs move its reference along when the sheet is renamed. */
const anchor = /^_whipround_sheet_(\d+)$/;

/** What `workbook.xml` says of sheets and names. */
export interface WorkbookPart {
  readonly sheets: readonly { readonly name: string; readonly fileId: number }[];
  readonly names: readonly XmlElement[];
}

export function readWorkbookPart(xml: string): WorkbookPart {
  return {
    sheets: elementsOf(xml, "sheet").map(({ attributes }) => ({
      name: attributes["name"] ?? "",
      fileId: Number(attributes["sheetId"]),
    })),
    names: elementsOf(xml, "definedName"),
  };
}

/**
 * The saved sheet that each sheet of the file is, by the file's name for it. First by its anchor;
 * where the anchor names a sheet that is not there (a program renamed the sheet without its names),
 * by the file's number for the sheet, if a first row still reads the same. A sheet that is none of
 * the saved ones is new.
 */
export function matchSheets(
  part: WorkbookPart,
  saved: SavedData,
  topOf: (sheet: string) => readonly [string, string],
): Map<string, SavedSheet> {
  const matched = new Map<string, SavedSheet>();
  const present = new Set(part.sheets.map((sheet) => sheet.name));
  const adrift: SavedSheet[] = [];
  for (const sheet of saved.sheets) {
    const name = part.names.find(
      ({ attributes }) => attributes["name"] === `_whipround_sheet_${sheet.id}`,
    );
    const place = name ? splitReference(name.text).sheet : sheet.written;
    if (place !== null && present.has(place) && !matched.has(place)) matched.set(place, sheet);
    else if (place !== null && !name?.text.includes("#REF!")) adrift.push(sheet);
  }
  for (const sheet of adrift) {
    const same = part.sheets.find(
      ({ name, fileId }) => !matched.has(name) && fileId === sheet.fileId,
    );
    if (same && isAlike(sheet.top, topOf(same.name))) matched.set(same.name, sheet);
  }
  return matched;
}

const isAlike = (a: readonly [string, string], b: readonly [string, string]): boolean =>
  (a[0] === b[0] && a[0] !== "") || (a[1] === b[1] && (a[1] !== "" || a[0] === b[0]));

/** The ranges that names of the file stand for, and the names that stand for anything else. */
export function readNames(
  part: WorkbookPart,
  idOf: (sheet: string) => number | undefined,
): { ranges: NamedRangeModel[]; foreign: string[] } {
  const ranges: NamedRangeModel[] = [];
  const foreign: string[] = [];
  for (const { attributes, text } of part.names) {
    const name = attributes["name"] ?? "";
    if (anchor.test(name) || name.startsWith("_xlnm.")) continue;
    const { sheet, cells } = splitReference(text);
    const rect = rectOfA1(cells, { maxRows: 1_048_576, maxColumns: 16_384 });
    const sheetId = sheet === null ? undefined : idOf(sheet);
    const isPlain = !attributes["localSheetId"] && !attributes["hidden"];
    if (isPlain && sheetId !== undefined && rect) ranges.push({ name, sheetId, rect });
    else if (!attributes["localSheetId"]) foreign.push(definedName(attributes, text));
  }
  return { ranges, foreign };
}

function definedName(attributes: Readonly<Record<string, string>>, text: string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<definedName${written.join("")}>${escaped(text)}</definedName>`;
}

/** The names that a file gets: an anchor a sheet, the named ranges, and what was there before. */
export function writeNames(
  sheets: readonly { readonly id: number; readonly written: string }[],
  ranges: readonly NamedRangeModel[],
  foreign: readonly string[],
): string[] {
  const sheetOf = new Map(sheets.map(({ id, written }) => [id, quotedSheetName(written)]));
  const anchors = sheets.map(({ id }) =>
    definedName({ name: `_whipround_sheet_${id}`, hidden: "1" }, `${sheetOf.get(id)}!$A$1`),
  );
  const named = ranges.map(({ name, sheetId, rect }) => {
    const start = `$${columnLetters(rect.column)}$${rect.row}`;
    const end = `$${columnLetters(rect.column + rect.columns - 1)}$${rect.row + rect.rows - 1}`;
    return definedName({ name }, `${sheetOf.get(sheetId)}!${start}:${end}`);
  });
  return [...anchors, ...named, ...foreign];
}

/** Adds names to `workbook.xml`. */
export function withNames(xml: string, names: readonly string[]): string {
  if (names.length === 0) return xml;
  const list = names.join("");
  if (xml.includes("</definedNames>"))
    return xml.replace("</definedNames>", () => `${list}</definedNames>`);
  const empty = /<definedNames\s*\/>/;
  const whole = `<definedNames>${list}</definedNames>`;
  if (empty.test(xml)) return xml.replace(empty, () => whole);
  return xml.replace("</sheets>", () => `</sheets>${whole}`);
}
